"""A marking is put where nothing is drawn, and where there is no such place the page grows."""

from collections.abc import Iterator

import pypdfium2
import pytest
from pypdf import PdfWriter
from pypdf.generic import (
    ArrayObject,
    DictionaryObject,
    NameObject,
    NumberObject,
    RectangleObject,
    TextStringObject,
)

from mappa_docs.errors import UsageError
from mappa_docs.file_markings import applying
from tests.pdf_files import (
    FULL,
    GREY,
    Page,
    body,
    footer,
    header,
    made,
    text,
)
from tests.pdf_markings import R, drawn_page, levels_needed

CROWDED = {
    "text": "".join(text("Specimen words " * 5, 40, y, size=9) for y in range(6, 842, 11)),
    "lines": "".join(f"0 {y} m 595 {y} l S\n" for y in range(0, 842, 5)),
    "picture": FULL,
}


@pytest.mark.parametrize("content", CROWDED.values(), ids=CROWDED)
def test_where_there_is_no_room_the_page_grows_and_nothing_is_hidden(content: str) -> None:
    data = made(Page(content, pictures={"P": GREY}))
    result = applying.apply(data, R)
    before, width, height = drawn_page(data)
    after, _, taller = drawn_page(result)
    strip = (taller - height) // 2 * width

    assert taller > height
    assert after[strip : strip + len(before)] == before
    assert levels_needed(result) == {"RESTRICTED"}


def test_what_was_cropped_away_stays_so() -> None:
    hidden = header("Hidden Specimen", size=9) + FULL
    result = applying.apply(made(Page(hidden, pictures={"P": GREY}, crop=60)), R)
    picture, width, _ = drawn_page(result)

    above = picture[: width * 20]
    dark = sum(pixel < 128 for pixel in above)
    assert 0 < dark < 0.06 * len(above)  # the letters of the marking, and no picture


def test_a_dark_page_gets_it_in_a_white_box() -> None:
    result = applying.apply(made(Page("0.1 g 0 0 595 842 re f 1 g " + body())), R)

    assert drawn_page(result)[2] == 842
    assert levels_needed(result) == {"RESTRICTED"}


def test_it_keeps_clear_of_what_stands_at_the_top() -> None:
    data = made(Page(header("Specimen Agency") + body() + footer("Page 1 of 1")))
    before, width, height = drawn_page(data)
    after, _, same = drawn_page(applying.apply(data, R))

    assert same == height
    assert all(
        new == old or old == 255 for old, new in zip(before, after, strict=True)
    )  # only paper changed
    assert width == 595


def test_an_empty_field_is_not_covered() -> None:
    field = (250.0, 790.0, 350.0, 830.0)

    def with_field(writer: PdfWriter) -> None:
        widget = DictionaryObject(
            {
                NameObject("/Type"): NameObject("/Annot"),
                NameObject("/Subtype"): NameObject("/Widget"),
                NameObject("/FT"): NameObject("/Tx"),
                NameObject("/T"): TextStringObject("one"),
                NameObject("/F"): NumberObject(4),
                NameObject("/Rect"): RectangleObject(field),
            }
        )
        writer.pages[0][NameObject("/Annots")] = ArrayObject([writer._add_object(widget)])

    result = applying.apply(made(Page(body()), change=with_field), R)
    (word,) = _boxes(result, "RESTRICTED", top=True)

    assert word[3] < field[1] or word[1] > field[3]


def _boxes(data: bytes, words: str, *, top: bool) -> Iterator[tuple[float, ...]]:
    with pypdfium2.PdfDocument(data) as pdf:
        height = pdf[0].get_height()
        page = pdf[0].get_textpage()
        found = page.search(words)
        while place := found.get_next():
            boxes = [page.get_charbox(place[0] + number) for number in range(place[1])]
            if (boxes[0][1] > height / 2) == top:
                yield boxes[0][0], boxes[0][1], boxes[-1][2], boxes[0][3]


@pytest.mark.parametrize("width", [66, 80, 90, 595])
def test_printers_print_the_whole_line_even_on_a_narrow_page(width: int) -> None:
    picture, across, _ = drawn_page(applying.apply(made(Page(size=(width, 300))), R))
    dark = [place % across for place, pixel in enumerate(picture) if pixel < 128]

    assert dark
    assert min(min(dark), across - 1 - max(dark)) >= 14  # half a centimetre


@pytest.mark.parametrize("width", [40, 60])
def test_a_page_too_narrow_for_letters_is_refused(width: int) -> None:
    with pytest.raises(UsageError, match="narrow"):
        applying.apply(made(Page(size=(width, 300))), R)
