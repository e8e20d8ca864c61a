"""What `marking apply` sees in the file that it wrote is what `marking check` sees in it, though it
looks at no more than what it added where the proof shows the rest."""

from dataclasses import astuple

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mappa_docs.errors import UnreadableError, UsageError
from mappa_docs.file_markings import applying
from mappa_docs.file_markings.pdf import file_facts, inspector, unchanged
from mappa_docs.file_markings.pdf.first_look import FirstLook
from mappa_docs.file_markings.pdf.second_look import SecondLook
from mappa_docs.file_markings.pdf.stamp_placer import Put
from mappa_docs.file_markings.pdf.unchanged import Known
from mappa_docs.model import Marking
from mappa_docs.model.spots import Inspection, SpotKind
from mappa_docs.pdf import page_tree, qpdf
from tests import ways_to_hide
from tests.looked_at import PDF
from tests.pdf_files import FULL, GREY, LANDSCAPE, Page, body, footer, header, made
from tests.pdf_markings import R
from tests.raw_pdfs import CONTENT, one_page, stream, with_table

TOP_SECRET = Marking("gpms", "TOP SECRET", "TOP SECRET")
SECRET = Marking("gpms", "SECRET", "SECRET")
HIDDEN = {
    f"{name}, {end}": ways_to_hide.made(case, end)
    for name, case in ways_to_hide.CASES.items()
    for end in (SpotKind.HEADER, SpotKind.FOOTER)
}
FILES = PDF | HIDDEN


@pytest.mark.parametrize("data", FILES.values(), ids=FILES)
def test_apply_sees_what_check_sees_afterwards(data: bytes) -> None:
    try:
        marked = applying.applied(data, R)
    except (UnreadableError, UsageError):
        return  # nothing was written
    assert marked.seen == inspector.inspect(marked.data, "")


# What may change how a marking beside it is read, or be taken for one.
ROWS = st.sampled_from(
    (
        "Specimen report", "UNRESTRICTED", "R E S T", "RESTRICTEDLY", "TOP", "Top", "NO LONGER",
        "Until 1 January 2030", "was", "Declassified:", "not", "NHS", "RESTRICTED", "PROTECT",
        "the secretary", "MARKING", "",
    )
)  # fmt: skip
PLACES = st.integers(20, 820)
PAGES = st.lists(
    st.builds(
        lambda rows, size, picture: Page(
            "".join(f"BT /F1 10 Tf {x} {y} Td ({row}) Tj ET\n" for row, x, y in rows)
            + ("q 90 0 0 40 20 780 cm /P Do Q\n" if picture else ""),
            size,
            pictures={"P": GREY},
        ),
        st.lists(st.tuples(ROWS, st.integers(20, 400), PLACES), max_size=6),
        st.sampled_from(((595.0, 842.0), LANDSCAPE, (595.0, 60.0))),
        st.booleans(),
    ),
    min_size=1,
    max_size=3,
)


@given(PAGES, st.sampled_from((R, SECRET, TOP_SECRET)))
def test_whatever_stands_on_the_pages_both_see_the_same(
    pages: list[Page], marking: Marking
) -> None:
    data = made(*pages)
    try:
        marked = applying.applied(data, marking)
    except UsageError:
        return  # nothing was written
    assert marked.seen == inspector.inspect(marked.data, "")


def test_pages_of_all_kinds_in_one_file_are_seen_alike() -> None:
    """The first and the last page show nothing else, the others have to be looked at whole."""
    crowded = "".join(f"0 {y} 595 3 re f " for y in range(0, 842, 9))
    pages = (
        Page(body()),
        Page(FULL, pictures={"P": GREY}),
        Page(header("RESTRICTED") + body() + footer("RESTRICTED")),
        Page(crowded),
        Page(body(), notes=[{"words": "x", "box": (240, 790, 350, 810), "flags": 4}]),
        Page(""),
    )
    marked = applying.applied(made(*pages), R)

    assert marked.seen == inspector.inspect(marked.data, "")
    assert len(marked.seen.spots) >= 2 * len(pages)


