"""Somebody is seen by rank, title or first name, and a role, a team or a house is nobody."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mappa_docs.text.unknown_names import may_be_a_name, names_somebody, seen

ranks = st.sampled_from(
    ("PC", "DC", "DS", "DI", "DCI", "Insp.", "Insp", "Sgt", "Inspector", "Det Sgt", "A/DC", "Supt")
)
between = st.sampled_from((" ", " 1234 ", " H ", " H. ", " Sarah ", " Sarah J "))
names = st.sampled_from(("Whitlock", "O’Whitlock", "Whitlock-Dŵr", "Ŵhitlock"))
ends = st.sampled_from(("", ", Public Protection Unit", " (Chair)", " – Kent Police", "."))


@given(ranks, between, names, ends)
def test_a_rank_before_a_name_is_somebody(rank: str, gap: str, name: str, end: str) -> None:
    assert names_somebody(f"{rank}{gap}{name}{end}") == "surely"


@given(st.sampled_from(("Mr", "Mrs", "Ms", "Dr", "Cllr", "Prof")), names, ends)
def test_a_title_before_a_name_is_somebody(title: str, name: str, end: str) -> None:
    assert names_somebody(f"{title} {name}{end}") == "surely"


@given(st.sampled_from((str.upper, str.lower, str.title)))
def test_case_hides_nobody(case: object) -> None:
    assert callable(case)
    for text in ("Sarah Whitlock", "DC Whitlock", "Ms Whitlock"):
        assert names_somebody(case(text)) == "surely"


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Sarah Whitlock", "surely"),
        ("Sarah Marsh (Probation)", "surely"),
        ("Offender manager Sarah Whitlock", "surely"),
        ("H Marsh", "perhaps"),
        ("J. Smith", "perhaps"),
        ("Whitlock, Sarah", "perhaps"),
        ("DI Bradford", "perhaps"),
        ("Prison officer Whitlock", "perhaps"),
        ("Probation officer Sarah", "perhaps"),
        ("ACC Brown", "surely"),
        ("Det Con 4512 Price", "surely"),
        ("Ms B and Mr AB", ""),
        ("miss Monday", ""),
        ("Dr (forensic psychiatrist)", ""),
        ("", ""),
    ],
)
def test_how_certain_it_is(text: str, found: str) -> None:
    assert names_somebody(text) == found


@pytest.mark.parametrize(
    "role",
    [
        "Chair (Detective Superintendent)",
        "Detective Inspector, PPU",
        "Detective Sergeant Offender Management",
        "Inspector Kent Police",
        "Sergeant, Northtown Neighbourhood Team",
        "Senior Probation Officer",
        "Head of Local Delivery Unit, and offender manager",
        "Kent Police",
        "HMP Leeds",
        "Prison Officer Leeds",
        "Probation officer (Testford)",
        "Swyddog Prawf",
        "ACC Crime",
        "Martha House manager",
        "Victoria Ward",
        "St Mary Hospital",
        "Lewis Ward Manager",
        "Category A Prisoner",
        "E Wing, HMP Leeds",
        "Team Manager, Safeguarding",
        "Public Protection Unit, and police offender manager",
        "Porth Prawf Move-on Housing (for part of the meeting)",
        "Thames Valley Police",
    ],
)
def test_a_role_or_organisation_is_nobody(role: str) -> None:
    assert names_somebody(role) == ""
    assert not may_be_a_name(role)


def test_a_first_name_or_two_unknown_words_may_be_a_name() -> None:
    assert may_be_a_name("Ketil Whitlock")
    assert may_be_a_name("Alun (police)")
    assert not may_be_a_name("Whitlock")
    assert not may_be_a_name("on Whitlock")


def test_who_it_is_is_told() -> None:
    (by_rank, by_first_name) = seen("DC Sarah O’Whitlock rang.")

    assert by_rank.who == by_first_name.who == (("o", "whitlock"), ("sarah",))
    assert (by_rank.by, by_first_name.by) == ("rank", "")


@given(st.text())
def test_no_text_makes_a_search_fall_over(text: str) -> None:
    names_somebody(text)
    may_be_a_name(text)
