"""What stands on the pages of a form: its own words, and what somebody typed there."""

import pytest

import mappa_docs
from mappa_docs.pdf.page_text import PageText
from mappa_docs.reading import page_words
from mappa_docs.reading.own_words import own_words
from tests.filled_pdf import blank
from tests.support import DOCUMENTS

WORDS = own_words("mappa-a", "form")


def typed(*pages: str, boxes: dict[str, int] | None = None, marked: int = 0) -> list[str]:
    read = [PageText(page, marked) for page in pages]
    return list(page_words.typed(WORDS, read, boxes or {}, ()))


@pytest.mark.parametrize(("stem", "document"), DOCUMENTS)
def test_a_blank_has_no_words_but_its_own(stem: str, document: str) -> None:
    assert mappa_docs.extract(blank(stem, document)).unread == ()


def test_words_of_the_form_are_its_own_in_whichever_lines() -> None:
    assert typed("Last\nname\nDate of\nbirth") == []
    assert typed("Last name Quillfeather\nDate of birth") == ["Quillfeather"]


def test_what_every_page_says_is_the_forms() -> None:
    assert typed("MAPPA A, edition 2012 Page 3 of 13\nRESTRICTED WHEN COMPLETE\n(continued)") == []
    assert typed("Page 3 of the letter") == ["Page 3 of the letter"]


def test_more_words_beside_boxes_than_boxes_were_typed() -> None:
    assert typed("Male\nFemale", boxes={"Male": 1, "Female": 1}) == []
    assert typed("Male\nFemale\nMale", boxes={"Male": 1, "Female": 1}) == ["male"]


def test_words_of_the_form_that_are_not_marked_were_typed() -> None:
    page = PageText("Last name\nHigh", 2, ("High",))

    assert list(page_words.typed(WORDS, [page, page], {"High": 4}, ())) == ["High", "High"]
    none_marked = PageText("Last name\nHigh", 0, ("Last name", "High"))
    assert list(page_words.typed(WORDS, [none_marked], {"High": 4}, ())) == []


def test_a_word_that_goes_on_in_the_next_line_is_one() -> None:
    assert typed("Multi\ufffeagency") == ["Multi-agency"]
