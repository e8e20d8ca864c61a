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

_TAG = re.compile(r"\{\{ (?P<path>[\w.]+) \}\}|\{%(?P<level>p|tr) (?P<statement>[^%]+) %\}")
_LOOP = re.compile(r"for (\w+) in ([\w.]+)")
_CHOICE = re.compile(r"if ([\w.]+)")
_LEFT_OVER = re.compile(r"\{\{|\{%|\{#")

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


def plan(xml: str) -> Plan:
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


def _steps(xml: str) -> Iterator[str | Value]:
    """Yield text, values, and statements (as text that starts with "%") in order.

    A statement stands for the whole paragraph or table row that it was written in.
    """
    place = 0
    for tag in _TAG.finditer(xml):
        if tag["path"]:
            path = tuple(tag["path"].split("."))
            properties = xml.find("</w:pPr>", max(place, xml.rfind("<w:p>", 0, tag.start())))
            begins = properties if place < properties < tag.start() else tag.start()
            yield _plain(xml[place:begins])
            between = _plain(xml[begins : tag.start()]).encode()
            opening = xml[xml.rindex("<w:r>", 0, tag.start()) : tag.start()]
            yield Value(path, _line_end(xml, tag.start()), opening, between)
            place = tag.end()
            continue
        element = f"w:{tag['level']}"
        start = max(xml.rfind(f"<{element}{end}", place, tag.start()) for end in "> ")
        yield _plain(xml[place:start])
        yield f"%{tag['statement'].strip()}"
        place = xml.index(f"</{element}>", tag.end()) + len(f"</{element}>")
    yield _plain(xml[place:])


def _line_end(xml: str, place: int) -> str:
    """Return what a line of a value at `place` ends with.

    In a content control around whole paragraphs each line becomes a paragraph like the first.
    """
    start = xml.rfind("<w:p>", 0, place)
    if not xml.endswith("<w:sdtContent>", 0, start):
        return LINE_END
    opening = xml[start:place]
    return f"</w:t></w:r></w:p>{opening}"


def _plain(xml: str) -> str:
    if _LEFT_OVER.search(xml):
        raise TemplateError("The template holds a construct that is not allowed, or a split tag.")
    return xml


def _until_end(steps: Iterator[str | Value]) -> tuple[Plan, str]:
    """Gather steps up to the statement that ends them; return them and that statement."""
    gathered: list[Step] = []
    for step in steps:
        if isinstance(step, Value):
            gathered.append(step)
        elif not step.startswith("%"):
            if step:  # nothing stands between two statements that follow each other
                gathered.append(step.encode())
        elif loop := _LOOP.fullmatch(step[1:]):
            body, _ = _until_end(steps)
            gathered.append(Loop(loop[1], tuple(loop[2].split(".")), body))
        elif choice := _CHOICE.fullmatch(step[1:]):
            answered, ended = _until_end(steps)
            otherwise, _ = _until_end(steps) if ended == "else" else ((), "")
            gathered.append(Choice(tuple(choice[1].split(".")), answered, otherwise))
        elif step[1:] in ("else", "endif", "endfor"):
            return tuple(gathered), step[1:]
        else:
            raise TemplateError("The template holds a statement that is not allowed.")
    return tuple(gathered), ""
