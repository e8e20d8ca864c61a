"""Paragraphs that say more than a marking, told without reading run by run."""

from collections.abc import Container

from mappa_docs.ooxml import markup
from mappa_docs.ooxml.looks import Looks
from mappa_docs.ooxml.markup import Element

# Whoever says so many letters in the text of a document says more than a marking, and a line of a
# header with so many is not searched. Of both, only what nothing in them hides or replaces.
_LONG, _LONGER = 200, 10_000
_SIGNS = bytes(code for code in range(128) if not chr(code).isalnum())
_CAREFUL = (
    "del", "moveFrom", "vanish", "strike", "dstrike", "fldChar", "instrText", "fldSimple",
    "mc:AlternateContent", "drawing", "pict", "object", "sdt",
)  # fmt: skip
_TEXT_TAGS, _PARAGRAPH_TAGS = markup.tags("t"), markup.tags("p")


def text_of(paragraph: Element, *, judged: bool) -> str:
    """Return the text of a paragraph of which all is shown, where it is a long one, or else ""."""
    text = "".join([piece.text or "" for piece in paragraph.iter(*_TEXT_TAGS)])
    return text if _letters(text) > (_LONGER if judged else _LONG) else ""


def _letters(text: str) -> int:
    """Return how many letters and digits of the plain alphabet a text has."""
    return len(text.encode("ascii", "ignore").translate(None, _SIGNS))


def with_care(root: Element, looks: Looks) -> Container[Element]:
    """Return the paragraphs of which not all the text may be shown."""
    hiding = looks.styles.hiding()
    if hiding is None or not hiding.isdisjoint(
        markup.attribute(style, "val")
        for style in root.iter(*markup.tags("pStyle", "rStyle", "tblStyle"))
    ):
        return _Every()
    careful = set()
    for element in root.iter(*markup.tags(*_CAREFUL)):
        while element is not None and element.tag not in _PARAGRAPH_TAGS:
            element = element.getparent()
        while element is not None:  # and those around it, where it stands in a box
            if element in careful:
                break
            if element.tag in _PARAGRAPH_TAGS:
                careful.add(element)
            element = element.getparent()
    return careful


class _Every:
    """All paragraphs."""

    def __contains__(self, paragraph: object) -> bool:
        return True
