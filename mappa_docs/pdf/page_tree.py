"""The pages of a PDF in their order, and what each of them has or inherits."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from mappa_docs.pdf import damage, geometry, qpdf

_INHERITED = ("/Resources", "/MediaBox", "/CropBox", "/Rotate")
# Deeper than this no tree of pages is, nor has it so many nodes for each of its pages.
_DEEPEST, _MOST_NODES = 60, 10
_FEWEST_NODES = 10_000


@dataclass(frozen=True)
class PageObject:
    """A page: its dictionary, what it inherits from the tree, and, where it is no object of its
    own, the node that it stands in with its place among the others there."""

    own: Any
    inherited: dict[str, Any]
    above: Any
    index: int

    @property
    def number(self) -> object:
        """What tells the page from others; it may stand in the tree more than once."""
        return self.own.objgen if qpdf.is_own(self.own) else (self.above.objgen, self.index)

    @property
    def unit(self) -> float:
        """How many points the unit of the page's plane is (UserUnit)."""
        return geometry.usable_unit(qpdf.value(self.own, "/UserUnit"))

    def value(self, key: str) -> Any:
        """Return what the page has at the key, or inherits."""
        own = qpdf.value(self.own, key)
        return self.inherited.get(key) if own is None else own

    @property
    def contents(self) -> list[Any]:
        """The streams of the page's instructions, with whatever else stands among them."""
        entry = qpdf.value(self.own, "/Contents")
        if qpdf.is_array(entry):
            return list(entry)
        return [] if entry is None else [entry]


def pages(pdf: Any, expected: int) -> list[PageObject]:
    """Return the pages of pikepdf's PDF.

    Raises UnreadableError where they are not as many as `expected`, or where their tree has no end.
    """
    found: list[PageObject] = []
    most = max(_FEWEST_NODES, _MOST_NODES * expected)
    for step, page in enumerate(_walked(pdf)):
        if page is not None:
            found.append(page)
        if step > most or len(found) > expected:
            break
    if len(found) != expected:
        raise damage.unclear_pages()
    return found


def _walked(pdf: Any) -> Iterator[PageObject | None]:
    """Yield each page of the tree, and None for each node that is none."""
    root = qpdf.value(pdf.Root, "/Pages")
    waiting: list[tuple[Any, dict[str, Any], Any, int, int]] = [(root, {}, pdf.Root, 0, 0)]
    while waiting:
        node, inherited, above, index, depth = waiting.pop()
        children = qpdf.value(node, "/Kids")
        if not qpdf.is_dictionary(node) or depth > _DEEPEST:
            yield None
        elif qpdf.is_array(children):
            own = {key: node[key] for key in _INHERITED if key in node}
            passed_on = inherited | own
            waiting += [
                (child, passed_on, node, number, depth + 1)
                for number, child in reversed(list(enumerate(children)))
            ]
            yield None
        else:
            yield PageObject(node, inherited, above, index)
