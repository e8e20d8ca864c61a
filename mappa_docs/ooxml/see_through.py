"""Whether one can see through a drawing, so that it covers nothing that it lies over."""

from mappa_docs.ooxml import colours, markup
from mappa_docs.ooxml.colours import Theme
from mappa_docs.ooxml.markup import Element
from mappa_docs.ooxml.theme_shapes import ThemeShapes

# What shows text or a picture that does not stand in the part itself.
PICTURES = (
    "a:blip", "v:imagedata", "dgm:relIds", "c:chart", "object", "o:OLEObject", "contentPart",
    "w14:contentPart", "wp14:contentPart", "wpg:contentPart", "wpc:wpc",
)  # fmt: skip
# What holds drawings, and what stands beside them there.
_HOLDERS = ("a:graphicData", "wpg:wgp", "wpg:grpSp")
_BESIDE = ("pic:pic", "mc:AlternateContent", "a:extLst")
_TEXTS = ("t", "pict", "a:t")
# What a text box may hold in which nothing is drawn: no letters, signs, shading, borders, lists or
# styles, which may bring any of them.
_EMPTY = {
    "p", "r", "pPr", "rPr", "jc", "spacing", "ind", "lang", "noProof", "sz", "szCs", "color",
    "proofErr", "bookmarkStart", "bookmarkEnd",
}  # fmt: skip
_THICK = 38_100  # three points: a thicker line can strike a marking out
_LINES = ("line", "straightConnector1")


def is_transparent(anchor: Element, drawn: ThemeShapes) -> bool:
    """Return whether a drawing is nothing but shapes without a filling, a text or a thick line."""
    shapes = _shapes(anchor)
    return (
        bool(shapes)
        and not shows_something(anchor)
        and all(_is_see_through(shape, drawn) for shape in shapes)
    )


def is_pale(anchor: Element, theme: Theme, drawn: ThemeShapes) -> bool:
    """Return whether a drawing is nothing but shapes without text, filled with a light colour, and
    with no line around them that could strike a marking out."""
    if shows_something(anchor):
        return False
    shapes = _shapes(anchor)
    fills = [markup.child(shape, "wps:spPr", "a:solidFill") for shape in shapes]
    return (
        bool(fills)
        and all(fill is not None and _is_light(fill, theme) for fill in fills)
        and all(_is_plain(shape, drawn) for shape in shapes)
    )


def shows_something(drawing: Element) -> bool:
    """Return whether a drawing or an older shape holds a picture, or a text box that is not surely
    empty."""
    if any(True for _ in drawing.iter(*markup.tags(*PICTURES, *_TEXTS))):
        return True
    if any(True for data in drawing.iter(*markup.tags(*_HOLDERS)) if not _is_known(data)):
        return True
    return any(
        markup.name(element) not in _EMPTY
        for box in drawing.iter(*markup.tags("txbxContent"))
        for element in box.iterdescendants()
    )


def _is_known(holder: Element) -> bool:
    """Return whether all that a drawing or a group holds is a kind of drawing that is read here."""
    names = map(markup.name, holder)
    return all(name.startswith(("wps:", "wpg:")) or name in _BESIDE for name in names)


def _is_light(fill: Element, theme: Theme) -> bool:
    colour = next(iter(fill), None)
    if colour is None or any(markup.name(more) != "a:alpha" for more in colour):
        return False
    value = markup.attribute(colour, "val")
    is_named = markup.name(colour) == "a:schemeClr"
    return colours.is_pale(theme.named(value) if is_named else colours.of_hex(value))


def _shapes(anchor: Element) -> list[Element]:
    return list(anchor.iter(*markup.tags("wps:wsp")))


def _is_see_through(shape: Element, drawn: ThemeShapes) -> bool:
    about = markup.child(shape, "wps:spPr")
    if about is None:
        return False
    form = markup.child(about, "a:prstGeom")
    is_line = form is not None and markup.attribute(form, "prst") in _LINES
    is_empty = is_line or markup.child(about, "a:noFill") is not None
    return is_empty and _is_plain(shape, drawn)


def _is_plain(shape: Element, drawn: ThemeShapes) -> bool:
    """Return whether a shape has neither a thick line nor a shadow or the like, of its own or by
    the theme."""
    return drawn.line_width(shape) <= _THICK and drawn.effects(shape) == []
