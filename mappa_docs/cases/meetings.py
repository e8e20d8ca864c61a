"""A submission → the meeting that it is about: who was invited, who came, and what was decided."""

from dataclasses import dataclass
from datetime import date
from typing import NamedTuple

from mappa_docs.domain.decisions import ACTIVE, level_after
from mappa_docs.domain.review_periods import in_community
from mappa_docs.domain.seniority import grade_named
from mappa_docs.intake.answers import Answers, Row
from mappa_docs.messages import catalogue


class Attendee(NamedTuple):
    """Somebody who came. `authority` says whether the person can decide for the agency (13a.5)."""

    agency: str
    grade: str
    authority: bool | None = None


@dataclass(frozen=True, slots=True)
class Meeting:
    """One level 2 or 3 meeting, as its minutes (MAPPA B) or its attendance list (MAPPA E) tell.

    `invited` holds agencies. What a list does not tell is None, and so is what the minutes leave
    open. `decided` is the level from then on, ENDED where the case left MAPPA. `prison_report` is
    whether MAPPA F was there by the day of the meeting.
    """

    source: str
    minuted: bool
    held: date
    level: int
    attended: tuple[Attendee, ...]
    invited: frozenset[str] | None = None
    decided: int | None = None
    in_community: bool | None = None
    disclosure: bool | None = None
    prison_report: bool | None = None


def meeting(answers: Answers) -> Meeting | None:
    """Return the meeting of a MAPPA B or E, or None for other forms and without date or level."""
    held, level = answers.day("/meeting/date"), answers.number("/meeting/level")
    if answers.stem not in ("mappa-b", "mappa-e") or held is None or level not in ACTIVE:
        return None
    rows = [row for _, row in answers.rows("/attendance")]
    if answers.stem == "mappa-e":
        return Meeting(answers.source, False, held, level, tuple(map(_on_list, rows)))
    location = answers.text("/offender/location")
    invitations = answers.rows("/invitations")
    return Meeting(
        source=answers.source,
        minuted=True,
        held=held,
        level=level,
        attended=tuple(
            Attendee(str(row.get("agency")), str(row.get("grade")), _yes_no(row.get("authority")))
            for row in rows
        ),
        invited=frozenset(str(row["agency"]) for _, row in invitations if "agency" in row),
        decided=level_after(answers.text("/conclusion/level")),
        in_community=in_community(location),
        disclosure=_disclosure(answers),
        prison_report=_prison_report(answers, held),
    )


def _prison_report(answers: Answers, held: date) -> bool | None:
    """Return whether MAPPA F came to the meeting: None where it came, and no day says when."""
    if not answers.is_yes("/prison_report/received"):
        return False
    day = answers.day("/prison_report/received_on")
    return day <= held if day else None


def _on_list(row: Row) -> Attendee:
    """Return somebody on an attendance list, whose role is a line of text."""
    agency = str(row.get("agency"))
    return Attendee(agency, grade_named(agency, str(row.get("role"))))


def unplaced(answers: Answers) -> str:
    """Return why the meeting of a MAPPA B or E, or of minimum minutes, can't be placed, or ""."""
    if answers.stem == "minimum-minutes":
        return catalogue.sentence("UNPLACED.minimum-minutes")
    if answers.stem not in ("mappa-b", "mappa-e") or meeting(answers):
        return ""
    lacking = "level" if answers.day("/meeting/date") else "date"
    return catalogue.sentence(f"UNPLACED.{lacking}")


def _yes_no(value: object) -> bool | None:
    return value if isinstance(value, bool) else None


def _disclosure(answers: Answers) -> bool:
    """Return whether disclosure was considered and the decision minuted (10.7)."""
    return (
        answers.is_yes("/disclosure/considered")
        and isinstance(answers.get("/disclosure/decision"), bool)
        and bool(answers.text("/disclosure/reasons").strip())
    )
