"""The forms of one case → the levels that it was at, day by day, and when it left."""

from bisect import bisect_right
from collections.abc import Collection, Container, Iterator
from datetime import date
from typing import NamedTuple

from mappa_docs.cases.facts import Facts
from mappa_docs.domain.review_periods import DECIDED

ENDED = 0
ACTIVE = (2, 3)
_DECIDED = DECIDED | {"level_3_to_2": 2, "exit": ENDED, "not_category_3": ENDED}
# What MAPPA I says of level 2 or 3: the service asks for it, and changes no level (26.64).
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


class _Said(NamedTuple):
    """What one form says of a level. One that only notifies decides on nothing."""

    day: date
    level: int | None
    source: str
    decides: bool = True


def steps(forms: list[Facts]) -> list[Step]:
    """Return the levels of a case in the order of their days.

    MAPPA A and B decide, and an attendance list shows that a meeting was held. MAPPA I, and H
    without a level, never lower such a level; level 2 or 3 on H counts only on top of one, because
    a Youth Offending Team has to refer the case (23.12). Without one, the level is not known where
    H or I says 2 or 3.
    """
    minuted = {one.day("meeting") for one in forms if one.stem == "mappa-b"}
    said = [one for form in forms for one in _said(form, minuted)]
    said += [_Said(day, ENDED, form.source) for form, day in _ends(forms)]
    found: list[Step] = []
    level: int | None = ENDED
    for one in sorted(said, key=lambda one: one.day):
        if one.decides or one.level == 1:
            level = one.level
        elif level in ACTIVE:
            level = one.level if one.level in ACTIVE else level
        else:
            level = None if one.level or level is None else 1
        found.append(Step(one.day, level, one.source))
    return found


def step_on(found: list[Step], day: date) -> Step | None:
    """Return the last of the `steps` by a day, None where there is none yet."""
    place = bisect_right(found, day, key=lambda step: step.day)
    return found[place - 1] if place else None


def ends(forms: list[Facts], by: date = date.max) -> list[date]:
    """Return the days up to and with `by` on which MAPPA ended other than by a meeting, or the case
    left the area."""
    return [day for _, day in _ends(forms) if day <= by]


def _ends(forms: list[Facts]) -> Iterator[tuple[Facts, date]]:
    managed = {one.known["area"] for one in forms if one.stem in _MANAGING and "area" in one.known}
    told = {one.known["area"] for one in forms if one.stem in _NOTIFYING and "area" in one.known}
    back = [day for form in forms if _returns(form, managed) and (day := form.day("moved"))]
    for form in forms:
        leaves = _leaves(form, managed, told)
        day = form.day("moved") if leaves else ended(form)
        if day and not (leaves and any(day <= other for other in back)):
            yield form, day


def _leaves(form: Facts, managed: Collection[object], told: Collection[object]) -> bool:
    """Tell whether a form is a transfer out of the area that manages the case.

    The case moves with the offender (17.8), unless the old area keeps it (17.9). H and I count only
    where no other form tells the area, because they may be with the next one already (6.28).
    """
    if form.stem != "mappa-g" or form.known.get("retained"):
        return False
    if form.known.get("destination", "england_and_wales") != "england_and_wales":
        return True
    old, new = form.known.get("from"), form.known.get("area")
    if new is None or new == old or not (managed or told):
        return False
    return new not in managed if managed else new not in told or old in told


def _returns(form: Facts, managed: Collection[object]) -> bool:
    """Tell whether a form is a transfer back into the area that manages the case."""
    is_new = form.known.get("area") in managed and form.known.get("from") not in managed
    return form.stem == "mappa-g" and is_new


def ended(form: Facts) -> date | None:
    """Return the day on which MAPPA ended by H or I, or None. Who returns to prison stays in it,
    under another lead agency (26.14)."""
    goes_on = form.known.get("exit_reason") == "returned_to_prison"
    return form.day("ended") if form.stem in _NOTIFYING and not goes_on else None


def _said(form: Facts, minuted: Container[date | None]) -> Iterator[_Said]:
    meeting, given = form.day("meeting"), number(form, "level")
    if form.stem == "mappa-a":
        decided, decision = form.day("decided"), str(form.known.get("decision"))
        if decided and decision in _DECIDED:
            yield _Said(decided, _DECIDED[decision], form.source)
    elif form.stem == "mappa-b" and meeting:
        conclusion = str(form.known.get("conclusion"))
        if given in ACTIVE:
            yield _Said(meeting, given, form.source)
        if conclusion in _DECIDED:
            yield _Said(meeting, _DECIDED[conclusion], form.source)
    elif form.stem == "mappa-e" and meeting and given in ACTIVE and meeting not in minuted:
        yield _Said(meeting, given, form.source)
    elif form.stem in _NOTIFYING and (dated := form.day("dated")):
        over = form.day("ended")
        if over is None or dated < over:
            yield _Said(dated, given, form.source, decides=False)
            yield from _asked_for(form, dated)


def _asked_for(form: Facts, dated: date) -> Iterator[_Said]:
    """MAPPA I: Part 2 names the level that is needed, and Part 4 the one at the end (26.64)."""
    asked = number(form, "exit_level") or number(form, "leave_level")
    if form.stem == "mappa-i" and asked in ACTIVE:
        day = form.day("part_2") or dated
        yield _Said(max(day, dated), _ASKED_FOR, form.source, decides=False)


def number(form: Facts, name: str) -> int | None:
    """Return the fact `name` where it is a number, else None."""
    value = form.known.get(name)
    return value if isinstance(value, int) else None
