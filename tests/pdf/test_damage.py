"""What a library says of a damaged PDF may quote it, and is not shown with what we say."""

import traceback
from collections.abc import Callable
from contextlib import AbstractContextManager
from typing import Any

import pypdfium2
import pytest

from mappa_docs.errors import UnreadableError
from mappa_docs.pdf import objects, pdfium, qpdf
from tests.pdf_files import one_page

READERS: dict[str, tuple[Callable[[], AbstractContextManager[Any]], type[Exception]]] = {
    "pypdf": (objects.reading, ValueError),
    "qpdf": (lambda: qpdf.opened(one_page("")), ValueError),
    "pdfium": (lambda: pdfium.opened(one_page("")), pypdfium2.PdfiumError),
}


@pytest.mark.parametrize(("reader", "kind"), READERS.values(), ids=READERS)
def test_what_a_library_says_is_not_shown(
    reader: Callable[[], AbstractContextManager[Any]], kind: type[Exception]
) -> None:
    with pytest.raises(UnreadableError, match="is damaged") as refusal, reader():
        raise kind("specimen words")
    assert "specimen words" not in "".join(traceback.format_exception(refusal.value))


@pytest.mark.parametrize("reader", [reader for reader, _ in READERS.values()], ids=READERS)
def test_what_we_say_ourselves_stays(reader: Callable[[], AbstractContextManager[Any]]) -> None:
    with pytest.raises(UnreadableError, match="Save it again"), reader():
        raise UnreadableError("Save it again.")
