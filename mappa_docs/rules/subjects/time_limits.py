"""The guidance's time limits: what was done late, what is overdue, and what is due next.

The limits themselves are data, in `schemas/rules/limits.json`. Each entry of `checks` is a `Limit`:
its fields say what may stand there, and nothing else may. Their words stand in the catalogue of
messages. Lateness is never an error, because a form that tells of something late is complete.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from datetime import date
from typing import Any

from mappa_docs.definition.rulebook import rulebook
from mappa_docs.domain.periods import Span, span
from mappa_docs.intake.answers import Answers
from mappa_docs.model import Count, Parameter, Severity, Term
from mappa_docs.rules.registry import Check, Maker, Problem, made_rule
from mappa_docs.rules.support.form_dates import dates, pairs, place, sound_day

# The key of a sentence, and what fills it.
_Sentence = tuple[str, Mapping[str, Parameter]]
Conditions = dict[str, list[Any] | str]
GIVEN = "given"


@dataclass(frozen=True, slots=True, kw_only=True)
class Limit:
    """One limit on one form.

    `start` and `done` are pointers to dates, in which `*` is each row of a table; `pairs` says
    which go together. `within` is the time from one to the other, such as "10 working days", "0
    days", or "-6 months" where it has to be done before. `event`, `was` and `task` name words of
    the catalogue: for the start, for its having been done, and for what is due. Without `task`
    nothing is said until there is a date, because its absence tells nothing.

    Conditions are pointers with the answers that count, or "given" for any answer. The limit holds
    where all of `when` and none of `unless` are met. Where one of `excused` is met, what is late is
    advice and no warning. A limit that ran out before the date at `not_before` could not be met, so
    nothing is said of it. With `still_ahead` nothing is said either where the event had passed when
    it was done: the date is an old one then, because a prisoner was released on it, and is back.
    `opens` is how long after the event it is first said that something will be due.
    """

    form: str
    start: str
    done: str
    within: str
    event: str
    was: str
    task: str = ""
    when: Conditions = field(default_factory=dict)
    unless: Conditions = field(default_factory=dict)
    excused: Conditions = field(default_factory=dict)
    not_before: str = ""
    still_ahead: bool = False
    opens: str = ""


def limits(code: str, stem: str) -> list[Limit]:
    """Return what the rulebook's entry `code` limits on the form."""
    return [Limit(**entry) for entry in rulebook()[code].checks if entry["form"] == stem]


def _maker(code: str) -> Maker:
    severity = rulebook()[code].severity

    def make(stem: str) -> Check | None:
        known = [(limit, span(limit.within)) for limit in limits(code, stem)]

        def check(answers: Answers) -> Iterator[Problem]:
            given = dates(answers)
            for limit, length in known:
                if limit.start in given and _holds(limit, answers):
                    yield from _problems(limit, length, severity, answers)

        return check if known else None

    return make


def _holds(limit: Limit, answers: Answers) -> bool:
    return all(_is_met(pointer, limit.when, answers) for pointer in limit.when) and not any(
        _is_met(pointer, limit.unless, answers) for pointer in limit.unless
    )


def _is_met(pointer: str, conditions: Conditions, answers: Answers) -> bool:
    value = answers.get(pointer)
    wanted = conditions[pointer]
    if wanted == GIVEN:
        return bool(value) and not answers.is_absent(pointer)
    return value in wanted


def _problems(
    limit: Limit, length: Span, severity: Severity, answers: Answers
) -> Iterator[Problem]:
    for begins, value, row in pairs(dates(answers), limit.start, limit.done):
        start, done = sound_day(begins), sound_day(value)
        if start is None or (done and length.is_surely_met(start, done)):
            continue
        is_open = value is None and limit.task and _is_running(limit, length, start, answers)
        if not is_open and (done is None or (limit.still_ahead and done > start)):
            continue
        due = length.due(start)
        if (done and done <= due) or due < (answers.day(limit.not_before) or due):
            continue
        late = length.over(due, done or answers.as_of)
        is_excused = any(_is_met(pointer, limit.excused, answers) for pointer in limit.excused)
        sentence, parameters = (_late if done else _open)(limit, length, due, late)
        yield Problem(
            place(limit.done, row),
            sentence=sentence,
            parameters=parameters,
            severity="advice" if late <= 0 or is_excused else severity,
            # With no time at all between them the last day is an answer, so it is not repeated.
            due=due.isoformat() if length.number else "",
            days=late,
        )


def _is_running(limit: Limit, length: Span, start: date, answers: Answers) -> bool:
    """Return whether it makes sense today to say that something is due.

    That is after the event, or before it where it has to be done before: afterwards it is too late
    to do it, and the form is an old one.
    """
    if length.number < 0:
        return answers.as_of <= start
    opens = span(limit.opens).due(start) if limit.opens else start
    return answers.as_of >= opens


def _late(limit: Limit, length: Span, due: date, days: int) -> _Sentence:
    """Return the sentence about something that was done so many days late."""
    parameters: dict[str, Parameter] = {
        "done": Term(f"was.{limit.was}"),
        "late": Count(days, length.counts),
        "event": Term(f"event.{limit.event}"),
    }
    if length.number == 0:
        return "LIM.late-same-day", parameters
    sentence = "LIM.late-before" if length.number < 0 else "LIM.late-after"
    return sentence, parameters | {"length": length.length, "due": due}


def _open(limit: Limit, length: Span, due: date, days: int) -> _Sentence:
    """Return the sentence about something that has not been done: so many days over it is, or left
    where negative."""
    parameters: dict[str, Parameter] = {"task": Term(f"task.{limit.task}"), "due": due}
    if days == 0:
        return "LIM.due-today", parameters
    if days < 0:
        return "LIM.due", parameters | {"left": Count(-days, length.counts)}
    return "LIM.overdue", parameters | {"late": Count(days, length.counts)}


for _code, _rule in rulebook().items():
    if _code.startswith("LIM-") and _rule.checks:
        made_rule(_code, _maker(_code))
