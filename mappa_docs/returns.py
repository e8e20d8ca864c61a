"""Forms → the items of the annual return that they can answer, and a reason for those they can't.

Each case is counted once (32.6), and nobody can be told from a figure's name (32.5).
"""

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date
from itertools import chain

from mappa_docs import cases, histories, levels
from mappa_docs.facts import Facts
from mappa_docs.gathering import Gathered, Order
from mappa_docs.levels import ACTIVE, Step, number

_PROBATION = ("licence", "community_order", "suspended_sentence")
# The orders of item 4, and those that took their place.
_ORDERS = {
    "fto": "Foreign Travel Order",
    "notification_order": "Notification Order",
    "sopo": "Sexual Offences Prevention Order",
    "shpo": "Sexual Harm Prevention Order",
    "sro": "Sexual Risk Order",
}
_MADE = ("in_force", "ended")
_LEFT = "not_in_mappa"


@dataclass(frozen=True, slots=True)
class Item:
    """One item of 32.3. `answered` is "yes" as far as these files go, "partly" or "no", and `why`
    says what is left out. `counts` are pairs of words and number."""

    number: str
    says: str
    answered: str
    why: str
    counts: tuple[tuple[str, int], ...] = ()


@dataclass(frozen=True, slots=True)
class _Case:
    """One case: its forms in order, its orders, and the levels that it was at, day by day."""

    forms: list[Facts]
    orders: tuple[Order, ...]
    steps: tuple[Step, ...]

    def category(self, day: date) -> int | None:
        known = [one for one in self.forms if (one.day("dated") or day) <= day]
        given = [one.known["category"] for one in known if "category" in one.known]
        return given[-1] if given and isinstance(given[-1], int) else None

    def level(self, day: date) -> int | None:
        """Return the level on a day: the last that was decided by then, None if none or ended."""
        return levels.level_on(self.steps, day)

    def highest(self, start: date, end: date) -> int | None:
        """Return the highest of levels 2 and 3 that the case was at from `start` to `end`."""
        during = [step.level for step in self.steps if start <= step.day <= end]
        return max(
            (level for level in (self.level(start), *during) if level in ACTIVE), default=None
        )


def items(gathered: Iterable[Gathered], start: date, end: date) -> list[Item]:
    """Return the items of 32.3 for the year from `start` to `end`, 1 April to 31 March (32.1)."""
    some = list(_cases(list(gathered)))
    charged = [one for case in some for one in _charged(case, start, end)]
    return [
        Item(
            "1",
            "MAPPA offenders living in the area at the end of the year, by category and level",
            "partly",
            "Cases that these forms show. Level 1 comes from the agencies: category 1 from the "
            "police, category 2 from probation, Youth Offending Teams and mental health services.",
            _table((case.category(end), case.level(end)) for case in some if case.level(end)),
        ),
        Item(
            "2",
            "MAPPA offenders managed at level 2 or 3 at any time in the year",
            "partly",
            "Counted once each, at the highest level that MAPPA A, B or E shows. A case that only "
            "other forms tell of is left out. ViSOR lists them too.",
            _table(
                (case.category(end), level) for case in some if (level := case.highest(start, end))
            ),
        ),
        _no("3", "Registered sexual offenders cautioned or convicted for breach of notification"),
        Item(
            "4",
            "Orders made by the courts in the year",
            "partly",
            "Those in the minutes of level 2 and 3 meetings: the item asks for all proceedings.",
            tuple(_orders(some, start, end)),
        ),
        Item(
            "5",
            "Level 2 and 3 offenders returned to custody for breach of licence, by category",
            "partly",
            "Recalls that the minutes give: a form doesn’t say whether each was for a breach.",
            _recalled(some, start, end),
        ),
        _no("6", "Level 2 and 3 offenders sent to custody for breach of a prevention order"),
        Item(
            "7",
            "Offenders under probation supervision charged with a Serious Further Offence",
            "partly",
            "Those with a MAPPA N, which level 1 cases seldom have. Whoever had left MAPPA by "
            "the day of the offence is counted apart.",
            _table((number(one, "category"), _at_offence(one)) for one in charged),
        ),
        Item(
            "8",
            "Serious Case Reviews of level 2 and 3 offenders under probation supervision",
            "yes",
            "Decisions in section 7 of MAPPA N, by the level on the day of the offence.",
            _reviews(charged),
        ),
        _no("9", "What became of the charges: convicted, still open, or dealt with otherwise"),
    ]


def _no(number: str, says: str) -> Item:
    return Item(number, says, "no", "On no form of the set: the police and ViSOR know.")


def _cases(gathered: list[Gathered]) -> Iterator[_Case]:
    orders = {one.source: one.orders for one in gathered}
    for forms in chain.from_iterable(map(_people, histories.together(gathered))):
        # The same order stands in the minutes of each meeting after it was made.
        made = dict.fromkeys(order for one in forms for order in orders[one.source])
        yield _Case(forms, tuple(made), tuple(levels.steps(forms)))


def _people(forms: list[Facts]) -> Iterable[list[Facts]]:
    """Return forms that disagree on the date of birth apart, by that date."""
    if not cases.contradicts(forms):
        return [forms]
    apart: dict[date | str, list[Facts]] = defaultdict(list)
    for one in forms:
        apart[one.born or one.source].append(one)
    return apart.values()


def _charged(case: _Case, start: date, end: date) -> Iterator[Facts]:
    """Yield the last MAPPA N of each charge under probation supervision, whenever it was sent."""
    notified = [one for one in case.forms if one.stem == "mappa-n"]
    last = {one.day("charged"): one for one in sorted(notified, key=lambda one: one.version)}
    for day, one in last.items():
        if day and start <= day <= end and one.known.get("supervision") in _PROBATION:
            yield one


def _orders(some: Iterable[_Case], start: date, end: date) -> Iterator[tuple[str, int]]:
    made = Counter(
        kind
        for case in some
        for kind, day in {(one.kind, one.made) for one in case.orders if one.status in _MADE}
        if start <= day <= end
    )
    yield from ((name, made[kind]) for kind, name in _ORDERS.items() if made[kind])


def _recalled(some: Iterable[_Case], start: date, end: date) -> tuple[tuple[str, int], ...]:
    counted = Counter(
        case.category(end)
        for case in some
        for day in {one.day("recalled") for one in case.forms}
        if day and start <= day <= end and case.level(day) in ACTIVE
    )
    return tuple(
        (f"Category {category}", counted[category]) for category in sorted(counted, key=str)
    )


def _reviews(charged: Iterable[Facts]) -> tuple[tuple[str, int], ...]:
    counted = Counter(
        str(one.known["review"])
        for one in charged
        if one.known.get("level_at_offence") in ACTIVE and "review" in one.known
    )
    words = (("mandatory", "Mandatory"), ("discretionary", "Discretionary"))
    return tuple((word, counted[name]) for name, word in words)


def _at_offence(one: Facts) -> int | str | None:
    return _LEFT if one.known.get("level_at_offence") == _LEFT else number(one, "level_at_offence")


def _table(pairs: Iterable[tuple[int | None, int | str | None]]) -> tuple[tuple[str, int], ...]:
    counted = Counter(pairs)
    return tuple(
        (
            f"Category {category or 'not known'}, "
            + ("not in MAPPA" if level == _LEFT else f"level {level or 'not known'}"),
            counted[category, level],
        )
        for category, level in sorted(counted, key=str)
    )
