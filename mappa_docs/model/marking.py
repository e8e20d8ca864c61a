"""A protective marking: one that a document carries, and one that was read."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Marking:
    """A protective marking of one scheme. `text` is what is printed, with its `descriptors`;
    `handling` is what the first page says beside it, a line for each instruction."""

    scheme: str
    level: str
    text: str
    descriptors: tuple[str, ...] = ()
    handling: str = ""


@dataclass(frozen=True, slots=True)
class Sighting:
    """A protective marking that was read in a file: its scheme and level, and whether it says
    WHEN COMPLETE. `descriptors` are the words after it, such as "PERSONAL"."""

    scheme: str
    level: str
    when_complete: bool = False
    descriptors: tuple[str, ...] = ()
