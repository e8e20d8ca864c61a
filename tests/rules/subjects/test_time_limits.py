"""Time limits: the arithmetic, the data, and that later is never less late."""

from datetime import date, timedelta
from itertools import pairwise
from typing import Any

import pytest
from holidays import country_holidays
from hypothesis import given
from hypothesis import strategies as st

from mappa_docs.definition import forms
from mappa_docs.definition.rulebook import rulebook
from mappa_docs.domain import working_days
from mappa_docs.domain.periods import Span, span
from mappa_docs.messages import english
from mappa_docs.model import Finding, Kind
from mappa_docs.rules.support.limit_table import GIVEN, Limit
from tests.support import STEMS, change, judged, remove, sample

DAYS = st.dates(date(1990, 1, 1), date(2060, 12, 31))
LIMITS = [
    (code, Limit(**entry))
    for code, rule in rulebook().items()
    if code.startswith("LIM-")
    for entry in rule.checks
]
BANK_HOLIDAYS = country_holidays("GB", subdiv="ENG")
POINTERS = ("start", "done", "not_before")
CONDITIONS = ("when", "unless", "excused")


@pytest.mark.parametrize(("code", "limit"), LIMITS, ids=str)
def test_a_limit_names_dates_and_options_of_its_form(code: str, limit: Limit) -> None:
    assert limit.form in STEMS
    known = forms.fields(limit.form)
    for name in POINTERS:
        pointer = getattr(limit, name)
        assert not pointer or known[pointer].kind is Kind.DATE
    for name in CONDITIONS:
        for pointer, wanted in getattr(limit, name).items():
            options = {choice.value for choice in known[pointer].choices}
            assert wanted == GIVEN or (wanted and set(wanted) <= options)
    for words in (limit.within, limit.opens, limit.lapses):
        assert not words or span(words)
    for other in limit.other_starts:
        for pointer in filter(None, (other.start, other.until)):
            assert known[pointer].kind is Kind.DATE
        assert english.term(f"event.{other.event}")
        assert not other.within or span(other.within).number > 0
    assert not limit.otherwise or (limit.task and span(limit.within).number > 0)
    assert rulebook()[code].severity in ("warning", "advice")


@pytest.mark.parametrize(("code", "limit"), LIMITS, ids=str)
def test_a_limit_has_words_in_the_catalogue(code: str, limit: Limit) -> None:
    names = (f"event.{limit.event}", f"was.{limit.was}", f"task.{limit.task}")
    for name in names if limit.task else names[:2]:
        assert english.term(name)


def test_a_limit_with_a_name_that_means_nothing_is_refused() -> None:
    entry = dict.fromkeys(Limit._fields, "") | {"form": "mappa-b"}

    with pytest.raises(TypeError):
        Limit(**entry, whithin="3 days")  # type: ignore[call-arg]


@pytest.mark.parametrize("words", ["", "soon", "3", "days", "3 Days", "1.5 days", "+3 days"])
def test_a_span_in_other_words_is_refused(words: str) -> None:
    with pytest.raises(ValueError, match="length of time"):
        span(words)


def _is_working_day(day: date) -> bool:
    return day.weekday() < 5 and day not in BANK_HOLIDAYS


@given(start=DAYS, number=st.integers(0, 40))
def test_working_days_are_counted_one_by_one(start: date, number: int) -> None:
    due = span(f"{number} working days").due(start)

    passed = [start + timedelta(days=ahead) for ahead in range(1, (due - start).days + 1)]
    assert sum(_is_working_day(day) for day in passed) == number
    assert not number or _is_working_day(due)
    assert working_days.working_days_between(start, due) == number


@given(start=DAYS, days=st.integers(-900, 900))
def test_working_days_between_two_days_are_those_that_one_can_count(start: date, days: int) -> None:
    step = 1 if days > 0 else -1
    first = start if days > 0 else start + timedelta(days=days)
    passed = (first + timedelta(days=ahead) for ahead in range(1, abs(days) + 1))

    counted = step * sum(map(_is_working_day, passed))
    assert working_days.working_days_between(start, start + timedelta(days=days)) == counted


def test_the_end_of_the_calendar_is_counted_at_once() -> None:
    """Day by day it would take minutes for these."""
    starts = [date.min + timedelta(days=number) for number in range(60)]
    counts = [working_days.working_days_between(start, date.max) for start in starts]

    assert [one - other for one, other in pairwise(counts)] == [
        int(_is_working_day(day)) for day in starts[1:]
    ]


@given(
    start=DAYS,
    length=st.builds(Span, st.integers(0, 40), st.just("working_day"))
    | st.builds(Span, st.integers(-14, 14), st.just("month")),
    off=st.integers(-14, 20),
)
def test_what_is_surely_met_is_met(start: date, length: Span, off: int) -> None:
    day = length.due(start) + timedelta(days=off)

    assert day <= length.due(start) or not length.is_surely_met(start, day)


