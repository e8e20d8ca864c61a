"""A workbook that does not carry its marking is never handed over."""

import io
import zipfile
from collections.abc import Callable

import pytest

from mappa_docs.errors import MarkingError
from mappa_docs.sheets import last_look
from mappa_docs.sheets.workbook import Column, Sheet, workbook

MARKING = "OFFICIAL-SENSITIVE & MORE"


def written(marking: str = MARKING) -> bytes:
    sheets = [Sheet(name, [Column("Text")], [("x",)]) for name in ("One", "Two")]
    return workbook(sheets, title="T", marking=marking)


def changed(part: str, change: Callable[[bytes], bytes]) -> bytes:
    """Return the workbook with one of its parts changed."""
    buffer = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(written())) as old, zipfile.ZipFile(buffer, "w") as new:
        for name in old.namelist():
            content = old.read(name)
            new.writestr(name, change(content) if name == part else content)
    return buffer.getvalue()


def test_a_marked_workbook_is_handed_over() -> None:
    assert last_look.looked_at(written(), MARKING) == written()
    assert last_look.looked_at(written(""), "") == written("")


@pytest.mark.parametrize("place", [b"oddHeader", b"oddFooter"])
def test_a_sheet_that_is_not_marked_on_paper_is_refused(place: bytes) -> None:
    without = changed("xl/worksheets/sheet2.xml", lambda part: part.replace(place, b"evenHeader"))

    with pytest.raises(MarkingError, match="on paper"):
        last_look.looked_at(without, MARKING)


def test_a_sheet_that_does_not_show_it_is_refused() -> None:
    other = changed("xl/worksheets/sheet2.xml", lambda part: part.replace(b'r="A1"', b'r="B1"', 1))

    with pytest.raises(MarkingError, match="does not show"):
        last_look.looked_at(other, MARKING)


def test_properties_that_do_not_say_it_are_refused() -> None:
    other = changed("docProps/core.xml", lambda part: part.replace(b"SENSITIVE", b""))

    with pytest.raises(MarkingError, match="properties"):
        last_look.looked_at(other, MARKING)


def test_a_lower_marking_than_asked_for_is_refused() -> None:
    with pytest.raises(MarkingError):
        last_look.looked_at(written("OFFICIAL"), MARKING)
