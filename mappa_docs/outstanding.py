"""What a case still waits for: minutes, a review, and the forms that have to follow from others.

No finding holds an answer.
"""

from collections.abc import Iterator
from dataclasses import replace
from datetime import date

from mappa_docs import schema
from mappa_docs.case_forms import about_case, days_of, last
from mappa_docs.facts import Facts
from mappa_docs.model import Finding
from mappa_docs.working_days import in_words, plus_working_days, working_days_between

# Working days that the minutes have, by the level of the meeting (13b.2).
_MINUTES = {2: 10, 3: 5}


def findings(forms: list[Facts], as_of: date) -> Iterator[Finding]:
    """Yield what is due or missing on the day, going by the last versions of a case's forms, which
    are in date order."""
    # Local minutes give no date, so beside them nothing can be said of when minutes are due.
    if not last(forms, "minimum-minutes"):
        yield from _minutes(forms, as_of)
        yield from _review(forms, as_of)
    yield from _prison(forms)
    yield from _jobcentre_plus(forms)
    yield from _moved(forms, as_of)


def _minutes(forms: list[Facts], as_of: date) -> Iterator[Finding]:
    """A meeting that another form tells of, and no minutes of it (13b.2).

    MAPPA E is of a meeting that took place. The day on A and F is only planned: minutes of a later
    day are of that meeting put off.
    """
    minuted = days_of(forms, "mappa-b", "meeting")
    told: dict[date, int] = {}
    for one in forms:
        day = one.day("meeting")
        number = one.known.get("level") or _accepted(one)
        if not day or day > as_of or number not in (2, 3):
            continue
        held = day in minuted or (one.stem != "mappa-e" and any(other > day for other in minuted))
        if not held:
            told[day] = int(number)
    for day, number in sorted(told.items()):
        due = plus_working_days(day, _MINUTES[number])
        over = working_days_between(due, as_of)
        if as_of > due:
            over = max(over, 1)  # a weekend after the last day is late too
        if over > 0:
            said = f"were due by {in_words(due)}, {_count(over, 'working day')} ago"
        else:
            left = _count(-over, "working day")
            said = f"are due by {in_words(due)}: {left} left"
        finding = about_case(
            "CASE-2",
            f"A level {number} meeting has no minutes (MAPPA B) among these files: they {said}",
        )
        severity = finding.severity if over > 0 else "advice"
        yield replace(finding, due=due.isoformat(), days=over, severity=severity)


def _accepted(one: Facts) -> int | None:
    decision = str(one.known.get("decision", ""))
    return {"level_2": 2, "level_3_to_2": 2, "level_3": 3}.get(decision)


def _review(forms: list[Facts], as_of: date) -> Iterator[Finding]:
    """The next meeting that the last minutes give has passed, and nothing came of it (13a.33)."""
    meeting = last(forms, "mappa-b")
    planned = meeting.day("next") if meeting else None
    if meeting is None or planned is None or planned >= as_of:
        return
    held = days_of(forms, "mappa-b", "meeting") | days_of(forms, "mappa-e", "meeting")
    if any(day > (meeting.day("meeting") or day) for day in held):
        return
    over = (as_of - planned).days
    yield replace(
        about_case(
            "CASE-3",
            f"The next review is {_count(over, 'day')} overdue: no MAPPA B or E among these files "
            "is of a later meeting than the last minutes",
        ),
        days=over,
    )


def _prison(forms: list[Facts]) -> Iterator[Finding]:
    """A meeting about somebody in custody, and no MAPPA F for it (13a.15, 15.23)."""
    # A request alone, which the prison has not answered, is no report.
    answered = [one for one in forms if one.day("reported")]
    reported = days_of(answered, "mappa-f", "meeting")
    asked = [one for one in forms if one.stem in ("mappa-a", "mappa-b")]
    days = {one.day("meeting") for one in asked if one.known.get("location") == "custody"}
    without = len({day for day in days if day} - reported)
    if without:
        yield about_case(
            "CASE-4",
            f"MAPPA F is not among these files for {_count(without, 'meeting')} about a prisoner: "
            "ask the prison for it, even where it sends somebody",
        )


def _jobcentre_plus(forms: list[Facts]) -> Iterator[Finding]:
    """A restriction on work in the agreed plan, and no MAPPA J (3.24, 3.25)."""
    meeting = last(forms, "mappa-b")
    said = meeting.known.get("jobcentre_plus") if meeting else None
    if said in ("sent", "to_be_sent") and not last(forms, "mappa-j"):
        words = {
            "sent": "the minutes say that it was sent, but it is not among these files",
            "to_be_sent": "the plan restricts work or training, and it still has to be sent",
        }
        yield about_case("CASE-5", f"MAPPA J is missing: {words[str(said)]}")


def _moved(forms: list[Facts], as_of: date) -> Iterator[Finding]:
    """A transfer, and no notification after it (6.28, 26.57)."""
    move = last(forms, "mappa-g")
    moved = move.day("moved") if move else None
    if moved is None or moved > as_of:
        return
    for stem in ("mappa-h", "mappa-i"):
        told = [one.day(name) for one in forms if one.stem == stem for name in ("dated", "changed")]
        if any(told) and not any(day and day >= moved for day in told):
            yield about_case(
                "CASE-6",
                f"{schema.name_of(stem)} was not sent again after the offender moved: tell the new "
                "area",
            )


def _count(number: int, what: str) -> str:
    return f"{number} {what}" if number == 1 else f"{number} {what}s"
