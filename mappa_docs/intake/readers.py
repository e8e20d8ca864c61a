"""Files → the submissions in them: one, or all that are attached to an e-mail or lie in a zip file.

A kind of file that holds others joins by an entry in CONTAINERS, and any other one in those of
`single_files`. What is certainly no form is named beside what is read and what could not be.
"""

import os
from collections import Counter
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

from mappa_docs.errors import UnreadableError
from mappa_docs.files import opening, signs
from mappa_docs.files.signs import Kind
from mappa_docs.intake import enclosed, single_files
from mappa_docs.intake.enclosed import Contents, Enclosed
from mappa_docs.intake.single_files import Found, Others, Unread
from mappa_docs.messages.catalogue import sentence
from mappa_docs.model import BY_ITSELF, Arrival, Mail, Submission


def _opened_mail(data: bytes) -> Contents:
    from mappa_docs.intake import mail  # whose library takes a while to start

    return mail.read(data)


def _opened_outlook(data: bytes) -> Contents:
    from mappa_docs.intake import outlook

    return outlook.read(data)


def _opened_zip(data: bytes) -> Contents:
    from mappa_docs.intake import archives

    return archives.read(data)


# What opens a kind of file that holds others. It raises UnreadableError.
CONTAINERS: dict[Kind, Callable[[bytes], Contents]] = {
    Kind.MAIL: _opened_mail,
    Kind.OUTLOOK: _opened_outlook,
    Kind.ZIP: _opened_zip,
}
# No mailbox takes a larger e-mail.
MAX_BYTES = 50_000_000
# So many of a kind are opened that lie in each other.
_DEEPEST = {Kind.MAIL: 10, Kind.OUTLOOK: 10, Kind.ZIP: 3}
# So many names are said of what holds no form.
_MOST_NAMES = 10
_MEGABYTE = 10**6


def read(path: Path) -> Submission:
    """Return the one submission in the file at `path`.

    Raises UnreadableError, which says why there is none, or that there are several.
    """
    if os.path.isdir(path):  # noqa: PTH112  # never raises
        raise UnreadableError(folder_instead(path))
    return only(read_all(path))


def read_all(path: Path, others: Others | None = None) -> list[Found]:
    """Return every submission in the file at `path`, and what in it could not be read: there is
    always something. `others` read what is no form of the set."""
    try:
        data = opening.read(path, MAX_BYTES)
    except UnreadableError as fault:
        closed = os.path.isdir(path)  # noqa: PTH112  # never raises
        return [Unread(str(path), sentence("FILE.folder_closed") if closed else str(fault))]
    return all_in(data, str(path), others)


def all_in(data: bytes, source: str, others: Others | None = None) -> list[Found]:
    """Return every submission in a file with this content, which came from `source`, and what in it
    could not be read: there is always something. `others` read what is no form of the set."""
    if len(data) > MAX_BYTES:
        return [Unread(source, opening.too_large(MAX_BYTES))]
    kind = single_files.kind_of(data, source)
    if kind not in CONTAINERS:
        return single_files.read_all(kind, data, source, BY_ITSELF, others)
    opened = _Opened(source, others)
    opened.open(kind, data, source, Counter(), None)
    return opened.found or [opened.without_form(kind)]


def only(found: list[Found]) -> Submission:
    """Return the one submission that was found. Raises UnreadableError where there is none, or
    there are several."""
    if len(found) > 1:
        raise UnreadableError(sentence("FILE.several"))
    (one,) = found
    if isinstance(one, Unread):
        raise UnreadableError(one.why)
    return one


