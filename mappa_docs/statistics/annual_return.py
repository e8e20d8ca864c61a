"""Forms → the items of the annual return that they can answer, and a reason for those they can't.

Each offender is counted once (32.6), and nobody can be told from a figure's name (32.5).
"""

from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date

from mappa_docs.cases.facts import Facts
from mappa_docs.domain.decisions import ACTIVE, ENDED
from mappa_docs.statistics.annual_cases import AnnualCase, annual_cases
from mappa_docs.statistics.collect import CollectedFile
from mappa_docs.statistics.level_one import LevelOne

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
# A level of management, _LEFT, or None where it is not known.
Level = int | str | None
# From the most to the least that the Chair may decide on (20.4, 20.5).
_REVIEWS = {"mandatory": "Mandatory", "discretionary": "Discretionary"}


@dataclass(frozen=True, slots=True)
class ReturnItem:
    """One item of 32.3. `answered` is "yes" as far as these files go, "partly" or "no", and `why`
    says what is left out. `counts` are pairs of words and number."""

    number: str
    says: str
    answered: str
    why: str
    counts: tuple[tuple[str, int], ...] = ()


def items(
    collected: Iterable[CollectedFile], start: date, end: date, level_one: LevelOne | None = None
) -> list[ReturnItem]:
    """Return the items of 32.3 for the year from `start` to `end`, 1 April to 31 March (32.1).
    `level_one` are the numbers that the agencies give for level 1 (32.6)."""
    cases = list(annual_cases(collected))
    return [
        _living(cases, end, level_one),
        ReturnItem(
            "2",
            "MAPPA offenders managed at level 2 or 3 at any time in the year",
            "partly",
            "Counted once each, at the highest level that MAPPA A, B or E shows. A case that only "
            "other forms tell of is left out. ViSOR lists them too.",
            _table(
                (case.category(end), level) for case in cases if (level := case.highest(start, end))
            ),
        ),
        _no("3", "Registered sexual offenders cautioned or convicted for breach of notification"),
        ReturnItem(
            "4",
            "Orders made by the courts in the year",
            "partly",
            "Those in the minutes of level 2 and 3 meetings: the item asks for all proceedings.",
            tuple(_orders(cases, start, end)),
        ),
        ReturnItem(
            "5",
            "Level 2 and 3 offenders returned to custody for breach of licence, by category",
            "partly",
            "Offenders with a recall in the minutes, once each: a form doesn’t say whether it was "
            "for a breach.",
            _recalled(cases, start, end),
        ),
        _no("6", "Level 2 and 3 offenders sent to custody for breach of a prevention order"),
        ReturnItem(
            "7",
            "Offenders under probation supervision charged with a Serious Further Offence",
            "partly",
            "Those with a MAPPA N, which level 1 cases seldom have. Counted once each, at the "
            "highest level on the day of an offence; whoever had left MAPPA by then is counted "
            "apart.",
            _charged(cases, start, end),
        ),
        _reviews(cases, start, end),
        _no("9", "What became of the charges: convicted, still open, or dealt with otherwise"),
    ]


def _no(number: str, says: str) -> ReturnItem:
    return ReturnItem(number, says, "no", "On no form of the set: the police and ViSOR know.")


def _living(cases: list[AnnualCase], end: date, level_one: LevelOne | None) -> ReturnItem:
    """Return item 1, and in its note how many cases are not in it, and why."""
    here = [case for case in cases if case.level(end) != ENDED]
    free = [case for case in here if not case.is_held(end)]
    living = [case for case in free if not case.is_nobodys(end)]
    pairs = [(case.category(end), case.level(end)) for case in living]
    why = (
        "Cases that these forms show, without those last known in custody, hospital or immigration "
        f"detention ({len(here) - len(free)}), and patients in category 2 at level 1 who are "
        f"neither conditionally discharged nor on licence ({len(free) - len(living)})."
    )
    answered = "partly"
    if level_one is None:
        why += (
            " Level 1 comes from the agencies: category 1 from the police, category 2 from "
            "probation, Youth Offending Teams and mental health services (32.6)."
        )
    else:
        active = [pair for pair in pairs if pair[1] != 1]
        is_whole = not level_one.without and all(None not in pair for pair in active)
        answered = "yes" if is_whole else "partly"
        why += _as_given(level_one, len(pairs) - len(active))
        pairs = active + [
            (category, 1) for _, category, number in level_one.numbers for _ in range(number)
        ]
    if any(level is None for _, level in pairs):
        why += " Level not known: MAPPA H or I gives 2 or 3, and no form shows that it was decided."
    return ReturnItem(
        "1",
        "MAPPA offenders living in the area at the end of the year, by category and level",
        answered,
        why,
        _table(pairs),
    )


