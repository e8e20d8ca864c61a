"""The ways in which people write protective markings, read by patterns that the data give."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import replace
from typing import Any, NamedTuple

from mappa_docs.markings import patterns
from mappa_docs.markings.contexts import Context, Meaning, context
from mappa_docs.model import Sighting, Unsure

# What may stand beside a marking on its line without making it a sentence.
_ASIDE = re.compile(
    r"(?i)\b(?:page|copy|tudalen|copi)\s*\d+(?:\s*(?:of|o)\s*\d+)?|\buk\b|\bdraft\b|\bdrafft\b"
    r"|\b(?:protective(?:ly)?\s+)?(?:marking|marked|classification)\b|[\W\d_]+"
)
# Words that say of the one beside them that it is a marking.
_MARKED = re.compile(r"(?i)\b(?:marking|marked|classification|classified)\b")
# A paragraph that is longer says more than a marking; one in capitals that is as short is a line by
# itself, and so is the name of a body with its marking. So many levels are a list.
_LONGEST, _SHORT, _NAMED, _LIST = 200, 60, 40, 3


class Reading(NamedTuple):
    """The name of a level in a line, and what it is there."""

    meaning: Meaning
    sighting: Sighting


class _Line(NamedTuple):
    """What there is to know of a whole line: whether it says nothing but markings, is running text,
    lists levels, says the word marking, is short, and is written in capitals."""

    alone: bool
    prose: bool
    is_list: bool
    is_marked: bool
    is_short: bool
    in_capitals: bool


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
        self._in_common_use = {level["name"] for level in levels if level.get("in_common_use")}
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

    def readings(self, text: str, *, prose: bool) -> Iterator[Reading]:
        """Yield the names of levels in `text` as `schemes.readings` describes it."""
        line = patterns.folded(text)
        if prose and len(line) > _LONGEST:
            return
        spans = (match.span() for match in self._ordinary.finditer(line))
        ordinary = {place for span in spans for place in range(*span)}
        matches = [match for match in self._pattern.finditer(line) if match.start() not in ordinary]
        if not matches:
            return
        about = _Line(
            alone=not _ASIDE.sub("", _without(line, matches)),
            prose=prose,
            is_list=self._is_list(matches),
            is_marked=_MARKED.search(line) is not None,
            is_short=len(line) <= _SHORT,
            in_capitals=line.isupper(),
        )
        read: dict[Reading, bool] = {}
        for match in matches:
            welsh = _letters(self._spelt(match)) in self._welsh
            for reading in self._read(match, about):
                # Said in both languages, it is said once.
                if read.setdefault(reading, welsh) == welsh:
                    yield reading

    def _read(self, match: re.Match[str], line: _Line) -> Iterator[Reading]:
        counts = _counts(match, alone=line.alone, prose=line.prose)
        if not counts and not line.is_short:
            return
        sightings = [*filter(None, (self._sighting(match, name) for name in self._levels))]
        in_common_use = any(sighting.level in self._in_common_use for sighting in sightings)
        said = context(match.string, *match.span(), in_common_use=in_common_use)
        if said.body and (counts or len(match.string) <= _NAMED):
            level = f"{said.body} {sightings[0].level}"
            yield Reading(Meaning.UNTOLD, Sighting("", level, unsure=said.unsure))
        elif counts or (line.prose and said.is_certain and line.in_capitals):
            said = self._weighed(said, match, line, in_common_use=in_common_use)
            for sighting in sightings:
                yield Reading(said.meaning, replace(sighting, unsure=said.unsure))

    def _weighed(
        self, said: Context, match: re.Match[str], line: _Line, *, in_common_use: bool
    ) -> Context:
        """Return what a level is by its context, its own spelling and what else the line names."""
        if said.meaning is not Meaning.MARKING:
            return said
        if line.is_list:
            untold = Context(Meaning.UNTOLD, Unsure.SEVERAL)
            return Context(Meaning.ORDINARY) if line.prose else untold
        if _letters(self._spelt(match)) in self._unsure:
            return Context(Meaning.UNTOLD, Unsure.WELSH)
        is_bare = not (match["rest"] or line.is_marked)
        if in_common_use and is_bare and (line.prose or not _in_capitals(match)):
            return Context(Meaning.UNTOLD, Unsure.OFFICE)
        return said

    def _is_list(self, matches: list[re.Match[str]]) -> bool:
        """Return whether a line names so many levels of one scheme that it lists them."""
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
        ended = _in_capitals(match) and "." in match["rest"][: blank.start()]
        return blank[0].isupper() or not ended


def _rest(match: re.Match[str]) -> str:
    """Return what belongs to the marking. After capitals, words in small letters are the beginning
    of something else."""
    return match["rest"] if _in_capitals(match) else match["rest"].upper()


def _words(match: re.Match[str]) -> list[str]:
    return re.findall(r"\w+", _rest(match))


def _in_capitals(match: re.Match[str]) -> bool:
    """Return whether a word of the spelling is: nobody writes OFFICIAL in a sentence."""
    return any(word.isupper() for word in re.findall(r"\w+", match["level"] or match["apart"]))


def _ways(level: Mapping[str, Any]) -> tuple[str, ...]:
    return (level["name"], *level.get("spellings", ()), *_in_welsh(level))


def _in_welsh(level: Mapping[str, Any]) -> tuple[str, ...]:
    return (*level.get("welsh", ()), *level.get("welsh_unsure", ()))


def _letters(text: str) -> str:
    return re.sub(r"[\W_]", "", text).upper()


def _counts(match: re.Match[str], *, alone: bool, prose: bool) -> bool:
    capitals = _in_capitals(match)
    if not prose:
        return alone or capitals
    return alone and (capitals or not match[0].isalpha())


def _without(line: str, matches: list[re.Match[str]]) -> str:
    starts = [0, *(match.end() for match in matches)]
    ends = [*(match.start() for match in matches), len(line)]
    return "".join(line[start:end] for start, end in zip(starts, ends, strict=True))
