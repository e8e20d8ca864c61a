"""Files → what counts for key performance indicators and the annual return, and what is unread."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date
from functools import partial
from itertools import chain
from pathlib import Path

from mappa_docs.cases import facts, meetings
from mappa_docs.cases.facts import Facts
from mappa_docs.cases.meetings import Meeting
from mappa_docs.checking import judging, not_judged
from mappa_docs.intake import readers
from mappa_docs.intake.answers import Answers
from mappa_docs.intake.single_files import Unread
from mappa_docs.markings import document_marking
from mappa_docs.markings.area import Area
from mappa_docs.model import Submission
from mappa_docs.workers import batch
from mappa_docs.workers.batch import IN_TURN, Run


@dataclass(frozen=True, slots=True)
class Order:
    """An order that the minutes list: its kind, its state, and the day on which it was made."""

    kind: str
    status: str
    made: date


@dataclass(frozen=True, slots=True)
class CollectedFile:
    """What one file says that figures need. Where it could not be read, `why_unread` says so and
    there are no facts.

    `why_unplaced` says why the meeting that it tells of counts nowhere; `marking` is that of the
    form, and `is_invalid` whether something in it is wrong.
    """

    source: str
    facts: Facts | None = None
    meeting: Meeting | None = None
    orders: tuple[Order, ...] = ()
    why_unread: str = ""
    why_unplaced: str = ""
    marking: str = ""
    is_invalid: bool = False


def collect_all(
    paths: Sequence[Path],
    scheme: str,
    area: Area | None,
    as_of: date,
    run: Run = IN_TURN,
) -> list[CollectedFile]:
    """Return what each form in the files says: an e-mail or a zip file may hold several. No file
    stops the others."""
    work = batch.each(partial(collect_file, scheme=scheme, area=area, as_of=as_of))
    results = batch.over(work, _all_unread, paths, jobs=run.jobs, limits=run.limits)
    return [*chain.from_iterable(batch.watched(results, len(paths), run.progress))]


def collect_file(
    path: Path, scheme: str = "", area: Area | None = None, as_of: date | None = None
) -> list[CollectedFile]:
    """Return what each form in the file at `path` says, judged as on the day. What can't be read
    has a result too."""
    return [
        unread(each.source, each.why)
        if isinstance(each, Unread)
        else _judged(each, scheme, area, as_of)
        for each in map(not_judged.judged, readers.read_all(path))
    ]


def _judged(
    submission: Submission, scheme: str, area: Area | None, as_of: date | None
) -> CollectedFile:
    verdict = judging.judge(submission, scheme=scheme, area=area, as_of=as_of)
    # A marking that is too low says nothing false about the case.
    is_invalid = any(
        finding.severity == "error" and finding.kind == "wrong" for finding in verdict.findings
    )
    return replace(collect(submission, scheme, area), is_invalid=is_invalid)


def collect(submission: Submission, scheme: str = "", area: Area | None = None) -> CollectedFile:
    """Return what a submission says, and its marking under the scheme and the area's floors."""
    answers = Answers(submission, date.min)  # nothing here depends on today
    chosen, _ = document_marking.decide(submission.stem, submission.answers, scheme, area=area)
    return CollectedFile(
        submission.source,
        facts.facts(answers),
        meetings.meeting(answers),
        tuple(_orders(answers)),
        why_unplaced=meetings.unplaced(answers),
        marking=chosen.text,
    )


def unread(source: str, why: str) -> CollectedFile:
    """Return the result for a file that could not be read, for the reason `why`."""
    return CollectedFile(source, why_unread=why)


def _all_unread(source: str, why: str) -> list[CollectedFile]:
    return [unread(source, why)]


def _orders(answers: Answers) -> Iterator[Order]:
    if answers.stem != "mappa-b":
        return
    for pointer, row in answers.rows("/agreed_risk_management_plan/restrictive_orders"):
        made = answers.day(f"{pointer}/date")
        if made:
            yield Order(str(row.get("order")), str(row.get("status")), made)
