"""The forms of one case → the levels that it was at, day by day, and when it left."""

from bisect import bisect_right
from collections.abc import Collection, Container, Iterator, Sequence
from datetime import date
from typing import NamedTuple

from mappa_docs.cases.facts import Facts
from mappa_docs.domain.decisions import ACTIVE, ENDED, level_after

# In the place of a level: MAPPA I asks for level 2 or 3, which changes no level (26.64).
_ASKED_FOR = -1
# Forms from the area that manages a case, and those that only notify an area.
_MANAGING = ("mappa-a", "mappa-b", "mappa-e", "mappa-n")
_NOTIFYING = ("mappa-h", "mappa-i")


class Step(NamedTuple):
    """The day from which a case is at a level, and the form that shows it. ENDED is the end of
    MAPPA, or of it in this area; None is a level that no form tells for sure."""

    day: date
    level: int | None
    source: str


class _Statement(NamedTuple):
    """What one form says of a level from a day on. One that only notifies decides on nothing."""

    day: date
    level: int | None
    source: str
    decides: bool = True


def steps(forms: list[Facts]) -> list[Step]:
    """Return the levels of a case in the order of their days.

    MAPPA A and B decide, and an attendance list shows that a meeting was held. MAPPA H and I never
    lower such a level to 1, because a meeting decides on that (13a.34); level 2 or 3 on H counts
    only on top of one, because a Youth Offending Team has to refer the case (23.12). Without one,
    the level is not known where H or I says 2 or 3.
    """
    minuted = {form.day("meeting") for form in forms if form.stem == "mappa-b"}
    statements = [statement for form in forms for statement in _statements(form, minuted)]
    statements += [_Statement(day, ENDED, form.source) for form, day in _ends(forms)]
    history: list[Step] = []
    level: int | None = ENDED
    for statement in sorted(statements, key=lambda statement: statement.day):
        if statement.decides:
            level = statement.level
        elif level in ACTIVE:
            level = statement.level if statement.level in ACTIVE else level
        else:
            is_known = statement.level == 1 or (statement.level is None and level is not None)
            level = 1 if is_known else None
        history.append(Step(statement.day, level, statement.source))
    return history


def decided(forms: list[Facts], by: date = date.max) -> list[Step]:
    """Return the levels that meetings and referrals decided up to and with the day `by`, in the
    order of their days. Other forms only say a level."""
    minuted = {form.day("meeting") for form in forms if form.stem == "mappa-b"}
    statements = [statement for form in forms for statement in _statements(form, minuted)]
    return [
        Step(statement.day, statement.level, statement.source)
        for statement in sorted(statements, key=lambda statement: statement.day)
        if statement.decides and statement.day <= by
    ]


def step_on(history: Sequence[Step], day: date) -> Step | None:
    """Return the last of the `steps` by a day, None where there is none yet."""
    place = bisect_right(history, day, key=lambda step: step.day)
    return history[place - 1] if place else None


def ends(forms: list[Facts], by: date = date.max) -> list[date]:
    """Return the days up to and with `by` on which MAPPA ended other than by a meeting, or the case
    left the area."""
    return [day for _, day in _ends(forms) if day <= by]


def _ends(forms: list[Facts]) -> Iterator[tuple[Facts, date]]:
    managing, notified = _areas(forms, _MANAGING), _areas(forms, _NOTIFYING)
    returns = [day for form in forms if _returns(form, managing) and (day := form.day("moved"))]
    for form in forms:
        leaves = _leaves(form, managing, notified)
        day = form.day("moved") if leaves else ended(form)
        if day and not (leaves and any(day <= returned for returned in returns)):
            yield form, day


def _areas(forms: list[Facts], stems: Container[str]) -> set[object]:
    """Return the areas that the forms of these kinds give."""
    return {form.known["area"] for form in forms if form.stem in stems and "area" in form.known}


def _leaves(form: Facts, managing: Collection[object], notified: Collection[object]) -> bool:
    """Return whether a form is a transfer out of the area that manages the case.

    The case moves with the offender (17.8), unless the old area keeps it (17.9). H and I count only
    where no other form tells the area, because they may be with the next one already (6.28).
    """
    if form.stem != "mappa-g" or form.known.get("retained"):
        return False
    if form.known.get("destination", "england_and_wales") != "england_and_wales":
        return True
    old, new = form.known.get("from"), form.known.get("area")
    if new is None or new == old or not (managing or notified):
        return False
    return new not in managing if managing else new not in notified or old in notified


def _returns(form: Facts, managing: Collection[object]) -> bool:
    """Return whether a form is a transfer back into the area that manages the case."""
    is_new = form.known.get("area") in managing and form.known.get("from") not in managing
    return form.stem == "mappa-g" and is_new


def ended(form: Facts) -> date | None:
    """Return the day on which MAPPA ended, as H or I notifies it, or None. Who returns to prison
    stays in MAPPA, under another lead agency (26.14)."""
    goes_on = form.known.get("exit_reason") == "returned_to_prison"
    return form.day("ended") if form.stem in _NOTIFYING and not goes_on else None


def _statements(form: Facts, minuted: Container[date | None]) -> Iterator[_Statement]:
    """Yield what a form says of levels. `minuted` is the days of the meetings that have minutes."""
    meeting, given = form.day("meeting"), form.number("level")
    if form.stem == "mappa-a":
        decided, level = form.day("decided"), level_after(form.known.get("decision"))
        if decided and level is not None:
            yield _Statement(decided, level, form.source)
    elif form.stem == "mappa-b" and meeting:
        level = level_after(form.known.get("conclusion"))
        if given in ACTIVE:
            yield _Statement(meeting, given, form.source)
        if level is not None:
            yield _Statement(meeting, level, form.source)
    elif form.stem == "mappa-e" and meeting and given in ACTIVE and meeting not in minuted:
        yield _Statement(meeting, given, form.source)
    elif form.stem in _NOTIFYING and (dated := form.day("dated")):
        ended_on = form.day("ended")
        if ended_on is None or dated < ended_on:
            yield _Statement(dated, given, form.source, decides=False)
            yield from _asked_for(form, dated)


def _asked_for(form: Facts, dated: date) -> Iterator[_Statement]:
    """Yield the level that MAPPA I asks for: Part 2 names the one that is needed, and Part 4 the
    one at the end (26.64)."""
    asked = form.number("exit_level") or form.number("leave_level")
    if form.stem == "mappa-i" and asked in ACTIVE:
        day = form.day("part_2") or dated
        yield _Statement(max(day, dated), _ASKED_FOR, form.source, decides=False)
