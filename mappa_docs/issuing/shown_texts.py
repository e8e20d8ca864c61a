"""Everything that a finished Word or PDF file shows or carries as text, its properties and the data
inside included."""

import json
from collections.abc import Iterator

from mappa_docs.documents.request import Format
from mappa_docs.lazy_patterns import expression
from mappa_docs.ooxml.zip_writer import unpack

# A paragraph may have others in it, in a text box.
_EDGE = expression(r"<w:p[ >/]|</w:p>")
_TEXT = expression(r"<[wam]:t(?: [^>]*)?>([^<]*)</[wam]:t>|<w:(?:br|tab)/>")
# The words for a picture, and those across a page.
_IN_ATTRIBUTE = expression(r' (?:descr|title|alt|string)="([^"]+)"')
_NO_TEXT = (".rels", "[Content_Types].xml")
_XML = b"<"
_BETWEEN_TAGS = expression(r">([^<>]+)<")


def shown(data: bytes, to: Format) -> Iterator[str]:
    """Yield the texts of the file: each paragraph and property of Word; each page and property of a
    PDF, what its fields hold and are called, and each text in the data that it carries."""
    yield from _of_word(data) if to is Format.DOCX else _of_pdf(data)


def _of_word(data: bytes) -> Iterator[str]:
    for name, part in unpack(data).items():
        if name.startswith("docProps/"):
            yield from map(_plain, _BETWEEN_TAGS.findall(part.decode()))
        elif part.startswith(_XML) and not name.endswith(_NO_TEXT):  # whatever its name
            text = part.decode()
            for piece in _EDGE.split(text):
                if said := "".join(match[1] or " " for match in _TEXT.finditer(piece)):
                    yield _plain(said)
            yield from map(_plain, _IN_ATTRIBUTE.findall(text))


def _plain(text: str) -> str:
    """Return a text of a file as it is read."""
    if "&" not in text:
        return text
    from html import unescape  # which takes a while to start

    return unescape(text)


def _of_pdf(data: bytes) -> Iterator[str]:
    from mappa_docs.pdf import pdfium, seen_fields

    with pdfium.opened(data) as pdf:
        yield from filter(None, pdf.get_metadata_dict().values())
        for page in pdf:
            yield page.get_textpage().get_text_bounded()
            yield from seen_fields.texts(page)
        for index in range(pdf.count_attachments()):
            attached = pdf.get_attachment(index)
            yield attached.get_name()
            yield from of_data(json.loads(bytes(attached.get_data())))


def of_data(answers: object) -> Iterator[str]:
    """Yield the texts in data, the names of the questions as well."""
    if isinstance(answers, dict):
        for name, inside in answers.items():
            yield name.replace("_", " ")
            yield from of_data(inside)
    elif isinstance(answers, list):
        for inside in answers:
            yield from of_data(inside)
    elif isinstance(answers, str):
        yield answers.replace("_", " ")
