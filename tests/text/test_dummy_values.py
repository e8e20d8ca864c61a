"""Dates, telephone numbers and e-mail addresses that stand there because something had to."""

from datetime import date

import pytest

from mappa_docs.text import dummy_values

AS_OF = date(2026, 11, 27)


@pytest.mark.parametrize(
    ("text", "is_one"),
    [
        *((text, True) for text in ("1900-01-01", "1970-01-01", "2099-12-31", "2087-01-01")),
        *((text, False) for text in ("2086-12-31", "1926-05-01", "1970-01-02", "31/12/2099", "")),
    ],
)
def test_a_date_that_nobody_plans_or_remembers(text: str, is_one: bool) -> None:
    assert dummy_values.is_dummy_date(text, AS_OF) == is_one


@pytest.mark.parametrize(
    ("text", "is_one"),
    [
        *((text, True) for text in ("00000 000000", "0123456789", "01234 567890", "07123 456789")),
        *((text, True) for text in ("07777777777 7", "11111111111", "+44 0000 000000")),
        *((text, False) for text in ("01632 960123", "0161 222 2222", "0345 600 0000", "999")),
        *((text, False) for text in ("+44 1632 960204", "01632 960204 ext 11111", "", "none")),
    ],
)
def test_a_number_that_cannot_be_called(text: str, is_one: bool) -> None:
    assert dummy_values.is_dummy_telephone(text) == is_one


@pytest.mark.parametrize(
    ("text", "is_one"),
    [
        *((text, True) for text in ("test@test.com", "noreply@police.uk", "a.b@example.com")),
        *((text, True) for text in ("No-Reply@probation.example", "none@none.com", "x@y.invalid")),
        *((text, False) for text in ("a.test@police.uk", "pat.placeholder@probation.example", "")),
        *((text, False) for text in ("mappa@contest.com", "notes@testford.gov.uk", "no at sign")),
    ],
)
def test_an_address_that_nobody_reads(text: str, is_one: bool) -> None:
    assert dummy_values.is_dummy_email(text) == is_one
