"""The words of labels as they are held against those that fields are known by: without numbers,
notes, plurals and words that say nothing, and with one word for those that mean the same."""

import re
from collections.abc import Mapping
from functools import cache, lru_cache
from typing import Any

from mappa_docs import resources
from mappa_docs.local import label_words

Words = tuple[str, ...]

_DOTTED = re.compile(r"\b(?:[a-z]\.)+[a-z]\b")
_WORD = re.compile(r"[a-z0-9]+(?:-[a-z0-9]+)*")
_OWNER = re.compile(r"(?:'s|s')\b")
_YES_NO = re.compile(r"\b(?:yes ?(?:/|or) ?no|y ?/ ?n)\b")
_CAMEL = re.compile(r"(?<=[a-z0-9])(?=[A-Z])")
# Words that end like plurals and are none.
_NO_PLURAL = ("ss", "is", "us", "as")
_SHORTEST_PLURAL = 4
_KEPT = 4096


@cache
def vocabulary() -> Any:
    """Return what `schemas/wording/label-words.json` holds."""
    return resources.read_json("schemas/wording/label-words.json")


@lru_cache(maxsize=_KEPT)
def words_of(text: str) -> Words:
    """Return the words that count in a label, each once."""
    plain = label_words.key_without_notes(text) or label_words.key(text)
    plain = _YES_NO.sub(" ", plain)
    plain = _DOTTED.sub(lambda found: found[0].replace(".", ""), plain)
    plain = _OWNER.sub("", plain)
    unsaid, alike = _unsaid(), _alike()
    counted: dict[str, None] = {}
    for word in _WORD.findall(plain):
        if word not in unsaid:
            single = _singular(word)
            counted |= dict.fromkeys(alike.get(word, alike.get(single, single)).split())
    return tuple(counted)


def in_words(name: str) -> str:
    """Return the name of a column or property as words: “lastName” and “last_name” are two."""
    return _CAMEL.sub(" ", name).replace("_", " ").replace(".", " ")


def _singular(word: str) -> str:
    is_plural = len(word) >= _SHORTEST_PLURAL and word[-1] == "s" and word[-2:] not in _NO_PLURAL
    return word[:-1] if is_plural else word


@cache
def _unsaid() -> frozenset[str]:
    return frozenset(vocabulary()["unsaid"])


@cache
def _alike() -> Mapping[str, str]:
    alike: Mapping[str, str] = vocabulary()["alike"]
    return alike
