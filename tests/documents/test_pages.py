"""What a page looks like: its measures, its words, its header, how many pages there are."""

import io
import json
import re
from collections.abc import Iterator
from ctypes import byref, c_uint
from functools import cache
from itertools import pairwise

import pypdf
import pypdfium2
import pypdfium2.raw as raw
import pytest
from docx.oxml.ns import qn
from docx.table import Table
from PIL import ImageFont

from mappa_docs.definition import forms, views
from mappa_docs.documents import letters
from mappa_docs.documents.measures import measures
from mappa_docs.intake import submission
from mappa_docs.issuing import rendering
from tests import readers
from tests.contrast import contrast
from tests.support import DOCUMENTS, ROOT, STEMS, sample

STATES = ("blank", "complete")
REGULAR, BOLD = (
    str(ROOT / "forms" / "fonts" / f"LiberationSans-{weight}.ttf") for weight in ("Regular", "Bold")
)
# The most pages that each may have, of the samples.
MOST_PAGES = {
    ("mappa-a", "blank"): 13,
    ("mappa-a", "complete"): 12,
    ("mappa-b", "blank"): 31,
    ("mappa-b", "complete"): 28,
    ("mappa-c", "blank"): 3,
    ("mappa-d", "blank"): 1,
    ("mappa-e", "blank"): 5,
    ("mappa-l", "blank"): 4,
}


@cache
def _document(stem: str, document: str, state: str, to: str) -> bytes:
    if state == "blank":
        return rendering.blank(stem, to, document=document).data
    read = submission.from_answers(sample(stem))
    return rendering.render(read, to, document=document).data


def _lines(data: bytes) -> list[str]:
    """Return the lines of all pages, a hyphen at their ends included, which PDFium writes so."""
    with pypdfium2.PdfDocument(data) as pdf:
        texts = (page.get_textpage().get_text_bounded() for page in pdf)
        return [line for text in texts for line in text.replace("\x02", "-\n").splitlines()]


@pytest.mark.parametrize(("stem", "state"), MOST_PAGES)
def test_a_document_has_no_more_pages_than_it_needs(stem: str, state: str) -> None:
    data = _document(stem, "form", state, "pdf")

    assert len(readers.pdf(data).pages) <= MOST_PAGES[stem, state]


def test_word_and_pdf_share_the_measures_of_the_page() -> None:
    given = measures()
    word = readers.word(_document("mappa-d", "form", "blank", "docx"))
    section = word.sections[0]
    (page,) = readers.pdf(_document("mappa-d", "form", "blank", "pdf")).pages
    width = section.page_width.pt - section.left_margin.pt - section.right_margin.pt

    assert section.page_width.pt == pytest.approx(float(page.mediabox.width), abs=0.1)
    assert section.page_height.pt == pytest.approx(float(page.mediabox.height), abs=0.1)
    assert width == pytest.approx(given.text_width, abs=0.1)
    assert sum(given.question_columns) == given.text_width
    assert (section.top_margin.pt, section.bottom_margin.pt) == (
        given.page["top"],
        given.page["bottom"],
    )


def test_the_template_of_the_pdf_has_no_colour_of_its_own() -> None:
    assert not re.findall(r'rgb\("|luma\(|#[0-9a-f]{6}', (ROOT / "forms/layout.typ").read_text())


@pytest.mark.parametrize(
    ("ink", "paper", "least"),
    [
        ("000000", "label", 4.5),
        ("000000", "head", 4.5),
        ("navy", "FFFFFF", 4.5),  # and white letters on the bar of a section
        ("grey", "FFFFFF", 4.5),
        ("grey", "label", 4.5),
        ("grey", "head", 4.5),
        ("rule", "FFFFFF", 3),
        ("rule", "label", 3),
    ],
)
def test_letters_and_borders_stand_out(ink: str, paper: str, least: float) -> None:
    colours = measures().colours

    assert contrast(colours.get(ink, ink), colours.get(paper, paper)) >= least


def test_letters_are_as_wide_as_in_the_typeface() -> None:
    known = json.loads((ROOT / "forms/letter-widths.json").read_text())
    for weight, file in (("regular", REGULAR), ("bold", BOLD)):
        typeface = ImageFont.truetype(file, 1000)
        for letter in "".join(known[weight].values()):
            measured = letters.width(letter, 1000, bold=weight == "bold")
            assert measured == pytest.approx(typeface.getlength(letter), abs=1.5), letter


PIECE = r"[^\s\-–/]+[\-–/]?"


@pytest.mark.parametrize(("stem", "document"), DOCUMENTS)
def test_no_word_of_a_question_is_cut_in_the_blank_pdf(stem: str, document: str) -> None:
    lines = _lines(_document(stem, document, "blank", "pdf"))
    whole = {piece for line in lines for piece in re.findall(PIECE, line)}
    sections = [section.field for section in views.view(stem, document).sections]
    printed = [field for field in forms.every(sections) if not field.is_wording]

    assert printed
    for field in printed:
        assert set(re.findall(PIECE, field.label)) <= whole, field.label


