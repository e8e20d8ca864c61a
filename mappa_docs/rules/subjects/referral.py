"""Referral to a level 2 or 3 meeting, and its screening (7.15, 15.11)."""

from collections.abc import Iterator

from mappa_docs.domain.decisions import ENDED, level_after
from mappa_docs.intake.answers import Answers
from mappa_docs.rules.registry import Problem, rule
from mappa_docs.text.placeholders import stand_in

_REASONS = (
    ("/relevant_information/reason_for_referral", "REF-2.reason"),
    ("/relevant_information/added_value", "REF-2.added-value"),
)
_CONSULTATION = "/screening/prison_consultation"


@rule("REF-2", "mappa-a", "minimum-referral")
def reason_beyond_ordinary_management(answers: Answers) -> Iterator[Problem]:
    """7.15: specific issues; a stand-in, such as a pointer to somewhere else, names none."""
    for pointer, sentence in _REASONS:
        if stand_in(answers.text(pointer)):
            yield Problem(pointer, sentence=sentence)


@rule("REF-7", "mappa-a")
def prison_consulted_before_level_is_final(answers: Answers) -> Iterator[Problem]:
    """15.11: for an offender in custody, at the time the level is screened."""
    level = level_after(answers.text("/screening/decision"))
    if level in (None, ENDED) or answers.text("/offender/location") != "custody":
        return
    pointer = f"{_CONSULTATION}/consulted"
    asked, decided = answers.day(pointer), answers.day("/screening/decision_date")
    if answers.get(_CONSULTATION) is None:
        yield Problem(pointer, sentence="REF-7.missing", kind="missing")
    elif answers.text(f"{pointer}/absent") in ("none", "not_applicable"):
        yield Problem(pointer, sentence="REF-7.not-asked")
    elif asked and decided and asked > decided:
        yield Problem(pointer, sentence="REF-7.too-late")
