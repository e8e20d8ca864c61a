"""What was decoded → the same answers written one way: line ends, unseen text, whole numbers."""

import re
from functools import cache
from typing import Any
from unicodedata import category

from mappa_docs.definition import forms, pointers
from mappa_docs.lazy_patterns import expression
from mappa_docs.model import Kind

# Word's and Unicode's own line ends, which would print as boxes or not at all.
_LINE_END = expression("\r\n|[\r\x0b\x0c\x85\u2028\u2029]")
# XML and PDF have no place for most of these. The rest turn the direction of writing, so that a
# name reads differently on paper from what it is.
_TURNING = "\u202a-\u202e\u2066-\u2069"
_NO_CHARACTERS = "\ufdd0-\ufdef" + "".join(
    chr(plane * 0x10000 + last) for plane in range(17) for last in (0xFFFE, 0xFFFF)
)
_UNPRINTED = "\ufffd"
_UNPRINTABLE = expression(
    f"[\x00-\x08\x0e-\x1f\x7f-\x84\x86-\x9f\ud800-\udfff{_TURNING}{_NO_CHARACTERS}]"
)
# Where a file has nothing but these, written out or as escapes, there is nothing to normalise:
# Latin, Greek and Cyrillic letters, and the usual signs. All of them print, or are spaces.
_SOUND = "\x00-\x7e\xa0-\xac\xae-\u02ff\u0370-\u0482\u048a-\u052f\u1e00-\u1fff"
_WORTH_A_LOOK = expression(f"[^{_SOUND}\u2010-\u2027\u2030-\u205e\u20a0-\u20bf\u2100-\u27ff]")
# Most files have no escapes but these, and are soon through.
_RARE_ESCAPE = re.compile(rb'\\[^nt"]')
_ESCAPED = re.compile(
    rb"\\(?:[rbf]|u(?:00[aA][dD]|(?!00[2-6a-fA-F]|0[12]|1[eEfF]|20[134abAB]|2[1-7])))"
)
# They count as letters or signs, and yet nothing of them is seen.
_FILLERS = frozenset("\u115f\u1160\u2800\u3164\uffa0\ufffc\U0001d159")
# The categories of Unicode for spaces, marks, which need a letter, and signs for formatting.
_UNSEEN = frozenset(("Zs", "Zl", "Zp", "Mn", "Mc", "Me", "Cf", "Cc"))


def may_need_normalising(data: bytes, signs: bytes) -> bool:
    """Return whether the file may hold characters to normalise; `signs` are those that it has."""
    if _RARE_ESCAPE.search(data) and _ESCAPED.search(data):
        return True
    return bool(_WORTH_A_LOOK.search(signs.decode("utf-8-sig")))


def normalised(answers: dict[str, Any]) -> tuple[dict[str, Any], list[str]]:
    """Return the answers with one kind of line end, and pointers to unprintable characters: the
    sign for such a character takes their place.

    Text in which nothing is seen becomes empty, and so is missing: the schema alone, in another
    validator, can only tell that of spaces.
    """
    unprintable: list[str] = []
    return _normalised(answers, "", unprintable), unprintable


def _normalised(node: Any, pointer: str, unprintable: list[str]) -> Any:
    if isinstance(node, str):
        if _UNPRINTABLE.search(node):
            unprintable.append(pointer)
            node = _UNPRINTABLE.sub(_UNPRINTED, node)
        return _LINE_END.sub("\n", node) if node.isascii() or _is_seen(node) else ""
    if isinstance(node, dict):
        return {
            _name(name): _normalised(value, f"{pointer}/{_step(name)}", unprintable)
            for name, value in node.items()
        }
    if isinstance(node, list):
        return [
            _normalised(value, f"{pointer}/{index}", unprintable)
            for index, value in enumerate(node)
        ]
    return node


def _name(name: str) -> str:
    """Return a name with escapes for what can't be printed. No two names become one: a name of the
    form has no backslash."""
    is_odd = "\\" in name or _UNPRINTABLE.search(name)
    return name.encode("unicode_escape").decode() if is_odd else name


def _step(name: str) -> str:
    """Return a name as a step of a pointer. One of figures must not pass for a row's number."""
    return "-" if pointers.is_row(name) else pointers.escaped(name)


def _is_seen(text: str) -> bool:
    """Return whether anything of the text is seen. Marks without a letter to carry them are not."""
    return any(
        character not in _FILLERS and category(character) not in _UNSEEN for character in text
    )


def write_whole_numbers(stem: str, answers: dict[str, Any]) -> None:
    """Write whole numbers without a decimal point where the form asks for one.

    To JSON Schema 2.0 is 2, and so it must be to the rules.
    """
    for steps in _numbers(stem):
        _write_whole_number(answers, *steps)


def _write_whole_number(node: Any, step: str, *further: str) -> None:
    if step == pointers.ROW:
        for row in node if isinstance(node, list) else ():
            _write_whole_number(row, *further)
    elif isinstance(node, dict) and step in node:
        value = node[step]
        if further:
            _write_whole_number(value, *further)
        elif isinstance(value, float) and value.is_integer():
            node[step] = int(value)


@cache
def _numbers(stem: str) -> tuple[tuple[str, ...], ...]:
    """Return the ways to all questions whose answer is a number, through the groups and tables."""
    return tuple(
        tuple(pointers.steps(pointer))
        for pointer, field in forms.fields(stem).items()
        if field.kind is Kind.NUMBER or any(type(choice.value) is int for choice in field.choices)
    )
