"""How wide the columns of a table are: no word of the form's own is ever cut."""

from collections.abc import Sequence
from functools import cache

from mappa_docs.definition.printed_words import NOT_PROVIDED
from mappa_docs.documents import letters
from mappa_docs.documents.measures import measures
from mappa_docs.model import WRITTEN, Field, Kind

_LEAST_OF_ANSWERS = 110
# What people write has no longest word. These are wished for in turn, each by the columns that the
# schema makes widest first, as far as the table has room: a word that somebody wrote, and what of a
# date stays together.
_WISHES = (
    (WRITTEN, "Placeholder"),
    ((Kind.DATE,), "September"),
    (WRITTEN, "Superintendent,"),
    ((Kind.DATE,), "30 September"),
)


def widths(fields: Sequence[Field]) -> tuple[float, ...]:
    """Return the width of each column in points. Each has at least room for the longest word of its
    heading and options; the rest is shared out by the relative widths of the schema."""
    size = measures().size_in_columns(len(fields))
    sides = 2 * measures().side_in_columns(len(fields))
    least = [
        _least(field.label, tuple(c.label for c in field.choices), size, sides) for field in fields
    ]
    widest_first = sorted(range(len(fields)), key=lambda column: -fields[column].width)
    for kinds, words in _WISHES:
        wished = letters.width(words, size) + sides + 1
        for column in widest_first:
            more = wished - least[column]
            fits = sum(least) + more <= measures().text_width
            if more > 0 and fits and _has_wish(fields[column], fields, kinds):
                least[column] = wished
    return _shared(tuple(least), tuple(field.width for field in fields))


def of_boxes(options: Sequence[str]) -> tuple[float, ...]:
    """Return the width, in points, of the column of boxes below each of the options: what its own
    words need, so that the statements have the rest."""
    return tuple(_of_head(option, measures().sides) for option in options)


def of_answers(heads: Sequence[str], fields: Sequence[Field]) -> tuple[float, ...]:
    """Return the widths, in points, of the columns with these heads that hold the answers to
    questions with the same options. They are all the same."""
    size = measures().sizes["text"]
    widest = max(letters.width(choice.label, size) for choice in fields[0].choices)
    sides = measures().sides
    width = max(_LEAST_OF_ANSWERS, widest + sides + 1, *(_of_head(head, sides) for head in heads))
    return (width,) * len(heads)


def _has_wish(field: Field, fields: Sequence[Field], kinds: Sequence[Kind]) -> bool:
    """Return whether a column takes answers of these kinds. One that the schema makes much narrower
    than the others, such as that of a number, wishes for no room."""
    is_narrow = 2 * field.width * len(fields) <= sum(other.width for other in fields)
    return field.kind in kinds and (field.kind is Kind.DATE or not is_narrow)


@cache
def _least(label: str, options: tuple[str, ...], size: float, sides: float) -> float:
    entries = (letters.longest_word(text, size) for text in (*options, NOT_PROVIDED))
    return max(_of_head(label, sides), max(entries) + sides + 1)


def _of_head(label: str, sides: float) -> float:
    longest = letters.longest_word(label, measures().sizes["small"], bold=True)
    return longest + sides + 1


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