@pytest.mark.parametrize("state", STATES)
@pytest.mark.parametrize(("stem", "document"), DOCUMENTS)
def test_no_word_of_the_form_is_wider_than_its_column_in_word(
    stem: str, document: str, state: str
) -> None:
    bold = {size: ImageFont.truetype(BOLD, size * 10) for size in (11, 12)}
    body = readers.word(_document(stem, document, state, "docx"))
    for element in body.element.body.iter(qn("w:tc")):
        cell_width = int(element.find(f"{qn('w:tcPr')}/{qn('w:tcW')}").get(qn("w:w"))) / 20
        for paragraph in element.iter(qn("w:p")):
            style = paragraph.find(f"{qn('w:pPr')}/{qn('w:pStyle')}").get(qn("w:val"))
            if style not in ("Question", "Band", "ColumnHead"):
                continue
            text = "".join(node.text or "" for node in paragraph.iter(qn("w:t")))
            size = 11 if style == "ColumnHead" else 12
            columns = len(element.getparent().findall(qn("w:tc")))
            is_head = style == "ColumnHead"
            sides = 2 * measures().side_in_columns(columns) if is_head else measures().sides
            for piece in re.findall(PIECE, text):
                wide = bold[size].getlength(piece) / 10
                assert wide <= cell_width - sides, (text, piece)


@pytest.mark.parametrize(("stem", "document"), DOCUMENTS)
def test_a_column_has_room_for_each_word_of_its_options(stem: str, document: str) -> None:
    regular = {size: ImageFont.truetype(REGULAR, size * 10) for size in (11, 12)}
    word = readers.word(_document(stem, document, "complete", "docx"))
    tables = [Table(table, word) for table in word.element.body.iter(qn("w:tbl"))]
    by_head: dict[tuple[str, ...], list[float]] = {}
    for table in tables:
        heads = tuple(cell.text for cell in table.rows[0].cells)
        by_head[heads] = [cell.width.pt for cell in table.rows[0].cells]
    for field in forms.every(views.view(stem, document).top):
        heads = tuple(child.label for child in field.fields)
        if field.layout != "table" or heads not in by_head:
            continue
        size = 11 if len(heads) > measures().most_columns_in_text_size else 12
        for child, width in zip(field.fields, by_head[heads], strict=True):
            for choice in child.choices:
                for piece in re.findall(PIECE, choice.label):
                    wide = regular[size].getlength(piece) / 10
                    sides = 2 * measures().side_in_columns(len(heads))
                    assert wide <= width - sides, (child.pointer, piece)


@pytest.mark.parametrize(("stem", "document"), DOCUMENTS)
def test_each_page_names_the_section_it_begins_in(stem: str, document: str) -> None:
    data = _document(stem, document, "complete", "pdf")
    reader = readers.pdf(data)
    (title, sections) = reader.outline
    begun = [
        (reader.get_destination_page_number(one), _plain(one.title))
        for one in sections
        if not isinstance(one, list)
    ]
    assert isinstance(title, pypdf.generic.Destination)
    for number, (header, body, _) in enumerate(readers.pdf_pages(data)):
        if not number:
            continue
        first = _plain(next(line for line in body.split("\n") if line.strip()))
        before = [name for page, name in begun if page < number][-1]
        starts = (number, first) in begun
        assert _plain(header).endswith(f" · {first if starts else before + ' (continued)'}"), number


def _plain(text: str) -> str:
    return " ".join(text.split())


def test_word_names_the_section_by_a_field_that_shows_none_until_it_is_worked_out() -> None:
    word = readers.word(_document("mappa-b", "form", "complete", "docx"))
    for kind in ("", "first_page_", "even_page_"):
        header = getattr(word.sections[0], f"{kind}header")
        (field,) = header._element.iter(qn("w:fldSimple"))
        assert field.get(qn("w:instr")).strip() == 'STYLEREF "heading 2"'
        assert not "".join(node.text or "" for node in field.iter(qn("w:t")))
    assert "heading 2" in {style.element.name_val for style in word.styles}


@pytest.mark.parametrize("state", STATES)
@pytest.mark.parametrize(("stem", "document"), DOCUMENTS)
def test_headings_leave_out_no_level(stem: str, document: str, state: str) -> None:
    word = readers.word(_document(stem, document, state, "docx"))
    styles = (
        paragraph.find(f"{qn('w:pPr')}/{qn('w:pStyle')}").get(qn("w:val"))
        for paragraph in word.element.body.iter(qn("w:p"))
    )
    levels = [int(style[-1]) for style in styles if style.startswith("Heading")]
    tagged = list(_heading_levels(_document(stem, document, state, "pdf")))

    assert levels[0] == 1
    assert all(after <= before + 1 for before, after in pairwise(levels))
    assert tagged == levels


