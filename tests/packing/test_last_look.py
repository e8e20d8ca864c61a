"""A pack that does not say what its documents say is not handed over."""

from collections.abc import Callable
from dataclasses import replace
from functools import cache
from typing import Any

import pypdfium2
import pytest

import mappa_docs
from mappa_docs.definition import views
from mappa_docs.documents import layout, pack_document, printed_answers
from mappa_docs.documents.blocks import Document, Heading, State
from mappa_docs.documents.pack_document import PackDocument, Part
from mappa_docs.documents.pdf import writer
from mappa_docs.documents.request import Contents
from mappa_docs.errors import MarkingError
from mappa_docs.markings import document_marking
from mappa_docs.packing import last_look
from tests.support import sample

MARKING = document_marking.floor(document_marking.DEFAULT_SCHEME)


def document(stem: str, state: State = State.COMPLETE) -> Document:
    form, answers = views.view(stem), mappa_docs.parse(sample(stem)).answers
    return layout.document(Contents(form, state, MARKING, printed_answers.printed(form, answers)))


@cache
def whole() -> PackDocument:
    parts = [Part(document(stem), "GW-1", "1.0", "", MARKING) for stem in ("mappa-e", "mappa-d")]
    return pack_document.pack_document(parts, MARKING)


def with_part(place: int, part: Document) -> PackDocument:
    parts = list(whole().parts)
    parts[place] = part
    return whole()._replace(parts=tuple(parts))


def without_block(part: Document, number: int) -> Document:
    return part._replace(blocks=part.blocks[:number] + part.blocks[number + 1 :])


def reworded(part: Document, old: str, new: str) -> Document:
    def told(thing: Any) -> Any:
        if isinstance(thing, str):
            return new if thing == old else thing
        if isinstance(thing, tuple):
            inside = [told(one) for one in thing]
            return thing._make(inside) if hasattr(thing, "_make") else tuple(inside)
        return thing

    changed: Document = part._replace(blocks=told(part.blocks))
    assert changed != part
    return changed


def test_a_pack_as_it_should_be_gives_its_pages() -> None:
    assert last_look.pages(writer.write_pack(whole()), whole()) == [(2, 4), (5, 5)]


def test_the_list_may_go_over_pages_and_the_title_says_each_form_once() -> None:
    part = Part(document("mappa-d"), "GW-1", "1.0", "", MARKING)
    many = pack_document.pack_document([part] * 45, MARKING)
    data = writer.write_pack(many)

    assert last_look.pages(data, many) == [(number, number) for number in range(4, 49)]
    with pypdfium2.PdfDocument(data) as pdf:
        assert pdf.get_metadata_dict()["Title"] == "MAPPA pack – MAPPA D"
        assert "Document" in pdf[1].get_textpage().get_text_bounded()


SPOILT: dict[str, tuple[Callable[[], PackDocument], str]] = {
    "a word of an answer is another": (
        lambda: with_part(0, reworded(whole().parts[0], "Arwel Dymi", "Arwel Dumi")),
        "What pages 2 to 4 say",
    ),
    "an answer is gone": (
        lambda: with_part(0, reworded(whole().parts[0], "Nerys Sampl", "")),
        "What pages 2 to 4 say",
    ),
    "something stands there besides": (
        lambda: with_part(1, reworded(whole().parts[1], "Gwent", "Gwent and Dyfed")),
        "What pages 5 to 5 say",
    ),
    "a table is gone": (
        lambda: with_part(0, without_block(whole().parts[0], 2)),
        "What pages 2 to",
    ),
    "a section is gone": (
        lambda: with_part(
            0,
            whole()
            .parts[0]
            ._replace(
                blocks=tuple(one for one in whole().parts[0].blocks if not isinstance(one, Heading))
            ),
        ),
        "What its bookmarks say",
    ),
    "a document is gone": (
        lambda: whole()._replace(parts=whole().parts[:1], listed=whole().listed[:1]),
        "What its bookmarks say",
    ),
    "two documents have changed places": (
        lambda: whole()._replace(parts=whole().parts[::-1]),
        "What its bookmarks say",
    ),
    "the list says another reference": (
        lambda: whole()._replace(
            listed=tuple(
                one._replace(cells=(one.cells[0], "GW-2", *one.cells[2:])) for one in whole().listed
            )
        ),
        "What its first page says",
    ),
    "a draft does not say so": (
        lambda: with_part(1, whole().parts[1]._replace(banner="DRAFT, not complete")),
        "What stands at the edge of page 5",
    ),
}


@pytest.mark.parametrize("what", SPOILT)
def test_what_is_spoilt_is_refused(what: str) -> None:
    made, told = SPOILT[what]
    with pytest.raises(MarkingError, match=told) as refused:
        last_look.pages(writer.write_pack(made()), whole())

    assert "Dymi" not in str(refused.value)


def test_the_marking_of_a_part_by_itself_is_listed() -> None:
    higher = replace(MARKING, level="CONFIDENTIAL", text="CONFIDENTIAL")
    part = Part(document("mappa-d", State.DRAFT), "", "", "", MARKING)
    made = pack_document.pack_document([part], higher)

    assert made.listed[0].notes == ("DRAFT, not complete", "By itself: RESTRICTED")
    assert (made.state, made.banner) == (State.DRAFT, "DRAFT, not complete")
