"""Submission → what its form's rules find."""

from functools import cache
from importlib import import_module

from mappa_docs import messages
from mappa_docs.model import Finding
from mappa_docs.rulebook import rulebook
from mappa_docs.rules import SUBJECTS
from mappa_docs.rules.answers import Answers
from mappa_docs.rules.rule import CHECKS, MAKERS, Check, Problem


def findings(answers: Answers) -> list[Finding]:
    """Return the findings of every rule for the form that has these answers."""
    return [
        _finding(answers.stem, code, problem)
        for code, check in checks(answers.stem)
        for problem in check(answers)
    ]


@cache
def checks(stem: str) -> tuple[tuple[str, Check], ...]:
    """Return the rules of a form, each with its code."""
    for subject in SUBJECTS:
        import_module(f"mappa_docs.rules.{subject}")
    made = ((code, make(stem)) for code, make in MAKERS)
    return (*CHECKS.get(stem, ()), *((code, check) for code, check in made if check))


def _finding(stem: str, code: str, problem: Problem) -> Finding:
    rule = rulebook()[code]
    return messages.finding(
        stem,
        code,
        problem.kind or rule.kind,
        problem.pointer,
        said=problem.said,
        guidance=rule.guidance,
        severity=problem.severity or rule.severity,
        due=problem.due,
        days=problem.days,
    )
