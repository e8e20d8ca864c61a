"""What a field of a fillable PDF is, before it is one."""

from enum import StrEnum
from typing import NamedTuple


class EntryKind(StrEnum):
    """What a field of a fillable PDF is: a few figures or letters, one line, several lines, a list
    to choose from, one that takes other words too, or a box to tick."""

    SHORT = "short"
    LINE = "line"
    TEXT = "text"
    LIST = "list"
    OPEN_LIST = "open list"
    BOX = "box"


class Entry(NamedTuple):
    """One field of a fillable PDF. `text` is what stands in it, in a box that is ticked the label
    of its option; `tooltip` is the question in words, and `label` what is printed beside the field
    itself; `size` is that of the letters in points."""

    name: str
    kind: EntryKind
    tooltip: str
    text: str
    label: str = ""
    options: tuple[str, ...] = ()
    size: float = 0
    required: bool = False
