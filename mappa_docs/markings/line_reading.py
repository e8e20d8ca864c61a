"""What the names of levels in a line are: by their spelling, their place and what stands beside."""

import re
from collections.abc import Iterator
from dataclasses import replace
from typing import NamedTuple

from mappa_docs.lazy_patterns import expression
from mappa_docs.markings import patterns
from mappa_docs.markings.contexts import Context, Meaning, context
from mappa_docs.markings.spellings import Spellings, in_capitals
from mappa_docs.model import Sighting, Unsure

# What may stand beside a marking on its line without making it a sentence.
_ASIDE = expression(
    r"(?i)\b(?:page|copy|tudalen|copi)\s*\d+(?:\s*(?:of|o)\s*\d+)?|\buk\b|\bdraft\b|\bdrafft\b"
    r"|\b(?:protective(?:ly)?\s+)?(?:marking|marked|classification)\b|[\W\d_]+"
)
# Words that say of the one beside them that it is a marking.
_MARKED = expression(r"(?i)\b(?:marking|marked|classification|classified)\b")
# A paragraph that is longer says more than a marking; one in capitals that is as short is a line by
# itself, and so is the name of a body with its marking.
_LONGEST, _SHORT, _NAMED = 200, 60, 40


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


def readings(spellings: Spellings, text: str, *, prose: bool) -> Iterator[Reading]:
    """Yield the names of levels in `text`, as `schemes.readings` describes it."""
    line = patterns.folded(text)
    if prose and len(line) > _LONGEST:
        return
    matches = spellings.found(line)
    if not matches:
        return
    about = _Line(
        alone=not _ASIDE.sub("", _without(line, matches)),
        prose=prose,
        is_list=spellings.is_list(matches),
        is_marked=_MARKED.search(line) is not None,
        is_short=len(line) <= _SHORT,
        in_capitals=line.isupper(),
    )
    languages: dict[Reading, bool] = {}
    for match in matches:
        welsh = spellings.is_welsh(match)
        for reading in _of_match(spellings, match, about):
            # Said in both languages, it is said once.
            if languages.setdefault(reading, welsh) == welsh:
                yield reading


def _of_match(spellings: Spellings, match: re.Match[str], line: _Line) -> Iterator[Reading]:
    counts = _counts(match, alone=line.alone, prose=line.prose)
    if not counts and not line.is_short:
        return
    sightings = spellings.of(match)
    common = any(sighting.level in spellings.in_common_use for sighting in sightings)
    said = context(match.string, *match.span(), in_common_use=common)
    if said.body and (counts or len(match.string) <= _NAMED):
        level = f"{said.body} {sightings[0].level}"
        yield Reading(Meaning.UNTOLD, Sighting("", level, unsure=said.unsure))
    elif counts or (line.prose and said.is_certain and line.in_capitals):
        for sighting in sightings:
            told = _weighed(said, match, line, sighting.unsure, in_common_use=common)
            yield Reading(told.meaning, replace(sighting, unsure=told.unsure))


def _weighed(
    said: Context, match: re.Match[str], line: _Line, unsure: Unsure, *, in_common_use: bool
) -> Context:
    """Return what a level is by its context, its own spelling and what else the line names."""
    if said.meaning is not Meaning.MARKING:
        return said
    if line.is_list:
        untold = Context(Meaning.UNTOLD, Unsure.SEVERAL)
        return Context(Meaning.ORDINARY) if line.prose else untold
    if unsure:
        return Context(Meaning.UNTOLD, unsure)
    is_bare = not (match["rest"] or line.is_marked)
    if in_common_use and is_bare and (line.prose or not in_capitals(match)):
        return Context(Meaning.UNTOLD, Unsure.OFFICE)
    return said


def _counts(match: re.Match[str], *, alone: bool, prose: bool) -> bool:
    capitals = in_capitals(match)
    if not prose:
        return alone or capitals
    return alone and (capitals or not match[0].isalpha())


def _without(line: str, matches: list[re.Match[str]]) -> str:
    starts = [0, *(match.end() for match in matches)]
    ends = [*(match.start() for match in matches), len(line)]
    return "".join(line[start:end] for start, end in zip(starts, ends, strict=True))
