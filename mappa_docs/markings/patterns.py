"""Patterns for markings as people write them: dashes, blanks, brackets, letters set apart.

Each is bounded, so that reading a line takes no more than its length whatever somebody put into it.
"""

import re
import unicodedata
from collections.abc import Iterable

_DASHES = "\u2010\u2011\u2012\u2013\u2014\u2015\u2043\u2212\ufe58\u2e3a\u2e3b"
_UNSEEN = "\u00ad\u200b\u200c\u200d\u2060\ufeff"
# Letters of other scripts that look like these Latin ones, as typed or as a PDF gives them.
_ALIKE = dict(
    zip(
        "АВЕЅІЈКМНОРСТУХаеѕіјорсухΑΒΕΖΗΙΚΜΝΟΡΤΥΧο",
        "ABESIJKMHOPCTYXaesijopcyxABEZHIKMNOPTYXo",
        strict=True,
    )
)
_FOLDS: dict[int, str | None] = {
    ord(character): plain
    for character, plain in (
        _ALIKE | dict.fromkeys(_DASHES, "-") | dict.fromkeys(_UNSEEN, None)
    ).items()
}
# So many blanks and signs in a row say as much as any number. With that as their bound, no pattern
# loses itself in a gap, however long somebody made it.
_WIDEST = 40
_GAP = re.compile(rf"([\W_]{{{_WIDEST}}})[\W_]+")
# Between the words of one marking, or between it and WHEN COMPLETE, any signs may stand, so that
# TOP | SECRET is never SECRET. Between it and its descriptors, on its line; at its end; between
# words.
_JOINT = rf"[\W_]{{0,{_WIDEST}}}"
_SIGNS = r"\-_:;,/(\["
_LINK = rf"[ \t{_SIGNS}]{{0,{_WIDEST}}}"
_CLOSED = rf"[)\]]{{0,{_WIDEST}}}"
SPACE = rf"\s{{1,{_WIDEST}}}"
_BEFORE, _AFTER = r"(?<![^\W_])(?<![^\W_]-)", r"(?![^\W_])(?![-'’][^\W_])"


def of_markings(
    spellings: Iterable[str], descriptors: Iterable[str], blank: str
) -> re.Pattern[str]:
    """Return the pattern of a marking: the groups "level" or "apart" hold its spelling, "rest" the
    descriptors and the words of an empty form after it, for which `blank` is a pattern."""
    spellings = sorted(spellings, key=lambda spelling: (-len(spelling), spelling))
    # Letters set apart, as in a heading. Only capitals, or every initial would be looked at.
    apart = "|".join(
        rf"[\W_]{{1,{_WIDEST}}}".join(
            r"\s{1,3}".join(word) for word in re.findall(r"\w+", spelling)
        )
        for spelling in spellings
    )
    return re.compile(
        rf"(?i){_BEFORE}(?:(?P<level>{any_of(spellings, joint=_JOINT)})"
        rf"|(?<!\b\w\s)(?P<apart>(?-i:{apart}))(?!\s\w\b))"
        rf"{_CLOSED}(?P<rest>(?:"
        rf"{_LINK}(?<![^\W_]){any_of(descriptors)}(?![^\W_]){_CLOSED}"
        rf"|{_JOINT}(?<![^\W_]){blank}(?![^\W_]){_CLOSED})*){_AFTER}"
    )


def beginnings(spellings: Iterable[str]) -> dict[str, re.Pattern[str]]:
    """Return each spelling that ends in another, with the pattern of a text after which that other
    is it: T O P, before SECRET."""
    distinct = set(spellings)
    patterns = {}
    for spelling in sorted(distinct):
        words = re.findall(r"\w+", spelling)
        if len(words) > 1 and words[-1] in distinct:
            head = _JOINT.join(r"\s{0,3}".join(word) for word in words[:-1])
            patterns[spelling] = re.compile(rf"(?i)(?<![^\W_]){head}{_JOINT}\Z")
    return patterns


def any_of(phrases: Iterable[str], *, joint: str = f"[ -]{{1,{_WIDEST}}}") -> str:
    """Return a pattern for any of the phrases, the longest first, with `joint` between words."""
    longest_first = sorted(set(phrases), key=lambda phrase: (-len(phrase), phrase))
    listed = (joint.join(map(_word, re.findall(r"[\w’]+|&", phrase))) for phrase in longest_first)
    return f"(?:{'|'.join(listed) or '(?!)'})"


def _word(word: str) -> str:
    return re.escape(word).replace("’", "['’]?")


def folded(text: str) -> str:
    """Return `text` with the letters, dashes and spaces that it looks as if it had, and without
    endless gaps."""
    text = _GAP.sub(r"\1", text)
    if text.isascii():
        return text
    # Only now, because accents without end would be put in order at great length.
    text = unicodedata.normalize("NFKC", text.translate(_FOLDS)).translate(_FOLDS)
    return _GAP.sub(r"\1", text)
