"""One case as the annual return counts it: its category, level and place on a day, its charges."""

from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date
from itertools import chain

from mappa_docs.cases import grouping, level_history, offender_location
from mappa_docs.cases.facts import Facts
from mappa_docs.cases.level_history import Step
from mappa_docs.domain.decisions import ACTIVE, ENDED
from mappa_docs.statistics import case_histories
from mappa_docs.statistics.collect import Gathered, Order

_PROBATION = ("licence", "community_order", "suspended_sentence")


@dataclass(frozen=True, slots=True)
class Counted:
    """One case: its forms in order, its orders, and the levels that it was at, day by day."""

    forms: list[Facts]
    orders: tuple[Order, ...]
    steps: list[Step]

    def category(self, day: date) -> int | None:
        """Return the category that the last form by the day gives, None if none does."""
        known = [one for one in self.forms if (one.day("dated") or day) <= day]
        given = [one.known["category"] for one in known if "category" in one.known]
        return given[-1] if given and isinstance(given[-1], int) else None

    def level(self, day: date) -> int | None:
        """Return the level on a day: ENDED outside MAPPA, None where no form tells for sure."""
        step = level_history.step_on(self.steps, day)
        return step.level if step else ENDED

    def highest(self, start: date, end: date) -> int | None:
        """Return the highest of levels 2 and 3 that the case was at from `start` to `end`."""
        during = [step.level for step in self.steps if start <= step.day <= end]
        return max(
            (level for level in (self.level(start), *during) if level in ACTIVE), default=None
        )

    def is_held(self, day: date) -> bool:
        """Return whether the offender was last known in custody, hospital or detention."""
        return offender_location.is_held(self.forms, day)

    def is_nobodys(self, day: date) -> bool:
        """Return whether no agency supplies the case in category 2 at level 1, because it is of a
        patient who is neither restricted nor under probation supervision (32.6)."""
        at = self.category(day), self.level(day)
        return at == (2, 1) and offender_location.is_unrestricted(self.forms)

    def was_recalled(self, start: date, end: date) -> bool:
        """Return whether there was a recall at level 2 or 3. Where the level of that day is not
        known, that counts at which the case was from `start` to `end`."""
        days = {day for one in self.forms if (day := one.day("recalled")) and start <= day <= end}
        steps = [level_history.step_on(self.steps, day) for day in days]
        told = {step.level if step else None for step in steps}
        return any(level in ACTIVE for level in told) or (
            None in told and self.highest(start, end) is not None
        )

    def charges(self, start: date, end: date) -> list[Facts]:
        """Return the last MAPPA N of each charge under probation supervision, whenever sent."""
        notified = [one for one in self.forms if one.stem == "mappa-n"]
        last = {one.day("charged"): one for one in sorted(notified, key=lambda one: one.version)}
        return [
            one
            for day, one in last.items()
            if day and start <= day <= end and one.known.get("supervision") in _PROBATION
        ]


def counted(gathered: Iterable[Gathered]) -> Iterator[Counted]:
    """Yield each case once (32.6)."""
    some = list(gathered)
    orders = {one.source: one.orders for one in some}
    for forms in chain.from_iterable(map(_people, case_histories.together(some))):
        # The same order stands in the minutes of each meeting after it was made.
        made = dict.fromkeys(order for one in forms for order in orders[one.source])
        yield Counted(forms, tuple(made), level_history.steps(forms))


def _people(forms: list[Facts]) -> Iterable[list[Facts]]:
    """Return forms that disagree on the date of birth or the PNC ID apart, by both."""
    if not grouping.are_of_two_people(forms):
        return [forms]
    apart: dict[object, list[Facts]] = defaultdict(list)
    for one in forms:
        number = next((value for kind, value in one.identifiers if kind == "pnc_id"), None)
        apart[(one.born, number) if one.born or number else one.source].append(one)
    return apart.values()
