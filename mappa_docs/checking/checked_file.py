"""Files that came in → everything that a co-ordination unit wants to know of each."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import NamedTuple

from mappa_docs.cases import facts
from mappa_docs.cases.facts import Facts
from mappa_docs.checking import completeness, judging
from mappa_docs.checking.completeness import Completeness, Counts
from mappa_docs.domain.references import printable_reference
from mappa_docs.errors import UnreadableError
from mappa_docs.intake import readers
from mappa_docs.intake.answers import Answers
from mappa_docs.markings.area import Area
from mappa_docs.messages import file_messages
from mappa_docs.model import Judgement, Submission

# Files of so many bytes fill the memory well enough before they are judged.
_LARGE = 2**22


class CheckedFile(NamedTuple):
    """A judgement, the document's own reference and version, how much of each section is answered,
    and the facts by which it joins a case. Of a file that could not be read, the judgement alone.
    """

    judgement: Judgement
    reference: str = ""
    version: str = ""
    counts: Counts = Counts()
    facts: Facts | None = None

    @property
    def source(self) -> str:
        """The path of the file."""
        return self.judgement.source

    @property
    def sections(self) -> tuple[Completeness, ...]:
        """The count of each section that needs anything, in the order of the form."""
        return completeness.named(self.facts.stem, self.counts) if self.facts else ()


@dataclass(frozen=True, slots=True)
class CheckSettings:
    """How files are checked: under which marking scheme, which day stands for today, and the
    profile of the area, if there is one."""

    scheme: str
    as_of: date
    area: Area | None = None


def check_lot(paths: Iterable[Path], settings: CheckSettings) -> list[CheckedFile]:
    """Return the result for the file at each path. One that can't be read has a result too."""
    results: list[CheckedFile] = []
    lot: list[Submission | CheckedFile] = []
    for path in paths:
        lot.append(_read(path))
        if sum(entry.size for entry in lot if isinstance(entry, Submission)) > _LARGE:
            results += _checked(lot, settings)
            lot = []
    return results + _checked(lot, settings)


def _read(path: Path) -> Submission | CheckedFile:
    try:
        return readers.read(path)
    except UnreadableError as fault:
        return unreadable(str(path), str(fault))


def _checked(lot: list[Submission | CheckedFile], settings: CheckSettings) -> list[CheckedFile]:
    submissions = [entry for entry in lot if isinstance(entry, Submission)]
    results = iter(check_submissions(submissions, settings))
    return [next(results) if isinstance(entry, Submission) else entry for entry in lot]


def check_submissions(
    submissions: Iterable[Submission], settings: CheckSettings
) -> list[CheckedFile]:
    """Return the result for each submission: step by step for all, as
    `judging.judge_all`."""
    every = [Answers(submission, settings.as_of) for submission in submissions]
    known = [facts.facts(answers) for answers in every]
    judgements = judging.judge_all(every, scheme=settings.scheme, area=settings.area)
    counts = list(map(completeness.counts, every, judgements))
    return list(map(_put_together, every, known, judgements, counts))


def _put_together(
    answers: Answers, known: Facts, judgement: Judgement, counts: Counts
) -> CheckedFile:
    version = (
        printable_reference(answers.get("/version"), answers.get("/offender"))
        if known.version
        else ""
    )
    return CheckedFile(judgement, known.printable_reference, version, counts, known)


def unreadable(source: str, why: str) -> CheckedFile:
    """Return the result for a file that could not be read, for the reason `why`."""
    return CheckedFile(file_messages.unreadable(source, why))
