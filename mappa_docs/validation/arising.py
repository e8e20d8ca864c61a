"""Which questions do not arise, given the other answers.

A question that the form asks for only under conditions does not arise where none of them holds: the
name of an order beside “other”, the prison of somebody in the community. Nor does one that says why
something was done all the same, where all is as it should be. Where an answer that decides about
this is missing or not known, the question may arise.

Only the schema is asked. Where a rule that no schema can say calls for a reason, its finding does.
"""

from collections.abc import Iterator, Mapping
from functools import cache
from typing import Any

from mappa_docs.definition import forms, pointers
from mappa_docs.definition.conditions import Condition, conditions, excusing
from mappa_docs.definition.schema_files import Schema
from mappa_docs.model import Field, Kind

_TYPES: dict[str, type | tuple[type, ...]] = {
    "object": dict,
    "array": list,
    "string": str,
    "boolean": bool,
    "integer": int,
    "number": (int, float),
}
# With these reasons for an absent answer, there may be one all the same.
_OPEN = ("not_known", "withheld")


def not_arising(stem: str, answers: dict[str, Any]) -> frozenset[str]:
    """Return the pointers of the questions, groups and tables of the form that do not arise.

    Whether they are answered all the same makes no difference.
    """
    arises: dict[str, bool] = {}
    for condition in _deciding(stem):
        for at, inside in _places(answers, condition.at):
            applies = _may_ask(condition, inside)
            for pointer in condition.asks_for:
                place = at + pointer[len(condition.at) :]
                arises[place] = arises.get(place, False) or applies
    return frozenset(pointer for pointer, does in arises.items() if not does)


@cache
def _deciding(stem: str) -> tuple[Condition, ...]:
    """Return the conditions of the form with those questions that arise only where one holds."""
    fields = forms.fields(stem)
    # What every such group needs arises with the group.
    needed = {
        f"{field.pointer}{row}/{name}"
        for field in fields.values()
        for name in field.needs
        for row in ("", f"/{pointers.ROW}")
    }
    lifting = excusing(stem)
    excuses = frozenset[str]().union(*(condition.asks_for for condition in lifting))
    only = frozenset(
        pointer
        for pointer, field in fields.items()
        if (field.required == "conditional" or (pointer in excuses and _is_excuse(field)))
        and not field.always_arises
        and pointer not in needed
    )
    deciding = (
        condition._replace(asks_for=condition.asks_for & only)
        for condition in (*conditions(stem), *lifting)
    )
    return tuple(condition for condition in deciding if condition.asks_for)


def _is_excuse(field: Field) -> bool:
    """Return whether a question that lifts a condition serves nothing else. A reason is written at
    length; a date that has to stand beside it is asked for on its own account."""
    return field.required == "no" and field.kind is Kind.TEXT


def _may_ask(condition: Condition, inside: Any) -> bool:
    """Return whether the condition asks for its questions, or may, by what stands there."""
    if _holds(condition.test, inside) is False:
        return False
    return condition.unless is None or _holds(condition.unless, inside) is not True


def _places(answers: dict[str, Any], at: str) -> Iterator[tuple[str, Any]]:
    """Yield each group or row that a condition looks at, after the pointer to it."""
    table, row, below = at.partition(f"/{pointers.ROW}")
    inside = pointers.get(answers, table)
    if not row:
        yield table, inside
        return
    for number, entry in enumerate(inside if isinstance(inside, list) else ()):
        yield f"{table}/{number}{below}", pointers.get(entry, below)


def _holds(test: Schema, value: Any) -> bool | None:
    """Return whether the test of a condition holds of what stands there; None where that can't be
    told, because an answer is missing or not known."""
    if isinstance(value, dict) and value.get("absent") in _OPEN:
        return None
    verdicts = [_part(keyword, test, value) for keyword in test]
    if False in verdicts:
        return False
    return None if None in verdicts else True


def _part(keyword: str, test: Schema, value: Any) -> bool | None:
    """Return what one keyword of a test says."""
    wanted = test[keyword]
    match keyword:
        case "const":
            return _same(wanted, value)
        case "enum":
            return any(_same(option, value) for option in wanted)
        case "type":
            is_yes_or_no = isinstance(value, bool) and wanted != "boolean"
            return isinstance(value, _TYPES[wanted]) and not is_yes_or_no
        case "not":
            held = _holds_of_what_is_there(wanted, value)
            return None if held is None else not held
        case "required":
            return _required(wanted, test.get("properties", {}), value)
        case "properties" if isinstance(value, Mapping):
            verdicts = [_holds(wanted[name], value[name]) for name in wanted if name in value]
            return False if False in verdicts else None if None in verdicts else True
    return None


def _holds_of_what_is_there(test: Schema, value: Any) -> bool | None:
    """Return whether a test that must fail holds: of what is not there it does not."""
    if "required" in test and isinstance(value, Mapping):
        return all(name in value for name in test["required"])
    return _holds(test, value)


def _required(names: list[str], tests: Schema, value: Any) -> bool | None:
    """Return whether all names are there. A test for whether there is an answer at all, and not for
    what it says, fails where there is none; only a yes or no may still come."""
    missing = [name for name in names if not isinstance(value, Mapping) or name not in value]
    tested = [tests.get(name, {}) for name in missing]
    if any(test.keys() == {"type"} and test["type"] != "boolean" for test in tested):
        return False
    return None if missing else True


def _same(wanted: Any, value: Any) -> bool:
    return type(wanted) is type(value) and bool(wanted == value)
