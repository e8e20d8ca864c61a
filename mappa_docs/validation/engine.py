"""Which JSON Schema engine judges, behind one function.

jsonschema-rs where there is a wheel of it, else jsonschema. Both find the same places and
keywords; the tests hold them against each other on every case.
"""

import re
from collections.abc import Callable, Iterator
from functools import cache
from typing import Any, NamedTuple

from mappa_docs.definition import schema_files
from mappa_docs.definition.schema_files import Schema

Steps = tuple[str | int, ...]


class Fault(NamedTuple):
    """One place where the answers break the schema.

    `where` leads to the answer, `rule` through the schema (with "$ref" where it follows one) to
    the keyword. `names` holds the property that is missing, or those that are not known.
    """

    keyword: str
    where: Steps
    rule: Steps
    names: tuple[str, ...] = ()


Engine = Callable[[Any], Iterator[Fault]]


@cache
def engine(stem: str) -> Engine:
    """Return the function that yields every fault of answers to the form."""
    return engine_for(schema_files.schema_for_engines(stem))


def engine_for(schema: Schema) -> Engine:
    """Return the function that yields every fault of what is held against the schema."""
    try:
        return fast_engine(schema)
    except ImportError:
        return plain_engine(schema)


def fast_engine(schema: Schema) -> Engine:
    """Return jsonschema-rs for the schema. Raises ImportError where it is not installed."""
    from jsonschema_rs import Draft202012Validator

    # Masked, so that no answer stands in a message of the engine's.
    validator = Draft202012Validator(schema, validate_formats=True, mask="…")

    def faults(answers: Any) -> Iterator[Fault]:
        # To say whether there is any takes half as long as to look for all.
        if validator.is_valid(answers):
            return
        for error in validator.iter_errors(answers):
            rule = tuple(error.evaluation_path)
            keyword = str(rule[-1])
            kind: Any = error.kind  # its attributes depend on the keyword
            names: tuple[str, ...] = ()
            if keyword == "required":
                names = (kind.property,)
            elif keyword == "additionalProperties":
                names = tuple(kind.unexpected)
            yield Fault(keyword, tuple(error.instance_path), rule, names)

    return faults


def plain_engine(schema: Schema) -> Engine:
    """Return jsonschema for the schema."""
    from jsonschema import Draft202012Validator, ValidationError, validators

    def pattern(_: Any, wanted: str, answer: Any, __: Any) -> Iterator[ValidationError]:
        if isinstance(answer, str) and not re.search(_as_elsewhere(wanted), answer):
            yield ValidationError("")

    kind = validators.extend(Draft202012Validator, {"pattern": pattern})  # type: ignore[no-untyped-call]
    validator = kind(schema, format_checker=Draft202012Validator.FORMAT_CHECKER)

    def faults(answers: Any) -> Iterator[Fault]:
        for error in validator.iter_errors(answers):
            keyword = str(error.validator)
            where = tuple(error.absolute_path)
            names: tuple[str, ...] = ()
            if keyword == "required":
                # jsonschema names the missing property in its message alone.
                names = (error.message.removesuffix(" is a required property")[1:-1],)
            elif keyword == "additionalProperties":
                known = error.schema["properties"]
                names = tuple(name for name in error.instance if name not in known)
            yield Fault(keyword, where, tuple(error.absolute_schema_path), names)

    return faults


def _as_elsewhere(pattern: str) -> str:
    """Return a pattern that means to Python what it means to JSON Schema.

    To Python `$` also matches before a last line end, and a byte order mark is not a space.
    """
    ends = re.sub(r"\$$", r"\\Z", pattern)
    return ends.replace(r"\S", r"[^\s\ufeff]") if pattern == schema_files.NOT_BLANK else ends
