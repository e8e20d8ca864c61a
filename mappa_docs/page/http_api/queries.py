"""The parameters of an address → their values, each held against what the operation takes."""

from collections.abc import Iterable, Mapping, Sequence
from datetime import date
from itertools import groupby
from operator import itemgetter
from typing import Any

from mappa_docs.lazy_patterns import expression
from mappa_docs.messages import catalogue
from mappa_docs.model import Parameters
from mappa_docs.page.http_api.contract import Layout, Operation, Parameter
from mappa_docs.page.http_api.problems import Problem, said

_YES_NO = {"true": True, "false": False}
_WRONG = "wrong-parameter"
_DAY = expression(r"[0-9]{4}-[0-9]{2}-[0-9]{2}")
_LONGEST_NUMBER = 9


def values(
    operation: Operation, path: Mapping[str, str], query: Iterable[tuple[str, str]]
) -> dict[str, Any]:
    """Return the values of all parameters of the operation by their names: what was not given is
    its default, or None.

    Raises Problem for a parameter that the operation does not take, since one that is misspelt
    would otherwise be passed over; and for a value that it can't have. Neither is repeated.
    """
    given = {name: [value for _, value in group] for name, group in _by_name(query)}
    taken = [one for one in operation.parameters if one.place == "query"]
    if given.keys() - {one.name for one in taken}:
        names = tuple(one.name for one in taken)
        key = "HTTP.parameter.unknown" if names else "HTTP.parameter.unknown.none"
        raise said(_WRONG, key, (("names", names),))
    found: dict[str, Any] = {}
    for one in operation.parameters:
        if one.place == "path":
            found[one.name] = _of_path(one, path[one.name])
        else:
            found[one.name] = _of_query(one, given.get(one.name))
    return found


def _by_name(query: Iterable[tuple[str, str]]) -> Iterable[tuple[str, Iterable[tuple[str, str]]]]:
    return groupby(sorted(query, key=itemgetter(0)), key=itemgetter(0))


def _of_path(parameter: Parameter, text: str) -> str:
    options = parameter.schema.get("enum")
    if options is not None and text not in options:
        told = (("options", tuple(options)),)
        raise said("no-such-thing", f"HTTP.no_such.{parameter.name}", told)
    return text


def _of_query(parameter: Parameter, texts: Sequence[str] | None) -> Any:
    schema = parameter.schema
    if texts is None:
        if parameter.is_required:
            raise _wrong("HTTP.parameter.missing", parameter, schema)
        return [] if schema["type"] == "array" else schema.get("default")
    if schema["type"] == "array":
        if len(texts) > schema["maxItems"]:
            raise _wrong("HTTP.parameter.wrong", parameter, schema)
        return [_value(parameter, schema["items"], text) for text in texts]
    if len(texts) > 1:
        raise said(_WRONG, "HTTP.parameter.twice", (("name", parameter.name),))
    return _value(parameter, schema, texts[0])


def _value(parameter: Parameter, schema: Layout, text: str) -> Any:
    """Return the value that a text is. Raises Problem where it is none that the schema allows."""
    value = _read(schema, text)
    if value is None:
        raise _wrong("HTTP.parameter.wrong", parameter, schema)
    return value


def _read(schema: Layout, text: str) -> Any:
    if schema["type"] == "boolean":
        return _YES_NO.get(text)
    if schema["type"] == "integer":
        is_number = text.isascii() and text.isdecimal() and len(text) <= _LONGEST_NUMBER
        number = int(text) if is_number else -1
        return number if schema["minimum"] <= number <= schema["maximum"] else None
    if schema.get("format") == "date":
        return _day(text)
    if "enum" in schema:
        return text if text in schema["enum"] else None
    fits = schema.get("minLength", 0) <= len(text) <= schema["maxLength"]
    return text if fits and text.isprintable() else None


def _day(text: str) -> date | None:
    try:
        return date.fromisoformat(text) if _DAY.fullmatch(text) else None
    except ValueError:
        return None


def _wrong(key: str, parameter: Parameter, schema: Layout) -> Problem:
    kind, about = _wanted(schema)
    wanted = catalogue.sentence(f"HTTP.wanted.{kind}", about)
    return said(_WRONG, key, (("name", parameter.name), ("wanted", wanted)))


def _wanted(schema: Layout) -> tuple[str, Parameters]:
    """Return which words say what a value has to be, and with what."""
    if schema["type"] == "boolean":
        return "choice", (("options", tuple(_YES_NO)),)
    if "enum" in schema:
        return "choice", (("options", tuple(schema["enum"])),)
    if schema["type"] == "integer":
        return "integer", (("least", schema["minimum"]), ("most", schema["maximum"]))
    if schema["type"] == "array":
        return "array", (("most", schema["maxItems"]),)
    if schema.get("format") == "date":
        return "date", ()
    return "text", (("least", schema.get("minLength", 0)), ("most", schema["maxLength"]))
