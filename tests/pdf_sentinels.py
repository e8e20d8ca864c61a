"""PDF forms in which each field for text holds a word of its own, so that whoever reads them can be
asked whether it is where it was typed."""

import io
import re
from typing import Any
from zlib import crc32

import pypdf

from mappa_docs.definition import pointers
from tests.filled_pdf import PdfForm, blank

_WORD = re.compile(r"Zq[a-p]{8}")
_LETTERS = "abcdefghijklmnop"


def sentinel(name: str) -> str:
    """Return the word that is typed into the field of this name, whatever its row."""
    number = crc32(re.sub(r"/\d+/", "/*/", name).encode())
    return "Zq" + "".join(_LETTERS[number >> shift & 15] for shift in range(0, 32, 4))


def sentinel_words(value: Any) -> list[str]:
    """Return the words in an answer, as it was read, that were typed as sentinels."""
    return _WORD.findall(str(value))


def stands_in(data: bytes, pointer: str, words: list[str]) -> bool:
    """Return whether pypdf reads one of the words in a field of the answer at this pointer, in
    whichever row; and where it can't read the file, nobody can tell."""
    try:
        fields = pypdf.PdfReader(io.BytesIO(data)).get_fields() or {}
    except Exception:  # on a damaged file it raises nearly anything
        return True
    wanted = pointers.general(pointer)
    said = [str(field) for name, field in fields.items() if pointers.general(name) == wanted]
    return any(word in one for one in said for word in words)


def form_with_sentinels(stem: str, beside: str) -> PdfForm:
    """Return the form with its word in each field for text, and another word `beside` it."""
    form = PdfForm(blank(stem))
    for name, field in form.fields.items():
        if field.FT == "/Tx" and not name.endswith("?"):
            form.type(name, f"{sentinel(name)} {beside}")
    return form
