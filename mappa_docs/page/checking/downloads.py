"""What can be taken from a check: the notes to send back, the workbook, the calendar, the page, the
answers."""

import io
import zipfile
from collections.abc import Callable, Iterator
from datetime import date
from pathlib import Path
from typing import NamedTuple

from mappa_docs.documents import file_names
from mappa_docs.markings import document_marking
from mappa_docs.page.checking.check import Check, Checked
from mappa_docs.report import check_page, due_list, report_marking
from mappa_docs.report.reply_notes import reply_notes

# What a zip file says of when it was made: nothing.
_NO_DAY = (1980, 1, 1, 0, 0, 0)


class Download(NamedTuple):
    """A file to take away: its name, which holds no answer, its kind, and what is in it."""

    name: str
    kind: str
    make: Callable[[Check, Checked], bytes]


def workbook(_: Check, checked: Checked) -> bytes:
    """Return the workbook to keep a tracker from. Raises MarkingError."""
    from mappa_docs.report import check_sheets

    return check_sheets.book(checked.results, checked.rows)


def calendar(_: Check, checked: Checked) -> bytes:
    """Return the work list as a calendar. Raises MarkingError."""
    made = due_list.report(checked.results, checked.rows, "ics", marking=marking(checked))
    return made if isinstance(made, bytes) else made.encode()


def page(_: Check, checked: Checked) -> bytes:
    """Return the page of the check as a file that needs no other."""
    settings = checked.results.settings
    least = document_marking.floor(settings.scheme, area=settings.area)
    return check_page.page(checked.results, checked.rows, least=least, folder=Path()).encode()


def answers(check: Check, checked: Checked) -> bytes:
    """Return the answers of the forms that were read, as a zip file of JSON."""
    return _zipped(_answers(check, checked))


def notes(checked: Checked, by: date | None) -> bytes:
    """Return the notes to send back and the drafts of e-mails with them, as a zip file. `by` is the
    day by which they want the forms back. Raises MarkingError."""
    return _zipped(_notes(checked, by))


def has_notes(checked: Checked) -> bool:
    """Return whether there is a form that a note goes back about."""
    return bool(reply_notes(checked.results).notes)


def marking(checked: Checked) -> str:
    """Return the marking of what is made of a check: the highest of the forms (14.4)."""
    settings = checked.results.settings
    least = document_marking.floor(settings.scheme, area=settings.area)
    markings = (file.judgement.marking for file in checked.results.files)
    return report_marking.marking(markings, [least])


DOWNLOADS = {
    "tracker.xlsx": Download(
        "MAPPA-check.xlsx",
        "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
        workbook,
    ),
    "due.ics": Download("MAPPA-work-list.ics", "text/calendar; charset=utf-8", calendar),
    "report.html": Download("MAPPA-check.html", "application/octet-stream", page),
    "forms.zip": Download("MAPPA-forms.zip", "application/zip", answers),
}


def _notes(checked: Checked, by: date | None) -> Iterator[tuple[str, bytes]]:
    for note in reply_notes(checked.results, by=by).notes:
        rendered = note.render()
        yield note.name, rendered.data
        if note.mail_name:
            yield note.mail_name, note.mail(rendered).data


def _answers(check: Check, checked: Checked) -> Iterator[tuple[str, bytes]]:
    names = file_names.UniqueNames()
    for file in checked.results.files:
        data = check.answers(file.source)
        if data and file.facts is not None:
            form, checksum = file.judgement.form, file.facts.checksum
            name = file_names.of_answers(form, file.reference, file.version, checksum)
            yield names.free(name), data


def _zipped(files: Iterator[tuple[str, bytes]]) -> bytes:
    packed = io.BytesIO()
    with zipfile.ZipFile(packed, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, data in files:
            entry = zipfile.ZipInfo(name, _NO_DAY)
            entry.compress_type = zipfile.ZIP_DEFLATED
            entry.external_attr = 0o600 << 16
            archive.writestr(entry, data)
    return packed.getvalue()
