"""How the questions of a group share the page.

Two short answers stand on one line, a long text goes across the page under its question, a list of
several has bullets, and any other answer stands beside its question. A Word template has each shape
that is possible and chooses by these words, so Word and PDF choose alike.
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import cache

from mappa_docs.documents import letters
from mappa_docs.documents.measures import measures
from mappa_docs.model import Field, Kind

# The entry of the printed answers that holds the shapes, and the words in it.
SHAPE = "shape"
PAIR, SIDE, ACROSS, LISTED = "pair", "side", "across", "listed"
SHAPES = (PAIR, SIDE, ACROSS, LISTED)
# What the shape of a group says: whether it has lines of questions, or a grid, and whether it
# stands in one table with the group that follows.
LINES, GRID, MATRIX = "lines", "grid", "matrix"

# A word is not empty where the shape is so.
Shape = Mapping[str, str]

_SHAPES: dict[str, Shape] = {
    chosen: {shape: "yes" if shape == chosen else "" for shape in SHAPES}
    for chosen in ("", *SHAPES)
}
_SHORT = (Kind.DATE, Kind.TIME, Kind.NUMBER, Kind.YES_NO, Kind.CHOICE, Kind.LINE)
_LISTS = (Kind.LINES, Kind.CHOICES)
_MOST_LABEL_LINES = 2
# A text of more lines than this is better read across the page.
_MOST_LINES_BESIDE = 4
_SIZE = measures().sizes["text"]
_ROOM = tuple(width - measures().sides for width in measures().question_columns)
# Letters in a line, from an average width, and the most that fit where two answers share one.
_LETTERS_BESIDE = int(measures().answer_width / (_SIZE * 0.5))
_MOST_LETTERS = int(max(_ROOM) / (_SIZE * 0.25))


def of(fields: Sequence[Field], texts: Sequence[str]) -> dict[str, Shape]:
    """Return the shape of each question by its name, `texts` being their printed answers in order.

    What is not answered, and what shares the line of the question before, has none.
    """
    return {field.name: shape for field, shape in zip(fields, in_order(fields, texts), strict=True)}


def in_order(fields: Sequence[Field], texts: Sequence[str]) -> Iterator[Shape]:
    """Yield the shape of each question in order, as `of` returns them by name."""
    taken = False
    last = len(fields) - 1
    for place, text in enumerate(texts):
        if taken or not text:
            taken = False
            yield _SHAPES[""]
            continue
        field = fields[place]
        if place < last and _pair(field, text, fields[place + 1], texts[place + 1]):
            taken = True
            yield _SHAPES[PAIR]
        elif field.kind in _LISTS and "\n" in text:
            yield _SHAPES[LISTED]
        elif field.kind is Kind.TEXT and lines_beside(text) > _MOST_LINES_BESIDE:
            yield _SHAPES[ACROSS]
        else:
            yield _SHAPES[SIDE]


def flat_name(field: Field) -> str:
    """Return the name under which the printed answers hold words about a group or table, and the
    shape of a question."""
    return field.path.replace(".", "__")


def is_list(field: Field) -> bool:
    """Return whether the answer to a question may be a list."""
    return field.kind in _LISTS


def other(field: Field) -> str:
    """Return the shape that the answer to a question may have instead of standing beside it, by
    itself: "" where there is none."""
    return LISTED if field.kind in _LISTS else ACROSS if field.kind is Kind.TEXT else ""


def may_pair(field: Field, following: Field) -> bool:
    """Return whether two questions may share a line where their answers are short."""
    return (
        field.kind in _SHORT
        and following.kind in _SHORT
        and _is_short_label(field.label, 0)
        and _is_short_label(following.label, 2)
    )


def lines_beside(text: str) -> int:
    """Return about how many lines a text takes beside its question."""
    if "\n" not in text:
        return len(text) // _LETTERS_BESIDE + 1
    return sum(len(paragraph) // _LETTERS_BESIDE + 1 for paragraph in text.split("\n"))


def of_blank(fields: Iterable[Field]) -> Iterator[tuple[str, tuple[Field, ...]]]:
    """Yield the questions of a blank line by line, each line with its shape: a pair where neither
    has a note and both take an answer that needs little room, else across the page where there is
    much to write or a note for completion."""
    waiting: Field | None = None
    for field in fields:
        if waiting and _needs_little_room(field) and may_pair(waiting, field):
            yield PAIR, (waiting, field)
            waiting = None
            continue
        if waiting:
            yield SIDE, (waiting,)
        waiting = field if _needs_little_room(field) else None
        if not waiting:
            wide = field.note or field.kind in (Kind.TEXT, Kind.LINES, Kind.CHOICES)
            yield ACROSS if wide else SIDE, (field,)
    if waiting:
        yield SIDE, (waiting,)


def _needs_little_room(field: Field) -> bool:
    """Return whether a blank needs a short line, or a few boxes in one, for the answer."""
    if field.note or field.kind is Kind.LINE or field.kind not in _SHORT:
        return False
    # A box and the space around it are about as wide as three capital letters.
    return _fits("".join(f"BOX{choice.label}" for choice in field.choices), 1)


def _pair(field: Field, text: str, following: Field, its_text: str) -> bool:
    return (
        len(text) <= _MOST_LETTERS
        and 0 < len(its_text) <= _MOST_LETTERS
        and may_pair(field, following)
        and _fits(text, 1)
        and _fits(its_text, 3)
    )


@cache
def _is_short_label(label: str, column: int) -> bool:
    return letters.lines(label, _ROOM[column], _SIZE, bold=True) <= _MOST_LABEL_LINES


def _fits(text: str, column: int) -> bool:
    return "\n" not in text and letters.width(text, _SIZE) <= _ROOM[column]