def _heading_levels(data: bytes) -> Iterator[int]:
    for element in _structure(data):
        if re.fullmatch(r"/H[1-6]", str(element.get("/S"))):
            yield int(str(element["/S"])[-1])


def _structure(data: bytes) -> Iterator[pypdf.generic.DictionaryObject]:
    """Yield each element of the PDF's structure in the order of reading."""
    waiting = [pypdf.PdfReader(io.BytesIO(data)).root_object["/StructTreeRoot"]]
    while waiting:
        element = waiting.pop().get_object()
        if isinstance(element, pypdf.generic.ArrayObject):
            waiting.extend(reversed(element))
        elif isinstance(element, pypdf.generic.DictionaryObject):
            if "/S" in element:
                yield element
            if "/K" in element:
                waiting.append(element["/K"])


@pytest.mark.parametrize(("stem", "document"), DOCUMENTS)
def test_lists_have_as_many_bullets_in_word_as_in_pdf(stem: str, document: str) -> None:
    word = readers.word(_document(stem, document, "complete", "docx"))
    bullets = [
        paragraph
        for paragraph in word.element.body.iter(qn("w:pStyle"))
        if paragraph.get(qn("w:val")) in ("AnswerBullet", "EntryBullet")
    ]
    pdf = _document(stem, document, "complete", "pdf")
    items = [element for element in _structure(pdf) if str(element["/S"]) == "/LI"]

    assert len(bullets) == len(items)
    if stem == "mappa-b":
        assert len(bullets) > 10


@pytest.mark.parametrize("stem", STEMS)
def test_what_is_not_provided_is_as_black_as_an_answer(stem: str) -> None:
    read = submission.from_answers(sample(stem, "minimal"))
    data = rendering.render(read, "pdf").data
    word = readers.word(rendering.render(read, "docx").data)
    styles = {
        paragraph.find(f"{qn('w:pPr')}/{qn('w:pStyle')}").get(qn("w:val"))
        for paragraph in word.element.body.iter(qn("w:p"))
        if "".join(node.text or "" for node in paragraph.iter(qn("w:t"))) == "Not provided"
    }

    assert styles <= {"Answer", "Entry", "Question"}
    assert all(word.styles[style].font.color.rgb is None for style in styles)
    assert set(_colours_of(data, "Not provided")) <= {(0, 0, 0, 255)}


def _colours_of(data: bytes, words: str) -> Iterator[tuple[int, ...]]:
    with pypdfium2.PdfDocument(data) as pdf:
        for page in pdf:
            text = page.get_textpage()
            place = text.get_text_range().find(words)
            if place >= 0:
                parts = [c_uint() for _ in range(4)]
                raw.FPDFText_GetFillColor(text.raw, place, *map(byref, parts))
                yield tuple(part.value for part in parts)


@pytest.mark.parametrize("state", STATES)
def test_questions_head_their_rows_in_word(state: str) -> None:
    word = readers.word(_document("mappa-a", "form", state, "docx"))
    questions = [
        table
        for table in word.element.body.iter(qn("w:tbl"))
        if len(table.findall(f"{qn('w:tblGrid')}/{qn('w:gridCol')}")) == 4
        and table.find(f".//{qn('w:tblHeader')}") is None
    ]

    assert questions
    for table in questions:
        look = table.find(f"{qn('w:tblPr')}/{qn('w:tblLook')}")
        assert (look.get(qn("w:firstRow")), look.get(qn("w:firstColumn"))) == ("0", "1")


def test_a_list_to_sign_stands_on_a_page_with_what_is_signed() -> None:
    undertaking = forms.fields("mappa-e")["/attendance"].statement[0]
    blank = _document("mappa-e", "form", "blank", "pdf")
    pages = map(_plain, readers.pdf_bodies(blank))
    (signed,) = [page for page in pages if "Role and grade Agency Mode" in page]

    assert signed.startswith("2 Attendance")
    assert undertaking in signed


def test_minutes_are_not_titled_like_instructions() -> None:
    form = views.view("minimum-minutes")
    complete = readers.word_lines(_document("minimum-minutes", "form", "complete", "docx"))
    blank = readers.word_lines(_document("minimum-minutes", "form", "blank", "docx"))

    assert form.record_title in complete
    assert form.title not in complete
    assert form.title in blank


@pytest.mark.parametrize("to", ["docx", "pdf"])
def test_who_has_to_complete_a_section_is_said_only_until_it_is(to: str) -> None:
    complete = _document("mappa-b", "form", "complete", to)
    text = readers.word_lines(complete) if to == "docx" else list(readers.pdf_bodies(complete))

    assert "Completed by:" not in "\n".join(text)
