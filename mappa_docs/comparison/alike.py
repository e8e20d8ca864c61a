"""How alike two answers are, and two rows of a table, from 0 to 1.

Rows are compared by their nature: what is written in them counts most, above all the column that
names a row, such as a name or an action; then dates, then what was chosen. A number alone says
little: the rows of a table are numbered anew when one is put between them.
"""

import json
from collections.abc import Iterable
from typing import Any, NamedTuple

from mappa_docs.lazy_patterns import expression
from mappa_docs.model import Field, Kind

WORDS = expression(r"\S+")
_WORD = expression(r"[^\W\d_]{2}")
_WRITTEN = (Kind.LINE, Kind.TEXT)
# How much a column says about which row is which.
_WEIGHTS = {
    Kind.LINE: 3.0,
    Kind.TEXT: 3.0,
    Kind.LINES: 2.0,
    Kind.DATE: 2.0,
    Kind.TIME: 2.0,
    Kind.NUMBER: 1.0,
    Kind.CHOICE: 1.0,
    Kind.CHOICES: 1.0,
    Kind.YES_NO: 0.5,
}
# What names a row says more, and so does an option where it comes first.
_NAMING, _FIRST_OPTION = 2.0, 4.0
# Of an answer that only one of two rows has, so much of its weight counts against them.
_ONE_SIDED = 0.5
# What names a row may differ so far. Names differ by letters, longer texts by words: chance alone
# gives two names of the same length about 0.4.
_LEAST_NAME, _LEAST_TEXT = 0.6, 0.3
# The beginning of a text tells it from others.
_COMPARED = 400


class Column(NamedTuple):
    """A column by the name that rows have it under, how much it says of which row is which, and
    whether what is written in it can name a row: only a long text can after an option."""

    name: str
    kind: Kind
    weight: float
    can_name: bool


def columns(fields: Iterable[Field]) -> tuple[Column, ...]:
    """Return the columns of a table."""
    found: list[Column] = []
    for field in fields:
        is_option = field.kind is Kind.CHOICE
        after_option = any(column.kind is Kind.CHOICE for column in found)
        weight = _FIRST_OPTION if is_option and not found else _WEIGHTS[field.kind]
        can_name = field.kind is Kind.TEXT or (field.kind is Kind.LINE and not after_option)
        found.append(Column(field.name, field.kind, weight, can_name))
    return tuple(found)


def same_as(value: Any) -> str:
    """Return what is the same for two answers that say the same: the order of a list or of the
    rows of a table says nothing."""
    if isinstance(value, dict):
        return f"{{{','.join(sorted(f'{json.dumps(k)}:{same_as(v)}' for k, v in value.items()))}}}"
    if isinstance(value, list):
        return f"[{','.join(sorted(map(same_as, value)))}]"
    return json.dumps(value)


def rows(about: Iterable[Column], old: Any, new: Any) -> float:
    """Return how alike two rows are, 0 where what names them is of two different things: the first
    words that are written out in both."""
    if not isinstance(old, dict) or not isinstance(new, dict):
        return 0
    reached = possible = 0.0
    is_named = False
    for column in about:
        before, after = old.get(column.name), new.get(column.name)
        if before is None and after is None:
            continue
        if before is None or after is None:
            possible += column.weight * _ONE_SIDED
            continue
        likeness, weight = _answers(column.kind, before, after), column.weight
        if column.kind in _WRITTEN:
            if not (_has_words(before) and _has_words(after)):
                weight = _WEIGHTS[Kind.NUMBER]
            elif not is_named:
                is_named = True
                weight *= _NAMING if column.can_name else 1
                if column.can_name and likeness < _least(column.kind):
                    return 0
        reached += weight * likeness
        possible += weight
    return reached / possible if possible else 0


def _least(kind: Kind) -> float:
    return _LEAST_NAME if kind is Kind.LINE else _LEAST_TEXT


def _has_words(value: Any) -> bool:
    """Return whether a text is more than a number, such as “3” or “3a”."""
    return isinstance(value, str) and bool(_WORD.search(value))


def texts(old: str, new: str) -> float:
    """Return how alike two texts are, by their words."""
    from rapidfuzz.distance import Indel

    before, after = (WORDS.findall(text[:_COMPARED].casefold()) for text in (old, new))
    return Indel.normalized_similarity(before, after)


def _answers(kind: Kind, old: Any, new: Any) -> float:
    if isinstance(old, str) and isinstance(new, str) and kind in _WRITTEN:
        if old == new:
            return 1
        return _names(old, new) if kind is Kind.LINE else texts(old, new)
    return float(same_as(old) == same_as(new))


def _names(old: str, new: str) -> float:
    """Return how alike two names or references are, by their letters, in any order of the words."""
    from rapidfuzz import fuzz

    before, after = (" ".join(sorted(text[:_COMPARED].casefold().split())) for text in (old, new))
    return fuzz.ratio(before, after) / 100
