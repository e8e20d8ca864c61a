"""The marking schemes as data, and the markings that a text spells.

A scheme is one file in `schemas/markings/`: its levels from the lowest to the highest, the ways in
which people write them, and the phrases in which the same words are no marking.
"""

import re
from collections.abc import Iterable, Sequence
from dataclasses import replace
from functools import cache, lru_cache
from typing import TYPE_CHECKING, Any, NamedTuple

from mappa_docs import resources
from mappa_docs.errors import UsageError
from mappa_docs.lazy_patterns import expression
from mappa_docs.model import Sighting, Unsure

if TYPE_CHECKING:
    from mappa_docs.markings.line_reading import Reading
    from mappa_docs.markings.spellings import Spellings

_FOLDER = "schemas/markings"
# A keyword, up to the next comma. Descriptors stand in brackets, with commas of their own.
_KEYWORD = expression(r"(?:\[[^\[\]]*\]|[^,;])+")
# No marking that is cut in parts is longer.
_LONGEST = 200
# Two lines that go on with each other in what they say of a level are no longer together.
_SHORT = 60
# Pages of a file mostly have the marking between the same lines.
_REMEMBERED = 200


class Correspondence(NamedTuple):
    """What a level usually is in another scheme. `status` is "attested" or "inferred". It is only
    ever said to a person: no marking is translated."""

    levels: tuple[str, ...]
    status: str
    note: str = ""


@cache
def schemes() -> tuple[str, ...]:
    """Return the names of the schemes, such as "gpms"."""
    return tuple(resources.names(_FOLDER, ".json"))


@cache
def scheme(name: str) -> Any:
    """Return the content of the scheme's file. Raises UsageError, which names the schemes."""
    if name not in schemes():
        names = ", ".join(schemes())
        raise UsageError(f"There is no marking scheme of that name. The schemes are: {names}.")
    return resources.read_json(f"{_FOLDER}/{name}.json")


@cache
def levels(name: str) -> tuple[str, ...]:
    """Return the levels of the scheme from the lowest to the highest. Raises UsageError."""
    return tuple(level["name"] for level in scheme(name)["levels"])


def descriptors(name: str) -> tuple[str, ...]:
    """Return the words that may follow a marking of the scheme. Raises UsageError."""
    return tuple(descriptor["name"] for descriptor in scheme(name)["descriptors"])


def printed(level: str, words: Iterable[str] = (), *, blank_of: str = "") -> str:
    """Return a marking as it is printed, such as "OFFICIAL-SENSITIVE [PERSONAL]".

    `words` are its descriptors. With `blank_of`, the name of the scheme, it is that of an empty
    form: RESTRICTED WHEN COMPLETE.
    """
    inside = (f"[{word}]" for word in words)
    closing = scheme(blank_of)["blank"]["words"][0] if blank_of else ""
    return " ".join(filter(None, (level, *inside, closing)))


def correspondence(level: str, name: str, other: str) -> Correspondence | None:
    """Return what `level` of the scheme `name` usually is in the scheme `other`, or None where the
    data do not say. Raises UsageError for an unknown scheme."""
    for entry in scheme(name)["correspondence"].get(other, ()):
        if entry["level"] == level:
            return Correspondence(tuple(entry["to"]), entry["status"], entry.get("note", ""))
    return None


def recognised(text: str, name: str) -> str:
    """Return the level of the scheme that the whole of `text` spells, or "" for none."""
    sighting = whole(text, name)
    return sighting.level if sighting and sighting == Sighting(name, sighting.level) else ""


def whole(text: str, name: str) -> Sighting | None:
    """Return the marking of the scheme if `text` is that and nothing else, its descriptors and
    WHEN COMPLETE included. Raises UsageError for an unknown scheme."""
    scheme(name)
    return _spellings().whole(text, name)


def is_marking(text: str) -> bool:
    """Return whether `text` is a marking of some scheme and nothing else."""
    return any(whole(text, name) for name in schemes())


def keywords(text: str) -> list[str]:
    """Return the words and phrases of a list with commas or semicolons between them."""
    return parts(text, _KEYWORD)


def parts(text: str, part: re.Pattern[str]) -> list[str]:
    """Return the parts of `text`, of which `part` is the pattern, without those that are blank.

    A marking with a sign for the space in it, such as TOP/SECRET, is one part, not two.
    """
    spans = [match.span() for match in part.finditer(text)]
    texts: list[str] = []
    at = 0
    while at < len(spans):
        start, at = spans[at][0], _end(text, spans, at)
        texts.append(text[start : spans[at - 1][1]].strip())
    return [piece for piece in texts if piece]


