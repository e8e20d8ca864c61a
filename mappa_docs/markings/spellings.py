"""The ways in which people write protective markings, read by patterns that the data give."""

import re
from collections.abc import Mapping
from typing import Any

from mappa_docs.markings import patterns
from mappa_docs.model import Sighting, Unsure

# So many levels in a line are a list of them.
_LONGEST, _LIST = 200, 3


class Spellings:
    """The spellings of all schemes, of which `contents` has the data by their names."""

    def __init__(self, contents: Mapping[str, Any]) -> None:
        self._descriptors = {
            name: {descriptor["name"] for descriptor in content["descriptors"]}
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
        levels = [level for content in contents.values() for level in content["levels"]]
        self.in_common_use = {level["name"] for level in levels if level.get("in_common_use")}
        self._welsh = {_letters(words) for level in levels for words in _in_welsh(level)}
        self._unsure = {
            _letters(words) for level in levels for words in level.get("welsh_unsure", ())
        }
        blanks = {words for content in contents.values() for words in content["blank"]["words"]}
        self._blank = re.compile(f"(?i){patterns.any_of(blanks, joint=patterns.SPACE)}")
        ordinary = patterns.any_of(
            phrase for level in levels for phrase in level.get("ordinary", ())
        )
        self._ordinary = re.compile(rf"(?i)(?<!\w){ordinary}(?!\w)")
        spellings = {spelling for level in levels for spelling in _ways(level)}
        self._beginnings = patterns.beginnings(spellings)
        self._pattern = patterns.of_markings(
            spellings,
            every_word,
            self._blank.pattern.removeprefix("(?i)"),
        )

    def whole(self, text: str, name: str) -> Sighting | None:
        """Return the marking of the scheme if `text` is that and nothing else, with what belongs
        to it. A descriptor that only another scheme has does not."""
        match = self._pattern.fullmatch(patterns.folded(text).strip())
        if match is None or self._foreign[name] & set(_words(match)):
            return None
        return self._sighting(match, name)

    def found(self, line: str) -> list[re.Match[str]]:
        """Return where a folded line spells a level, outside the phrases in which it is none."""
        matches = list(self._pattern.finditer(line))
        if not matches:
            return []
        spans = (match.span() for match in self._ordinary.finditer(line))
        ordinary = {place for span in spans for place in range(*span)}
        return [match for match in matches if match.start() not in ordinary]

    def of(self, match: re.Match[str]) -> list[Sighting]:
        """Return what a match spells, once for each scheme that has such a level."""
        return [*filter(None, (self._sighting(match, name) for name in self._levels))]

    def is_welsh(self, match: re.Match[str]) -> bool:
        """Return whether a match spells its level in Welsh."""
        return _letters(self._spelt(match)) in self._welsh

    def is_list(self, matches: list[re.Match[str]]) -> bool:
        """Return whether these name so many levels of one scheme that they are a list of them."""
        if len(matches) < _LIST:
            return False
        named = {_letters(self._spelt(match)) for match in matches}
        return any(
            len({levels[letters] for letters in named if letters in levels}) >= _LIST
            for levels in self._levels.values()
        )

    def begin(self, text: str) -> bool:
        """Return whether a spelling begins with `text`, or is it."""
        letters = _letters(patterns.folded(text))
        spellings = (spelling for levels in self._levels.values() for spelling in levels)
        return bool(letters) and any(spelling.startswith(letters) for spelling in spellings)

    def _sighting(self, match: re.Match[str], name: str) -> Sighting | None:
        level = self._levels[name].get(_letters(self._spelt(match)), "")
        if not level:
            return None
        words = (word for word in _words(match) if word in self._descriptors[name])
        unsure = Unsure.WELSH if _letters(self._spelt(match)) in self._unsure else Unsure.NO
        return Sighting(name, level, self._is_later(match), tuple(dict.fromkeys(words)), unsure)

    def _spelt(self, match: re.Match[str]) -> str:
        """Return the spelling, with its beginning where the pattern found only the end of it."""
        spelt = match["level"] or match["apart"]
        before = match.string[max(0, match.start() - _LONGEST) : match.start()]
        for longer, beginning in self._beginnings.items():
            if _letters(longer).endswith(_letters(spelt)) and beginning.search(before):
                return longer
        return spelt

    def _is_later(self, match: re.Match[str]) -> bool:
        """Return whether it is the marking of an empty form. After capitals and a full stop, small
        letters begin a sentence."""
        blank = self._blank.search(match["rest"])
        if blank is None:
            return False
        ended = in_capitals(match) and "." in match["rest"][: blank.start()]
        return blank[0].isupper() or not ended


def _rest(match: re.Match[str]) -> str:
    """Return what belongs to the marking. After capitals, words in small letters are the beginning
    of something else."""
    return match["rest"] if in_capitals(match) else match["rest"].upper()


def _words(match: re.Match[str]) -> list[str]:
    return re.findall(r"\w+", _rest(match))


def in_capitals(match: re.Match[str]) -> bool:
    """Return whether a word of the spelling is: nobody writes OFFICIAL in a sentence."""
    return any(word.isupper() for word in re.findall(r"\w+", match["level"] or match["apart"]))


def _ways(level: Mapping[str, Any]) -> tuple[str, ...]:
    return (level["name"], *level.get("spellings", ()), *_in_welsh(level))


def _in_welsh(level: Mapping[str, Any]) -> tuple[str, ...]:
    return (*level.get("welsh", ()), *level.get("welsh_unsure", ()))


def _letters(text: str) -> str:
    return re.sub(r"[\W_]", "", text).upper()
