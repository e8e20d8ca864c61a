"""One file that came in → everything that a co-ordination unit wants to know of it."""

from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import NamedTuple

from mappa_docs import completeness, facts, intake, judging
from mappa_docs.area import Area
from mappa_docs.completeness import Completeness
from mappa_docs.errors import UnreadableError
from mappa_docs.facts import Facts
from mappa_docs.model import Judgement, Submission
from mappa_docs.references import plain
from mappa_docs.rules.answers import Answers


class Checked(NamedTuple):
    """A judgement, the document's own reference and version, how much of each section is answered,
    and the facts by which it joins a case. Of a file that could not be read, the judgement alone.

    `counts` holds, section by section, how many questions need an answer and how many have one, as
    plain numbers, so that a process hands thousands of results over fast; `sections` names them.
    """

    judgement: Judgement
    reference: str = ""
    version: str = ""
    counts: tuple[tuple[int, int], ...] = ()
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


def check_file(path: Path, terms: Terms) -> Checked:
    """Return what is found in the file at `path`. A file that cannot be read is a finding too."""
    try:
        submission = intake.read(path)
    except UnreadableError as fault:
        return unreadable(str(path), str(fault))
    return check(submission, terms)


def check(submission: Submission, terms: Terms) -> Checked:
    """Return what is found in a submission (14.25)."""
    answers = Answers(submission, terms.as_of)
    known = facts.facts(answers)
    judgement = judging.judge_answers(answers, scheme=terms.scheme, area=terms.area)
    return Checked(
        judgement,
        known.reference,
        plain(answers.get("/version"), answers.get("/offender")) if known.version else "",
        completeness.counts(answers, judgement),
        known,
    )


def unreadable(source: str, why: str) -> Checked:
    """Return the result for a file that could not be read, for the reason `why`."""
    return Checked(judging.unreadable(source, why))
