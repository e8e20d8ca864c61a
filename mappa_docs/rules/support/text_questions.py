"""Which questions of a form take a text in words, which of them need one, and what is no answer to
each."""

from collections.abc import Iterable, Iterator
from functools import cache
from typing import NamedTuple

from mappa_docs.definition import pointers
from mappa_docs.definition.form_index import index
from mappa_docs.intake.answers import Answers, without
from mappa_docs.model import Field, Kind
from mappa_docs.text import stand_in_families
from mappa_docs.validation.engine import engine

OTHERWISE = "PLA-1"
# “Unknown” may be all there is to say of what REF-1 asks for; for the rest it never is.
_SAY_MORE = ("HRA-1", "DIS-1", "LVL-1", "RMP-3")
_DEMANDED = (*_SAY_MORE, "REF-1")
# REF-2 and ID-7 search these texts.
_ELSEWHERE = "REF-2"
_LEFT_OUT = ("lead_agency_reference",)
_REFERENCES = ("reference", "case_reference")
# What says why, or stands for a reference, is more than one of these. They may answer the rest.
_BARE = frozenset(("bare", "yes_or_no"))
# That an answer is to follow, or is waited for, is a reason why there is none yet.
_REASONS_FOR_ABSENCE = frozenset(("putting_off", "awaited"))
# The codes under which it is said that a text only fills the space.
CODES = (OTHERWISE, *_DEMANDED)


class Question(NamedTuple):
    """A question whose answer is searched for stand-ins.

    `code` is the rule that a stand-in breaks. `families` are those that are no answer to it; it is
    empty where only the reason for an absent answer is looked at. `never` are those of them that
    may be true elsewhere and can't be true here. `always` says that every such
    group or row needs the answer, and `sometimes` that a condition of the schema decides. `is_name`
    says that it asks for somebody's name.
    """

    field: Field
    code: str
    families: frozenset[str]
    never: frozenset[str]
    always: bool
    sometimes: bool
    is_name: bool

    def is_demanded(self) -> bool:
        """Return whether a rule of its own asks for the text in so many words."""
        return self.code != OTHERWISE


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
    """Return the questions of the form whose answers are searched for stand-ins."""
    top = index(stem).groups[""]
    needed = tuple(field.name for field in top if field.required == "always")
    return tuple(_below(top, needed))


def reason_families() -> frozenset[str]:
    """Return the families that give no reason for an absent answer."""
    families = stand_in_families.families().values()
    return frozenset(family.name for family in families if not family.only) - _REASONS_FOR_ABSENCE


def is_needed(answers: Answers, question: Question, pointer: str) -> bool:
    """Return whether the form asks for the answer at the pointer."""
    return question.always or (question.sometimes and is_demanded_there(answers, pointer))


def is_demanded_there(answers: Answers, pointer: str) -> bool:
    """Return whether the other answers make the form ask for the one at the pointer: whether the
    schema would miss it. Few texts are stand-ins, so that this is seldom asked."""
    *way, name = pointers.steps(pointer)
    remaining = without(answers.submission.answers, pointer)
    return any(
        fault.keyword == "required" and name in fault.names and [*map(str, fault.where)] == way
        for fault in engine(answers.stem)(remaining)
    )


def _below(fields: tuple[Field, ...], needed: tuple[str, ...]) -> Iterator[Question]:
    for field in fields:
        question = _question(field, field.name in needed)
        if question:
            yield question
        yield from _below(field.fields, field.needs)


def _question(field: Field, always: bool) -> Question | None:
    never = frozenset() if field.absent else _listed(field, "never_true")
    families = _families(field) | never if _is_text(field) else frozenset[str]()
    if not (families or field.absent):
        return None
    needed = always or field.required == "conditional"
    demanded = families and needed and field.rule in _DEMANDED and not field.absent
    return Question(
        field,
        field.rule if demanded else OTHERWISE,
        families,
        never,
        always,
        field.required == "conditional",
        field.name in stand_in_families.data()["names_of_people"],
    )


def _is_text(field: Field) -> bool:
    """Return whether the field takes words of one's own. The schema sees to an answer with a
    format, but for a reference, which may be nearly anything."""
    if field.rule == _ELSEWHERE or field.name in _LEFT_OUT:
        return False
    formless = not field.example or field.name in _REFERENCES
    return field.kind is Kind.TEXT or (field.kind in (Kind.LINE, Kind.LINES) and formless)


def _families(field: Field) -> frozenset[str]:
    """Return the families that are no answer to the question."""
    families = frozenset(
        name
        for name, family in stand_in_families.families().items()
        if not family.only or _is_one_of(field, family.only)
    )
    says_more = _is_one_of(field, stand_in_families.data()["say_more"])
    says_why = (
        says_more or field.rule in _SAY_MORE or "reason" in field.name or field.name in _REFERENCES
    )
    if not says_why or field.absent:
        families -= {"yes_or_no"} if field.absent else _BARE
    return families - _listed(field, "may_be_true")


def _listed(field: Field, column: str) -> frozenset[str]:
    """Return the families that the data lists for the question."""
    return frozenset(
        name
        for entry in stand_in_families.data()[column]
        if _is_one_of(field, entry["questions"])
        for name in entry["families"]
    )


def _is_one_of(field: Field, questions: Iterable[str]) -> bool:
    """Return whether the questions, each the end of a pointer, name the field."""
    return field.pointer.endswith(_ends(tuple(questions)))


@cache
def _ends(questions: tuple[str, ...]) -> tuple[str, ...]:
    return tuple(f"/{question}" for question in questions)
