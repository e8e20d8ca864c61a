"""The forms of one case → the levels that it was at, day by day, and when it left."""

from collections.abc import Iterable, Iterator
from datetime import date
from typing import NamedTuple

from mappa_docs.facts import Facts

ENDED = 0
ACTIVE = (2, 3)
_DECIDED = {
    "level_3": 3,
    "level_2": 2,
    "level_3_to_2": 2,
    "level_1": 1,
    "exit": ENDED,
    "not_category_3": ENDED,
}


class Step(NamedTuple):
    """The day from which a case is at a level; ENDED is the end of MAPPA, or of it in this area."""

    day: date
    level: int


class _Said(NamedTuple):
    """What one form says of a level. One that only notifies decides on nothing."""

    day: date
    level: int | None
    decides: bool = True


def steps(forms: list[Facts]) -> list[Step]:
    """Return the levels of a case in the order of their days.

    MAPPA A and B decide, and an attendance list shows that a meeting was held. MAPPA I, and H
    without a level, never lower such a level; level 2 or 3 on H counts only on top of one, because
    a Youth Offending Team has to refer the case (23.12).
    """
    said = sorted((one for form in forms for one in _said(form, forms)), key=lambda one: one.day)
    found: list[Step] = []
    level = ENDED
    for one in said:
        if one.decides or one.level == 1:
            level = one.level or ENDED
        elif level in ACTIVE:
            level = one.level or level
        else:
            level = 1
        found.append(Step(one.day, level))
    return found


def level_on(found: Iterable[Step], day: date) -> int | None:
    """Return the level on a day: the last by then, None where there is none or it has ended."""
    return next((step.level for step in reversed([*found]) if step.day <= day), ENDED) or None


def ends(forms: list[Facts]) -> list[date]:
    """Return the days on which MAPPA ended other than by a meeting, or the case left the area."""
    return [day for form in forms if (day := _ended(form, forms))]


def _said(form: Facts, forms: list[Facts]) -> Iterator[_Said]:
    meeting, given = form.day("meeting"), number(form, "level")
    if form.stem == "mappa-a":
        decided, decision = form.day("decided"), str(form.known.get("decision"))
        if decided and decision in _DECIDED:
            yield _Said(decided, _DECIDED[decision])
    elif form.stem == "mappa-b" and meeting:
        conclusion = str(form.known.get("conclusion"))
        if given in ACTIVE:
            yield _Said(meeting, given)
        if conclusion in _DECIDED:
            yield _Said(meeting, _DECIDED[conclusion])
    elif form.stem == "mappa-e" and meeting and given in ACTIVE:
        if not any(one.stem == "mappa-b" and one.day("meeting") == meeting for one in forms):
            yield _Said(meeting, given)
    elif form.stem in ("mappa-h", "mappa-i"):
        dated, ended = form.day("dated"), form.day("ended")
        if dated and (ended is None or dated < ended):
            yield _Said(dated, given, decides=False)
    if ended := _ended(form, forms):
        yield _Said(ended, ENDED)


def _ended(form: Facts, forms: list[Facts]) -> date | None:
    if form.stem in ("mappa-h", "mappa-i"):
        return form.day("ended")
    return form.day("moved") if form.stem == "mappa-g" and _leaves(form, forms) else None


def _leaves(move: Facts, forms: list[Facts]) -> bool:
    """Tell whether a transfer leads out of the area that the other forms of the case are from.

    The case moves with the offender (17.8), unless the old area keeps it (17.9).
    """
    if move.known.get("retained"):
        return False
    if move.known.get("destination", "england_and_wales") != "england_and_wales":
        return True
    areas = {one.known["area"] for one in forms if one.stem != "mappa-g" and "area" in one.known}
    return bool(areas) and move.known.get("area", next(iter(areas))) not in areas


def number(form: Facts, name: str) -> int | None:
    """Return the fact `name` where it is a number, else None."""
    value = form.known.get(name)
    return value if isinstance(value, int) else None
