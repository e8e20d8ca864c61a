"""How a filled form was read from a file that was no data."""

from typing import NamedTuple


class UnreadText(NamedTuple):
    """Text on a form that is no answer, or none that can be read: the heading of its section, the
    number of its characters, what it is, such as "text", "comment" or "date", and the pointer of
    the answer that it stands in, "" for none."""

    section: str
    characters: int
    what: str
    pointer: str = ""


class Reading(NamedTuple):
    """Which of the form's documents a file is; the pointers of the answers that are `certain`, as
    the file itself tells them, and of those that were `matched`, by their place on the form or as
    they are meant to be; and the text that is in none."""

    document: str
    certain: tuple[str, ...]
    matched: tuple[str, ...]
    unread: tuple[UnreadText, ...]
