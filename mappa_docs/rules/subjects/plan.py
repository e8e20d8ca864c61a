"""The risk management plan: real dates, and actions for what and whom the meeting names."""

import re
from collections.abc import Iterator

from mappa_docs.domain.decisions import ACTIVE, level_after
from mappa_docs.intake.answers import Answers
from mappa_docs.lazy_patterns import expression
from mappa_docs.model import Severity
from mappa_docs.rules.registry import Problem, rule
from mappa_docs.rules.support.tables import column

_SOME_RISK = ("medium", "high", "very_high")
_PLAN = "/agreed_risk_management_plan"
_ACTIONS = "/meeting_actions"
_LEAD_ACTIONS = "/risk_management_plan/actions"
_EARLIER = "/previous_actions"
_PEOPLE = "/agreed_risk_assessment/people_at_risk"
_AFTER = "/risk_of_serious_harm_revision/after"

_NO_DATE = expression(
    r"\b(?:as\s+soon\s+as\s+(?:reasonably\s+)?(?:possible|practicable|practical)|as\s+and\s+when"
    r"|when(?:ever)?\s+(?:possible|available|able|convenient|practicable)|in\s+due\s+course"
    r"|at\s+the\s+earliest\s+opportunity|at\s+(?:an|the)\s+earliest\s+(?:possible\s+)?date"
    r"|in\s+the\s+near\s+future|(?:date|time)\s+to\s+be\s+"
    r"(?:confirmed|agreed|arranged|advised|announced|decided|determined|fixed|set)"
    r"|asap|a\.s\.a\.p|tb[acd]|t\.b\.[acd])\b",
    re.IGNORECASE,
)
# Without one of these there is nothing of the kind in a text.
_HINTS = (
    "soon",
    "asap",
    "a.s.a.p",
    "when",
    "due",
    "earliest",
    "future",
    "date",
    "time",
    "tb",
    "t.b",
)
# Words that stand for a date only where they are the whole answer.
_NO_DATE_ALONE = expression(
    r"(?:immediate(?:ly)?|urgent(?:ly)?|on-?going|continuing|continuous(?:ly)?|shortly|soon|later"
    r"|at\s+once|straight\s?away|until\s+further\s+notice|not\s+yet(?:\s+known)?"
    r"|to\s+be\s+(?:confirmed|agreed|arranged|advised|announced|decided|determined))[\s.!]*",
    re.IGNORECASE,
)
# A date, or a rhythm or limit that fixes one: then such words stand beside it, not in its place.
_SOME_DATE = expression(
    r"\b(?:[0-9]{1,2}(?:st|nd|rd|th)?\s+(?:of\s+)?"
    r"(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*"
    r"|[0-9]{1,4}[/.-][0-9]{1,2}[/.-][0-9]{1,4}"
    r"|every|each|daily|weekly|fortnightly|monthly|within"
    r"|(?:mon|tues|wednes|thurs|fri|satur|sun)days?)\b",
    re.IGNORECASE,
)
_OTHER_ACTION = expression(r"\bactions?\s+(?:no\.?\s*|number\s+)?[0-9]", re.IGNORECASE)


@rule("RMP-1", "mappa-b")
def dates_are_not_left_to_words(answers: Answers) -> Iterator[Problem]:
    """An action has a date and is not left to “as soon as possible” (12.9). In the tables of
    actions only a date is taken; these are the places where words say when something is done."""
    for pointer in ("/press_and_media/national_team_told", *_press_offices(answers)):
        if _lacks_date(answers.text(f"{pointer}/reason")):
            yield Problem(pointer, sentence="RMP-1.date")
    pointer = f"{_PLAN}/jobcentre_plus"
    if answers.text(pointer) == "to_be_sent" and _lacks_date(answers.text(f"{pointer}_details")):
        yield Problem(f"{pointer}_details", sentence="RMP-1.jobcentre-plus")
    pointer = "/next_review/between"
    if _lacks_date(answers.text(pointer)):
        yield Problem(pointer, sentence="RMP-1.reviews", severity="warning")


def _press_offices(answers: Answers) -> Iterator[str]:
    for pointer, _ in answers.rows("/disclosure/disclosures"):
        yield f"{pointer}/press_office_told"


def _lacks_date(text: str) -> bool:
    """Return whether words such as "as soon as possible" stand where a date is asked for."""
    if _NO_DATE_ALONE.fullmatch(text.strip()):
        return True
    words = text.casefold()
    hinted = any(hint in words for hint in _HINTS)
    return hinted and bool(_NO_DATE.search(text)) and not _SOME_DATE.search(text)


