"""A marking counts where a reader of the PDF sees it, and what can't be read is said to be so."""

from typing import Any

import pytest
from pypdf import PdfWriter
from pypdf.generic import (
    ArrayObject,
    DictionaryObject,
    NameObject,
    TextStringObject,
)

from mappa_docs.errors import UnreadableError
from mappa_docs.file_markings.pdf import inspector
from mappa_docs.intake import submission
from mappa_docs.issuing import rendering
from mappa_docs.messages import places
from mappa_docs.model.spots import Seen
from tests.pdf.test_objects import WHOLE
from tests.pdf_files import (
    A4,
    FULL,
    GREY,
    LANDSCAPE,
    Page,
    again,
    body,
    fielded,
    footer,
    header,
    marked,
    middle,
    portfolio,
    signed,
    text,
)
from tests.pdf_markings import inspect_pages, levels_seen, spot_at
from tests.support import sample

R, C = "RESTRICTED", "CONFIDENTIAL"


@pytest.mark.parametrize("rotation", [0, 90, 180, 270])
@pytest.mark.parametrize("size", [A4, LANDSCAPE, (298.0, 420.0), (1684.0, 2384.0)], ids=str)
@pytest.mark.parametrize("unit", [1.0, 2.0])
def test_top_and_bottom_are_those_of_the_page_as_shown(
    rotation: int, size: tuple[float, float], unit: float
) -> None:
    page = marked(R, size, rotation=rotation, unit=unit, origin=(-100, 57.5))

    assert levels_seen(inspect_pages(page)) == WHOLE


def test_a_page_that_is_cropped_is_looked_at_as_it_is_cropped() -> None:
    inside = middle(R, A4[0], 842 - 150) + body() + middle(R, A4[0], 140)
    cropped = Page(inside, crop=110)

    assert levels_seen(inspect_pages(cropped)) == WHOLE
    assert "page 1, top" not in levels_seen(inspect_pages(Page(inside)))


def test_a_marking_outside_the_crop_box_is_not_seen() -> None:
    found = inspect_pages(marked(R, crop=60))

    assert levels_seen(found) == {"page 1, outside what is shown": [R, R]}
    assert spot_at(found, "page 1, outside what is shown").kind == "inactive"
    assert not spot_at(found, "page 1, top").doubts


def test_each_page_must_have_it() -> None:
    found = inspect_pages(marked(R), Page(body()), Page())

    assert levels_seen(found) == WHOLE
    bare = [
        places.words(spot.location) for spot in found.spots if spot.needed and not spot.sightings
    ]
    assert bare == [
        "page 2, top", "page 2, bottom", "page 3, top", "page 3, bottom", "properties, keywords",
    ]  # fmt: skip


def test_a_marking_in_the_middle_of_the_page_is_not_at_the_top() -> None:
    assert levels_seen(inspect_pages(Page(), Page(middle(R, 595, 421)))) == {
        "page 2, in the text": [R]
    }
    assert levels_seen(inspect_pages(Page(), Page(text(f"It was {R}.", 72, 421)))) == {}
    assert levels_seen(inspect_pages(Page(text(R, 72, 500)))) == {"page 1, first lines": [R]}


HIDDEN = {
    "render-mode-3": header(R, before="3 Tr"),
    "white-on-white": header(R, before="1 g"),
    "nearly-white": header(R, before="0.93 g"),
    "size-nearly-zero": header(R, size=1),
    "under-a-white-box": header(R) + "1 g 0 780 595 62 re f",
    "under-a-picture": header(R) + "q 595 0 0 100 0 742 cm /P Do Q",
    "clipped-away": "q 0 0 10 10 re W n " + header(R) + "Q",
    "of-no-opacity": "/Clear gs " + header(R),
    "all-but-its-foot-covered": header(R) + "1 g 0 803.5 595 12 re f",
    "half-covered": header(R) + "1 g 297 780 300 62 re f",
}  # fmt: skip


@pytest.mark.parametrize("content", HIDDEN.values(), ids=HIDDEN)
def test_what_a_reader_cannot_see_is_not_seen(content: str) -> None:
    found = inspect_pages(Page(f"q {content} Q" + body() + footer(R), pictures={"P": GREY}))

    assert spot_at(found, "page 1, bottom").sightings
    assert not spot_at(found, "page 1, top").sightings


@pytest.mark.parametrize(
    ("flags", "shown"), [(4, True), (0, False), (4 | 2, False), (4 | 32, False)]
)
def test_a_stamp_may_count_where_it_is_shown_and_printed(flags: int, shown: bool) -> None:
    """Anybody can delete it, and programs can print a page without it."""
    stamp = {"words": R, "box": (240, 790, 350, 810), "flags": flags}
    top = spot_at(inspect_pages(Page(body(), notes=[stamp])), "page 1, top")

    assert not top.sightings
    assert [sighting.level for sighting in top.possible] == [R] * shown
    assert top.seen is Seen.NOT_TOLD or not shown


