"""Which parts of a text Word has to be told about: those from right to left, those in complex
scripts, and those in East Asian ones. `schemas/scripts.json` lists the scripts.

A run of text says so in its properties, and a paragraph that begins from right to left in its own.
Without that Word puts full stops and brackets at the wrong end, and takes other typefaces.
"""

import re
from collections.abc import Iterator
from functools import cache
from typing import NamedTuple

from mappa_docs import resources
from mappa_docs.lazy_patterns import expression

# The name of a group of the expression leads to the properties.
_KINDS = {
    "right_to_left": ("<w:rtl/>", "bidi"),
    "complex": ("<w:cs/>", "bidi"),
    "east_asian": ('<w:rFonts w:hint="eastAsia"/>', "eastAsia"),
}
# No other character is of these scripts, and quotation marks, dashes and Welsh letters are none.
# Named are those that are not: compiling an expression with wide ranges takes ten times as long.
_MAY_BE_ONE = expression("[^\u0000-\u058f\u1e00-\u2e7f]")


class Part(NamedTuple):
    """A part of a text, and the properties that a run of it needs: "" for none."""

    text: str
    properties: str


class _Scripts(NamedTuple):
    """The expression that finds the parts, the properties by the names of its groups, and the
    expression for a text that begins from right to left."""

    parts: re.Pattern[str]
    properties: dict[str, str]
    turned: re.Pattern[str]


def may_have_any(text: str) -> bool:
    """Return whether the text may have a part that Word has to be told about."""
    return not text.isascii() and _MAY_BE_ONE.search(text) is not None


def parts(text: str) -> Iterator[Part]:
    """Yield the parts of a text in order, each with what Word has to be told about it."""
    if not may_have_any(text):
        yield Part(text, "")
        return
    scripts = _scripts()
    end = 0
    for found in scripts.parts.finditer(text):
        if found.start() > end:
            yield Part(text[end : found.start()], "")
        yield Part(found[0], scripts.properties[str(found.lastgroup)])
        end = found.end()
    if end < len(text):
        yield Part(text[end:], "")


def is_right_to_left(text: str) -> bool:
    """Return whether the first letter of the text belongs to a script from right to left."""
    return may_have_any(text) and bool(_scripts().turned.match(text))


@cache
def _scripts() -> _Scripts:
    groups, properties, turned = [], {}, ""
    for kind, listed in resources.read_json("schemas/scripts.json").items():
        element, language = _KINDS[kind]
        for number, script in enumerate(listed):
            name = f"{kind}{number}"
            there = "".join(f"\\U{first:0>8}-\\U{last:0>8}" for first, last in script["ranges"])
            # Spaces, figures and signs between two letters of a script belong to it.
            groups.append(f"(?P<{name}>[{there}](?:[\\W\\d_]*[{there}])*)")
            tag = f'<w:lang w:{language}="{script["language"]}"/>' if "language" in script else ""
            properties[name] = element + tag
            turned += there if kind == "right_to_left" else ""
    # Whatever is no letter, then one from right to left.
    first = re.compile(f"(?:(?![{turned}])[\\W\\d_])*[{turned}]")
    return _Scripts(re.compile("|".join(groups)), properties, first)
