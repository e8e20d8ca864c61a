"""The day for which MAPPA A or F plans a meeting → the day on which that meeting was held.

A meeting may be put off, or brought forward. Minutes and attendance lists alone show the day.
"""

from bisect import bisect_left
from collections.abc import Iterable
from datetime import date, timedelta

from mappa_docs.cases.facts import Facts
from mappa_docs.domain.review_periods import WEEKS

_LONGEST = max(WEEKS.values())
_ACCEPTED = {"level_2": 2, "level_3_to_2": 2, "level_3": 3}


class Held:
    """The meetings of a case that took place: their `days` in order, and which review the minutes
    of a day say is next."""

    def __init__(self, forms: Iterable[Facts]) -> None:
        some = [one for one in forms if one.stem in ("mappa-b", "mappa-e")]
        self.days = sorted({day for one in some if (day := one.day("meeting"))})
        self._following = {one.day("meeting"): one.day("next") for one in some if one.day("next")}

    def of(self, plan: Facts) -> date | None:
        """Return the day on which the meeting that A or F plans was held, None if none is its.

        Else than on the day itself, that is the nearest day of two: the next one after it, unless
        by then a review of it would have been due (13a.33), and the last one before it since the
        meeting was planned, unless the minutes of that one say that the planned one is to follow.
        """
        planned = plan.day("meeting")
        # A referral is no plan before it has been decided on.
        made = plan.day("decided" if plan.stem == "mappa-a" else "dated")
        if planned is None:
            return None
        place = bisect_left(self.days, planned)
        fits = []
        for day in self.days[place : place + 1]:
            if day - planned <= timedelta(weeks=WEEKS.get(level(plan) or 0, _LONGEST)):
                fits.append(day)
        for day in self.days[max(place - 1, 0) : place]:
            following = self._following.get(day)
            if made and made <= day and (following is None or following > planned):
                fits.append(day)
        return min(fits, key=lambda day: abs(day - planned), default=None)

    def reported(self, forms: Iterable[Facts], *, in_time: bool = False) -> set[date]:
        """Return the days of the meetings that have a MAPPA F; with `in_time`, one that the prison
        completed by the day of the meeting (31.21). A request that it has not answered is none."""
        found = set()
        for one in forms:
            written = one.day("reported") if one.stem == "mappa-f" else None
            day = self.of(one) or one.day("meeting")
            if written and day and (written <= day or not in_time):
                found.add(day)
        return found


def since(plan: Facts) -> date:
    """Return the day from which on a form speaks of the meeting: it is no older than that."""
    return plan.day("decided") or plan.day("dated") or date.min


def level(plan: Facts) -> int | None:
    """Return the level of the meeting that a form plans or tells of, or None."""
    given = plan.known.get("level")
    return given if isinstance(given, int) else _ACCEPTED.get(str(plan.known.get("decision")))
