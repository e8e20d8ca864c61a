"""The table of figures for people, with what it rests on above it, and the files below it."""

import html
from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from mappa_docs.messages.english import counted, day_in_words
from mappa_docs.model import Count
from mappa_docs.report import report_marking, tables
from mappa_docs.report.terminal import printable, wrapped
from mappa_docs.statistics.figures import Figures

EXCLUDED = {
    "unread": "Not counted: could not be read",
    "unplaced": "Not counted: a meeting that can’t be placed",
    "disagreeing": "Unclear: forms of the case don’t agree on who the offender is",
}
# Heading → lines, such as the names of files.
Lists = Mapping[str, Sequence[str]]


def period(figures: Figures) -> str:
    """Return the period of the figures in words."""
    return f"{day_in_words(figures.start)} to {day_in_words(figures.end)}"


def record(figures: Figures) -> dict[str, Any]:
    """Return what the figures are for and rest on, and what they leave out, as it stands in
    JSON."""
    days = {"from": figures.start, "to": figures.end, "as_of": figures.as_of}
    return (
        {name: day.isoformat() for name, day in days.items()}
        | {"basis": figures.basis._asdict()}
        | {kind: list(sources) for kind, sources in excluded(figures).items()}
    )


def excluded(figures: Figures) -> dict[str, tuple[str, ...]]:
    """Return the files of each kind of EXCLUDED."""
    exclusions = figures.exclusions
    return {
        "unread": exclusions.unread,
        "unplaced": exclusions.unplaced,
        "disagreeing": exclusions.disagreeing,
    }


def lines(figures: Figures) -> list[str]:
    """Return what the figures rest on, in sentences."""
    forms, cases, meetings = figures.basis
    rest = f"{counted(Count(forms, 'form'))} of {counted(Count(cases, 'case'))}"
    sentences = [
        f"Counted from {rest}, {counted(Count(meetings, 'meeting'))} in the period, as of "
        f"{day_in_words(figures.as_of)}."
    ]
    if figures.end > figures.as_of:
        sentences.append("The period is not over: figures so far.")
    return sentences


def text(
    title: str,
    records: Sequence[tables.Record],
    columns: Mapping[str, str],
    figures: Figures,
    lists: Lists,
    *,
    width: int,
) -> str:
    """Return the figures for a terminal of that width, or for a file where it is 0."""
    above = wrapped("\n".join((title, *lines(figures))), width)
    below = (
        "\n".join((f"\n{heading}", *(f"  {printable(line)}" for line in entries)))
        for heading, entries in _all(lists, figures)
    )
    table = tables.as_text(records, columns, above, width)
    return "\n".join((table, *(wrapped(part, width) for part in below)))


def page(
    title: str,
    records: Sequence[tables.Record],
    columns: Mapping[str, str],
    figures: Figures,
    lists: Lists,
) -> str:
    """Return the figures as an HTML page."""
    paragraphs = "\n".join(f"<p>{html.escape(line)}</p>" for line in lines(figures))
    below = "\n".join(
        f"<h2>{html.escape(heading)}</h2>\n<ul>"
        + "".join(f"<li>{html.escape(line)}</li>" for line in entries)
        + "</ul>"
        for heading, entries in _all(lists, figures)
    )
    marking = report_marking.marking(figures.markings, [figures.least])
    grid = tables.grid(records, columns, title)
    body = f"<h1>{html.escape(title)}</h1>\n{paragraphs}\n{grid}\n{below}"
    return tables.page(title, body, marking=marking)


def _all(lists: Lists, figures: Figures) -> Iterator[tuple[str, Sequence[str]]]:
    yield from lists.items()
    for kind, sources in excluded(figures).items():
        if sources:
            yield EXCLUDED[kind], sources
