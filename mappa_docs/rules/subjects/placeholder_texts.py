"""Texts that the form needs, and that only fill the space: “TBC”, “see above”, a dash.

Where a rule asks for a text in so many words the finding has that rule's code; elsewhere it is a
warning.
"""

from collections.abc import Iterable, Iterator
from typing import Any

from mappa_docs.definition import pointers
from mappa_docs.intake.answers import Answers, Row, without
from mappa_docs.model import Label
from mappa_docs.rules.registry import Check, Maker, Problem, made_rule
from mappa_docs.rules.support.text_questions import CODES, Question, asked, questions
from mappa_docs.text.placeholders import LENGTH, NO_REASONS, NO_REASONS_FOR_ABSENCE, bare, is_filler
from mappa_docs.validation.engine import engine

# Every filler there is, and signs without any word.
_SUSPECT = NO_REASONS | {""}
# A text with its pointer, and the question that it answers.
_Suspect = tuple[str, Any, Question]


def _maker(code: str) -> Maker:
    def make(stem: str) -> Check | None:
        def check(answers: Answers) -> Iterator[Problem]:
            for pointer, value, question in _suspects(answers):
                if question.code == code:
                    yield from _problems(answers, pointer, value, question)

        return check if code in {question.code for question in questions(stem)} else None

    return make


def _suspects(answers: Answers) -> list[_Suspect]:
    """Return the texts that may be fillers, found once for all codes.

    Hardly any form has one, so what counts is to be soon through with all the others.
    """
    suspects: list[_Suspect] | None = answers.known.get("fillers")
    if suspects is not None:
        return suspects
    groups, tables = asked(answers.stem)
    suspects = answers.known["fillers"] = []
    for pointer, named in groups.items():
        group = answers.groups[pointer]
        if group and _has_filler(map(group.get, named)):
            suspects += _within(group, pointer, named)
    for pointer, named in tables.items():
        for number, row in enumerate(answers.table(pointer)):
            if _has_filler(map(row.get, named)):
                suspects += _within(row, f"{pointer}/{number}", named)
    return suspects


def _has_filler(values: Iterable[Any]) -> bool:
    """Return whether any of the values may be a filler, or an absent answer for no reason."""
    for value in values:
        if not value:
            continue
        text = value if type(value) is str else _text_in(value)
        # Dates are the most of what is short, and no filler begins with a figure.
        if text and len(text) < LENGTH and not "0" <= text < ":" and bare(text) in _SUSPECT:
            return True
    return False


def _within(group: Row, pointer: str, named: dict[str, Question]) -> Iterator[_Suspect]:
    """Yield the fillers in a group or row."""
    for name, question in named.items():
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


def _problems(answers: Answers, pointer: str, value: Any, question: Question) -> Iterator[Problem]:
    parameters = {"question": Label(question.field.pointer)}
    if isinstance(value, dict):
        if is_filler(_text_in(value), NO_REASONS_FOR_ABSENCE):
            yield Problem(f"{pointer}/reason", sentence="PLA-1.reason", parameters=parameters)
        return
    if is_filler(_text_in(value), question.fillers) and (
        question.always or _is_needed(answers, pointer)
    ):
        sentence = "PLA-1.answer-or-absent" if question.field.absent else "PLA-1.answer"
        yield Problem(pointer, sentence=sentence, parameters=parameters)


def _is_needed(answers: Answers, pointer: str) -> bool:
    """Return whether the form asks for the answer, by the other answers: whether the schema would
    miss it. Few texts are fillers, so that this is seldom asked."""
    *way, name = pointers.steps(pointer)
    remaining = without(answers.submission.answers, pointer)
    return any(
        fault.keyword == "required" and name in fault.names and [*map(str, fault.where)] == way
        for fault in engine(answers.stem)(remaining)
    )


for _code in CODES:
    made_rule(_code, _maker(_code))
