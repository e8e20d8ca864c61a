"""The unit's sheet of who came to the Strategic Management Board, for indicator 5 (31.21)."""

from datetime import date
from pathlib import Path
from typing import NamedTuple

from mappa_docs.local import label_words
from mappa_docs.reading.written_dates import written_date
from mappa_docs.statistics import unit_sheets
from mappa_docs.statistics.unit_sheets import FilledSheet, fault

SHEET = "board-attendance"


class Attended(NamedTuple):
    """Whether a member came to the meeting of a day, and the file and cell that say so."""

    member: str
    day: date
    came: bool
    source: str


def read(path: Path, today: date) -> tuple[Attended, ...]:
    """Return what the sheet says of each member and each meeting of the board. Who was no member
    on the day of a meeting has no entry for it.

    Raises UnreadableError where the file can't be read, and with each cell that does not say for
    sure what it should: nothing is guessed, and a blank is no “No”.
    """
    printed = unit_sheets.printed(SHEET)
    sheet = unit_sheets.read(path, [printed["head"]])
    faults: list[str] = []
    days = _days(sheet, today, faults)
    allowed = [*printed["members"], *printed["others"]]
    answers = {label_words.key(word): came for word, came in printed["answers"].items()}
    entries: list[Attended] = []
    members: set[str] = set()
    for place, row in sheet.filled():
        member = unit_sheets.known(row[0], allowed)
        if not member:
            faults.append(fault("no_member", sheet.cell(place, 0), members=tuple(allowed)))
        elif member in members:
            faults.append(fault("member_twice", sheet.cell(place, 0)))
        members.add(member)
        for column, day in days.items():
            cell, said = sheet.cell(place, column), label_words.key(row[column])
            if said not in answers:
                faults.append(fault("other_answer", cell, answers=tuple(printed["answers"])))
            elif (came := answers[said]) is not None and member:
                entries.append(Attended(member, day, came, f"{path}, cell {cell}"))
    if faults:
        unit_sheets.refuse(sheet, faults)
    if not entries:
        unit_sheets.refuse(sheet, [fault("empty")])
    return tuple(entries)


def _days(sheet: FilledSheet, today: date, faults: list[str]) -> dict[int, date]:
    """Return the day of the meeting that each column is about. One in which nothing stands is about
    none."""
    days: dict[int, date] = {}
    for column, head in enumerate(sheet.heads):
        if not column or not any(row[column] for row in sheet.rows):
            continue
        cell = sheet.cell(0, column)
        written = written_date(head, today)
        day = date.fromisoformat(written.day) if written and written.is_whole else None
        if day is None:
            faults.append(fault("no_day", cell))
        elif day in days.values():
            faults.append(fault("day_twice", cell))
        else:
            days[column] = day
    return days
