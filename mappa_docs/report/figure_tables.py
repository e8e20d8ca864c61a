"""The table of figures for people, with what it rests on above it, and the files below it."""

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from mappa_docs.messages.english import counted, day_in_words, listed
from mappa_docs.model import Count
from mappa_docs.report import pages, report_marking, tables
from mappa_docs.report.terminal import printable, wrapped
from mappa_docs.statistics.figures import Figures

EXCLUDED = {
    "unread": "Not counted: could not be read",
    "unplaced": "Not counted: a meeting that can’t be placed",
    "invalid": "Not counted: something in the form is wrong",
    "other_area": "Not counted: forms of another area",
    "later": "Not counted: forms of a later day",
    "disagreeing": "Unclear: forms of the case don’t agree on who the offender is",
}
# The same of a number of files, in a sentence.
_WHICH = {
    "unread": "that could not be read",
    "unplaced": "of a meeting that can’t be placed",
    "invalid": "in which something is wrong",
    "other_area": "of another area",
    "later": "of a later day",
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
        | {"basis": figures.basis._asdict(), "areas": list(figures.areas)}
        | {kind: list(sources) for kind, sources in excluded(figures).items()}
    )


def excluded(figures: Figures) -> dict[str, tuple[str, ...]]:
    """Return the files of each kind of EXCLUDED."""
    exclusions = figures.exclusions
    return {
        kind: exclusions.disagreeing if kind == "disagreeing" else exclusions.of_kind(kind)
        for kind in EXCLUDED
    }


def lines(figures: Figures) -> list[str]:
    """Return what the figures rest on, in sentences."""
    forms, cases, meetings = figures.basis
    rest = f"{counted(Count(forms, 'form'))} of {counted(Count(cases, 'case'))}"
    sentences = [
        f"Counted from {rest}, {counted(Count(meetings, 'meeting'))} in the period, as of "
        f"{day_in_words(figures.as_of)}."
    ]
    if len(figures.areas) > 1:
        sentences.append(
            f"The forms are of several areas: {listed(figures.areas)}. The guidance asks for the "
            "figures of one (32.3): name it with --area."
        )
    elif figures.areas:
        sentences.append(f"Area: {figures.areas[0]}.")
    if left_out := figures.exclusions.not_counted:
        kinds = Counter(file.kind for file in left_out)
        parts = [
            f"{number} {'file' if number == 1 else 'files'} {_WHICH[kind]}"
            for kind, number in kinds.items()
        ]
        sentences.append(f"Not counted, and named below: {'; '.join(parts)}.")
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
    return pages.rendered(
        "figures.html",
        title=title,
        marking=report_marking.marking(figures.markings, [figures.least]),
        lines=lines(figures),
        lists=list(_all(lists, figures)),
        **tables.for_page(records, columns),
    )


def _all(lists: Lists, figures: Figures) -> Iterator[tuple[str, Sequence[str]]]:
    yield from lists.items()
    for kind, sources in excluded(figures).items():
        if sources:
            yield EXCLUDED[kind], sources
