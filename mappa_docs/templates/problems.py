"""What is wrong with a template → findings, each with its place in the document."""

from dataclasses import replace
from typing import NamedTuple

from mappa_docs.messages import catalogue, english, file_messages
from mappa_docs.model import Finding, Parameter, Severity
from mappa_docs.templates.located import Place

# Where a problem is about the file as a whole.
WHOLE = Place("")


class Problem(NamedTuple):
    """One thing that is wrong: the key of its sentence, its place, and the parameters. `severity`
    is that of its rule unless it is given."""

    key: str
    place: Place = WHOLE
    parameters: tuple[tuple[str, Parameter | tuple[Parameter, ...]], ...] = ()
    severity: Severity | None = None


def problem(
    key: str,
    place: Place = WHOLE,
    severity: Severity | None = None,
    **parameters: Parameter | tuple[Parameter, ...],
) -> Problem:
    """Return the problem whose sentence is `key`, such as "TPL-1.meant"."""
    return Problem(key, place, tuple(parameters.items()), severity)


def finding(one: Problem) -> Finding:
    """Return a problem as a finding, with the words for its place."""
    found = file_messages.finding(one.key, severity=one.severity, **dict(one.parameters))
    return replace(found, section=in_words(one.place)) if one.place.part else found


def in_words(place: Place) -> str:
    """Return a place in words, such as "the text, under “Offender”, table 2, row 3"."""
    words = [place.part]
    if place.heading:
        words.append(catalogue.sentence("TEMPLATE.under", (("heading", place.heading),)))
    if place.table:
        words.append(catalogue.sentence("TEMPLATE.table", (("number", place.table),)))
    if place.row:
        words.append(catalogue.sentence("TEMPLATE.row", (("number", place.row),)))
    return english.capital(", ".join(words))
