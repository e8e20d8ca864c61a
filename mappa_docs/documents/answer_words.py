"""One answer → the words that are printed for it: a date in words, the label of an option, the
reason why there is no answer."""

from collections.abc import Callable
from datetime import date
from typing import Any

from mappa_docs.definition.printed_words import ABSENCES
from mappa_docs.messages.english import day_in_words
from mappa_docs.model import Field, Kind

# The name by which an answer says why there is none.
ABSENT = "absent"


def words(field: Field, value: Any) -> str:
    """Return one answer as it is printed; "" where there is none."""
    if value is None:
        return ""
    printer = _PRINTERS.get(field.kind)
    if isinstance(value, str):
        return printer(field, value) if printer else value
    if is_absent(value):
        kind = str(value[ABSENT])
        kind = ABSENCES.get(kind, kind)
        return f"{kind}: {value['reason']}" if value.get("reason") else kind
    return printer(field, value) if printer else str(value)


def is_absent(value: Any) -> bool:
    """Return whether the value says why there is no answer."""
    return isinstance(value, dict) and ABSENT in value


def _label(field: Field, value: Any) -> str:
    for choice in field.choices:
        if choice.value == value:
            return choice.label
    return str(value)


def _list(field: Field, value: Any) -> str:
    if not isinstance(value, list):
        return str(value)
    return "\n".join(_label(field, entry) for entry in value)


def _date(field: Field, value: Any) -> str:
    try:
        day = date.fromisoformat(value)
    except (TypeError, ValueError):
        return str(value)
    return day_in_words(day)


_PRINTERS: dict[Kind, Callable[[Field, Any], str]] = {
    Kind.CHOICE: _label,
    Kind.YES_NO: _label,
    Kind.CHOICES: _list,
    Kind.LINES: _list,
    Kind.DATE: _date,
}
