"""Forms about meetings, as small as a test needs them, and the indicators of them."""

import copy
from datetime import date
from typing import Any

from mappa_docs.intake import submission
from mappa_docs.statistics import collect, indicators
from mappa_docs.statistics.collect import CollectedFile
from mappa_docs.statistics.indicators import Indicator
from tests.support import change, sample

START, END = date(2026, 4, 1), date(2027, 3, 31)


def minutes(name: str = "minutes", /, **set_: Any) -> CollectedFile:
    """Return the minutes of a level 2 meeting in the community on 1 June 2026."""
    plain = {
        "/reference": f"GW-0113-26-B{1 + sum(map(ord, name))}",
        "/meeting/date": "2026-06-01",
        "/meeting/level": 2,
        "/conclusion/level": "level_2",
        "/offender/location": "community",
        "/invitations": [],
    }
    return form("mappa-b", name, plain | set_)


def listed(held: str, name: str = "list", /, **set_: Any) -> CollectedFile:
    """Return the attendance list of a level 2 meeting of the same case."""
    case = {"/meeting/case_references": [minutes().facts.reference]}  # type: ignore[union-attr]
    return form("mappa-e", name, {"/meeting/date": held, "/meeting/level": 2} | case | set_)


def form(stem: str, name: str, changes: dict[str, Any]) -> CollectedFile:
    answers = copy.deepcopy(sample(stem))
    for pointer, value in changes.items():
        change(answers, pointer, value)
    return collect.collect(submission.from_answers(answers, source=name))


def indicator(
    number: str, *some: CollectedFile, as_of: date = END, note: str = "", says: str = ""
) -> Indicator:
    found = indicators.indicators(some, START, END, as_of)
    (one,) = [
        one for one in found if one.number == number and note in one.note and says in one.says
    ]
    return one


def share(one: Indicator) -> tuple[int, int, int]:
    return one.numerator, one.denominator, one.unclear


def moved(day: str, /, **set_: Any) -> CollectedFile:
    """Return the transfer of the case from Gwent."""
    return form("mappa-g", "transfer", {"/transfer/move_date": day} | set_)


def came(*people: tuple[str, str]) -> list[dict[str, str]]:
    return [{"agency": agency, "grade": grade} for agency, grade in people]


def report(planned: str, written: str | None = "2026-05-20", /, **set_: Any) -> CollectedFile:
    """Return the prison's report for a meeting, asked for on 4 May."""
    changes = {
        "/request/date_of_request": "2026-05-04",
        "/request/meeting_date": planned,
        "/author/date": written,
    }
    return form("mappa-f", f"report {planned}", changes | set_)
