"""Phrases of a list, found in a text word by word.

A phrase of the lists is words with spaces between them. "high/low" stands for either word, and ".."
for up to four words of any kind, within one sentence.
"""

import re
from collections.abc import Iterable, Iterator
from functools import cached_property

from mappa_docs.text.welsh import mutated
from mappa_docs.text.wording import wording
from mappa_docs.text.words import Words

_GAP = ".."
# The gap of a phrase that is allowed ends where the text begins to speak of somebody else.
_GAP_WITHIN = r"(?:<(?!{without})[^\W_]+>){{0,4}}?"


class Phrases:
    """Phrases by a word of each that not every text has, so that only those are tried that can be
    there.

    `welsh` says that the first word may be mutated. `without` are words that no gap holds.
    """

    def __init__(
        self, phrases: Iterable[str], *, welsh: bool = False, without: Iterable[str] = ()
    ) -> None:
        self._gap = _GAP_WITHIN.format(without="|".join(f"{word}>" for word in without) or "(?!)")
        self._by_word: dict[str, list[str]] = {}
        for phrase in phrases:
            words = [self._spellings(word) for word in phrase.split()]
            if welsh:
                words[0] = [spelling for word in words[0] for spelling in mutated(word)]
            expression = "".join(map(self._expression, words))
            for word in min(filter(None, words), key=_commonness):
                self._by_word.setdefault(word, []).append(expression)
        self._compiled: dict[str, re.Pattern[str]] = {}

    @cached_property
    def words(self) -> frozenset[str]:
        """The words of which one is in each text that holds a phrase."""
        return frozenset(self._by_word)

    def found(self, words: Words, line: str) -> Iterator[re.Match[str]]:
        """Yield where the phrases stand in the line, which is that of the words or what is left
        of it."""
        for word in words.bare & self.words:
            yield from self._with(word).finditer(line)

    def without(self, words: Words) -> str:
        """Return the line of the words without the phrases."""
        line = words.line
        for word in words.bare & self.words:
            line = self._with(word).sub("<>", line)
        return line

    def _with(self, word: str) -> re.Pattern[str]:
        """Return the expression for all phrases that are looked for by the word."""
        if word not in self._compiled:
            # The longest first, so that no shorter one takes its place.
            longest_first = sorted(self._by_word[word], key=len, reverse=True)
            self._compiled[word] = re.compile("|".join(longest_first))
        return self._compiled[word]

    def _spellings(self, word: str) -> list[str]:
        """Return the words for which a word of a phrase stands: none for a gap."""
        if word == _GAP:
            return []
        return ["".join(Words(spelling).folded) for spelling in word.split("/")]

    def _expression(self, spellings: list[str]) -> str:
        if not spellings:
            return self._gap
        return f"<(?:{'|'.join(spellings)})>" if len(spellings) > 1 else f"<{spellings[0]}>"


def _commonness(spellings: list[str]) -> tuple[int, int]:
    """Return how common the words are in texts, and how many there are. By words of nearly every
    text no phrase is looked for where it has any other."""
    common = wording("telling")["common"]
    return sum(word in common or word.isdecimal() for word in spellings), len(spellings)
