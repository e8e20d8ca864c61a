"""What shows that a text was damaged on its way, or is none: wrongly read letters, the source of a
web page, data of a program, a place of a template.

`schemas/suspicious-texts.json` has the signs.
"""

import re
from functools import cache
from typing import Any

from mappa_docs import resources
from mappa_docs.lazy_patterns import expression

# Two or more characters that stand for bytes beyond ASCII in Windows-1252.
_BYTES = expression(
    "[\u0080-\u00ff\u0152\u0153\u0160\u0161\u0178\u017d\u017e\u0192\u02c6\u02dc\u2013-\u2022"
    "\u2026\u2030\u2039\u203a\u20ac\u2122]{2,}"
)
# What begins a letter of UTF-8 when that is read as Windows-1252, and is rare otherwise. One letter
# is found much sooner than two.
_FIRST_BYTES = ("Ã", "Â", "Å", "Ä", "ï", "ð", "Ĺ")
_FIRST_TWO, _RARE = "â€", "€"
_DAMAGED = "damaged"
# Letters and signs of English, Welsh and their neighbours. Others come about by chance: “TÊ’R”.
_LIKELY = expression("[\u00a0-\u017f\u1e80-\u1e85\u1ef2\u1ef3\u2010-\u2022\u2026\u20ac\u2122]")


def damage(text: str) -> str:
    """Return the name of the first kind of damage that the text shows, or "" for none."""
    return damage_beside(text, rare(text))


def damage_beside(text: str, signs: str) -> str:
    """Do what `damage` does for a text of which the `rare` characters are known."""
    single, longer = _looked_for()
    there = [sign for sign in single if sign in signs]
    there += [sign for sign, expected in longer.items() if expected.search(text)]
    for name, look_for, expected in _signs() if there else ():
        if not look_for.isdisjoint(there) and expected.search(text):
            return name
    may_be_misread = _RARE in signs or any(first in signs for first in _FIRST_BYTES)
    return _DAMAGED if may_be_misread and is_misread(text) else ""


def rare(text: str) -> str:
    """Return the text without the ASCII characters that no damage shows by, which are nearly all of
    it. So whatever is looked for is soon found not to be there."""
    there = text.encode("utf-8", "surrogatepass").translate(None, _usual())
    return there.decode("utf-8", "surrogatepass")


def is_misread(text: str) -> bool:
    """Return whether letters of UTF-8 in the text were read as Windows-1252: “â€™” for “’”."""
    if text.isascii() or not (
        any(first in text for first in _FIRST_BYTES) or (_RARE in text and _FIRST_TWO in text)
    ):
        return False
    return any(_reads_otherwise(run.group()) for run in _BYTES.finditer(text))


def _reads_otherwise(run: str) -> bool:
    """Return whether part of the run is a letter of UTF-8, byte by byte."""
    read = b"".join(_byte(character) for character in run).decode("utf-8", "ignore")
    return _LIKELY.search(read) is not None


def _byte(character: str) -> bytes:
    try:
        return character.encode("cp1252")
    except UnicodeEncodeError:  # five bytes that Windows-1252 has no character for
        return character.encode("latin-1")


@cache
def data() -> dict[str, Any]:
    """Return what `schemas/suspicious-texts.json` holds."""
    loaded: dict[str, Any] = resources.read_json("schemas/suspicious-texts.json")
    return loaded


@cache
def _signs() -> tuple[tuple[str, frozenset[str], re.Pattern[str]], ...]:
    return tuple(
        (kind["name"], frozenset(kind["look_for"]), expression("|".join(kind["signs"])))
        for kind in data()["texts"]
    )


@cache
def _usual() -> bytes:
    """Return the characters of ASCII, but for controls, by which no damage is known."""
    single, _ = _looked_for()
    return bytes(code for code in (9, 10, *range(0x20, 0x7F)) if chr(code) not in single)


@cache
def _looked_for() -> tuple[list[str], dict[str, re.Pattern[str]]]:
    """Return what has to stand in a text before any of the signs is tried: single characters, and
    expressions by how they are written."""
    every = dict.fromkeys(sign for kind in data()["texts"] for sign in kind["look_for"])
    longer = {sign: expression(sign) for sign in every if len(sign) > 1}
    return [sign for sign in every if sign not in longer], longer
