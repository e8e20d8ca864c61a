"""The names of sheets are such that every spreadsheet program takes them."""

from mappa_docs.sheets.names import sheet_names


def test_a_plain_name_stays() -> None:
    assert sheet_names(["Cases", "Work list"]) == ["Cases", "Work list"]


def test_no_two_are_alike_in_whatever_case() -> None:
    assert sheet_names(["Cases", "cases", "CASES"]) == ["Cases", "cases 2", "CASES 3"]


def test_signs_and_lengths_that_are_not_allowed_go() -> None:
    long = "Children’s Services come where the offender is under 18"

    assert sheet_names(["a/b:c", "'quoted'", "History", "[]", long, long]) == [
        *("a b c", "quoted", "History 2", "Sheet"),
        *("Children’s Services come where", "Children’s Services come wher 2"),
    ]
