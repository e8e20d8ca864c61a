"""How wide the columns of a table are: no word of the form's own is ever cut."""

from collections.abc import Sequence
from functools import cache

from mappa_docs.documents import letters
from mappa_docs.documents.measures import measures
from mappa_docs.documents.printed_answers import NOT_PROVIDED
from mappa_docs.model import Field, Kind

# What people write has no longest word. As far as there is room for it, each of these fits too.
_PEOPLES_WORDS = ("Superintendent", "Placeholder", "Testcase")
_WRITTEN = (Kind.LINE, Kind.TEXT, Kind.LINES)


def widths(fields: Sequence[Field]) -> tuple[float, ...]:
    """Return the width of each column in points. Each has at least room for the longest word of its
    heading and options; the rest is shared out by the relative widths of the schema."""
    size = measures().size_in_columns(len(fields))
    own = [_least(field.label, tuple(c.label for c in field.choices), size) for field in fields]
    least = own
    for word in _PEOPLES_WORDS:
        room = letters.width(word, size) + measures().sides + 1
        least = [
            max(width, room) if field.kind in _WRITTEN else width
            for field, width in zip(fields, own, strict=True)
        ]
        if sum(least) <= measures().text_width:
            break
    return _shared(tuple(least), tuple(field.width for field in fields))


@cache
def _least(label: str, options: tuple[str, ...], size: float) -> float:
    heading = letters.longest_word(label, measures().sizes["small"], bold=True)
    entries = (letters.longest_word(text, size) for text in (*options, NOT_PROVIDED))
    return max(heading, *entries) + measures().sides + 1


@cache
def _shared(least: tuple[float, ...], shares: tuple[int, ...]) -> tuple[float, ...]:
    """Return widths in the proportion of the shares, where none is less than its least."""
    whole = measures().text_width
    given = dict.fromkeys(range(len(shares)), 0.0)
    open_columns = list(given)
    while open_columns:
        room = whole - sum(given.values())
        total = sum(shares[column] for column in open_columns)
        narrow = [c for c in open_columns if room * shares[c] / total < least[c]]
        if not narrow:
            for column in open_columns:
                given[column] = room * shares[column] / total
            break
        for column in narrow:
            given[column] = least[column]
        open_columns = [column for column in open_columns if column not in narrow]
    used = sum(given.values())
    return tuple(round(width * whole / used, 2) for width in given.values())
