"""The marking schemes as data, and the markings that a text spells.

A scheme is one file in `schemas/markings/`: its levels from the lowest to the highest, and the
spellings that people use for them.
"""

import re
from collections.abc import Iterator
from functools import cache
from typing import Any

from mappa_docs import resources
from mappa_docs.errors import UsageError
from mappa_docs.model import Sighting


@cache
def schemes() -> tuple[str, ...]:
    """Return the names of the schemes, such as "gpms"."""
    return tuple(resources.names("schemas/markings", ".json"))


@cache
def scheme(name: str) -> Any:
    """Return the content of the scheme's file. Raises UsageError."""
    if name not in schemes():
        raise UsageError(f"There is no marking scheme of that name. Use {' or '.join(schemes())}.")
    return resources.read_json(f"schemas/markings/{name}.json")


@cache
def levels(name: str) -> tuple[str, ...]:
    """Return the levels of the scheme from the lowest to the highest. Raises UsageError."""
    return tuple(level["name"] for level in scheme(name)["levels"])


def recognised(text: str, name: str) -> str:
    """Return the level of the scheme that the whole of `text` spells, or "" for none."""
    return _spellings(name).get(_plain(text), "")


def sightings(text: str, *, prose: bool = False) -> tuple[Sighting, ...]:
    """Return the markings that a line of text spells, in the order in which they stand there.

    In `prose` a marking counts only where it is all that a paragraph says, because “restricted” and
    “official” are ordinary words too. A level that several schemes share is a sighting of each.
    """
    found: list[Sighting] = []
    for match in _pattern().finditer(text):
        alone = not _ASIDE.sub("", text[: match.start()] + text[match.end() :])
        if alone or (match[1].isupper() and not prose):
            found += [
                Sighting(name, level, when_complete=bool(match[2]))
                for name in schemes()
                if (level := recognised(match[1], name))
            ]
    return tuple(found)


# What may stand beside a marking on its line without making it a sentence.
_ASIDE = re.compile(r"(?i)page\s*\d+(\s*of\s*\d+)?|copy\s*\d+(\s*of\s*\d+)?|[\W\d_]+")


@cache
def _pattern() -> re.Pattern[str]:
    spellings = {spelling for name in schemes() for spelling in _spellings(name)}
    longest_first = sorted(spellings, key=lambda spelling: (-len(spelling), spelling))
    words = "|".join(re.escape(one).replace(r"\ ", r"[\s\-–—]+") for one in longest_first)
    return re.compile(rf"(?i)(?<![\w-])({words})(?![\w-])(\s+when\s+completed?)?")


@cache
def _spellings(name: str) -> dict[str, str]:
    return dict(_spelled(name))


def _spelled(name: str) -> Iterator[tuple[str, str]]:
    for level in scheme(name)["levels"]:
        for spelling in (level["name"], *level.get("spellings", ())):
            yield _plain(spelling), str(level["name"])


def _plain(text: str) -> str:
    return " ".join(re.sub(r"[-–—]", " ", text).upper().split())
