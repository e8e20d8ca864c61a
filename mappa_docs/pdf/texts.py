"""Texts in a PDF → what they say, in whichever way a program wrote them."""

import html
from codecs import BOM_UTF8, BOM_UTF16_BE, BOM_UTF16_LE
from decimal import Decimal
from typing import Any

from mappa_docs.lazy_patterns import expression
from mappa_docs.pdf import damage, qpdf

# What stands for each character that can't be told, and for a value that is no text.
UNREADABLE = "\ufffd"
_MARKS = ((BOM_UTF16_BE, "utf-16-be"), (BOM_UTF16_LE, "utf-16-le"), (BOM_UTF8, "utf-8"))
# What names the language of the text after it, and is none of the text.
_LANGUAGE = expression("\x1b[^\x1b]{0,8}\x1b")
# The encoding of PDF has signs in the place of these.
_NOT_ASCII = bytes((*range(0x18, 0x20), 0x7F))
_PARAGRAPH_END = expression(r"(?i)</p\s*>\s*(?=<)|<br\s*/?>")
_TAG = expression(r"<[^>]*>")


def text(thing: Any) -> str:
    """Return what a string, a name, a number or a stream says, with `\\n` for the end of each line,
    and "" for nothing.

    Raises UnreadableError for what can be no text, and for a stream that can't be unpacked.
    """
    import pikepdf

    if thing is None:
        return ""
    if isinstance(thing, pikepdf.String):
        return decoded(bytes(thing))
    if isinstance(thing, pikepdf.Name):
        return str(thing).removeprefix("/")
    content = qpdf.unpacked(thing)
    if content is not None:
        return decoded(content)
    if isinstance(thing, int | float | Decimal) and not isinstance(thing, bool):
        return str(thing)
    raise damage.unclear()


def decoded(content: bytes) -> str:
    """Return what the bytes of a text say. Where nothing names an encoding it is that of PDF, or
    UTF-8 as some programs write it: no words of the one are sound in the other."""
    for mark, encoding in _MARKS:
        if content.startswith(mark):
            words = content[len(mark) :].decode(encoding, "replace")
            return _with_line_ends(_LANGUAGE.sub("", words) if "\x1b" in words else words)
    if not content.isascii():
        try:
            return _with_line_ends(content.decode())
        except UnicodeDecodeError:
            return _with_line_ends(_in_pdf(content))
    if content.translate(None, _NOT_ASCII) != content:
        return _with_line_ends(_in_pdf(content))
    return _with_line_ends(content.decode("ascii"))


def rich(thing: Any) -> str:
    """Return the words of a rich text, a line for each of its paragraphs. Raises as `text` does."""
    return html.unescape(_TAG.sub("", _PARAGRAPH_END.sub("\n", text(thing)))).strip()


def _in_pdf(content: bytes) -> str:
    import pikepdf  # noqa: F401  # which knows the encoding

    return content.decode("pdfdoc", "replace")


def _with_line_ends(words: str) -> str:
    return words.replace("\r\n", "\n").replace("\r", "\n")
