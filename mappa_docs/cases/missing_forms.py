"""Forms that have to follow from what others of the case say, and are not among them.

No finding holds an answer. Of a case that has ended nothing is asked that nobody needs any more.
"""

from collections.abc import Iterator
from datetime import date

from mappa_docs.cases import level_history, planned_meetings
from mappa_docs.cases.facts import Facts
from mappa_docs.cases.planned_meetings import Held
from mappa_docs.cases.queries import CaseFinding, about_case, last
from mappa_docs.definition import schema_files
from mappa_docs.domain.periods import counted

_WHY = {
    "sent": "the minutes say that it was sent, but it is not among these files",
    "to_be_sent": "the plan restricts work or training, and it still has to be sent",
}


def findings(forms: list[Facts], as_of: date) -> Iterator[CaseFinding]:
    """Yield what is missing on the day, going by the last versions of a case's forms, which are in
    date order."""
    yield from _prison(forms, as_of)
    yield from _jobcentre_plus(forms, as_of)
    yield from _moved(forms, as_of)


def _prison(forms: list[Facts], as_of: date) -> Iterator[CaseFinding]:
    """A meeting about somebody in custody, and no MAPPA F for it (13a.15, 15.23)."""
    held, ends = Held(forms), level_history.ends(forms, as_of)
    ends += [day for one in forms if _exits(one) and (day := one.day("meeting"))]
    reported = held.reported(forms)
    without: dict[date, str] = {}
    for one in forms:
        day = one.day("meeting")
        over = any(planned_meetings.since(one) <= end for end in ends)
        if day and day not in reported and not over and _is_of_a_prisoner(one, held):
            without[day] = one.source
    if without:
        yield about_case(
            "CASE-4",
            f"MAPPA F is not among these files for {counted(len(without), 'meeting')} about a "
            "prisoner: ask the prison for it, even where it sends somebody",
            without.values(),
        )


def _is_of_a_prisoner(one: Facts, held: Held) -> bool:
    """Return whether a form tells of a meeting about a prisoner. Where the meeting that A plans was
    held, its minutes say it."""
    tells = one.stem == "mappa-b" or (one.stem == "mappa-a" and not held.of(one))
    return tells and one.known.get("location") == "custody"


def _exits(one: Facts) -> bool:
    return one.stem == "mappa-b" and one.known.get("conclusion") == "exit"


def _jobcentre_plus(forms: list[Facts], as_of: date) -> Iterator[CaseFinding]:
    """A restriction on work in the agreed plan, and no MAPPA J (3.24, 3.25)."""
    meeting = last(forms, "mappa-b")
    said = str(meeting.known.get("jobcentre_plus")) if meeting else ""
    if meeting is None or said not in _WHY or last(forms, "mappa-j"):
        return
    ended = [day for one in forms if (day := level_history.ended(one))]
    # After a move the restriction is still in force, and still has to be told.
    if not any(planned_meetings.since(meeting) <= day <= as_of for day in ended):
        yield about_case("CASE-5", f"MAPPA J is missing: {_WHY[said]}", [meeting.source])


def _moved(forms: list[Facts], as_of: date) -> Iterator[CaseFinding]:
    """A transfer, and no notification for it (6.28, 26.57)."""
    move = last(forms, "mappa-g")
    moved = move.day("moved") if move else None
    if move is None or moved is None or moved > as_of:
        return
    for stem in ("mappa-h", "mappa-i"):
        told = [one for one in forms if one.stem == stem]
        if not any(_days(one) for one in told) or any(_tells(one, move, moved) for one in told):
            continue
        over = told[-1].day("ended")
        if over is None or over > as_of:
            yield about_case(
                "CASE-6",
                f"{schema_files.name_of(stem)} was not sent again after the offender moved: tell "
                "the new area",
                [move.source, told[-1].source],
            )


def _days(one: Facts) -> list[date]:
    return [day for name in ("dated", "part_2", "changed") if (day := one.day(name))]


def _tells(one: Facts, move: Facts, moved: date) -> bool:
    """Return whether MAPPA H or I tells the new area, or is no older than the transfer form."""
    new = move.known.get("area")
    if new and new in (one.known.get("area"), one.known.get("new_area")):
        return True
    return any(day >= min(moved, move.day("dated") or moved) for day in _days(one))
