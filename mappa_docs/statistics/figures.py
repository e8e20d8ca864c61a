"""Files → the figures for a period, with what they rest on and what they leave out."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Any, NamedTuple

from mappa_docs.errors import UsageError
from mappa_docs.markings import document_marking
from mappa_docs.markings.area import Area
from mappa_docs.model import FrozenDict, Marking
from mappa_docs.statistics import annual_return as annual_items
from mappa_docs.statistics import evidence, selection
from mappa_docs.statistics import indicators as performance
from mappa_docs.statistics.annual_return import ReturnItem
from mappa_docs.statistics.collect import CollectedFile, collect_all
from mappa_docs.statistics.evidence import Basis, Exclusions
from mappa_docs.statistics.indicators import Indicator
from mappa_docs.statistics.selection import Selection
from mappa_docs.workers.batch import IN_TURN, Run


@dataclass(frozen=True, slots=True, kw_only=True)
class Figures:
    """What figures are for and rest on: the period, both days included, the day that stands for
    today, the forms, and the files that are left out.

    `markings` holds those of the forms, and `least` is the lowest that a page about them may carry.
    `areas` names those that the forms are of: figures are for one (32.3).
    Where no form could be read there are no figures: noughts would look like a result.
    """

    start: date
    end: date
    as_of: date
    basis: Basis
    exclusions: Exclusions
    markings: frozenset[str]
    least: Marking
    areas: tuple[str, ...] = ()


class HeldMeeting(NamedTuple):
    """A meeting behind a figure: its day, and the reference of the form that tells of it, or ""."""

    day: date
    reference: str


@dataclass(frozen=True, slots=True, kw_only=True)
class IndicatorResults(Figures):
    """The key performance indicators of a period (31.21). `meetings` has the meetings that the
    files tell of, by file."""

    indicators: tuple[Indicator, ...]
    meetings: Mapping[str, HeldMeeting]


@dataclass(frozen=True, slots=True, kw_only=True)
class AnnualReturn(Figures):
    """The items of the annual return of a year, as far as the forms can answer them (32.3)."""

    items: tuple[ReturnItem, ...]


def indicators(
    paths: Sequence[Path],
    start: date,
    end: date,
    *,
    scheme: str,
    as_of: date,
    area: Area | None = None,
    run: Run = IN_TURN,
) -> IndicatorResults:
    """Return the indicators for the meetings from `start` to `end`, both included (31.21).

    Raises UsageError for a period that ends before it begins.
    """
    if end < start:
        raise UsageError("The period ends before it begins.")
    chosen = selection.select(collect_all(paths, scheme, area, as_of, run), area, as_of)
    read = _read(chosen)
    return IndicatorResults(
        indicators=tuple(performance.indicators(read, start, end, as_of)) if read else (),
        meetings=FrozenDict(
            {
                file.source: HeldMeeting(file.meeting.held, file.facts.printable_reference)
                for file in read
                if file.meeting and file.facts
            }
        ),
        **_rest(chosen, start, end, as_of, document_marking.floor(scheme, area=area)),
    )


def annual_return(
    paths: Sequence[Path],
    year: int,
    *,
    scheme: str,
    as_of: date,
    area: Area | None = None,
    run: Run = IN_TURN,
) -> AnnualReturn:
    """Return what the forms can answer of the return for the year from 1 April (32.1, 32.3)."""
    start, end = date(year, 4, 1), date(year + 1, 3, 31)
    chosen = selection.select(collect_all(paths, scheme, area, as_of, run), area, as_of)
    read = _read(chosen)
    last = min(end, max(start, as_of))
    return AnnualReturn(
        items=tuple(annual_items.items(read, start, last)) if read else (),
        **_rest(chosen, start, end, as_of, document_marking.floor(scheme, area=area)),
    )


def _read(chosen: Selection) -> list[CollectedFile]:
    """Return the files that count, without those that could not be read."""
    return [file for file in chosen.counted if file.facts]


def _rest(chosen: Selection, start: date, end: date, as_of: date, least: Marking) -> dict[str, Any]:
    read = _read(chosen)
    return {
        "start": start,
        "end": end,
        "as_of": as_of,
        "basis": evidence.basis(read, start, min(end, as_of)),
        "exclusions": evidence.exclusions(chosen.counted, chosen.left_out),
        "areas": chosen.areas,
        "markings": frozenset(file.marking for file in read),
        "least": least,
    }
