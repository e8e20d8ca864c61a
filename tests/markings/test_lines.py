"""Lines as people write them are read as they are meant, at the edge of a page and in its text."""

import json
from itertools import chain

import pytest

from mappa_docs.markings import schemes
from mappa_docs.markings.contexts import Meaning
from mappa_docs.markings.spellings import Reading
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


def test_there_are_lines_of_every_kind() -> None:
    kinds = " ".join(LINES)

    assert sum(len(lines) for lines in chain(*map(dict.values, LINES.values()))) >= 150
    assert {reason for reason in Unsure if reason not in (Unsure.NO, Unsure.OTHER_BODY)} <= {
        Unsure(word) for word in kinds.split() if word in list(Unsure)
    }
