"""The places in the table of answers carried forward, as people read them: by the labels of the
section, the groups and the question, instead of pointers."""

from collections import Counter
from collections.abc import Callable, Mapping
from functools import cache
from types import MappingProxyType
from typing import Any

from mappa_docs.definition import carried, forms, pointers, schema_files
from mappa_docs.definition.carried import CARRIED
from mappa_docs.errors import UsageError

_BETWEEN = " › "
# The columns of the table that hold places, and whether these are on the form itself.
_HOLDING_PLACES = (("answers", True), ("places", False))
_Turned = Callable[[str, str], str]


def in_words(stem: str, answers: dict[str, Any]) -> dict[str, Any]:
    """Return the answers of a form with the labels of places in the table `carried`. A pointer that
    no question of the form has stays as it is."""
    return _with_places(stem, answers, _label)


def in_pointers(stem: str, answers: dict[str, Any]) -> dict[str, Any]:
    """Return the answers of a form with pointers in the place of labels. What are the labels of no
    place stays as it is, and is no pointer to any reader."""
    return _with_places(stem, answers, _pointer)


def _with_places(stem: str, answers: dict[str, Any], turned: _Turned) -> dict[str, Any]:
    if not carried.rows(answers):
        return answers
    table = [_row(stem, row, turned) for row in answers[CARRIED]]
    return {**answers, CARRIED: table}


def _label(stem: str, place: str) -> str:
    return _labels(stem).get(place, place)


def _pointer(stem: str, words: str) -> str:
    return _pointers(stem).get(_plain(words), words)


def _row(stem: str, row: Any, turned: _Turned) -> Any:
    if not isinstance(row, dict):
        return row
    changed = dict(row)
    for column, is_here in _HOLDING_PLACES:
        given = row.get(column)
        form = stem if is_here else _stem(row.get("form"))
        if form and isinstance(given, list):
            changed[column] = [turned(form, one) if isinstance(one, str) else one for one in given]
    return changed


def _stem(name: Any) -> str:
    """Return the stem of the form that a row is about, "" where there is none of that name."""
    try:
        return schema_files.stem_of(name) if isinstance(name, str) else ""
    except UsageError:
        return ""


@cache
def _labels(stem: str) -> Mapping[str, str]:
    """Return the labels of each place of a form by its pointer, where they are those of no other
    one."""
    fields = forms.fields(stem)
    named = {}
    for pointer in fields:
        steps = pointers.steps(pointer)
        if pointers.ROW not in steps:
            above = (pointers.joined(steps[: end + 1]) for end in range(len(steps)))
            named[pointer] = _BETWEEN.join(fields[one].label for one in above if one in fields)
    often = Counter(map(_plain, named.values()))
    return MappingProxyType(
        {pointer: words for pointer, words in named.items() if often[_plain(words)] == 1}
    )


@cache
def _pointers(stem: str) -> Mapping[str, str]:
    return MappingProxyType({_plain(words): pointer for pointer, words in _labels(stem).items()})


def _plain(words: str) -> str:
    return "".join(words.casefold().split())
