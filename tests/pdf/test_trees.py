"""What is walked in a PDF is walked once, however often and wherever it is referred to."""

import time

import pytest

from mappa_docs.errors import UnreadableError
from mappa_docs.pdf import acroform, attachments, drawing, objects, page_facts, pdfium
from mappa_docs.pdf.geometry import shown_page
from tests.pdf_files import assembled, one_page, stream

DEPTH = 40  # each level refers to the next one twice: a million million ways
FIRST = 6  # the number of the first object of a tree


def doubled(node: str, leaf: str) -> list[str]:
    """Return a tree each node of which has the next one twice, `{next}` in the node."""
    numbers = range(FIRST + 1, FIRST + DEPTH)
    return [node.replace("{next}", f"{number} 0 R {number} 0 R") for number in numbers] + [leaf]


def test_fields_are_counted_once() -> None:
    tree = doubled("<</T(x)/Kids[{next}]>>", "<</T(x)/FT/Tx/V(One)>>")
    data = one_page("", "", *tree, root="/AcroForm<</Fields[6 0 R]>>")
    reader = objects.opened(data)

    assert len(list(acroform.fields(reader))) == DEPTH
    assert acroform.is_filled(reader)


def test_files_in_a_tree_of_names_are_counted_once() -> None:
    tree = doubled("<</Kids[{next}]>>", "<</Names[(x) 5 0 R]>>")
    data = one_page("", "", *tree, root="/Names<</EmbeddedFiles 6 0 R>>")

    assert attachments.contents(objects.opened(data)).files == 1


def test_a_tree_that_goes_in_circles_ends() -> None:
    data = one_page("", "", "<</T(x)/Kids[6 0 R 6 0 R]>>", root="/AcroForm<</Fields[6 0 R]>>")

    assert len(list(acroform.fields(objects.opened(data)))) == 1


def test_pages_that_are_in_the_tree_twice_are_refused_at_once() -> None:
    tree = doubled("<</Type/Pages/Count 2/Kids[{next}]>>", "<</Type/Page/MediaBox[0 0 9 9]>>")
    before = ["<</Type/Catalog/Pages 6 0 R>>", *["<<>>"] * (FIRST - 2)]

    with pytest.raises(UnreadableError, match="which pages"):
        objects.pages(objects.opened(assembled(*before, *tree)))


def test_a_page_that_is_listed_twice_is_two_pages() -> None:
    data = assembled(
        "<</Type/Catalog/Pages 2 0 R>>",
        "<</Type/Pages/Count 2/Kids[3 0 R 3 0 R]>>",
        "<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/UserUnit 2>>",
    )
    reader = objects.opened(data)

    assert objects.units(reader) == (2.0, 2.0)
    assert len(page_facts.page_facts(reader)) == 2


FORM = "/Type/XObject/Subtype/Form/BBox[0 0 9 9]"
# Each draws the next one twice, by itself or by something else that draws.
DRAWN = {
    "forms": (
        stream("/X Do /X Do", f"{FORM}/Resources<</XObject<</X {{next}}>>>>"),
        stream("", FORM),
        "/XObject<</X 6 0 R>>",
        "/X Do",
    ),
    "patterns": (
        stream(
            "/Pattern cs /P scn 0 0 9 9 re f /P scn 0 0 9 9 re f",
            "/PatternType 1/PaintType 1/TilingType 1/BBox[0 0 9 9]/XStep 9/YStep 9"
            "/Resources<</Pattern<</P {next}>>>>",
        ),
        stream("", "/PatternType 1/PaintType 1/TilingType 1/BBox[0 0 9 9]/XStep 9/YStep 9"),
        "/Pattern<</P 6 0 R>>",
        "/Pattern cs /P scn 0 0 9 9 re f",
    ),
    "masks": (
        stream(
            "/G gs 0 0 9 9 re f /G gs",
            f"{FORM}/Resources<</ExtGState<</G<</SMask<</S/Alpha/G {{next}}>>>>>>>>",
        ),
        stream("", FORM),
        "/ExtGState<</G<</SMask<</S/Alpha/G 6 0 R>>>>>>",
        "/G gs",
    ),
}


@pytest.mark.parametrize(("node", "leaf", "resources", "content"), DRAWN.values(), ids=DRAWN)
def test_what_a_page_draws_by_name_is_added_up_and_not_drawn(
    node: str, leaf: str, resources: str, content: str
) -> None:
    numbers = range(FIRST + 1, FIRST + 28)
    tree = [node.replace("{next}", f"{number} 0 R") for number in numbers] + [leaf]
    few = [node.replace("{next}", f"{FIRST + 1} 0 R"), leaf]
    endless, ordinary = (
        page_facts.page_facts(objects.opened(one_page(content, "", *more, resources=resources)))
        for more in (tree, few)
    )

    assert [page.endless for page in endless] == [True]
    assert [page.endless for page in ordinary] == [False]


def test_a_page_that_takes_too_long_is_not_drawn_to_the_end() -> None:
    with pdfium.opened(one_page("0 0 9 9 re f " * 1000)) as pdf:
        shown = shown_page(pdf[0], 1.0)
        with pytest.raises(drawing.SlowDrawingError):
            drawing.picture(pdf[0], shown, (0, 0, 99, 99), 1, until=time.monotonic() - 1)
        seen = drawing.picture(pdf[0], shown, (0, 0, 99, 99), 1, until=time.monotonic() + 60)

    assert 0 in seen.data  # black
