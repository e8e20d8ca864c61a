"""A marking is put on every page of anybody's PDF, lowers nothing, and touches no content."""

import io
from collections import Counter
from pathlib import Path

import page as page_validation
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from pypdf import PageObject, PdfReader, PdfWriter
from pypdf.generic import (
    NameObject,
    NumberObject,
    TextStringObject,
)

from mappa_docs.errors import UnreadableError, UsageError
from mappa_docs.file_markings import applying, inspection
from mappa_docs.file_markings.pdf import inspector
from mappa_docs.intake import submission
from mappa_docs.issuing import rendering
from mappa_docs.markings.schemes import levels
from mappa_docs.model import Marking
from mappa_docs.pdf import content_stream
from tests.pdf_files import (
    A4,
    BODY,
    FULL,
    GREY,
    LANDSCAPE,
    Page,
    again,
    body,
    fielded,
    footer,
    header,
    made,
    marked,
    middle,
    portfolio,
    signed,
    text,
)
from tests.pdf_markings import C, R, drawn_page, levels_needed, marking_ends
from tests.support import sample

BLANK = Marking("gpms", "RESTRICTED", "RESTRICTED WHEN COMPLETE")


@pytest.mark.parametrize("rotation", [0, 90, 180, 270])
@pytest.mark.parametrize("crop", [0, 60])
@pytest.mark.parametrize("size", [A4, LANDSCAPE], ids=str)
def test_every_page_gets_it_at_the_top_and_the_bottom(
    size: tuple[float, float], crop: float, rotation: int
) -> None:
    page = Page(body(size), size, rotation=rotation, crop=crop, unit=1.5, origin=(-40, 70))
    result = applying.apply(made(page, Page(body())), R)

    assert marking_ends(result, "RESTRICTED") == [(1, 1), (1, 1)]
    assert levels_needed(result) == {"RESTRICTED"}


def test_what_is_marked_already_is_left_alone() -> None:
    result = applying.apply(made(marked("RESTRICTED"), Page(header("RESTRICTED") + body())), R)

    assert marking_ends(result, "RESTRICTED") == [(1, 1), (1, 1)]
    assert applying.apply(result, R) == result


def test_the_same_file_gives_the_same_bytes() -> None:
    data = made(Page(body()), marked("PROTECT"))

    assert applying.apply(data, R) == applying.apply(data, R)


LOWERING = {
    "higher": (marked("CONFIDENTIAL"), R, "CONFIDENTIAL"),
    "higher-on-one-end": (Page(footer("SECRET")), R, "SECRET"),
    "higher-in-the-middle": (Page(middle("SECRET", 595, 421)), R, "SECRET"),
    "higher-but-hidden": (Page(header("SECRET", before="3 Tr")), R, "SECRET"),
    "higher-across-the-page": (Page(text("SECRET", 100, 400, size=60)), R, "SECRET"),
    "plain-to-when-complete": (marked("RESTRICTED"), BLANK, "RESTRICTED"),
    "another-scheme": (marked("OFFICIAL-SENSITIVE"), R, "never translated"),
    "another-scheme-and-lower": (marked("OFFICIAL"), C, "never translated"),
}


@pytest.mark.parametrize(("page", "marking", "said"), LOWERING.values(), ids=LOWERING)
def test_nothing_is_lowered_or_translated(page: Page, marking: Marking, said: str) -> None:
    with pytest.raises(UsageError, match=said):
        applying.apply(made(Page(body()), page), marking)


def test_a_level_that_both_schemes_have_is_no_translation() -> None:
    secret = Marking("gsc", "SECRET", "SECRET")

    assert marking_ends(applying.apply(made(Page(header("SECRET"))), secret), "SECRET") == [(1, 1)]


def test_a_blank_can_be_raised_to_the_plain_level() -> None:
    result = applying.apply(made(marked("RESTRICTED WHEN COMPLETE")), R)

    assert marking_ends(result, "RESTRICTED") == [(1, 1)]
    assert inspection.judge(inspection.inspect(result), least=R).status == "complete"


