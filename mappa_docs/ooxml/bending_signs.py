"""Signs in a text that change how the letters beside them look: those that turn their order round,
and those that are drawn through, around or high above them."""

import re
import unicodedata
from collections.abc import Iterable

_TURNING = frozenset("\u200e\u200f\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069\u061c")
# Unicode’s class of what is drawn through a letter, its categories of what is added to one and of
# what encloses one, and where what is meant for symbols alone begins and ends.
_THROUGH, _ADDED, _ENCLOSING = 1, ("Mn", "Me"), "Me"
_FIRST_ADDED, _OF_SYMBOLS = "\u0300", ("\u20d0", "\u20ff")
# More accents than any script puts on one letter reach the lines above and below it.
_MOST = 4


def are_in(text: str) -> bool:
    """Return whether some signs of a text may keep its letters from being read. Accents, as in
    Welsh or Yoruba, are none of them, nor are the vowel signs of other scripts."""
    if text.isascii():
        return False
    signs = set(text)
    added = _added(signs)
    return (
        not signs.isdisjoint(_TURNING) or any(map(_is_drawn_over, added)) or _is_piled(text, added)
    )


def are_piled(text: str) -> bool:
    """Return whether so many signs stand on one letter that they may lie over other lines."""
    return not text.isascii() and _is_piled(text, _added(set(text)))


def _added(signs: Iterable[str]) -> list[str]:
    return [sign for sign in signs if sign >= _FIRST_ADDED and unicodedata.category(sign) in _ADDED]


def _is_drawn_over(sign: str) -> bool:
    first, last = _OF_SYMBOLS
    return (
        unicodedata.category(sign) == _ENCLOSING
        or unicodedata.combining(sign) == _THROUGH
        or first <= sign <= last
    )


def _is_piled(text: str, added: Iterable[str]) -> bool:
    listed = "".join(map(re.escape, added))
    return bool(listed) and re.search(f"[{listed}]{{{_MOST + 1}}}", text) is not None
