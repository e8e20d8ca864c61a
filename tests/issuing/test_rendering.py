"""What was answered is on paper: every field, in Word and in PDF, once, in the same order."""

import io
import json
import subprocess
import sys
from collections.abc import Iterator
from contextlib import ExitStack
from datetime import date
from pathlib import Path
from typing import Any

import docxtpl
import page
import pypdf
import pypdfium2
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from openxml_audit import OpenXmlValidator

from mappa_docs.definition import forms, pointers, views
from mappa_docs.documents import layout, printed_answers, shown_answers, typed_answers
from mappa_docs.documents.blocks import State
from mappa_docs.documents.docx import writer as word_writer
from mappa_docs.documents.pdf import places
from mappa_docs.documents.pdf import writer as pdf_writer
from mappa_docs.documents.request import Contents, Format
from mappa_docs.errors import NotReadyError, UsageError
from mappa_docs.holding import expected
from mappa_docs.intake import submission
from mappa_docs.issuing import rendering, shown_texts
from mappa_docs.issuing.readiness import NotCompleteError
from mappa_docs.markings import document_marking
from mappa_docs.model import MAIN, Kind
from tests import readers
from tests.readers import squeezed
from tests.rendered import blank, rendered
from tests.support import (
    AS_OF,
    DOCUMENTS,
    ROOT,
    STEMS,
    change,
    filled_with_sentinels,
    on_front_page,
    sample,
    sentinels,
    shown,
)

# This rule takes a compressed stream that happens to end in a carriage return for one with a wrong
# length. veraPDF, the arbiter, passes such files.
WRONG_ABOUT_STREAMS = "PDFA2A-STREAM-LENGTH-001"
FLOOR = document_marking.floor("gpms")
KINDS = ("complete", "minimal")


def _word(stem: str, answers: dict[str, Any], document: str = MAIN) -> bytes:
    form = views.view(stem, document)
    printed = printed_answers.printed(form, answers)
    return word_writer.write(Contents(form, State.COMPLETE, FLOOR, printed))


def _pdf(stem: str, answers: dict[str, Any], document: str = MAIN) -> bytes:
    form = views.view(stem, document)
    printed = printed_answers.printed(form, answers)
    return pdf_writer.write(layout.document(Contents(form, State.COMPLETE, FLOOR, printed)))


@pytest.mark.parametrize(("stem", "document"), DOCUMENTS)
def test_every_field_is_in_word_once_and_in_its_own_control(stem: str, document: str) -> None:
    data = _word(stem, filled_with_sentinels(stem), document)
    body = "\n".join(readers.word_lines(data))
    found = dict(readers.controls(data))
    wanted = shown(stem, document)

    repeated = on_front_page(stem, document)

    for pointer, text in sentinels(stem).items():
        assert body.count(text) == (pointer in wanted) + (pointer in repeated), pointer
        assert found.get(forms.fields(stem)[pointer].path) == (text if pointer in wanted else None)


@pytest.mark.parametrize(("stem", "document"), DOCUMENTS)
def test_every_field_is_in_pdf_once(stem: str, document: str) -> None:
    data = _pdf(stem, filled_with_sentinels(stem), document)
    body = squeezed("".join(readers.pdf_bodies(data)))
    wanted = shown(stem, document)
    repeated = on_front_page(stem, document)

    for pointer, text in sentinels(stem).items():
        times = (pointer in wanted) + (pointer in repeated)
        assert body.count(squeezed(text)) == times, pointer


@pytest.mark.parametrize("kind", KINDS)
@pytest.mark.parametrize(("stem", "document"), DOCUMENTS)
def test_word_and_pdf_say_the_same_in_the_same_order(stem: str, document: str, kind: str) -> None:
    answers = sample(stem, kind)
    word = _word(stem, answers, document)

    said = squeezed("".join(readers.word_lines(word)))
    assert said == readers.said_once(word, _pdf(stem, answers, document))


