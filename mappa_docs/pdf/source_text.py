"""Dictionaries and arrays of a PDF as they stand in it, letter for letter.

What is read and written anew is what the reader makes of it: a reference to an object that it does
not find becomes nothing, where another reader may find it. So of a dictionary in which one entry
changes, all others are copied as they are written.
"""

import re
from collections.abc import Iterable

_SPACE = rb"(?:[\x00\t\n\f\r ]|%[^\r\n]*)*"
_GAP = rb"(?:[\x00\t\n\f\r ]|%[^\r\n]*[\r\n])+"
# A word, with brackets as words of their own; a string begins with its bracket.
_WORD = re.compile(
    _SPACE + rb"(<<|>>|[\[\](]|<[^>]*>|/?[^\x00\t\n\f\r ()<>\[\]{}/%]+|/|[^\x00\t\n\f\r ])"
)
_REFERENCE = re.compile(
    rb"(\d{1,10})" + _GAP + rb"(\d{1,5})" + _GAP + rb"R(?![^\x00\t\n\f\r ()<>\[\]{}/%])"
)
_BRACKET = re.compile(rb"\\.|[()]", re.DOTALL)
_ENDS = {b"<<": b">>", b"[": b"]"}
_NOT_PLAIN = re.compile(rb"[^!-~]|[#%()<>\[\]{}/]")
_CODE = re.compile(rb"#([0-9A-Fa-f]{2})")


class NotWrittenSoError(ValueError):
    """The text is not the dictionary or array that it is taken for."""


def dictionary(source: bytes, start: int = 0) -> dict[str, bytes]:
    """Return the entries of the dictionary that begins there, with their values as they are
    written. Of a repeated name the last counts, as for readers of PDFs.

    Raises NotWrittenSoError where none begins there or where it does not end.
    """
    entries: dict[str, bytes] = {}
    parts = _parts(source, start, b"<<")
    for name, value in zip(parts[::2], parts[1::2], strict=False):
        if not name.startswith(b"/"):
            raise NotWrittenSoError
        entries[_name(name)] = value
    if len(parts) % 2:
        raise NotWrittenSoError
    return entries


def array(source: bytes, start: int = 0) -> list[bytes]:
    """Return the entries of the array that begins there, as they are written. Raises
    NotWrittenSoError where none begins there or where it does not end."""
    return _parts(source, start, b"[")


def written_array(entries: Iterable[bytes]) -> bytes:
    """Return an array whose entries are written already."""
    return b"[ %s ]" % b" ".join(entries)


def written_dictionary(entries: dict[str, bytes]) -> bytes:
    """Return a dictionary whose values are written already."""
    return b"<< %s >>" % b" ".join(_coded(name) + b" " + value for name, value in entries.items())


def reference(source: bytes) -> tuple[int, int] | None:
    """Return the number and generation that a reference names, or None for anything else."""
    found = _REFERENCE.fullmatch(source.strip(b"\0\t\n\f\r "))
    return (int(found[1]), int(found[2])) if found else None


def _parts(source: bytes, start: int, opening: bytes) -> list[bytes]:
    """Return what stands between an opening bracket and its end, value by value."""
    first = _WORD.match(source, start)
    if not first or first[1] != opening:
        raise NotWrittenSoError
    parts: list[bytes] = []
    place = first.end()
    while True:
        word = _WORD.match(source, place)
        if not word:
            raise NotWrittenSoError
        if word[1] == _ENDS[opening]:
            return parts
        begin = word.start(1)
        place = _end(source, begin)
        parts.append(source[begin:place])


def _end(source: bytes, begin: int) -> int:
    """Return where the value ends that begins there."""
    inside: list[bytes] = []
    place = begin
    while True:
        whole = _REFERENCE.match(source, place)
        word = whole or _WORD.match(source, place)
        if not word:
            raise NotWrittenSoError
        place = word.end()
        mark = b"" if whole else word[1]
        if mark == b"(":
            place, depth = string_end(source, place)
            if depth:
                raise NotWrittenSoError
        elif mark in _ENDS:
            inside.append(_ENDS[mark])
        elif mark in _ENDS.values() and (not inside or inside.pop() != mark):
            raise NotWrittenSoError
        if not inside:
            return place


def string_end(source: bytes, place: int) -> tuple[int, int]:
    """Return where the string ends after whose first bracket `place` is, and how many brackets it
    leaves open where the text breaks off."""
    depth = 1
    for bracket in _BRACKET.finditer(source, place):
        depth += {b"(": 1, b")": -1}.get(bracket[0], 0)
        if not depth:
            return bracket.end(), 0
    return len(source), depth


def _name(word: bytes) -> str:
    """Return a name as qpdf tells it."""
    return _CODE.sub(lambda code: bytes([int(code[1], 16)]), word).decode(
        "utf-8", "surrogateescape"
    )


def _coded(name: str) -> bytes:
    """Return a name as PDF writes it."""
    letters = name[1:].encode("utf-8", "surrogateescape")
    return b"/" + _NOT_PLAIN.sub(lambda letter: b"#%02x" % letter[0][0], letters)
