"""Phrases as data, matched word by word: "see {the*} {record}".

A name in braces stands for any phrase of the list of that name. With `?` it may be left out, with
`*` it may be left out or come several times. `{figure}` is any number, and `{repeated}` one letter
several times, noughts, or an x.
"""

from collections.abc import Callable, Iterable, Mapping
from functools import cache, cached_property
from typing import NamedTuple

from mappa_docs.lazy_patterns import expression

# Letters and figures are words of their own: "q10" is as good as "q 10".
WORD = expression(r"[^\W\d_]+|\d+")
_SLOT = expression(r"\{([^{}]+?)([?*]?)\}|([^\W\d_]+|\d+)")
# "iii" is a number.
_REPEATED = expression(r"x+|0{2,}|(?!i+$)([^\W\d_])\1{2,}")


def is_repeated(word: str) -> bool:
    """Return whether the word is one letter several times, noughts, or an x."""
    return word == word[0] * len(word) and _REPEATED.fullmatch(word) is not None


_ATOMS: dict[str, Callable[[str], bool]] = {"figure": str.isdecimal, "repeated": is_repeated}


class _Slot(NamedTuple):
    """A word of a phrase, or the name of a list and whether that is left out ("?", "*") or comes
    again ("*")."""

    word: str = ""
    name: str = ""
    times: str = ""


class _Phrase(NamedTuple):
    """The slots of a phrase, and the words and atoms with which it may begin."""

    slots: tuple[_Slot, ...]
    firsts: frozenset[str]


class Phrasebook:
    """Lists of phrases by name, which may refer to each other but never to themselves."""

    def __init__(self, lists: Mapping[str, Iterable[str]]) -> None:
        self._written = {name: tuple(map(_slots, phrases)) for name, phrases in lists.items()}
        self._lists: dict[str, tuple[_Phrase, ...]] = {}
        self._edges: dict[tuple[str, bool], frozenset[str]] = {}

    def ends(self, name: str, words: tuple[str, ...]) -> list[set[int]]:
        """Return for each place among the words where a phrase of the list that begins there ends.

        An end is the place after the last word of the phrase.
        """
        search = _Search(self, words)
        return [search.ends(name, start) for start in range(len(words))]

    def edges(self, name: str, *, last: bool = False) -> frozenset[str]:
        """Return the words with which a phrase of the list may begin, or end where `last` is true;
        of an atom its name, with a brace before it."""
        if (name, last) not in self._edges:
            words: set[str] = set()
            for slots in self._written[name]:
                outermost = slots[-1 if last else 0]
                if outermost.word:  # as that of most phrases is
                    words.add(outermost.word)
                else:
                    words |= self._edge(slots[::-1] if last else slots, last=last)
            self._edges[name, last] = frozenset(words)
        return self._edges[name, last]

    def known_words(self, text: str, most: int) -> tuple[str, ...] | None:
        """Return the words of a text in small letters, or None where one of them stands in no
        phrase, or there are more than `most`."""
        words = []
        for match in WORD.finditer(text):
            word = match.group()
            if not (word in self.vocabulary or word.isdecimal() or is_repeated(word)):
                return None
            words.append(word)
            if len(words) > most:
                return None
        return tuple(words)

    def phrases(self, name: str) -> tuple[_Phrase, ...]:
        """Return the phrases of a list."""
        if name not in self._lists:
            self._lists[name] = tuple(
                _Phrase(slots, self._edge(slots, last=False)) for slots in self._written[name]
            )
        return self._lists[name]

    def _edge(self, slots: tuple[_Slot, ...], *, last: bool) -> frozenset[str]:
        words: set[str] = set()
        for slot in slots:
            if slot.word or slot.name in _ATOMS:
                words.add(slot.word or "{" + slot.name)
            else:
                words |= self.edges(slot.name, last=last)
            if not slot.times:
                break
        return frozenset(words)

    @cached_property
    def vocabulary(self) -> frozenset[str]:
        """The words of all phrases."""
        return frozenset(
            slot.word for phrases in self._written.values() for slots in phrases for slot in slots
        )


class _Search:
    """A search of one text, which asks for the phrases of each list at each place only once."""

    def __init__(self, book: Phrasebook, words: tuple[str, ...]) -> None:
        self._book = book
        self._words = words
        self._begins = [
            {word} | {"{" + name for name, fits in _ATOMS.items() if fits(word)} for word in words
        ]
        self._known: dict[tuple[str, int], set[int]] = {}

    def ends(self, name: str, start: int) -> set[int]:
        """Return where the phrases of the list that begin at `start` end."""
        if start == len(self._words):
            return set()
        if name in _ATOMS:
            return {start + 1} if "{" + name in self._begins[start] else set()
        if (name, start) not in self._known:
            found: set[int] = set()
            for phrase in self._book.phrases(name):
                if not phrase.firsts.isdisjoint(self._begins[start]):
                    found |= self._through(phrase.slots, start)
            self._known[name, start] = found - {start}
        return self._known[name, start]

    def _through(self, slots: tuple[_Slot, ...], start: int) -> set[int]:
        places = {start}
        for slot in slots:
            if slot.word:
                places = {at + 1 for at in places if self._words[at : at + 1] == (slot.word,)}
            else:
                places = self._after(slot, places)
            if not places:
                break
        return places

    def _after(self, slot: _Slot, places: set[int]) -> set[int]:
        """Return where a slot that is a list may end, from any of the places."""
        kept = places if slot.times else set()
        more = places
        while more := {end for at in more for end in self.ends(slot.name, at)} - kept:
            kept = kept | more
            if slot.times != "*":
                break
        return kept


# Phrases are made of the same words and lists again and again.
_slot = cache(_Slot)


def _slots(text: str) -> tuple[_Slot, ...]:
    text = text.casefold()
    if text.replace(" ", "").isalpha():
        return tuple(map(_slot, text.split()))
    return tuple([_slot(word, name, times) for name, times, word in _SLOT.findall(text)])