def _end(text: str, spans: list[tuple[int, int]], first: int) -> int:
    """Return the number of the span after the part that begins with the first: the part goes on as
    long as what is added makes it a marking, or another one."""
    start, after = spans[first][0], first + 1
    before: set[tuple[str, bool]] = set()
    for index in range(first, len(spans)):
        there = text[start : spans[index][1]]
        markings = filter(None, (whole(there, name) for name in schemes()))
        now = {(marking.level, marking.when_complete) for marking in markings}
        if now and now != before:
            before, after = now, index + 1
        if len(there) > _LONGEST or not _spellings().begin(there):
            break
    return after


def readings(text: str, *, prose: bool = False) -> "tuple[Reading, ...]":
    """Return the names of levels in a line of text, in the order in which they stand there, and
    what each is: a marking, one that was lifted, no marking, or what only a person can tell.

    A level counts where it is in capitals, or where the line says nothing else. In `prose` it
    counts only where the paragraph says nothing else, and a single word must be in capitals even
    then, because “restricted” and “official” are ordinary words too. A level that several schemes
    share is a reading of each.
    """
    from mappa_docs.markings import line_reading  # no form that came as data needs it

    return tuple(line_reading.readings(_spellings(), text, prose=prose))


def sightings(text: str, *, prose: bool = False) -> tuple[Sighting, ...]:
    """Return the `readings` of a line that are markings or may be, the latter `unsure`."""
    from mappa_docs.markings.contexts import Meaning

    meant = (Meaning.MARKING, Meaning.UNTOLD)
    return tuple(
        reading.sighting for reading in readings(text, prose=prose) if reading.meaning in meant
    )


def as_meant(
    alone: Sequence[Sighting], text: str, *, before: str = "", after: str = ""
) -> tuple[Sighting, ...]:
    """Return the markings that `text` spells `alone`, as they are meant with what stands `before`
    and `after` it, such as "NO LONGER" on a line of its own. Where that makes it plainly no
    marking, a person decides. What names a level itself does not go on with this one."""
    beside, together = f"{before} {after}", f"{before} {text} {after}"
    if not beside.strip() or len(together) > _SHORT:
        return tuple(alone)
    return _together(tuple(alone), beside, together)


@lru_cache(_REMEMBERED)
def _together(alone: tuple[Sighting, ...], beside: str, together: str) -> tuple[Sighting, ...]:
    """Return the markings as they are meant `together` with what stands `beside` them."""
    if readings(beside.upper()):
        return alone
    from mappa_docs.markings.contexts import Meaning

    said: dict[tuple[str, str], list[Reading]] = {}
    for reading in readings(together.upper()):  # else a word beside it would make it no marking
        said.setdefault((reading.sighting.scheme, reading.sighting.level), []).append(reading)

    def meant(sighting: Sighting) -> Sighting:
        there = said.get((sighting.scheme, sighting.level), [])
        if sighting.unsure or any(reading.meaning is Meaning.MARKING for reading in there):
            return sighting
        is_past = any(reading.meaning is Meaning.LIFTED for reading in there)
        why = next((reading.sighting.unsure for reading in there), Unsure.NO)
        return replace(sighting, unsure=why or (Unsure.PAST if is_past else Unsure.SPOKEN_OF))

    return tuple(map(meant, alone))


def named(name: str) -> tuple[Sighting, ...]:
    """Return the markings that the name of a label spells, in whatever case: a name is no prose,
    and what a label is called after is meant. That of another body is none of ours."""
    found = sightings(name.replace("_", " ").upper())
    return tuple(replace(sighting, unsure=Unsure.NO) for sighting in found if sighting.scheme)


def in_property(text: str, *, prose: bool = True) -> tuple[Sighting, ...]:
    """Return the markings that a part of a property spells. Nobody addresses a letter there, so a
    word that stands alone is meant, whatever offices write on their letters."""
    return tuple(
        replace(sighting, unsure=Unsure.NO) if sighting.unsure is Unsure.OFFICE else sighting
        for sighting in sightings(text, prose=prose)
    )


@cache
def _spellings() -> "Spellings":
    from mappa_docs.markings.spellings import Spellings

    return Spellings({name: scheme(name) for name in schemes()})
