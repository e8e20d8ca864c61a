"""What an agency that was not there is asked to do, and what the prison says about the level."""

import re
from collections.abc import Iterator
from functools import cache

from mappa_docs.definition import forms
from mappa_docs.intake.answers import Answers
from mappa_docs.lazy_patterns import expression
from mappa_docs.rules.registry import Problem, rule
from mappa_docs.rules.support.attendees import name_words
from mappa_docs.rules.support.tables import rows, text

# Words of so few letters, such as "PC" or "of", do not tell one person from another.
_SHORT = 2
_TABLE = "/absent_agency_actions"
# Whether police and probation came is ATT-2. Probation can take actions away for its own units, and
# the MAPPA Co-ordination Unit sends the minutes. An action for a Lay Adviser is INV-4.
_SPOKEN_FOR = frozenset(
    (
        "police",
        "probation",
        "approved_premises",
        "victim_liaison_unit",
        "mappa_coordination",
        "lay_adviser",
    )
)
# The verb follows the subject at once, so that "has not set" and "would set" stay out; a "level of"
# is one of something else, such as supervision.
_PRISON_SETS_LEVEL = expression(
    r"\b(?:we|i|(?:the|this|our) (?:prison|establishment|governor)|hmp \w+)"
    r" (?:(?:have|has|hereby|now|therefore) )*"
    r"(?:assign(?:ed|s)?|sets?|allocate[ds]?|change[ds]?|raise[ds]?|lower(?:ed|s)?|decide[ds]? on)"
    r" (?:(?:the|a|this|his|her|their|him|them|to|at|mappa|management) )*level\b(?! of)"
    r"|\blevel(?: [123])? (?:(?:is|was|has been) )?(?:set|assigned|allocated) by"
    r" (?:us|me|the prison|this prison|hmp)\b",
    re.I,
)


@rule("CUS-2", "mappa-b")
def an_absent_agency_is_told_of_its_action(answers: Answers) -> Iterator[Problem]:
    """13a.23, 15.24: somebody takes to an agency that was not there what it has to do."""
    present = {text(row, "agency") for row in rows(answers, "/attendance")}
    told_of = {text(row, "number") for row in rows(answers, _TABLE)}
    absent = _can_be_absent() - present
    for pointer, row in answers.rows("/meeting_actions") if present else ():
        if text(row, "agency") in absent and text(row, "number") not in told_of:
            yield Problem(f"{pointer}/agency")


@rule("CUS-2", "mappa-b")
def who_tells_the_agency_was_there(answers: Answers) -> Iterator[Problem]:
    """13a.23: the Chair picks somebody at the meeting. Names may be written in many ways, so only
    a name of which no part is listed is pointed out."""
    came, messages = rows(answers, "/attendance"), tuple(answers.rows(_TABLE))
    if not came or not messages:
        return
    listed = [text(row, column) for row in came for column in ("name", "role")]
    here = " ".join((*listed, answers.text("/meeting/minute_taker"), "chair minute-taker"))
    here = here.casefold().replace("’", "'")
    for pointer, row in messages:
        parts = [part for part in name_words(text(row, "person")) if len(part) > _SHORT]
        if parts and not any(part in here for part in parts):
            yield Problem(
                f"{pointer}/person", sentence="CUS-2.person", kind="wrong", severity="warning"
            )


@rule("CUS-3", "mappa-f")
def the_prison_does_not_set_the_level(answers: Answers) -> Iterator[Problem]:
    """2.14, 15.11, 15.12: the prison says what it thinks of the level, and others set it."""
    if _PRISON_SETS_LEVEL.search(answers.text("/level_view/reasons")):
        yield Problem("/level_view/reasons")


@cache
def _can_be_absent() -> frozenset[str]:
    choices = forms.fields("mappa-b")["/meeting_actions/*/agency"].choices
    return frozenset(str(choice.value) for choice in choices) - _SPOKEN_FOR
