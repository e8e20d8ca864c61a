"""MAPPA N: whether a serious further offence must be reviewed, and the steps to the decision."""

from collections.abc import Iterator
from datetime import date, timedelta
from typing import NamedTuple

from mappa_docs.intake.answers import Answers, day
from mappa_docs.model import Label, Severity
from mappa_docs.rules.registry import Problem, rule
from mappa_docs.text.person_names import names_person, person_of
from mappa_docs.text.words import Words

FIVE = ("murder", "attempted_murder", "manslaughter", "rape", "attempted_rape")
_LEVELS = (1, 2, 3)
_ACTIVE = (2, 3)
_AT_OFFENCE, _LEFT = "/history/level_at_offence", "not_in_mappa"
_IN_28_DAYS, _DAYS_BEFORE = "/history/active_in_28_days", 28
_LAST_MEETING = "/history/last_meeting"
_STEPS = (
    "/co_ordinator/received_on",
    "/co_ordinator/sent_to_chair",
    "/decision/received_on",
    "/decision/decided_on",
    "/board/notified_on",
    "/central_team/received_on",
    "/central_team/returned_on",
)


class LevelPeriod(NamedTuple):
    """A level and its first and last day. The last is None where it is not known, and `date.max`
    where the level went on."""

    level: int
    first: date
    last: date | None


@rule("N-1", "mappa-n")
def level_fits_history(answers: Answers) -> Iterator[Problem]:
    """Hold the answers about the levels that decide on a review against the levels listed, and the
    last meeting at level 2 or 3 (20.4).

    The 28 days are the 28 before the day of the offence, the first of them included.
    """
    offence = answers.day("/further_offence/offence_date")
    if not offence or offence.toordinal() <= _DAYS_BEFORE:
        return
    found = list(_against_levels(answers, offence))
    yield from found
    if not any(problem.pointer == _IN_28_DAYS for problem in found):
        yield from _against_last_meeting(answers, offence)


def _against_last_meeting(answers: Answers, offence: date) -> Iterator[Problem]:
    met = answers.day(_LAST_MEETING)
    # A meeting on the very day may have come after the offence.
    if met is None or not offence - timedelta(days=_DAYS_BEFORE) <= met < offence:
        return
    if answers.is_no(_IN_28_DAYS):
        # At level 2 or 3 on the day nothing depends on the days before.
        is_active = answers.number(_AT_OFFENCE) in _ACTIVE
        severity: Severity | None = "warning" if is_active else None
        yield Problem(_IN_28_DAYS, sentence="N-1.meeting", severity=severity)


def _against_levels(answers: Answers, offence: date) -> Iterator[Problem]:
    periods = _periods(answers)
    if not periods:
        return
    in_doubt = any(period.last is None for period in periods)
    on_the_day = {level in _ACTIVE for level in _levels(periods, offence)}
    level = answers.number(_AT_OFFENCE)
    if on_the_day and not in_doubt and level in _LEVELS and (level in _ACTIVE) not in on_the_day:
        yield Problem(_AT_OFFENCE)
    if answers.text(_AT_OFFENCE) == _LEFT and _goes_on(periods, offence):
        yield Problem(_AT_OFFENCE)
    met = answers.day(_LAST_MEETING)
    if met and not in_doubt and _levels(periods, met) == {1}:
        yield Problem(_LAST_MEETING, sentence="N-1.last-meeting", severity="warning")
    days = [offence - timedelta(days=back) for back in range(1, _DAYS_BEFORE + 1)]
    before = [_levels(periods, day_before) for day_before in days]
    shown = any(level in _ACTIVE for levels in before for level in levels)
    excluded = all(before) and not shown and not in_doubt
    if (answers.is_no(_IN_28_DAYS) and shown) or (answers.is_yes(_IN_28_DAYS) and excluded):
        yield Problem(_IN_28_DAYS, sentence="N-1.before")


@rule("N-2", "mappa-n")
def ground_of_decision_fits(answers: Answers) -> Iterator[Problem]:
    """Hold the ground of a discretionary review against offence and level (20.5)."""
    if answers.text("/decision/decision") == "discretionary":
        not_1 = answers.number(_AT_OFFENCE) in _ACTIVE or answers.text(_AT_OFFENCE) == _LEFT
        yield from ground_fits(answers, "/decision/ground", "level_1", "listed", not_1)


def ground_fits(
    answers: Answers, pointer: str, level_1: str, listed: str, at_another_level: bool
) -> Iterator[Problem]:
    """Yield a problem where the ground of a review, at `pointer`, does not fit the offence (20.5).

    `level_1` and `listed` are the values of the two grounds that are looked at, and
    `at_another_level` says that the level was certainly not 1.
    """
    offence = answers.text("/further_offence/offence")
    ground = answers.text(pointer)
    if ground == level_1 and (at_another_level or (offence and offence not in FIVE)):
        yield Problem(pointer, sentence="N-2.level-1")
    if ground == listed and offence == "other":
        yield Problem(pointer, sentence="N-2.listed")


@rule("N-3", "mappa-n")
def steps_are_in_order(answers: Answers) -> Iterator[Problem]:
    """Compare the dates of the steps from the Co-ordinator to OMPPG and back (20.14)."""
    previous, previous_day = "", date.min
    for pointer in _STEPS:
        taken = answers.day(pointer)
        if taken and taken < previous_day:
            steps = {"step": Label(pointer), "previous": Label(previous)}
            yield Problem(pointer, parameters=steps)
        elif taken:
            previous, previous_day = pointer, taken


@rule("O-1", "mappa-n")
def lead_is_not_the_manager(answers: Answers) -> Iterator[Problem]:
    """Refuse the offender manager of the case as SCR Lead (20.8)."""
    manager = person_of(answers.text("/history/offender_manager/name"))
    if names_person(Words(answers.text("/board/scr_lead")), manager, bare=False):
        yield Problem("/board/scr_lead")


def _periods(answers: Answers) -> list[LevelPeriod]:
    """Return the levels listed, or none where one of them lacks its level or its first day."""
    periods = []
    for pointer, row in answers.rows("/history/levels"):
        level, first = answers.number(f"{pointer}/level"), day(row.get("from"))
        if level is None or first is None:
            return []
        end = row.get("to")
        is_open = isinstance(end, dict) and end.get("absent") == "not_applicable"
        periods.append(LevelPeriod(level, first, date.max if is_open else day(end)))
    return periods


def _levels(periods: list[LevelPeriod], on: date) -> set[int]:
    """Return the levels that the case certainly had on a day: two where one ended and the other
    began."""
    return {
        period.level for period in periods if period.first <= on <= (period.last or period.first)
    }


def _goes_on(periods: list[LevelPeriod], on: date) -> bool:
    """Return whether a level began before the day and ended after it. On its first and last day
    there may have been none for a part of the day."""
    return any(period.last and period.first < on < period.last for period in periods)
