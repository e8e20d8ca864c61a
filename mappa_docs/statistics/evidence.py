"""Collected files → what figures rest on, and the files that they are short of or can't be sure of,
which are named beside them."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from typing import NamedTuple

from mappa_docs.cases import grouping
from mappa_docs.statistics import case_histories
from mappa_docs.statistics.collect import CollectedFile


class Basis(NamedTuple):
    """How much figures rest on: the number of forms that count, of the cases that they make, and of
    the meetings in the period."""

    forms: int
    cases: int
    meetings: int


class NotCounted(NamedTuple):
    """A file that counts nowhere, and why: it could not be read, it tells of a meeting that can't
    be placed in a period and at a level, it is invalid, of another area, or of a later day."""

    source: str
    kind: str
    reason: str


@dataclass(frozen=True, slots=True)
class Exclusions:
    """The files that count nowhere, in the order of the paths, and the paths of the forms of cases
    which don't agree on who the offender is, and so may be about two people."""

    not_counted: tuple[NotCounted, ...] = ()
    disagreeing: tuple[str, ...] = ()

    def of_kind(self, kind: str) -> tuple[str, ...]:
        """Return the paths of the files that are not counted for a reason of this kind."""
        return tuple(file.source for file in self.not_counted if file.kind == kind)

    @property
    def unread(self) -> tuple[str, ...]:
        """The paths of the files that could not be read."""
        return self.of_kind("unread")

    @property
    def unplaced(self) -> tuple[str, ...]:
        """The paths of the files whose meeting can't be placed."""
        return self.of_kind("unplaced")


def basis(collected: Iterable[CollectedFile], start: date, end: date) -> Basis:
    """Return what figures for the days from `start` to `end`, both included, rest on.

    Of a document that came in several versions only the last counts.
    """
    files = list(collected)
    cases = case_histories.forms_by_case(files)
    histories = case_histories.histories(files, end)
    meetings = (meeting for history in histories for meeting in history.meetings)
    return Basis(
        forms=len({form.source for forms in cases for form in forms}),
        cases=len(cases),
        meetings=len({meeting.source for meeting in meetings if meeting.held >= start}),
    )


def exclusions(
    collected: Iterable[CollectedFile], left_out: Iterable[NotCounted] = ()
) -> Exclusions:
    """Return the files to name beside figures, but for those that a later version of the same
    document put right. `left_out` was left out before."""
    files = list(collected)
    cases = case_histories.forms_by_case(files)
    current = {form.source for forms in cases for form in forms}
    return Exclusions(
        not_counted=(
            *left_out,
            *(
                NotCounted(file.source, "unread", file.why_unread)
                if file.why_unread
                else NotCounted(file.source, "unplaced", file.why_unplaced)
                for file in files
                if file.why_unread or (file.why_unplaced and file.source in current)
            ),
        ),
        disagreeing=tuple(
            form.source for forms in cases if grouping.are_of_two_people(forms) for form in forms
        ),
    )
