"""What changed, put on the old answers, has to give the new ones, but for the order of rows."""

import copy
from collections.abc import Iterable
from itertools import pairwise
from typing import Any

from mappa_docs.comparison import alike
from mappa_docs.comparison.changes import NOT_THERE, Change
from mappa_docs.definition import pointers
from mappa_docs.model import Field, Kind

_GONE = object()
# What is gone makes room for what takes its place.
_ORDER = ("removed", "changed", "added")


def applied(old: dict[str, Any], changes: Iterable[Change]) -> dict[str, Any]:
    """Return the old answers with the changes. What is removed from a list leaves its place at
    first, so that those after it can still be found."""
    answers = copy.deepcopy(old)
    for change in sorted(changes, key=lambda change: _ORDER.index(change.kind)):
        *way, last = map(pointers.unescaped, pointers.steps(change.old_pointer))
        node: Any = answers
        for step, following in pairwise((*way, last)):
            if isinstance(node, list):
                node = node[int(step)]
            else:
                node = node.setdefault(step, [] if following == NOT_THERE else {})
        if last == NOT_THERE:
            node.append(change.new)
        elif isinstance(node, list):
            node[int(last)] = _GONE if change.kind == "removed" else change.new
        elif change.kind == "removed":
            node.pop(last)
        else:
            node[last] = change.new
    cleared: dict[str, Any] = _cleared(answers)
    return cleared


def _cleared(node: Any) -> Any:
    if isinstance(node, dict):
        return {name: _cleared(value) for name, value in node.items()}
    if isinstance(node, list):
        return [_cleared(value) for value in node if value is not _GONE]
    return node


def said(answers: Any, fields: Iterable[Field]) -> str:
    """Return what answers say, whatever the order of rows, without groups and lists in which there
    is nothing."""
    return alike.same_as(_without_empty(answers, {field.name: field for field in fields}))


def _without_empty(answers: dict[str, Any], known: dict[str, Field]) -> dict[str, Any]:
    kept = {}
    for name, value in answers.items():
        field = known.get(name)
        if field and field.kind is Kind.GROUP and isinstance(value, dict):
            value = _without_empty(value, {one.name: one for one in field.fields})
        if value not in ({}, []):
            kept[name] = value
    return kept