def test_white_letters_on_a_dark_page_are_seen() -> None:
    dark = "0 g 0 0 595 842 re f 1 g " + header(R) + footer(R)

    assert levels_seen(inspect_pages(Page(dark))) == WHOLE


def test_a_scanned_page_cannot_be_told() -> None:
    found = inspect_pages(Page(FULL, pictures={"P": GREY}))

    assert spot_at(found, "page 1, top").doubts
    assert spot_at(found, "page 1, bottom").doubts


def test_text_recognised_under_a_scan_is_no_marking_that_a_reader_sees() -> None:
    layer = header(R, before="3 Tr") + body() + footer(R, before="3 Tr")
    found = inspect_pages(Page(FULL + layer, pictures={"P": GREY}))

    assert not spot_at(found, "page 1, top").sightings
    assert spot_at(found, "page 1, top").doubts
    assert spot_at(found, "page 1, hidden text").kind == "inactive"


def test_a_picture_at_the_top_leaves_only_the_top_untold() -> None:
    banner = "q 500 0 0 60 40 780 cm /P Do Q\n" + body() + footer(R)
    found = inspect_pages(Page(banner, pictures={"P": GREY}))

    assert spot_at(found, "page 1, top").doubts
    assert not spot_at(found, "page 1, bottom").doubts


def test_a_small_crest_leaves_nothing_untold() -> None:
    crest = "q 60 0 0 60 40 770 cm /P Do Q\n" + header(R) + body() + footer(R)
    found = inspect_pages(Page(crest, pictures={"P": GREY}))

    assert not any(spot.doubts for spot in found.spots)


def test_letters_drawn_as_shapes_cannot_be_told() -> None:
    curve = "{0} 800 m {0} 812 {1} 812 {1} 800 c {1} 790 {0} 790 {0} 800 c f "
    shapes = "".join(curve.format(200 + 10 * n, 208 + 10 * n) for n in range(22))
    found = inspect_pages(Page(shapes + body() + footer(R)))

    assert spot_at(found, "page 1, top").doubts
    assert not spot_at(found, "page 1, bottom").doubts


def test_letters_without_a_key_cannot_be_told() -> None:
    def keyless(writer: PdfWriter) -> None:
        for one in writer._objects:
            if isinstance(one, DictionaryObject):
                one.pop("/ToUnicode", None)

    ours = rendering.render(submission.from_answers(sample("mappa-a")), "pdf").data
    found = inspector.inspect(again(ours, keyless), "")

    assert not [spot for spot in found.spots if spot.kind == "header" and not spot.doubts]


@pytest.mark.parametrize(("drawn", "found"), [("Page 1 of 1", []), (C, [C])])
def test_the_letters_count_and_not_what_is_read_out_for_them(drawn: str, found: list[str]) -> None:
    line = f"/Span <</ActualText ({R})>> BDC {middle(drawn, 595, 805)} EMC\n"
    inspection = inspect_pages(Page(line + body() + footer(R)))

    assert levels_seen(inspection).get("page 1, top", []) == found
    assert levels_seen(inspection)["page 1, hidden text"] == [R]


@pytest.mark.parametrize("flags", [0, 4 | 32])
def test_what_only_the_screen_or_only_paper_shows_contradicts(flags: int) -> None:
    note = {"words": "SECRET", "box": (240, 760, 350, 780), "flags": flags}
    found = inspect_pages(Page(header(R) + body() + footer(R), notes=[note]))

    only = "page 1, only on the screen or only in print"
    assert set(levels_seen(found).pop(only)) == {"SECRET"}


TOP_SECRET = {
    "two-lines": middle("TOP", 595, 810) + middle("SECRET", 595, 796),
    "far-apart": text("TOP", 200, 805) + text("SECRET", 300, 805),
    "far-apart-and-the-other-first": text("SECRET", 300, 805) + text("TOP", 200, 805),
}


@pytest.mark.parametrize("content", TOP_SECRET.values(), ids=TOP_SECRET)
def test_a_top_secret_in_two_parts_is_not_secret(content: str) -> None:
    found = inspect_pages(Page(content + body()))

    assert set(levels_seen(found)["page 1, top"]) == {"TOP SECRET"}


