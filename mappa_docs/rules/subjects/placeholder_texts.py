"""Texts that stand in the place of an answer: “TBC”, “NULL”, “see above”, a dash.

Where the form needs the text, it is missing. Where a rule asks for it in so many words the finding
has that rule's code. What may be true, though it says little, and what somebody may be called, is a
warning; so is what a template or a blank form left where nothing is needed, since it is printed.
"""

from collections.abc import Iterator
from typing import Any, NamedTuple

from mappa_docs.intake.answers import Answers, Row, places
from mappa_docs.model import Label, Severity, Term
from mappa_docs.rules.registry import Check, Maker, Problem, made_rule
from mappa_docs.rules.support.given_texts import given_texts
from mappa_docs.rules.support.text_questions import (
    CODES,
    Question,
    asked,
    is_needed,
    questions,
    reason_families,
)
from mappa_docs.text import placeholders, stand_in_families
from mappa_docs.text.placeholders import StandIn

# The stand-ins of a form by their texts.
_Found = dict[str, StandIn]


class _Suspect(NamedTuple):
    """A stand-in: its pointer, the question whose answer it is part of, that question's pointer,
    and which part it is: the whole "answer", one "line" of several, or the "reason" for none."""

    pointer: str
    question: Question
    at: str
    part: str
    stands: StandIn


def _maker(code: str) -> Maker:
    def make(stem: str) -> Check | None:
        def check(answers: Answers) -> Iterator[Problem]:
            for suspect in _suspects(answers):
                if suspect.question.code == code:
                    yield from _problems(answers, suspect)

        return check if code in {question.code for question in questions(stem)} else None

    return make


def _suspects(answers: Answers) -> list[_Suspect]:
    """Return the stand-ins, found once for all codes.

    Hardly any form has one, so what counts is to be soon through with all the others.
    """
    suspects: list[_Suspect] | None = answers.known.get("stand-ins")
    if suspects is not None:
        return suspects
    suspects = answers.known["stand-ins"] = []
    found = placeholders.stand_ins(given_texts(answers))
    if not found:
        return suspects
    for pointer, group, named in places(answers, *asked(answers.stem)):
        suspects += _within(group, pointer, named, found)
    return suspects


def _within(
    group: Row, pointer: str, named: dict[str, Question], found: _Found
) -> Iterator[_Suspect]:
    """Yield the stand-ins in a group or row."""
    for name, question in named.items():
        value, at = group.get(name), f"{pointer}/{name}"
        if isinstance(value, dict) and "absent" in value:
            yield from _suspect(value.get("reason"), f"{at}/reason", question, at, "reason", found)
        elif isinstance(value, list) and question.families:
            lines = [
                suspect
                for number, line in enumerate(value)
                for suspect in _suspect(line, f"{at}/{number}", question, at, "line", found)
            ]
            # Where every line is one, there is no answer.
            all_are = lines and len(lines) == len(value)
            yield from [lines[0]._replace(pointer=at, part="answer")] if all_are else lines
        elif question.families:
            yield from _suspect(value, at, question, at, "answer", found)


def _suspect(
    text: Any, pointer: str, question: Question, at: str, part: str, found: _Found
) -> Iterator[_Suspect]:
    stands = found.get(text) if isinstance(text, str) else None
    families = reason_families() if part == "reason" else question.families
    if question.is_name and part != "reason" and text in stand_in_families.data()["are_names"]:
        return
    if stands and families.issuperset(stands.families):
        yield _Suspect(pointer, question, at, part, stands)


def _problems(answers: Answers, suspect: _Suspect) -> Iterator[Problem]:
    question, stands, part = suspect.question, suspect.stands, suspect.part
    families = [stand_in_families.families()[name] for name in stands.families]
    may_be_true = any(
        family.may_be_true and family.name not in question.never for family in families
    )
    severity: Severity | None = None
    if not is_needed(answers, question, suspect.at):
        if not any(family.residue for family in families):
            return
        severity, part = "warning", f"{part}-not-needed"
    elif part == "line" or (
        (part == "reason" or not question.is_demanded())
        and (may_be_true or (part == "answer" and _may_be_name(suspect)))
    ):
        severity = "warning"
    if part == "answer" and question.field.absent:
        part = "answer-or-absent"
    if part == "answer" and severity:
        part = "name" if question.is_name else "answer-if-any"
    yield Problem(
        suspect.pointer,
        severity=severity,
        sentence=f"PLA-1.{part}",
        parameters={
            "question": Label(question.field.pointer),
            "what": Term(f"stand_in.{stands.families[0]}"),
        },
    )


def _may_be_name(suspect: _Suspect) -> bool:
    """Return whether somebody may be called so: Null and Test are surnames."""
    words = suspect.stands.words.split()
    names = frozenset().union(
        *(family.may_be_name for family in stand_in_families.families().values())
    )
    return suspect.question.is_name and bool(words) and names.issuperset(words)


for _code in CODES:
    made_rule(_code, _maker(_code))
