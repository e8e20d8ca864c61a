"""Gathered files → how much figures rest on: forms, cases, and the meetings of the period."""

from collections.abc import Iterable
from datetime import date
from typing import NamedTuple

from mappa_docs.statistics import case_histories
from mappa_docs.statistics.collect import Gathered


class Basis(NamedTuple):
    """The number of forms that count, of the cases that they make, and of the meetings."""

    forms: int
    cases: int
    meetings: int


def basis(gathered: Iterable[Gathered], start: date, end: date) -> Basis:
    """Return what figures for the days from `start` to `end`, both included, rest on.

    Of a document that came in several versions only the last counts.
    """
    some = list(gathered)
    together = case_histories.together(some)
    every = (one for case in case_histories.histories(some, end) for one in case.meetings)
    return Basis(
        forms=len({one.source for forms in together for one in forms}),
        cases=len(together),
        meetings=len({one.source for one in every if one.held >= start}),
    )
