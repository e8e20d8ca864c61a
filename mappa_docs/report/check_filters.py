"""What the filters of the page of a check go by: the values of each choice, and for each file and
each case the values that it fits. So the script of the page only compares."""

import html
from collections.abc import Iterable
from typing import Any, NamedTuple

from mappa_docs.cases.case import Case
from mappa_docs.report import finding_groups, totals

Row = dict[str, Any]
# Value → words, in the order of the choice: the status of a file, and what else to look at.
_STATES = {status: status.capitalize() for status in totals.STATUSES} | {
    name: finding_groups.ASIDE[name] for name in ("late", "check")
}
_NO_KIND = "Not known"


class Fits(NamedTuple):
    """What a part of the page is found by: states, kinds of form, and words."""

    states: frozenset[str]
    kinds: frozenset[str]
    words: str

    @property
    def attributes(self) -> str:
        """The same as attributes of HTML. A choice fits where its value is one of theirs."""
        values = {
            "status": " ".join(sorted(self.states)),
            "kind": " ".join(sorted(map(_value, self.kinds))),
            "words": self.words.lower(),
        }
        return " ".join(f'data-{name}="{html.escape(value)}"' for name, value in values.items())


def of_file(row: Row) -> Fits:
    """Return what a file is found by. `row` is the record of `check_records.row`."""
    states = {row["status"], *(name for name in ("late", "check") if row[name])}
    words = f"{row['file']} {row['reference']} {row['form']}"
    return Fits(frozenset(states), frozenset({row["form"] or _NO_KIND}), words)


def of_case(case: Case, rows: Iterable[Row]) -> Fits:
    """Return what a case is found by: all that its files, the `rows`, are found by, and the state
    of what is found where they lie side by side."""
    files = [of_file(row) for row in rows]
    groups = frozenset(finding_groups.group(finding.finding) for finding in case.findings)
    return Fits(
        (groups & _STATES.keys()).union(*(file.states for file in files)),
        frozenset().union(*(file.kinds for file in files)),
        " ".join((*case.references, *case.files)),
    )


def choices(parts: Iterable[Fits]) -> tuple[str, str]:
    """Return the options, in HTML, of the choice of a state and of a kind: what any part fits."""
    states, kinds = set[str](), set[str]()
    for part in parts:
        states |= part.states
        kinds |= part.kinds
    return (
        _options({value: words for value, words in _STATES.items() if value in states}),
        _options({_value(kind): kind for kind in sorted(kinds)}),
    )


def _value(kind: str) -> str:
    """Return the value of a kind of form: one word, because attributes separate by spaces."""
    return kind.lower().replace(" ", "-")


def _options(words_by_value: dict[str, str]) -> str:
    return "".join(
        f'<option value="{html.escape(value)}">{html.escape(words)}</option>'
        for value, words in words_by_value.items()
    )