@pytest.mark.parametrize(("stem", "document"), DOCUMENTS)
def test_docxtpl_fills_the_template_with_the_same_text(stem: str, document: str) -> None:
    answers = sample(stem)
    printed = printed_answers.printed(views.view(stem, document), answers)
    about = {
        "marking": FLOOR.text,
        "banner": "",
        "reference": layout.reference(views.view(stem, document), printed),
    }
    template = docxtpl.DocxTemplate(ROOT / "forms" / f"{views.view(stem, document).template}.docx")
    template.render(printed | {"document": about}, autoescape=True)
    buffer = io.BytesIO()
    template.save(buffer)
    ours = _word(stem, answers, document)

    theirs = "\n".join(readers.word_lines(buffer.getvalue())).split()
    assert "\n".join(readers.word_lines(ours)).split() == theirs
    for one, other in zip(
        readers.word(ours).sections, readers.word(buffer.getvalue()).sections, strict=True
    ):
        assert [line.text for line in one.footer.paragraphs] == [
            line.text for line in other.footer.paragraphs
        ]


ANY_TEXT = st.text(
    st.characters(exclude_categories=("Cc", "Cs", "Zl", "Zp", "Cn"), include_characters="\n\t"),
    min_size=1,
)


@given(ANY_TEXT)
@settings(max_examples=60)
def test_any_text_survives_into_word(text: str) -> None:
    answers = sample("mappa-a", "minimal")
    answers["conviction"]["brief_details"] = text
    answers["conviction"]["index_offence"] = text
    found = dict(readers.controls(_word("mappa-a", answers)))

    assert found["conviction.brief_details"] == text
    assert found["conviction.index_offence"] == text


LETTERS = st.text(
    st.characters(min_codepoint=0x20, max_codepoint=0x17F, exclude_categories=("Cc",))
)


@given(LETTERS.filter(str.strip))
@settings(max_examples=12)
def test_any_european_text_survives_into_pdf(text: str) -> None:
    answers = sample("mappa-a", "minimal")
    answers["conviction"]["brief_details"] = f"begin {text} end"
    body = squeezed("".join(readers.pdf_bodies(_pdf("mappa-a", answers))))

    assert squeezed(f"begin {text} end").replace("\xad", "") in body.replace("\xad", "")


# Renders what it is asked for, a path and a format in each line, and answers with a digest.
RENDERS = """
import hashlib, sys
from mappa_docs import read, render
for line in sys.stdin:
    path, to = line.rstrip("\\n").split("\\t")
    data = render(read(path), to).data
    assert data
    print(hashlib.sha256(data).hexdigest(), flush=True)
"""


@pytest.fixture(scope="module")
def elsewhere() -> Iterator[list[subprocess.Popen[str]]]:
    """Yield processes that render, alike but for their order of hashes and their time zone."""
    with ExitStack() as stack:
        yield [
            stack.enter_context(
                subprocess.Popen(
                    [sys.executable, "-c", RENDERS],
                    stdin=subprocess.PIPE,
                    stdout=subprocess.PIPE,
                    text=True,
                    env={"PYTHONHASHSEED": seed, "PYTHONPATH": str(ROOT), "TZ": zone},
                )
            )
            for seed, zone in (("1", "UTC"), ("2", "Asia/Tokyo"))
        ]


@pytest.mark.parametrize("to", ["docx", "pdf"])
@pytest.mark.parametrize("stem", STEMS)
def test_the_same_input_gives_the_same_bytes(
    stem: str, to: str, elsewhere: list[subprocess.Popen[str]]
) -> None:
    path = ROOT / "samples" / stem / "complete.json"
    digests = []
    for process in elsewhere:
        assert process.stdin
        assert process.stdout
        process.stdin.write(f"{path}\t{to}\n")
        process.stdin.flush()
        digests.append(process.stdout.readline())

    assert digests[0]
    assert digests[0] == digests[1]


@pytest.mark.parametrize("to", ["docx", "pdf"])
@pytest.mark.parametrize("stem", STEMS)
@pytest.mark.parametrize("state", ["complete", "draft", "blank"])
def test_what_is_written_conforms(stem: str, state: str, to: str, tmp_path: Path) -> None:
    made = blank(stem, to) if state == "blank" else rendered(stem, to, state)
    path = tmp_path / made.name
    path.write_bytes(made.data)

    if to == "docx":
        assert not [str(fault) for fault in OpenXmlValidator().validate(path).errors]
        return
    for profile in (page.ValidationProfile.PDF_UA_1, page.ValidationProfile.PDF_A_2A):
        faults = page.validate_pdf(str(path), profile=profile).failures
        assert not [fault for fault in faults if fault.rule_id != WRONG_ABOUT_STREAMS]


