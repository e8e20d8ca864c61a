"""The cases of a check as a sheet of a workbook, from which a unit keeps its tracker."""

from collections.abc import Iterable, Iterator, Mapping
from typing import TypeVar

from mappa_docs.cases.case import Case
from mappa_docs.cases.due import Due
from mappa_docs.cases.tracker import TrackedCase
from mappa_docs.checking.folder import CheckResults
from mappa_docs.messages import english
from mappa_docs.report import work_sheet
from mappa_docs.sheets.cells import Value
from mappa_docs.sheets.workbook import Column, Sheet

_COLUMNS = (
    Column("Case", width=17),
    Column("Level", "number", 6),
    Column("Category", "number", 9),
    Column("Lead agency", width=15),
    Column("Last meeting", "date", 12),
    Column("Next meeting", "date", 12),
    Column("Due first", "date", 12),
    work_sheet.OVER,
    Column("Due and overdue", width=52),
    Column("Findings about it", "number", 10),
    Column("Forms", "number", 7),
    Column("Remark", width=20),
)
# What files tell of, with the references of the case.
Told = TypeVar("Told", Due, Case)
_DOUBTFUL = "The forms may be about two people: see the findings."
_LEFT = "Not in MAPPA, or no longer of this area."


def sheet(results: CheckResults, note: str) -> Sheet:
    """Return all cases as a sheet, each with what is due in it. The `note` stands above them."""
    return Sheet("Cases", _COLUMNS, [*_rows(results)], note)


def _rows(results: CheckResults) -> Iterator[tuple[Value, ...]]:
    due, found = _by_file(results.work), _by_file(results.cases)
    for case in results.tracked:
        to_do = sorted(_of_case(due, case), key=lambda item: item.by)
        first = to_do[0] if to_do else None
        yield (
            ", ".join(case.references) or "without a reference",
            case.level,
            case.category,
            case.agency,
            case.last_meeting,
            case.next_meeting,
            first.by if first else None,
            first.finding.days if first else None,
            "\n".join(map(_line, to_do)),
            len({about.finding for of_case in _of_case(found, case) for about in of_case.findings}),
            len(case.files),
            _remark(case),
        )


def _by_file(entries: Iterable[Told]) -> Mapping[str, list[Told]]:
    """Return what is due, or the cases, by each file that tells of it."""
    by_file: dict[str, list[Told]] = {}
    for entry in entries:
        for file in entry.files:
            by_file.setdefault(file, []).append(entry)
    return by_file


def _of_case(by_file: Mapping[str, list[Told]], case: TrackedCase) -> list[Told]:
    """Return those entries that are about the case. A file that is of several cases, as MAPPA E may
    be, does not make one of what the references tell apart."""
    entries = dict.fromkeys(entry for file in case.files for entry in by_file.get(file, ()))
    own = {*case.references}
    return [
        entry
        for entry in entries
        if not (own and entry.references) or not own.isdisjoint(entry.references)
    ]


def _line(item: Due) -> str:
    """Return what is due, by when and whose task it is, in a line."""
    doer = f" ({item.doer})" if item.doer else ""
    return f"{english.day_in_words(item.by)}: {item.task}{doer}"


def _remark(case: TrackedCase) -> str:
    return " ".join([_DOUBTFUL] * case.is_doubtful + [_LEFT] * case.has_left)
