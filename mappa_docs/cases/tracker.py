"""The forms of each case → what a unit keeps in its tracker: level, category, agency, meetings.

Levels, categories, days of meetings and agencies are no answers about a person, and only such are
here: an option of the forms or a real date, never what somebody may have typed in its place.
"""

from collections.abc import Iterable, Iterator, Sequence
from datetime import date
from functools import cache
from typing import NamedTuple

from mappa_docs.cases import consistency, level_history, planned_meetings
from mappa_docs.cases.case import in_order, last_versions
from mappa_docs.cases.facts import Facts, last
from mappa_docs.cases.one_person import of_one_person
from mappa_docs.cases.planned_meetings import HeldMeetings
from mappa_docs.definition import forms
from mappa_docs.domain.decisions import ACTIVE, ENDED, level_after

_LEVELS, _CATEGORIES = (1, 2, 3), (1, 2, 3, 4)
# A form on which every lead agency can be chosen.
_AGENCIES = "mappa-a", "/offender/lead_agency"


class TrackedForm(NamedTuple):
    """What one form says of its case. `meeting` is the day of the meeting that it is of or plans,
    and `review` that of the next one."""

    level: int | None = None
    category: int | None = None
    agency: str = ""
    meeting: date | None = None
    review: date | None = None


class TrackedCase(NamedTuple):
    """A case as its forms show it, each fact None or "" where none tells. `has_left` is whether it
    has left MAPPA, or the area. `is_doubtful`: the forms may be about two people, and this is what
    those say that are surely about one of them."""

    references: tuple[str, ...]
    level: int | None
    category: int | None
    agency: str
    last_meeting: date | None
    next_meeting: date | None
    has_left: bool
    is_doubtful: bool
    files: tuple[str, ...]


def of_form(known: Facts) -> TrackedForm:
    """Return what a form says of its case."""
    return TrackedForm(
        _one_of(_LEVELS, planned_meetings.level(known)),
        _one_of(_CATEGORIES, known.number("category")),
        _agencies().get(str(known.known.get("lead_agency")), ""),
        known.day("meeting"),
        known.day("next"),
    )


def tracked(forms_by_case: Iterable[Sequence[Facts]], as_of: date) -> list[TrackedCase]:
    """Return a line for each case, by its references. Forms that `grouping.groups` has put together
    and that may be about two people give a line for each of them."""
    lines = (line for of_case in forms_by_case for line in _lines(of_case, as_of))
    return sorted(lines, key=lambda line: (line.references, line.files))


def _lines(of_case: Iterable[Facts], as_of: date) -> Iterator[TrackedCase]:
    parts = of_one_person(last_versions(in_order(of_case)))
    for part in parts:
        held = HeldMeetings(part)
        ended = _has_left(part, as_of)
        level = consistency.level(part, as_of)
        # From the last on that is not of a later day.
        told = (form for form in reversed(part) if (form.day("dated") or as_of) <= as_of)
        lately = [*map(of_form, told)]
        yield TrackedCase(
            tuple(sorted({form.printable_reference for form in part} - {""})),
            None if ended else _one_of(_LEVELS, level),
            next((said.category for said in lately if said.category), None),
            next((said.agency for said in lately if said.agency), ""),
            max((day for day in held.days if day <= as_of), default=None),
            None if ended else _next_meeting(part, held, as_of),
            ended,
            len(parts) > 1,
            tuple(form.source for form in part),
        )


def _has_left(forms: list[Facts], as_of: date) -> bool:
    """Return whether the last thing that the forms tell of the case is that it left."""
    step = level_history.step_on(level_history.steps(forms), as_of)
    return step is not None and step.level == ENDED


def _next_meeting(forms: list[Facts], held: HeldMeetings, as_of: date) -> date | None:
    """Return the day for which the next meeting is planned, be it past, or None. What was held
    since has taken the place of a plan."""
    ahead = next((day for day in held.days if day > as_of), None)
    if ahead:
        return ahead
    minutes, referral = last(forms, "mappa-b"), last(forms, "mappa-a")
    planned = minutes.day("next") if minutes else None
    if minutes and planned:
        since = minutes.day("meeting") or date.min
        return None if any(since < day for day in held.days) else planned
    is_accepted = referral and level_after(referral.known.get("decision")) in ACTIVE
    if referral is None or not is_accepted or held.for_plan(referral):
        return None
    return referral.day("meeting")


def _one_of(allowed: Sequence[int], value: int | None) -> int | None:
    return value if value in allowed else None


@cache
def _agencies() -> dict[str, str]:
    """Return what the forms call each agency that may lead."""
    stem, pointer = _AGENCIES
    return {str(choice.value): choice.label for choice in forms.fields(stem)[pointer].choices}
