"""What is not handed over: a form with fields where one of them could change or cover the marking,
and a document of which one page does not show it."""

import io
import re
import zlib
from collections.abc import Callable

import pikepdf
import pypdf
import pytest
from pypdf.generic import ArrayObject, FloatObject, NameObject

import mappa_docs
from mappa_docs.documents.pdf import self_check
from mappa_docs.errors import MarkingError
from mappa_docs.issuing import rendering
from mappa_docs.pdf import drawn_alike
from mappa_docs.pdf.typst_objects import TypstObjects

MADE = rendering.blank("mappa-c", "pdf", fillable=True)


def moved(page: int, rectangle: tuple[float, float, float, float]) -> bytes:
    """Return the form with the first field of a page elsewhere."""
    writer = pypdf.PdfWriter(clone_from=io.BytesIO(MADE.data))
    field = writer.pages[page]["/Annots"][0].get_object()
    field[NameObject("/Rect")] = ArrayObject(map(FloatObject, rectangle))
    data = io.BytesIO()
    writer.write(data)
    return data.getvalue()


def test_a_form_as_it_is_made_passes() -> None:
    self_check.check(MADE.data, MADE.marking)


def test_a_field_that_moves_among_the_answers_passes() -> None:
    self_check.check(moved(1, (60, 300, 200, 330)), MADE.marking)


@pytest.mark.parametrize(
    ("page", "rectangle", "place"),
    [
        (0, (100, 790, 500, 830), "page 1, top without a field"),
        (1, (100, 765, 500, 800), "page 2, top without a field"),
        (2, (100, 20, 500, 80), "page 3, bottom without a field"),
        (0, (40, 500, 560, 760), "page 1, answers, under no field"),
    ],
)
def test_a_field_over_the_marking_is_refused(
    page: int, rectangle: tuple[float, float, float, float], place: str
) -> None:
    with pytest.raises(MarkingError, match=place):
        self_check.check(moved(page, rectangle), MADE.marking)


# ---- what is wrong with one page of many --------------------------------------------------------

PLAIN = rendering.blank("mappa-c", "pdf")
_OBJECT = re.compile(rb"\n(\d+) 0 obj\n")
_SHOWN = rb"\nBT 0 Tr/f0 12 Tf"
_LAST = b"\nq 1 0 0 -1 "
_COVER = b"q 1 0 0 -1 200 %d cm/c0 cs 1 1 1 scn 0 0 m 200 0 l 200 24 l 0 24 l\nh\nf\nQ\n"


def first_of(content: bytes, old: bytes, new: bytes) -> bytes:
    assert old in content
    return content.replace(old, new, 1)


def last_of(content: bytes, old: bytes, new: bytes) -> bytes:
    before, part, after = content.rpartition(_LAST)
    return before + part + first_of(after, old, new)


def shifted(content: bytes, up: int) -> bytes:
    """Return the instructions of a page with its first text elsewhere."""
    return re.sub(
        rb"(q 1 0 0 -1 [\d.]+ )([\d.]+)",
        lambda found: found[1] + b"%f" % (float(found[2]) + up),
        content,
        count=1,
    )


def aside(content: bytes) -> bytes:
    """Return the instructions of a page with its last text beside it."""
    before, part, after = content.rpartition(_LAST)
    return before + part + b"2000 " + after.partition(b" ")[2]


FAULTS = {
    "top": {
        "is missing": lambda content: re.sub(
            rb"q 1 0 0 -1 .*?\nQ\n", b"", content, count=1, flags=re.DOTALL
        ),
        "says other letters": lambda content: first_of(content, rb"[(\000\001", rb"[(\000\002"),
        "is not drawn": lambda content: first_of(content, b"0 Tr", b"3 Tr"),
        "is white": lambda content: first_of(content, b"0 0 0 scn", b"1 1 1 scn"),
        "is outside the page": lambda content: shifted(content, 100),
        "is among the answers": lambda content: shifted(content, -300),
        "is under a box": lambda content: content + b"\n" + _COVER % 820,
    },
    "bottom": {
        "is missing": lambda content: content.rpartition(_LAST)[0] + b"\nEMC",
        "is not drawn": lambda content: last_of(content, b"0 Tr", b"3 Tr"),
        "is white": lambda content: last_of(content, b"0 0 0 scn", b"1 1 1 scn"),
        "is outside the page": aside,
        "is under a box": lambda content: content + b"\n" + _COVER % 50,
    },
}
EACH = [(place, what) for place, faults in FAULTS.items() for what in faults]