def test_our_own_lower_marking_gives_way_to_a_higher_one() -> None:
    data = made(Page(body()), Page(FULL, pictures={"P": GREY}, crop=50))
    result = applying.apply(applying.apply(data, BLANK), C)

    assert levels_needed(result) == {"CONFIDENTIAL"}
    assert "RESTRICTED" not in str(
        [page.extract_text() for page in PdfReader(io.BytesIO(result)).pages]
    )
    direct = PdfReader(io.BytesIO(applying.apply(data, C)))
    for one, other in zip(PdfReader(io.BytesIO(result)).pages, direct.pages, strict=True):
        assert one.cropbox == other.cropbox


def test_what_only_claims_to_be_our_marking_is_kept() -> None:
    def claims(writer: PdfWriter) -> None:
        writer.pages[0]["/Contents"].get_object()[NameObject("/MappaDocsMarking")] = (
            TextStringObject("PROTECT")
        )

    result = applying.apply(made(Page(body()), change=claims), R)

    assert all(line in PdfReader(io.BytesIO(result)).pages[0].extract_text() for line in BODY)


def _encrypted(user: str) -> bytes:
    return made(Page(), change=lambda writer: writer.encrypt(user, "owner", algorithm="RC4-128"))


def test_signed_encrypted_and_xfa_files_are_refused() -> None:
    xfa = made(Page(), change=fielded("/Tx", None))
    dynamic = again(xfa, _with_xfa)
    for data, said in (
        (made(Page(), change=signed), "signed"),
        (_encrypted(""), "encrypted"),
        (dynamic, "XFA"),
    ):
        with pytest.raises(UsageError, match=said):
            applying.apply(data, R)
    with pytest.raises(UnreadableError, match="password"):
        applying.apply(_encrypted("user"), R)
    with pytest.raises(UnreadableError):
        applying.apply(b"%PDF-1.7\nnothing", R)


@pytest.mark.parametrize("cover", [Page(body()), marked("RESTRICTED")], ids=["bare", "marked"])
def test_a_portfolio_is_refused_because_nobody_would_see_the_marking(cover: Page) -> None:
    data = made(cover, change=portfolio)

    with pytest.raises(UsageError, match="mark each of them on its own"):
        applying.apply(data, R)


def test_files_that_come_with_a_report_do_not_make_a_portfolio_of_it() -> None:
    data = made(Page(body()), change=lambda writer: writer.add_attachment("one.txt", b"Specimen"))

    assert marking_ends(applying.apply(data, R), "RESTRICTED") == [(1, 1)]


def _with_xfa(writer: PdfWriter) -> None:
    writer.root_object["/AcroForm"][NameObject("/XFA")] = TextStringObject("<xdp/>")


def test_an_unsigned_signature_field_is_no_signature() -> None:
    result = applying.apply(made(Page(), change=fielded("/Sig", None)), R)

    assert levels_needed(result) == {"RESTRICTED"}


UNBALANCED = {
    "never-put-back": b"q 0.2 0 0 0.2 300 300 cm q 1 0 0 RG BT /F 60 Tf (Specimen) Tj",
    "put-back-too-often": b"0.5 0 0 0.5 50 50 cm Q Q BT /F 40 Tf 100 900 Td (Specimen) Tj ET",
    "marked-and-left-open": b"/P <</MCID 0>> BDC BT /F 40 Tf 100 500 Td (Specimen) Tj ET",
    "clipped": b"10 10 20 20 re W n BT /F 40 Tf 12 12 Td (Specimen) Tj ET",
    "brackets-in-strings": rb"q BT /F 20 Tf 90 400 Td (Q \) Q ( Q ) q Specimen) Tj ET Q % q q q",
    "broken-off-in-a-string": b"q BT /F 20 Tf 90 400 Td (Specimen) Tj (Speci",
    "broken-off-in-a-list": b"BT /F 20 Tf 90 400 Td (Specimen) Tj [(A) 2 <41",
    "broken-off-in-a-dictionary": b"BT /F 20 Tf 90 400 Td (Specimen) Tj /P <</A [1",
    "a-picture-in-line": b"q BI /W 4 /H 1 /BPC 8 /CS /G ID q Q EI Q BT /F 9 Tf 90 400 Td (S) Tj ET",
}


