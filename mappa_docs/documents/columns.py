"""How wide the columns of a table are: no word of the form's own is ever cut."""

from collections.abc import Sequence
from functools import cache

from mappa_docs.documents import letters
from mappa_docs.documents.measures import measures
from mappa_docs.documents.printed_answers import NOT_PROVIDED
from mappa_docs.model import Field, Kind

# What people write has no longest word. As far as there is room for it, columns have that of the
# first of these that fits the table: a word that somebody wrote, and what of a date stays together.
_WISHES = (
    ("Superintendent", "30 September"),
    ("Superintendent", "September"),
    ("Placeholder", "September"),
)
_LEAST_OF_ANSWERS = 110
_WRITTEN = (Kind.LINE, Kind.TEXT, Kind.LINES)


def widths(fields: Sequence[Field]) -> tuple[float, ...]:
    """Return the width of each column in points. Each has at least room for the longest word of its
    heading and options; the rest is shared out by the relative widths of the schema."""
    size = measures().size_in_columns(len(fields))
    own = [_least(field.label, tuple(c.label for c in field.choices), size) for field in fields]
    least = own
    for word, date in _WISHES:
        wished = (_wish(field, fields, word, date, size) for field in fields)
        least = [max(pair) for pair in zip(own, wished, strict=True)]
        if sum(least) <= measures().text_width:
            break
    return _shared(tuple(least), tuple(field.width for field in fields))


def of_boxes(options: Sequence[str]) -> float:
    """Return the width, in points, of each of the columns of boxes that stand below the options."""
    return max(map(_of_head, options))


def of_answers(heads: Sequence[str], fields: Sequence[Field]) -> float:
    """Return the width, in points, of each of the columns with these heads that hold the answers to
    questions with the same options."""
    size = measures().sizes["text"]
    widest = max(letters.width(choice.label, size) for choice in fields[0].choices)
    return max(_LEAST_OF_ANSWERS, widest + measures().sides + 1, *map(_of_head, heads))


def _wish(field: Field, fields: Sequence[Field], word: str, date: str, size: float) -> float:
    """Return the width that a column should have for what people write. One that the schema makes
    much narrower than the others, such as that of a number, has no such wish."""
    if field.kind is Kind.DATE:
        return letters.width(date, size) + measures().sides + 1
    is_narrow = 2 * field.width * len(fields) <= sum(other.width for other in fields)
    if field.kind not in _WRITTEN or is_narrow:
        return 0
    return letters.width(word, size) + measures().sides + 1


@cache
def _least(label: str, options: tuple[str, ...], size: float) -> float:
    entries = (letters.longest_word(text, size) for text in (*options, NOT_PROVIDED))
    return max(_of_head(label), max(entries) + measures().sides + 1)


def _of_head(label: str) -> float:
    longest = letters.longest_word(label, measures().sizes["small"], bold=True)
    return longest + measures().sides + 1


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
