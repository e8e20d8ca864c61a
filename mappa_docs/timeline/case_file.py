"""What is said of a case: values alone, for those who find them and those who show them.

Nothing here is an answer about a person: references, forms, dates, levels, agencies, files.
"""

from collections.abc import Sequence
from datetime import date, datetime
from typing import Literal, NamedTuple

from mappa_docs.cases.case_findings import CaseFinding

# Complete; with something missing or wrong; one in whose place a later version or the same file
# stands; a referral that did not become a case of level 2 or 3.
State = Literal["complete", "faults", "superseded", "copy", "not_accepted"]
# Whether a file is still what its record says.
Kept = Literal["unchanged", "changed", "gone"]


class CarriedFrom(NamedTuple):
    """How many answers a document has from an earlier form, how many of these still have to be
    confirmed, which form that was, with its version and date, and its `number` among the documents
    of the case, 0 where it is not there."""

    form: str
    version: str
    day: date | None
    answers: int
    to_confirm: int
    number: int = 0


class Made(NamedTuple):
    """A file that has a record, and whether it is as it was made; the command that made it, when,
    the files that it was made of, and how many of these are not there as they were. A template or
    a list of people need not be there: it does not lie with a case."""

    file: str
    kept: Kept
    command: str
    made: datetime
    sources: tuple[str, ...]
    missing: int


class CaseDocument(NamedTuple):
    """A document of a case: its `number` in the list, the form, its date and version, who sends
    such a form, the marking, and how it stands. `faults` counts what is missing or wrong, and
    `carried` says what of it comes from earlier forms."""

    number: int
    file: str
    form: str
    day: date | None
    version: str
    reference: str
    sender: str
    marking: str
    state: State
    faults: int
    carried: tuple[CarriedFrom, ...] = ()


class CaseMeeting(NamedTuple):
    """A meeting that was held: its day, level and number, the level that it decided on, and the
    documents that tell of it. `is_agreed` says whether the Chair agreed the minutes, None where
    there are none."""

    day: date
    level: int | None
    number: int | None
    decided: int | None
    is_agreed: bool | None
    documents: tuple[int, ...]


class CaseLevel(NamedTuple):
    """The level of a case from a day on, and the document that shows it: 0 is out of MAPPA, or of
    this area, None a level that no form tells for certain."""

    day: date
    level: int | None
    document: int


class CaseDue(NamedTuple):
    """Something to be done by a day, in words, and whose task it is."""

    day: date
    is_overdue: bool
    what: str
    doer: str
    documents: tuple[int, ...]


class NotRead(NamedTuple):
    """A file that could not be read as a form, and why."""

    file: str
    reason: str


class OtherCase(NamedTuple):
    """A case that lies in the same folder: its references, and how many forms it has."""

    references: tuple[str, ...]
    forms: int


class CaseFile(NamedTuple):
    """One case on a day: what its documents are and say together. `level` is that of the last
    meeting, None where no form tells. `findings` are about the case as a whole, but for what is
    `due`; `made` says which files were made of which."""

    as_of: date
    references: tuple[str, ...]
    level: int | None
    documents: Sequence[CaseDocument]
    meetings: Sequence[CaseMeeting]
    levels: Sequence[CaseLevel]
    due: Sequence[CaseDue]
    findings: Sequence[CaseFinding]
    made: Sequence[Made] = ()
    not_read: Sequence[NotRead] = ()
    others: Sequence[OtherCase] = ()
