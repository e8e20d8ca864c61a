"""Whether notification requirements can have ended, where MAPPA status ends with them (6.32)."""

from collections.abc import Iterator

from mappa_docs.intake.answers import Answers
from mappa_docs.rules.registry import Problem, rule
from mappa_docs.rules.support.ages import ADULT, age, age_on
from mappa_docs.rules.support.category_1_orders import makes_category_1
from mappa_docs.rules.support.reference_day import named_places

_START = "/conviction/relevant_dates/notification_start"
_REVOKED = ("registration_revoked", "notification_revoked")
_ENDED = ("registration_expired", *_REVOKED)
# Before so many years nobody can ask for a review of indefinite requirements.
_YEARS, _YEARS_OF_A_JUVENILE = 15, 8


@rule("CAT-12", "mappa-b", "mappa-h", "mappa-i")
def requirements_can_have_ended(answers: Answers) -> Iterator[Problem]:
    """Hold an end of notification requirements against an order in force, and against the years
    after which they can first be reviewed (6.32)."""
    named = named_places(answers.stem)
    pointer, ended = named["exit.reason"], answers.day(named["exit.day"])
    reason = answers.text(pointer)
    if reason not in _ENDED:
        return
    if makes_category_1(answers, ended):
        yield Problem(pointer, sentence="CAT-12.order")
    start = answers.day(_START)
    is_definite = answers.is_no("/conviction/relevant_dates/notification_indefinite")
    if reason not in _REVOKED or is_definite or start is None or ended is None:
        return
    years_then = age_on(answers, start)
    was_adult = years_then is not None and years_then >= ADULT
    least = _YEARS if was_adult else _YEARS_OF_A_JUVENILE
    if start <= ended and age(start, ended) < least:
        yield Problem(pointer, sentence="CAT-12.years")
