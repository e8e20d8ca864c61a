"""The one category of an offender, and when it ends (6.2 to 6.33)."""

import re
from collections.abc import Iterator
from datetime import date

from mappa_docs.intake.answers import Answers
from mappa_docs.lazy_patterns import expression
from mappa_docs.model import FindingKind
from mappa_docs.rules.registry import Problem, rule
from mappa_docs.rules.support.category_1_orders import makes_category_1
from mappa_docs.rules.support.reference_day import day_of, has_expired, is_ending

_CATEGORY = "/category/category"
_DATES = "/conviction/relevant_dates"
# Where a form that ends category 1 or 2 asks whether category 3 was considered, and the level.
_CONSIDERED = {
    "mappa-b": ("/conclusion/category_3_considered", "/meeting/level"),
    "mappa-h": ("/notification/ending/category_3_considered", "/management/level"),
    "mappa-i": ("/exit/considered_for_category_3", "/exit/level"),
}
_DISQUALIFIED = expression(r"\bdisqualification order\b", re.IGNORECASE)
_NOT_ALONE = expression(
    r"\b(?:imprison\w*|detention|custod\w*|hospital|guardianship|suspended|life|no|not|without)\b",
    re.IGNORECASE,
)
_MEASURE = expression(
    r"\bTPIMs?\b|\bterrorism prevention and investigation measures?\b", re.IGNORECASE
)
_NO_OFFENCE = expression(
    r"(?:\W|\d|\b(?:a|an|any|been|caution|convicted|convictions?|currently|date|for|force|has|in"
    r"|index|is|nil|no|none|not|notice|offences?|offender|on|only|order|relevant|since|subject|the"
    r"|to|under|without|yet)\b)*",
    re.IGNORECASE,
)


@rule("CAT-2", "mappa-a", "mappa-b", "mappa-g", "mappa-h", "mappa-i")
def notification_requirements_make_category_1(answers: Answers) -> Iterator[Problem]:
    """6.2, 6.3, 6.18, 6.29: an offender subject to them, by an order too, is in category 1, and no
    other offender is."""
    category, on = answers.number(_CATEGORY), day_of(answers)
    if category not in (1, 2, 3):
        return
    registered, ordered = _is_registered(answers, on), makes_category_1(answers, on)
    if category != 1 and (registered or ordered):
        yield Problem(_CATEGORY, sentence="" if registered else "CAT-2.order")
    if category == 1 and registered is False and not ordered and not is_ending(answers):
        yield Problem(_CATEGORY, sentence="CAT-2.ended")


@rule("CAT-2", "mappa-n")
def notification_alone_is_category_1(answers: Answers) -> Iterator[Problem]:
    """6.2, 6.3: an offender who was under notification requirements only was in category 1."""
    if (
        answers.text("/conviction/supervision") == "notification"
        and answers.number(_CATEGORY) in (2, 3)
        and answers.text("/history/level_at_offence") != "not_in_mappa"
    ):
        yield Problem(_CATEGORY)


def _is_registered(answers: Answers, on: date | None) -> bool | None:
    """Return whether notification requirements are in force, or None where it can't be told."""
    begin = answers.day(f"{_DATES}/notification_start")
    end = answers.day(f"{_DATES}/notification_end")
    if begin and (on is None or begin > on):
        return None
    if end is None:
        return answers.is_yes(f"{_DATES}/notification_indefinite") or None
    if on is None or end == on:
        return None
    return end > on


@rule(
    "CAT-7", "mappa-a", "mappa-b", "mappa-f", "mappa-g", "mappa-h", "mappa-i", "mappa-n",
    "minimum-referral", "minimum-minutes",
)  # fmt: skip
def disqualification_alone(answers: Answers) -> Iterator[Problem]:
    """6.19, 6.20: a disqualification order that stands alone leaves category 1 and 3 open."""
    sentence = answers.text("/conviction/sentence")
    if (
        answers.number(_CATEGORY) == 2
        and answers.text("/conviction/sentence_type") in ("", "other")
        and _DISQUALIFIED.search(sentence)
        and not _NOT_ALONE.search(sentence)
    ):
        yield Problem(_CATEGORY)


@rule(
    "CAT-8", "mappa-a", "mappa-b", "mappa-f", "mappa-g", "mappa-h", "mappa-i", "mappa-n",
    "minimum-referral", "minimum-minutes",
)  # fmt: skip
def measure_without_conviction(answers: Answers) -> Iterator[Problem]:
    """6.14: a terrorism prevention measure is named where the offence should be, and no offence."""
    offence = answers.text("/conviction/index_offence")
    rest, measures = _MEASURE.subn(" ", offence)
    if measures and _NO_OFFENCE.fullmatch(rest):
        yield Problem("/conviction/index_offence")


@rule("CAT-9", "mappa-b", "mappa-h", "mappa-i")
def category_3_before_the_end(answers: Answers) -> Iterator[Problem]:
    """6.30: category 3 is considered before a case at level 2 or 3 ends in category 1 or 2."""
    considered, level = _CONSIDERED[answers.stem]
    if answers.number(_CATEGORY) not in (1, 2) or answers.number(level) not in (2, 3):
        return
    if has_expired(answers) and answers.is_no(considered):
        yield Problem(considered)
    if _ends_before_next_review(answers) and not answers.is_yes(considered):
        kind: FindingKind = "wrong" if answers.is_no(considered) else "missing"
        yield Problem(considered, sentence="CAT-9.ends-soon", kind=kind)


def _ends_before_next_review(answers: Answers) -> bool:
    if answers.text("/conclusion/level") not in ("level_2", "level_3"):
        return False
    meeting, following = day_of(answers), answers.day("/next_review/date")
    if answers.number(_CATEGORY) == 1:
        end = answers.day(f"{_DATES}/notification_end")
    else:
        end = _end_of_licence(answers)
    return bool(meeting and following and end and meeting <= end < following)


@rule("CAT-10", "mappa-a", "mappa-b", "mappa-g", "mappa-i", "mappa-n")
def category_2_without_licence(answers: Answers) -> Iterator[Problem]:
    """6.29: category 2 ends with the licence, whatever supervision follows it."""
    on, end = day_of(answers), _end_of_licence(answers)
    if answers.number(_CATEGORY) != 2 or is_ending(answers) or on is None or end is None:
        return
    if end < on and "order" not in answers.text("/category/category_2_basis"):
        yield Problem(_CATEGORY)


def _end_of_licence(answers: Answers) -> date | None:
    """Return the end of the licence, or of the whole sentence where that is later."""
    licence = answers.day(f"{_DATES}/licence_expiry_date")
    sentence = answers.day(f"{_DATES}/sentence_expiry_date")
    return max(licence, sentence or licence) if licence else None
