"""Content controls of a Word file, as a form that somebody filled in has them."""

from mappa_docs.ooxml import markup
from mappa_docs.ooxml.form_blocks import Control
from mappa_docs.ooxml.markup import NAMES, Element


def inside(element: Element, outer: Control | None) -> tuple[Element, Control]:
    """Return the content of a control, and the control."""
    properties = content = None
    for child in element[:]:
        name = NAMES[child.tag]
        if name == "sdtPr":
            properties = child
        elif name == "sdtContent":
            content = child
    if content is None:
        return (), Control(outer=outer)
    if properties is None:
        return content, Control(outer=outer)
    tag = alias = ""
    ticked = None
    for child in properties[:]:
        name = NAMES[child.tag]
        if name == "tag":
            tag = markup.attribute(child, "val")
        elif name == "alias":
            alias = markup.attribute(child, "val")
        elif name == "w14:checkbox":
            ticked = markup.is_on(markup.child(child, "w14:checked"))
    return content, Control(tag, alias, ticked, outer)
