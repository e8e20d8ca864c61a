"""The day for which MAPPA A or F plans a meeting → the day on which that meeting was held.

A meeting may be put off, or brought forward. Minutes and attendance lists alone show the day.
"""

from bisect import bisect_left
from collections.abc import Iterable
from datetime import date, timedelta

from mappa_docs.cases.facts import Facts
from mappa_docs.domain.decisions import ACTIVE, level_after
from mappa_docs.domain.review_periods import review_weeks


class HeldMeetings:
    """The meetings of a case that took place. `days` is their days in order."""

    def __init__(self, forms: Iterable[Facts]) -> None:
        telling = [form for form in forms if form.stem in ("mappa-b", "mappa-e")]
        self.days = sorted({day for form in telling if (day := form.day("meeting"))})
        # By the day of a meeting, the day that its minutes give for the next one.
        self._next = {form.day("meeting"): form.day("next") for form in telling if form.day("next")}

    def for_plan(self, plan: Facts) -> date | None:
        """Return the day on which the meeting that MAPPA A or F plans was held, None if it was not.

        A meeting on the planned day is the planned one. Where there is none, it may be the next one
        after it, unless by then a review of the planned one would have been due (13a.33); or the
        last one before it since the meeting was planned, unless its minutes say that another is to
        follow by the planned day. Where both may be, the nearer one is.
        """
        planned = plan.day("meeting")
        # A referral is no plan before it has been decided on.
        made = plan.day("decided" if plan.stem == "mappa-a" else "dated")
        if planned is None:
            return None
        place = bisect_left(self.days, planned)
        fitting = [
            day for day in self.days[place : place + 1] if day - planned <= _review_period(plan)
        ]
        for day in self.days[max(place - 1, 0) : place]:
            following = self._next.get(day)
            if made and made <= day and (following is None or following > planned):
                fitting.append(day)
        return min(fitting, key=lambda day: abs(day - planned), default=None)

    def reported(self, forms: Iterable[Facts], *, in_time: bool = False) -> set[date]:
        """Return the days of the meetings that have a MAPPA F; with `in_time`, one that the prison
        completed by the day of the meeting (31.21). A request that it has not answered is none."""
        days = set()
        for form in forms:
            written = form.day("reported") if form.stem == "mappa-f" else None
            day = self.for_plan(form) or form.day("meeting")
            if written and day and (written <= day or not in_time):
                days.add(day)
        return days


def planned_since(form: Facts) -> date:
    """Return the first day on which the meeting that a form speaks of may have been planned."""
    return form.day("decided") or form.day("dated") or date.min


def level(form: Facts) -> int | None:
    """Return the level of the meeting that a form plans or tells of, or None."""
    given = form.number("level")
    if given is not None:
        return given
    accepted = level_after(form.known.get("decision"))
    return accepted if accepted in ACTIVE else None


def _review_period(plan: Facts) -> timedelta:
    """Return the most time from the planned meeting to its review, the longest there is where the
    level is not known."""
    weeks = review_weeks()
    return timedelta(weeks=weeks.get(level(plan) or 0, max(weeks.values())))
