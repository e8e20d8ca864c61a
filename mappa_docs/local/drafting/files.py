"""What the file of a local form holds → the draft of its mapping. A kind of file joins by an entry
in READERS."""

from collections.abc import Callable
from pathlib import Path

from mappa_docs.errors import UnreadableError
from mappa_docs.files import encoded_text, kinds
from mappa_docs.files.signs import Kind
from mappa_docs.intake import json_decoder
from mappa_docs.local import pdf_copies, sheet_copies, word_forms
from mappa_docs.local.drafting import drafting, field_spots, heads, word_spots
from mappa_docs.local.drafting.drafting import Draft


def draft(data: bytes, path: Path, to: str, name: str = "") -> Draft:
    """Return the draft of the mapping to the minimum data set `to` of the local form that the file
    at `path` holds. The form has the name `name`, else that of the file.

    Raises UnreadableError where it can't be read, or is of a kind that no mapping is drafted for.
    """
    kind = kinds.kind_of(data, path.name)
    reader = READERS.get(kind)
    if reader is None:
        raise UnreadableError(kinds.why_not_read(kind, path.name))
    read = reader(data, to, name or path.stem)
    return read._replace(mapping=read.mapping._replace(blank=path))


def _word(data: bytes, to: str, name: str) -> Draft:
    page = word_forms.text_of(data).page
    return drafting.draft(to, word_spots.form(page), name, page)


def _pdf(data: bytes, to: str, name: str) -> Draft:
    return drafting.draft(to, field_spots.form(pdf_copies.text_of(data)), name)


def _workbook(data: bytes, to: str, name: str) -> Draft:
    return drafting.draft(to, heads.workbook(sheet_copies.workbook(data).by_name), name)


def _separated(data: bytes, to: str, name: str) -> Draft:
    text = encoded_text.in_utf_8(data).decode("utf-8-sig", errors="replace")
    rows = heads.separated(text)
    return drafting.draft(to, heads.workbook({"": rows}), name)


def _json(data: bytes, to: str, name: str) -> Draft:
    data = encoded_text.in_utf_8(data)
    content = json_decoder.decoded(data, json_decoder.signs(data))
    return drafting.draft(to, heads.record(content), name)


READERS: dict[Kind, Callable[[bytes, str, str], Draft]] = {
    Kind.WORD: _word,
    Kind.PDF: _pdf,
    Kind.EXCEL: _workbook,
    Kind.TEXT: _separated,
    Kind.JSON: _json,
}
