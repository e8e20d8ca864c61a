"""The unit's sheet of the numbers that agencies give for level 1, for item 1 of 32.3 (32.6)."""

from datetime import date
from pathlib import Path
from typing import NamedTuple

from mappa_docs.reading.written_dates import written_date
from mappa_docs.statistics import unit_sheets
from mappa_docs.statistics.unit_sheets import fault

SHEET = "level-one"
_LONGEST = 6


class LevelOne(NamedTuple):
    """How many offenders the agencies manage at level 1: those who gave a number, with the category
    that they count and the number; and those that gave none."""

    numbers: tuple[tuple[str, int, int], ...]
    without: tuple[str, ...]


def read(path: Path, day: date) -> LevelOne:
    """Return the numbers of the sheet, which have to be those of the `day`. An agency whose number
    is blank has given none: that is not taken for 0.

    Raises UnreadableError where the file can't be read, and with each cell that does not say for
    sure what it should.
    """
    printed = unit_sheets.printed(SHEET)
    sheet = unit_sheets.read(path, printed["heads"])
    faults: list[str] = []
    numbers: list[tuple[str, int, int]] = []
    without: list[str] = []
    seen: set[str] = set()
    for place, (name, _, counted_on, number, *_) in sheet.filled():
        agency = unit_sheets.known(name, [*printed["agencies"]])
        if not agency:
            agencies = tuple(printed["agencies"])
            faults.append(fault("no_agency", sheet.cell(place, 0), agencies=agencies))
        elif agency in seen:
            faults.append(fault("agency_twice", sheet.cell(place, 0)))
        seen.add(agency)
        if not number:
            without.append(agency)
            continue
        written = written_date(counted_on, day)
        if not written or not written.is_whole or written.day != day.isoformat():
            faults.append(fault("other_day", sheet.cell(place, 2), day=day))
        if not (number.isascii() and number.isdigit() and len(number) <= _LONGEST):
            faults.append(fault("other_number", sheet.cell(place, 3)))
        elif agency:
            own = agency.rstrip("0123456789 ")
            numbers.append((agency, printed["agencies"][own]["category"], int(number)))
    if faults:
        unit_sheets.refuse(sheet, faults)
    if not numbers:
        unit_sheets.refuse(sheet, [fault("empty")])
    missing = [
        name
        for name in printed["agencies"]
        if not any(agency.startswith(name) for agency in (*without, *(one[0] for one in numbers)))
    ]
    return LevelOne(tuple(numbers), (*without, *missing))
