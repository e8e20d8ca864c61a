"""A form with fields is not handed over where one of them could change or cover the marking."""

import io

import pypdf
import pytest
from pypdf.generic import ArrayObject, FloatObject, NameObject

from mappa_docs.documents.pdf import self_check
from mappa_docs.errors import MarkingError
from mappa_docs.issuing import rendering

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
