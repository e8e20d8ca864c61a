"""Typst as it is used here: with the shipped templates and typefaces, and with no others."""

from functools import cache
from pathlib import Path
from threading import Lock
from typing import TYPE_CHECKING, Any

from mappa_docs import resources
from mappa_docs.errors import BrokenInstallationError, GlyphError

if TYPE_CHECKING:
    import typst

_FOLDER = "forms"
_FONTS = ("fonts/LiberationSans-Regular.ttf", "fonts/LiberationSans-Bold.ttf")
_DOTS_PER_INCH = 220
# How Typst says that it has no shape for a character, or may not print it under these standards.
_NO_GLYPH = ("could not be displayed", "codepoint")

# One compiler for each template serves the process, and one document is drawn at a time.
_lock = Lock()


def drawn(
    template: str,
    inputs: dict[str, str],
    standards: list["typst.PDFStandard"],
    *,
    tagged: bool = True,
) -> bytes:
    """Return the PDF that a template, such as "form.typ", draws of the inputs under the standards.

    Raises GlyphError when a character of the inputs cannot be printed, and
    BrokenInstallationError when the shipped files and the installed Typst do not fit together.
    """
    return _compiled(template, inputs, format="pdf", pdf_standards=standards, pdf_tags=tagged)


def picture(svg: str, width: float) -> bytes:
    """Return an SVG picture as PNG, so many points wide, fine enough for print.

    Raises as `drawn` does.
    """
    inputs = {"svg": svg, "width": str(width)}
    return _compiled("picture.typ", inputs, format="png", ppi=_DOTS_PER_INCH)


def _compiled(template: str, inputs: dict[str, str], **how: Any) -> bytes:
    import typst

    pdf, refusal = None, ""
    with _lock:
        try:
            pdf = _compiler(template).compile(sys_inputs=inputs, **how)
        except typst.TypstError as error:
            refusal = error.message
        except UnicodeEncodeError:  # half of a surrogate pair
            refusal = _NO_GLYPH[0]
    # Raised out here, so that the exception does not hold on to Typst's, which quotes the text.
    if any(words in refusal for words in _NO_GLYPH):
        raise GlyphError("The document holds a character that the PDF’s typefaces do not have.")
    if not isinstance(pdf, bytes):
        raise BrokenInstallationError(
            f"The PDF could not be drawn: {_FOLDER}/{template} and the installed Typst do not fit "
            "together. Install mappa-docs again."
        )
    return pdf


@cache
def _compiler(template: str) -> "typst.Compiler":
    import typst

    folder, typefaces = _shipped_files()
    resources.read_bytes(f"{_FOLDER}/{template}")
    return typst.Compiler(folder / template, root=folder, font_paths=typefaces)


@cache
def _shipped_files() -> tuple[Path, "typst.Fonts"]:
    import typst

    for font in _FONTS:  # Typst would draw in another typeface without a word
        resources.read_bytes(f"{_FOLDER}/{font}")
    folder = resources.on_disk(_FOLDER)
    return folder, typst.Fonts(include_system_fonts=False, font_paths=[folder / "fonts"])