@pytest.mark.parametrize(("stem", "document"), [("mappa-a", MAIN), ("mappa-o", "overview")])
def test_a_pdf_with_data_is_the_plain_one_and_a_file(stem: str, document: str) -> None:
    plain = rendered(stem, "pdf", document=document)
    with_data = rendered(stem, "pdf", document=document, with_data=True)
    reader = pypdf.PdfReader(io.BytesIO(with_data.data))
    attached = reader.root_object["/AF"][0].get_object()
    about = attached["/EF"]["/F"].get_object()

    pages = [one.get_contents().get_data() for one in reader.pages]
    assert pages == [
        one.get_contents().get_data() for one in pypdf.PdfReader(io.BytesIO(plain.data)).pages
    ]
    assert [*reader.attachments] == ["submission.json"]
    assert (attached["/AFRelationship"], about["/Subtype"]) == ("/Data", "/application/json")
    assert about["/Params"]["/ModDate"] == reader.metadata["/ModDate"] == "D:20271031000000Z"
    assert b"<pdfaid:part>3</pdfaid:part>" in with_data.data
    assert with_data.name == plain.name.replace(".pdf", "_with-data.pdf")


def test_the_data_is_what_the_document_shows_and_nothing_else() -> None:
    for stem, document in DOCUMENTS:
        data = rendered(stem, "pdf", document=document, with_data=True).data
        ((content,),) = pypdf.PdfReader(io.BytesIO(data)).attachments.values()
        answers = json.loads(content)

        wanted = shown(stem, document)
        places = {pointers.general(pointer) for pointer, _ in pointers.walk(answers)}
        known = set(forms.fields(stem))
        for pointer in places:
            while pointer not in known:
                pointer, _ = pointers.parted(pointer)
            assert pointer in wanted, (stem, document, pointer)
        if wanted >= known - {"/marking"}:
            assert answers == submission.from_answers(sample(stem)).answers


def test_a_pdf_with_data_is_the_same_on_the_same_day() -> None:
    read = submission.from_answers(sample("mappa-d"))
    day = {"as_of": AS_OF, "with_data": True}
    first = rendering.render(read, "pdf", **day).data

    assert first == rendering.render(read, "pdf", **day).data
    assert first != rendering.render(read, "pdf", as_of=date(2027, 10, 30), with_data=True).data


@pytest.mark.parametrize(("to", "how"), [("docx", {}), ("pdf", {"copy": (1, 2)})])
def test_neither_word_nor_a_paper_copy_carries_data(to: str, how: dict[str, Any]) -> None:
    read = submission.from_answers(sample("mappa-d"))
    with pytest.raises(UsageError):
        rendering.render(read, to, as_of=AS_OF, with_data=True, **how)


def test_a_marking_that_the_pages_do_not_say_is_not_in_the_data() -> None:
    read = submission.from_answers(sample("mappa-d") | {"marking": "CONFIDENTIAL"})
    kept = rendering.render(read, "pdf", as_of=AS_OF, with_data=True)
    raised = rendering.render(read, "pdf", as_of=AS_OF, with_data=True, classification="SECRET")

    def marking(data: bytes) -> object:
        ((content,),) = pypdf.PdfReader(io.BytesIO(data)).attachments.values()
        return json.loads(content).get("marking")

    assert marking(kept.data) == "CONFIDENTIAL"
    assert marking(raised.data) is None


@pytest.mark.parametrize("to", ["docx", "pdf"])
def test_what_is_not_complete_is_refused(to: str) -> None:
    read = submission.from_answers(sample("mappa-a", "draft"))
    with pytest.raises(NotReadyError) as refused:
        rendering.render(read, to)

    assert "incomplete" in str(refused.value)


def test_a_draft_says_so_on_every_page() -> None:
    word = readers.word(rendered("mappa-a", "docx", "draft").data)
    pages = readers.pdf(rendered("mappa-a", "pdf", "draft").data).pages

    assert all("DRAFT" in page.extract_text() for page in pages)
    for kind in ("", "first_page_", "even_page_"):
        header = getattr(word.sections[0], f"{kind}header")
        assert any("DRAFT" in line.text for line in header.paragraphs)


