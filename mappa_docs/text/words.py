"""A text as the words that searches compare: without case, accents, hyphens and line ends."""

import re
from collections import defaultdict
from collections.abc import Iterable
from functools import cached_property
from unicodedata import normalize

from mappa_docs.lazy_patterns import expression

# Accents once they are taken apart, and characters that nobody sees.
_UNSEEN = expression("[\u00ad\u0300-\u036f\u200b-\u200f\u2060\ufeff]+")
# A full stop ends a sentence, so no phrase runs across it; in "Mr. Hill" and "cat. 2" it does not.
_WORD = expression(
    r"[^\W_]+|[.!?](?=\s+\D|\s*$)(?<!\bMr.|\bMs.|\bDr.)(?<!\bMrs.|\bSgt.|\bDet.)", re.I
)
_BARE_WORD = expression(r"[^\W_]+")
_SIGNS = ",.()/’'-:;“”"
# Signs of ordinary print, beside which nothing in most texts could carry an accent.
_PRINTED = "’‘“”–—£"
_SENTENCE_ENDS = frozenset(".!?")


class Words:
    """A text as words. It is taken apart only when something asks for them."""

    def __init__(self, text: str) -> None:
        self.text = text
        self.plain = _without_accents(text)
        self._folded = self.plain.casefold()

    def may_hold(self, words: Iterable[str]) -> bool:
        """Return whether one of the words stands in the text, even inside another word."""
        return any(word in self._folded for word in words)

    @cached_property
    def folded(self) -> list[str]:
        """The words as they are compared."""
        return _WORD.findall(self._folded)

    @cached_property
    def bare(self) -> frozenset[str]:
        """The words, each of them once, which is found sooner than `known`."""
        return bare_words(self._folded)

    @cached_property
    def known(self) -> frozenset[str]:
        """The words, each of them once."""
        return frozenset(self.folded)

    @cached_property
    def places(self) -> dict[str, list[int]]:
        """Where each word stands among the words."""
        places: dict[str, list[int]] = defaultdict(list)
        for place, word in enumerate(self.folded):
            places[word].append(place)
        return places

    @cached_property
    def cased(self) -> list[str]:
        """The words as they are written, but for accents."""
        return _WORD.findall(self.plain)

    @property
    def proper(self) -> tuple[str, ...]:
        """The words without the ends of sentences."""
        return tuple(word for word in self.folded if word not in _SENTENCE_ENDS)

    @cached_property
    def line(self) -> str:
        """The words in a row, each in brackets of its own: "<no><work>"."""
        return "".join(f"<{word}>" for word in self.folded)

    def is_capital(self, place: int) -> bool:
        """Return whether there is a word at the place, and it has a capital."""
        return 0 <= place < len(self.cased) and self.cased[place][0].isupper()

    def starts_sentence(self, place: int) -> bool:
        """Return whether the word at the place is the first of the text or a sentence."""
        return place == 0 or self.folded[place - 1] in _SENTENCE_ENDS


def _without_accents(text: str) -> str:
    """Return the text without accents and unseen characters. Most texts have none."""
    letters = text
    for sign in () if text.isascii() else _PRINTED:
        letters = letters.replace(sign, "")
    return text if letters.isascii() else _UNSEEN.sub("", normalize("NFKD", text))


def bare_words(text: str) -> frozenset[str]:
    """Return the words of a text as they are written, each of them once.

    To divide a text at its spaces takes a third of the time that an expression takes for it.
    """
    for sign in _SIGNS:
        text = text.replace(sign, " ")
    pieces = set(text.split())
    mixed = {piece for piece in pieces if not piece.isalnum()}
    return frozenset((pieces - mixed).union(*map(_BARE_WORD.findall, mixed)))


def together(texts: Iterable[str]) -> Words:
    """Return several texts as one, in which no phrase or name runs from one to the next.

    Where a search of it finds nothing, none of the texts has to be searched.
    """
    return Words(" . ; ".join(texts))
