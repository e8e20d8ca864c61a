"""The guidance's time limits: what was done late, what is overdue, and what is due next.

The limits themselves are data, in `schemas/rules/limits.json`. Each entry of `checks` is a `Limit`:
its fields say what may stand there, and nothing else may. Their words stand in the catalogue of
messages. Lateness is never an error, because a form that tells of something late is complete.
"""

from collections.abc import Iterator, Mapping
from datetime import date

from mappa_docs.definition.rulebook import rulebook
from mappa_docs.domain.periods import Span, span
from mappa_docs.intake.answers import Answers
from mappa_docs.model import Count, Parameter, Severity, Term
from mappa_docs.rules.registry import Check, Maker, Problem, made_rule
from mappa_docs.rules.support.form_dates import Dates, dates, pairs, place, sound_day
from mappa_docs.rules.support.limit_table import Limit, holds, is_met, limits

# The key of a sentence, and what fills it.
_Sentence = tuple[str, Mapping[str, Parameter]]
# The sentences about what is due today, overdue, or due later, counted from another date.
_SINCE = ("LIM.due-today-since", "LIM.overdue-since", "LIM.due-since")


def _maker(code: str) -> Maker:
    def make(stem: str) -> Check | None:
        known = limits(code, stem)
        severity = rulebook()[code].severity

        def check(answers: Answers) -> Iterator[Problem]:
            given = dates(answers)
            for limit in known:
                if limit.start in given and holds(limit, answers):
                    yield from _problems(limit, severity, answers)
                if limit.otherwise and not _is_begun(limit, given) and holds(limit, answers):
                    yield from _since(limit, severity, answers)

        return check if known else None

    return make


def _is_begun(limit: Limit, given: Dates) -> bool:
    """Return whether the limit's own start is there, or what it limits was done anyway."""
    own = (*given.get(limit.start, ()), *given.get(limit.done, ()))
    return any(sound_day(value) for value in own)


def _problems(limit: Limit, severity: Severity, answers: Answers) -> Iterator[Problem]:
    length = span(limit.within)
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
        if not done and _is_lapsed(limit.lapses, due, answers):
            continue
        late = length.over(due, done or answers.as_of)
        sentence, parameters = (_late if done else _open)(limit, length, due, late)
        yield Problem(
            place(limit.done, row),
            sentence=sentence,
            parameters=parameters,
            severity=_severity(limit, severity, late, answers),
            # With no time at all between them the last day is an answer, so it is not repeated.
            due=due.isoformat() if length.number else "",
            days=late,
        )


def _since(limit: Limit, severity: Severity, answers: Answers) -> Iterator[Problem]:
    """Yield what is due, counted from the first of the other dates, because the form does not yet
    give the start of the limit."""
    given = dates(answers)
    for other in limit.other_starts:
        start = sound_day(next(iter(given.get(other.start, ())), None))
        if start is None or answers.day(other.until):
            continue
        length = span(other.within or limit.within)
        due = length.due(start)
        # On the day itself nobody had time yet.
        if answers.as_of > start and not _is_lapsed(other.lapses, due, answers):
            late = length.over(due, answers.as_of)
            parameters: dict[str, Parameter] = {
                "task": Term(f"task.{limit.task}"),
                "event": Term(f"event.{other.event}"),
                "length": Count(length.number, length.unit),
                "due": due,
                "since": Count((answers.as_of - start).days, "day"),
            }
            if late:
                parameters["late" if late > 0 else "left"] = Count(abs(late), length.counts)
            yield Problem(
                limit.done,
                sentence=_SINCE[(late > 0) - (late < 0)],
                parameters=parameters,
                severity=_severity(limit, severity, late, answers),
                due=due.isoformat(),
                days=late,
            )
        return


def _severity(limit: Limit, severity: Severity, late: int, answers: Answers) -> Severity:
    is_excused = any(is_met(pointer, limit.excused, answers) for pointer in limit.excused)
    return "advice" if late <= 0 or is_excused else severity


def _is_lapsed(lapses: str, due: date, answers: Answers) -> bool:
    return bool(lapses) and answers.as_of > span(lapses).due(due)


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
    parameters: dict[str, Parameter] = {
        "task": Term(f"task.{limit.task}"),
        "event": Term(f"event.{limit.event}"),
        "length": Count(length.number, length.unit),
    }
    amount = {"late" if days > 0 else "left": Count(abs(days), length.counts)}
    if length.number == 0 and days:
        # The last day is an answer, so it is not repeated.
        sentence = "LIM.overdue-same-day" if days > 0 else "LIM.due-same-day"
        return sentence, parameters | amount
    parameters["due"] = due
    if days == 0:
        return "LIM.due-today", parameters
    return "LIM.overdue" if days > 0 else "LIM.due", parameters | amount


for _code in rulebook().having("checks"):
    if _code.startswith("LIM-"):
        made_rule(_code, _maker(_code))
