"""What is said at the end of a check: how many files are in which state, what else has to be looked
at, and what to do next."""

from collections.abc import Iterable, Sequence
from typing import Any, NamedTuple

from mappa_docs.cases.case import Case

# From the worst on.
STATUSES = ("unreadable", "invalid", "incomplete", "complete")


class Total(NamedTuple):
    """A number, and the words for what there are so many of."""

    number: int
    words: str


def totals(rows: Sequence[dict[str, Any]], cases: Iterable[Case]) -> list[list[Total]]:
    """Return the totals that are not nought: how many files are in each state; how many have
    something to look at that keeps no form from being complete; and the same of the cases.

    `rows` are the records of `check_records.row`, and `cases` is the cases that the files make.
    """
    statuses = [row["status"] for row in rows]
    telling = [case for case in cases if case.findings]
    parts = [
        [Total(statuses.count(status), status) for status in STATUSES],
        [
            Total(sum(bool(row["late"]) for row in rows), "with a time limit to look at"),
            Total(sum(bool(row["check"]) for row in rows), "to check"),
        ],
        [
            Total(len(telling), "case to see to" if len(telling) == 1 else "cases to see to"),
            Total(sum(map(is_overdue, telling)), f"{'of them ' * (len(telling) > 1)}overdue"),
        ],
    ]
    return [[total for total in part if total.number] for part in parts]


def sentence(rows: Sequence[dict[str, Any]], cases: Iterable[Case]) -> str:
    """Return the totals in a sentence, such as "12 files: 3 incomplete, 9 complete; 2 to check;
    1 case to see to."."""
    parts = [
        ", ".join(f"{total.number} {total.words}" for total in part)
        for part in totals(rows, cases)
        if part
    ]
    return f"{len(rows)} {'file' if len(rows) == 1 else 'files'}: {'; '.join(parts)}."


def is_overdue(case: Case) -> bool:
    """Return whether the case waits for something whose day has passed."""
    return any((finding.days or 0) > 0 for finding, _ in case.findings)


def left_out(cases: Iterable[Case], to: str) -> str:
    """Return what has to be said of cases with findings where they are written as CSV, or ""."""
    number = sum(bool(case.findings) for case in cases)
    if to != "csv" or not number:
        return ""
    have = "1 case has" if number == 1 else f"{number} cases have"
    return f"{have} findings that CSV does not hold: see --format text, json, html or xlsx"


def next_steps(rows: Sequence[dict[str, Any]]) -> str:
    """Return what to do next about the forms that are not complete, or "" where all of them are.
    What a single file needs is listed anyway."""
    if not any(row["status"] in ("invalid", "incomplete") for row in rows):
        return ""
    details = "--details lists what they need · " if len(rows) > 1 else ""
    return f"Next: {details}--reply notes writes notes to send back"
