"""What the filters of the page of a check go by: the values of each choice, and for each file and
each case the values that it fits. So the script of the page only compares."""

from collections.abc import Container, Iterable, Sequence
from datetime import date
from typing import NamedTuple

from mappa_docs.cases.case import Case
from mappa_docs.cases.due import Due
from mappa_docs.report import finding_groups, totals
from mappa_docs.report.check_records import Row

# Value → words, in the order of the choice: the status of a file, and what else to look at.
_STATES = {status: status.capitalize() for status in totals.STATUSES} | {
    name: finding_groups.ASIDE[name] for name in ("late", "check")
}
_NO_KIND = "Not known"


class Fits(NamedTuple):
    """What a part of the page is found by: states, kinds of form, words in lower case, and whether
    something in it is overdue."""

    states: frozenset[str]
    kinds: frozenset[str]
    words: str
    overdue: bool = False

    @property
    def status(self) -> str:
        """The values of the choice of a state that this part fits, with spaces between them."""
        return " ".join(sorted(self.states))

    @property
    def kind(self) -> str:
        """The values of the choice of a form that this part fits, with spaces between them."""
        return " ".join(sorted(map(_value, self.kinds)))


def of_file(row: Row, overdue: Container[str] = ()) -> Fits:
    """Return what a file is found by. `row` is the record of `check_records.row`, and `overdue` has
    the files that tell of something overdue."""
    states = {row["status"], *(name for name in ("late", "check") if row[name])}
    words = f"{row['file']} {row['reference']} {row['form']}"
    kinds = frozenset({row["form"] or _NO_KIND})
    return Fits(frozenset(states), kinds, words.lower(), row["file"] in overdue)


def of_case(case: Case, files: Sequence[Fits]) -> Fits:
    """Return what a case is found by: all states and kinds that its files are found by, and the
    state of what is found where they lie side by side."""
    groups = frozenset(finding_groups.group(finding.finding) for finding in case.findings)
    return Fits(
        (groups & _STATES.keys()).union(*(file.states for file in files)),
        frozenset().union(*(file.kinds for file in files)),
        " ".join((*case.references, *case.files)).lower(),
        totals.is_overdue(case) or any(file.overdue for file in files),
    )


def of_work(item: Due, files: Sequence[Fits], as_of: date) -> Fits:
    """Return what an item of the work list is found by: what the files are that tell of it."""
    return Fits(
        frozenset().union(*(file.states for file in files)),
        frozenset().union(*(file.kinds for file in files)),
        " ".join((*item.references, *item.files, item.task)).lower(),
        item.is_overdue(as_of),
    )


def choices(parts: Iterable[Fits]) -> tuple[dict[str, str], dict[str, str]]:
    """Return the choices of a state and of a kind of form, by value: those that any part fits."""
    states, kinds = set[str](), set[str]()
    for part in parts:
        states |= part.states
        kinds |= part.kinds
    return (
        {value: words for value, words in _STATES.items() if value in states},
        {_value(kind): kind for kind in sorted(kinds)},
    )


def _value(kind: str) -> str:
    """Return the value of a kind of form: one word, because attributes separate by spaces."""
    return kind.lower().replace(" ", "-")
