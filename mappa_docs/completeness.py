"""How much of each section of a form is answered, of what it needs."""

from collections.abc import Iterable, Iterator
from functools import cache
from typing import Any, NamedTuple

from mappa_docs import form as forms
from mappa_docs.model import Field, Judgement, Kind, Submission


class Completeness(NamedTuple):
    """The number of questions that a section needs answers to, and how many of them have one."""

    section: str
    answered: int
    needed: int


def completeness(submission: Submission, judgement: Judgement) -> tuple[Completeness, ...]:
    """Return the count for each section of the form, in its order (14.25).

    Needed is what the form always asks for, and what the other answers make it ask for; an absent
    answer with its reason counts as an answer. A section that needs nothing is left out. What
    `judgement` finds missing has to be listed in it, so it must not be that of a draft.
    """
    return named(submission.stem, counts(submission, judgement))


def named(stem: str, numbers: Iterable[tuple[int, int]]) -> tuple[Completeness, ...]:
    """Return what `counts` gives with the sections' names, without those that need nothing."""
    every = zip(_sections(stem), numbers, strict=True)
    return tuple(Completeness(title, *number) for title, number in every if any(number))


def counts(submission: Submission, judgement: Judgement) -> tuple[tuple[int, int], ...]:
    """Return for each section of the form how many questions have an answer, and need one."""
    sections = _sections(submission.stem)
    answered = [0] * len(sections)
    missing = dict[str, int]()
    for name, answer in submission.answers.items():
        known = _plans(submission.stem).get(name)
        if known:
            place, plan = known
            answered[place] += plan.count(answer)
    for finding in judgement.findings:
        if finding.kind == "missing" and finding.severity == "error":
            more = _asked_for(submission.stem, finding.pointer)
            missing[finding.section] = missing.get(finding.section, 0) + more
            if _is_blank(submission.answers, finding.pointer):  # there, and no answer
                answered[sections.index(finding.section)] -= 1
    return tuple(
        (number, number + missing.get(title, 0))
        for title, number in zip(sections, answered, strict=True)
    )


class _Plan:
    """How the needed answers in one field are counted: its own questions, and the fields in it."""

    def __init__(self, field: Field) -> None:
        asked = [one for one in field.fields if one.takes_answer and one.required != "no"]
        self.is_question = field.takes_answer
        self.needed = int(field.required != "no")
        self.questions = frozenset(one.name for one in asked)
        self.nested = [(one.name, _Plan(one)) for one in field.fields if not one.takes_answer]

    def count(self, answer: Any) -> int:
        """Return how many of the needed questions have an answer; an absent one has its reason."""
        if self.is_question:
            return self.needed
        if isinstance(answer, list):
            if self.nested:
                return sum(map(self.count, answer))
            wanted = self.questions
            return sum(len(wanted.intersection(row)) for row in answer if isinstance(row, dict))
        if not isinstance(answer, dict) or "absent" in answer:
            return self.needed
        counted = len(self.questions.intersection(answer))
        for name, plan in self.nested:
            if name in answer:
                counted += plan.count(answer[name])
        return counted


@cache
def _sections(stem: str) -> list[str]:
    """Return the titles of the form's sections in their order, each once."""
    return list(dict.fromkeys(forms.section_titles(stem).values()))


@cache
def _plans(stem: str) -> dict[str, tuple[int, _Plan]]:
    """Return for each top-level name the place of its section, and how its answers are counted."""
    form, titles = forms.form(stem), forms.section_titles(stem)
    top = (*form.identity, *(section.field for section in form.sections))
    return {field.name: (_sections(stem).index(titles[field.name]), _Plan(field)) for field in top}


def _is_blank(answers: Any, pointer: str) -> bool:
    """Say whether something stands at the pointer after all, such as an empty text."""
    for step in pointer.split("/")[1:]:
        if isinstance(answers, list) and forms.is_row(step) and int(step) < len(answers):
            answers = answers[int(step)]
        elif isinstance(answers, dict) and step in answers:
            answers = answers[step]
        else:
            return False
    return not isinstance(answers, list | dict)


@cache
def _asked_for(stem: str, pointer: str) -> int:
    """Return how many questions are open where the answer at a pointer is missing."""
    field = forms.fields(stem).get(forms.general(pointer))
    return max(1, sum(1 for _ in _needed(field))) if field else 1


def _needed(field: Field) -> Iterator[Field]:
    """Yield the questions that a group or the first row of a table always needs."""
    for child in field.fields:
        if child.name in field.needs:
            if child.kind is Kind.GROUP:
                yield from _needed(child)
            else:
                yield child
