"""`Document` → PDF, drawn by Typst.

Everything that the page says is in the document; how it looks is in `forms/form.typ`. The document
goes there as JSON, so what somebody wrote stays data and is never read as Typst.
"""

import json
from typing import TYPE_CHECKING, Any

from mappa_docs.documents.blocks import Document
from mappa_docs.pdf import typst_compiler

if TYPE_CHECKING:
    import typst

_STANDARDS: list["typst.PDFStandard"] = ["ua-1", "a-2a"]


def write(document: Document) -> bytes:
    """Return the document as a PDF that meets PDF/UA-1 and PDF/A-2a.

    The marking stands in the header and footer of every page and in the file's keywords (14.4). The
    same document gives the same bytes each time.

    Raises GlyphError when a character of the document cannot be printed, and
    BrokenInstallationError when the shipped files and the installed Typst do not fit together.
    """
    inputs = {"document": json.dumps(document, default=_plain, ensure_ascii=False)}
    return typst_compiler.drawn("form.typ", inputs, _STANDARDS)


def _plain(thing: Any) -> dict[str, Any]:
    """Return a dataclass as a dictionary that says which kind of block it is."""
    kind = type(thing)
    return {"type": kind.__name__.lower()} | {name: getattr(thing, name) for name in kind.__slots__}
