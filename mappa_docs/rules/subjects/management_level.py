"""The conclusion of a meeting: the level from now on, the next meeting, and the highest risk."""

from collections.abc import Iterator
from datetime import timedelta

from mappa_docs.domain.decisions import ENDED, level_after
from mappa_docs.domain.review_periods import in_community, review_weeks
from mappa_docs.intake.answers import Answers
from mappa_docs.model import Count
from mappa_docs.rules.registry import Problem, rule
from mappa_docs.rules.support.tables import column

_CONCLUDED = "/conclusion/level"
_DECIDED = ("category_3_ended", "category_4_ended")
_CRITICAL = "/critical_public_protection"
_REVISION = "/risk_of_serious_harm_revision"


@rule("LVL-2", "mappa-b")
def nothing_is_lowered_without_the_lead_agency(answers: Answers) -> Iterator[Problem]:
    """The level is not lowered where a key partner is not represented (13a.34). Who else is one
    the meeting knows; the agency that manages the offender always is."""
    before, after = answers.number("/meeting/level"), level_after(answers.text(_CONCLUDED))
    # Where the minutes say that somebody was missing, the schema sees to it.
    if before is None or after is None or after >= before or answers.is_no("/conclusion/complete"):
        return
    # Leaving MAPPA follows from the law, but in category 3, or 4, the meeting may decide it.
    if after == ENDED and answers.text("/conclusion/exit_reason") not in _DECIDED:
        return
    lead = answers.text("/offender/lead_agency")
    attended = column(answers, "/attendance", "agency")
    if attended and lead and lead not in attended:
        yield Problem(_CONCLUDED)


@rule("LVL-4", "mappa-b")
def review_comes_in_time(answers: Answers) -> Iterator[Problem]:
    """In the community the next meeting should be within 16 weeks at level 2 and 8 at level 3
    (13a.33): a later one is late and no error. For a prisoner or a patient no interval is laid
    down."""
    met, review = answers.day("/meeting/date"), answers.day("/next_review/date")
    if met is None or review is None:
        return
    weeks = review_weeks().get(level_after(answers.text(_CONCLUDED)) or ENDED)
    is_free = in_community(answers.text("/offender/location"))
    if review <= met:
        yield Problem("/next_review/date", sentence="LVL-4.after-this-meeting")
    elif weeks and is_free and review - met > timedelta(weeks=weeks):
        due = met + timedelta(weeks=weeks)
        yield Problem(
            "/next_review/date",
            kind="late",
            severity="warning",
            due=due.isoformat(),
            days=(review - due).days,
            sentence="LVL-4.within",
            parameters={"longest": Count(weeks, "week")},
        )


@rule("LVL-4", "mappa-m")
def next_meeting_comes_after(answers: Answers) -> Iterator[Problem]:
    """A review comes after the meeting that sets it (13a.33)."""
    met, review = answers.day("/meeting/date"), answers.day("/meeting/next_meeting")
    if met is not None and review is not None and review <= met:
        yield Problem("/meeting/next_meeting", sentence="LVL-4.after-the-meeting")


@rule("CPP-1", "mappa-b")
def critical_cases_meet_the_criteria(answers: Answers) -> Iterator[Problem]:
    """A case is referred from level 3, and for very high risk only where that was found (19.4)."""
    if not isinstance(answers.get(_CRITICAL), dict):
        return
    before, after = answers.number("/meeting/level"), level_after(answers.text(_CONCLUDED))
    referred = answers.text(f"{_CRITICAL}/outcome") in ("to_refer", "referred")
    # A case that this meeting raises to level 3 may be referred at once.
    if referred and before == 2 and after is not None and after < 3:
        yield Problem(f"{_CRITICAL}/outcome", sentence="CPP-1.only-level-3")
    claimed = "very_high_and_imminent" in answers.choices(f"{_CRITICAL}/criteria")
    agreed = answers.text(f"{_REVISION}/level_after")
    groups = answers.get(f"{_REVISION}/after")
    risks = [agreed, *(groups.values() if isinstance(groups, dict) else ())]
    if claimed and agreed and "very_high" not in risks:
        yield Problem(f"{_CRITICAL}/criteria", sentence="CPP-1.not-very-high")
