"""What is found when the forms of one case are put side by side. No finding holds an answer."""

from collections import defaultdict
from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from itertools import pairwise

from mappa_docs.facts import Facts
from mappa_docs.model import Finding
from mappa_docs.rulebook import about_file
from mappa_docs.working_days import in_words, plus_working_days, working_days_between

_PLACE = "The case"
# Working days that the minutes have, by the level of the meeting (13b.2).
_MINUTES = {2: 10, 3: 5}
_CONCLUSIONS = {"level_3": 3, "level_2": 2, "level_1": 1}
_NAMES = {
    "pnc_id": "PNC ID",
    "cro_number": "CRO number",
    "visor_reference": "ViSOR reference",
    "prison_number": "prison number",
    "nhs_number": "NHS number",
    "national_insurance_number": "National Insurance number",
}


def findings(forms: list[Facts], as_of: date) -> Iterator[Finding]:
    """Yield what is found in the last versions of a case's forms, which are in date order."""
    yield from who(forms)
    yield from _minutes(forms, as_of)
    yield from _review(forms, as_of)
    yield from _prison(forms)
    yield from _jobcentre_plus(forms)
    yield from _moved(forms, as_of)
    yield from _levels(forms)


def about_versions(forms: list[Facts]) -> Iterator[Finding]:
    """Yield a finding where one version of a document came in twice and not the same (CASE-8)."""
    contents: dict[tuple[object, ...], set[int]] = defaultdict(set)
    for one in forms:
        if one.reference:
            contents[*one.document, one.day("dated"), one.version].add(one.checksum)
    for document, different in contents.items():
        if len(different) > 1:
            yield about_file(
                "CASE-8",
                _PLACE,
                f"{_name(str(document[0]))}: files with the same reference, date and version are "
                "not the same. Find out which one counts, and raise its version",
            )


def level(forms: list[Facts]) -> int | None:
    """Return the level of the case: what the last meeting decided, else the last that is given."""
    meeting = _last(forms, "mappa-b")
    if meeting and "conclusion" in meeting.known:
        return _CONCLUSIONS.get(str(meeting.known["conclusion"]))
    given = [one.known["level"] for one in forms if "level" in one.known]
    return given[-1] if given and isinstance(given[-1], int) else None


def who(forms: list[Facts]) -> Iterator[Finding]:
    """Yield a finding where the forms don't agree on who the offender is (CASE-1)."""
    differing = [] if len({one.born for one in forms if one.born}) < 2 else ["date of birth"]
    values: dict[str, set[str]] = defaultdict(set)
    for one in forms:
        for kind, value in one.identifiers:
            values[kind].add(value)
    differing += [name for kind, name in _NAMES.items() if len(values[kind]) > 1]
    if differing:
        yield about_file(
            "CASE-1",
            _PLACE,
            f"The forms share an identifier, but don’t agree on: {', '.join(differing)}. Make sure "
            "that they are about one person",
        )


def _minutes(forms: list[Facts], as_of: date) -> Iterator[Finding]:
    """A meeting that another form tells of, and no minutes of it (13b.2).

    MAPPA E is of a meeting that took place. The day on A and F is only planned: minutes of a later
    day are of that meeting put off.
    """
    minuted = _days(forms, "mappa-b", "meeting")
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
        finding = about_file(
            "CASE-2",
            _PLACE,
            f"A level {number} meeting has no minutes (MAPPA B) among these files: they {said}",
        )
        severity = finding.severity if over > 0 else "advice"
        yield replace(finding, due=due.isoformat(), days=over, severity=severity)


def _accepted(one: Facts) -> int | None:
    decision = str(one.known.get("decision", ""))
    return {"level_2": 2, "level_3_to_2": 2, "level_3": 3}.get(decision)


