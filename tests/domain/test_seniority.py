"""Ranks and grades are judged as the guidance gives them, and not where it leaves them open."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mappa_docs.definition import forms
from mappa_docs.domain.seniority import LADDERS, TITLES, anyone, grade_named, is_senior_enough

AGENCIES = [str(one.value) for one in forms.fields("mappa-b")["/attendance/*/agency"].choices]
GRADES = [str(one.value) for one in forms.fields("mappa-b")["/attendance/*/grade"].choices]
PARAGRAPHS = ["31.21", "13a"]


@pytest.mark.parametrize(
    ("agency", "grade", "level", "counted", "expected"),
    [
        ("police", "sergeant", 2, False, False),
        ("police", "inspector", 2, True, True),
        ("police", "inspector", 3, False, False),
        ("police", "chief_inspector", 3, False, True),
        ("police", "superintendent", 3, True, True),
        ("probation", "probation_officer", 2, False, False),
        ("probation", "senior_probation_officer", 2, True, True),
        ("probation", "senior_operational_support_manager", 3, False, False),
        ("probation", "head_of_ldu", 3, None, True),
        ("probation", "assistant_chief_officer", 3, True, True),
        ("prison_service", "manager", 2, True, True),
        ("prison_service", "manager", 3, None, None),
        ("yot", "senior_manager", 3, True, True),
        ("yot", "practitioner", 2, None, None),
        ("idva", "administrator", 2, False, False),
        ("lay_adviser", "observer", 2, None, None),
        ("mappa_coordination", "senior_manager", 2, None, None),
        ("police", "senior_manager", 2, None, None),
        ("police", "superintendent", 1, None, None),
    ],
)
def test_a_grade_is_judged_by_each_paragraph(
    agency: str, grade: str, level: int, counted: bool | None, expected: bool | None
) -> None:
    assert is_senior_enough(agency, grade, level) is counted
    assert is_senior_enough(agency, grade, level, paragraph="13a") is expected


def test_authority_makes_a_lower_rank_enough_for_the_meeting_but_not_for_the_indicator() -> None:
    assert is_senior_enough("police", "sergeant", 3, authority=True, paragraph="13a") is True
    assert is_senior_enough("police", "sergeant", 3, authority=True) is False
    assert is_senior_enough("childrens_services", "practitioner", 3, authority=True) is True
    assert is_senior_enough("childrens_services", "manager", 2, authority=False) is False


@given(
    st.sampled_from(AGENCIES),
    st.sampled_from(GRADES),
    st.sampled_from([2, 3]),
    st.sampled_from([None, True, False]),
)
def test_what_is_counted_is_also_expected_and_level_3_never_asks_less(
    agency: str, grade: str, level: int, authority: bool | None
) -> None:
    counted = is_senior_enough(agency, grade, level, authority=authority)
    expected = is_senior_enough(agency, grade, level, authority=authority, paragraph="13a")

    assert expected is True or counted is not True
    for paragraph in PARAGRAPHS:
        at = {
            level: is_senior_enough(agency, grade, level, paragraph=paragraph, authority=authority)
            for level in (2, 3)
        }
        assert at[2] is True or at[3] is not True


def test_the_ranks_and_grades_are_those_of_the_form() -> None:
    ranks = [grade for grade in GRADES if any(grade in ladder for ladder in LADDERS.values())]

    assert ranks == [*LADDERS["police"], *LADDERS["probation"]]
    assert set(LADDERS) <= set(AGENCIES)
    assert all(list(TITLES[agency]) == list(LADDERS[agency])[::-1] for agency in TITLES)


@pytest.mark.parametrize(
    ("agency", "role", "grade"),
    [
        ("police", "Chair, Det Supt", "superintendent"),
        ("police", "D/Supt, Public Protection", "superintendent"),
        ("police", "Detective Chief Inspector", "chief_inspector"),
        ("police", "DI, Public Protection Unit", "inspector"),
        ("police", "Constable, for Inspector Specimen", "constable"),
        ("police", "DS, Public Protection", ""),
        ("police", "Offender manager", ""),
        ("police", "Indictments clerk", ""),
        ("probation", "SPO", "senior_probation_officer"),
        ("probation", "Head of Local Delivery Unit", "head_of_ldu"),
        ("probation", "Assistant Chief Officer", "assistant_chief_officer"),
        ("probation", "Offender manager, Probation Officer", "probation_officer"),
        ("probation", "Headquarters", ""),
        ("yot", "Head of service", ""),
    ],
)
def test_a_grade_is_read_from_a_role_only_where_it_is_plain(
    agency: str, role: str, grade: str
) -> None:
    assert grade_named(agency, role) == grade


@pytest.mark.parametrize(
    ("agency", "role", "grade"),
    [
        ("police", "Detective Constable, for Detective Superintendent Specimen", "constable"),
        ("police", "DC on behalf of Supt Specimen", "constable"),
        ("police", "PC Specimen (deputising for Inspector Testcase)", "constable"),
        ("police", "Sergeant with delegated authority from the Superintendent", "sergeant"),
        ("police", "Inspector, Staff Officer to the Chief Constable", "inspector"),
        ("police", "Staff Officer to the Chief Constable", ""),
        ("police", "Superintendent’s staff officer", ""),
        ("police", "Det Supt Specimen's secretary", ""),
        ("police", "Office of the Chief Constable", ""),
        ("police", "For Superintendent Specimen: DC Testcase", ""),
        ("police", "Review officer (retired Detective Inspector)", ""),
        ("probation", "Probation Officer, deputy for ACO Specimen", "probation_officer"),
        (
            "probation",
            "SPO, in place of the Head of Local Delivery Unit",
            "senior_probation_officer",
        ),
        ("probation", "PA to the Director", ""),
        ("probation", "Representing ACO Specimen", ""),
        ("probation", "Probation representative, SPO", "senior_probation_officer"),
        ("police", "Covert operations, Detective Inspector", "inspector"),
    ],
)
def test_whoever_comes_for_a_superior_does_not_get_the_superior_s_rank(
    agency: str, role: str, grade: str
) -> None:
    assert grade_named(agency, role) == grade


def test_a_role_without_end_is_read_to_the_end() -> None:
    assert grade_named("police", "a " * 100_000 + "inspector") == "inspector"


@pytest.mark.parametrize(
    "link", [", for ", " on behalf of ", ", deputy for ", " (obo ", ", PA to "]
)
@pytest.mark.parametrize("agency", TITLES)
def test_no_rank_is_read_from_behind_a_word_that_names_somebody_else(
    agency: str, link: str
) -> None:
    for own in TITLES[agency]:
        for higher in TITLES[agency]:
            role = f"{TITLES[agency][own][0]}{link}{TITLES[agency][higher][0]} Specimen"
            assert grade_named(agency, role) == own


@pytest.mark.parametrize(
    ("agency", "role", "grade"),
    [
        ("police", "Deputy Superintendent", ""),
        ("police", "Deputy Chief Constable", "superintendent"),
        ("probation", "Deputy Head of Local Delivery Unit", ""),
        ("probation", "Deputy Director", ""),
        ("probation", "Deputy Chief Officer", "assistant_chief_officer"),
        ("probation", "Receptionist at head office", ""),
        ("probation", "Clerk, Head Quarters", ""),
        ("probation", "SPO, head office", "senior_probation_officer"),
        ("probation", "LDU Head", "head_of_ldu"),
    ],
)
def test_a_deputy_title_counts_only_where_it_is_a_rank_and_a_head_office_is_no_head(
    agency: str, role: str, grade: str
) -> None:
    assert grade_named(agency, role) == grade


def test_a_team_for_children_or_women_takes_no_rank_away() -> None:
    assert grade_named("police", "Detective Inspector, Women’s Safety Unit") == "inspector"
    assert grade_named("police", "Detective Inspector Children’s Safeguarding") == "inspector"


@given(st.lists(st.sampled_from([True, False, None])))
def test_one_who_is_enough_is_enough(verdicts: list[bool | None]) -> None:
    if True in verdicts:
        assert anyone(verdicts) is True
    elif verdicts and None not in verdicts:
        assert anyone(verdicts) is False
    else:
        assert anyone(verdicts) is None
