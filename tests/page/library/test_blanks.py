"""Blanks to take away, and what each asks for."""

import io
import re
import zipfile

import pikepdf
import pytest

from mappa_docs.definition import dictionary, schema_files, views
from mappa_docs.issuing import rendering
from tests.page_visits import Visit

HELD_OUT = "/blanks/mappa-a/form/gpms"


def test_every_document_of_every_form_is_listed_in_each_kind(visit: Visit) -> None:
    text = visit.get("/blanks?scheme=gsc").text
    links = set(re.findall(r'href="(/blanks/[^"]+)/gsc/(word|pdf|fillable)"', text))

    assert links == {
        (f"/blanks/{stem}/{document}", kind)
        for stem in schema_files.stems()
        for document in views.documents(stem)
        for kind in ("word", "pdf", "fillable")
    }


def test_a_word_blank_is_the_one_that_the_command_line_writes(visit: Visit) -> None:
    answer = visit.get(f"{HELD_OUT}/word")

    assert answer.content == rendering.blank("mappa-a", "docx", scheme="gpms").data
    assert zipfile.is_zipfile(io.BytesIO(answer.content))
    assert "attachment" in answer.headers["content-disposition"]


def test_only_the_pdf_to_fill_in_has_fields(visit: Visit) -> None:
    printed, fillable = (visit.get(f"{HELD_OUT}/{kind}") for kind in ("pdf", "fillable"))
    with pikepdf.open(io.BytesIO(printed.content)) as pdf:
        assert "/AcroForm" not in pdf.Root
    with pikepdf.open(io.BytesIO(fillable.content)) as pdf:
        assert "/AcroForm" in pdf.Root

    assert printed.headers["content-disposition"] != fillable.headers["content-disposition"]


@pytest.mark.parametrize(
    "path",
    [
        "mappa-z",
        "mappa-z/form/gpms/word",
        "mappa-a/record/gpms/word",
        "mappa-a/form/none/word",
        "mappa-a/form/gpms/exe",
        "..%2f..%2fschemas%2fmappa-a.schema.json",
        "%2e%2e/form/gpms/word",
    ],
)
def test_nothing_else_is_given(visit: Visit, path: str) -> None:
    assert visit.get(f"/blanks/{path}").status_code == 404


def test_a_scheme_that_is_none_is_not_repeated(visit: Visit) -> None:
    text = visit.get("/blanks?scheme=%22%3E%3Cscript%3E").text

    assert "<script>" not in text.replace('<script src="/look/comfort.js" defer></script>', "")
    assert "/gpms/word" in text


def test_each_field_has_its_paragraphs_one_click_away(visit: Visit) -> None:
    text = visit.get("/blanks/mappa-j").text
    numbers = {number for field in dictionary.fields("mappa-j") for number in field["guidance"]}

    assert set(re.findall(r'href="/rules/([^"]+)"', text)) == numbers
    for number in sorted(numbers):
        assert visit.get(f"/rules/{number}").status_code == 200
