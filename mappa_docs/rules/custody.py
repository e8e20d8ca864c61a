"""What an agency that was not there is asked to do, and what the prison says about the level."""

import re
from collections.abc import Iterator
from functools import cache

from mappa_docs import form as forms
from mappa_docs.rules.answers import Answers
from mappa_docs.rules.attenders import is_listed, text
from mappa_docs.rules.rule import Problem, rule

_TABLE = "/absent_agency_actions"
# Units of probation, for which it can take an action away; the Co-ordinator sends the minutes; and
# an action for a Lay Adviser is INV-4.
_SPOKEN_FOR = ("approved_premises", "victim_liaison_unit", "mappa_coordination", "lay_adviser")
_WORD = re.compile(r"[^\W\d_]{3,}")
# The verb follows the subject at once, so that "has not set" and "would set" stay out; "level of" is
# of something else, such as supervision.
_PRISON_SETS_LEVEL = re.compile(
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
    if not is_listed(answers):
        return
    present = {text(row, "agency") for _, row in answers.rows("/attendance")}
    told = {text(row, "number") for _, row in answers.rows(_TABLE)}
    for pointer, row in answers.rows("/meeting_actions"):
        is_absent = text(row, "agency") in _can_be_absent() - present
        if is_absent and text(row, "number") not in told:
            yield Problem(
                f"{pointer}/agency",
                "nobody from this agency is listed as having come, so under “Actions for agencies "
                "that were not at the meeting” add who tells it, by when, and whom it answers",
            )


@rule("CUS-2", "mappa-b")
def who_tells_the_agency_was_there(answers: Answers) -> Iterator[Problem]:
    """13a.23: the Chair picks somebody at the meeting. Names may be written in many ways, so only
    a name of which no part is listed is pointed out."""
    if not is_listed(answers):
        return
    listed = " ".join(
        text(row, name) for _, row in answers.rows("/attendance") for name in ("name", "role")
    )
    here = _words(f"{listed} {answers.text('/meeting/minute_taker')} Chair minute taker")
    for pointer, row in answers.rows(_TABLE):
        person = text(row, "person")
        if person and not _words(person) & here:
            yield Problem(
                f"{pointer}/person",
                "Person who tells that agency: name somebody who is listed under “Attendance”",
                kind="wrong",
                severity="warning",
            )


@rule("CUS-3", "mappa-f")
def the_prison_does_not_set_the_level(answers: Answers) -> Iterator[Problem]:
    """2.14, 15.11: the prison says what it thinks of the level, and others set it."""
    if _PRISON_SETS_LEVEL.search(answers.text("/level_view/reasons")):
        yield Problem(
            "/level_view/reasons",
            "Reasons: the prison does not set the level, so say what its concerns are and leave the "
            "level to the meeting",
        )


@cache
def _can_be_absent() -> frozenset[str]:
    choices = forms.fields("mappa-b")["/meeting_actions/*/agency"].choices
    return frozenset(str(choice.value) for choice in choices) - set(_SPOKEN_FOR)


def _words(names: str) -> set[str]:
    return {word.casefold() for word in _WORD.findall(names)}
