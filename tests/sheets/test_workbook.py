"""Workbooks, opened with another library than the one that wrote them."""

import io
import zipfile
from datetime import date

import openpyxl
import pytest
from hypothesis import given
from hypothesis import strategies as st
from openpyxl.workbook import Workbook

from mappa_docs.errors import MarkingError
from mappa_docs.sheets import cells
from mappa_docs.sheets.workbook import Column, Sheet, workbook

MARKING = "OFFICIAL-SENSITIVE"
DAY = date(2026, 7, 31)
COLUMNS = (
    Column("Reference", width=16),
    Column("Meeting", "date", 12),
    Column("Level", "number", 8),
    Column("Share", "share", 8),
    Column("Days over", "days", 8),
)
ROW = ("GW-0113-26", DAY, 2, 0.625, -7)


def written(*rows: tuple[cells.Value, ...], **more: object) -> bytes:
    sheet = Sheet("Cases", COLUMNS, rows, str(more.pop("note", "")))
    given = {"title": "Check", "marking": MARKING, "as_of": DAY} | more
    return workbook([sheet], **given)  # type: ignore[arg-type]


def opened(data: bytes) -> Workbook:
    return openpyxl.load_workbook(io.BytesIO(data))


def text_of(*texts: str) -> list[object]:
    """Return what cells hold that were written with these texts."""
    rows = [(text,) for text in texts]
    book = opened(workbook([Sheet("T", [Column("Text")], rows)], title="T", marking=MARKING))
    return [row[0] for row in book["T"].iter_rows(min_row=3, values_only=True)]


def test_dates_and_numbers_are_dates_and_numbers() -> None:
    reference, meeting, level, share, days = opened(written(ROW))["Cases"][3]

    assert (reference.value, reference.data_type) == ("GW-0113-26", "s")
    assert meeting.is_date
    assert meeting.value.date() == DAY
    assert [cell.data_type for cell in (level, share, days)] == ["n", "n", "n"]
    assert (level.value, share.value, days.value) == (2, 0.625, -7)
    assert share.number_format == "0.0%"


def test_the_marking_is_wherever_it_is_looked_for() -> None:
    book = opened(written(ROW))
    page = book["Cases"]

    assert page["A1"].value == MARKING
    assert page.oddHeader.center.text == MARKING
    assert page.oddFooter.center.text == MARKING
    assert book.properties.keywords == MARKING
    said = {entry.name: entry.value for entry in book.custom_doc_props.props}
    assert said == {"Protective marking": MARKING, "Protective marking scheme": "gsc"}


def test_the_head_row_stays_in_view_filters_and_is_repeated_on_paper() -> None:
    page = opened(written(ROW, note="As of 31 July 2026"))["Cases"]

    assert page["A2"].value == "As of 31 July 2026"
    assert [cell.value for cell in page[3]] == [column.heading for column in COLUMNS]
    assert page.freeze_panes == "A4"
    assert page.auto_filter.ref == "A3:E4"
    assert page.print_title_rows == "$3:$3"
    assert page.page_setup.orientation == "landscape"
    assert page.sheet_properties.pageSetUpPr.fitToPage
    assert page.page_setup.fitToWidth in (None, 1)
    assert page.page_setup.fitToHeight == 0
    assert page.oddFooter.right.text == "Page &P of &N"


def test_a_table_without_rows_says_what_it_would_hold() -> None:
    page = opened(written())["Cases"]

    assert page.max_row == 2
    assert page.auto_filter.ref == "A2:E2"


def test_the_same_tables_give_the_same_bytes() -> None:
    assert written(ROW) == written(ROW)
    assert opened(written(ROW)).properties.created.date() == DAY