def _as_given(level_one: LevelOne, on_forms: int) -> str:
    """Return how the numbers for level 1 came about, of which `on_forms` cases are on forms."""
    given = ", ".join(f"{agency} {number}" for agency, _, number in level_one.numbers)
    why = (
        f" Level 1 is what the agencies gave: {given}. The cases at level 1 that these forms show "
        f"({on_forms}) are not added to it (32.6)."
    )
    if level_one.without:
        why += f" No number came from: {', '.join(level_one.without)}."
    return why


def _orders(cases: Iterable[AnnualCase], start: date, end: date) -> Iterator[tuple[str, int]]:
    made = Counter(kind for case in cases for kind, day in _made(case) if start <= day <= end)
    yield from ((name, made[kind]) for kind, name in _ORDERS.items() if made[kind])


def _made(case: AnnualCase) -> set[tuple[str, date]]:
    return {(order.kind, order.made) for order in case.orders if order.status in _MADE}


def _recalled(cases: Iterable[AnnualCase], start: date, end: date) -> tuple[tuple[str, int], ...]:
    recalled = Counter(case.category(end) for case in cases if case.was_recalled(start, end))
    categories = sorted(recalled, key=str)
    return tuple((_category(category), recalled[category]) for category in categories)


def _charged(cases: Iterable[AnnualCase], start: date, end: date) -> tuple[tuple[str, int], ...]:
    highest = []
    for case in cases:
        charged = [
            (form.number("category"), _at_offence(form)) for form in case.charges(start, end)
        ]
        if charged:
            highest.append(max(charged, key=_known_level))
    return _table(highest)


def _known_level(pair: tuple[int | None, Level]) -> int:
    return pair[1] if isinstance(pair[1], int) else 0


def _reviews(cases: Iterable[AnnualCase], start: date, end: date) -> ReturnItem:
    """Return item 8. Charges may share a review, so an offender has one, and more are noted."""
    decided = [
        [
            str(form.known.get("review"))
            for form in case.charges(start, end)
            if _is_reviewed(form) and (form.day("decided") or end) <= end
        ]
        for case in cases
    ]
    later = sum(
        _is_reviewed(form) and (form.day("decided") or end) > end
        for case in cases
        for form in case.charges(start, end)
    )
    reviews = Counter(min(case, key=list(_REVIEWS).index) for case in decided if case)
    several = sum(len(case) > 1 for case in decided)
    why = (
        "Decisions in section 7 of MAPPA N, by the level on the day of the offence, counted once "
        "for each offender."
    )
    if later:
        why += f" Decisions of a later day, not counted: {later}."
    if several:
        why += (
            f" Offenders for whom several MAPPA N decide on a review: {several}. See whether it is "
            "one review."
        )
    return ReturnItem(
        "8",
        "Serious Case Reviews of level 2 and 3 offenders under probation supervision",
        "partly" if several else "yes",
        why,
        tuple((word, reviews[name]) for name, word in _REVIEWS.items()),
    )


def _is_reviewed(form: Facts) -> bool:
    """Return whether a review was decided on of somebody who was at level 2 or 3."""
    return form.known.get("level_at_offence") in ACTIVE and form.known.get("review") in _REVIEWS


def _category(category: int | None) -> str:
    return f"Category {category or 'not known'}"


def _at_offence(form: Facts) -> Level:
    if form.known.get("level_at_offence") == _LEFT:
        return _LEFT
    return form.number("level_at_offence")


def _table(pairs: Iterable[tuple[int | None, Level]]) -> tuple[tuple[str, int], ...]:
    numbers = Counter(pairs)
    return tuple(
        (f"{_category(category)}, {_level(level)}", numbers[category, level])
        for category, level in sorted(numbers, key=str)
    )


def _level(level: Level) -> str:
    return "not in MAPPA" if level == _LEFT else f"level {level or 'not known'}"
