"""What nothing is said in → taken out, once, before anything is judged.

An empty text, list or object and a null say as much as a name that is left out, and most other
systems write them for what they do not know. So the question is open: asked for where the form
needs it, and nothing is wrong where it does not. No text is ever lost by this.
"""

from functools import cache
from typing import Any

from mappa_docs.definition import forms
from mappa_docs.model import Field

# The names that a field knows, each with those inside it.
_Names = dict[str, "_Names"]

_ABSENT: _Names = {"absent": {}, "reason": {}}
_NOTHING: tuple[Any, ...] = (None, "", [], {})


def holds_any(node: Any) -> bool:
    """Return whether anything in a group, row or list of answers is empty, at any depth."""
    for value in node.values() if type(node) is dict else node:
        kind = type(value)
        if kind is str:
            if not value or value.isspace():
                return True
        elif kind is dict or kind is list:
            if not value or holds_any(value):
                return True
        elif value is None:
            return True
    return False


def without_empty(stem: str, answers: dict[str, Any]) -> dict[str, Any]:
    """Return the answers to the form without those that say nothing, at any depth: a group of
    nothing else goes with them, and so do empty lines, and the empty rows at the end of a table.

    An empty row between others stays, or those after it would have another number than in the
    file. A name that the form does not know stays as it is: to say so is worth more.
    """
    kept: dict[str, Any] = _kept_names(answers, _names(stem))
    return kept


def _kept(value: Any, known: _Names) -> Any:
    """Return what is said of an answer, and one of `_NOTHING` where that is nothing."""
    if isinstance(value, str):
        return value if value.strip() else ""
    if isinstance(value, dict):
        return _kept_names(value, known)
    if isinstance(value, list):
        return _kept_entries(value, known)
    return value


def _kept_entries(entries: list[Any], known: _Names) -> list[Any]:
    said = [_kept(entry, known) for entry in entries]
    if known.keys() <= _ABSENT.keys():
        return [entry for entry in said if not _says_nothing(entry)]
    rows = [{} if _says_nothing(entry) else entry for entry in said]
    while rows and _says_nothing(rows[-1]):
        rows.pop()
    return rows


def _kept_names(answers: dict[str, Any], known: _Names) -> dict[str, Any]:
    kept = {}
    for name, value in answers.items():
        if name not in known:
            kept[name] = value
        elif not _says_nothing(said := _kept(value, known[name])):
            kept[name] = said
    return kept


def _says_nothing(value: Any) -> bool:
    # 0 and false are answers, and equal none of these.
    return value in _NOTHING


@cache
def _names(stem: str) -> _Names:
    """Return all names of the form, each with those inside it."""
    return {field.name: _within(field) for field in forms.form(stem).top}


def _within(field: Field) -> _Names:
    inside = {child.name: _within(child) for child in field.fields}
    return inside | _ABSENT if field.absent else inside
