"""Answers are found by their words where each follows what should stand before it."""

from collections.abc import Iterable

from mappa_docs.documents.blocks import (
    Block,
    Cards,
    Cell,
    Document,
    Grid,
    Heading,
    Line,
    Paragraph,
    Questions,
    Rows,
    State,
)
from mappa_docs.documents.pdf import places
from mappa_docs.holding import in_words
from mappa_docs.holding.pages import Letter
from mappa_docs.model import Kind, Marking


def cell(label: str, text: str) -> Cell:
    return Cell(label.lower(), label, text, Kind.LINE)


def line(*cells: Cell) -> Line:
    return Line("side", cells)


BLOCKS: tuple[Block, ...] = (
    Questions("About", (line(cell("Name", "Jo"), cell("Area", "Gwent")),)),
    Heading(2, "Risk", "1"),
    Questions("Risk", (line(cell("To staff", "No")), line(cell("To others", "No")))),
    Grid("Orders", ("Statement", "Answer"), (1.0,), (line(cell("Orders are kept", "Yes")),)),
    Heading(2, "Plan", "2"),
    Paragraph("None: nothing to do", "absent", "plan"),
    Rows(
        "actions",
        "Actions",
        "Action",
        ("What", "Who"),
        ("", ""),
        (1.0, 1.0),
        9.0,
        4.0,
        ((cell("What", "Visit"), cell("Who", "Jo")), (cell("What", "Call"), cell("Who", "Al"))),
    ),
    Cards("people", "People", "Person", (Questions("Person", (line(cell("Name", "Al")),)),)),
)


def document(blocks: tuple[Block, ...] = BLOCKS) -> Document:
    marking = Marking("gpms", "RESTRICTED", "RESTRICTED")
    return Document("MAPPA X", "Title", "Purpose", State.COMPLETE, marking, "", "", "", blocks)


WHOLE = (
    "MAPPAXTitlePurpose NameJoAreaGwent 1Risk TostaffNo ToothersNo StatementAnswer OrdersarekeptYes"
    " 2Plan None:nothingtodo WhatWho VisitJo CallAl Person1NameAl"
)


def found(*pages: str) -> list[str]:
    """Return the texts that are found, with the index of their page where that is not the first."""
    letters: Iterable[list[Letter]] = (
        [Letter(sign, 0.0, 0.0) for sign in page if sign != " "] for page in pages
    )
    said = places.said(document())
    at = in_words.found(document(), [*letters])
    return [
        f"{said[number].label}{said[number].text}"
        + (f"@{at[number].page}" if at[number].page else "")
        for number in sorted(at)
    ]


ALL = [
    "NameJo",
    "AreaGwent",
    "To staffNo",
    "To othersNo",
    "Orders are keptYes",
    "None: nothing to do",
    "WhatVisit",
    "WhoJo",
    "WhatCall",
    "WhoAl",
    "NameAl",
]


def test_all_is_found_that_stands_in_its_order() -> None:
    assert found(WHOLE) == ALL


def test_the_head_that_a_table_repeats_is_no_answer() -> None:
    first, second = WHOLE.split(" CallAl")

    assert found(first, f"WhatWhoCallAl{second}")[-3:] == ["WhatCall@1", "WhoAl@1", "NameAl@1"]


def test_more_words_in_the_place_of_an_answer_are_another_answer() -> None:
    for changed in ("TostaffNotknown", "TostaffYes,No", "TostaffNo?"):
        texts = found(WHOLE.replace("TostaffNo", changed))
        assert "To staffNo" not in texts
        assert set(ALL) - set(texts) == {"To staffNo"}


def test_words_that_stand_elsewhere_are_not_taken() -> None:
    moved = WHOLE.replace(" TostaffNo", "") + " TostaffNo"

    assert "To staffNo" not in found(moved)


def test_nothing_is_found_on_no_page() -> None:
    assert found() == found("") == []


def test_many_places_with_the_same_words_take_no_time() -> None:
    assert found("N" * 200_000 + "o" * 100) == []
