"""What is found in a submission or a file, where and in which words. It never holds an answer."""

from datetime import date
from typing import Literal, NamedTuple

from mappa_docs.model.form import Basis, Choice
from mappa_docs.model.values import dataclass


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

Severity = Literal["error", "warning", "advice"]

FindingKind = Literal["missing", "wrong", "late", "marking", "unread"]

Status = Literal["complete", "incomplete", "invalid", "unreadable"]


@dataclass(frozen=True, slots=True)
class Finding:
    """Something about a submission that somebody has to do something about. Holds no answer.

    `guidance` names the paragraphs behind it, and `basis` says how they stand behind it: they ask
    for it, published notes do, or it is our reading of them. Without a paragraph the form could not
    be used otherwise.

    Of a time limit, `due` is the last day in ISO 8601, and `days` how many days over it is, or left
    where negative: calendar or working days, as the limit counts them. `plain` is the message for
    somebody who filled in a form and never saw its data, where that reads otherwise.

    `message` is made of `sentence`, a key in the catalogue of a language, and `parameters`, or of
    `own_words`, which are the form's own; and of the words for `place`, where on the form it is.
    `options` are those that may be chosen there, where the schema finds that another was, or none.
    """

    code: str
    severity: Severity
    kind: FindingKind
    pointer: str
    section: str
    label: str
    message: str
    guidance: tuple[str, ...] = ()
    basis: Basis = "inferred"
    due: str = ""
    days: int | None = None
    plain: str = ""
    place: Place = NOWHERE
    sentence: str = ""
    parameters: Parameters = ()
    own_words: str = ""
    options: tuple[Choice, ...] = ()


@dataclass(frozen=True, slots=True)
class Judgement:
    """What was found in one submission. `status` follows from everything that was found; of a
    draft, `unlisted` is the number of things that are missing and not in `findings`."""

    form: str
    edition: str
    status: Status
    marking: str
    findings: tuple[Finding, ...]
    source: str = ""
    unlisted: int = 0
