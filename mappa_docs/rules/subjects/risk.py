"""The risk assessment: who is named, whom a tool fits, and what a level of management rests on."""

import re
from collections.abc import Iterator

from mappa_docs.intake.answers import Answers, day
from mappa_docs.lazy_patterns import expression
from mappa_docs.rules.registry import Problem, rule
from mappa_docs.rules.support.ages import is_minor
from mappa_docs.rules.support.tables import column

_SOME_RISK = ("medium", "high", "very_high")
# The levels for each group, and the table that names who is at risk, of the same assessment.
_ASSESSMENTS = (
    ("/risk_assessment/groups", "/risk_assessment/people_at_risk"),
    ("/risk_of_serious_harm_revision/after", "/agreed_risk_assessment/people_at_risk"),
)
_LEVEL_REASONS = ("/relevant_information/added_value", "/conclusion/reasons")
# A reason that is longer than this says more than a level of risk.
_LONGEST_LEVEL = 100
_ONLY_A_LEVEL = expression(
    r"(?:because\s+)?"
    r"(?:(?:the\s+offender|the\s+risk|he|she|they)\s+)?"
    r"(?:(?:is|are|remains?|poses?|presents?|continues\s+to\s+(?:be|pose|present))\s+)?"
    r"(?:still\s+)?(?:assessed\s+(?:as|at)\s+)?(?:posing\s+|presenting\s+)?"
    r"(?:an?\s+|the\s+)?(?:low|medium|high|very\s+high)"
    r"(?:[\s-]risk|\s+rosh)?"
    r"(?:\s+of\s+(?:causing\s+)?(?:serious\s+)?(?:harm|reoffending|re-offending))?"
    r"(?:\s+(?:offender|case))?[\s.!]*",
    re.IGNORECASE,
)


@rule("RSK-2", "mappa-a", "mappa-b")
def known_adults_are_named(answers: Answers) -> Iterator[Problem]:
    """A known adult can always be identified, so is named (11.8, 11.10)."""
    for levels, people in _ASSESSMENTS:
        if answers.text(f"{levels}/known_adult") not in _SOME_RISK:
            continue
        groups = column(answers, people, "group")
        nobody = answers.text(f"{people}/absent") in ("none", "not_applicable")
        if nobody or (groups and "known_adult" not in groups):
            yield Problem(people)


@rule("RSK-3", "mappa-a", "mappa-b", "minimum-referral", "minimum-minutes")
def level_adds_something(answers: Answers) -> Iterator[Problem]:
    """A level of management rests on what meetings add, not on the level of risk alone (7.7,
    7.9, 13a.34)."""
    for pointer in _LEVEL_REASONS:
        reasons = answers.text(pointer).strip()
        if len(reasons) <= _LONGEST_LEVEL and _ONLY_A_LEVEL.fullmatch(reasons):
            yield Problem(pointer, sentence="RSK-3.only-a-level")


@rule("RSK-3", "mappa-a", "mappa-b")
def level_2_is_not_chosen_by_risk_alone(answers: Answers) -> Iterator[Problem]:
    """Not every offender at high risk needs level 2, so another reason stands beside it (7.5,
    7.7)."""
    wanted = answers.number("/referral/level") or answers.number("/meeting/level")
    pointer = "/relevant_information/level_2_reason"
    if wanted == 2 and answers.choices(pointer) == ("high_risk",):
        yield Problem(pointer, sentence="RSK-3.level-2")


@rule("RSK-4", "mappa-a", "mappa-b", "minimum-referral", "minimum-minutes")
def risk_matrix_is_for_men(answers: Answers) -> Iterator[Problem]:
    """Risk Matrix 2000 is made for male offenders aged 18 and over (2.5)."""
    for pointer, row in answers.rows("/risk_assessment/tools"):
        if row.get("tool") != "rm2000":
            continue
        gender = answers.text("/offender/gender")
        # Whoever is too young today was so on whatever day the tool was used.
        used = day(row.get("date")) or answers.as_of
        if gender == "female" or is_minor(answers, used):
            yield Problem(f"{pointer}/tool")
