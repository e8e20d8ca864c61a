"""Referral to a level 2 or 3 meeting, and its screening (7.15, 15.11)."""

from collections.abc import Iterator

from mappa_docs.intake.answers import Answers
from mappa_docs.rules.registry import Problem, rule
from mappa_docs.text.placeholders import NO_REASONS, is_filler

_SETTLES_LEVEL = ("level_2", "level_3", "level_3_to_2", "level_1")
_CONSULTATION = "/screening/prison_consultation"


@rule("REF-2", "mappa-a", "minimum-referral")
def reason_beyond_ordinary_management(answers: Answers) -> Iterator[Problem]:
    """7.15: specific issues; a pointer to somewhere else or a filler names none."""
    for name, said in (
        ("reason_for_referral", "Say why the case is referred, in this place"),
        ("added_value", "Say what management at level 2 or 3 would add, in this place"),
    ):
        answer = answers.text(f"/relevant_information/{name}")
        if is_filler(answer, NO_REASONS):
            yield Problem(
                f"/relevant_information/{name}",
                f"{said}: what is needed beyond ordinary agency management",
            )


@rule("REF-7", "mappa-a")
def prison_consulted_before_level_is_final(answers: Answers) -> Iterator[Problem]:
    """15.11: for an offender in custody, at the time the level is screened."""
    settled = answers.text("/screening/decision") in _SETTLES_LEVEL
    if not settled or answers.text("/offender/location") != "custody":
        return
    asked, decided = (
        answers.day(f"{_CONSULTATION}/consulted"),
        answers.day("/screening/decision_date"),
    )
    if answers.get(_CONSULTATION) is None:
        yield Problem(
            f"{_CONSULTATION}/consulted",
            "Enter the date the prison was asked for its view of the level",
            kind="missing",
        )
    elif answers.text(f"{_CONSULTATION}/consulted/absent") in ("none", "not_applicable"):
        yield Problem(
            f"{_CONSULTATION}/consulted",
            "Enter the date the prison was asked: it is asked before the level is final",
        )
    elif asked and decided and asked > decided:
        yield Problem(
            f"{_CONSULTATION}/consulted",
            "Enter the date the prison was asked, which comes before the level is settled",
        )
