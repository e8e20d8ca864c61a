"""A page is drawn for as long as there is time, and no longer."""

import time

import pytest

from mappa_docs.pdf import drawing, pdfium
from mappa_docs.pdf.geometry import shown_page
from tests.pdf_files import one_page


def test_a_page_that_takes_too_long_is_not_drawn_to_the_end() -> None:
    with pdfium.opened(one_page("0 0 9 9 re f " * 1000)) as pdf:
        shown = shown_page(pdf[0], 1.0)
        with pytest.raises(drawing.SlowDrawingError):
            drawing.picture(pdf[0], shown, (0, 0, 99, 99), 1, until=time.monotonic() - 1)
        seen = drawing.picture(pdf[0], shown, (0, 0, 99, 99), 1, until=time.monotonic() + 60)

    assert 0 in seen.data  # black
