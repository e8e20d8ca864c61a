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
from mappa_docs.model import Judgement, Submission

# Files of so many bytes fill the memory well enough before they are judged.
_LARGE = 2**22


class Checked(NamedTuple):
    """A judgement, the document's own reference and version, how much of each section is answered,
    and the facts by which it joins a case. Of a file that could not be read, the judgement alone.
    """

    judgement: Judgement
    reference: str = ""
    version: str = ""
    counts: Counts = Counts()
    facts: Facts | None = None

    @property
    def sections(self) -> tuple[Completeness, ...]:
        """The count of each section that needs anything, in the order of the form."""
        return completeness.named(self.facts.stem, self.counts) if self.facts else ()


@dataclass(frozen=True, slots=True)
class Terms:
    """How files are checked: under which marking scheme, which day stands for today, and the
    profile of the area, if there is one."""

    scheme: str
    as_of: date
    area: Area | None = None


def check_files(paths: Iterable[Path], terms: Terms) -> list[Checked]:
    """Return what is found in the file at each path. One that cannot be read is a finding too."""
    results: list[Checked] = []
    lot: list[Submission | Checked] = []
    for path in paths:
        lot.append(_read(path))
        if sum(one.size for one in lot if isinstance(one, Submission)) > _LARGE:
            results += _checked(lot, terms)
            lot = []
    return results + _checked(lot, terms)


def _read(path: Path) -> Submission | Checked:
    try:
        return readers.read(path)
    except UnreadableError as fault:
        return unreadable(str(path), str(fault))


def _checked(lot: list[Submission | Checked], terms: Terms) -> list[Checked]:
    found = iter(check_all([one for one in lot if isinstance(one, Submission)], terms))
    return [next(found) if isinstance(one, Submission) else one for one in lot]


def check(submission: Submission, terms: Terms) -> Checked:
    """Return what is found in a submission (14.25)."""
    (checked,) = check_all([submission], terms)
    return checked


def check_all(some: Iterable[Submission], terms: Terms) -> list[Checked]:
    """Return what is found in each submission: step by step for all, as `judging.judge_all`."""
    every = [Answers(one, terms.as_of) for one in some]
    known = [facts.facts(answers) for answers in every]
    judgements = judging.judge_all(every, scheme=terms.scheme, area=terms.area)
    counts = list(map(completeness.counts, every, judgements))
    return list(map(_put_together, every, known, judgements, counts))


def _put_together(answers: Answers, known: Facts, judgement: Judgement, counts: Counts) -> Checked:
    version = (
        printable_reference(answers.get("/version"), answers.get("/offender"))
        if known.version
        else ""
    )
    return Checked(judgement, known.printable_reference, version, counts, known)


def unreadable(source: str, why: str) -> Checked:
    """Return the result for a file that could not be read, for the reason `why`."""
    return Checked(judging.unreadable(source, why))
