"""Workbooks and CSV files: a row is a submission, and no cell is passed over."""

import zipfile
from datetime import date, datetime, time
from io import BytesIO

import pytest

from mappa_docs.definition import pointers
from mappa_docs.errors import UnreadableError
from mappa_docs.files.signs import Kind
from mappa_docs.intake.single_files import Unread
from mappa_docs.local import local_forms, mapping_file, sheet_copies
from mappa_docs.local.copies import Seen
from mappa_docs.local.mapping import Mapping, Place
from mappa_docs.local.sheet_copies import Sheets
from mappa_docs.model import BY_ITSELF, Submission
from tests.local_forms import SAMPLES, expected, known, mapping, said

LAST, BORN = "/offender/last_name", "/offender/date_of_birth"


def rows(**more: object) -> Mapping:
    return mapping(
        {"field": LAST, "at": {"column": "Surname"}},
        {"field": BORN, "at": {"column": "DOB"}},
        kind="workbook", header_row=1, **more,
    )  # fmt: skip


def found(data: bytes, by: Mapping) -> list[Submission]:
    read = local_forms.read(known(by), Kind.TEXT, data, "list.csv", BY_ITSELF)
    return [one for one in read if isinstance(one, Submission)]


@pytest.mark.parametrize("sign", [",", ";", "\t"])
def test_a_csv_file_is_read_by_the_names_of_its_columns(sign: str) -> None:
    lines = ["DOB,Surname", "30/07/1991,Specimen", "", '29/02/1984,"Test, case"']
    data = "\r\n".join(lines).replace(",", sign).replace(f"Test{sign} case", "Test, case")
    read = found(data.encode("utf-8-sig"), rows())

    assert [one.source for one in read] == ["list.csv/row 2", "list.csv/row 4"]
    assert [pointers.get(one.answers, LAST) for one in read] == ["Specimen", "Test, case"]
    assert [pointers.get(one.answers, BORN) for one in read] == ["1991-07-30", "1984-02-29"]


def test_a_file_without_the_columns_is_no_copy() -> None:
    assert found(b"Name,DOB\nSpecimen,30/07/1991\n", rows()) == []


def test_a_file_with_columns_and_no_rows_says_so() -> None:
    (one,) = local_forms.read(known(rows()), Kind.TEXT, b"Surname,DOB\n", "x.csv", BY_ITSELF)

    assert isinstance(one, Unread)
    assert "no row below" in one.why


def test_columns_that_are_not_mapped_are_counted_unless_they_are_left_aside() -> None:
    data = b"Surname,DOB,Note,GP\nSpecimen,30/07/1991,Rang,Sample\n"
    (one,) = found(data, rows(ignored=["GP"]))

    assert one.reading is not None
    assert [(left.section, left.characters) for left in one.reading.unread] == [("column C", 4)]
    assert "Rang" not in str(one.findings)


def test_two_columns_of_one_name_can_not_be_told_apart() -> None:
    (one,) = found(b"Surname,DOB,Surname\nSpecimen,30/07/1991,Sample\n", rows())

    assert said(one)[LAST] == "READ-2.label"


def test_a_day_that_a_workbook_gives_as_a_number_is_not_guessed() -> None:
    (one,) = found(b"Surname,DOB\nSpecimen,33449\n", rows())

    assert pointers.get(one.answers, BORN) is None
    assert said(one)[BORN] == "READ-2.date"


def test_rows_of_the_sample_workbook_read_as_csv_say_the_same() -> None:
    own = mapping_file.read(SAMPLES / "midhaven" / "mapping.toml")
    sheet = sheet_copies.workbook((SAMPLES / "midhaven" / "well.xlsx").read_bytes()).by_name
    lines = (
        ",".join('"' + cell.replace('"', '""') + '"' for cell in row) for row in sheet["Referrals"]
    )
    read = found("\n".join(lines).encode(), own)

    assert [one.answers for one in read] == [row["answers"] for row in expected("midhaven")["well"]]


def test_a_form_on_a_sheet_is_read_by_its_cells() -> None:
    own = mapping({"field": LAST, "at": {"cell": "B2"}}, kind="workbook",
                  recognised={"words": ["Specimen form"]})  # fmt: skip
    sheet = (("Specimen form", ""), ("Surname", "Specimen"), ("Other", "typed"))
    sheets = Sheets({"Form": sheet, "Lists": (("Male", "Female"),)})
    blank = Sheets({"Form": (("Specimen form", ""), ("Surname", ""), ("Other", ""))})

    assert not sheet_copies.is_copy(sheets, own)  # which of two sheets is meant can't be told
    own = own._replace(recognised=own.recognised._replace(sheet="Form"))
    assert sheet_copies.is_copy(sheets, own)
    ((place, copy),) = sheet_copies.copies(sheets, own, blank)
    assert place == ""
    assert copy.seen(Place("cell", "B2")) == Seen("Specimen", "Specimen")
    assert [(one.after, one.what) for one in copy.leftovers()] == [
        ("cell B3", "text"), ("", "other_sheet"),
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("value", "text"),
    [
        (True, "Yes"), (2.0, "2"), (2.5, "2.5"), (datetime(1991, 7, 30), "1991-07-30"),
        (date(1991, 7, 30), "1991-07-30"), (time(9, 30), "09:30:00"), (" a \u2002", "a"), ("", ""),
    ],
)  # fmt: skip
def test_a_value_is_read_as_it_would_be_typed(
    value: object, text: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    class Book:
        sheet_names = ("One",)

        def get_sheet_by_name(self, _: str) -> "Book":
            return self

        def to_python(self, **_: object) -> list[list[object]]:
            return [[value]]

    import python_calamine

    monkeypatch.setattr(
        python_calamine, "CalamineWorkbook", type("Opened", (), {"from_filelike": lambda _: Book()})
    )
    data = (SAMPLES / "midhaven" / "well.xlsx").read_bytes()
    assert sheet_copies.workbook(data).by_name["One"] == ((text,),)


def test_a_workbook_with_a_failed_formula_is_refused_and_no_answer_is_lost() -> None:
    path = SAMPLES / "midhaven" / "well.xlsx"
    changed = BytesIO()
    with zipfile.ZipFile(path) as package, zipfile.ZipFile(changed, "w") as copy:
        for name in package.namelist():
            content = package.read(name)
            if name == "xl/worksheets/sheet1.xml":
                failed = b'<c t="e"><f>B1</f><v>#REF!</v></c></row></sheetData>'
                assert content.count(b"</row></sheetData>") == 1
                content = content.replace(b"</row></sheetData>", failed)
            copy.writestr(name, content)

    assert sheet_copies.workbook(path.read_bytes())
    with pytest.raises(UnreadableError, match="shows an error"):
        sheet_copies.workbook(changed.getvalue())
