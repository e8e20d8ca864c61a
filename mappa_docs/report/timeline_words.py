"""The words for what a case file says: states, levels, what was carried, how files were made."""

from collections.abc import Sequence

from mappa_docs.cases.facts import family
from mappa_docs.messages import catalogue
from mappa_docs.messages.english import capital, counted, day_in_words
from mappa_docs.model import Count
from mappa_docs.timeline.case_file import (
    CarriedFrom,
    CaseDocument,
    CaseFile,
    CaseMeeting,
    Kept,
    Made,
    State,
)

STATES: dict[State, str] = {
    "complete": "Complete",
    "faults": "Something missing or wrong",
    "superseded": "Superseded",
    "copy": "Copy of another file",
    "not_accepted": "Not accepted",
}
KEPT: dict[Kept, str] = {
    "unchanged": "unchanged since",
    "changed": "changed since",
    "gone": "not here any more",
}
HEADING = "Timeline of a case"
LEVEL, MEETINGS, DUE, TODAY = "Level", "Meetings", "Due", "Today"
# What the signs of the picture mean: the kind of each, what may stand in it, and the words.
LEGEND = (
    ("complete", "1", STATES["complete"]),
    ("faults", "2", STATES["faults"]),
    ("superseded", "3", STATES["superseded"]),
    ("copy", "4", "Copy"),
    ("not_accepted", "5", STATES["not_accepted"]),
    ("meeting", "L2", "Meeting, its level"),
    ("due", "a", "Due"),
    ("overdue", "b", "Overdue"),
)
PICTURE_DESCRIPTION = (
    "Levels, meetings, documents by form, and what is due, along the days. An arrow goes from a "
    "document to one that took answers from it. The tables after the picture say the same."
)
NO_DATE, NOT_HERE, OVERDUE = "No date", "Not here", "Overdue: "
# So many references of a case are named.
_FEW = 4
_ENDED, _UNKNOWN = "Out of MAPPA", "Not known"


def title(case: CaseFile) -> str:
    """Return what a case is called: its references, never a name."""
    return f"Case {references(case.references)}"


def references(given: Sequence[str]) -> str:
    """Return the reference of a case, which those of its documents have in common, or of several
    the first few."""
    if not given:
        return catalogue.sentence("CSE.without_reference")
    own = list(dict.fromkeys(map(family, given)))
    more = f" and {len(own) - _FEW} more" if len(own) > _FEW else ""
    return ", ".join(own[:_FEW]) + more


def picture_title(case: CaseFile) -> str:
    """Return what the picture of a case is called."""
    return f"Timeline of {title(case)[:1].lower()}{title(case)[1:]}"


def summary(case: CaseFile) -> str:
    """Return in a line how a case stands."""
    days = [document.day for document in case.documents if document.day]
    parts = [
        f"Level {case.level}" if case.level else "",
        counted(Count(len(case.documents), "document")),
        " to ".join(map(day_in_words, sorted({min(days), max(days)}))) if days else "",
        f"as it stands on {day_in_words(case.as_of)}",
    ]
    return " · ".join(filter(None, parts))


def documents(marking: str) -> str:
    """Return the title of the documents, which all have this marking."""
    return f"Documents, each marked {marking}" if marking else "Documents"


def undated(numbers: str) -> str:
    """Return what is said of documents that give no day."""
    return f"Without a date: {numbers}"


def letter(number: int) -> str:
    """Return the letter of something due: a, b, c … z, aa, ab …"""
    before, last = divmod(number, 26)
    return (letter(before - 1) if before else "") + chr(ord("a") + last)


def level_names(level: int | None) -> Sequence[str]:
    """Return what a level may be called, from the longest name to the shortest."""
    if level is None:
        return (_UNKNOWN, "?")
    return (f"Level {level}", str(level)) if level else (_ENDED,)


def level(level: int | None) -> str:
    """Return the name of a level."""
    return level_names(level)[0]


def state(document: CaseDocument) -> str:
    """Return how a document stands, with the number of its faults."""
    if document.state == "faults" and document.faults:
        return capital(f"{counted(Count(document.faults, 'fault'))}")
    return STATES[document.state]


def carried(one: CarriedFrom) -> str:
    """Return in words how much was carried forward from a form."""
    whence = f"from {one.form}"
    if one.number:
        whence = f"from {one.number}"
    elif one.day:
        whence += f" of {day_in_words(one.day)}, which is not here"
    told = f"{counted(Count(one.answers, 'answer'))} {whence}"
    return f"{told}, {one.to_confirm} to confirm" if one.to_confirm else told


def meeting(one: CaseMeeting) -> str:
    """Return in words what a meeting was and decided."""
    number = f"Meeting {one.number}" if one.number else "Meeting"
    parts = [f"{number} at level {one.level}" if one.level else number]
    if one.decided is not None and one.decided != one.level:
        parts.append(f"decided: {level(one.decided).lower()}")
    if one.is_agreed is None:
        parts.append("no minutes")
    elif not one.is_agreed:
        parts.append("minutes not agreed")
    return ", ".join(parts)


def made(one: Made) -> str:
    """Return in words how a file was made, and whether it is still so."""
    return f"{one.command} on {day_in_words(one.made.date())}; {KEPT[one.kept]}"
