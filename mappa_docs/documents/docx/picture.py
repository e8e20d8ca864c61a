"""A picture in a Word file: in the line of the text, with words for who can't see it."""

from typing import NamedTuple

from mappa_docs.ooxml.wordml import escaped
from mappa_docs.pdf import typst_compiler

_PART = "word/media/picture.png"
_RELATIONS, _TYPES = "word/_rels/document.xml.rels", "[Content_Types].xml"
_ID = "picture"
_RELATION = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/image"
_DRAWING = "http://schemas.openxmlformats.org/drawingml/2006"
# Word’s smallest unit, of which so many are a point.
_UNITS = 12700


class Picture(NamedTuple):
    """A picture as PNG, its title, what it shows in words, and its size in points."""

    png: bytes
    title: str
    words: str
    width: float
    height: float


def of_svg(svg: str, title: str, words: str, width: float, height: float) -> Picture:
    """Return an SVG picture as one for Word, drawn with the typefaces of our own."""
    return Picture(typst_compiler.picture(svg, width), title, words, width, height)


def drawing(picture: Picture) -> str:
    """Return the run that shows the picture. It stands in its line and lies over nothing."""
    size = f'cx="{round(picture.width * _UNITS)}" cy="{round(picture.height * _UNITS)}"'
    named = f'id="1" name="{escaped(picture.title)}"'
    return (
        "<w:r><w:drawing>"
        f'<wp:inline xmlns:wp="{_DRAWING}/wordprocessingDrawing" distT="0" distB="0" distL="0" '
        f'distR="0"><wp:extent {size}/><wp:docPr {named} title="{escaped(picture.title)}" '
        f'descr="{escaped(picture.words)}"/>'
        f'<a:graphic xmlns:a="{_DRAWING}/main"><a:graphicData uri="{_DRAWING}/picture">'
        f'<pic:pic xmlns:pic="{_DRAWING}/picture"><pic:nvPicPr><pic:cNvPr {named}/><pic:cNvPicPr/>'
        f'</pic:nvPicPr><pic:blipFill><a:blip r:embed="{_ID}"/><a:stretch><a:fillRect/></a:stretch>'
        f'</pic:blipFill><pic:spPr><a:xfrm><a:off x="0" y="0"/><a:ext {size}/></a:xfrm>'
        '<a:prstGeom prst="rect"><a:avLst/></a:prstGeom></pic:spPr></pic:pic></a:graphicData>'
        "</a:graphic></wp:inline></w:drawing></w:r>"
    )


def parts(package: dict[str, bytes], picture: Picture) -> dict[str, bytes]:
    """Return the parts of a Word file with those that the picture in it needs."""
    relation = f'<Relationship Id="{_ID}" Type="{_RELATION}" Target="media/picture.png"/>'
    kind = '<Default Extension="png" ContentType="image/png"/>'
    return package | {
        _RELATIONS: _ended(package[_RELATIONS], relation, "</Relationships>"),
        _TYPES: package[_TYPES].replace(b"<Default ", f"{kind}<Default ".encode(), 1),
        _PART: picture.png,
    }


def _ended(part: bytes, more: str, end: str) -> bytes:
    return part.replace(end.encode(), f"{more}{end}".encode())
