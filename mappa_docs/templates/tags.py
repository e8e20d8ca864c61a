"""The tags in the text of one paragraph, as docxtpl takes them: where each begins and ends."""

from collections.abc import Iterator
from enum import StrEnum
from typing import NamedTuple

from mappa_docs.lazy_patterns import expression

# No tag that means something is as long.
MOST_LETTERS = 400
# Beginnings and ends of tags, whichever comes first.
_SIGN = expression(r"\{\{|\{%|\{#|\}\}|%\}|#\}")
_ENDS = {"{{": "}}", "{%": "%}", "{#": "#}"}
# What docxtpl reads after the sign: that a tag stands for its paragraph, row, cell or run.
_LEVEL = expression(r"(tr|tc|p|r)(?=\s)")
# Tags of docxtemplater, which has one brace to a side.
_OTHER = expression(r"(?<![{%#])\{[#/^@]?[A-Za-z_][\w.]*\}(?!\})")
# Word writes quotation marks so; docxtpl reads them as plain ones.
_QUOTES = str.maketrans({"“": '"', "”": '"', "‘": "'", "’": "'"})


class Kind(StrEnum):
    """What a tag is: it prints, it chooses or repeats, or it is for people only."""

    OUTPUT = "{{"
    STATEMENT = "{%"
    COMMENT = "{#"


class Tag(NamedTuple):
    """One tag: its place in the text, its `level` ("p", "tr", "tc", "r" or ""), and the words in
    it. `trims` says that it takes away what stands around it."""

    start: int
    end: int
    kind: Kind
    level: str
    words: str
    trims: bool


class Loose(NamedTuple):
    """A sign that begins a tag without an end, or ends one that was not begun."""

    start: int


def tags(text: str) -> Iterator[Tag | Loose]:
    """Yield the tags of a paragraph in order, and the signs that belong to none."""
    place = 0
    last = {begins: text.rfind(ends) for begins, ends in _ENDS.items()}
    while sign := _SIGN.search(text, place):
        begins, place = sign[0], sign.end()
        if begins not in _ENDS:
            yield Loose(sign.start())
            continue
        end = text.find(_ENDS[begins], place) if last[begins] >= place else -1
        # A tag that begins in another one was meant to stand by itself.
        if end < 0 or any(text.find(other, place, end) >= 0 for other in _ENDS):
            yield Loose(sign.start())
            continue
        yield _tag(text, sign.start(), end + 2, Kind(begins))
        place = end + 2


def of_another_engine(text: str) -> bool:
    """Return whether the text has a tag of docxtemplater, which nothing here would fill."""
    return "{" in text and _OTHER.search(text) is not None


def is_tagged(text: str) -> bool:
    """Return whether anything in the text looks like a tag."""
    return "{" in text and any(sign in text for sign in _ENDS)


def _tag(text: str, start: int, end: int, kind: Kind) -> Tag:
    words = text[start + 2 : end - 2]
    level = _LEVEL.match(words)
    words = words[level.end() :] if level else words
    trims = words[:1] in ("-", "+") or words[-1:] in ("-", "+")
    return Tag(start, end, kind, level[1] if level else "", words.translate(_QUOTES).strip(), trims)
