"""The work list as a calendar (.ics, RFC 5545) for the calendar program of a unit.

It names references only: no name of a person, no answer and no name of a file. The marking begins
the title of each entry, and opens and closes its text. The same list always gives the same bytes.
"""

from collections.abc import Iterable, Iterator, Sequence
from datetime import UTC, date, datetime, time, timedelta
from hashlib import sha256
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from mappa_docs.cases.due import Due
from mappa_docs.cases.facts import family
from mappa_docs.checking.checked_file import CheckSettings
from mappa_docs.messages.english import counted, day_in_words
from mappa_docs.model import Count
from mappa_docs.report import work

if TYPE_CHECKING:
    from icalendar import Event

_PRODUCER = "-//mappa-docs//Work list//EN"
# The number of an entry grows with the day, so that a later import goes before an earlier one.
_FIRST_DAY = date(2000, 1, 1)
_NO_REFERENCE = "without a reference"


class _Entry(NamedTuple):
    """An entry for one day: what makes it the same one the next time, its title and its text."""

    key: str
    day: date
    title: str
    lines: tuple[str, ...]


def calendar(
    items: Sequence[Due], settings: CheckSettings, *, marking: str, unread: int = 0
) -> bytes:
    """Return a calendar with an all-day entry for each item, and one about the list as a whole.

    What is overdue stands on the day that stands for today, because nobody looks at days that are
    past, and its title says since when. An entry has the same identity in each list, so that
    importing the next list moves it and makes no second one. `unread` is the number of files that
    could not be read.
    """
    from icalendar import Calendar

    as_of = settings.as_of
    whole = Calendar()
    whole.add("prodid", _PRODUCER)
    whole.add("version", "2.0")
    whole.add("method", "PUBLISH")
    whole.add("x-wr-calname", f"{marking} MAPPA work list")
    about = _about(items, settings, unread)
    for entry in (about, *_told_apart(_of_item(item, as_of) for item in items)):
        whole.add_component(_event(entry, as_of, marking))
    return bytes(whole.to_ical())


def _about(items: Sequence[Due], settings: CheckSettings, unread: int) -> _Entry:
    """Return the entry about the list: how much there is, and what it could not look at."""
    title = f"MAPPA work list: {work.sentence(items, settings)}"
    if unread:
        title += f", {counted(Count(unread, 'file'))} not read"
    lines = (f"As of {day_in_words(settings.as_of)}", work.unread(unread))
    return _Entry("list", settings.as_of, title, tuple(filter(None, lines)))


def _of_item(item: Due, as_of: date) -> _Entry:
    references = ", ".join(item.references) or _NO_REFERENCE
    day = day_in_words(item.by)
    is_late = item.is_overdue(as_of)
    late = f"OVERDUE since {day}: " if is_late else ""
    # How many days are left is not said: the entry is looked at on other days, too.
    lines = [item.task, f"Reference: {references}", f"Due: {day}"]
    if item.form:
        lines.append(f"Form: {item.form}")
    if item.counted:
        lines.append(f"Counted: {item.counted}")
    lines.append(f"To do: {item.doer}")
    if item.guidance:
        lines.append(f"Guidance: {', '.join(item.guidance)}")
    title = f"{late}{references}: {item.task}"
    return _Entry(_key(item), max(item.by, as_of), title, tuple(lines))


def _key(item: Due) -> str:
    """Return what stays the same of an item when its day moves or its case has more forms."""
    finding = item.finding
    if item.form:
        names = item.references or _names(item)
        return "\n".join((finding.code, finding.pointer, item.form, *names))
    families = {family(reference) for reference in item.references} or _names(item)
    parameters = dict(finding.parameters)
    # A case has minutes for each of its meetings, and one next meeting.
    which = parameters.get("day") if finding.code == "CASE-2" else parameters.get("task")
    return "\n".join((finding.code, str(which), min(families)))


def _names(item: Due) -> tuple[str, ...]:
    """Return the names of the files, wherever they lie."""
    return tuple(Path(file).name for file in item.files)


def _told_apart(entries: Iterable[_Entry]) -> Iterator[_Entry]:
    """Yield the entries, of which no two are taken for one: none would be lost in a calendar."""
    known: set[str] = set()
    for entry in entries:
        key, number = entry.key, 1
        while key in known:
            number += 1
            key = f"{entry.key}\n{entry.day.isoformat()}\n{number}"
        known.add(key)
        yield entry._replace(key=key)


def _event(entry: _Entry, as_of: date, marking: str) -> "Event":
    from icalendar import Event

    event = Event()
    event.add("uid", f"{sha256(entry.key.encode(errors='replace')).hexdigest()[:40]}@mappa-docs")
    event.add("dtstamp", datetime.combine(as_of, time(), UTC))
    event.add("sequence", max((as_of - _FIRST_DAY).days, 0))
    event.add("dtstart", entry.day)
    event.add("dtend", entry.day + timedelta(days=1))
    event.add("summary", f"{marking}: {entry.title}")
    event.add("description", "\n".join((marking, "", *entry.lines, "", marking)))
    event.add("class", "CONFIDENTIAL")
    event.add("transp", "TRANSPARENT")
    return event
