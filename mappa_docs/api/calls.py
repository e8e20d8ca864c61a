"""Calls of the public functions: each argument is held against what the function takes.

What a function takes is what its signature says. A wrong argument is named, with what to give in
its place and the type of what was given; its value is never said, since it may be an answer.
"""

import inspect
from collections.abc import Callable, Iterable, Mapping, Sequence
from datetime import date, datetime
from functools import wraps
from os import PathLike, fspath
from pathlib import Path
from types import UnionType
from typing import Any, Literal, ParamSpec, TypeVar, Union, get_args, get_origin, get_type_hints

from mappa_docs.errors import UsageError
from mappa_docs.messages import catalogue
from mappa_docs.model import Submission

Taken = ParamSpec("Taken")
Given = TypeVar("Given")

# The least and the most that a whole number may be, by the name of the argument, which means the
# same everywhere. MAPPA began in 2001.
_BOUNDS = {
    "jobs": (1, 64),
    "megabytes": (1, 2**20),
    "rows": (0, 50),
    "year": (2001, 2100),
}
# What is taken for a list.
_LISTS = (Iterable, Sequence)
# A day, in seconds.
_MOST_SECONDS = 86_400
_NUL = "\0"
# Of a value of such a class nothing else is asked.
_STRAIGHT = (bytes, str, bool, Submission)


def checked(function: Callable[Taken, Given], home: str) -> Callable[Taken, Given]:
    """Return the function as the package `home` offers it. It raises UsageError for an argument of
    another type than it takes, and for a number that is too low."""
    signature = inspect.signature(function)
    straight, fewest = _straight(signature)

    @wraps(function)
    def call(*args: Taken.args, **kwargs: Taken.kwargs) -> Given:
        # Most calls are such, and to bind the others takes as long as a rule or two.
        if (
            not kwargs
            and fewest <= len(args) <= len(straight)
            and all(map(isinstance, args, straight))
        ):
            return function(*args, **kwargs)
        bound = signature.bind(*args, **kwargs)
        for name, value in bound.arguments.items():
            bound.arguments[name] = _fitting(name, value, signature.parameters[name].annotation)
        return function(*bound.args, **bound.kwargs)

    # So that it can be handed to another process by its name.
    call.__module__, call.__qualname__ = home, function.__name__
    return call


def _straight(signature: inspect.Signature) -> tuple[tuple[tuple[type, ...], ...], int]:
    """Return for each argument that is given by its place the classes of which any value will do,
    and how many arguments have to be given, which are too many where some go by their names."""
    parameters = signature.parameters.values()
    by_place = [each for each in parameters if each.kind is each.POSITIONAL_OR_KEYWORD]
    needed = [each for each in parameters if each.default is each.empty]
    classes = tuple(_classes(_kinds(each.annotation)) for each in by_place)
    return classes, len(needed) if needed == by_place[: len(needed)] else len(by_place) + 1


def _classes(kinds: tuple[Any, ...]) -> tuple[type, ...]:
    return () if Path in kinds else tuple(kind for kind in kinds if kind in _STRAIGHT)


def _fitting(name: str, value: Any, annotation: Any) -> Any:
    """Return the argument, of which a list is taken once for all. Raises UsageError."""
    kinds = _kinds(annotation)
    kind = next((kind for kind in kinds if _is_of(value, kind)), None)
    if kind is None:
        raise _of_type("CALL", name, kinds, value)
    if _plain(kind) in _LISTS:
        return tuple(_entry(name, one, _entries(kind)) for one in value)
    if name in _BOUNDS and isinstance(value, int):
        least, most = _BOUNDS[name]
        if not least <= value <= most:
            raise _wrong("CALL.bounds", argument=name, least=least, most=most)
    elif name == "seconds" and not 0 < value <= _MOST_SECONDS:
        raise _wrong("CALL.seconds", argument=name, most=_MOST_SECONDS)
    return _path(name, value) if Path in kinds else value


def _entry(name: str, one: Any, kinds: tuple[Any, ...]) -> Any:
    """Return an entry of the list `name`. Raises UsageError where it is none of the kinds, or is a
    record in which something stands that is of another type than the record says."""
    if not any(_is_of(one, kind) for kind in kinds):
        raise _of_type("CALL.entry", name, kinds, one)
    if isinstance(one, tuple):
        for field, annotation in get_type_hints(type(one)).items():
            _fitting(f"{name}: {field}", getattr(one, field), annotation)
    return _path(name, one) if Path in kinds else one


def _path(name: str, value: Any) -> Any:
    """Return a path, which of another library becomes one of `pathlib`, and whatever else may stand
    in its place as it is. Raises UsageError for one that no file can have."""
    if isinstance(value, PathLike):
        value = Path(value)
    if isinstance(value, str | Path) and _NUL in str(value):
        raise _wrong("CALL.no_path", argument=name)
    return value


def _entries(kind: Any) -> tuple[Any, ...]:
    """Return what an entry of a list may be."""
    (entry,) = get_args(kind)
    return _kinds(entry)


def _kinds(annotation: Any) -> tuple[Any, ...]:
    """Return the alternatives that an annotation allows."""
    is_union = get_origin(annotation) in (Union, UnionType)
    return get_args(annotation) if is_union else (annotation,)


def _plain(kind: Any) -> Any:
    """Return a kind without what is in it: `dict` for `dict[str, Any]`."""
    return get_origin(kind) or kind


def _is_of(value: Any, kind: Any) -> bool:
    plain = _plain(kind)
    if plain is Path:
        return isinstance(value, PathLike) and isinstance(fspath(value), str)
    if plain is int or plain is float:
        return isinstance(value, int if plain is int else (int, float)) and type(value) is not bool
    if plain is date:
        return isinstance(value, date) and not isinstance(value, datetime)
    if plain in _LISTS:
        return isinstance(value, plain) and not isinstance(value, str | bytes | Mapping)
    if plain is tuple:
        entries = get_args(kind)
        is_tuple = isinstance(value, tuple) and len(value) == len(entries)
        return is_tuple and all(map(_is_of, value, entries))
    if plain is Literal:
        return value in get_args(kind)
    if plain is Any:
        return True
    return callable(value) if plain is Callable else isinstance(value, plain)


def _of_type(key: str, name: str, kinds: Iterable[Any], value: Any) -> UsageError:
    given = "None" if value is None else f"of the type {type(value).__name__}"
    return _wrong(key, argument=name, kinds=tuple(map(_in_words, kinds)), given=given)


def _wrong(key: str, **parameters: int | str | tuple[str, ...]) -> UsageError:
    return UsageError(f"{catalogue.sentence(key, tuple(parameters.items()))}.")


def _in_words(kind: Any) -> str:
    """Return the words for a kind of argument, or its name where there are none for it."""
    plain = _plain(kind)
    if plain is Literal:
        return " or ".join(map(repr, get_args(kind)))
    if plain in _LISTS:
        entries = tuple(map(_in_words, _entries(kind)))
        return catalogue.sentence("CALL.kind.Iterable", (("entries", entries),))
    name = dict.__name__ if plain is Mapping else str(plain.__name__)
    try:
        return catalogue.sentence(f"CALL.kind.{name}")
    except KeyError:
        return name
