"""What a page draws by name is added up before it is drawn: a few bytes can draw for ever."""

import pytest

from mappa_docs.pdf import objects, page_facts
from tests.pdf_files import one_page, stream

FIRST = 6  # the number of the first object that is drawn by name
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