@pytest.mark.parametrize("raw", UNBALANCED.values(), ids=UNBALANCED)
def test_instructions_that_do_not_balance_are_kept_and_do_no_harm(raw: bytes) -> None:
    data = made(Page(raw=raw))
    result = applying.apply(data, R)
    before, width, height = drawn_page(data)
    after, _, _ = drawn_page(result)
    body_rows = slice(width * 110, width * (height - 110))

    assert levels_needed(result) == {"RESTRICTED"}
    assert after[body_rows] == before[body_rows]
    stream = PdfReader(io.BytesIO(result)).pages[0].get_contents()
    assert stream is not None
    left_open = content_stream.balance(stream.get_data())
    assert (left_open.states, left_open.marks, left_open.surplus) == (0, 0, ())


def test_pages_may_share_and_inherit_what_they_have() -> None:
    def shared(writer: PdfWriter) -> None:
        first, second = writer.pages
        parent = first["/Parent"].get_object()
        for key in ("/MediaBox", "/Resources"):
            parent[NameObject(key)] = first[key]
            del first[key], second[key]
        parent[NameObject("/Rotate")] = NumberObject(90)
        second[NameObject("/Contents")] = first.raw_get("/Contents")

    data = made(Page(body()), Page(body()), change=shared)
    result = applying.apply(data, R)

    assert marking_ends(result, "RESTRICTED") == [(1, 1), (1, 1)]
    assert all(line in PdfReader(io.BytesIO(result)).pages[1].extract_text() for line in BODY)


@pytest.mark.parametrize("version", ["1.4", "1.7", "2.0"])
def test_the_version_of_pdf_is_kept(version: str) -> None:
    data = made(Page(body())).replace(b"%PDF-1.3", b"%PDF-" + version.encode())

    assert applying.apply(data, R).startswith(b"%PDF-" + version.encode() + b"\n")


def test_a_page_without_anything_on_it_is_marked_too() -> None:
    writer = PdfWriter()
    writer.add_blank_page(300, 200)
    buffer = io.BytesIO()
    writer.write(buffer)

    assert marking_ends(applying.apply(buffer.getvalue(), R), "RESTRICTED") == [(1, 1)]


def test_attachments_outlines_fields_and_notes_are_kept() -> None:
    def rich(writer: PdfWriter) -> None:
        writer.add_attachment("one.txt", b"Specimen")
        writer.add_outline_item(title="Specimen chapter", page_number=1)
        fielded("/Tx", TextStringObject("kept"))(writer)

    stamp = {"words": "Seen", "box": (100, 300, 200, 330), "flags": 4}
    result = PdfReader(
        io.BytesIO(applying.apply(made(Page(body(), notes=[stamp]), Page(body()), change=rich), R))
    )

    assert result.attachments["one.txt"] == [b"Specimen"]
    assert _titles(result) == ["Specimen chapter"]
    assert result.root_object["/AcroForm"]["/Fields"][0].get_object()["/V"] == "kept"
    assert len(result.pages[0]["/Annots"]) == 1
    assert all(line in result.pages[1].extract_text() for line in BODY)


@pytest.fixture(scope="module")
def ours() -> bytes:
    return rendering.render(submission.from_answers(sample("mappa-a")), "pdf").data


def _faults(data: bytes, folder: Path) -> list[str]:
    path = folder / "specimen.pdf"
    path.write_bytes(data)
    profiles = (
        page_validation.ValidationProfile.PDF_UA_1,
        page_validation.ValidationProfile.PDF_A_2A,
    )
    return [
        fault.rule_id
        for profile in profiles
        for fault in page_validation.validate_pdf(str(path), profile=profile).failures
        if fault.rule_id != "PDFA2A-STREAM-LENGTH-001"
    ]


def test_a_tagged_archive_document_stays_one(ours: bytes, tmp_path: Path) -> None:
    result = applying.apply(ours, C)
    before, after = (PdfReader(io.BytesIO(data)) for data in (ours, result))

    assert _faults(result, tmp_path) == _faults(ours, tmp_path) == []
    assert marking_ends(result, "CONFIDENTIAL") == [(1, 1)] * len(before.pages)
    for one, other in zip(before.pages, after.pages, strict=True):
        assert one["/StructParents"] == other["/StructParents"]
        assert _contents(one) in _contents(other)
    assert _elements(before) == _elements(after) > 100
    assert _titles(before) == _titles(after)


def _contents(page: PageObject) -> bytes:
    contents = page.get_contents()
    return contents.get_data().strip() if contents else b""


def _titles(reader: PdfReader) -> list[str]:
    return [entry.title for entry in reader.outline if not isinstance(entry, list)]


