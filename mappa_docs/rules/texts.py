"""Texts that the form needs, and that only fill the space: “TBC”, “see above”, a dash.

Which texts are needed follows from the form's fields. Where a rule asks for a text in so many words
the finding has that rule's code; elsewhere it is a warning.
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cache
from typing import Any

from mappa_docs import form as forms
from mappa_docs.engine import engine
from mappa_docs.model import Field, Kind
from mappa_docs.rules.answers import Answers, Row
from mappa_docs.rules.fillers import (
    FILLERS,
    INSTEAD_OF_ABSENT,
    LENGTH,
    NO_REASONS,
    NO_REASONS_FOR_ABSENCE,
    bare,
    is_filler,
)
from mappa_docs.rules.rule import Check, Maker, Problem, made_rule

_OTHERWISE = "PLA-1"
# A word such as “none” may be all there is to say of what REF-1 asks for; for the rest it never is.
_SAY_MORE = ("HRA-1", "DIS-1", "LVL-1", "RMP-3")
_DEMANDED = (*_SAY_MORE, "REF-1")
# REF-2 and ID-7 are rules about such texts already, and some names read like fillers.
_ELSEWHERE = "REF-2"
_LEFT_OUT = ("lead_agency_reference", "first_name", "last_name")
_REFERENCES = ("reference", "case_reference")
# Every filler there is, and signs without any word.
_SUSPECT = NO_REASONS | {""}
_FILLED = "what stands here only fills the space"
_KINDS_OF_ABSENCE = "not known, not applicable, withheld or none, with the reason"


@dataclass(frozen=True, slots=True)
class _Question:
    """A question whose answer is read. `fillers` are what is no answer to it, and none where only
    the reason for an absent answer counts. `always` is whether every such group or row needs the
    answer; else a condition of the schema decides."""

    field: Field
    code: str
    fillers: frozenset[str]
    always: bool


# The questions of a group or table by name, by its pointer.
_Questions = dict[str, dict[str, _Question]]
# A text with its pointer, and the question that it answers.
_Suspect = tuple[str, Any, _Question]


def _maker(code: str) -> Maker:
    def make(stem: str) -> Check | None:
        def check(answers: Answers) -> Iterator[Problem]:
            for pointer, value, question in _suspects(answers):
                if question.code == code:
                    yield from _problems(answers, pointer, value, question)

        return check if code in {question.code for question in _questions(stem)} else None

    return make


def _suspects(answers: Answers) -> list[_Suspect]:
    """Return the texts that may be fillers, found once for all codes.

    Hardly any form has one, so what counts is to be soon through with all the others.
    """
    found: list[_Suspect] | None = answers.known.get("fillers")
    if found is not None:
        return found
    groups, tables = _asked(answers.stem)
    found = answers.known["fillers"] = []
    for pointer, questions in groups.items():
        group = answers.groups[pointer]
        if group and _has_filler(map(group.get, questions)):
            found += _within(group, pointer, questions)
    for pointer, questions in tables.items():
        for number, row in enumerate(answers.table(pointer)):
            if _has_filler(map(row.get, questions)):
                found += _within(row, f"{pointer}/{number}", questions)
    return found


def _has_filler(values: Iterable[Any]) -> bool:
    """Return whether any of the values may be a filler, or an absent answer for no reason."""
    for value in values:
        if not value:
            continue
        if type(value) is str:
            if len(value) < LENGTH and bare(value) in _SUSPECT:
                return True
        elif is_filler(_text_in(value), NO_REASONS):
            return True
    return False


def _within(group: Row, pointer: str, questions: dict[str, _Question]) -> Iterator[_Suspect]:
    """Yield the fillers in a group or row."""
    for name, question in questions.items():
        if is_filler(_text_in(group.get(name)), NO_REASONS):
            yield f"{pointer}/{name}", group[name], question


def _text_in(value: Any) -> str:
    """Return a text, the reason of an absent answer, or the only line of several possible."""
    text = value
    if type(value) is list:
        text = value[0] if len(value) == 1 else None
    elif type(value) is dict and "absent" in value:
        text = value.get("reason")
    return text if isinstance(text, str) else ""


@cache
def _asked(stem: str) -> tuple[_Questions, _Questions]:
    """Return the questions of each group of the form, and of each of its tables."""
    groups: _Questions = {}
    tables: _Questions = {}
    for question in _questions(stem):
        above, _, name = question.field.pointer.rpartition("/")
        within = tables if above.endswith("/*") else groups
        within.setdefault(above.removesuffix("/*"), {})[name] = question
    return groups, tables


@cache
def _questions(stem: str) -> tuple[_Question, ...]:
    form = forms.form(stem)
    tops = (*form.identity, *(section.field for section in form.sections))
    needs = tuple(one.name for one in tops if one.required == "always")
    return tuple(_below(tops, needs))


def _below(
    fields: tuple[Field, ...], needs: tuple[str, ...], *, table: bool = False
) -> Iterator[_Question]:
    for field in fields:
        question = _question(field, field.name in needs, table)
        if question:
            yield question
        yield from _below(field.fields, field.needs, table=field.kind is Kind.TABLE)


def _question(field: Field, always: bool, in_table: bool) -> _Question | None:
    needed = always or field.required == "conditional"
    fillers = _fillers(field) if needed and _is_text(field, in_table) else frozenset[str]()
    demanded = fillers and field.rule in _DEMANDED and not field.absent
    if not (fillers or field.absent):
        return None
    return _Question(field, field.rule if demanded else _OTHERWISE, fillers, always)


def _is_text(field: Field, in_table: bool) -> bool:
    """Return whether the field takes words of one's own. What has a format is none, and in a table
    a line is mostly a name, which may well be to follow."""
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


def _problems(answers: Answers, pointer: str, value: Any, question: _Question) -> Iterator[Problem]:
    label = question.field.label
    if isinstance(value, dict):
        if is_filler(_text_in(value), NO_REASONS_FOR_ABSENCE):
            yield Problem(f"{pointer}/reason", f"{label}: {_FILLED}. Say why there is no answer")
        return
    if is_filler(_text_in(value), question.fillers) and (
        question.always or _is_needed(answers, pointer)
    ):
        instead = f", or say that it is {_KINDS_OF_ABSENCE}" if question.field.absent else ""
        yield Problem(pointer, f"{label}: {_FILLED}. Enter the answer{instead}")


def _is_needed(answers: Answers, pointer: str) -> bool:
    """Return whether the form asks for the answer, by the other answers: whether the schema would
    miss it. Few texts are fillers, so that this is seldom asked."""
    *way, name = pointer.split("/")[1:]
    without = _without(answers.submission.answers, [*way, name])
    return any(
        fault.keyword == "required" and name in fault.names and [*map(str, fault.where)] == way
        for fault in engine(answers.stem)(without)
    )


def _without(node: Any, steps: list[str]) -> Any:
    """Return a copy of the answers in which the one at the end of the steps is not given."""
    step, *further = steps
    if isinstance(node, list):
        return [
            _without(one, further) if index == int(step) else one for index, one in enumerate(node)
        ]
    if not further:
        return {name: value for name, value in node.items() if name != step}
    return {**node, step: _without(node[step], further)}


for _code in (_OTHERWISE, *_DEMANDED):
    made_rule(_code, _maker(_code))
