"""Searches texts for what they must not say: offences, categories, dates and the like.

Texts are compared word by word, without case, accents, hyphens and line ends, with the lists of
`schemas/wording.json`. A search tells what kind of thing is there, never the words.
"""

import re
from collections import defaultdict
from collections.abc import Iterable
from datetime import date
from functools import cache, cached_property
from typing import Any
from unicodedata import normalize

from mappa_docs import resources
from mappa_docs.text.lazy_patterns import expression

# Accents once they are taken apart, and characters that nobody sees.
_UNSEEN = expression("[\u00ad\u0300-\u036f\u200b-\u200f\u2060\ufeff]+")
# A full stop ends a sentence, so no phrase runs across it; in "Mr. Hill" and "cat. 2" it does not.
_WORD = expression(
    r"[^\W_]+|[.!?](?=\s+\D|\s*$)(?<!\bMr.|\bMs.|\bDr.)(?<!\bMrs.|\bSgt.|\bDet.)", re.I
)
_SENTENCE_ENDS = frozenset(".!?")
# Each of them has a capital beside a digit, which is quicker to look for.
_MIXED = expression(r"\d(?:(?=[A-Z])|(?<=[A-Z]\d)|(?<=[A-Z]\s\d))")
_IDENTIFIERS = expression(
    r"\b(?:"
    r"(?:19|20)?\d{2}/\d{3,7}[A-Z]"  # PNC ID
    r"|[A-Z]\d{4}[A-Z]{2}"  # prison number
    r"|[A-Z]{2}\s?\d{2}\s?\d{2}\s?\d{2}\s?[A-D]"  # National Insurance number
    r"|[A-Z]{1,2}\d[A-Z\d]?\s?\d[A-Z]{2}"  # postcode
    r")\b"
)


class Words:
    """A text as words. It is taken apart only when something asks for them."""

    def __init__(self, text: str) -> None:
        self.text = text
        self._plain = text if text.isascii() else _UNSEEN.sub("", normalize("NFKD", text))
        self._folded = self._plain.casefold()

    def may_hold(self, words: Iterable[str]) -> bool:
        """Return whether one of the words stands in the text, even inside another word."""
        return any(word in self._folded for word in words)

    @cached_property
    def folded(self) -> list[str]:
        """The words as they are compared."""
        return _WORD.findall(self._folded)

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
        return _WORD.findall(self._plain)

    @property
    def proper(self) -> tuple[str, ...]:
        """The words without the ends of sentences."""
        return tuple(word for word in self.folded if word not in _SENTENCE_ENDS)

    @cached_property
    def line(self) -> str:
        """The words in a row, each in brackets of its own: "<no><work>"."""
        return "".join(f"<{word}>" for word in self.folded)

    @cached_property
    def objected(self) -> str:
        """The line without the phrases that are allowed, such as "dog grooming"."""
        line = self.line
        allowed = _phrases("allowed")
        for first in self.known & _firsts("allowed"):
            for phrase in allowed[first]:
                line = line.replace(phrase, "<>")
        return line

    def is_capital(self, place: int) -> bool:
        """Return whether there is a word at the place, and it has a capital."""
        return 0 <= place < len(self.cased) and self.cased[place][0].isupper()

    def starts_sentence(self, place: int) -> bool:
        """Return whether the word at the place is the first of the text or a sentence."""
        return place == 0 or self.folded[place - 1] in _SENTENCE_ENDS


def together(texts: Iterable[str]) -> Words:
    """Return several texts as one, in which no phrase or name runs from one to the next.

    Where a search of it finds nothing, none of the texts has to be searched.
    """
    return Words(" . ; ".join(texts))


def mentions(words: Words, group: str) -> bool:
    """Return whether a phrase of the group, such as "offences", stands in the text."""
    phrases = _phrases(group)
    return any(
        phrase in words.objected
        for first in words.known & _firsts(group)
        for phrase in phrases[first]
    )


@cache
def listed(group: str) -> frozenset[str]:
    """Return the words of a group of single words, such as "titles"."""
    return frozenset(_data()[group])


def gives_day(words: Words, day: date) -> bool:
    """Return whether the day stands in the text in full, in figures or in English or Welsh."""
    short = f"{day.year % 100:02}"
    if not words.may_hold((short,)):
        return False
    years = {str(day.year), short} & words.known
    number = rf"<0?{day.day}>"
    ordinal = rf"<0?{day.day}(?:st|nd|rd|th)?>(?:<of>|<o>)?"
    months = "|".join(_data()["months"][day.month - 1])
    return any(
        re.search(
            f"{ordinal}<(?:{months})><{year}>|<(?:{months})>{number}<{year}>"
            f"|{number}<0?{day.month}><{year}>|<{year}><0?{day.month}>{number}",
            words.line,
        )
        for year in years
    )


def identifies(words: Words) -> bool:
    """Return whether something like a PNC ID, prison number or postcode stands in the text."""
    return bool(_MIXED.search(words.text) and _IDENTIFIERS.search(words.text))


@cache
def _data() -> dict[str, Any]:
    data: dict[str, Any] = resources.read_json("schemas/wording.json")
    return data


@cache
def _firsts(group: str) -> frozenset[str]:
    return frozenset(_phrases(group))


@cache
def _phrases(group: str) -> dict[str, list[str]]:
    """Return the phrases of a group, as lines of words, by the first word of each."""
    phrases: dict[str, list[str]] = {}
    for phrase in _data()[group]:
        words = Words(phrase)
        phrases.setdefault(words.folded[0], []).append(words.line)
    return phrases
