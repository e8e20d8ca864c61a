"""Files that came in → everything that a co-ordination unit wants to know of each form in them."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import NamedTuple

from mappa_docs.cases import facts
from mappa_docs.cases.case_findings import AHEAD
from mappa_docs.cases.facts import Facts
from mappa_docs.checking import addressee, arrived_marking, completeness, judging, not_judged
from mappa_docs.checking.addressee import Addressee
from mappa_docs.checking.completeness import Completeness, Counts
from mappa_docs.domain.references import printable_reference
from mappa_docs.intake import readers
from mappa_docs.intake.answers import Answers
from mappa_docs.intake.single_files import Found, Others
from mappa_docs.intake.submission import as_json
from mappa_docs.markings.area import Area
from mappa_docs.messages import file_messages
from mappa_docs.model import BY_ITSELF, Arrival, Judgement, Submission

# Files of so many bytes fill the memory well enough before they are judged.
_LARGE = 2**22


class CheckedFile(NamedTuple):
    """A judgement, the document's own reference and version, how much of each section is answered,
    and the facts by which it joins a case. Of a file that could not be read, the judgement alone.

    `arrival` says how it came that was not a file by itself. `answers` has them as JSON where the
    settings ask for that, else nothing. `local_form` is the name of the form that it is a copy of,
    where that is none of the set. `addressee` is to whom a note about it goes.
    """

    judgement: Judgement
    reference: str = ""
    version: str = ""
    counts: Counts = Counts()
    facts: Facts | None = None
    arrival: Arrival = BY_ITSELF
    answers: bytes = b""
    local_form: str = ""
    addressee: Addressee = Addressee()

    @property
    def source(self) -> str:
        """The path of the file, and of what lies in another one its name after that."""
        return self.judgement.source

    @property
    def path(self) -> str:
        """The path of the file that came in, in which the form may lie with others."""
        return self.arrival.within or self.source

    @property
    def sections(self) -> tuple[Completeness, ...]:
        """The count of each section that needs anything, in the order of the form."""
        return completeness.named(self.facts.stem, self.counts) if self.facts else ()


@dataclass(frozen=True, slots=True)
class CheckSettings:
    """How files are checked: under which marking scheme, which day stands for today, the profile of
    the area, if there is one, whether the results are to hold the answers, what reads files that
    are no forms of the set, and how many days ahead to look for what is due."""

    scheme: str
    as_of: date
    area: Area | None = None
    with_answers: bool = False
    others: Others | None = None
    ahead: int = AHEAD


def check_lot(paths: Iterable[Path], settings: CheckSettings) -> list[list[CheckedFile]]:
    """Return for each path the results of all that is in the file there: of an e-mail or a zip file
    there may be several, of any other one. What can't be read has a result too."""
    results: list[list[CheckedFile]] = []
    lot: list[list[Found]] = []
    for path in paths:
        lot.append([*map(not_judged.judged, readers.read_all(path, settings.others))])
        if sum(each.size for each in _read(lot)) > _LARGE:
            results += _checked(lot, settings)
            lot = []
    return results + _checked(lot, settings)


def _checked(lot: list[list[Found]], settings: CheckSettings) -> list[list[CheckedFile]]:
    results = iter(check_submissions(_read(lot), settings))
    return [
        [next(results) if isinstance(each, Submission) else unreadable(*each) for each in found]
        for found in lot
    ]


def _read(lot: list[list[Found]]) -> Iterator[Submission]:
    return (each for found in lot for each in found if isinstance(each, Submission))


def check_submissions(
    submissions: Iterable[Submission], settings: CheckSettings
) -> list[CheckedFile]:
    """Return the result for each submission: step by step for all, as
    `judging.judge_all`."""
    every = [Answers(submission, settings.as_of) for submission in submissions]
    known = [facts.facts(answers) for answers in every]
    judgements = [
        arrived_marking.with_marking(judgement, answers.submission, settings.area)
        for answers, judgement in zip(
            every,
            judging.judge_all(every, scheme=settings.scheme, area=settings.area),
            strict=True,
        )
    ]
    counts = list(map(completeness.counts, every, judgements))
    results = map(_put_together, every, known, judgements, counts)
    if not settings.with_answers:
        return list(results)
    return [
        result._replace(answers=_as_json(answers.submission))
        for result, answers in zip(results, every, strict=True)
    ]


def _put_together(
    answers: Answers, known: Facts, judgement: Judgement, counts: Counts
) -> CheckedFile:
    version = (
        printable_reference(answers.get("/version"), answers.get("/offender"))
        if known.version
        else ""
    )
    return CheckedFile(
        judgement,
        known.printable_reference,
        version,
        counts,
        known,
        answers.submission.arrival,
        local_form=answers.submission.local_form,
        addressee=addressee.addressee(answers),
    )


def _as_json(submission: Submission) -> bytes:
    """Return the answers as they were read, with those in which nothing is said: findings name
    entries by their numbers."""
    return as_json(submission.written or submission.answers)


def unreadable(source: str, why: str, arrival: Arrival = BY_ITSELF) -> CheckedFile:
    """Return the result for a file that could not be read, for the reason `why`."""
    return CheckedFile(file_messages.unreadable(source, why), arrival=arrival)


def all_unreadable(source: str, why: str) -> list[CheckedFile]:
    """Return the results for a file of which nothing could be read."""
    return [unreadable(source, why)]
