"""What comes in: paths → files, and files → submissions.

A kind of file joins by an entry in READERS. What no reader takes is never left out in silence: it
is reported as unreadable, because a form may hide in it.
"""

import os
from collections.abc import Callable, Iterable, Iterator
from pathlib import Path

from mappa_docs.errors import UnreadableError
from mappa_docs.intake import submission
from mappa_docs.messages.catalogue import sentence
from mappa_docs.model import Submission

# File name's end, in small letters → what reads such a file, raising UnreadableError.
READERS: dict[str, Callable[[Path], Submission]] = {".json": submission.read}
# Kinds of file that are no forms, but whose marking can be inspected.
_MARKED = dict.fromkeys((".docx", ".docm", ".dotx", ".dotm"), "FILE.word") | {".pdf": "FILE.pdf"}
# Files that an operating system or an office program leaves behind, and no one fills in.
_LEFT_BEHIND = ("thumbs.db", "desktop.ini")
_LOCKS = (".", "~$")


def files(paths: Iterable[Path]) -> list[Path]:
    """Return the files that the paths mean, each once: a folder stands for all files below it.

    Hidden files and the traces of office programs are left out. A path that does not exist, a
    folder that can't be opened, and a link to a folder, which is not followed, are kept, so that
    they are reported with the others.
    """
    file_by_real_path: dict[str, Path] = {}
    for path in paths:
        for file in _below(path) if os.path.isdir(path) else (path,):  # noqa: PTH112  # never raises
            file_by_real_path.setdefault(os.path.realpath(file), file)
    return list(file_by_real_path.values())


def _below(folder: Path) -> Iterator[Path]:
    """Yield the files below a folder in the order of their names."""
    closed: list[OSError] = []
    for place, folders, names in os.walk(folder, onerror=closed.append):
        folders[:] = sorted(name for name in folders if not name.startswith("."))
        yield from (Path(place, name) for name in folders if Path(place, name).is_symlink())
        for name in sorted(names):
            if not name.startswith(_LOCKS) and name.lower() not in _LEFT_BEHIND:
                yield Path(place, name)
    yield from (Path(fault.filename) for fault in closed)


def read(path: Path) -> Submission:
    """Return the submission in the file at `path`. Raises UnreadableError, which says why not."""
    reader = READERS.get(path.suffix.lower(), _of_no_kind)
    try:
        return reader(path)
    except UnreadableError:
        if os.path.isdir(path):  # noqa: PTH112  # never raises
            raise UnreadableError(sentence("FILE.folder_closed")) from None
        raise


def _of_no_kind(path: Path) -> Submission:
    if not os.path.lexists(path):
        return submission.read(path)  # which says that there is none
    kind = path.suffix.lower()
    if kind in _MARKED:
        raise UnreadableError(sentence(_MARKED[kind]))
    raise UnreadableError(sentence("FILE.other_kind", (("kinds", tuple(sorted(READERS))),)))
