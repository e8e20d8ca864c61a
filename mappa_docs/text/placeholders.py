"""Stand-ins: texts that stand in a box and are no answer, such as "TBC", "NULL" or "see above".

`schemas/stand-ins.json` has them by families, each with its reason. A text is a stand-in only where
the whole of it is one, or several of them; one that says anything more is an answer.
"""

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import cache, lru_cache
from itertools import product
from string import ascii_lowercase, digits
from typing import Any, NamedTuple
from unicodedata import normalize

from mappa_docs import resources
from mappa_docs.text.lazy_patterns import expression
from mappa_docs.text.phrases import WORD, Phrasebook, is_repeated

# Longer texts are looked at only where they begin with a sign or a letter that tells.
_LENGTH = 100
# No stand-in has more words.
_MOST_WORDS = 30
_LONGEST_WORD = 24
_REMEMBERED = 1024
# Signs with which residue begins. Brackets and quotes that ordinary texts begin with are not among
# them: these go by their first word.
_OPENING = frozenset("[{<«‹$%@#*_\\█▇▆▅▄▓▒░■▪●•⬛(")
# The same for long texts, among them “Lorem ipsum”.
_LOREM = "lorem ipsum"
_LONG_OPENING = (_OPENING - {"("}) | {"L", "l"}
_CLOSING = frozenset("]}>»›$%@#*_█▇▆▅▄▓▒░■▪●•⬛")
# What may stand around a text that is known by its signs.
_AROUND = " \t\r\n\u00a0.,;:!?'\"‘’“”-–—"
# What else may stand behind a word of two letters, the shortest that are known by more than one.
_AFTER = "/\\|()[]{}<>_*+=&…"
_SHORT = 2
_FAMILY = "family "
_BETWEEN = "between"
_SIGNS = "sign"


class StandIn(NamedTuple):
    """What a text is instead of an answer: the families it is made of, in the order in which they
    come, and its words without signs and capitals."""

    families: tuple[str, ...]
    words: str


class _Edges(NamedTuple):
    """The first words and the last words of all stand-ins in words, and the words by which alone
    others are known; and how all of these begin, by three letters in any case."""

    firsts: frozenset[str]
    lasts: frozenset[str]
    starts: frozenset[str]
    heads: frozenset[str]


@dataclass(frozen=True, slots=True)
class Family:
    """A kind of stand-ins.

    `residue` says that it is what a program or a form left, so that it is out of place even where
    nothing is needed; `may_be_true` that it can be a true answer, though it says little; `alone`
    that it is a stand-in only by itself. `may_be_name` are the words that somebody may be called.
    """

    name: str
    residue: bool
    may_be_true: bool
    alone: bool
    may_be_name: frozenset[str]
    signs: re.Pattern[str] | None


@cache
def families() -> Mapping[str, Family]:
    """Return every family by its name."""
    return {
        entry["name"]: Family(
            entry["name"],
            entry.get("residue", False),
            entry.get("may_be_true", False),
            entry.get("alone", False),
            frozenset(entry.get("may_be_name", ())),
            expression("|".join(entry["signs"]), re.DOTALL) if "signs" in entry else None,
        )
        for entry in data()["families"]
    }


def stand_in(text: str) -> StandIn | None:
    """Return what the text is instead of an answer, or None where it is one. Blank text is no
    stand-in: the schema says that it is missing."""
    return _read(text) if _is_suspect(text) else None


def may_hold(values: Iterable[Any]) -> bool:
    """Return whether one of the values is a stand-in: a text, one of several lines, or the reason
    for an absent answer. Nearly no text is, and the first three letters tell that of most."""
    heads = _edges().heads
    for value in values:
        if type(value) is str:
            if len(value) > _LENGTH:
                if value[0] not in _LONG_OPENING:
                    continue
            else:
                head = value[:3]
                if head not in heads and head[:2].isalnum():
                    continue
            if stand_in(value):
                return True
        elif type(value) is list:
            if may_hold(value):
                return True
        elif type(value) is dict and may_hold((value.get("reason"),)):
            return True
    return False


