"""Data classes that are made fast: frozen, with slots, and otherwise as Python makes them.

Python compiles seven functions for each such class, one by one, which takes longer for those of a
short command than to judge a form. Only the first of them has to be compiled.
"""

import dataclasses
from collections.abc import Callable
from dataclasses import MISSING, FrozenInstanceError
from operator import attrgetter
from reprlib import recursive_repr
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from dataclasses import dataclass as dataclass
else:

    def dataclass(*, frozen: bool, slots: bool) -> Callable[[type], type]:
        """Return a decorator that makes a data class of one that has no data class above it, and no
        method that Python would make."""
        if not (frozen and slots):
            raise TypeError("Other data classes are made by Python itself.")
        return _made


_set = object.__setattr__


def _made(cls: type) -> type:
    names = tuple(cls.__annotations__)
    get = attrgetter(*names)

    def equals(self: Any, other: object) -> bool:
        return get(self) == get(other) if other.__class__ is self.__class__ else NotImplemented

    def hashed(self: Any) -> int:
        return hash(get(self) if len(names) > 1 else (get(self),))

    @recursive_repr()
    def shown(self: Any) -> str:
        fields = ", ".join(f"{name}={getattr(self, name)!r}" for name in names)
        return f"{self.__class__.__qualname__}({fields})"

    def state(self: Any) -> list[Any]:
        return [getattr(self, name) for name in names]

    def set_state(self: Any, values: list[Any]) -> None:
        for name, value in zip(names, values, strict=True):
            _set(self, name, value)

    methods = {
        "__init__": _beginning(cls, names),
        "__eq__": equals,
        "__repr__": shown,
        "__getstate__": state,
        "__setstate__": set_state,
        "__setattr__": _refuse_to_set,
        "__delattr__": _refuse_to_delete,
    }
    for name, method in methods.items():
        setattr(cls, name, method)
    if "__hash__" not in vars(cls):
        cls.__hash__ = hashed  # type: ignore[assignment]
    # What is left for Python to do compiles nothing.
    return dataclasses.dataclass(init=False, repr=False, eq=False, slots=True)(cls)


def _refuse_to_set(_: object, name: str, value: object) -> None:
    raise FrozenInstanceError(f"cannot assign to field {name!r}")


def _refuse_to_delete(_: object, name: str) -> None:
    raise FrozenInstanceError(f"cannot delete field {name!r}")


def _beginning(cls: type, names: tuple[str, ...]) -> Callable[..., None]:
    """Return what a new object of the class begins with: its arguments set as its fields."""
    known: dict[str, Any] = {"_set": _set, "MISSING": MISSING}
    arguments, lines = ["self"], []
    for name in names:
        default = vars(cls).get(name, MISSING)
        value = name
        if isinstance(default, dataclasses.Field):
            known[f"_make_{name}"] = default.default_factory
            value = f"_make_{name}() if {name} is MISSING else {name}"
            default = MISSING
            arguments.append(f"{name}=MISSING")
        elif default is MISSING:
            arguments.append(name)
        else:
            known[f"_{name}"] = default
            arguments.append(f"{name}=_{name}")
        lines.append(f" _set(self, {name!r}, {value})")
    if "__post_init__" in vars(cls):
        lines.append(" self.__post_init__()")
    exec("def __init__({}):\n{}".format(", ".join(arguments), "\n".join(lines)), known)
    made: Callable[..., None] = known["__init__"]
    made.__qualname__ = f"{cls.__qualname__}.__init__"
    made.__module__ = cls.__module__
    made.__annotations__ = {**cls.__annotations__, "return": None}
    return made
