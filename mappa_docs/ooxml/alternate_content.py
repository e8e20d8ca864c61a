"""Which of several ways of saying the same a Word that reads the file takes."""

from collections.abc import Iterator

from mappa_docs.ooxml import markup
from mappa_docs.ooxml.markup import Element

_WORD = "http://schemas.microsoft.com/office/word/"
_DRAWING = "http://schemas.microsoft.com/office/drawing/"
_KNOWN = {
    *(
        f"{_WORD}{name}"
        for name in (
            "2006/wordml", "2010/wordml", "2010/wordprocessingCanvas",
            "2010/wordprocessingDrawing", "2010/wordprocessingGroup", "2010/wordprocessingInk",
            "2010/wordprocessingShape", "2012/wordml", "2012/wordprocessingDrawing",
            "2015/wordml/symex", "2016/wordml/cid", "2018/wordml", "2018/wordml/cex",
            "2020/wordml/sdtdatahash", "2023/wordml/word16du", "2024/wordml/sdtformatlock",
        )
    ),
    *(
        f"{_DRAWING}{name}"
        for name in (
            "2007/8/2/chart", "2008/diagram", "2010/main", "2012/chart", "2014/chartex",
            "2014/main", "2015/9/8/chartex", "2015/10/21/chartex", "2016/5/9/chartex",
            "2016/5/10/chartex", "2016/5/11/chartex", "2016/5/12/chartex", "2016/5/13/chartex",
            "2016/5/14/chartex", "2016/ink", "2016/SVG/main", "2017/model3d",
        )
    ),
    "urn:schemas-microsoft-com:vml",
    "urn:schemas-microsoft-com:office:office",
    "urn:schemas-microsoft-com:office:word",
}  # fmt: skip
# The standard's own namespaces, which every Word knows.
_STANDARD = ("http://schemas.openxmlformats.org/", markup.STRICT)


def taken(element: Element) -> Element | None:
    """Return the branch of an `mc:AlternateContent` that Word shows, or None where it shows none:
    the first choice of which it knows every namespace that is required, else the fallback."""
    for choice in markup.children(element, "mc:Choice"):
        required = markup.attribute(choice, "Requires").split()
        if required and all(_is_known(choice.nsmap.get(prefix) or "") for prefix in required):
            return choice
    return markup.child(element, "mc:Fallback")


def others(root: Element) -> Iterator[Element]:
    """Yield the branches below `root` that Word does not show."""
    for element in root.iter(*markup.tags("mc:AlternateContent")):
        shown = taken(element)
        yield from (branch for branch in element if branch is not shown)


def _is_known(namespace: str) -> bool:
    return namespace in _KNOWN or namespace.startswith(_STANDARD)
