"""The unit of a page's plane, as the two libraries read it that look at objects."""

import pytest

from mappa_docs.pdf import objects, page_tree, qpdf
from tests.pdf_files import one_page

UNITS = {
    "none": ("", 1.0),
    "whole": ("/UserUnit 2", 2.0),
    "of-a-part": ("/UserUnit 1.5", 1.5),
    "zero": ("/UserUnit 0", 1.0),
    "below-zero": ("/UserUnit -2", 1.0),
    "larger-than-any-page": ("/UserUnit 99999999", 1.0),
    "a-text": ("/UserUnit (2)", 1.0),
    "a-name": ("/UserUnit /Two", 1.0),
    "a-list": ("/UserUnit [2]", 1.0),
}


@pytest.mark.parametrize(("entry", "unit"), UNITS.values(), ids=UNITS)
def test_a_unit_is_read_alike_by_both_libraries(entry: str, unit: float) -> None:
    data = one_page("", page=entry)

    assert objects.units(objects.opened(data)) == (unit,)
    with qpdf.opened(data) as pdf:
        assert page_tree.pages(pdf, 1)[0].unit == unit
