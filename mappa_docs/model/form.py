"""What a form is: its sections and fields, as its schema defines them."""

from collections.abc import Mapping
from enum import StrEnum
from typing import Any, Literal, NoReturn, TypeVar

from mappa_docs.model.values import dataclass

Value = TypeVar("Value")

# The name of the form itself among the documents that are made from its answers.
MAIN = "form"


class FrozenDict(dict[str, Value]):
    """A dictionary that nobody can change. It is shared by all who read it, and unlike a read-only
    view of one it can be handed to another process."""

    def _refuse(self, *_: object, **__: object) -> NoReturn:
        raise TypeError("It is shared, and can't be changed: take a copy of it with dict().")

    __setitem__ = __delitem__ = __ior__ = _refuse
    clear = pop = popitem = setdefault = update = _refuse

    def __reduce__(self) -> tuple[type["FrozenDict[Value]"], tuple[dict[str, Value]]]:
        """Return what another process makes the same dictionary of."""
        return FrozenDict, (dict(self),)


def frozen(value: Any) -> Any:
    """Return what was read from JSON so that nobody can change it, with tuples for its lists."""
    if isinstance(value, dict):
        return FrozenDict({name: frozen(child) for name, child in value.items()})
    if isinstance(value, list):
        return tuple(map(frozen, value))
    return value


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


# Kinds of answers that people give in words of their own.
WRITTEN = (Kind.LINE, Kind.TEXT, Kind.LINES)

# Looked up once: each look into an enumeration takes its time, and this is asked very often.
_HOLDING_FIELDS = (Kind.GROUP, Kind.TABLE)

# When a form asks for an answer, and what stands behind a question.
Required = Literal["always", "conditional", "no"]
Basis = Literal["guidance", "published", "inferred"]
# How an answer goes on to the next form: as it is, until somebody confirms it, or not at all; ""
# where nothing is said of it.
Carry = Literal["copy", "confirm", "never", ""]


@dataclass(frozen=True, slots=True)
class Choice:
    """One option of a choice: the value in the data and the words on paper."""

    value: Any
    label: str


@dataclass(frozen=True, slots=True)
class Field:
    """One question of a form, a group of questions, or a table whose columns are questions.

    `pointer` is a JSON Pointer in which `*` stands for each row; `path` is the same with dots.
    `required` is "always", "conditional" or "no"; what `always_arises` is not only asked where a
    condition asks for it; `basis` is "guidance", "published" or "inferred".
    `longest` is how many characters a line or text may have, where that is limited.
    `needs` names those of `fields` that every such group or row must have. `statement` is what the
    form prints of its own accord; `documents` names the documents that show the field, where that
    is not simply the form; `rows` is the number of rows that a blank table starts with. `carry`
    says how an answer goes on to the next form: what the group or table says that a question is in,
    where nothing is said of it alone. `sensitive` says
    whose information the field holds where not everyone may see it, such as "victim".
    """

    name: str
    pointer: str
    path: str
    label: str
    kind: Kind
    longest: int = 0
    note: str = ""
    choices: tuple[Choice, ...] = ()
    required: Required = "no"
    absent: bool = False
    always_arises: bool = False
    guidance: tuple[str, ...] = ()
    basis: Basis = "inferred"
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
    carry: Carry = ""
    sensitive: str = ""
    fields: tuple["Field", ...] = ()

    def __hash__(self) -> int:
        """Return a hash that does not go through all fields inside, so that a field can be looked
        up quickly."""
        return hash(self.pointer)

    @property
    def is_wording(self) -> bool:
        """Whether this is a text that the form prints of its own accord until it is answered."""
        return bool(self.statement) and self.kind is Kind.TEXT

    @property
    def takes_answer(self) -> bool:
        """Whether this is a question, and neither a group nor a table of questions."""
        return self.kind not in _HOLDING_FIELDS


@dataclass(frozen=True, slots=True)
class Section:
    """A numbered part of a form. Its field is a group of questions, or one table."""

    number: str
    completed_by: str
    stage: str
    field: Field


@dataclass(frozen=True, slots=True)
class Front:
    """What the front page of a form repeats: the question at a pointer, under a `label` of its own
    where its section would be needed to understand it; or of a table there the columns of these
    names, its rows in the order of the dates in the column `by`."""

    pointer: str
    label: str = ""
    columns: tuple[str, ...] = ()
    by: str = ""


@dataclass(frozen=True, slots=True)
class Form:
    """One form of the document set, as its schema defines it.

    `documents` holds further documents that are made from the same answers, name → title, and
    `document` says which one this is. `record_title` is the title once there are answers, where
    `title` names the task. `front` is what stands on the front page. A form is shared by all who
    ask for it, and never changes.
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
    documents: Mapping[str, str]
    identity: tuple[Field, ...]
    sections: tuple[Section, ...]
    document: str = MAIN
    record_title: str = ""
    front: tuple[Front, ...] = ()

    @property
    def top(self) -> tuple[Field, ...]:
        """The fields that stand in no other: what identifies the form, then its sections."""
        return (*self.identity, *(section.field for section in self.sections))

    def stages_after(self, stage: object) -> tuple[str | int | bool, ...]:
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
