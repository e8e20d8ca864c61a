"""Checked files and their cases → what is due and what is overdue, by day: a list to work from."""

from collections.abc import Collection, Iterable, Iterator
from datetime import date
from typing import NamedTuple

from mappa_docs.cases import due
from mappa_docs.cases.case import Case
from mappa_docs.cases.case_findings import AHEAD
from mappa_docs.cases.due import Due
from mappa_docs.cases.shown_elsewhere import OpenStep
from mappa_docs.checking.checked_file import CheckedFile
from mappa_docs.model import Finding

# The sentences of time limits about something that has not been done.
_OPEN = ("LIM.due", "LIM.overdue")


class OpenFinding(NamedTuple):
    """A finding of one file about something that is still to be done, the file's reference and the
    kind of form that it is."""

    source: str
    reference: str
    finding: Finding
    form: str = ""

    @property
    def step(self) -> OpenStep:
        """What the form leaves open."""
        return OpenStep(self.source, self.finding.code, self.finding.pointer)


def open_findings(file: CheckedFile) -> Iterator[OpenFinding]:
    """Yield the findings of a file about what is still to be done by a day."""
    for finding in file.judgement.findings:
        if finding.days is not None and finding.sentence.startswith(_OPEN):
            yield OpenFinding(file.source, file.reference, finding, file.judgement.form)


def work_list(
    still_open: Iterable[OpenFinding],
    cases: Iterable[Case],
    as_of: date,
    settled: Collection[OpenStep] = (),
    ahead: int = AHEAD,
) -> list[Due]:
    """Return what is overdue by `as_of` and due within so many days `ahead`, the longest overdue
    first.

    `still_open` is what single files leave open; those of it that are `settled` are not due.
    """
    items = [
        due.of_finding(
            entry.finding,
            as_of,
            references=(entry.reference,) if entry.reference else (),
            files=(entry.source,),
            form=entry.form,
        )
        for entry in still_open
        if entry.step not in settled
    ]
    items += (one for case in cases for one in due.of_a_case(case, as_of))
    return due.in_order(items, as_of, ahead)