class _Opened:
    """What was found in one file that came in, and how much was taken out of it."""

    def __init__(self, within: str, others: Others | None) -> None:
        self.found: list[Found] = []
        self._beside: list[str] = []
        self._within = within
        self._others = others
        self._arrival = BY_ITSELF
        self._files = self._bytes = 0

    def open(
        self, kind: Kind, data: bytes, source: str, above: Counter[Kind], came_with: Mail | None
    ) -> None:
        """Take out what lies in a file of that kind. `above` counts those that it lies in, and it
        `came_with` an e-mail, if with any."""
        above = above + Counter([kind])
        if above[kind] > _DEEPEST[kind]:
            self._miss(source, sentence("FILE.archive_too_deep"), Arrival(self._within, came_with))
            return
        try:
            contents = CONTAINERS[kind](data)
        except UnreadableError as fault:
            self._miss(source, str(fault), Arrival(self._within, came_with))
            return
        self._take(contents, source, above, came_with)

    def without_form(self, kind: Kind) -> Unread:
        """Return what is said of a file of that kind in which there is nothing to look at: what it
        holds, and what to ask for."""
        what = "archive" if kind == Kind.ZIP else "mail"
        arrival = self._arrival._replace(beside=tuple(self._beside))
        if not self._beside:
            return Unread(self._within, sentence(f"FILE.{what}_with_nothing"), arrival)
        said = self._beside[:_MOST_NAMES] + ["…"] * (len(self._beside) > _MOST_NAMES)
        names = (("names", tuple(said)),)
        return Unread(self._within, sentence(f"FILE.{what}_without_form", names), arrival)

    def _take(
        self, contents: Contents, source: str, above: Counter[Kind], came_with: Mail | None
    ) -> None:
        # One that says nothing of itself came as what it is attached to.
        own = contents.mail if contents.mail and any(contents.mail) else None
        arrival = Arrival(self._within, own or came_with or contents.mail)
        self._files += len(contents.files)
        self._bytes += sum(len(file.data) for file in contents.files)
        if self._files > enclosed.MOST_FILES or self._bytes > enclosed.MOST_BYTES:
            most = (
                ("files", enclosed.MOST_FILES),
                ("megabytes", enclosed.MOST_BYTES // _MEGABYTE),
            )
            self._miss(source, sentence("FILE.archive_too_large", most), arrival)
            return
        if source == self._within:
            self._arrival = arrival._replace(within="")
        first = len(self.found)
        beside = [
            file.name for file in contents.files if not self._is_found(file, source, above, arrival)
        ]
        if contents.why:
            self._miss(source, contents.why, arrival)
        self._beside += beside
        if beside:
            here = arrival._replace(beside=tuple(beside))
            self.found[first:] = [_beside(one, arrival, here) for one in self.found[first:]]

    def _is_found(
        self, file: Enclosed, source: str, above: Counter[Kind], arrival: Arrival
    ) -> bool:
        """Take one file, and return whether anything of it has to be looked at: what is certainly
        no form, and what holds nothing else, need not be."""
        place = f"{source}/{file.name}"
        before = len(self.found)
        if file.is_beside:
            return False
        if file.why:
            self._miss(place, file.why, arrival)
        elif file.contents:
            self._take(file.contents, place, above, arrival.mail)
        else:
            kind = single_files.kind_of(file.data, file.name)
            if kind in CONTAINERS:
                self.open(kind, file.data, place, above, arrival.mail)
            elif kind not in signs.NO_FORM:
                self.found += single_files.read_all(kind, file.data, place, arrival, self._others)
        return len(self.found) > before

    def _miss(self, source: str, why: str, arrival: Arrival) -> None:
        self.found.append(Unread(source, why, arrival))


def _beside(one: Found, arrival: Arrival, here: Arrival) -> Found:
    """Return what was found, which came by itself in its e-mail or zip file, with what came beside
    it."""
    if one.arrival is not arrival:
        return one
    return one._replace(arrival=here) if isinstance(one, Unread) else replace(one, arrival=here)


def folder_instead(path: Path) -> str:
    """Return what to do with a folder where a file is wanted, by its name where that can be typed
    as it is."""
    import shlex

    name = str(path)
    typed = name if shlex.quote(name) == name else "FOLDER"
    return sentence("FILE.folder", (("folder", typed),))
