"""A Word template → a plan that fills it without an expression language.

The templates in `forms/` are ordinary docxtpl templates. Only three constructs are taken: a path,
a loop over a path, and a choice by a path. So nothing in a template can be evaluated, and a plan
is read once and then only joins text.
"""

import re
from collections.abc import Iterator
from typing import Any, NamedTuple

from mappa_docs.errors import MappaDocsError
from mappa_docs.ooxml.wordml import LINE_END, direction, value

# Both begin with one character, which is soon found in half a million.
_TAG = re.compile(rb"\{(?:\{ (?P<path>[\w.]+) \}\}|%(?P<level>p|tr) (?P<statement>[^%]+) %\})")
_LOOP = re.compile(r"for (\w+) in ([\w.]+)")
_CHOICE = re.compile(r"if ([\w.]+)")
_LEFT_OVER = re.compile(rb"\{[{%#]")

Path = tuple[str, ...]


class TemplateError(MappaDocsError):
    """A template holds something other than a path, a loop over a path or a choice by one."""


class Value(NamedTuple):
    """The words at a path, the XML that ends one line of them and begins the next, and that which
    their run begins with. `between` is what stands before them from where their paragraph says its
    direction; nothing where other words have said it."""

    path: Path
    line_end: str
    opening: str
    between: bytes


class Loop(NamedTuple):
    """A plan that is followed for each row at a path; `name` is the row's name in it."""

    name: str
    path: Path
    body: "Plan"


class Choice(NamedTuple):
    """Two plans: one for when there is something at a path, one for when there is not."""

    path: Path
    answered: "Plan"
    otherwise: "Plan"


# Text that never changes stands in a plan as it goes into the file.
Step = bytes | Value | Loop | Choice
Plan = tuple[Step, ...]


def plan(xml: bytes) -> Plan:
    """Return the plan of one part of a template.

    Raises TemplateError when the part holds any other construct than those three.
    """
    steps = _steps(xml)
    whole, ended = _until_end(steps)
    if ended:
        raise TemplateError(f"The template has “{ended}” without a beginning.")
    return whole


def fill(part: Plan, answers: dict[str, Any]) -> bytes:
    """Return the part with the answers in place, every character of them escaped for Word.

    Raises KeyError when the answers lack a path of the plan: nothing is left blank silently.
    """
    pieces: list[bytes] = []
    _fill(part, answers, pieces)
    return b"".join(pieces)


def _fill(part: Plan, scope: dict[str, Any], pieces: list[bytes]) -> None:
    for step in part:
        if isinstance(step, bytes):
            pieces.append(step)
            continue
        there: Any = scope
        for name in step.path:
            there = there[name]
        if isinstance(step, Value):
            if step.between:
                # Only other scripts have a direction to speak of.
                if not there.isascii():
                    pieces.append(direction(there).encode())
                pieces.append(step.between)
            pieces.append(value(there, step.line_end, step.opening).encode())
        elif isinstance(step, Choice):
            if chosen := step.answered if there else step.otherwise:
                _fill(chosen, scope, pieces)
        else:
            for row in there:
                _fill(step.body, {**scope, step.name: row}, pieces)


def _steps(xml: bytes) -> Iterator[bytes | Value | str]:
    """Yield text as it stands in the part, values, and statements in order.

    A statement stands for the whole paragraph or table row that it was written in.
    """
    place = 0
    for tag in _TAG.finditer(xml):
        if tag["path"]:
            begins, value = _value(xml, place, tag)
            yield _plain(xml[place:begins])
            yield value
            place = tag.end()
            continue
        element = b"w:" + tag["level"]
        start = max(xml.rfind(b"<" + element + end, place, tag.start()) for end in (b">", b" "))
        yield _plain(xml[place:start])
        yield tag["statement"].decode().strip()
        end = b"</" + element + b">"
        place = xml.index(end, tag.end()) + len(end)
    yield _plain(xml[place:])


def _value(xml: bytes, place: int, tag: re.Match[bytes]) -> tuple[int, Value]:
    """Return the value that a tag after `place` stands for, and where what belongs to it begins."""
    at = tag.start()
    paragraph = xml.rfind(b"<w:p>", 0, at)
    properties = xml.find(b"</w:pPr>", max(place, paragraph), at)
    begins = properties if properties > place else at
    run = xml.rindex(b"<w:r>", 0, at)
    line_end = LINE_END
    if xml.endswith(b"<w:sdtContent>", 0, paragraph):
        # In a content control around whole paragraphs each line becomes one like the first.
        line_end = f"</w:t></w:r></w:p>{xml[paragraph:at].decode()}"
    return begins, Value(
        tuple(tag["path"].decode().split(".")),
        line_end,
        xml[run:at].decode(),
        _plain(xml[begins:at]),
    )


def _plain(xml: bytes) -> bytes:
    if _LEFT_OVER.search(xml):
        raise TemplateError("The template holds a construct that is not allowed, or a split tag.")
    return xml


def _until_end(steps: Iterator[bytes | Value | str]) -> tuple[Plan, str]:
    """Gather steps up to the statement that ends them; return them and that statement."""
    gathered: list[Step] = []
    for step in steps:
        if not isinstance(step, str):
            if step:  # nothing stands between two statements that follow each other
                gathered.append(step)
        elif loop := _LOOP.fullmatch(step):
            body, _ = _until_end(steps)
            gathered.append(Loop(loop[1], tuple(loop[2].split(".")), body))
        elif choice := _CHOICE.fullmatch(step):
            answered, ended = _until_end(steps)
            otherwise, _ = _until_end(steps) if ended == "else" else ((), "")
            gathered.append(Choice(tuple(choice[1].split(".")), answered, otherwise))
        elif step in ("else", "endif", "endfor"):
            return tuple(gathered), step
        else:
            raise TemplateError("The template holds a statement that is not allowed.")
    return tuple(gathered), ""
