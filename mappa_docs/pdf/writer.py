"""`Document` → PDF, drawn by Typst.

Everything that the page says is in the document; how it looks is in `forms/form.typ`. The document
goes there as JSON, so what somebody wrote stays data and is never read as Typst.
"""

import json
from contextlib import ExitStack
from functools import cache
from threading import Lock
from typing import TYPE_CHECKING, Any

from mappa_docs import display, resources
from mappa_docs.document import Document
from mappa_docs.errors import BrokenInstallationError, GlyphError

if TYPE_CHECKING:
    import typst

_TEMPLATE = "forms/form.typ"
_FONTS = ("forms/fonts/LiberationSans-Regular.ttf", "forms/fonts/LiberationSans-Bold.ttf")
_STANDARDS: list["typst.PDFStandard"] = ["ua-1", "a-2a"]
# How Typst says that it has no shape for a character, or may not print it under these standards.
_NO_GLYPH = ("could not be displayed", "codepoint")

# One compiler serves the process, and one document is drawn at a time.
_lock = Lock()
_shipped = ExitStack()


def write(document: Document) -> bytes:
    """Return the document as a PDF that meets PDF/UA-1 and PDF/A-2a.

    The marking stands in the header and footer of every page and in the file's keywords (14.4). The
    same document gives the same bytes each time.

    Raises GlyphError when a character of the document cannot be printed, and
    BrokenInstallationError when the shipped files and the installed Typst do not fit together.
    """
    import typst

    inputs = {
        "document": json.dumps(document, default=_plain, ensure_ascii=False),
        "not-provided": display.NOT_PROVIDED,
    }
    refusal = ""
    with _lock:
        try:
            pdf = _compiler().compile(sys_inputs=inputs, format="pdf", pdf_standards=_STANDARDS)
        except typst.TypstError as error:
            refusal = error.message
        except UnicodeEncodeError:  # half of a surrogate pair
            refusal = _NO_GLYPH[0]
    # Raised out here, so that the exception does not hold on to Typst's, which quotes the text.
    if any(words in refusal for words in _NO_GLYPH):
        raise GlyphError("The document holds a character that the PDF’s typefaces do not have.")
    if refusal or not isinstance(pdf, bytes):
        raise BrokenInstallationError(
            f"The PDF could not be drawn: {_TEMPLATE} and the installed Typst do not fit together. "
            "Install mappa-docs again."
        )
    return pdf


@cache
def _compiler() -> "typst.Compiler":
    import typst

    for path in (_TEMPLATE, *_FONTS):
        resources.read_bytes(path)  # Typst would draw in another typeface without a word
    folder = _shipped.enter_context(resources.on_disk("forms"))
    typefaces = typst.Fonts(include_system_fonts=False, font_paths=[folder / "fonts"])
    return typst.Compiler(folder / "form.typ", root=folder, font_paths=typefaces)


def _plain(thing: Any) -> dict[str, Any]:
    """Return a dataclass as a dictionary that says which kind of block it is."""
    kind = type(thing)
    return {"type": kind.__name__.lower()} | {name: getattr(thing, name) for name in kind.__slots__}
