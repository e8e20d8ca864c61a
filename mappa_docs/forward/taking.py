"""An answer on one form → the answer that it is on the next, in the kind that is asked for."""

from collections.abc import Iterable, Mapping
from typing import Any, NamedTuple

from mappa_docs.definition.carrying import Way
from mappa_docs.documents import answer_words
from mappa_docs.model import Field, Kind

# Such a kind of text can't hold words; and a number of that length is none.
_OF_A_SHAPE = (Kind.DATE, Kind.TIME)
_LONGEST_NUMBER = 6


class NotTaken(NamedTuple):
    """There is an answer, and none that the question here can take."""


NOT_TAKEN = NotTaken()


def taken(way: Way, value: Any) -> Any:
    """Return the answer that goes to the target of the way, None where there is none to go, and
    NOT_TAKEN where the question there can't take it."""
    if value is None:
        return None
    field = way.target
    if answer_words.is_absent(value):
        return value if field.absent and way.values is None else NOT_TAKEN
    if field.kind is Kind.TABLE:
        return _rows(way, value)
    if way.values is not None:
        is_known = isinstance(value, str | int) and value in way.values
        return way.values[value] if is_known else NOT_TAKEN
    if way.is_next:
        return _next(value)
    return _of_kind(field, way.source, value)


def _rows(way: Way, value: Any) -> Any:
    if not isinstance(value, list) or not all(isinstance(row, dict) for row in value):
        return NOT_TAKEN
    there = {column.name: column for column in way.source.fields}
    rows = []
    for row in value:
        if any(row.get(name) not in wanted for name, wanted in way.where.items()):
            continue
        cells = dict(_cells(way, there, row))
        if NOT_TAKEN in cells.values():
            return NOT_TAKEN
        if cells:
            rows.append({**cells, **way.besides})
    return rows or None


def _cells(
    way: Way, there: Mapping[str, Field], row: Mapping[str, Any]
) -> Iterable[tuple[str, Any]]:
    for column in way.target.fields:
        for name in way.columns.get(column.name, ()):
            value = row.get(name)
            if value is None:
                continue
            if answer_words.is_absent(value):
                yield column.name, value if column.absent else NOT_TAKEN
            else:
                yield column.name, _of_kind(column, there[name], value)
            break


def _next(value: Any) -> Any:
    is_number = isinstance(value, str) and value.isascii() and value.isdecimal()
    return str(int(value) + 1) if is_number and len(value) <= _LONGEST_NUMBER else NOT_TAKEN


def _of_kind(field: Field, source: Field, value: Any) -> Any:
    """Return an answer as the kind of the question takes it. A choice goes as its words where words
    are asked for, and a line where lines are."""
    kind = field.kind
    if kind in (Kind.LINE, Kind.TEXT) and source.kind in (Kind.CHOICE, Kind.YES_NO):
        is_option = any(choice.value == value for choice in source.choices)
        return answer_words.words(source, value) if is_option else NOT_TAKEN
    if kind is Kind.LINES and source.kind is Kind.LINE:
        return [value] if isinstance(value, str) else NOT_TAKEN
    if kind in _OF_A_SHAPE and source.kind is not kind:
        return NOT_TAKEN
    return value if _fits(field, value) else NOT_TAKEN


def _fits(field: Field, value: Any) -> bool:
    match field.kind:
        case Kind.YES_NO:
            return isinstance(value, bool)
        case Kind.NUMBER:
            return isinstance(value, int) and not isinstance(value, bool)
        case Kind.CHOICE:
            return _is_option(field, value)
        case Kind.CHOICES:
            return isinstance(value, list) and all(_is_option(field, one) for one in value)
        case Kind.LINES:
            return isinstance(value, list) and all(isinstance(one, str) for one in value)
    is_line = field.kind is Kind.LINE
    return isinstance(value, str) and not (is_line and "\n" in value)


def _is_option(field: Field, value: Any) -> bool:
    # True is 1 to Python, and no option is both.
    return any(
        type(choice.value) is type(value) and choice.value == value for choice in field.choices
    )