@rule("RMP-2", "mappa-b")
def risks_have_actions(answers: Answers) -> Iterator[Problem]:
    """The actions cover each risk that the meeting identified (12.9). Which action answers which
    risk stands in words, so what can be told is that there is none at all."""
    risk = answers.text("/risk_of_serious_harm_revision/level_after")
    if _goes_on(answers) and risk in _SOME_RISK and answers.is_absent(_ACTIONS):
        yield Problem(_ACTIONS)


@rule("RMP-4", "mappa-b")
def risk_to_children_is_answered(answers: Answers) -> Iterator[Problem]:
    """Where the meeting finds a risk to children, the plan safeguards them (12.9)."""
    named = "children" in column(answers, _PEOPLE, "group")
    if not (named or answers.text(f"{_AFTER}/children") in _SOME_RISK):
        return
    plan = answers.get(_PLAN)
    if _goes_on(answers) and isinstance(plan, dict) and "safeguarding" not in plan:
        yield Problem(f"{_PLAN}/safeguarding")


@rule("RMP-5", "mappa-b")
def people_at_risk_have_actions(answers: Answers) -> Iterator[Problem]:
    """Where an identified person is at risk, the plan holds actions to protect them (12.9,
    13a.32). A known adult is identified; the other groups need not be.

    The four pillars are not demanded (12.11), and an action under any of them may protect. So what
    can be told for certain is that there is no action at all.
    """
    if "known_adult" not in column(answers, _PEOPLE, "group") or not _goes_on(answers):
        return
    agreed, earlier = answers.table(_ACTIONS), answers.table(_LEAD_ACTIONS)
    if answers.is_absent(_ACTIONS) and not earlier:
        yield Problem(_ACTIONS)
    elif agreed and not any(row.get("pillar") == "victim_safety" for row in (*agreed, *earlier)):
        yield Problem(_ACTIONS, sentence="RMP-5.any-pillar", kind="wrong", severity="advice")


@rule("RMP-5", "mappa-b")
def the_plan_says_how_people_are_safe(answers: Answers) -> Iterator[Problem]:
    """Where people at risk are named, the plan says how they are kept safe (12.9). Where that
    stands under another heading and there are actions, it is no more than a warning."""
    pointer = f"{_PLAN}/victim_safety"
    if answers.is_absent(pointer) and answers.table(_PEOPLE):
        acts = answers.table(_ACTIONS) or answers.table(_LEAD_ACTIONS)
        severity: Severity | None = "warning" if acts else None
        yield Problem(pointer, sentence="RMP-5.safety", kind="wrong", severity=severity)


def _goes_on(answers: Answers) -> bool:
    """Return whether the case stays at level 2 or 3, so that there is a plan of the meeting."""
    return level_after(answers.text("/conclusion/level")) in ACTIVE


@rule("RMP-7", "mappa-b", "minimum-minutes")
def carried_actions_are_found_again(answers: Answers) -> Iterator[Problem]:
    """An earlier action that is carried forward is among the new ones (14.25, 13a.32).

    Numbers begin anew at each meeting. But where its agency has no action now, another must have
    taken it over, and the result says which.
    """
    outcomes = column(answers, _EARLIER, "outcome")
    carried = [index for index, outcome in enumerate(outcomes) if outcome == "carried_forward"]
    agencies = column(answers, _ACTIONS, "agency") if carried else ()
    before = column(answers, _EARLIER, "agency") if carried else ()
    for index in carried:
        pointer = f"{_EARLIER}/{index}"
        result = answers.text(f"{pointer}/result")
        if answers.is_absent(_ACTIONS):
            yield Problem(f"{pointer}/outcome", sentence="RMP-7.no-actions", kind="wrong")
        elif not (before and agencies and result) or before[index] in agencies:
            continue
        elif not _OTHER_ACTION.search(result):
            yield Problem(
                f"{pointer}/outcome",
                sentence="RMP-7.which-action",
                kind="wrong",
                severity="warning",
            )


@rule("RMP-9", "mappa-b")
def approved_premises_are_considered(answers: Answers) -> Iterator[Problem]:
    """Every meeting considers whether Approved Premises would strengthen the plan (12.26, 18.3)."""
    pointer = f"{_PLAN}/approved_premises_considered"
    if _goes_on(answers) and answers.is_no(pointer):
        yield Problem(pointer)