def test_no_text_becomes_a_formula_or_a_link() -> None:
    dangerous = ["=1+1", "+44 1632 960123", "-7", "@home", "\t=1+1", "\xa0=1+1", "＝1+1"]
    texts = [*dangerous, "https://example.org"]
    data = workbook(
        [Sheet("T", [Column("Text")], [(text,) for text in texts])], title="T", marking=MARKING
    )
    page = opened(data)["T"]

    assert [row[0].value for row in page.iter_rows(min_row=3)] == texts
    assert {row[0].data_type for row in page.iter_rows(min_row=3)} == {"s"}
    quoted = [row[0].quotePrefix for row in page.iter_rows(min_row=3)]
    assert quoted == [*[True] * len(dangerous), False]
    with zipfile.ZipFile(io.BytesIO(data)) as package:
        sheet = package.read("xl/worksheets/sheet1.xml")
    assert b"<f>" not in sheet
    assert b"hyperlink" not in sheet


def test_characters_that_no_workbook_holds_are_shown_as_codes() -> None:
    shown = text_of("a\x00b\ufffec\ud800d\u202ee", "one\r\ntwo\rthree", "_x0041_")

    assert shown[0] == "a[U+0000]b[U+FFFE]c[U+D800]d[U+202E RIGHT-TO-LEFT OVERRIDE]e"
    assert shown[1:] == ["one\ntwo\nthree", "_x0041_"]


@given(st.text(max_size=40).filter(lambda text: text.strip()))
def test_every_text_is_read_back_as_it_was_shown(text: str) -> None:
    assert text_of(text) == [cells.text(text)]


@pytest.mark.parametrize("long", ["word " * 10_000, "😀" * 20_000, "line\n" * 300])
def test_a_text_that_no_cell_has_room_for_stands_whole_in_a_sheet_of_its_own(long: str) -> None:
    book = opened(written((long, *ROW[1:]), ROW))
    first = book["Cases"]["A3"].value

    assert first.endswith("[goes on in the sheet “Long texts”]")
    assert len(first.encode("utf-16-le")) // 2 <= 32_767
    rows = list(book["Long texts"].iter_rows(min_row=3, values_only=True))
    assert {row[:2] for row in rows} == {("Cases", "A3")}
    assert "".join(str(row[2]) for row in rows) == long


def test_a_table_longer_than_a_sheet_goes_on_in_the_next(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("mappa_docs.sheets.workbook._MOST_ROWS", 5)
    book = opened(written(*[(f"R{number}", *ROW[1:]) for number in range(5)]))

    assert book.sheetnames == ["Cases", "Cases 2", "Cases 3"]
    read = [row[0] for page in book for row in page.iter_rows(min_row=3, values_only=True)]
    assert read == ["R0", "R1", "R2", "R3", "R4"]


def test_what_is_no_value_of_the_column_is_refused() -> None:
    for value in (True, DAY):
        with pytest.raises(TypeError):
            written((*ROW[:2], value, *ROW[3:]))
    with pytest.raises(TypeError):
        written((7, *ROW[1:]))
    with pytest.raises(ValueError, match="infinite"):
        written((*ROW[:2], float("nan"), *ROW[3:]))


def test_words_may_stand_in_place_of_a_date_or_number() -> None:
    row = opened(written(("GW-0113-26", "not known", "not known", None, None)))["Cases"][3]

    assert [cell.value for cell in row] == ["GW-0113-26", "not known", "not known", None, None]


def test_a_day_that_programs_disagree_on_is_text() -> None:
    row = opened(written(("A", date(1899, 12, 31), None, None, None)))["Cases"][3]

    assert row[1].value == "1899-12-31"


def test_a_marking_with_an_ampersand_is_printed_as_it_is() -> None:
    page = opened(written(ROW, marking="OFFICIAL & SO ON"))["Cases"]

    assert page.HeaderFooter.oddHeader.center.text == "OFFICIAL && SO ON"


def test_a_marking_that_no_header_has_room_for_is_refused() -> None:
    with pytest.raises(MarkingError):
        written(ROW, marking="OFFICIAL-SENSITIVE " * 20)


def test_a_long_title_makes_room_for_the_marking() -> None:
    page = opened(written(ROW, title="Long " * 60))["Cases"]

    assert page.oddHeader.center.text == MARKING
    assert page.oddHeader.left.text is None
