"""Files → what counts for key performance indicators and the annual return, and what is unread."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from mappa_docs.cases import facts, meetings
from mappa_docs.cases.facts import Facts
from mappa_docs.cases.meetings import Meeting
from mappa_docs.errors import UnreadableError
from mappa_docs.intake import readers
from mappa_docs.intake.answers import Answers
from mappa_docs.markings import document_marking
from mappa_docs.markings.area import Area
from mappa_docs.model import Submission


@dataclass(frozen=True, slots=True)
class Order:
    """An order that the minutes list: its kind, its state, and the day on which it was made."""

    kind: str
    status: str
    made: date


@dataclass(frozen=True, slots=True)
class Gathered:
    """What one file says. Where it could not be read, `why` says so and there are no facts.

    `unplaced` says why the meeting that it tells of counts nowhere; `marking` is that of the form.
    """

    source: str
    facts: Facts | None = None
    meeting: Meeting | None = None
    orders: tuple[Order, ...] = ()
    why: str = ""
    unplaced: str = ""
    marking: str = ""


def gather_file(path: Path, scheme: str = "", area: Area | None = None) -> Gathered:
    """Return what the file at `path` says. A file that cannot be read is a result too."""
    try:
        return gather(readers.read(path), scheme, area)
    except UnreadableError as fault:
        return unread(str(path), str(fault))


def gather(submission: Submission, scheme: str = "", area: Area | None = None) -> Gathered:
    """Return what a submission says, and its marking under the scheme and the area's floors."""
    answers = Answers(submission, date.min)  # nothing here depends on today
    chosen, _ = document_marking.decide(submission.stem, submission.answers, scheme, area=area)
    return Gathered(
        submission.source,
        facts.facts(answers),
        meetings.meeting(answers),
        tuple(_orders(answers)),
        unplaced=meetings.unplaced(answers),
        marking=chosen.text,
    )


def unread(source: str, why: str) -> Gathered:
    """Return the result for a file that could not be read, for the reason `why`."""
    return Gathered(source, why=why)


def _orders(answers: Answers) -> Iterable[Order]:
    table = "/agreed_risk_management_plan/restrictive_orders"
    for pointer, row in answers.rows(table):
        made = answers.day(f"{pointer}/date")
        if made and answers.stem == "mappa-b":
            yield Order(str(row.get("order")), str(row.get("status")), made)
