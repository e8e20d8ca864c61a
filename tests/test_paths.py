"""On no path is a marking lost or lowered: what is rendered, marked again, and rendered again."""

from functools import cache

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

import mappa_docs
from mappa_docs.errors import UsageError
from mappa_docs.file_markings import inspection
from mappa_docs.intake import submission
from mappa_docs.issuing import rendering
from mappa_docs.issuing.rendering import Rendered
from mappa_docs.markings import document_marking, schemes
from mappa_docs.markings.area import Area
from mappa_docs.model import Marking
from mappa_docs.model.spots import Inspection
from tests.support import STEMS, sample

SCHEMES = schemes.schemes()
WORDS = {name: tuple(schemes.levels(name)) for name in SCHEMES}


@cache
def rendered(stem: str, to: str, name: str, purpose: str, floor: str, asked: str) -> Rendered:
    """Return the minimal sample, or where `asked` is "blank" the empty form."""
    area = Area("Specimen", name, {"default": floor} if floor else {})
    if asked == "blank":
        return rendering.blank(stem, to, area=area)
    read = submission.from_answers(sample(stem, "minimal"))
    return rendering.render(read, to, purpose=purpose, area=area, classification=asked)


@st.composite
def documents(draw: st.DrawFn) -> Rendered:
    name = draw(st.sampled_from(SCHEMES))
    purpose = draw(st.sampled_from(["", "visor"]))
    area = Area("Specimen", name, {"default": draw(st.sampled_from(WORDS[name]))})
    area = draw(st.sampled_from([area, Area("Specimen", name)]))
    least = document_marking.floor(name, purpose=purpose, area=area).level
    higher = WORDS[name][WORDS[name].index(least) :]
    return rendered(
        draw(st.sampled_from(STEMS)),
        draw(st.sampled_from(["docx", "docx", "pdf"])),
        name,
        purpose,
        area.floors.get("default", ""),
        draw(st.sampled_from([*higher, "", "blank"])),
    )


def needed(found: Inspection) -> list[set[tuple[str, bool]]]:
    """Return what each place says that has to be marked."""
    return [
        {(one.level, one.when_complete) for one in spot.sightings}
        for spot in found.spots
        if spot.needed
    ]


def rank(name: str, said: tuple[str, bool]) -> tuple[int, bool]:
    return WORDS[name].index(said[0]), not said[1]


@given(documents(), st.sampled_from(SCHEMES), st.data())
@settings(max_examples=40, suppress_health_check=[HealthCheck.too_slow])
def test_what_is_rendered_is_found_on_every_page_and_never_lowered(
    document: Rendered, name: str, data: st.DataObject
) -> None:
    chosen = document.marking
    own = (chosen.level, "WHEN COMPLETE" in chosen.text)
    before = inspection.inspect(document.data, document.name)
    assert len(needed(before)) > 2 or document.name.endswith(".docx")
    assert all(place == {own} for place in needed(before))
    assert (
        inspection.judge(before, least=document_marking.floor(chosen.scheme)).status == "complete"
    )

    later = data.draw(st.sampled_from(["", " WHEN COMPLETE"]))
    wanted = data.draw(st.sampled_from(WORDS[name])) + later
    asked = (wanted.removesuffix(" WHEN COMPLETE"), bool(later))
    floor = (document_marking.floor(name).level, asked[1])
    try:
        after = mappa_docs.apply_marking(document.data, wanted, scheme=name)
    except UsageError:
        assert (
            own[0] not in WORDS[name]
            or rank(name, asked) < rank(name, own)
            or rank(name, asked) < rank(name, floor)
        )
        return
    assert rank(name, asked) >= max(rank(name, own), rank(name, floor))
    seen = inspection.inspect(after, document.name)
    for place in needed(seen):
        assert max(place, key=lambda said: rank(name, said)) == asked
    with pytest.raises(UsageError):
        mappa_docs.apply_marking(after, _lower(name, asked), scheme=name)
    if asked == own:
        assert needed(seen) == needed(before)


def _lower(name: str, said: tuple[str, bool]) -> str:
    """Return the next lower marking, which for a plain one is the same WHEN COMPLETE."""
    level, later = said
    if not later:
        return f"{level} WHEN COMPLETE"
    return f"{WORDS[name][WORDS[name].index(level) - 1]} WHEN COMPLETE"


@pytest.mark.parametrize("to", ["docx", "pdf"])
def test_a_marking_with_its_descriptors_survives_every_path(to: str) -> None:
    read = submission.from_answers(sample("mappa-b", "minimal"))
    document = rendering.render(read, to, scheme="gsc", descriptors=["personal"], copy=(1, 2))
    for words in ("OFFICIAL-SENSITIVE", "OFFICIAL-SENSITIVE [PERSONAL]"):
        after = mappa_docs.apply_marking(document.data, words)
        found = inspection.inspect(after).spots
        assert {one.descriptors for spot in found if spot.needed for one in spot.sightings} == {
            ("PERSONAL",)
        }
    secret = mappa_docs.apply_marking(document.data, "SECRET [LOCSEN]", scheme="gsc")
    for spot in inspection.inspect(secret).spots:
        if spot.needed:
            assert ("SECRET", ("LOCSEN",)) in [
                (one.level, one.descriptors) for one in spot.sightings if one.scheme == "gsc"
            ]


def test_rendering_again_marks_no_lower_than_before() -> None:
    """The marking is an answer too: what was raised there stays raised."""
    for name in SCHEMES:
        for level in WORDS[name]:
            answers = sample("mappa-a", "minimal") | {"marking": level}
            if WORDS[name].index(level) < WORDS[name].index(document_marking.floor(name).level):
                continue
            document = rendering.render(submission.from_answers(answers), "docx", scheme=name)
            assert document.marking == Marking(name, level, level)
