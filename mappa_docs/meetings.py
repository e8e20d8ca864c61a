"""A submission → the meeting that it is about: who was invited, who came, and what was decided."""

from dataclasses import dataclass
from datetime import date

from mappa_docs.model import Submission
from mappa_docs.rules.answers import Answers, age
from mappa_docs.rules.seniority import grade_named

# Where an offender is who is not "in the community" (13a.33).
_HELD = ("custody", "hospital", "immigration_detention")
_ADULT = 18


@dataclass(frozen=True, slots=True)
class Meeting:
    """One level 2 or 3 meeting, as its minutes (MAPPA B) or its attendance list (MAPPA E) tell.

    `attended` holds the agency and grade of each person, `invited` the agencies. What a list does
    not tell is None, and so is what the minutes leave open. `stays_at` is the level that was
    decided, where it is 2 or 3.
    """

    source: str
    minuted: bool
    held: date
    level: int
    attended: tuple[tuple[str, str], ...]
    invited: frozenset[str] | None = None
    stays_at: int | None = None
    in_community: bool | None = None
    under_18: bool | None = None
    disclosure: bool | None = None
    prison_report: bool | None = None


def meeting(submission: Submission) -> Meeting | None:
    """Return the meeting of a MAPPA B or E, or None for other forms and without date or level."""
    answers = Answers(submission, date.min)
    held, level = answers.day("/meeting/date"), answers.number("/meeting/level")
    if submission.stem not in ("mappa-b", "mappa-e") or held is None or level not in (2, 3):
        return None
    rows = [row for _, row in answers.rows("/attendance")]
    if submission.stem == "mappa-e":
        came = [
            (str(row.get("agency")), grade_named(str(row.get("agency")), str(row.get("role"))))
            for row in rows
        ]
        return Meeting(submission.source, False, held, level, tuple(came))
    born = answers.day("/offender/date_of_birth")
    location = answers.text("/offender/location")
    received = answers.get("/prison_report/received")
    invitations = answers.rows("/invitations")
    return Meeting(
        source=submission.source,
        minuted=True,
        held=held,
        level=level,
        attended=tuple((str(row.get("agency")), str(row.get("grade"))) for row in rows),
        invited=frozenset(str(row["agency"]) for _, row in invitations if "agency" in row),
        stays_at={"level_2": 2, "level_3": 3}.get(answers.text("/conclusion/level")),
        in_community=location not in _HELD if location else None,
        under_18=age(born, held) < _ADULT if born and born <= held else None,
        disclosure=_disclosure(answers),
        prison_report=received if isinstance(received, bool) else None,
    )


def _disclosure(answers: Answers) -> bool:
    """Return whether disclosure was considered and the decision minuted (10.7)."""
    return (
        answers.is_yes("/disclosure/considered")
        and isinstance(answers.get("/disclosure/decision"), bool)
        and bool(answers.text("/disclosure/reasons").strip())
    )
