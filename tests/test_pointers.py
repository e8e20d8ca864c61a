"""Every pointer that code and data spell out leads to something that a form asks for."""

import ast
import json
import re
from collections.abc import Iterable, Iterator
from pathlib import Path

import pytest

from mappa_docs.definition import forms
from tests.support import ROOT, STEMS

POINTER = re.compile(r"(?:/[a-z0-9_*]+)+")
CODE = [
    path
    for wing in ("rules", "cases", "statistics")
    for path in sorted((ROOT / "mappa_docs" / wing).rglob("*.py"))
]
DATA = [
    ROOT / "schemas" / "facts.json",
    *sorted((ROOT / "schemas" / "rules").glob("*.json")),
    *sorted((ROOT / "schemas" / "mappings").glob("*.json")),
]
# What stands in the place of an absent answer.
ABSENT = ("absent", "reason")


@pytest.mark.parametrize("path", CODE, ids=lambda path: path.stem)
def test_pointers_in_code_exist(path: Path) -> None:
    assert not list(unknown(path.read_text("utf-8")))


@pytest.mark.parametrize("path", DATA, ids=lambda path: path.stem)
def test_pointers_in_data_exist(path: Path) -> None:
    texts = _texts(json.loads(path.read_bytes()))

    assert not [text for text in texts if POINTER.fullmatch(text) and not _exists(text, STEMS)]


def test_a_pointer_that_no_form_has_is_found() -> None:
    source = """
@rule("X-1", "mappa-p")
def check(answers):
    answers.get("/offender/last_name")
    answers.get("/conclusion/level")
OTHER = "/conclusion/level", "/conclusion/levels"
"""

    assert list(unknown(source)) == ["/conclusion/levels", "/conclusion/level"]


def unknown(source: str) -> Iterator[str]:
    """Yield the pointers in a module that no form has, or none of those that a rule is for."""
    tree = ast.parse(source)
    ruled = {
        node: stems
        for node in tree.body
        if isinstance(node, ast.FunctionDef) and (stems := _stems(node))
    }
    for node in tree.body:
        if node not in ruled:
            yield from (text for text in _pointers(node) if not _exists(text, STEMS))
    for node, stems in ruled.items():
        yield from (text for text in _pointers(node) if not _exists(text, stems))


def _stems(function: ast.FunctionDef) -> list[str]:
    """Return the forms that a rule is registered for."""
    return [
        argument.value
        for decorator in function.decorator_list
        if isinstance(decorator, ast.Call)
        for argument in decorator.args
        if isinstance(argument, ast.Constant) and argument.value in STEMS
    ]


def _pointers(node: ast.AST) -> Iterator[str]:
    """Yield the pointers that stand in a piece of code, but for the parts of f-strings."""
    in_parts = {
        id(part)
        for text in ast.walk(node)
        if isinstance(text, ast.JoinedStr)
        for part in text.values
    }
    for child in ast.walk(node):
        is_text = isinstance(child, ast.Constant) and id(child) not in in_parts
        if is_text and isinstance(child.value, str) and POINTER.fullmatch(child.value):
            yield child.value


def _texts(node: object) -> Iterator[str]:
    """Yield every text of parsed JSON, names included."""
    if isinstance(node, str):
        yield node
    elif isinstance(node, dict):
        for name, value in node.items():
            yield name
            yield from _texts(value)
    elif isinstance(node, list):
        for value in node:
            yield from _texts(value)


def _exists(pointer: str, stems: Iterable[str]) -> bool:
    above, _, last = pointer.rpartition("/")
    return any(
        pointer in fields or (last in ABSENT and above in fields and fields[above].absent)
        for fields in map(forms.fields, stems)
    )
