"""Identifiers: the published examples, and that a slip of the pen is found."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mappa_docs.definition import forms
from mappa_docs.domain.identifiers import KINDS, canonical, check_letter, nhs_check_digit
from mappa_docs.rules import run
from tests.support import STEMS, change, judged, sample

YEARS = st.integers(1940, 2039).map(str)
SERIALS = st.integers(0, 9_999_999).map("{:07}".format)


@pytest.mark.parametrize(
    ("kind", "text", "written"),
    [
        ("pnc_id", "2012/0052494Q", "2012/0052494Q"),
        ("pnc_id", "2003/0011985X", "2003/0011985X"),
        ("pnc_id", "2003/0011985Z", None),
        ("pnc_id", "02/73319Z", "2002/0073319Z"),
        ("pnc_id", "2012/0123456Y", "2012/0123456Y"),
        ("pnc_id", "1999/0000042B", "1999/0000042B"),
        ("pnc_id", "99/42b", "1999/0000042B"),
        ("pnc_id", "20120052494Q", "2012/0052494Q"),
        ("pnc_id", "2012/0052494", None),
        ("pnc_id", "0273319Z", None),
        ("cro_number", "265416/21G", "265416/21G"),
        ("cro_number", "65656/91H", "065656/91H"),
        ("cro_number", "SF05/482703J", "SF05/482703J"),
        ("cro_number", "SF83/50058Z", "SF83/50058Z"),
        ("cro_number", "sf83/050058z", "SF83/50058Z"),
        ("cro_number", "85227/65G", None),
        ("nhs_number", "943 476 5919", "9434765919"),
        ("nhs_number", "458 270 1086", "4582701086"),
        ("nhs_number", "999 123 4560", None),
        ("national_insurance_number", "AB 12 34 56 C", "AB123456C"),
        ("national_insurance_number", "AB123456 ", "AB123456"),
        ("national_insurance_number", "QQ123456A", None),
        ("national_insurance_number", "GB123456A", None),
        ("national_insurance_number", "AO123456A", None),
        ("national_insurance_number", "DA123456A", None),
        ("national_insurance_number", "11A11111", None),
        ("prison_number", "a1234bc", "A1234BC"),
        ("prison_number", "A12345C", None),
        ("case_reference_number", "x999901", "X999901"),
        ("case_reference_number", "X99990", None),
        ("visor_reference", "12 / 3456789", "12/3456789"),
        ("postcode", "sw1a 1aa", "SW1A 1AA"),
        ("postcode", "M11AE", "M1 1AE"),
        ("postcode", "gir0aa", "GIR 0AA"),
        ("postcode", "GIR 1AA", None),
        ("postcode", "QA1 1AA", None),
        ("postcode", "SW1A 1CA", None),
        ("postcode", "", None),
    ],
)
def test_an_identifier_is_written_in_one_way(kind: str, text: str, written: str | None) -> None:
    assert canonical(kind, text) == written


@given(kind=st.sampled_from(sorted(KINDS)), text=st.text(max_size=14))
def test_any_text_is_an_identifier_or_none(kind: str, text: str) -> None:
    written = canonical(kind, text)

    assert written is None or canonical(kind, written) == written


@given(year=YEARS, serial=SERIALS)
def test_a_pnc_id_is_the_same_however_it_is_written(year: str, serial: str) -> None:
    letter = check_letter(year, serial)
    whole = f"{year}/{serial}{letter}"
    short = f" {year[2:]} / {int(serial)} {letter.lower()}"

    assert canonical("pnc_id", whole) == whole
    assert canonical("pnc_id", short) == whole


@given(year=YEARS, serial=SERIALS, letter=st.sampled_from("ABCDEFGHIJKLMNOPQRSTUVWXYZ"))
def test_a_wrong_letter_is_always_found(year: str, serial: str, letter: str) -> None:
    right = check_letter(year, serial)

    assert (canonical("pnc_id", f"{year}/{serial}{letter}") is not None) == (letter == right)


@given(year=YEARS, serial=SERIALS, place=st.integers(0, 6), figure=st.integers(0, 9).map(str))
def test_a_wrong_figure_of_a_pnc_id_is_always_found(
    year: str, serial: str, place: int, figure: str
) -> None:
    wrong = serial[:place] + figure + serial[place + 1 :]
    letter = check_letter(year, serial)

    assert (canonical("pnc_id", f"{year}/{wrong}{letter}") is not None) == (wrong == serial)


@given(st.integers(0, 999_999_999).map("{:09}".format), st.integers(0, 9))
def test_an_nhs_number_has_one_last_figure_or_none(figures: str, last: int) -> None:
    known = canonical("nhs_number", f"{figures}{last}")

    assert (known is not None) == (nhs_check_digit(figures) == last)


@given(st.from_regex(r"[0-9]{1,5}/?[0-9]{0,8}[A-Z]?", fullmatch=True))
def test_a_pnc_id_is_refused_or_sound_or_looked_at_once(text: str) -> None:
    answers = sample("mappa-a")
    change(answers, "/offender/pnc_id", text)
    found = [one.code for one in judged(answers).findings]

    assert found in ([], ["WRONG-FORMAT"], ["ID-1"], ["ID-7"])
    assert found or canonical("pnc_id", text)


@pytest.mark.parametrize(
    ("code", "name"),
    [
        ("ID-1", "pnc_id"),
        ("ID-2", "nhs_number"),
        ("ID-3", "national_insurance_number"),
        ("ID-4", "postcode"),
    ],
)
def test_a_number_is_checked_wherever_it_is_asked_for(code: str, name: str) -> None:
    for stem in STEMS:
        asked = any(field.name == name for field in forms.fields(stem).values())
        assert asked == (code in dict(run.checks(stem)))
