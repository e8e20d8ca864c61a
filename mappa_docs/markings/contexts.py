"""What the words beside the name of a level make of it: a marking that was lifted, none at all, or
something that only a person can tell. The words are data: `schemas/wording/markings.json`.
"""

from collections.abc import Iterable, Iterator
from enum import StrEnum
from functools import cache
from typing import Any, NamedTuple

from mappa_docs import resources
from mappa_docs.lazy_patterns import expression
from mappa_docs.model import Unsure

# So much of a line is looked at on either side, and so many words make the longest phrase.
_NEAR, _MOST_WORDS = 200, 10
_WORD = expression(r"[\w&]+(?:['’-]\w+)*")
# What parts two statements of one line.
_APART = expression(r"[|•·;.\n\t]")
_GAP = "…"


class Meaning(StrEnum):
    """What a spelling of a level is where it stands."""

    MARKING = "marking"
    LIFTED = "lifted"
    UNTOLD = "untold"
    ORDINARY = "ordinary"


class Context(NamedTuple):
    """What the words beside a level say of it. `unsure` says why it is untold; `body` whose marking
    it is, where that is of no scheme here."""

    meaning: Meaning = Meaning.MARKING
    unsure: Unsure = Unsure.NO
    body: str = ""

    @property
    def is_certain(self) -> bool:
        """Whether the words beside the level tell more than that a sentence speaks of it."""
        return self.meaning is not Meaning.MARKING and self.unsure is not Unsure.SPOKEN_OF


def context(line: str, start: int, end: int, *, in_common_use: bool) -> Context:
    """Return what the words before `start` and after `end` of a line make of the level between.
    Of words `in_common_use`, which any office writes on its letters, more phrases are known."""
    before, after = _around(line, start, end)
    phrases = _phrases()
    if phrases["lifted"].fit(before, after):
        return Context(Meaning.LIFTED)
    if phrases["denied"].fit(before, after):
        return Context(Meaning.ORDINARY)
    if in_common_use and phrases["everyday"].fit(before, after):
        return Context(Meaning.ORDINARY)
    if before.near and before.near[-1] in _data()["other_bodies"]:
        return Context(Meaning.UNTOLD, Unsure.OTHER_BODY, before.near[-1])
    for unsure, known in _unsure().items():
        if known.fit(before, after) and (in_common_use or unsure is not Unsure.OFFICE):
            return Context(Meaning.UNTOLD, unsure)
    return Context()


def is_of_another_body(level: str) -> bool:
    """Return whether the words are those of a level with another body's name before it."""
    return level.partition(" ")[0] in _data()["other_bodies"]


class _Side(NamedTuple):
    """The words on one side of a level: those that touch it, and all of them as one text."""

    near: tuple[str, ...]
    all: str


class _Phrases:
    """Phrases before a level, and after it. Each is looked up, so that many cost no more."""

    def __init__(self, before: Iterable[str], after: Iterable[str]) -> None:
        self.before = dict(_parted(before))
        self.after = dict(_parted(after, last=False))

    def fit(self, before: _Side, after: _Side) -> bool:
        endings = (before.near[-count:] for count in range(1, len(before.near) + 1))
        if any(_is_there(self.before.get(words), before.all) for words in endings):
            return True
        starts = (after.near[:count] for count in range(len(after.near) + 1))
        return any(_is_there(self.after.get(words), after.all) for words in starts)


def _is_there(further: set[str] | None, text: str) -> bool:
    """Return whether one of the `further` words that a phrase needs stands in the text."""
    return further is not None and any(not words or f" {words} " in text for words in further)


def _parted(
    phrases: Iterable[str], *, last: bool = True
) -> Iterator[tuple[tuple[str, ...], set[str]]]:
    """Yield what of each phrase touches the level, and the words that have to stand further off."""
    by_touching: dict[tuple[str, ...], set[str]] = {}
    for phrase in phrases:
        further, _, touching = phrase.rpartition(_GAP) if last else phrase.partition(_GAP)[::-1]
        by_touching.setdefault(tuple(touching.split()), set()).add(further.strip())
    for touching_words, far in by_touching.items():
        yield touching_words, {""} if "" in far else far


def _around(line: str, start: int, end: int) -> tuple[_Side, _Side]:
    before, after = line[max(0, start - _NEAR) : start], line[end : end + _NEAR]
    touching = _APART.split(before)[-1], _APART.split(after, maxsplit=1)[0]
    return (
        _Side(_words(touching[0])[-_MOST_WORDS:], _spaced(before)),
        _Side(_words(touching[1])[:_MOST_WORDS], _spaced(after)),
    )


def _words(text: str) -> tuple[str, ...]:
    return tuple(word.upper().replace("'", "’") for word in _WORD.findall(text))


def _spaced(text: str) -> str:
    """Return the words of the text with a space around each."""
    return f" {' '.join(_words(text))} "


@cache
def _phrases() -> dict[str, _Phrases]:
    return {name: _Phrases(**_data()[name]) for name in ("lifted", "denied", "everyday")}


@cache
def _unsure() -> dict[Unsure, _Phrases]:
    return {Unsure(name): _Phrases(**phrases) for name, phrases in _data()["unsure"].items()}


@cache
def _data() -> Any:
    return resources.read_json("schemas/wording/markings.json")
