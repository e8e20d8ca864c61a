"""The context for other engines holds the words of our own documents, and every name."""

import io
import json
from collections.abc import Iterator
from typing import Any

import pytest
from docxtpl import DocxTemplate
from jinja2 import StrictUndefined
from jinja2.sandbox import SandboxedEnvironment

import mappa_docs
from mappa_docs.definition import forms, views
from mappa_docs.documents.printed_answers import RESERVED
from mappa_docs.errors import NotReadyError, UsageError
from mappa_docs.model import Kind
from mappa_docs.templates import names, plain_context
from tests.support import DOCUMENTS, ROOT
from tests.word_lines import lines

OVERVIEW = ("mappa-o", "overview")  # which is made at a later stage than the shortest form shows
READY = [
    (*of_document, kind)
    for of_document in DOCUMENTS
    for kind in ("complete", "minimal")
    if (of_document, kind) != (OVERVIEW, "minimal")
]
SHORT = [one for one in READY if one[0] in ("mappa-j", "mappa-o", "mappa-p")]


def context(stem: str, document: str = "form", kind: str = "complete") -> dict[str, Any]:
    return mappa_docs.context(mappa_docs.parse(mappa_docs.sample(stem, kind)), document=document)


@pytest.mark.parametrize(("stem", "document", "kind"), SHORT)
def test_docxtpl_makes_our_document_of_it(stem: str, document: str, kind: str) -> None:
    submission = mappa_docs.parse(mappa_docs.sample(stem, kind))
    form = views.view(stem, document)
    template = DocxTemplate(str(ROOT / "forms" / f"{form.template}.docx"))
    strict = SandboxedEnvironment(autoescape=True, undefined=StrictUndefined)
    template.render(mappa_docs.context(submission, document=document), jinja_env=strict)
    filled = io.BytesIO()
    template.save(filled)
    ours = mappa_docs.render(submission, "docx", document=document).data

    assert lines(filled.getvalue()) == lines(ours)


@pytest.mark.parametrize(("stem", "document", "kind"), READY)
def test_every_name_is_there_or_in_something_without_an_answer(
    stem: str, document: str, kind: str
) -> None:
    whole = context(stem, document, kind)
    known = names.of(stem, document)

    for name in (*known.fields, *known.others):
        assert all(_leads_somewhere(whole, name.split("."))), name


def _leads_somewhere(node: Any, steps: list[str]) -> Iterator[bool]:
    for number, step in enumerate(steps):
        if node == "":
            return
        if step == names.ROW:
            for row in node:
                yield from _leads_somewhere(row, steps[number + 1 :])
            return
        yield isinstance(node, dict) and step in node
        node = node[step]


@pytest.mark.parametrize(("stem", "document", "kind"), READY)
def test_nothing_in_it_is_empty_and_true(stem: str, document: str, kind: str) -> None:
    for name, value in _inside(context(stem, document, kind)):
        assert isinstance(value, dict | list | str)
        # The columns of a table have no shapes.
        assert value not in ({}, []) or name == "shape", name


def _inside(node: Any) -> Iterator[tuple[str, Any]]:
    if isinstance(node, dict):
        for name, value in node.items():
            yield name, value
            yield from _inside(value)
    elif isinstance(node, list):
        for row in node:
            yield from _inside(row)


def test_words_are_those_to_print_and_the_marking_comes_first() -> None:
    whole = context("a")

    assert next(iter(whole)) == "document"
    assert whole["document"]["marking"] == "RESTRICTED"
    assert whole["offender"]["date_of_birth"] == "12 April 1985"
    assert whole["referral"]["area"] == "Gwent"
    assert whole["hospital"] == ""
    assert whole["absent"]["hospital"] == "Does not arise"


def test_what_a_document_does_not_show_is_not_in_its_context() -> None:
    shown = {field.path for field in forms.every(views.view("mappa-o", "overview").top)}
    whole = context("o", "overview")
    hidden = [
        field
        for field in forms.fields("mappa-o").values()
        if field.path not in shown and field.kind is not Kind.GROUP and "." not in field.path
    ]

    assert set(whole) - set(RESERVED) <= {path.partition(".")[0] for path in shown}
    assert not any(field.path in whole for field in hidden)


def test_what_is_not_complete_has_one_only_as_a_draft() -> None:
    draft = mappa_docs.parse(mappa_docs.sample("a", "draft"))

    with pytest.raises(NotReadyError):
        mappa_docs.context(draft)
    assert mappa_docs.context(draft, draft=True)["document"]["banner"] == "DRAFT, not complete"


def test_a_lower_marking_is_refused() -> None:
    with pytest.raises(UsageError):
        mappa_docs.context(mappa_docs.parse(mappa_docs.sample("a")), classification="PROTECT")


def test_the_file_has_the_words_of_the_context_and_a_name_without_personal_data() -> None:
    made = plain_context.of(mappa_docs.parse(mappa_docs.sample("a")))
    file = plain_context.as_file(made)

    assert json.loads(file.data) == made.values
    assert file.name == "MAPPA-A_GW-0113-26_v1.0_en_context.json"
