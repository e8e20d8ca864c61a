"""One file that came in → everything that a co-ordination unit wants to know of it."""

from dataclasses import dataclass
from datetime import date
from pathlib import Path

from mappa_docs import completeness, intake, judging
from mappa_docs.area import Area
from mappa_docs.completeness import Completeness
from mappa_docs.errors import UnreadableError
from mappa_docs.model import Judgement, Submission


@dataclass(frozen=True, slots=True)
class Checked:
    """A judgement, the document's own reference and version, and how much of each section is
    answered. All but the judgement are empty where the file could not be read."""

    judgement: Judgement
    reference: str = ""
    version: str = ""
    sections: tuple[Completeness, ...] = ()


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
    judgement = judging.judge(submission, scheme=terms.scheme, as_of=terms.as_of, area=terms.area)
    return Checked(
        judgement,
        _line(submission.answers.get("reference")),
        _line(submission.answers.get("version")),
        completeness.completeness(submission, judgement),
    )


def unreadable(source: str, why: str) -> Checked:
    """Return the result for a file that could not be read, for the reason `why`."""
    return Checked(judging.unreadable(source, why))


def _line(value: object) -> str:
    """Return a reference as it is on the form, where it is one: other text may hold a name."""
    return value if isinstance(value, str) and len(value) <= 30 and _is_plain(value) else ""


def _is_plain(text: str) -> bool:
    return text.isascii() and text.replace("-", "").replace(".", "").isalnum()