@pytest.mark.parametrize("stem", STEMS)
def test_a_document_tells_nothing_about_who_made_it(stem: str) -> None:
    form = forms.form(stem)
    title = f"{form.name} – {form.record_title or form.title}"
    word = readers.word(rendered(stem, "docx").data).core_properties
    pdf = readers.pdf(rendered(stem, "pdf").data)

    assert (word.title, word.language) == (title, "en-GB")
    assert (word.author, word.last_modified_by, word.created) == ("", "", None)
    assert pdf.metadata is not None
    assert (pdf.metadata.title, pdf.metadata.author) == (title, None)
    assert pdf.root_object["/Lang"].lower() == "en-gb"


@pytest.mark.parametrize("stem", STEMS)
def test_the_pdf_has_a_bookmark_for_each_section(stem: str) -> None:
    outline = readers.pdf(rendered(stem, "pdf").data).outline

    def titles(entries: Any) -> list[str]:
        found = []
        for entry in entries:
            found += titles(entry) if isinstance(entry, list) else [squeezed(entry.title)]
        return found

    for section in views.view(stem).sections:
        assert squeezed(section.number + section.field.label) in titles(outline)


@pytest.mark.parametrize(("stem", "document"), DOCUMENTS)
def test_the_blank_can_be_filled_field_by_field(stem: str, document: str) -> None:
    data = blank(stem, "docx", document).data
    tags = {tag.partition("#")[0] for tag, _ in readers.controls(data)}
    known = forms.fields(stem)
    wanted = {
        known[pointer].path
        for pointer in shown(stem, document)
        if pointer in sentinels(stem) or known[pointer].kind == "table"
    }

    assert wanted == tags


@pytest.mark.parametrize(("stem", "document"), DOCUMENTS)
def test_the_blank_shows_every_note_and_who_completes_each_section(
    stem: str, document: str
) -> None:
    lines = readers.word_lines(blank(stem, "docx", document).data)
    pages = squeezed("".join(readers.pdf_bodies(blank(stem, "pdf", document).data)))
    notes = {forms.fields(stem)[pointer].note for pointer in shown(stem, document)}
    hands = [one.completed_by for one in views.view(stem, document).sections if one.completed_by]
    # Where they are the same all through, the first page alone says who completes the form.
    completed = [f"Completed by: {hand}" for hand in hands] if len(set(hands)) > 1 else []
    assert sum("Completed by: " in line for line in lines) == len(completed) + (document == MAIN)

    for said in (*completed, *filter(None, notes - set(_marking_note(stem)))):
        # A note stands in a line of its own, or after the question that it is about.
        assert any(line == said or line.endswith(f"\u2002{said}") for line in lines)
        assert squeezed(said) in pages


def _marking_note(stem: str) -> tuple[str, ...]:
    return (forms.fields(stem)["/marking"].note,)


def test_file_names_hold_form_reference_and_version() -> None:
    assert rendered("mappa-a", "docx").name == "MAPPA-A_GW-0113-26_v1.0_en.docx"
    assert blank("mappa-a", "docx").name == "MAPPA-A_blank_2012_en.docx"


@pytest.mark.parametrize("script", ["Gŵyl Llŷr", "Ελένη", "Наталья", "דוד", "محمد", "Ağaoğlu"])
def test_names_in_other_letters_are_in_the_pdf(script: str) -> None:
    answers = sample("mappa-a", "minimal")
    answers["offender"]["aliases"] = [script]
    data = rendering.render(submission.from_answers(answers), "pdf").data

    assert sorted(squeezed(script)) == sorted(_found_letters(data, script))


def _found_letters(data: bytes, script: str) -> str:
    """Return the line after the label; right-to-left letters may come in the order of the page."""
    body = "".join(readers.pdf_bodies(data))
    after = body.split("nicknames", 1)[1] if "nicknames" in body else body
    return "".join(letter for letter in squeezed(after) if letter in script)[
        : len(squeezed(script))
    ]


def test_another_document_shows_no_reason_of_what_it_does_not_name() -> None:
    answers = sample("mappa-o")
    answers["action_plan"] = {"absent": "withheld", "reason": "Winifred Testcase objects."}
    printed = printed_answers.printed(views.view("mappa-o", "overview"), answers)

    assert "Winifred" not in str(printed)
    assert "Winifred" in str(printed_answers.printed(views.view("mappa-o"), answers))


