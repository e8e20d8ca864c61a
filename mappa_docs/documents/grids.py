"""Which questions of a group are statements that are answered alike, and stand in a grid."""

from collections.abc import Sequence
from functools import cache
from itertools import pairwise

from mappa_docs.model import Field, Kind

_FEWEST, _MOST_OPTIONS = 4, 4
_REMARKS = (Kind.LINE, Kind.TEXT)
# A longer label than this is a statement, and has no room beside another question.
_SHORT_LABEL = 24


def statements(questions: Sequence[Field], *, blank: bool) -> list[Field]:
    """Return the questions that stand in a grid; none unless the others are remarks alone.

    Questions with short labels do so on a blank only: once answered, two of them share a line.
    """
    alike = [field for field in questions if field.choices]
    if len(alike) < _FEWEST or len(alike[0].choices) > _MOST_OPTIONS:
        return []
    options = alike[0].choices
    others = [field for field in questions if not field.choices]
    if any(field.choices != options for field in alike) or any(
        field.kind not in _REMARKS for field in others
    ):
        return []
    is_long = any(len(field.label) > _SHORT_LABEL for field in alike)
    return alike if blank or is_long else []


@cache
def parted(group: Field, *, blank: bool) -> tuple[tuple[Field, ...], tuple[Field, ...]]:
    """Return the group's own questions in two parts: those in a grid, and the others."""
    own = [child for child in group.fields if child.takes_answer and not child.is_wording]
    gridded = statements(own, blank=blank)
    return tuple(gridded), tuple(field for field in own if field not in gridded)


@cache
def side_by_side(group: Field) -> tuple[tuple[Field, Field], ...]:
    """Return each two neighbouring groups in this one that ask the same questions, such as before
    and after a meeting, so that their answers can stand in one table."""
    return tuple(
        (first, second)
        for first, second in pairwise(group.fields)
        if first.kind is second.kind is Kind.GROUP and _asks_alike(first, second)
    )


def _asks_alike(first: Field, second: Field) -> bool:
    questions = first.fields
    return (
        len(questions) > 1
        and len(statements(questions, blank=True)) == len(questions)
        and [child.label for child in questions] == [child.label for child in second.fields]
    )
