"""Phrases of a list, found in a text word by word.

A phrase of the lists is words with spaces between them. "high/low" stands for either word, and ".."
for up to three words of any kind, within one sentence.
"""

import re
from collections.abc import Iterable, Iterator
from functools import cached_property

from mappa_docs.text.welsh import mutated
from mappa_docs.text.words import Words

_GAP = ".."
# The gap of a phrase that is allowed ends where the text begins to speak of somebody else.
_GAP_WITHIN = r"(?:<(?!{without})[^\W_]+>){{0,3}}?"


class Phrases:
    """Phrases by the first word of each, so that those alone are tried that can be there.

    `welsh` says that the first word may be mutated. `without` are words that no gap holds.
    """

    def __init__(
        self, phrases: Iterable[str], *, welsh: bool = False, without: Iterable[str] = ()
    ) -> None:
        self._gap = _GAP_WITHIN.format(without="|".join(f"{word}>" for word in without) or "(?!)")
        self._by_first: dict[str, list[str]] = {}
        for phrase in phrases:
            firsts, *others = phrase.split()
            rest = "".join(map(self._expression, others))
            for first in firsts.split("/"):
                for spelling in mutated(first) if welsh else (first,):
                    folded = "".join(Words(spelling).folded)
                    self._by_first.setdefault(folded, []).append(f"<{folded}>{rest}")
        self._compiled: dict[str, re.Pattern[str]] = {}

    @cached_property
    def firsts(self) -> frozenset[str]:
        """The words with which the phrases begin."""
        return frozenset(self._by_first)

    def found(self, words: Words, line: str) -> Iterator[re.Match[str]]:
        """Yield where the phrases stand in the line, which is that of the words or what is left
        of it."""
        for first in words.known & self.firsts:
            yield from self._beginning(first).finditer(line)

    def without(self, words: Words) -> str:
        """Return the line of the words without the phrases."""
        line = words.line
        for first in words.known & self.firsts:
            line = self._beginning(first).sub("<>", line)
        return line

    def _beginning(self, first: str) -> re.Pattern[str]:
        """Return the expression for all phrases that begin with the word."""
        if first not in self._compiled:
            # The longest first, so that no shorter one takes its place.
            longest_first = sorted(self._by_first[first], key=len, reverse=True)
            self._compiled[first] = re.compile("|".join(longest_first))
        return self._compiled[first]

    def _expression(self, word: str) -> str:
        if word == _GAP:
            return self._gap
        spellings = ["".join(Words(spelling).folded) for spelling in word.split("/")]
        return f"<(?:{'|'.join(spellings)})>" if len(spellings) > 1 else f"<{spellings[0]}>"
