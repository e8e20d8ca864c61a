"""What two forms of a case say of the same thing is compared, not what only seems the same."""

from typing import Any

import pytest

from mappa_docs.cases.facts import Facts
from tests.case_forms import LATER, codes, form, minutes, the_case, young

SUMMED_UP = {"/meeting/date": "2026-07-01", "/meeting/level": 3, "/risk_assessment/level": "high"}
# Those who came to the meeting of MAPPA B's sample.
CAME = sorted(minutes().attended)
HOUSED = {"/lead_agency/date": "2026-07-15", "/reference": "GW-0113-26"}
CHARGED = {"/further_offence/offence_date": "2026-07-15", "/history/last_meeting": "2026-07-01"}


def summary(*agencies: str, **changes: Any) -> Facts:
    rows = [{"agency": agency, "role": "Manager", "presence": "attended"} for agency in agencies]
    return form("mappa-m", set=SUMMED_UP | {"/attendance": rows} | changes)


def decided(conclusion: str, **changes: Any) -> Facts:
    return minutes("decided", set={"/conclusion/level": conclusion, "/meeting/level": 3} | changes)


@pytest.mark.parametrize(
    ("changes", "said"),
    [
        ({}, False),
        ({"/meeting/level": 2}, True),
        ({"/risk_assessment/level": "low"}, True),
        ({"/meeting/date": "2026-06-30", "/meeting/level": 2}, False),
        ({"/meeting/level": None}, False),
    ],
)
def test_a_summary_says_what_its_minutes_say(changes: dict[str, Any], said: bool) -> None:
    held = minutes(set={"/meeting/level": 3, "/risk_assessment/level": "high"})

    assert ("CASE-12" in codes(held, summary(*CAME, **changes))) is said


def test_a_summary_names_the_agencies_that_came() -> None:
    held = minutes(set={"/meeting/level": 3, "/risk_assessment/level": "high"})
    few = [agency for agency in CAME if agency != "police"]

    assert "CASE-12" not in codes(held, summary(*CAME))
    assert "CASE-12" not in codes(held, summary(*(set(CAME) - {"lay_adviser", "other"})))
    assert "CASE-12" in codes(held, summary(*few))
    assert "CASE-12" in codes(held, summary(*CAME, "education"))
    assert "CASE-12" not in codes(held, summary())


@pytest.mark.parametrize(
    ("conclusion", "given", "said"),
    [("level_1", 2, True), ("level_2", 2, False), ("exit", 2, False), ("level_3", 2, True)],
)
def test_housing_benefit_is_told_of_the_level_that_was_decided(
    conclusion: str, given: int, said: bool
) -> None:
    told = form("mappa-p", set=HOUSED | {"/eligibility/level": given}, without=("/offender",))

    assert ("CASE-7" in codes(decided(conclusion), told)) is said


@pytest.mark.parametrize(
    ("conclusion", "given", "said"),
    [
        ("level_3", 1, True),
        ("level_3", 3, False),
        ("level_1", 1, False),
        ("level_2", "not_in_mappa", True),
        ("exit", "not_in_mappa", False),
        ("exit", 1, False),
        ("level_3", None, False),
    ],
)
def test_a_further_offence_is_told_with_the_level_of_its_day(
    conclusion: str, given: object, said: bool
) -> None:
    told = form("mappa-n", set=CHARGED | {"/history/level_at_offence": given})

    assert ("CASE-7" in codes(decided(conclusion), told, as_of=LATER)) is said


def test_a_meeting_whose_minutes_are_elsewhere_may_have_decided_on_the_level() -> None:
    later = {"/history/last_meeting": "2026-07-10", "/history/level_at_offence": 2}

    assert "CASE-7" not in codes(decided("level_3"), form("mappa-n", set=CHARGED | later))


def test_on_the_day_of_a_meeting_either_level_fits() -> None:
    before = minutes("before", set={"/meeting/date": "2026-06-01", "/meeting/number": "1"})
    for given, said in ((3, False), (1, False), (2, True)):
        same_day = CHARGED | {"/further_offence/offence_date": "2026-07-01"}
        told = form("mappa-n", set=same_day | {"/history/level_at_offence": given})
        case = before, decided("level_1"), told

        assert ("CASE-7" in codes(*case, as_of=LATER)) is said


@pytest.mark.parametrize(("given", "said"), [(1, True), (2, True), (3, False)])
def test_a_notification_after_the_meeting_keeps_to_its_level(given: int, said: bool) -> None:
    told = young("2026-07-15", **{"/management/level": given})

    assert ("CASE-7" in codes(decided("level_3"), told)) is said
    assert the_case(decided("level_3"), told).level == 3


def test_a_higher_level_on_a_notification_is_a_referral_to_come() -> None:
    told = young("2026-07-15", **{"/management/level": 3})

    assert "CASE-7" not in codes(decided("level_2"), told)


@pytest.mark.parametrize(
    ("passed", "completed", "said"),
    [
        ("2026-04-01", "2026-07-15", True),
        ("2026-07-01", "2026-07-15", False),
        ("2026-04-01", "2026-07-07", False),  # the minutes were agreed on 8 July
        (None, "2026-07-15", False),
    ],
)
def test_a_transfer_passes_on_the_last_minutes(
    passed: str | None, completed: str, said: bool
) -> None:
    sent = {"/minutes/meeting_date": passed, "/completed_by/date": completed}
    moves = sent | {"/transfer/move_date": "2026-07-20", "/category/level": 3}

    assert ("CASE-12" in codes(minutes(), form("mappa-g", set=moves))) is said


@pytest.mark.parametrize(
    ("changes", "said"),
    [
        ({}, False),
        ({"/reason/basis": "discretionary"}, True),
        ({"/process/timetable/decided": "2026-12-05"}, True),
        ({"/reason/basis": "discretionary", "/further_offence/charge_date": "2026-11-22"}, False),
    ],
)
def test_a_review_is_the_one_that_was_decided_on(changes: dict[str, Any], said: bool) -> None:
    told = codes(form("mappa-n"), form("mappa-o", set=changes), as_of=LATER)

    assert ("CASE-12" in told) is said


def test_a_notification_of_an_offence_knows_of_the_last_meeting_before_it() -> None:
    for named, said in (("2026-06-01", True), ("2026-07-01", False)):
        told = form("mappa-n", set=CHARGED | {"/history/last_meeting": named})

        assert ("CASE-12" in codes(minutes(), told, as_of=LATER)) is said
