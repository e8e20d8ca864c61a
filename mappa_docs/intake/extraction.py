"""Files with filled forms → what was read of each form, and what could not be."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Literal

from mappa_docs.definition import schema_files
from mappa_docs.intake import readers
from mappa_docs.intake.single_files import Found, Unread
from mappa_docs.model import BY_ITSELF, MAIN, Arrival, Finding, Reading, Submission, UnreadText
from mappa_docs.workers import batch
from mappa_docs.workers.batch import IN_TURN, Run


@dataclass(frozen=True, slots=True)
class Extraction:
    """What was read of a filled form. `status` is "partly" where something could not be read or
    placed, else "read".

    `document` says which of the form's documents the file is. Of the answers, `certain` were told
    by the file itself, and those at the pointers `matched` by their place on the form, or as they
    are meant to be; `unread` is text that is in none. `submission` has the answers, for `parse`,
    and `arrival` says how the form came. `checksum` is that of the file.
    """

    source: str
    form: str
    edition: str
    document: str
    status: Literal["read", "partly"]
    certain: int
    matched: tuple[str, ...]
    unread: tuple[UnreadText, ...]
    findings: tuple[Finding, ...]
    submission: dict[str, Any]
    arrival: Arrival = BY_ITSELF
    checksum: int = 0


def of_submission(submission: Submission) -> Extraction:
    """Return how a submission was read. One that came as data was read as it is."""
    reading = submission.reading or Reading(MAIN, (), (), ())
    return Extraction(
        source=submission.source,
        form=schema_files.name_of(submission.stem),
        edition=str(submission.answers.get("edition", "")),
        document=reading.document,
        status="partly" if reading.unread else "read",
        certain=len(reading.certain),
        matched=reading.matched,
        unread=reading.unread,
        findings=submission.findings,
        submission=submission.answers,
        arrival=submission.arrival,
        checksum=submission.checksum,
    )


def extract_files(paths: Sequence[Path], run: Run = IN_TURN) -> Iterator[list[Extraction | Unread]]:
    """Yield for each path what was read of every form in the file there, and what could not be
    read: there is always something, and no file stops the others."""
    work = batch.each(_extracted)
    results = batch.over(work, _failed, paths, jobs=run.jobs, limits=run.limits, folder=run.folder)
    return batch.watched(results, len(paths), run.progress)


def of_found(found: Iterable[Found]) -> list[Extraction | Unread]:
    """Return what was read of each form that was found, and what could not be read."""
    return [one if isinstance(one, Unread) else of_submission(one) for one in found]


def _extracted(path: Path) -> list[Extraction | Unread]:
    return of_found(readers.read_all(path))


def _failed(source: str, why: str) -> list[Extraction | Unread]:
    return [Unread(source, why)]
