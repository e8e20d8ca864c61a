"""The ways in which people write protective markings, as patterns made from the schemes' data."""

import re
import unicodedata
from collections.abc import Iterable, Iterator, Mapping
from typing import Any

from mappa_docs.model import Sighting

# What may stand beside a marking on its line without making it a sentence.
_ASIDE = re.compile(
    r"(?i)\b(?:page|copy)\s*\d+(?:\s*of\s*\d+)?|\buk\b|\bdraft\b"
    r"|\b(?:protective(?:ly)?\s+)?(?:marking|marked|classification)\b|[\W\d_]+"
)
# A paragraph that is longer says more than a marking.
_LONGEST = 200
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
    ord(one): other
    for one, other in (_ALIKE | dict.fromkeys(_DASHES, "-") | dict.fromkeys(_UNSEEN, None)).items()
}
# So many blanks and signs in a row say as much as any number. With that as their bound, no pattern
# loses itself in a gap, however long somebody made it.
_WIDEST = 40
_GAP = re.compile(rf"([\W_]{{{_WIDEST}}})[\W_]+")
# Between the words of one marking; between it and what belongs to it, on its line or the next; at
# its end; between words.
_JOINT = rf"[\s\-_:(\[]{{0,{_WIDEST}}}"
_SIGNS = r"\-_:;,/(\["
_LINK = rf"[ \t{_SIGNS}]{{0,{_WIDEST}}}"
_LOOSE = rf"[\s{_SIGNS}]{{0,{_WIDEST}}}"
_CLOSED = rf"[)\]]{{0,{_WIDEST}}}"
_SPACE = rf"\s{{1,{_WIDEST}}}"
_BEFORE, _AFTER = r"(?<![^\W_])(?<![^\W_]-)", r"(?![^\W_])(?![-'’][^\W_])"


class Spellings:
    """The spellings of all schemes, of which `contents` has the data by their names."""

    def __init__(self, contents: Mapping[str, Any]) -> None:
        self._descriptors = {
            name: {one["name"] for one in content["descriptors"]}
            for name, content in contents.items()
        }
        every_word = {word for words in self._descriptors.values() for word in words}
        self._foreign = {name: every_word - words for name, words in self._descriptors.items()}
        self._levels = {
            name: {
                _letters(spelling): str(level["name"])
                for level in content["levels"]
                for spelling in _ways(level)
            }
            for name, content in contents.items()
        }
        every = [level for content in contents.values() for level in content["levels"]]
        blanks = {words for content in contents.values() for words in content["blank"]["words"]}
        self._blank = re.compile(f"(?i){_any(blanks, joint=_SPACE)}")
        self._ordinary = re.compile(
            rf"(?i)(?<!\w){_any(one for level in every for one in level.get('ordinary', ()))}"
            r"(?!\w)"
        )
        self._pattern = _pattern(
            {spelling for level in every for spelling in _ways(level)},
            every_word,
            self._blank.pattern.removeprefix("(?i)"),
        )

    def whole(self, text: str, name: str) -> Sighting | None:
        """Return the marking of the scheme if `text` is that and nothing else, with what belongs
        to it. A descriptor that only another scheme has does not."""
        match = self._pattern.fullmatch(_folded(text).strip())
        if match is None or self._foreign[name] & set(_words(match)):
            return None
        return self._sighting(match, name)

    def sightings(self, text: str, *, prose: bool) -> Iterator[Sighting]:
        """Yield the markings in `text` as `scheme.sightings` describes it."""
        line = _folded(text)
        if prose and len(line) > _LONGEST:
            return
        spans = (match.span() for match in self._ordinary.finditer(line))
        ordinary = {place for span in spans for place in range(*span)}
        matches = [match for match in self._pattern.finditer(line) if match.start() not in ordinary]
        alone = bool(matches) and not _ASIDE.sub("", _without(line, matches))
        for match in matches:
            if _counts(match, alone=alone, prose=prose):
                found = (self._sighting(match, name) for name in self._levels)
                yield from filter(None, found)

    def _sighting(self, match: re.Match[str], name: str) -> Sighting | None:
        spelt = match["level"] or match["apart"]
        level = self._levels[name].get(_letters(spelt), "")
        if not level:
            return None
        words = (one for one in _words(match) if one in self._descriptors[name])
        later = bool(self._blank.search(_rest(match)))
        return Sighting(name, level, later, tuple(dict.fromkeys(words)))


def _rest(match: re.Match[str]) -> str:
    """Return what belongs to the marking. After capitals, words in small letters are the beginning
    of something else."""
    capitals = (match["level"] or match["apart"]).isupper()
    return match["rest"] if capitals else match["rest"].upper()


def _words(match: re.Match[str]) -> list[str]:
    return re.findall(r"\w+", _rest(match))


def _pattern(spellings: Iterable[str], descriptors: Iterable[str], blank: str) -> re.Pattern[str]:
    spellings = sorted(spellings, key=lambda one: (-len(one), one))
    # Letters set apart, as in a heading. Only capitals, or every initial would be looked at.
    apart = "|".join(
        r"[\s\-:]{1,7}".join(r"\s{1,3}".join(word) for word in re.findall(r"\w+", one))
        for one in spellings
    )
    return re.compile(
        rf"(?i){_BEFORE}(?:(?P<level>{_any(spellings, joint=_JOINT)})"
        rf"|(?<!\b\w\s)(?P<apart>(?-i:{apart}))(?!\s\w\b))"
        rf"{_CLOSED}(?P<rest>(?:"
        rf"{_LINK}(?<![^\W_]){_any(descriptors)}(?![^\W_]){_CLOSED}"
        rf"|{_LOOSE}(?<![^\W_]){blank}(?![^\W_]){_CLOSED})*){_AFTER}"
    )


def _any(phrases: Iterable[str], *, joint: str = f"[ -]{{1,{_WIDEST}}}") -> str:
    """Return a pattern for any of the phrases, the longest first, with `joint` between words."""
    longest_first = sorted(set(phrases), key=lambda one: (-len(one), one))
    listed = (joint.join(map(re.escape, re.findall(r"\w+|&", one))) for one in longest_first)
    return f"(?:{'|'.join(listed) or '(?!)'})"


def _ways(level: Mapping[str, Any]) -> tuple[str, ...]:
    return (level["name"], *level.get("spellings", ()))


def _folded(text: str) -> str:
    """Return `text` with the letters, dashes and spaces that it looks as if it had, and without
    endless gaps."""
    if not text.isascii():
        text = unicodedata.normalize("NFKC", text.translate(_FOLDS)).translate(_FOLDS)
    return _GAP.sub(r"\1", text)


def _letters(text: str) -> str:
    return re.sub(r"[\W_]", "", text).upper()


def _counts(match: re.Match[str], *, alone: bool, prose: bool) -> bool:
    capitals = (match["level"] or match["apart"]).isupper()
    if not prose:
        return alone or capitals
    return alone and (capitals or not match[0].isalpha())


def _without(line: str, matches: list[re.Match[str]]) -> str:
    starts = [0, *(match.end() for match in matches)]
    ends = [*(match.start() for match in matches), len(line)]
    return "".join(line[start:end] for start, end in zip(starts, ends, strict=True))