@pytest.mark.parametrize(("length", "early"), [(Span(-6, "month"), 5), (Span(3, "month"), 9)])
def test_what_is_early_enough_is_surely_met(length: Span, early: int) -> None:
    start = date(2026, 8, 28)

    assert length.is_surely_met(start, length.due(start) - timedelta(days=early))


@pytest.mark.parametrize(
    ("start", "words", "due"),
    [
        ("2026-08-31", "-6 months", "2026-02-28"),
        ("2028-08-31", "-6 months", "2028-02-29"),
        ("2026-01-31", "1 month", "2026-02-28"),
        ("2026-03-31", "-1 month", "2026-02-28"),
        ("2026-01-06", "4 months", "2026-05-06"),
        ("2026-10-15", "4 months", "2027-02-15"),
        ("2026-08-28", "-6 weeks", "2026-07-17"),
        ("2026-03-25", "10 working days", "2026-04-10"),  # over Easter
        ("2026-12-23", "5 working days", "2027-01-04"),  # Boxing Day is kept on the Monday
        ("2026-05-22", "1 working day", "2026-05-26"),  # Spring bank holiday
        ("2026-07-04", "1 working day", "2026-07-06"),
    ],
)
def test_a_due_date(start: str, words: str, due: str) -> None:
    assert span(words).due(date.fromisoformat(start)) == date.fromisoformat(due)


@given(start=DAYS, months=st.integers(-30, 30))
def test_months_keep_the_day_or_take_the_last_one(start: date, months: int) -> None:
    due = span(f"{months} months").due(start)

    assert (due.year - start.year) * 12 + due.month - start.month == months
    assert due.day == start.day or ((due + timedelta(days=1)).day == 1 and due.day < start.day)


@given(
    start=DAYS,
    number=st.integers(-12, 30),
    unit=st.sampled_from(["working_day", "day", "week", "month"]),
    ahead=st.integers(-60, 120),
)
def test_a_day_later_is_never_less_late(start: date, number: int, unit: str, ahead: int) -> None:
    length = Span(number, unit)
    due = length.due(start)
    day = due + timedelta(days=ahead)
    late, later = (length.over(due, one) for one in (day, day + timedelta(days=1)))

    assert late <= later
    assert (late > 0) == (day > due)


def _about(code: str, answers: dict[str, Any], as_of: date) -> list[Finding]:
    return [one for one in judged(answers, as_of).findings if one.code == code]


def _minutes(agreed: str | None = None) -> dict[str, Any]:
    answers = sample("mappa-b", "minimal")
    if agreed:
        change(answers, "/distribution/agreed_on", agreed)
    else:
        remove(answers, "/distribution")
    return answers


def test_what_was_late_says_by_how_much_and_when_it_was_due() -> None:
    (finding,) = _about("LIM-13", _minutes("2026-04-28"), date(2026, 5, 1))

    assert finding.message == (
        "The minutes were agreed for distribution 4 working days late: guidance asks for it within "
        "10 working days of the meeting, by 22 April 2026"
    )
    assert (finding.severity, finding.kind, finding.due) == ("warning", "late", "2026-04-22")
    assert finding.days == 4


@pytest.mark.parametrize(
    ("today", "severity", "days", "said"),
    [
        ("2026-04-17", "advice", -3, "is due by 22 April 2026: 3 working days left"),
        ("2026-04-21", "advice", -1, "is due by 22 April 2026: 1 working day left"),
        ("2026-04-22", "advice", 0, "is due by 22 April 2026: today is the last day"),
        ("2026-04-23", "warning", 1, "is 1 working day overdue: it was due by 22 April 2026"),
        ("2026-04-26", "warning", 2, "is 2 working days overdue: it was due by 22 April 2026"),
    ],
)
def test_what_is_open_says_how_long_there_is(
    today: str, severity: str, days: int, said: str
) -> None:
    (finding,) = _about("LIM-13", _minutes(), date.fromisoformat(today))

    assert finding.message == f"Agreement of the minutes for distribution {said}"
    assert (finding.severity, finding.days, finding.due) == (severity, days, "2026-04-22")


@given(start=DAYS, ahead=st.integers(-40, 40))
def test_lateness_makes_no_form_incomplete(start: date, ahead: int) -> None:
    answers = sample("mappa-i")
    change(answers, "/notification/admission_date", start.isoformat())
    change(answers, "/notification/identified_on", (start + timedelta(days=ahead)).isoformat())
    found = _about("LIM-4", answers, date(2027, 10, 31))

    assert bool(found) == (ahead > 3)
    assert all(finding.severity != "error" for finding in found)


def test_a_limit_of_no_days_repeats_no_date() -> None:
    answers = sample("mappa-i")
    change(answers, "/leave/completed_on", "2026-05-19")
    (finding,) = _about("LIM-5", answers, date(2027, 10, 31))

    assert "2026" not in finding.message + finding.due


def test_an_answer_that_says_why_there_is_none_is_not_overdue() -> None:
    answers = sample("mappa-n")
    absent = {"absent": "not_known", "reason": "The agency has not answered."}
    change(answers, "/board/agencies/0/told_on", absent)

    assert not _about("LIM-37", answers, date(2027, 10, 31))
