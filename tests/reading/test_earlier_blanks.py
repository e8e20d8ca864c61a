"""Blanks that were handed out stay readable: each file in `earlier_blanks` is one as it was then.

They are never made again. A new one joins whenever a blank has changed and is handed out.
"""

from pathlib import Path

import pytest

import mappa_docs
from mappa_docs.definition import views
from tests.filled_by_hand import Hand
from tests.producers.flattened import pages
from tests.support import sample
from tests.what_was_read import Compared, compared, normalised, on_the_document
from tests.word_form import controls

BLANKS = sorted((Path(__file__).parents[1] / "earlier_blanks").glob("*.docx"))
_NOT_TO_FILL_IN = ("form", "edition", "marking")


@pytest.mark.parametrize("path", BLANKS, ids=lambda path: path.stem)
@pytest.mark.parametrize("kept", [True, False], ids=["controls", "labels alone"])
def test_an_earlier_blank_is_read_by_its_own_words(path: Path, kept: bool) -> None:
    stem = path.stem[: len("mappa-a")]
    answers = on_the_document(stem, sample(stem))
    filled = _filled(path.read_bytes(), stem, answers)

    extraction = mappa_docs.extract(filled if kept else pages(filled))

    result = compared(normalised(answers), extraction.submission)
    assert result == Compared(result.right, [], [], [])
    assert (extraction.certain > 0) is kept


@pytest.mark.parametrize("path", BLANKS, ids=lambda path: path.stem)
def test_an_earlier_blank_that_nobody_filled_in_has_no_answers(path: Path) -> None:
    extraction = mappa_docs.extract(path)

    assert (extraction.certain, extraction.matched) == (0, ())
    assert extraction.submission.keys() == {"form", "edition"}


def _filled(blank: bytes, stem: str, answers: dict[str, object]) -> bytes:
    hand = Hand(blank, 1)
    for field in views.view(stem).top:
        if field.name in answers and field.name not in _NOT_TO_FILL_IN:
            hand.enter(field, answers[field.name], controls(hand.form.body))
    return hand.form.data()
