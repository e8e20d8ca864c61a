"""The nouns that the modules pass to each other. They hold data and do nothing."""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from typing import Any, NamedTuple

# The name of the form itself among the documents that are made from its answers.
MAIN = "form"


class Kind(StrEnum):
    """What sort of answer a field takes."""

    LINE = "line"
    TEXT = "text"
    LINES = "lines"
    DATE = "date"
    TIME = "time"
    NUMBER = "number"
    YES_NO = "yes_no"
    CHOICE = "choice"
    CHOICES = "choices"
    GROUP = "group"
    TABLE = "table"


@dataclass(frozen=True, slots=True)
class Choice:
    """One option of a choice: the value in the data and the words on paper."""

    value: Any
    label: str


@dataclass(frozen=True, slots=True)
class Field:
    """One question of a form, a group of questions, or a table whose columns are questions.

    `pointer` is a JSON Pointer in which `*` stands for each row; `path` is the same with dots.
    `required` is "always", "conditional" or "no"; `basis` is "guidance", "published" or "inferred".
    `needs` names those of `fields` that every such group or row must have. `statement` is what the
    form prints of its own accord; `documents` names the documents that show the field, where that
    is not simply the form; `rows` is the number of rows that a blank table starts with.
    """

    name: str
    pointer: str
    path: str
    label: str
    kind: Kind
    note: str = ""
    choices: tuple[Choice, ...] = ()
    required: str = "no"
    absent: bool = False
    guidance: tuple[str, ...] = ()
    basis: str = "inferred"
    minimum: tuple[str, ...] = ()
    rule: str = ""
    example: str = ""
    layout: str = ""
    width: int = 1
    item_label: str = ""
    needs: tuple[str, ...] = ()
    statement: tuple[str, ...] = ()
    documents: tuple[str, ...] | None = None
    rows: int = 3
    fields: tuple["Field", ...] = ()

    @property
    def is_wording(self) -> bool:
        """Whether this is a text that the form prints of its own accord until it is answered."""
        return bool(self.statement) and self.kind is Kind.TEXT

    @property
    def takes_answer(self) -> bool:
        """Whether this is a question, and neither a group nor a table of questions."""
        return self.kind not in (Kind.GROUP, Kind.TABLE)


@dataclass(frozen=True, slots=True)
class Section:
    """A numbered part of a form. Its field is a group of questions, or one table."""

    number: str
    completed_by: str
    stage: str
    field: Field


@dataclass(frozen=True, slots=True)
class Form:
    """One form of the document set, as its schema defines it.

    `documents` holds further documents that are made from the same answers, name → title, and
    `document` says which one this is.
    """

    stem: str
    name: str
    letter: str
    edition: str
    title: str
    purpose: str
    completed_by: str
    goes_to: str
    when: str
    guidance: tuple[str, ...]
    documents: dict[str, str]
    identity: tuple[Field, ...]
    sections: tuple[Section, ...]
    document: str = MAIN

    @property
    def top(self) -> tuple[Field, ...]:
        """The fields that stand in no other: what identifies the form, then its sections."""
        return (*self.identity, *(section.field for section in self.sections))

    def stages_after(self, stage: Any) -> tuple[Any, ...]:
        """Return the stages that come after `stage`, or all where it is none of the form's."""
        stages = tuple(
            choice.value
            for field in self.identity
            if field.name == "stage"
            for choice in field.choices
        )
        return stages[stages.index(stage) + 1 :] if stage in stages else stages

    @property
    def template(self) -> str:
        """The name of the document's Word template, such as "mappa-a"."""
        return self.stem if self.document == MAIN else f"{self.stem}-{self.document}"


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