@pytest.mark.parametrize(
    ("stem", "document"), [(stem, document) for stem, document in DOCUMENTS if document != MAIN]
)
def test_nor_do_its_fields_or_its_data(stem: str, document: str) -> None:
    form = views.view(stem, document)
    tables = [one for one in forms.every(form.top) if one.kind is Kind.TABLE]
    unnamed = [one for one in tables if document not in (one.documents or ())]
    answers = sample(stem)
    for field in unnamed:
        change(answers, field.pointer, {"absent": "none", "reason": "Winifred objects."})

    for words in (typed_answers.typed, printed_answers.printed, shown_answers.shown):
        assert "Winifred" not in str(words(form, answers))
    assert not any(field.absent for field in unnamed)


@pytest.mark.parametrize("way", [{"fillable": True}, {"flatten": True}])
def test_a_record_with_fields_has_no_place_for_a_reason_that_it_does_not_show(
    way: dict[str, bool],
) -> None:
    answers = sample("mappa-j")
    change(answers, "/exceptional_restrictions", {"absent": "none", "reason": "Winifred objects."})
    read = submission.from_answers(answers)
    form = rendering.render(read, "pdf", as_of=AS_OF, draft=True, **way).data
    record = rendering.render(read, "pdf", document="record", as_of=AS_OF, draft=True, **way).data

    assert any("Winifred" in text for text in shown_texts.shown(form, Format.PDF))
    assert not any("Winifred" in text for text in shown_texts.shown(record, Format.PDF))
    fields = pypdf.PdfReader(io.BytesIO(record)).get_fields() or {}
    assert "/exceptional_restrictions?" not in fields


def test_a_document_is_not_made_before_its_stage() -> None:
    answers = sample("mappa-o", "minimal") | {"stage": "report"}
    read = submission.from_answers(answers)
    with pytest.raises(NotCompleteError) as refused:
        rendering.render(read, "docx", document="overview")

    (finding,) = refused.value.judgement.findings
    assert (finding.code, finding.pointer) == ("TOO-EARLY", "/stage")


def test_the_overview_names_nobody_whom_the_report_names() -> None:
    overview = "\n".join(readers.word_lines(rendered("mappa-o", "docx", document="overview").data))
    report = "\n".join(readers.word_lines(rendered("mappa-o", "docx").data))

    assert "Testcase" in report
    assert "Testcase" not in overview


def test_an_internal_record_does_not_say_that_it_is_sent() -> None:
    for stem in ("mappa-j", "mappa-m", "mappa-p"):
        form = forms.form(stem)
        lines = readers.word_lines(blank(stem, "docx", "record").data)

        assert form.purpose not in lines
        assert not [line for line in lines if line.startswith("Goes to:")]


@pytest.mark.parametrize("stem", ["mappa-a", "mappa-e", "mappa-o"])
def test_the_drawing_with_places_looks_like_the_document(stem: str) -> None:
    printed = printed_answers.printed(views.view(stem), sample(stem))
    document = layout.document(Contents(views.view(stem), State.COMPLETE, FLOOR, printed))
    looks = []
    for data in (pdf_writer.write(document), pdf_writer.write_with_places(document)):
        with pypdfium2.PdfDocument(data) as pdf:
            looks.append(
                [
                    (bytes(one.render(scale=0.7).buffer), one.get_textpage().get_text_range())
                    for one in pdf
                ]
            )

    assert looks[0] == looks[1]


@pytest.mark.parametrize(("stem", "document"), DOCUMENTS)
def test_each_answer_and_each_label_has_its_place(stem: str, document: str) -> None:
    form = views.view(stem, document)
    printed = printed_answers.printed(form, sample(stem))
    whole = layout.document(Contents(form, State.COMPLETE, FLOOR, printed))
    said = places.said(whole)
    found: dict[bool, set[int]] = {True: set(), False: set()}
    with pypdfium2.PdfDocument(pdf_writer.write_with_places(whole)) as pdf:
        for one in pdf:
            for region in expected.regions(pdf, one, said):
                found[region.is_label].update(region.numbers)

    assert found[False] == {number for number, one in enumerate(said) if one.text}
    assert found[True] >= {number for number, one in enumerate(said) if one.label}
