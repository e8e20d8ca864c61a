"""Holds the answers of forms against the rules for these forms."""

from collections.abc import Callable, Sequence
from functools import cache
from importlib import import_module
from typing import Any

from mappa_docs.definition.rulebook import rulebook
from mappa_docs.intake.answers import Answers
from mappa_docs.messages import finding_messages
from mappa_docs.messages.finding_messages import Grounds, Sentence
from mappa_docs.model import Finding
from mappa_docs.rules import OF_FORMS, SUBJECTS
from mappa_docs.rules.registry import CHECKS, MAKERS, Check, Problem
from mappa_docs.rules.support.explanations import explained

_FOLDER = "mappa_docs.rules.subjects"


def rule_findings(submissions: Sequence[Answers]) -> list[list[Finding]]:
    """Return, for each of several filled forms, the findings of every rule for it.

    Each rule is held against all of them before the next one, which is faster.
    """
    findings: list[list[Finding]] = [[] for _ in submissions]
    for stem in dict.fromkeys(answers.stem for answers in submissions):
        of_this_form = [
            (answers, own)
            for answers, own in zip(submissions, findings, strict=True)
            if answers.stem == stem
        ]
        for code, check in checks(stem):
            for answers, own in of_this_form:
                for problem in check(answers):
                    own.append(_finding(answers, code, problem))
    return findings


@cache
def checks(stem: str) -> tuple[tuple[str, Check], ...]:
    """Return the functions that check a form, each with the code of its rule, in the order in which
    their findings are made."""
    for subject in SUBJECTS:
        if stem in OF_FORMS.get(subject, (stem,)):
            import_module(f"{_FOLDER}.{subject}")
    written = sorted(CHECKS.get(stem, ()), key=_place)
    made = ((code, make(stem)) for code, make in sorted(MAKERS, key=_place))
    return (*written, *((code, check) for code, check in made if check))


def _place(registered: tuple[str, Callable[..., Any]]) -> int:
    """Return the place of a rule's subject in their order: modules come when they are needed."""
    return SUBJECTS.index(registered[1].__module__.removeprefix(f"{_FOLDER}."))


def _finding(answers: Answers, code: str, problem: Problem) -> Finding:
    rule = rulebook()[code]
    if rule.explained_by:
        problem = explained(answers, rule, problem)
    kind, severity = problem.kind or rule.kind, problem.severity or rule.severity
    basis = None if rule.basis == "question" else rule.basis
    return finding_messages.finding(
        answers.stem,
        problem.pointer,
        Grounds(code, kind, severity, problem.guidance or rule.guidance, basis),
        Sentence(problem.sentence or code, tuple(problem.parameters.items())),
        due=problem.due,
        days=problem.days,
    )
