"""Forms about one offender make one case, by numbers and references and never by a guess."""

import pytest

from tests.case_forms import files_by_case, form, minutes, the_case
from tests.support import STRANGER


def test_forms_with_the_same_identifier_are_one_case() -> None:
    case = the_case(form("mappa-a"), minutes(set={"/offender/last_name": "Otherwise"}))

    assert set(case.files) == {"mappa-a", "mappa-b"}
    assert case.level == 3


def test_forms_with_the_same_name_and_birthday_are_not() -> None:
    case, other = files_by_case(form("mappa-g"), form("mappa-g", "other", set=STRANGER))

    assert (case, other) == ({"mappa-g"}, {"other"})


def test_a_third_form_joins_two_that_share_nothing() -> None:
    pnc, visor, crn = (
        f"/offender/{name}" for name in ("pnc_id", "visor_reference", "lead_agency_reference")
    )
    one = form("mappa-g", "one", set={"/reference": "GW-1-26"}, without=(visor, crn))
    two = form("mappa-f", "two", set={"/reference": "GW-2-26"}, without=(pnc, visor))
    assert {"one", "two"} not in files_by_case(one, two)

    assert files_by_case(one, two, form("mappa-a", "three"))[0] == {"one", "two", "three"}


@pytest.mark.parametrize(
    ("written", "joined"),
    [
        ("2002/0073319Z", True),
        ("02/0073319Z", True),
        ("020073319Z", True),
        ("2002/0073319", False),  # without its letter nothing shows that the figures are right
        ("2002/0073319A", False),
        ("1902/0073319Z", False),
    ],
)
def test_a_pnc_id_joins_forms_however_it_is_written(written: str, joined: bool) -> None:
    others = ("/offender/visor_reference", "/offender/lead_agency_reference")
    one, two = (
        form("mappa-g", name, set={"/reference": name, "/offender/pnc_id": pnc}, without=others)
        for name, pnc in (("GW-1-26", "02/73319Z"), ("GW-2-26", written))
    )

    assert ({"GW-1-26", "GW-2-26"} in files_by_case(one, two)) == joined


@pytest.mark.parametrize(
    ("written", "joined"),
    [("AB 12 34 56 C", True), ("AB123456", True), ("AB123457C", False)],
)
def test_a_national_insurance_number_joins_forms_without_its_last_letter(
    written: str, joined: bool
) -> None:
    number = "/offender/national_insurance_number"
    one, two = (
        form("mappa-j", name, set={"/reference": name, number: given})
        for name, given in (("GW-1-26", "AB123456C"), ("GW-2-26", written))
    )

    assert ({"GW-1-26", "GW-2-26"} in files_by_case(one, two)) == joined


def test_a_form_without_identifiers_joins_by_its_reference() -> None:
    case = the_case(minutes(), form("mappa-a"), form("mappa-m"), form("mappa-j"))

    assert set(case.files) == {"mappa-b", "mappa-a", "mappa-m", "mappa-j"}


def test_a_date_of_birth_keeps_a_form_of_the_same_reference_out() -> None:
    stranger = form("mappa-m", set={"/offender/date_of_birth": "1970-01-01"})

    groups = files_by_case(form("mappa-a"), form("mappa-g"), stranger)

    assert groups == [{"mappa-a", "mappa-g"}, {"mappa-m"}]


def test_an_attendance_list_joins_each_case_that_it_names() -> None:
    other = STRANGER | {"/reference": "GW-0999-26"}
    named = {"/meeting/case_references": ["GW-0113-26", "GW-0999-26"]}
    groups = files_by_case(
        form("mappa-a"), form("mappa-a", "other", set=other), form("mappa-e", set=named)
    )

    assert {"mappa-a", "mappa-e"} in groups
    assert {"other", "mappa-e"} in groups


@pytest.mark.parametrize("filler", ["TBC", "NONE", "N/A", "PENDING", "0000", "-", "NOT KNOWN"])
def test_a_filler_joins_nobody(filler: str) -> None:
    without = {"/offender/pnc_id": "0000/0000000Z", "/offender/prison_number": "none"}
    fillers = {"/offender/visor_reference": filler, "/offender/lead_agency_reference": filler}
    one = form("mappa-g", "one", set=without | fillers | {"/reference": "GW-1-26"})
    two = form("mappa-g", "two", set=without | fillers | {"/reference": "GW-2-26"})

    assert {"one", "two"} not in files_by_case(one, two)


@pytest.mark.parametrize(
    ("name", "text", "other"),
    [
        ("pnc_id", "2012/0000000G", "12/0G"),
        ("visor_reference", "NOT KNOWN 2026", "NOT KNOWN 2026"),
        ("visor_reference", "TBC 001", "TBC001"),
        ("lead_agency_reference", "TBC 2026", "tbc 2026"),
    ],
)
def test_what_only_fills_the_place_of_a_number_joins_nobody(
    name: str, text: str, other: str
) -> None:
    strangers = dict.fromkeys(STRANGER)
    one, two = (
        form("mappa-g", given, set=strangers | {"/reference": ref, f"/offender/{name}": given})
        for ref, given in (("GW-1-26", text), ("GW-2-26", other))
    )

    assert files_by_case(one, two) == []


def test_a_blank_in_a_reference_of_the_lead_agency_makes_no_other_of_it() -> None:
    strangers = dict.fromkeys(STRANGER)
    one, two = (
        form("mappa-g", ref, set=strangers | {"/reference": ref, pointer: given})
        for pointer in ("/offender/lead_agency_reference",)
        for ref, given in (("GW-1-26", "X999901"), ("GW-2-26", "X999901 "))
    )

    assert files_by_case(one, two) == [{"GW-1-26", "GW-2-26"}]
