"""The field dictionary in each format, read again by another library than the one that wrote it."""

import csv
import io
import json
from typing import Any

import openpyxl
import pytest

from mappa_docs.definition import dictionary
from mappa_docs.report import field_lists, field_rows
from tests.support import STEMS


def written(stem: str, to: str, pointer: str = "") -> Any:
    """The dictionary of a form in a format, or that of one field."""
    whole = dictionary.whole(stem)
    if pointer:
        whole["fields"] = dictionary.below(stem, pointer)
    return field_lists.written(whole, to, every=bool(pointer))


@pytest.mark.parametrize("stem", STEMS)
def test_the_workbook_has_every_field_and_value_and_no_formula(stem: str) -> None:
    book = openpyxl.load_workbook(io.BytesIO(written(stem, "xlsx")))
    records = dictionary.fields(stem)
    cells = [cell for sheet in book for row in sheet.iter_rows() for cell in row]
    values = [
        (row[0], json.loads(row[2]), row[3])
        for row in book["Values"].iter_rows(min_row=2, values_only=True)
    ]

    assert book.sheetnames == ["Fields", "Details", "Values", "About"]
    for name in ("Fields", "Details"):
        rows = [*book[name].iter_rows(min_row=2, values_only=True)]
        assert [row[0] for row in rows] == [record["pointer"] for record in records]
    assert values == [
        (record["pointer"], option["value"], option["label"])
        for record in records
        for option in record["options"]
    ]
    assert not [cell for cell in cells if cell.data_type == "f"]


def test_lengths_are_numbers_and_examples_are_json() -> None:
    details = openpyxl.load_workbook(io.BytesIO(written("mappa-a", "xlsx")))["Details"]
    headings, *rows = details.iter_rows(values_only=True)
    by_pointer = {row[0]: dict(zip(headings, row, strict=True)) for row in rows}

    assert by_pointer["/version"]["Most characters"] == 7
    assert json.loads(by_pointer["/version"]["Example, as JSON"]) == "1.0"
    assert json.loads(by_pointer["/referral/level"]["Example, as JSON"]) == 2
    assert by_pointer["/victim_concerns/victims"]["Kind of table"] == (
        "A card for each row, each a “Victim”"
    )


def test_the_same_form_gives_the_same_workbook() -> None:
    assert written("mappa-e", "xlsx") == written("mappa-e", "xlsx")


@pytest.mark.parametrize("stem", STEMS)
def test_csv_is_for_spreadsheets_and_has_every_column(stem: str) -> None:
    text = written(stem, "csv")
    rows = [*csv.DictReader(io.StringIO(text.removeprefix("\ufeff"), newline=""))]
    records = dictionary.fields(stem)

    assert text.startswith("\ufeff")
    assert [*rows[0]] == [*field_rows.COLUMNS.values()]
    assert [row["Pointer"] for row in rows] == [record["pointer"] for record in records]
    for row, record in zip(rows, records, strict=True):
        assert row["Most characters"] == (
            "" if record["longest"] is None else str(record["longest"])
        )
        assert len(row["Values and labels"].splitlines()) == len(record["options"])
        assert row["Or absent"].startswith("Yes") is record["absent"]
        if record["example"] is not None:
            assert json.loads(row["Example, as JSON"]) == record["example"]


def test_no_cell_of_csv_is_a_paragraph_alone() -> None:
    """A spreadsheet program would make 7.1 of 7.10."""
    rows = [*csv.reader(io.StringIO(written("mappa-a", "csv")))]

    assert not [
        cell for row in rows for cell in row if cell.replace(".", "", 1).isdigit() and "." in cell
    ]


def test_text_says_all_there_is_to_know_of_a_field() -> None:
    text = written("mappa-a", "text", "/conviction/relevant_dates/recall_date")

    assert text.partition("\n\n")[2].partition("\n\n")[2] == (
        "/conviction/relevant_dates/recall_date  Date of recall\n"
        "    A date; a real day of the years 1900 to 2099, as year, month and day: YYYY-MM-DD; "
        'such as "2026-03-31"; or absent\n'
        "    Needed: No\n"
        "    Pattern: ^(19|20)[0-9]{2}-[0-9]{2}-[0-9]{2}$\n"
        "    Completed by: Referring agency\n"
        "    Rests on: our reading of guidance 15.15, 15.16"
    )
    assert '{"absent": "not_known|not_applicable|withheld|none", "reason": "…"}' in text


def test_a_field_that_is_not_absent_for_every_reason_says_for_which() -> None:
    text = written("mappa-a", "text", "/offender/date_of_birth")

    assert "; or absent, only as not_known or withheld\n" in text


def test_a_long_list_is_said_where_its_field_is_asked_for() -> None:
    whole, alone = written("mappa-a", "text"), written("mappa-a", "text", "/referral/area")

    assert "One of 42 values, which --field /referral/area lists" in whole
    assert '"west_yorkshire"' not in whole
    assert '        "west_yorkshire" (West Yorkshire)\n' in alone


def test_a_page_has_every_field_and_says_how_an_absent_answer_is_written() -> None:
    page = written("mappa-o", "html")

    assert page.count("<tr><td>") == len(dictionary.fields("mappa-o"))
    assert "not_known|not_applicable|withheld|none" in page
    assert "Completed by: " in page
