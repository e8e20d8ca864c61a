"""JSON Pointers (RFC 6901): how a place in answers or on a form is written, and what stands there.

A pointer into answers has the numbers of rows. That of a field has `*` in their place.
"""

from collections.abc import Callable, Iterable, Iterator
from typing import Any

# What stands for each row of a table in the pointer of a field.
ROW = "*"
# No file has room for a row whose number has more figures.
_LONGEST_ROW = 7


def escaped(name: str) -> str:
    """Return a name as a step of a pointer, in which "/" would part it and "~" escapes."""
    return name.replace("~", "~0").replace("/", "~1")


def unescaped(step: str) -> str:
    """Return the name that a step of a pointer stands for."""
    return step.replace("~1", "/").replace("~0", "~")


def joined(names: Iterable[str | int]) -> str:
    """Return the pointer that goes by these names and numbers of rows."""
    return "".join(f"/{escaped(str(name))}" for name in names)


def steps(pointer: str) -> list[str]:
    """Return the steps of a pointer as they are written in it, and none of that to the whole."""
    return pointer.split("/")[1:]


def parted(pointer: str) -> tuple[str, str]:
    """Return the pointer to what a place is in, and the last step, which leads from there to it."""
    above, _, last = pointer.rpartition("/")
    return above, last


def general(pointer: str) -> str:
    """Return a pointer into answers as the form's fields have it, with `*` for each row number."""
    return "/".join(ROW if is_row(step) else step for step in pointer.split("/"))


def table_of(pointer: str) -> str:
    """Return the pointer of the table that a pointer into answers leads into, "" for none."""
    table, row, _ = general(pointer).partition(f"/{ROW}")
    return table if row else ""


def is_row(step: str) -> bool:
    """Return whether a step of a pointer is the number of a row."""
    return step.isascii() and step.isdigit() and len(step) <= _LONGEST_ROW


def get(node: Any, pointer: str) -> Any:
    """Return what stands at the pointer in answers, or None where nothing does."""
    for step in pointer.split("/")[1:]:
        if type(node) is dict:
            node = node.get(unescaped(step) if "~" in step else step)
        elif type(node) is list and is_row(step) and int(step) < len(node):
            node = node[int(step)]
        else:
            return None
    return node


def put(answers: dict[str, Any], pointer: str, value: Any) -> None:
    """Put an answer at a pointer through no table, with the groups that it is in."""
    *groups, name = map(unescaped, steps(pointer))
    for group in groups:
        answers = answers.setdefault(group, {})
    answers[name] = value


def walk(node: Any, pointer: str = "") -> Iterator[tuple[str, Any]]:
    """Yield each value that is neither an object nor a list, after the pointer to it."""
    if isinstance(node, dict):
        for name, value in node.items():
            yield from walk(value, f"{pointer}/{escaped(name)}")
    elif isinstance(node, list):
        for number, value in enumerate(node):
            yield from walk(value, f"{pointer}/{number}")
    else:
        yield pointer, node


def replaced(node: Any, change: Callable[[str, Any], Any], pointer: str = "") -> Any:
    """Return a copy of answers in which `change`, given the pointer to a value and the value, says
    what stands in its place. What is in a value is asked after the value itself."""
    node = change(pointer, node)
    if isinstance(node, dict):
        return {
            name: replaced(value, change, f"{pointer}/{escaped(name)}")
            for name, value in node.items()
        }
    if isinstance(node, list):
        return [replaced(value, change, f"{pointer}/{number}") for number, value in enumerate(node)]
    return node
