"""How the answers of one form are compared with each other, as tables of rules ask for it.

Each function gets pointers and what gives the answer at a pointer. Without any pointers it has
nothing against what is asked; where an answer is not given, it can't tell, and says no.
"""

from collections.abc import Mapping
from functools import cache
from typing import Any

from mappa_docs.definition import forms
from mappa_docs.rules.support.conditions import Look, standing
from mappa_docs.rules.support.form_dates import is_before

# A group at risk that is asked about only of some offenders, such as prisoners, may be left out.
_MAY_BE_LEFT_OUT = 1


def are_not_same(pointers: tuple[str, ...], read: Look) -> bool:
    """Return whether the two answers are given and differ."""
    given = [standing(read(pointer)) for pointer in pointers]
    return not given or (None not in given and given[0] != given[1])


def are_same(pointers: tuple[str, ...], read: Look) -> bool:
    """Return whether the two answers of each pair are given and the same."""
    given = [standing(read(pointer)) for pointer in pointers]
    return None not in given and given[::2] == given[1::2]


def are_later(dates: Mapping[str, str], read: Look) -> bool:
    """Return whether the date at each pointer lies after the one at the pointer beside it."""
    return all(is_before(read(second), read(first)) for first, second in dates.items())


def is_too_low(at: str, others: tuple[str, ...], read: Look) -> bool:
    """Return whether the level at `at` is below the highest of the others that are given."""
    given = _heights(at, others, read)
    return not others or bool(given and given[0] < max(given))


def is_too_high(at: str, others: tuple[str, ...], read: Look) -> bool:
    """Return whether the level or number at `at` is above each of the others, of which one may be
    left out where there are several."""
    given = _heights(at, others, read)
    enough = len(given) > max(len(others) - _MAY_BE_LEFT_OUT, 1)
    return not others or bool(enough and given[0] > max(given[1:]))


def _heights(at: str, others: tuple[str, ...], read: Look) -> list[int]:
    """Return how high the answer at `at` is and then each of the others, as far as they are given;
    nothing where the first is not."""
    if not others or _height(read(at)) is None:
        return []
    heights = [_height(read(pointer)) for pointer in (at, *others)]
    return [height for height in heights if height is not None]


def _height(value: Any) -> int | None:
    if isinstance(value, int) and not isinstance(value, bool):
        return value
    return _levels_of_risk().get(value) if isinstance(value, str) else None


@cache
def _levels_of_risk() -> Mapping[str, int]:
    """Return the levels of risk of serious harm by how high they are (11.7)."""
    choices = forms.fields("mappa-a")["/risk_assessment/level"].choices
    return {str(choice.value): height for height, choice in enumerate(choices)}
