"""Forms that have to follow from what other forms of the case say, and are missing.

No finding holds an answer about a person: the day of a meeting is given, because it tells which.
Of a case that has ended nothing is asked that nobody needs any more.
"""

from collections.abc import Iterator, Sequence
from datetime import date

from mappa_docs.cases import level_history, planned_meetings
from mappa_docs.cases.case_findings import CaseFinding, about_case
from mappa_docs.cases.facts import Facts, last
from mappa_docs.cases.planned_meetings import HeldMeetings
from mappa_docs.definition import schema_files
from mappa_docs.domain.decisions import ENDED, level_after

# What the plan says of MAPPA J where there has to be one.
_JOBCENTRE_PLUS = {"sent": "CASE-5.sent", "to_be_sent": "CASE-5.to-be-sent"}


def findings(
    forms: list[Facts], as_of: date, others: Sequence[Facts] = ()
) -> Iterator[CaseFinding]:
    """Yield what is missing on the day, going by the last versions of a case's forms, which are in
    date order. `others` have its reference, and may belong to it after all."""
    yield from _prison(forms, as_of)
    yield from _jobcentre_plus(forms, as_of, others)
    yield from _moved(forms, as_of)


def _prison(forms: list[Facts], as_of: date) -> Iterator[CaseFinding]:
    """Yield a finding where a meeting is about somebody in custody, and there is no MAPPA F for it
    (13a.15, 15.23)."""
    held, ends = HeldMeetings(forms), level_history.ends(forms, as_of)
    ends += [day for form in forms if _exits(form) and (day := form.day("meeting"))]
    reported = held.reported(forms)
    without: dict[date, Facts] = {}
    for form in forms:
        day = form.day("meeting")
        is_over = any(planned_meetings.planned_since(form) <= end for end in ends)
        if day and day not in reported and not is_over and _is_of_a_prisoner(form, held):
            without[day] = form
    for day, form in sorted(without.items()):
        yield _without_report(day, form)


def _without_report(day: date, form: Facts) -> CaseFinding:
    """Return the finding about a meeting without MAPPA F, which a form tells of. Where its minutes
    say that the prison sent the form, it is somewhere, and nobody has to ask for it."""
    received = form.day("prison_answered_on")
    if not received and form.known.get("prison_answered") is not True:
        return about_case("CASE-4", [form.source], parameters={"day": day})
    return about_case(
        "CASE-4",
        [form.source],
        sentence="CASE-4.received-on" if received else "CASE-4.received",
        parameters={"day": day} | ({"received": received} if received else {}),
        severity="advice",
    )


def _is_of_a_prisoner(form: Facts, held: HeldMeetings) -> bool:
    """Return whether a form tells of a meeting about a prisoner. Where the meeting that MAPPA A
    plans was held, its minutes say where the offender was."""
    tells = form.stem == "mappa-b" or (form.stem == "mappa-a" and not held.for_plan(form))
    return tells and form.known.get("location") == "custody"


def _exits(form: Facts) -> bool:
    return form.stem == "mappa-b" and level_after(form.known.get("conclusion")) == ENDED


def _jobcentre_plus(
    forms: list[Facts], as_of: date, others: Sequence[Facts]
) -> Iterator[CaseFinding]:
    """Yield a finding where the plan restricts work, and there is no MAPPA J (3.24, 3.25)."""
    meeting = last(forms, "mappa-b")
    answer = str(meeting.known.get("jobcentre_plus")) if meeting else ""
    if meeting is None or answer not in _JOBCENTRE_PLUS or last(forms, "mappa-j"):
        return
    ended = [day for form in forms if (day := level_history.ended(form))]
    # After a move the restriction is still in force, and still has to be told.
    if not any(planned_meetings.planned_since(meeting) <= day <= as_of for day in ended):
        yield about_case("CASE-5", [meeting.source], sentence=_JOBCENTRE_PLUS[answer])
        if perhaps := last(others, "mappa-j"):
            sources = [meeting.source, perhaps.source]
            yield about_case("CASE-5", sources, sentence="CASE-5.perhaps", severity="advice")


def _moved(forms: list[Facts], as_of: date) -> Iterator[CaseFinding]:
    """Yield a finding for each kind of notification that was not sent again after a transfer (6.28,
    26.57)."""
    move = last(forms, "mappa-g")
    moved = move.day("moved") if move else None
    if move is None or moved is None or moved > as_of:
        return
    for stem in ("mappa-h", "mappa-i"):
        sent = [form for form in forms if form.stem == stem]
        is_dated = any(_days(form) for form in sent)
        if not is_dated or any(_tells_new_area(form, move, moved) for form in sent):
            continue
        ended = sent[-1].day("ended")
        if ended is None or ended > as_of:
            sources = [move.source, sent[-1].source]
            yield about_case("CASE-6", sources, parameters={"form": schema_files.name_of(stem)})


def _days(form: Facts) -> list[date]:
    """Return the days on which MAPPA H or I, or a later part of it, was sent."""
    return [day for name in ("dated", "part_2", "changed") if (day := form.day(name))]


def _tells_new_area(form: Facts, move: Facts, moved: date) -> bool:
    """Return whether MAPPA H or I tells the new area, or is no older than the transfer form."""
    new = move.known.get("area")
    if new and new in (form.known.get("area"), form.known.get("new_area")):
        return True
    return any(day >= min(moved, move.day("dated") or moved) for day in _days(form))
