"""The nouns that the modules pass to each other. They hold data and do nothing."""

from dataclasses import dataclass
from datetime import date
from typing import Any, NamedTuple

from mappa_docs.form_model import MAIN as MAIN
from mappa_docs.form_model import Choice as Choice
from mappa_docs.form_model import Field as Field
from mappa_docs.form_model import Form as Form
from mappa_docs.form_model import FrozenDict as FrozenDict
from mappa_docs.form_model import Kind as Kind
from mappa_docs.form_model import Required as Required
from mappa_docs.form_model import Section as Section
from mappa_docs.form_model import frozen as frozen


@dataclass(frozen=True, slots=True)
class Submission:
    """One filled form, read and with its text normalised. `source` names where it came from;
    `checksum` is that of the bytes that were read, and `size` their number."""

    stem: str
    answers: dict[str, Any]
    source: str = ""
    findings: tuple["Finding", ...] = ()
    checksum: int = 0
    size: int = 0


class Term(str):
    """The name of a thing that sentences speak of, such as "police". A catalogue has its words."""


class Label(str):
    """The pointer of a question, with `*` for each row, that stands for the question's label."""


class Count(NamedTuple):
    """A number of something, such as 3 of "working_day"."""

    number: int
    unit: str


# What a sentence is filled with. No parameter is ever an answer.
Parameter = str | int | date | Term | Label | Count
Parameters = tuple[tuple[str, Parameter | tuple[Parameter, ...]], ...]


class Place(NamedTuple):
    """Where on a form something is: the name of the section, the pointer of the table and the
    number of the row in it, counted from 1, and the pointer of the question, with `*` for each row.
    What does not apply is None."""

    section: str | None = None
    table: str | None = None
    row: int | None = None
    field: str | None = None


NOWHERE = Place()


@dataclass(frozen=True, slots=True)
class Finding:
    """Something about a submission that somebody has to do something about. Holds no answer.

    `severity` is "error", "warning" or "advice"; `kind` is "missing", "wrong", "late", "marking" or
    "unread". Of a time limit, `due` is the last day in ISO 8601, and `days` how many days over it
    is, or left where negative: calendar or working days, as the limit counts them. `plain` is the
    message for somebody who filled in a form and never saw its data, where that reads otherwise.
    `sentence` and `parameters` are what the message is made of, for the catalogue of a language,
    and `place` is where on the form it belongs.
    """

    code: str
    severity: str
    kind: str
    pointer: str
    section: str
    label: str
    message: str
    guidance: tuple[str, ...] = ()
    due: str = ""
    days: int | None = None
    plain: str = ""
    place: Place = NOWHERE
    sentence: str = ""
    parameters: Parameters = ()


@dataclass(frozen=True, slots=True)
class Marking:
    """A protective marking of one scheme. `text` is what is printed, with its `descriptors`;
    `handling` is what the first page says beside it, a line for each instruction."""

    scheme: str
    level: str
    text: str
    descriptors: tuple[str, ...] = ()
    handling: str = ""


@dataclass(frozen=True, slots=True)
class Sighting:
    """A protective marking that was read in a file: its scheme and level, and whether it says
    WHEN COMPLETE. `descriptors` are the words after it, such as "PERSONAL"."""

    scheme: str
    level: str
    when_complete: bool = False
    descriptors: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Spot:
    """One place of a file where a marking belongs or was read.

    `place` is in words ("page 3, top"). `kind` is "header", "footer", "body", "property",
    "label", "watermark" or "inactive" (a part that no page shows). `needed` says that a marking has
    to stand here; `legible` is false where there is something that could not be read as text.
    """

    place: str
    kind: str
    sightings: tuple[Sighting, ...] = ()
    needed: bool = False
    legible: bool = True


@dataclass(frozen=True, slots=True)
class Inspection:
    """What was read of the markings of a Word or PDF file, before it is judged.

    `format` is "docx" or "pdf". `filled` says whether the file holds answers, None where that can't
    be told. `findings` are those that need no judging, such as "this page is a picture".
    """

    source: str
    format: str
    spots: tuple[Spot, ...]
    filled: bool | None = None
    findings: tuple[Finding, ...] = ()


@dataclass(frozen=True, slots=True)
class Judgement:
    """What was found in one submission. `status` follows from everything that was found; of a
    draft, `unlisted` is the number of things that are missing and not in `findings`."""

    form: str
    edition: str
    status: str
    marking: str
    findings: tuple[Finding, ...]
    source: str = ""
    unlisted: int = 0