def as_typst_writes(data: bytes, page: int, change: Callable[[bytes], bytes]) -> bytes:
    """Return the file with the instructions of a page changed, written as Typst writes one."""
    parsed = TypstObjects(data)
    pages = [number for number, text in parsed.texts.items() if text.startswith(b"<</Type/Page/")]
    number = int(re.search(rb"/Contents (\d+)", parsed.texts[sorted(pages)[page - 1]])[1])
    old = parsed.texts[number].partition(b"stream\n")[2].rpartition(b"\nendstream")[0]
    packed = zlib.compress(change(zlib.decompress(old)))
    head = b"<</Length %d/Filter/FlateDecode>>\nstream\n%s\nendstream" % (len(packed), packed)
    parts, places, place = [data[: data.index(b"\n", 12) + 1]], {}, data.index(b"\n", 12) + 1
    for one, text in (parsed.texts | {number: head}).items():
        parts.append(b"%d 0 obj\n%s\nendobj\n" % (one, text))
        places[one] = place
        place += len(parts[-1])
    rows = b"".join(b"%010d 00000 n \n" % places[one] for one in sorted(places))
    trailer = data[data.rindex(b"trailer") : data.rindex(b"startxref")]
    table = b"xref\n0 %d\n0000000000 65535 f \n%s" % (len(places) + 1, rows)
    return b"".join(parts) + table + trailer + b"startxref\n%d\n%%%%EOF\n" % place


def as_others_write(data: bytes) -> bytes:
    """Return the file as another program saves it, so that PDFium has to look at every page."""
    with pikepdf.open(io.BytesIO(data)) as pdf:
        saved = io.BytesIO()
        pdf.save(saved, object_stream_mode=pikepdf.ObjectStreamMode.generate)
    return saved.getvalue()


def test_a_file_that_is_written_anew_passes_and_all_its_pages_are_alike() -> None:
    same = as_typst_writes(PLAIN.data, 2, lambda content: content)
    alike = drawn_alike.alike(same)

    assert alike
    assert alike.numbers == frozenset(range(1, alike.pages + 1))
    assert drawn_alike.alike(as_others_write(same)) is None
    self_check.check(same, PLAIN.marking)
    self_check.check(as_others_write(same), PLAIN.marking)


@pytest.mark.parametrize("page", [1, 3])
@pytest.mark.parametrize(("place", "what"), EACH)
def test_a_marking_that_is_spoilt_on_one_page_is_found(place: str, what: str, page: int) -> None:
    spoilt = as_typst_writes(PLAIN.data, page, FAULTS[place][what])

    for data in (spoilt, as_others_write(spoilt)):
        with pytest.raises(MarkingError, match=f"page {page}, {place}"):
            self_check.check(data, PLAIN.marking)


@pytest.mark.parametrize(
    "before",
    [b"q\n", b"1 0 0 1 0 -90 cm\n", b"q 0 0 m 1 0 l 1 1 l\nh\nW\nn\n", b"3 Tr\n", b"BI ID x EI\n"],
)
def test_a_page_in_which_anything_else_is_drawn_is_not_taken_for_alike(before: bytes) -> None:
    changed = as_typst_writes(
        PLAIN.data, 3, lambda content: first_of(content, b"EMC", b"EMC " + before)
    )
    alike = drawn_alike.alike(changed)

    assert alike
    assert 3 not in alike.numbers
    assert 2 in alike.numbers


def test_the_sample_of_each_form_is_told_without_loading_its_pages() -> None:
    for stem in ("mappa-a", "mappa-b"):
        made = mappa_docs.render(mappa_docs.parse(mappa_docs.sample(stem)), "pdf")
        alike = drawn_alike.alike(made.data)

        assert alike
        assert len(alike.numbers) == alike.pages > 5
