"""Which questions of a form need a text in words, and which fillers are no answer to each."""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache

from mappa_docs.definition.form_index import index
from mappa_docs.model import Field, Kind
from mappa_docs.text.placeholders import FILLERS, INSTEAD_OF_ABSENT, NO_REASONS

_OTHERWISE = "PLA-1"
# A word such as “none” may be all there is to say of what REF-1 asks for; for the rest it never is.
_SAY_MORE = ("HRA-1", "DIS-1", "LVL-1", "RMP-3")
_DEMANDED = (*_SAY_MORE, "REF-1")
# REF-2 and ID-7 search these texts already, and some names read like fillers.
_ELSEWHERE = "REF-2"
_LEFT_OUT = ("lead_agency_reference", "first_name", "last_name")
_REFERENCES = ("reference", "case_reference")
# The codes under which it is said that a text only fills the space.
CODES = (_OTHERWISE, *_DEMANDED)


@dataclass(frozen=True, slots=True)
class Question:
    """A question whose answer is searched for fillers.

    `code` is the rule that a filler breaks. `fillers` are the texts that are no answer; it is empty
    where only the reason for an absent answer is looked at. `always` says that every such group or
    row needs the answer; otherwise a condition of the schema decides.
    """

    field: Field
    code: str
    fillers: frozenset[str]
    always: bool


# The questions of a group or table by name, by its pointer.
Questions = dict[str, dict[str, Question]]


@cache
def asked(stem: str) -> tuple[Questions, Questions]:
    """Return the questions of each group of the form, then those of each of its tables."""
    read = {question.field.pointer: question for question in questions(stem)}
    groups, tables = (
        {
            pointer: {name: read[field.pointer] for name, field in named.items()}
            for pointer, named in places.items()
        }
        for places in index(stem).questions(lambda field: field.pointer in read)
    )
    return groups, tables


@cache
def questions(stem: str) -> tuple[Question, ...]:
    """Return the questions of the form whose answers are searched for fillers."""
    top = index(stem).groups[""]
    needed = tuple(field.name for field in top if field.required == "always")
    return tuple(_below(top, needed))


def _below(
    fields: tuple[Field, ...], needed: tuple[str, ...], *, table: bool = False
) -> Iterator[Question]:
    for field in fields:
        question = _question(field, field.name in needed, table)
        if question:
            yield question
        yield from _below(field.fields, field.needs, table=field.kind is Kind.TABLE)


def _question(field: Field, always: bool, in_table: bool) -> Question | None:
    needed = always or field.required == "conditional"
    fillers = _fillers(field) if needed and _is_text(field, in_table) else frozenset[str]()
    demanded = fillers and field.rule in _DEMANDED and not field.absent
    if not (fillers or field.absent):
        return None
    return Question(field, field.rule if demanded else _OTHERWISE, fillers, always)


def _is_text(field: Field, in_table: bool) -> bool:
    """Return whether the field takes words of one's own. An answer with a format is not searched,
    nor a line in a table: that is mostly a name, which may well be to follow."""
    if field.rule == _ELSEWHERE or field.name in _LEFT_OUT:
        return False
    if field.kind is Kind.TEXT:
        return True
    formless = not field.example or field.name in _REFERENCES
    return field.kind in (Kind.LINE, Kind.LINES) and formless and not in_table


def _fillers(field: Field) -> frozenset[str]:
    if field.absent:
        return INSTEAD_OF_ABSENT
    says_why = field.rule in _SAY_MORE or "reason" in field.name or field.name in _REFERENCES
    return NO_REASONS if says_why else FILLERS
