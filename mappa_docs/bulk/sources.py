"""Paths → the submissions that they mean, one by one, so that any number can come in.

A folder stands for all files in it, a file of JSON Lines for each of its lines, and a zip file for
what lies in it. Whatever can't be read is a source too, with the reason: none is left out.
"""

import os
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import BinaryIO, NamedTuple

from mappa_docs.bulk import json_lines
from mappa_docs.errors import UnreadableError
from mappa_docs.files import opening, signs
from mappa_docs.intake import archives, inbox, readers, single_files
from mappa_docs.intake.single_files import Found, Unread
from mappa_docs.messages.catalogue import sentence
from mappa_docs.model import BY_ITSELF

ZIP_ENDING = ".zip"
STDIN = "-"
_STDIN_NAME = "standard input"


class Source(NamedTuple):
    """What one submission is read from: a file at a `path`, which is whole, because a worker may be
    in another folder; or `data` that came in another one,
    which are JSON for sure where they were a line of a file. `why` says why there is nothing to be
    read. The `name` is such as batch.jsonl:17 or batch.zip/referral.json."""

    name: str
    path: str = ""
    data: bytes = b""
    is_line: bool = False
    why: str = ""


class StandardInput(NamedTuple):
    """What comes in on standard input, and whether each line of it is a submission."""

    stream: BinaryIO
    is_of_lines: bool


def sources(
    paths: Iterable[Path], *, lines: bool = False, stdin: StandardInput | None = None
) -> Iterator[Source]:
    """Yield the sources that the paths mean, in the order of the paths; those of a folder in the
    order of names. With `lines`, each file is one of JSON Lines, whatever its name. `stdin` is what
    the path - stands for."""
    for path in _each_once(paths):
        if stdin and str(path) == STDIN:
            yield from _of_stream(stdin)
        elif os.path.isdir(path):  # noqa: PTH112  # never raises
            for file in inbox.below(path):
                yield from _of_file(file, lines=lines)
        else:
            yield from _of_file(path, lines=lines)


def count(paths: Iterable[Path], *, lines: bool = False) -> int | None:
    """Return how many sources the paths mean, more or less: it serves to say how long a run will
    take. None where nobody knows before the end."""
    total = 0
    for path in _each_once(paths):
        if str(path) == STDIN:
            return None
        is_folder = os.path.isdir(path)  # noqa: PTH112  # never raises
        for file in inbox.below(path) if is_folder else (path,):
            total += _counted(file, lines=lines)
    return total


def is_for_many(path: Path) -> bool:
    """Return whether a path stands for several submissions by what it is: a folder, a file of JSON
    Lines or a zip file."""
    return path.suffix.lower() in (*json_lines.ENDINGS, ZIP_ENDING) or path.is_dir()


def content(source: Source) -> bytes:
    """Return the content of a source. Raises UnreadableError."""
    if source.why:
        raise UnreadableError(source.why)
    if not source.path:
        return source.data
    try:
        return opening.read(Path(source.path), readers.MAX_BYTES)
    except UnreadableError:
        if os.path.isdir(source.path):  # noqa: PTH112  # never raises
            raise UnreadableError(sentence("FILE.folder_closed")) from None
        raise


def found(source: Source, data: bytes) -> list[Found]:
    """Return the submissions in a source with this content, and what in it could not be read: there
    is always something, and more than one thing only of an e-mail or of a zip file in another."""
    if source.is_line:
        kind = signs.Kind.JSON
        return [single_files.read(kind, data, source.name, BY_ITSELF)]
    return readers.all_in(data, source.name)


def unread(source: Source, why: str) -> Unread:
    """Return what is said of a source that can't be read."""
    return Unread(source.name, why)


def _each_once(paths: Iterable[Path]) -> Iterator[Path]:
    """Yield the paths but for those that were there before, or lie in a folder that was."""
    seen: set[str] = set()
    for path in paths:
        real = os.path.realpath(path)
        if str(path) == STDIN or not any(
            real == other or real.startswith(other.rstrip(os.sep) + os.sep) for other in seen
        ):
            seen.add(real)
            yield path


def _of_stream(stdin: StandardInput) -> Iterator[Source]:
    try:
        if stdin.is_of_lines:
            yield from _of_lines(stdin.stream, _STDIN_NAME)
        else:  # what is too large is told by who reads it
            yield Source(_STDIN_NAME, data=stdin.stream.read(readers.MAX_BYTES + 1))
    except OSError as fault:
        reason = (("reason", str(fault.strerror)),)
        yield Source(_STDIN_NAME, why=sentence("FILE.cannot_be_opened", reason))


def _of_file(path: Path, *, lines: bool) -> Iterator[Source]:
    name = str(path)
    ending = path.suffix.lower()
    is_of_lines = lines or ending in json_lines.ENDINGS
    if not is_of_lines and ending != ZIP_ENDING:
        yield Source(name, path=os.path.abspath(path))  # noqa: PTH100  # no link is followed
        return
    opens = _of_lines if is_of_lines else _of_zip
    try:
        with opening.opened(path) as file:
            yield from opens(file, name)
    except UnreadableError as fault:
        yield Source(name, why=str(fault))


def _of_lines(file: BinaryIO, name: str) -> Iterator[Source]:
    for number, line in json_lines.lines(file):
        place = f"{name}:{number}"
        if isinstance(line, str):
            yield Source(place, why=line)
        else:
            yield Source(place, data=line, is_line=True)


def _of_zip(file: BinaryIO, name: str) -> Iterator[Source]:
    size = os.fstat(file.fileno()).st_size
    package = archives.opened(file, size)
    if package is None:  # whoever works on it says what it is
        yield Source(name, path=os.path.abspath(name))  # noqa: PTH100  # as above
        return
    for entry in archives.one_by_one(package, size, readers.MAX_BYTES):
        place = f"{name}/{entry.name}"
        if entry.why:
            yield Source(place, why=entry.why)
        # What is certainly no form is passed over, as it is in any zip file.
        elif single_files.kind_of(entry.data, entry.name) not in signs.NO_FORM:
            yield Source(place, data=entry.data)


def _counted(path: Path, *, lines: bool) -> int:
    ending = path.suffix.lower()
    is_of_lines = lines or ending in json_lines.ENDINGS
    if not is_of_lines and ending != ZIP_ENDING:
        return 1
    try:
        with opening.opened(path) as file:
            if is_of_lines:
                return json_lines.count(file)
            package = archives.opened(file, os.fstat(file.fileno()).st_size)
            return archives.count(package) if package else 1
    except UnreadableError:
        return 1