def _is_suspect(text: str) -> bool:
    """Return whether the text may be a stand-in. Nearly no text is, so what counts is to be soon
    through with all the others: by the length, the first word, then the last."""
    if len(text) > _LENGTH:
        return text[0] in _LONG_OPENING and (text[0] not in "Ll" or text[:11].lower() == _LOREM)
    edges = _edges()
    first = text[:_LONGEST_WORD].partition(" ")[0].casefold()
    if first not in edges.firsts:
        if first.isalpha():
            return first[0] == first[-1] and is_repeated(first)
        if first[:1].isdecimal():
            return text.rstrip(".").isdecimal()
        if text[:1] in _OPENING:
            return True
        word = WORD.search(text)
        if word is None:
            return text != "" and not text.isspace()
        if word.group().casefold() not in edges.firsts and not is_repeated(word.group().casefold()):
            return False
    if text[-1] in _CLOSING or _is_started(first):
        return True
    backwards = WORD.search(text[: -_LONGEST_WORD - 1 : -1])
    last = backwards.group()[::-1].casefold() if backwards else ""
    return last in edges.lasts or last.isdecimal() or (last != "" and is_repeated(last))


def _is_started(plain: str) -> bool:
    """Return whether the first word is one by which alone a stand-in is known, whatever follows."""
    word = WORD.match(plain)
    return word is not None and word.group() in _edges().starts


def _read(text: str) -> StandIn | None:
    plain = text.casefold()
    if not plain.isascii():
        plain = normalize("NFKC", plain)
    signed: list[str] = []
    plain = plain.strip(_AROUND)
    if plain[:1] in _OPENING or plain[-1:] in _CLOSING or _is_started(plain):
        plain = " ".join(plain.split())
        for family in families().values():
            if family.signs:
                plain, times = family.signs.subn(" ", plain)
                signed += [family.name] * bool(times)
    words = _phrasebook().known_words(plain)
    if not words:
        return None if words is None else StandIn(tuple(signed) or (_SIGNS,), "")
    if len(words) > _MOST_WORDS:
        return None
    named = _taken_apart(words, not signed)
    return StandIn((*signed, *named), " ".join(words)) if named else None


# The words are those of the data, and what is made of them is made on many forms.
@lru_cache(maxsize=_REMEMBERED)
def _taken_apart(words: tuple[str, ...], alone: bool) -> tuple[str, ...]:
    """Return the families of the phrases that the words are made of, or () where they are not made
    of phrases alone."""
    ends = {name: _phrasebook().ends(_FAMILY + name, words) for name in families()}
    between = _phrasebook().ends(_BETWEEN, words)
    hopeless: set[int] = set()

    def rest(start: int) -> Iterator[tuple[str, ...]]:
        if start == len(words):
            yield ()
        elif start not in hopeless:
            for end in between[start] if start else ():
                yield from rest(end)
            for name, family in families().items():
                for end in sorted(ends[name][start], reverse=True):
                    if not family.alone or (alone and (start, end) == (0, len(words))):
                        yield from ((name, *others) for others in rest(end))
            hopeless.add(start)

    return next(rest(0), ())


@cache
def data() -> dict[str, Any]:
    """Return what `schemas/stand-ins.json` holds."""
    loaded: dict[str, Any] = resources.read_json("schemas/stand-ins.json")
    return loaded


@cache
def _phrasebook() -> Phrasebook:
    lists = dict(data()["lists"])
    for entry in data()["families"]:
        ours = resources.read_json(f"schemas/{entry['from']}").values() if "from" in entry else ()
        lists[_FAMILY + entry["name"]] = (*entry["phrases"], *ours)
    lists[_BETWEEN] = data()["between"]
    return Phrasebook(lists)


@cache
def _edges() -> _Edges:
    book, names = _phrasebook(), [_FAMILY + name for name in families()]
    starts = frozenset(word for entry in data()["families"] for word in entry.get("starts", ()))
    firsts = starts.union(*map(book.edges, names))
    lasts = frozenset().union(*(book.edges(name, last=True) for name in names))
    return _Edges(firsts, lasts, starts, frozenset(_heads(firsts)))


def _heads(firsts: frozenset[str]) -> Iterator[str]:
    """Yield the first three characters of texts that begin with one of the words, or with one
    letter three times, in small letters and capitals."""
    for word in (*firsts, *(letter * 3 for letter in ascii_lowercase + digits)):
        ends = ("", *_AROUND, *_AFTER) if len(word) == _SHORT else ("",)
        for letters in product(*({letter, letter.upper()} for letter in word[:3])):
            for end in ends:
                yield "".join(letters) + end
