"""What floats over the pages of a Word file, and which part of a page it may cover.

Where something lies is taken from the file; what the file does not say outright may be anywhere.
"""

from mappa_docs.ooxml import alternate_content, drawing_place, markup, shape_place, surroundings
from mappa_docs.ooxml.drawing_place import Floating
from mappa_docs.ooxml.looks import Looks
from mappa_docs.ooxml.markup import Element
from mappa_docs.ooxml.moving_fields import MovingFields
from mappa_docs.ooxml.older_shape import SHAPES
from mappa_docs.ooxml.overhang import Overhang
from mappa_docs.ooxml.page import Origin

_ANCHORS = (*SHAPES, "wp:anchor", "framePr", "tblpPr", "wp:inline")
_FIELDS = ("fldChar", "instrText", "fldSimple")
_GONE = {"del", "moveFrom", "rPrChange", "pPrChange", "tblPrChange", "style", "docDefaults"}


class Floats:
    """Finds what floats in the parts of a file."""

    def __init__(self, looks: Looks) -> None:
        self._looks = looks
        self._overhang = Overhang(looks)
        self._tags = markup.tags(*_ANCHORS, *_FIELDS, *self._overhang.tags)

    def anchors(self, root: Element) -> list[Element]:
        """Return what floats in a part, shown or not."""
        fields = MovingFields()
        found = []
        for element in root.iter(*self._tags):
            name = markup.name(element)
            if name in _FIELDS:
                fields.take(element, name)
            elif self._may_float(element, name):
                found.append(element)
        return [*found, *fields.finished()]

    def floating(self, anchor: Element, origin: Origin) -> Floating | None:
        """Return what an anchor puts over a page, None where it is nothing that covers."""
        if not _is_shown(anchor):
            return None
        name = markup.name(anchor)
        if name == "wp:anchor":
            return drawing_place.floating(anchor, origin, self._looks)
        if name == "framePr":
            return shape_place.of_frame(anchor, origin)
        if name == "tblpPr":
            return shape_place.of_table(anchor, origin)
        if name in SHAPES:
            types = self._looks.older_shapes
            return shape_place.of_shape(anchor, origin, types) if _is_outermost(anchor) else None
        frame = self._overhang.frame(anchor, name)
        return Floating(origin.page.whole) if frame is None else shape_place.of_frame(frame, origin)

    def _may_float(self, anchor: Element, name: str) -> bool:
        """Return whether something of that name floats, which most sizes and styles do not."""
        if name == "wp:inline":
            return drawing_place.reaches_out(anchor, self._looks)
        return name in _ANCHORS or self._overhang.reaches(anchor, name)


def _is_outermost(anchor: Element) -> bool:
    return not any(
        markup.name(parent) in ("v:group", "wp:anchor") for parent in anchor.iterancestors()
    )


def _is_shown(anchor: Element) -> bool:
    """Return whether what is anchored is shown by Word, by all that stands around it."""
    below = anchor
    if surroundings.is_hidden(anchor, markup.name(anchor)):
        return False
    for parent in anchor.iterancestors():
        name = markup.name(parent)
        if name in _GONE or surroundings.is_hidden(parent, name):
            return False
        if name == "mc:AlternateContent" and alternate_content.taken(parent) is not below:
            return False
        below = parent
    return True
