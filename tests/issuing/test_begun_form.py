"""A form that was begun, as a file to fill in: what is known is in it, and reads back."""

import io
import zipfile
from datetime import date
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from lxml import etree
from pypdf import PdfReader

import mappa_docs
from mappa_docs.definition import carrying, pointers, printed_words, schema_files
from mappa_docs.errors import NotReadyError
from mappa_docs.forward import prefilling
from mappa_docs.issuing import begun_form
from mappa_docs.model import Submission
from tests.generated_submissions import generated
from tests.support import sample
from tests.word_form import w

PAIRS = [(target, source) for target in schema_files.stems() for source in carrying.sources(target)]
MARK, NOTE = f"\u00a0{printed_words.CARRIED_MARK}", printed_words.CARRIED_NOTE


def begun(target: str = "mappa-b", source: str = "mappa-a") -> Submission:
    """Return a form with what another one says of it."""
    return prefilling.prefill(target, [mappa_docs.parse(sample(source))]).submission


def without(answers: dict[str, Any], lost: list[str]) -> dict[str, Any]:
    """Return answers without those at the pointers."""
    kept: dict[str, Any] = {}
    for pointer, value in pointers.walk(answers):
        if pointers.general(pointer) not in lost:
            kept[pointer] = value
    return kept


@pytest.mark.parametrize("to", ["docx", "pdf"])
@pytest.mark.parametrize(("target", "source"), PAIRS)
def test_what_is_known_reads_back_as_it_is(target: str, source: str, to: str) -> None:
    form = begun(target, source)
    read = mappa_docs.extract(begun_form.fillable(form, to).data)
    lost = begun_form.without_place(form)

    assert without(read.submission, []) == without(form.answers, lost)
    assert (read.status, read.matched, read.unread) == ("read", (), ())
    assert lost == [] or target in ("mappa-m", "mappa-p")


@settings(max_examples=25, deadline=None)
@given(st.integers(0, 10**6), st.sampled_from(PAIRS))
def test_whatever_is_known_reads_back_as_it_is(seed: int, pair: tuple[str, str]) -> None:
    target, source = pair
    form = prefilling.prefill(target, [mappa_docs.parse(generated(source, seed))]).submission
    read = mappa_docs.extract(begun_form.fillable(form).data, as_of=date(2026, 7, 31))

    assert without(read.submission, []) == without(form.answers, begun_form.without_place(form))
    assert not read.unread


def test_what_was_filled_in_besides_reads_back_too() -> None:
    """Boxes, choices, reasons and rows, and not only what can be carried."""
    answers = sample("mappa-b")
    for row in answers["disclosure"]["disclosures"]:
        row.get("reasons_not_sought", []).sort(reverse=True)  # boxes have an order of their own
    form = mappa_docs.parse(answers)
    read = mappa_docs.extract(mappa_docs.fillable(form).data)

    assert without(read.submission, []) == without(form.answers, [])
    assert (read.status, read.matched) == ("read", ())


def test_every_page_has_the_marking_of_the_answers_and_says_draft() -> None:
    document = mappa_docs.fillable(begun(), scheme="gsc")
    judgement = mappa_docs.inspect_marking(document.data)

    assert document.marking.text == "OFFICIAL-SENSITIVE"
    assert judgement.status == "complete"
    assert document.name.endswith("_DRAFT.docx")
    package = zipfile.ZipFile(io.BytesIO(document.data))
    for number in (1, 2, 3):
        header = package.read(f"word/header{number}.xml").decode()
        assert "DRAFT, not complete" in header
        assert "WHEN COMPLETE" not in header


def test_the_mark_stands_at_what_has_to_be_confirmed_and_nowhere_else() -> None:
    said = texts(mappa_docs.fillable(begun()).data)

    assert NOTE in said
    assert any(line.startswith(f"MAPPA category{MARK}") for line in said)
    assert f"Group{MARK}" in said  # the column of a table that was carried
    assert not [line for line in said if line.startswith(f"Date of birth{MARK}")]
    assert not [line for line in said if line.startswith(f"Chair{MARK}")]


def test_what_is_confirmed_has_no_mark() -> None:
    form = mappa_docs.confirm(begun(), "Alex Specimen", on=date(2026, 3, 2))
    said = texts(mappa_docs.fillable(form).data)

    assert not [line for line in said if MARK.strip() in line]
    assert "Alex Specimen" in said


@pytest.mark.parametrize(
    ("named", "label"),
    [("/offender", "Last name"), ("/meeting_actions/0/action", "Action no.")],
)
def test_what_stands_in_a_place_that_was_carried_is_marked(named: str, label: str) -> None:
    """A section and a row are no questions, but another program may name them."""
    row = {"answers": [named], "form": "MAPPA A", "date": "2026-01-12", "to_confirm": True}
    form = mappa_docs.parse(sample("mappa-b") | {"carried": [row]})
    draft = words(mappa_docs.render(form, "docx", draft=True).data, "docx")

    assert f"{label}{MARK}" in draft


@pytest.mark.parametrize("to", ["docx", "pdf"])
def test_a_draft_shows_what_was_carried_and_a_finished_document_does_not(to: str) -> None:
    answers = sample("mappa-j") | {"carried": begun("mappa-j", "mappa-b").answers["carried"]}
    form = mappa_docs.parse(answers)
    with pytest.raises(NotReadyError):
        mappa_docs.render(form, to)
    draft = words(mappa_docs.render(form, to, draft=True).data, to)

    assert "Answers carried forward" in draft
    assert f"MAPPA Area{MARK}" in draft
    assert f"Last name{MARK}" not in draft
    assert "MAPPA B" in draft
    done = mappa_docs.confirm(form, "Alex Specimen", on=date(2026, 7, 2))
    finished = words(mappa_docs.render(done, to).data, to)
    assert "carried" not in finished
    assert "Alex Specimen" not in finished
    assert "MAPPA B" not in finished


def test_a_draft_in_word_keeps_what_was_not_confirmed() -> None:
    form = begun()
    read = mappa_docs.extract(mappa_docs.render(form, "docx", draft=True).data)

    assert read.submission["carried"] == form.answers["carried"]
    assert read.status == "read"
    assert read.submission == form.answers


def texts(data: bytes) -> list[str]:
    """Return the text of each paragraph of the body of a Word file."""
    body = etree.fromstring(zipfile.ZipFile(io.BytesIO(data)).read("word/document.xml"))
    return ["".join(run.text or "" for run in one.iter(w("t"))) for one in body.iter(w("p"))]


def words(data: bytes, to: str) -> str:
    """Return all words of a document."""
    if to == "docx":
        return " ".join(texts(data))
    pages = (page.extract_text() for page in PdfReader(io.BytesIO(data)).pages)
    return " ".join(pages).replace(f" {MARK.strip()}", MARK)
