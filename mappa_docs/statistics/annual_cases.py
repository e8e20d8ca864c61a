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
from mappa_docs.statistics.collect import CollectedFile, Order

_PROBATION = ("licence", "community_order", "suspended_sentence")


@dataclass(frozen=True, slots=True)
class AnnualCase:
    """One case: its forms in order, its orders, and the levels that it was at, day by day."""

    forms: list[Facts]
    orders: tuple[Order, ...]
    steps: list[Step]

    def category(self, day: date) -> int | None:
        """Return the category that the last form by the day gives, None if none does."""
        known = [form for form in self.forms if (form.day("dated") or day) <= day]
        given = [form.known["category"] for form in known if "category" in form.known]
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
        recalls = (form.day("recalled") for form in self.forms)
        days = {day for day in recalls if day and start <= day <= end}
        steps = [level_history.step_on(self.steps, day) for day in days]
        levels = {step.level if step else None for step in steps}
        return any(level in ACTIVE for level in levels) or (
            None in levels and self.highest(start, end) is not None
        )

    def charges(self, start: date, end: date) -> list[Facts]:
        """Return the last MAPPA N of each charge under probation supervision, whenever sent."""
        notified = [form for form in self.forms if form.stem == "mappa-n"]
        by_version = sorted(notified, key=lambda form: form.version)
        last = {form.day("charged"): form for form in by_version}
        return [
            form
            for day, form in last.items()
            if day and start <= day <= end and form.known.get("supervision") in _PROBATION
        ]


def annual_cases(collected: Iterable[CollectedFile]) -> Iterator[AnnualCase]:
    """Yield each case once (32.6)."""
    files = list(collected)
    orders = {file.source: file.orders for file in files}
    for forms in chain.from_iterable(map(_people, case_histories.forms_by_case(files))):
        # The same order stands in the minutes of each meeting after it was made.
        made = dict.fromkeys(order for form in forms for order in orders[form.source])
        yield AnnualCase(forms, tuple(made), level_history.steps(forms))


def _people(forms: list[Facts]) -> Iterable[list[Facts]]:
    """Return forms that disagree on the date of birth or the PNC ID apart, by both."""
    if not grouping.are_of_two_people(forms):
        return [forms]
    apart: dict[object, list[Facts]] = defaultdict(list)
    for form in forms:
        number = next((value for kind, value in form.identifiers if kind == "pnc_id"), None)
        apart[(form.born, number) if form.born or number else form.source].append(form)
    return apart.values()
