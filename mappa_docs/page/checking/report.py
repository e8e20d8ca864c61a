"""The report of a check: with its filters, and each file by itself, section by section."""

from collections.abc import Iterable, Mapping
from pathlib import Path
from typing import NamedTuple

from mappa_docs.checking.checked_file import CheckedFile
from mappa_docs.markings import document_marking
from mappa_docs.messages.english import capital
from mappa_docs.page.checking.check import Checked
from mappa_docs.report import check_page, findings
from mappa_docs.report.check_filters import Fits
from mappa_docs.report.check_page import Shown

_NOWHERE = "The form as a whole"


class Filter(NamedTuple):
    """What somebody wants to see alone: a state, a kind of form, words in the name of a file or a
    reference, what is overdue. Empty is everything."""

    status: str = ""
    kind: str = ""
    words: str = ""
    overdue: bool = False

    def lets_through(self, fits: Fits) -> bool:
        """Return whether something that is found by this is wanted."""
        return (
            (not self.status or self.status in fits.states)
            and (not self.kind or self.kind in fits.kind.split())
            and self.words.strip().lower() in fits.words
            and (fits.overdue or not self.overdue)
        )


class Line(NamedTuple):
    """A finding: what to do, what identifies it, and the place on the form that it is about."""

    message: str
    place: str
    pointer: str


class Section(NamedTuple):
    """A section of a form: the end of its address, its name, how much is answered of how much, and
    what was found in it."""

    id: str
    name: str
    answered: int
    needed: int
    lines: list[Line]


def shown(checked: Checked, wanted: Filter) -> Shown:
    """Return what the report shows where only some of it is wanted. The totals are of all."""
    settings = checked.results.settings
    least = document_marking.floor(settings.scheme, area=settings.area)
    whole = check_page.shown(checked.results, checked.rows, least=least, folder=Path())
    return whole._replace(
        work=[(row, fits) for row, fits in whole.work if wanted.lets_through(fits)],
        cases=[case for case in whole.cases if wanted.lets_through(case.fits)],
        files=[file for file in whole.files if wanted.lets_through(file.fits)],
    )


def numbers(checked: Checked) -> Mapping[str, int]:
    """Return the number of each file in the report, from 1: by it a page is asked for, since the
    name of a file may say whom it is about."""
    return {row["file"]: number for number, row in enumerate(checked.rows, 1)}


def numbered(checked: Checked, number: int) -> CheckedFile | None:
    """Return the result of the file of that number, or None."""
    if not 0 < number <= len(checked.rows):
        return None
    name = checked.rows[number - 1]["file"]
    return next(file for file in checked.results.files if file.source == name)


def sections(file: CheckedFile) -> list[Section]:
    """Return the sections of a form that need something or have a finding, in its order, with what
    was found in each. What is in no section comes first."""
    counts = {part.section: part for part in file.sections}
    lines: dict[str, list[Line]] = {}
    for _, members in findings.parts(file.judgement, lay=True):
        for finding in members:
            line = Line(finding.message, findings.place(finding), finding.pointer)
            lines.setdefault(finding.section, []).append(line)
    names = _in_order(("" if "" in lines else None, *counts, *lines))
    made = []
    for place, name in enumerate(names):
        count = counts.get(name)
        made.append(
            Section(
                f"section-{place}",
                capital(name) if name else _NOWHERE,
                count.answered if count else 0,
                count.needed if count else 0,
                lines.get(name, []),
            )
        )
    return made


def _in_order(names: Iterable[str | None]) -> list[str]:
    return list(dict.fromkeys(name for name in names if name is not None))
