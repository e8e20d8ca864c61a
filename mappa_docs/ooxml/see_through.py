"""Whether one can see through a drawing, so that it covers nothing that it lies over."""

from mappa_docs.ooxml import colours, markup
from mappa_docs.ooxml.colours import Theme
from mappa_docs.ooxml.markup import Element
from mappa_docs.ooxml.styles import whole

# What shows text or a picture that does not stand in the part itself.
PICTURES = (
    "a:blip", "v:imagedata", "dgm:relIds", "c:chart", "object", "o:OLEObject", "contentPart",
    "w14:contentPart", "wp14:contentPart", "wpg:contentPart", "wpc:wpc",
)  # fmt: skip
_TEXTS = ("t", "pict", "a:t")
# What a text box may hold in which nothing is drawn: no letters, signs, shading, borders, lists or
# styles, which may bring any of them.
_EMPTY = {
    "p", "r", "pPr", "rPr", "jc", "spacing", "ind", "lang", "noProof", "sz", "szCs", "color",
    "proofErr", "bookmarkStart", "bookmarkEnd",
}  # fmt: skip
_THICK = 38_100  # three points: a thicker line can strike a marking out
_LINES = ("line", "straightConnector1")


def is_transparent(anchor: Element) -> bool:
    """Return whether a drawing is nothing but shapes without a filling, a text or a thick line."""
    shapes = _shapes(anchor)
    return bool(shapes) and not shows_something(anchor) and all(map(_is_see_through, shapes))


def is_pale(anchor: Element, theme: Theme) -> bool:
    """Return whether a drawing is nothing but shapes without text, filled with a light colour."""
    if shows_something(anchor):
        return False
    fills = [markup.child(shape, "wps:spPr", "a:solidFill") for shape in _shapes(anchor)]
    return bool(fills) and all(fill is not None and _is_light(fill, theme) for fill in fills)


def shows_something(drawing: Element) -> bool:
    """Return whether a drawing or an older shape holds a picture, or a text box that is not surely
    empty."""
    if any(True for _ in drawing.iter(*markup.tags(*PICTURES, *_TEXTS))):
        return True
    return any(
        markup.name(element) not in _EMPTY
        for box in drawing.iter(*markup.tags("txbxContent"))
        for element in box.iterdescendants()
    )


def _is_light(fill: Element, theme: Theme) -> bool:
    colour = next(iter(fill), None)
    if colour is None or any(markup.name(more) != "a:alpha" for more in colour):
        return False
    value = markup.attribute(colour, "val")
    is_named = markup.name(colour) == "a:schemeClr"
    return colours.is_pale(theme.named(value) if is_named else colours.of_hex(value))


def _shapes(anchor: Element) -> list[Element]:
    return list(anchor.iter(*markup.tags("wps:wsp")))


def _is_see_through(shape: Element) -> bool:
    about = markup.child(shape, "wps:spPr")
    if about is None:
        return False
    line = markup.child(about, "a:ln")
    thin = (
        line is None
        or markup.child(line, "a:noFill") is not None
        or whole(markup.attribute(line, "w") or "9525", _THICK + 1) <= _THICK
    )
    form = markup.child(about, "a:prstGeom")
    is_line = form is not None and markup.attribute(form, "prst") in _LINES
    effects = markup.child(about, "a:effectLst")
    plain = effects is None or not len(effects)
    return thin and plain and (is_line or markup.child(about, "a:noFill") is not None)
