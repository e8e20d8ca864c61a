"""The table of figures for people, with what it rests on above it, and the files below it."""

import html
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import asdict, dataclass
from datetime import date
from typing import Any

from mappa_docs.messages.english import counted, day_in_words
from mappa_docs.model import Count
from mappa_docs.report import tables
from mappa_docs.report.terminal import printable, wrapped
from mappa_docs.statistics.basis import Basis
from mappa_docs.statistics.exclusions import Doubts

DOUBTS = {
    "unread": "Not counted: could not be read",
    "unplaced": "Not counted: a meeting that can’t be placed",
    "disagreeing": "Unclear: forms of the case don’t agree on who the offender is",
}
# Heading → lines, such as the names of files.
Lists = Mapping[str, Sequence[str]]


@dataclass(frozen=True, slots=True)
class About:
    """What figures are about and rest on: the period, the day that stands for today, the forms, the
    files that they are short of, and the `marking` of a page."""

    start: date
    end: date
    as_of: date
    basis: Basis
    doubts: Doubts
    marking: str

    @property
    def period(self) -> str:
        """The period in words."""
        return f"{day_in_words(self.start)} to {day_in_words(self.end)}"

    def record(self) -> dict[str, Any]:
        """Return all but the marking as it stands in JSON."""
        days = {"from": self.start, "to": self.end, "as_of": self.as_of}
        words = {name: day.isoformat() for name, day in days.items()}
        return words | {"basis": self.basis._asdict()} | asdict(self.doubts)


def lines(about: About) -> list[str]:
    """Return what the figures rest on, in sentences."""
    forms, cases, meetings = about.basis
    rest = f"{counted(Count(forms, 'form'))} of {counted(Count(cases, 'case'))}"
    said = [
        f"Counted from {rest}, {counted(Count(meetings, 'meeting'))} in the period, as of "
        f"{day_in_words(about.as_of)}."
    ]
    if about.end > about.as_of:
        said.append("The period is not over: figures so far.")
    return said


def text(
    title: str,
    records: Sequence[tables.Record],
    columns: Mapping[str, str],
    about: About,
    lists: Lists,
    *,
    width: int,
) -> str:
    """Return the figures for a terminal of that width, or for a file where it is 0."""
    above = wrapped("\n".join((title, *lines(about))), width)
    below = (
        "\n".join((f"\n{heading}", *(f"  {printable(line)}" for line in some)))
        for heading, some in _all(lists, about)
    )
    table = tables.as_text(records, columns, above, width)
    return "\n".join((table, *(wrapped(part, width) for part in below)))


def page(
    title: str,
    records: Sequence[tables.Record],
    columns: Mapping[str, str],
    about: About,
    lists: Lists,
) -> str:
    """Return the figures as an HTML page."""
    said = "\n".join(f"<p>{html.escape(line)}</p>" for line in lines(about))
    below = "\n".join(
        f"<h2>{html.escape(heading)}</h2>\n<ul>"
        + "".join(f"<li>{html.escape(line)}</li>" for line in some)
        + "</ul>"
        for heading, some in _all(lists, about)
    )
    body = f"<h1>{html.escape(title)}</h1>\n{said}\n{tables.grid(records, columns, title)}\n{below}"
    return tables.page(title, body, marking=about.marking)


def _all(lists: Lists, about: About) -> Iterator[tuple[str, Sequence[str]]]:
    yield from lists.items()
    for kind, sources in asdict(about.doubts).items():
        if sources:
            yield DOUBTS[kind], sources
