"""What the end of a page does not part: a question from its answer, one row from a table."""

import re
from collections.abc import Iterator
from itertools import pairwise
from typing import Any

import pytest
from docx.oxml.ns import qn
from PIL import ImageFont

from mappa_docs.definition import forms, views
from mappa_docs.documents import columns
from mappa_docs.documents.measures import measures
from mappa_docs.intake import submission
from mappa_docs.issuing import rendering
from tests import readers
from tests.support import DOCUMENTS, ROOT, STEMS, sample

STATES = ("blank", "complete")
# Where a line may end within a word.
PIECE = re.compile(r"[^\s\-–/]+[\-–/]?")
# A table that a blank begins with so many entries, or fewer, stands on one page.
FEW = 4


def _document(stem: str, document: str, state: str, to: str) -> bytes:
    if state == "blank":
        return rendering.blank(stem, to, document=document).data
    read = submission.from_answers(sample(stem))
    return rendering.render(read, to, document=document).data


def _tables(data: bytes) -> Iterator[list[Any]]:
    """Yield the rows of each table of a Word file."""
    for table in readers.word(data).element.body.iter(qn("w:tbl")):
        yield list(table.iter(qn("w:tr")))


def _stays_with_next(row: Any) -> bool:
    """Return whether Word moves the row to the page of what follows: its first paragraph says."""
    first = next(row.iter(qn("w:p")))
    style = first.find(f"{qn('w:pPr')}/{qn('w:pStyle')}").get(qn("w:val"))
    return first.find(f"{qn('w:pPr')}/{qn('w:keepNext')}") is not None or style == "ColumnHead"


def _is_whole(row: Any) -> bool:
    return row.find(f"{qn('w:trPr')}/{qn('w:cantSplit')}") is not None


def _opens(row: Any, side: str) -> bool:
    """Return whether the row has no border at that side."""
    border = row.find(f"{qn('w:tc')}/{qn('w:tcPr')}/{qn('w:tcBorders')}/{qn(f'w:{side}')}")
    return border is not None and border.get(qn("w:val")) == "nil"


@pytest.mark.parametrize("state", STATES)
@pytest.mark.parametrize(("stem", "document"), DOCUMENTS)
def test_a_question_across_the_page_goes_with_the_beginning_of_its_answer(
    stem: str, document: str, state: str
) -> None:
    across = 0
    for rows in _tables(_document(stem, document, state, "docx")):
        assert not _opens(rows[0], "top")
        assert not _opens(rows[-1], "bottom")
        for above, below in pairwise(rows):
            assert _opens(above, "bottom") == _opens(below, "top")
            if _opens(above, "bottom"):
                across += 1
                assert _stays_with_next(above)
                assert _is_whole(above)
    assert across or (stem, state) != ("mappa-b", state)


@pytest.mark.parametrize(("stem", "document"), DOCUMENTS)
def test_no_row_of_a_blank_begins_or_ends_a_page_alone_in_word(stem: str, document: str) -> None:
    for rows in _tables(_document(stem, document, "blank", "docx")):
        # A row that is open at its top belongs to the one above.
        ends = [row for row in rows if not _opens(row, "top")]
        if len(rows) < FEW or len(ends) < 2:
            continue
        if rows[0].find(f"{qn('w:trPr')}/{qn('w:tblHeader')}") is None or len(ends) <= FEW + 1:
            assert _stays_with_next(ends[0])
            assert all(map(_stays_with_next, _line(rows[rows.index(ends[-2]) :])))
        assert not _stays_with_next(rows[-1])


def _line(rows: list[Any]) -> list[Any]:
    """Return the first row, with the one that it is open to."""
    return rows[: 2 if _opens(rows[0], "bottom") else 1]


@pytest.mark.parametrize(("stem", "document"), DOCUMENTS)
def test_boxes_to_tick_are_not_parted_in_word(stem: str, document: str) -> None:
    box = "{http://schemas.microsoft.com/office/word/2010/wordml}checkbox"
    for rows in _tables(_document(stem, document, "blank", "docx")):
        for row in rows:
            assert row.find(f".//{box}") is None or _is_whole(row)


@pytest.mark.parametrize(("stem", "document"), DOCUMENTS)
def test_a_small_table_of_a_blank_is_not_cut(stem: str, document: str) -> None:
    bodies = [readers.squeezed(body) for body in _bodies(stem, document, "blank")]
    fields = [
        field
        for field in forms.every(views.view(stem, document).top)
        if field.layout == "table" and field.rows <= FEW and len(field.fields) > 1
    ]
    heads = ["".join(readers.squeezed(child.label) for child in field.fields) for field in fields]
    for head in set(heads):
        # A table that goes on repeats its head.
        assert sum(body.count(head) for body in bodies) == heads.count(head)


def _bodies(stem: str, document: str, state: str) -> list[str]:
    return list(readers.pdf_bodies(_document(stem, document, state, "pdf")))


@pytest.mark.parametrize("state", STATES)
@pytest.mark.parametrize(("stem", "document"), DOCUMENTS)
def test_the_last_page_has_more_than_a_line(stem: str, document: str, state: str) -> None:
    last = _bodies(stem, document, state)[-1]

    assert len([line for line in last.splitlines() if line.strip()]) > 1


@pytest.mark.parametrize("lines", range(0, 40, 3))
def test_wherever_a_page_ends_the_last_lines_stay_together(lines: int) -> None:
    answers = sample("mappa-h")
    answers["management"]["reasons"] = "\n".join(["More."] * (lines + 1))
    data = rendering.render(submission.from_answers(answers), "pdf").data
    bodies = [readers.squeezed(body) for body in readers.pdf_bodies(data)]
    for first, last in (
        ("Nameofthemanager", "Datethemanageragreedtoit"),
        ("Nameofthesocialworker", "Secureemailaddress"),
    ):
        assert any(first in body and last in body for body in map(_plain, bodies)), lines


def _plain(body: str) -> str:
    return body.replace("-", "")


@pytest.mark.parametrize("stem", STEMS)
def test_statements_have_the_room_that_boxes_leave(stem: str) -> None:
    head = ImageFont.truetype(str(ROOT / "forms/fonts/LiberationSans-Bold.ttf"), 110)
    for field in forms.every(views.view(stem).top):
        options = tuple(choice.label for choice in field.choices)
        if len(options) not in range(2, 5):
            continue
        for option, width in zip(options, columns.of_boxes(options), strict=True):
            longest = max(head.getlength(word) / 10 for word in PIECE.findall(option))
            assert longest <= width - measures().sides <= longest + 3, option
