"""A marking on a PDF page is seen, is not there, or could not be told: whatever covers, bends or
hides it, it is never in order by mistake, and what is usual stays in order."""

import time
from itertools import product

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from mappa_docs.file_markings.pdf import inspector, screen_and_print
from mappa_docs.file_markings.pdf.screen_and_print import Pages
from mappa_docs.model.spots import Doubt, Seen, SpotKind
from mappa_docs.pdf import pdfium
from mappa_docs.pdf.page_facts import PageFacts
from tests.pdf_files import one_page, stream
from tests.ways_to_hide import CASES, ENDS, PLAIN, UNTOLD, made


def verdict(data: bytes, end: SpotKind) -> Seen:
    (place,) = [spot for spot in inspector.inspect(data, "").spots if spot.kind is end]
    return place.seen


@pytest.mark.parametrize("end", ENDS)
@pytest.mark.parametrize("name", CASES)
def test_each_way_to_mark_or_to_hide(name: str, end: SpotKind) -> None:
    assert verdict(made(CASES[name], end), end) is CASES[name].verdict


# What changes nothing: size, place, colour, width, a mark of structure, a frame, a light ground.
COLOURS = ("0 g", "0.3 g", "0.8 0 0 rg", "0 0 0.6 rg", "0 0 0 1 k", "1 0 0 0.2 k")
WRAPS = ("{}", "/Artifact BMC {} EMC ", "q {} Q ", "q 0.9 0.95 1 rg 0 {low} 595 60 re f 0 g {} Q ")
BENT = {
    name: case
    for name, case in CASES.items()
    if case.verdict is not Seen.MARKED and PLAIN in case.content
}


def plain(size: float, left: float, more: str = "") -> str:
    return PLAIN.replace("12 Tf", f"{size} Tf {more}").replace("250", str(left))


@settings(max_examples=60, deadline=None)
@given(
    size=st.integers(7, 22),
    left=st.integers(40, 320),
    width=st.integers(70, 140),
    colour=st.sampled_from(COLOURS),
    wrap=st.sampled_from(WRAPS),
    end=st.sampled_from(sorted(ENDS)),
    usual=st.sampled_from(
        [
            name
            for name in CASES
            if CASES[name].note
            and PLAIN in CASES[name].content
            and CASES[name].verdict is Seen.MARKED
        ]
    ),
)
def test_what_is_harmless_stays_in_order(
    size: int, left: int, width: int, colour: str, wrap: str, end: SpotKind, usual: str
) -> None:
    line = plain(size, left, f"{width} Tz {colour} ")
    case = CASES[usual]._replace(content=wrap.replace("{}", line))

    assert verdict(made(case, end), end) is Seen.MARKED


@settings(max_examples=80, deadline=None)
@given(
    size=st.integers(10, 14),
    left=st.integers(246, 252),
    name=st.sampled_from(sorted(BENT)),
    end=st.sampled_from(sorted(ENDS)),
)
def test_what_bends_is_never_in_order(size: int, left: int, name: str, end: SpotKind) -> None:
    case = BENT[name]
    bent = case._replace(content=case.content.replace(PLAIN, plain(size, left)))

    assert verdict(made(bent, end), end) is not Seen.MARKED


def test_a_plain_marking_beside_one_in_a_note_is_in_order() -> None:
    """So a marking can be put right by adding a plain one."""
    for name, end in product(("in-a-stamp", "in-a-field"), ENDS):
        away = plain(12, 40).replace("{y}", "{middle}")
        case = CASES[name]._replace(content=away)
        case = case._replace(note=case.note.replace("[0 {low} 595", "[200 {low} 595"))

        assert verdict(made(case, end), end) is Seen.MARKED


def test_a_page_that_draws_without_end_could_not_be_told() -> None:
    """Each form draws the next one twice: a thousand million times in all."""
    entries = "/Type/XObject/Subtype/Form/BBox[0 0 595 842]"
    forms = [
        stream("/X Do /X Do", f"{entries}/Resources<</XObject<</X {7 + level} 0 R>>>>")
        for level in range(30)
    ]
    data = one_page(
        "/X Do " + PLAIN.replace("{y}", "800"),
        "",
        *forms,
        stream("0 0 9 9 re f", entries),
        resources="/XObject<</X 6 0 R>>",
    )
    started = time.process_time()
    places = [spot for spot in inspector.inspect(data, "").spots if spot.kind in ENDS]

    assert {(spot.seen, spot.doubts) for spot in places} == {(UNTOLD, (Doubt.SLOW,))}
    assert time.process_time() - started < 5  # against centuries


def test_a_page_that_takes_too_long_could_not_be_told() -> None:
    data = one_page(PLAIN.replace("{y}", "800"))
    with pdfium.opened(data) as viewed:
        pages = Pages(viewed, viewed, viewed)
        late = screen_and_print.spots(pages, 0, 1.0, PageFacts(), time.monotonic() - 1)

    assert {(spot.seen, spot.doubts) for spot in late} == {(UNTOLD, (Doubt.SLOW,))}
