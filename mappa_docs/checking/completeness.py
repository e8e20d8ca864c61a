"""How much of each section of a form is answered, of what it needs."""

from collections.abc import Iterator
from functools import cache
from operator import add
from typing import NamedTuple

from mappa_docs.definition import forms, pointers
from mappa_docs.definition.form_index import index
from mappa_docs.intake.answers import Answers
from mappa_docs.model import Field, Finding, Judgement, Kind


class Completeness(NamedTuple):
    """The number of questions that a section needs answers to, and how many of them have one."""

    section: str
    answered: int
    needed: int


class Counts(NamedTuple):
    """The numbers of `Completeness` for each section of a form: few objects, so that a process
    hands thousands of results over fast."""

    answered: tuple[int, ...] = ()
    needed: tuple[int, ...] = ()


def named(stem: str, counts: Counts) -> tuple[Completeness, ...]:
    """Return the counts with the sections' names, without those that need nothing."""
    every = zip(_titles(stem), *counts, strict=True)
    return tuple(Completeness(*numbers) for numbers in every if any(numbers[1:]))


def counts(answers: Answers, judgement: Judgement) -> Counts:
    """Return for each section of the form how many questions have an answer, and need one.

    Needed is what the form always asks for, and what the other answers make it ask for; an absent
    answer with its reason counts as an answer. What `judgement` finds missing has to be listed in
    it, so it must not be that of a draft.
    """
    answered = [0] * len(_titles(answers.stem))
    needs = _needs(answers.stem)
    groups = map(answers.groups.__getitem__, needs.groups)
    has = map(len, map(frozenset.intersection, needs.groups.values(), groups))
    for section, number in zip(needs.sections, has, strict=True):
        answered[section] += number
    for section, pointer, questions in needs.tables:
        rows = answers.table(pointer)
        answered[section] += sum(map(len, map(questions.intersection, rows)))
    for section, pointer in needs.absent:
        answered[section] += answers.is_absent(pointer)
    lacking = [0] * len(answered)
    for finding in judgement.findings:
        name = finding.place.section
        if name is not None and _leaves_open(answers, finding):
            section = _numbers(answers.stem)[name]
            lacking[section] += _asked_for(answers.stem, pointers.general(finding.pointer))
            if _is_counted(answers, finding.pointer):  # there, and no answer
                answered[section] -= 1
    there = tuple(answered)
    return Counts(there, tuple(map(add, there, lacking)) if any(lacking) else there)


@cache
def _titles(stem: str) -> list[str]:
    """Return the titles of the form's sections in their order, each once."""
    return list(dict.fromkeys(forms.section_titles(stem).values()))


@cache
def _numbers(stem: str) -> dict[str, int]:
    """Return by name the number of each section. What identifies the form is the first one."""
    titles = forms.section_titles(stem)
    return {name: _titles(stem).index(title) for name, title in titles.items()}


class _Needs(NamedTuple):
    """What a form needs: the names of the needed questions in each group, and the number of the
    section that each group is in; the same of the tables; and the groups and tables of which it is
    an answer to say why they are absent."""

    groups: dict[str, frozenset[str]]
    sections: list[int]
    tables: list[tuple[int, str, frozenset[str]]]
    absent: list[tuple[int, str]]


@cache
def _needs(stem: str) -> _Needs:
    numbers = _numbers(stem)

    def section(pointer: str) -> int:
        # What stands in no section comes first, with what identifies the form.
        return numbers[pointers.steps(pointer)[0]] if pointer else 0

    groups, tables = index(stem).questions(_is_question)
    fields = index(stem).fields.values()
    return _Needs(
        groups={pointer: frozenset(questions) for pointer, questions in groups.items()},
        sections=[section(pointer) for pointer in groups],
        tables=[
            (section(pointer), pointer, frozenset(columns)) for pointer, columns in tables.items()
        ],
        absent=[
            (section(field.pointer), field.pointer)
            for field in fields
            if not field.takes_answer and field.absent and field.required != "no"
        ],
    )


def _leaves_open(answers: Answers, finding: Finding) -> bool:
    """Return whether a finding says that answers are missing: also where something else stands in
    the place of a whole group, of which nothing can be read."""
    if finding.severity != "error":
        return False
    if finding.code == "WRONG-TYPE":
        field = index(answers.stem).at(finding.pointer)
        return field is not None and not field.takes_answer
    return finding.kind == "missing"


def _is_counted(answers: Answers, pointer: str) -> bool:
    """Return whether the question at the pointer passed for answered, because its name is there, or
    because something is said to be the reason why there is no answer."""
    above, name = pointers.parted(pointer)
    if answers.is_absent(above):
        field = index(answers.stem).at(above)
        return field is not None and field.required != "no"
    group = answers.get(above) if above else answers.submission.answers
    field = index(answers.stem).at(pointer)
    return _is_question(field) and isinstance(group, dict) and name in group


def _is_question(field: Field | None) -> bool:
    return field is not None and field.takes_answer and field.required != "no"


@cache
def _asked_for(stem: str, pointer: str) -> int:
    """Return how many questions are open where the answer at the pointer of a field is missing."""
    field = forms.fields(stem).get(pointer)
    return max(1, sum(1 for _ in _needed(field))) if field else 1


def _needed(field: Field) -> Iterator[Field]:
    """Yield the questions that a group or the first row of a table always needs."""
    for child in field.fields:
        if child.name in field.needs:
            if child.kind is Kind.GROUP:
                yield from _needed(child)
            else:
                yield child
