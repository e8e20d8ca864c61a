"""Checked files and their cases → what is due and what is overdue, by day: a list to work from."""

from collections.abc import Collection, Iterable, Iterator
from datetime import date, timedelta
from typing import NamedTuple

from mappa_docs.cases.case import Case
from mappa_docs.cases.promised import AHEAD
from mappa_docs.cases.shown_elsewhere import OpenStep
from mappa_docs.checking.checked_file import CheckedFile
from mappa_docs.model import Finding

# The sentences of time limits about something that has not been done.
_OPEN = ("LIM.due", "LIM.overdue")


class WorkItem(NamedTuple):
    """Something to be done by the day `due`: so many days over it is, or left where negative, as
    the finding counts them. `references` are those of the form or of its case."""

    due: date
    finding: Finding
    references: tuple[str, ...]
    files: tuple[str, ...]


class OpenFinding(NamedTuple):
    """A finding of one file about something that is still to be done, and the file's reference."""

    source: str
    reference: str
    finding: Finding

    @property
    def step(self) -> OpenStep:
        """What the form leaves open."""
        return OpenStep(self.source, self.finding.code, self.finding.pointer)


def open_findings(file: CheckedFile) -> Iterator[OpenFinding]:
    """Yield the findings of a file about what is still to be done by a day."""
    for finding in file.judgement.findings:
        if finding.days is not None and finding.sentence.startswith(_OPEN):
            yield OpenFinding(file.source, file.reference, finding)


def work_list(
    still_open: Iterable[OpenFinding],
    cases: Iterable[Case],
    as_of: date,
    settled: Collection[OpenStep] = (),
) -> list[WorkItem]:
    """Return what is due by `as_of` and soon after, the longest overdue first.

    `still_open` is what single files leave open; those of it that are `settled` are not due.
    """
    items = [
        WorkItem(
            _due(entry.finding, as_of),
            entry.finding,
            (entry.reference,) if entry.reference else (),
            (entry.source,),
        )
        for entry in still_open
        if entry.step not in settled
    ]
    for case in cases:
        for finding, files in case.findings:
            if finding.days is not None:
                items.append(WorkItem(_due(finding, as_of), finding, case.references, files))
    last = as_of + timedelta(days=AHEAD)
    near = [item for item in items if item.due <= last]
    return sorted(near, key=lambda item: (item.due, item.finding.code, item.files))


def _due(finding: Finding, as_of: date) -> date:
    """Return the last day. Where a finding doesn't give it, it counts in calendar days."""
    if finding.due:
        return date.fromisoformat(finding.due)
    return as_of - timedelta(days=finding.days or 0)
