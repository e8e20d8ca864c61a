"""How much of each section of a form is answered, of what it needs."""

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from typing import Any

from mappa_docs import form as forms
from mappa_docs.model import Field, Judgement, Kind, Submission


@dataclass(frozen=True, slots=True)
class Completeness:
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
    titles = forms.section_titles(submission.stem)
    answered = Counter[str]()
    for field in _top(submission.stem):
        answered[titles[field.name]] += _answered(field, submission.answers)
    missing = Counter[str]()
    for finding in judgement.findings:
        if finding.kind == "missing" and finding.severity == "error":
            missing[finding.section] += _asked_for(submission.stem, finding.pointer)
    return tuple(
        Completeness(title, answered[title], answered[title] + missing[title])
        for title in dict.fromkeys(titles.values())
        if answered[title] or missing[title]
    )


@cache
def _top(stem: str) -> tuple[Field, ...]:
    form = forms.form(stem)
    return (*form.identity, *(section.field for section in form.sections))


def _answered(field: Field, holder: dict[str, Any]) -> int:
    """Return how many of the needed questions in or below the field have an answer."""
    answer = holder.get(field.name)
    if answer is None or answer == [] or (isinstance(answer, str) and not answer.strip()):
        return 0
    if field.takes_answer or (isinstance(answer, dict) and "absent" in answer):
        return int(field.required != "no")
    rows = answer if isinstance(answer, list) else [answer]
    return sum(
        _answered(child, row) for row in rows if isinstance(row, dict) for child in field.fields
    )


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