def _elements(reader: PdfReader) -> int:
    return sum(
        1
        for number in range(1, len(reader.xref[0]) + len(reader.xref_objStm) + 1)
        if isinstance(one := reader.get_object(number), dict) and one.get("/Type") == "/StructElem"
    )


def test_properties_say_the_same_in_both_places(ours: bytes) -> None:
    reader = PdfReader(io.BytesIO(applying.apply(ours, C)))
    xmp = reader.xmp_metadata

    assert reader.metadata is not None
    assert xmp is not None
    assert reader.metadata["/Keywords"] == "CONFIDENTIAL, MAPPA A, MAPPA A, edition 2012"
    assert reader.metadata["/Subject"].startswith("CONFIDENTIAL. Asks for")
    assert xmp.pdf_keywords == reader.metadata["/Keywords"]
    assert xmp.dc_description == {"x-default": reader.metadata["/Subject"]}
    assert xmp.dc_title == {"x-default": reader.metadata["/Title"]}


SCHEMES = {name: levels(name) for name in ("gpms", "gsc")}
MARKINGS = st.sampled_from(
    [
        Marking(name, level, level + later)
        for name, some in SCHEMES.items()
        for level in some
        for later in ("", " WHEN COMPLETE")
    ]
)
SIDES = st.integers(420, 1300)


@st.composite
def pages(draw: st.DrawFn) -> tuple[Page, Marking | None]:
    size = (draw(SIDES), draw(SIDES))
    there = draw(st.none() | MARKINGS)
    content = body(size) + (FULL if draw(st.integers(0, 5)) == 0 else "")
    if there:
        ends = draw(st.sampled_from([(1, 1), (1, 0), (0, 1)]))
        content += header(there.text, size) * ends[0] + footer(there.text, size) * ends[1]
    page = Page(
        content, size,
        rotation=draw(st.sampled_from([0, 90, 180, 270])),
        unit=draw(st.sampled_from([1.0, 0.8, 2.0])),
        crop=draw(st.sampled_from([0.0, 15.0])),
        origin=(draw(st.integers(-300, 300)), draw(st.integers(-600, 600)) / 2),
        pictures={"P": GREY},
    )  # fmt: skip
    return page, there


def _lowers(there: Marking, wanted: Marking) -> bool:
    """Whether putting `wanted` on a page that shows `there` would lower or translate it."""
    order = SCHEMES[wanted.scheme]
    if there.level not in order:
        return True
    one, other = order.index(there.level), order.index(wanted.level)
    plain = "WHEN COMPLETE" not in there.text and "WHEN COMPLETE" in wanted.text
    return one > other or (one == other and plain)


@given(st.lists(pages(), min_size=1, max_size=3), MARKINGS)
@settings(max_examples=60, deadline=None)
def test_any_pages_are_marked_throughout_or_refused(
    drawn: list[tuple[Page, Marking | None]], wanted: Marking
) -> None:
    data = made(*(page for page, _ in drawn))
    if any(there and _lowers(there, wanted) for _, there in drawn):
        with pytest.raises(UsageError):
            applying.apply(data, wanted)
        return
    result = applying.apply(data, wanted)

    for (page, there), ends in zip(drawn, marking_ends(result, wanted.text), strict=True):
        # One that stands black on the black of a picture is not seen, so ours joins it.
        hidden = 1 if there and FULL in page.content else 0
        assert all(1 <= count <= 1 + hidden for count in ends)
    before, after = (PdfReader(io.BytesIO(file)) for file in (data, result))
    for page_before, page_after in zip(before.pages, after.pages, strict=True):
        # pypdf may join words of two lines that stand close together.
        words, text_after = page_before.extract_text().split(), page_after.extract_text()
        assert Counter("".join(words)) <= Counter(text_after)
        assert all(part in text_after for part in (*BODY, *words))
    for spot in inspector.inspect(result, "").spots:
        levels_there = [SCHEMES[wanted.scheme].index(s.level) for s in spot.sightings
                        if s.scheme == wanted.scheme]  # fmt: skip
        if spot.needed:
            assert max(levels_there) == SCHEMES[wanted.scheme].index(wanted.level)


def test_every_byte_of_the_file_stays() -> None:
    data = made(Page(body()), Page(FULL, pictures={"P": GREY}))

    assert applying.apply(data, R).startswith(data)
