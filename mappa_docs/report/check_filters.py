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
        return " ".join(f'data-{name}="{html.escape(one)}"' for name, one in values.items())


def of_file(row: Row) -> Fits:
    """Return what a file is found by. `row` is the record of `checks.row`."""
    states = {row["status"], *(name for name in ("late", "check") if row[name])}
    words = f"{row['file']} {row['reference']} {row['form']}"
    return Fits(frozenset(states), frozenset({row["form"] or _NO_KIND}), words)


def of_case(case: Case, rows: Iterable[Row]) -> Fits:
    """Return what a case is found by: all that its files, the `rows`, are found by, and the state
    of what is found where they lie side by side."""
    files = [of_file(row) for row in rows]
    own = frozenset(finding_groups.group(one.finding) for one in case.findings) & _STATES.keys()
    return Fits(
        own.union(*(one.states for one in files)),
        frozenset().union(*(one.kinds for one in files)),
        " ".join((*case.references, *case.files)),
    )


def choices(parts: Iterable[Fits]) -> tuple[str, str]:
    """Return the options, in HTML, of the choice of a state and of a kind: what any part fits."""
    states, kinds = set[str](), set[str]()
    for one in parts:
        states |= one.states
        kinds |= one.kinds
    return (
        _options({value: words for value, words in _STATES.items() if value in states}),
        _options({_value(kind): kind for kind in sorted(kinds)}),
    )


def _value(kind: str) -> str:
    """Return the value of a kind of form: one word, because attributes separate by spaces."""
    return kind.lower().replace(" ", "-")


def _options(some: dict[str, str]) -> str:
    return "".join(
        f'<option value="{html.escape(value)}">{html.escape(words)}</option>'
        for value, words in some.items()
    )