def test_more_markings_than_can_be_looked_at_are_refused() -> None:
    many = "".join(
        text("SECRET", 20 + 45 * (n % 12), 20 + n // 12 * 10, size=5) for n in range(240)
    )
    with pytest.raises(UnreadableError, match="more markings"):
        inspect_pages(Page(many))


def test_pages_that_readers_may_not_show_cannot_be_told() -> None:
    found = inspect_pages(marked(R), change=portfolio)

    assert [one.kind for one in found.findings if one.severity == "error"] == ["unread"]
    said = {one.code: one.message for one in found.findings}
    assert "readers show the files in it" in said["MRK-7"]
    assert "2 other files" in said["MRK-11"]
    assert "not looked at here" in said["MRK-11"]


def test_a_layer_that_is_switched_off_is_not_seen() -> None:
    def layered(writer: PdfWriter) -> None:
        layer = writer._add_object(
            DictionaryObject(
                {
                    NameObject("/Type"): NameObject("/OCG"),
                    NameObject("/Name"): TextStringObject("x"),
                }
            )
        )
        off = DictionaryObject({NameObject("/OFF"): ArrayObject([layer])})
        properties = DictionaryObject({NameObject("/L"): layer})
        writer.pages[0]["/Resources"][NameObject("/Properties")] = properties
        writer.root_object[NameObject("/OCProperties")] = DictionaryObject(
            {NameObject("/OCGs"): ArrayObject([layer]), NameObject("/D"): off}
        )

    found = inspect_pages(Page("/OC /L BDC " + header(R) + "EMC " + footer(R)), change=layered)

    assert levels_seen(found) == {"page 1, bottom": [R], "page 1, hidden text": [R]}


def test_two_markings_and_another_scheme_are_all_reported() -> None:
    twice = header(R) + middle(R, 595, 842 - 60) + footer(C) + footer("OFFICIAL-SENSITIVE", size=7)
    two = inspect_pages(Page(header(R) + middle(C, 595, 842 - 60) + footer("OFFICIAL-SENSITIVE")))

    assert levels_seen(inspect_pages(Page(twice)))["page 1, top"] == [R, R]
    assert levels_seen(two) == {"page 1, top": [R, C], "page 1, bottom": ["OFFICIAL-SENSITIVE"]}


def test_a_shadow_is_not_a_second_marking() -> None:
    shadowed = "q 1 0 0 1 0.6 -0.6 cm " + header(R) + "Q " + header(R) + footer(R)

    assert levels_seen(inspect_pages(Page(shadowed))) == WHOLE


def test_words_beside_it_leave_it_a_marking() -> None:
    line = text("MAPPA A", 60, 800) + header(R) + text("Page 1 of 3", 480, 800)
    spaced = footer("R E S T R I C T E D")

    assert levels_seen(inspect_pages(Page(line + spaced))) == WHOLE


def test_when_complete_is_read() -> None:
    assert levels_seen(inspect_pages(marked(f"{R} WHEN COMPLETE"))) == {
        "page 1, top": [f"{R} WHEN COMPLETE"],
        "page 1, bottom": [f"{R} WHEN COMPLETE"],
    }


def test_a_watermark_is_not_the_top_nor_the_bottom() -> None:
    turned = "q 0.7 0.7 -0.7 0.7 200 300 cm 0.85 g " + text(C, 0, 0, size=40) + "Q"
    found = inspect_pages(Page(body() + turned))

    assert levels_seen(found) == {"page 1, across the page": [C]}
    assert spot_at(found, "page 1, across the page").kind == "watermark"


def test_what_a_file_brings_along_is_counted_and_not_named() -> None:
    def brings(writer: PdfWriter) -> None:
        writer.add_attachment("Wanda Testcase.docx", b"one")
        writer.add_attachment("other.docx", b"two")
        script = {"/S": NameObject("/JavaScript"), "/JS": TextStringObject("app.alert(1)")}
        action = DictionaryObject({NameObject(key): entry for key, entry in script.items()})
        writer.root_object[NameObject("/OpenAction")] = action

    found = inspect_pages(marked(R), change=brings)
    said = [finding.message for finding in found.findings]

    assert [finding.code for finding in found.findings] == ["MRK-11", "MRK-11"]
    assert "2 other files" in said[0]
    assert "JavaScript" in said[1]
    assert "Testcase" not in str(found)


@pytest.mark.parametrize(
    ("kind", "value", "more", "filled"),
    [
        ("/Tx", TextStringObject("Testcase"), {}, True),
        ("/Tx", TextStringObject(""), {}, None),
        ("/Tx", TextStringObject("preset"), {"DV": TextStringObject("preset")}, None),
        ("/Btn", NameObject("/Off"), {}, None),
        ("/Btn", NameObject("/Yes"), {}, True),
        ("/Sig", None, {}, None),
    ],
)
def test_a_form_is_filled_when_somebody_answered(
    kind: str, value: Any, more: dict[str, Any], filled: bool | None
) -> None:
    assert inspect_pages(marked(R), change=fielded(kind, value, **more)).filled is filled


def test_our_own_documents_are_told_apart() -> None:
    made_here = {
        "complete": rendering.render(submission.from_answers(sample("mappa-a")), "pdf"),
        "draft": rendering.render(
            submission.from_answers(sample("mappa-a", "draft")), "pdf", draft=True
        ),
        "blank": rendering.blank("mappa-a", "pdf"),
    }
    for name, rendered in made_here.items():
        found = inspector.inspect(rendered.data, name)
        levels = [R + " WHEN COMPLETE" * (name == "blank")]

        assert found.filled is (name != "blank")
        assert found.findings == ()
        assert all(not spot.doubts and len(spot.sightings) == 1 for spot in found.spots)
        assert all(seen == levels for seen in levels_seen(found).values())


def test_a_signature_is_seen() -> None:
    found = inspect_pages(marked(R), change=signed)

    assert [finding.code for finding in found.findings] == ["MRK-12"]