def _review(forms: list[Facts], as_of: date) -> Iterator[Finding]:
    """The next meeting that the last minutes give has passed, and nothing came of it (13a.33)."""
    meeting = _last(forms, "mappa-b")
    planned = meeting.day("next") if meeting else None
    if meeting is None or planned is None or planned >= as_of:
        return
    held = _days(forms, "mappa-b", "meeting") | _days(forms, "mappa-e", "meeting")
    if any(day > (meeting.day("meeting") or day) for day in held):
        return
    over = (as_of - planned).days
    yield replace(
        about_file(
            "CASE-3",
            _PLACE,
            f"The next review is {_count(over, 'day')} overdue: no MAPPA B or E among these files "
            "is of a later meeting than the last minutes",
        ),
        days=over,
    )


def _prison(forms: list[Facts]) -> Iterator[Finding]:
    """A meeting about somebody in custody, and no MAPPA F for it (13a.15, 15.23)."""
    # A request alone, which the prison has not answered, is no report.
    answered = [one for one in forms if one.day("reported")]
    reported = _days(answered, "mappa-f", "meeting")
    asked = [one for one in forms if one.stem in ("mappa-a", "mappa-b")]
    days = {one.day("meeting") for one in asked if one.known.get("location") == "custody"}
    without = len({day for day in days if day} - reported)
    if without:
        yield about_file(
            "CASE-4",
            _PLACE,
            f"MAPPA F is not among these files for {_count(without, 'meeting')} about a prisoner: "
            "ask the prison for it, even where it sends somebody",
        )


def _jobcentre_plus(forms: list[Facts]) -> Iterator[Finding]:
    """A restriction on work in the agreed plan, and no MAPPA J (3.24, 3.25)."""
    meeting = _last(forms, "mappa-b")
    said = meeting.known.get("jobcentre_plus") if meeting else None
    if said in ("sent", "to_be_sent") and not _last(forms, "mappa-j"):
        words = {
            "sent": "the minutes say that it was sent, but it is not among these files",
            "to_be_sent": "the plan restricts work or training, and it still has to be sent",
        }
        yield about_file("CASE-5", _PLACE, f"MAPPA J is missing: {words[str(said)]}")


def _moved(forms: list[Facts], as_of: date) -> Iterator[Finding]:
    """A transfer, and no notification after it (6.28, 26.57)."""
    move = _last(forms, "mappa-g")
    moved = move.day("moved") if move else None
    if moved is None or moved > as_of:
        return
    for stem in ("mappa-h", "mappa-i"):
        told = [one.day(name) for one in forms if one.stem == stem for name in ("dated", "changed")]
        if any(told) and not any(day and day >= moved for day in told):
            yield about_file(
                "CASE-6",
                _PLACE,
                f"{_name(stem)} was not sent again after the offender moved: tell the new area",
            )


def _levels(forms: list[Facts]) -> Iterator[Finding]:
    """Categories that differ, and a later form that gives another level (6.2, 13a.34)."""
    categories = [one.known["category"] for one in forms if "category" in one.known]
    # 6.30: who leaves category 1 or 2 may go on in category 3.
    odd = [(old, new) for old, new in pairwise(categories) if old != new and (new != 3 or old == 4)]
    if odd:
        yield about_file(
            "CASE-7",
            _PLACE,
            "The forms don’t agree on the category: make sure which one counts now, and correct "
            "the form that is wrong",
        )
    meeting = _last(forms, "mappa-b")
    decided = _CONCLUSIONS.get(str(meeting.known.get("conclusion"))) if meeting else None
    day = meeting.day("meeting") if meeting else None
    if not decided or not day:
        return
    for one in forms:
        later = one.day("dated")
        if one.stem in ("mappa-f", "mappa-g") and later and later > day:
            given = one.known.get("level")
            if given is not None and given != decided:
                yield about_file(
                    "CASE-7",
                    _PLACE,
                    f"{_name(one.stem)} gives another level than the last minutes decided",
                )


def _days(forms: list[Facts], stem: str, name: str) -> set[date]:
    return {day for one in forms if one.stem == stem and (day := one.day(name))}


def _last(forms: list[Facts], stem: str) -> Facts | None:
    return next((one for one in reversed(forms) if one.stem == stem), None)


def _name(stem: str) -> str:
    return stem.replace("mappa-", "MAPPA ").upper()


def _count(number: int, what: str) -> str:
    return f"{number} {what}" if number == 1 else f"{number} {what}s"
