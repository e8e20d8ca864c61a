"""Lines as people write them are read as they are meant, at the edge of a page and in its text."""

import json
from collections.abc import Iterator
from itertools import chain

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mappa_docs.markings import schemes
from mappa_docs.markings.contexts import Meaning
from mappa_docs.markings.line_reading import Reading
from mappa_docs.model import Unsure
from tests.support import ROOT

LINES = json.loads((ROOT / "tests" / "markings" / "lines.json").read_bytes())["lines"]
CASES = [
    (line, place, wanted)
    for wanted, by_place in LINES.items()
    for where, lines in by_place.items()
    for line in lines
    for place in (("band", "text") if where == "both" else (where,))
]


@pytest.mark.parametrize(("line", "place", "wanted"), CASES)
def test_a_line_is_read_as_it_is_meant(line: str, place: str, wanted: str) -> None:
    assert told(schemes.readings(line, prose=place == "text")) == wanted


def told(readings: tuple[Reading, ...]) -> str:
    """Return in words what the readings of a line say together of its file."""
    by_meaning: dict[Meaning, list[Reading]] = {}
    for reading in readings:
        by_meaning.setdefault(reading.meaning, []).append(reading)
    if markings := by_meaning.get(Meaning.MARKING):
        assert Meaning.UNTOLD not in by_meaning
        return " or ".join(dict.fromkeys(map(_printed, markings)))
    if untold := by_meaning.get(Meaning.UNTOLD):
        (reason,) = {reading.sighting.unsure for reading in untold}
        if reason is Unsure.SEVERAL:
            return "several"
        levels = " or ".join(dict.fromkeys(map(_printed, untold)))
        return f"{levels} unsure {'' if reason is Unsure.OTHER_BODY else reason}".strip()
    return "lifted" if Meaning.LIFTED in by_meaning else "none"


def _printed(reading: Reading) -> str:
    sighting = reading.sighting
    later = ("WHEN COMPLETE",) if sighting.when_complete else ()
    return " ".join((sighting.level, *sighting.descriptors, *later))


PHRASES = json.loads((ROOT / "schemas" / "wording" / "markings.json").read_bytes())
LEVELS = sorted({level for name in schemes.schemes() for level in schemes.levels(name)})


def _lines(phrases: dict[str, list[str]], level: str) -> Iterator[str]:
    for phrase in phrases["before"]:
        yield f"{phrase} {level}".replace("…", "on 3 May 2014")
    for phrase in phrases["after"]:
        yield f"{level} {phrase}".replace("… ", "– ")


@pytest.mark.parametrize("level", LEVELS)
def test_each_phrase_does_the_same_with_every_level(level: str) -> None:
    for line in _lines(PHRASES["lifted"], level):
        assert told(schemes.readings(line)) == "lifted", line
    for line in _lines(PHRASES["denied"], level):
        assert schemes.sightings(line) == (), line
    for unsure, phrases in PHRASES["unsure"].items():
        if unsure == Unsure.OFFICE:
            continue  # for one level alone
        for line in _lines(phrases, level):
            found = schemes.sightings(line)
            assert {sighting.unsure for sighting in found} <= {unsure}, line
            assert found or told(schemes.readings(line)) == "none", line
    for body in PHRASES["other_bodies"]:
        found = schemes.sightings(f"{body} {level}")
        named = [(sighting.scheme, sighting.level) for sighting in found]
        is_a_body = f"{body} {level}" == "NHS PROTECT"  # as it was called
        assert named == ([] if is_a_body else [("", f"{body} {level}")])


@pytest.mark.parametrize("level", LEVELS)
@pytest.mark.parametrize("sign", ["|", "•", "·", ";", ".", "\n", "\t"])
def test_a_phrase_beyond_a_sign_that_parts_says_nothing_of_a_level(level: str, sign: str) -> None:
    for line in (f"{level}{sign} was", f"WAS {sign} {level}", f"NO LONGER ACTIVE {sign} {level}"):
        assert {sighting.unsure for sighting in schemes.sightings(line)} == {Unsure.NO}, line


@given(
    st.sampled_from(LEVELS),
    st.text(st.characters(categories=("Lu", "Zs", "Po")), max_size=30),
    st.text(st.characters(categories=("Lu", "Zs", "Po")), max_size=30),
)
def test_a_level_in_capitals_is_lost_only_by_a_phrase_that_is_known(
    level: str, before: str, after: str
) -> None:
    """Whatever stands beside it: it is read, or is part of a word or phrase of the data."""
    line = f"{before} • {level} • {after}"

    assert level in {sighting.level for sighting in schemes.sightings(line)}


def test_there_are_lines_of_every_kind() -> None:
    kinds = " ".join(LINES)

    assert sum(len(lines) for lines in chain(*map(dict.values, LINES.values()))) >= 150
    assert {reason for reason in Unsure if reason not in (Unsure.NO, Unsure.OTHER_BODY)} <= {
        Unsure(word) for word in kinds.split() if word in list(Unsure)
    }
