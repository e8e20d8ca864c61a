"""What lies in a file that holds others: an e-mail with what is attached, a zip file."""

from collections.abc import Iterable, Iterator
from pathlib import PurePosixPath
from typing import NamedTuple, Optional
from unicodedata import category

from mappa_docs.model import Mail

# So much is taken out of one file that came in, whatever lies in what: a folder of a year's forms
# has some hundred, of some 30 kB each, and scans have a few MB.
MOST_FILES, MOST_BYTES = 1_000, 150_000_000
# Files that an operating system or an office program leaves behind, and no one fills in.
_LEFT_BEHIND = ("thumbs.db", "desktop.ini", "__macosx")
_LOCKS = (".", "~$")
# Categories of signs that steer what is shown and are not shown: control, format, half a sign, no
# sign, and the ends of lines and paragraphs.
_NOT_SHOWN = frozenset(("Cc", "Cf", "Cs", "Cn", "Co", "Zl", "Zp"))
# Names are shown in lines. Of a longer one the end tells most.
_LONGEST_NAME = 120


class Enclosed(NamedTuple):
    """One file in another: its name as it is shown, and its content. It is never written anywhere
    by that name.

    `why` says why there is no content. `contents` is what lies in it where that was read already.
    `is_beside` says that it is certainly no form, as the picture of a signature is none.
    """

    name: str
    data: bytes = b""
    why: str = ""
    contents: Optional["Contents"] = None
    is_beside: bool = False


class Contents(NamedTuple):
    """What lies in a file: the files in their order, the e-mail that it is, if it is one, and what
    has to be said of it as a whole."""

    files: tuple[Enclosed, ...]
    mail: Mail | None = None
    why: str = ""


def shown(name: str, otherwise: str) -> str:
    """Return a name as it is shown: without what steers a terminal or turns its direction, and
    without steps out of where it is; or `otherwise` where nothing is left."""
    signs = (" " if category(sign) == "Zs" else sign for sign in name)
    plain = "".join(sign for sign in signs if category(sign) not in _NOT_SHOWN)
    steps = (step.strip() for step in plain.replace("\\", "/").split("/"))
    whole = "/".join(step for step in steps if step.strip(". "))
    return whole[-_LONGEST_NAME:].lstrip("/") or otherwise


def distinct(files: Iterable[Enclosed]) -> Iterator[Enclosed]:
    """Yield the files, each with a name of its own: of two that are called alike, the second has a
    number."""
    taken: set[str] = set()
    for file in files:
        path, name, number = PurePosixPath(file.name), file.name, 1
        while name in taken:
            number += 1
            name = str(path.with_name(f"{path.stem} ({number}){path.suffix}"))
        taken.add(name)
        yield file._replace(name=name)


def is_left_behind(name: str) -> bool:
    """Return whether a file of that name is hidden, or the trace of a program."""
    return name.startswith(_LOCKS) or name.lower() in _LEFT_BEHIND
