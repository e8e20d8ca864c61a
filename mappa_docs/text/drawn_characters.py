"""Which characters the PDF's typefaces have a shape for, and what is printed for the others.

`forms/characters.json` lists them; `tools/typefaces.py` makes it from the typefaces. Nobody's words
are left out for want of a shape: a character without one is printed as its code and its name, such
as "[U+1F480 SKULL]".
"""

import unicodedata
from bisect import bisect_right
from functools import cache

from mappa_docs import resources
from mappa_docs.lazy_patterns import expression

# Most texts hold nothing else, and are soon through: Latin letters and common punctuation.
_OTHER = expression("[^\t\n\x20-\x7e\xa0-\u024f\u2013\u2014\u2018-\u201d\u2022\u2026\u20ac]")
_ASCII = bytes([0x09, 0x0A, *range(0x20, 0x7F)])
# Variation selectors only choose among the shapes of the character before them.
_UNSEEN = ((0x180B, 0x180D), (0x180F, 0x180F), (0xFE00, 0xFE0F), (0xE0100, 0xE01EF))


def undrawn(text: str) -> tuple[str, ...]:
    """Return the characters of the text that no typeface has, each once, in their order."""
    there = dict.fromkeys(_OTHER.findall(_beyond_ascii(text)))
    return tuple(character for character in there if not _is_drawn(character))


def with_codes(text: str) -> str:
    """Return the text with the code and name of each character in place of those that no typeface
    has. Every other character stays as it is."""
    return _OTHER.sub(lambda match: _printed(match[0]), text)


def in_codes(text: str) -> str:
    """Return the text with a code and name in place of each character but common ones."""
    return _OTHER.sub(lambda match: f"[{code_and_name(match[0])}]", text)


def is_common(text: str) -> bool:
    """Return whether the text has nothing but Latin letters and common punctuation."""
    return not _OTHER.search(text)


def code_and_name(character: str) -> str:
    """Return how Unicode calls a character, such as "U+1F480 SKULL"; the code alone where it has no
    name."""
    return f"U+{ord(character):04X} {unicodedata.name(character, '')}".rstrip()


def _beyond_ascii(text: str) -> str:
    """Return the text without the ASCII characters that print, which are nearly all of it."""
    there = text.encode("utf-8", "surrogatepass").translate(None, _ASCII)
    return there.decode("utf-8", "surrogatepass")


def _printed(character: str) -> str:
    return character if _is_drawn(character) else f"[{code_and_name(character)}]"


def _is_drawn(character: str) -> bool:
    firsts, lasts = _ranges()
    place = bisect_right(firsts, ord(character))
    return place > 0 and ord(character) <= lasts[place - 1]


@cache
def _ranges() -> tuple[list[int], list[int]]:
    """Return the first and the last characters of the ranges that can be printed."""
    listed = resources.read_json("forms/characters.json")["drawn"]
    drawn = sorted([*map(tuple, listed), *_UNSEEN])
    return [first for first, _ in drawn], [last for _, last in drawn]
