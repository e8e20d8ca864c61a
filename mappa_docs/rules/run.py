"""Submissions → what their forms' rules find."""

from collections.abc import Sequence
from functools import cache
from importlib import import_module

from mappa_docs.definition.rulebook import rulebook
from mappa_docs.intake.answers import Answers
from mappa_docs.messages import finding_messages
from mappa_docs.model import Finding
from mappa_docs.rules import SUBJECTS
from mappa_docs.rules.registry import CHECKS, MAKERS, Check, Problem


def findings(some: Sequence[Answers]) -> list[list[Finding]]:
    """Return for each of several forms the findings of every rule for it.

    Each rule is held against all of them before the next one, which is faster.
    """
    found: list[list[Finding]] = [[] for _ in some]
    for stem in dict.fromkeys(one.stem for one in some):
        forms = [(one, own) for one, own in zip(some, found, strict=True) if one.stem == stem]
        for code, check in checks(stem):
            for answers, own in forms:
                own += [_finding(stem, code, problem) for problem in check(answers)]
    return found


@cache
def checks(stem: str) -> tuple[tuple[str, Check], ...]:
    """Return the rules of a form, each with its code."""
    for subject in SUBJECTS:
        import_module(f"mappa_docs.rules.subjects.{subject}")
    made = ((code, make(stem)) for code, make in MAKERS)
    return (*CHECKS.get(stem, ()), *((code, check) for code, check in made if check))


def _finding(stem: str, code: str, problem: Problem) -> Finding:
    rule = rulebook()[code]
    return finding_messages.finding(
        stem,
        code,
        problem.kind or rule.kind,
        problem.pointer,
        said=problem.said,
        sentence="" if problem.said else problem.sentence or code,
        parameters=tuple(problem.parameters.items()),
        guidance=rule.guidance,
        severity=problem.severity or rule.severity,
        due=problem.due,
        days=problem.days,
    )