BARE = with_table(one_page())
ONE_END = "BT /F 12 Tf 1 0 0 1 {left} {y} Tm (RESTRICTED) Tj ET "
ADDED = {
    "as it should be": (ONE_END, True),
    "white": ("1 g " + ONE_END + "0 g ", False),
    "under a white box": (ONE_END + "1 g {left} {box} 76 13 re f 0 g ", False),
    "under a dark box": (ONE_END + "{left} {box} 76 13 re f ", False),
    "clipped away": ("q 0 0 1 1 re W n " + ONE_END + "Q ", False),
    "standing on its head": (
        ONE_END.replace("1 0 0 1 {left} {y}", "-1 0 0 -1 {right} {over}"),
        False,
    ),
    "in letters too small to be read": (ONE_END.replace("/F 12", "/F 2"), False),
    "squeezed": (ONE_END.replace("12 Tf", "12 Tf 5 Tz"), False),
    "twice in one place": (2 * ONE_END, True),
}


def _second_look(drawing: str, more: str = "") -> tuple[Inspection, bytes]:
    """Draw this in the places for the marking and `more` elsewhere, and look at it."""
    facts = file_facts.read(BARE)
    with qpdf.opened(BARE) as own:
        first = FirstLook(facts, page_tree.pages(own, 1), R)
    room = first.room(None, 0)
    ends = (
        drawing.format(left=x, right=x + 76, y=y, over=y + 9, box=y - 2)
        for x, y, *_ in (astuple(place) for place in room.places.values())
    )
    instructions = ("".join(ends) + more).encode()
    page = one_page()[3].replace(b"/Contents 4 0 R", b"/Contents [ 4 0 R 10 0 R ]")
    after = with_table({3: page, 10: stream(instructions)}, BARE)
    put = {0: Put(room.shown, room.boxes)}
    second = SecondLook(first, put)
    known = Known(R.text, first.texts.of_pages, first.views, None, second.at)
    unchanged.check(BARE, after, put, known)
    return second.inspection(after), after


@pytest.mark.parametrize(("drawing", "seen"), ADDED.values(), ids=ADDED)
def test_a_marking_that_cannot_be_seen_is_not_taken_for_one(drawing: str, seen: bool) -> None:
    found, after = _second_look(drawing)

    assert found == inspector.inspect(after, "")
    (top,) = (spot for spot in found.spots if spot.kind is SpotKind.HEADER)
    assert bool(top.sightings) is seen


ELSEWHERE = {
    "a line": (" 72 600 100 1 re f", "what is shown"),
    "a dot": (" 72 600 0.5 0.5 re f", "what is shown"),
    "a word": (" BT /F 9 Tf 72 300 Td (not) Tj ET", "what is shown"),
    "another marking": (" BT /F 12 Tf 72 400 Td (SECRET) Tj ET", "what is shown"),
}


@pytest.mark.parametrize(("more", "said"), ELSEWHERE.values(), ids=ELSEWHERE)
def test_what_differs_elsewhere_is_refused_with_its_page(more: str, said: str) -> None:
    with pytest.raises(UsageError, match=f"page 1 {said}"):
        _second_look(ONE_END, more)


def test_the_instructions_of_a_page_are_compared_though_its_picture_is_known() -> None:
    facts = file_facts.read(BARE)
    with qpdf.opened(BARE) as own:
        first = FirstLook(facts, page_tree.pages(own, 1), R)
    after = with_table({4: stream(CONTENT.replace(b"600", b"601"))}, BARE)
    room = first.room(None, 0)
    known = Known(R.text, first.texts.of_pages, first.views)

    with pytest.raises(UsageError, match="page 1"):
        unchanged.check(BARE, after, {0: Put(room.shown, room.boxes)}, known)
