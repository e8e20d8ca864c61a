"""The dictionaries that the form of a PDF is made of, with their full names: those that the form
lists, and those that only a page has.

Programs lose one or the other. No way is gone twice, and what has no end is refused.
"""

from collections.abc import Iterable, Iterator, Sequence
from typing import Any, NamedTuple

from mappa_docs.pdf import damage, qpdf, size_limits, texts
from mappa_docs.pdf.page_tree import PageObject

# A field lies in no more of them.
_DEEPEST = 60
# Of the fields and notes of one file.
MOST = 50_000
_WIDGET = "/Widget"


class Drawn(NamedTuple):
    """An annotation: the index of the page that has it, and its dictionary."""

    page: int
    node: Any


class Node(NamedTuple):
    """A dictionary of the form: the full name of its field, the dictionary, those that it inherits
    from, the nearest first, and the index of the page that has it, None for none."""

    name: str
    own: Any
    above: tuple[Any, ...]
    page: int | None = None

    def value(self, key: str) -> Any:
        """Return what the dictionary has at the key, or inherits."""
        found = self.own.get(key)
        if found is None:
            for node in self.above:
                found = node.get(key)
                if found is not None:
                    break
        return found


def drawn(pages: Iterable[PageObject]) -> Iterator[Drawn]:
    """Yield each annotation of the pages, also where several of them share it.

    Raises UnreadableError where there are more than can be looked at.
    """
    count = 0
    for number, page in enumerate(pages):
        listed = qpdf.value(page.own, "/Annots")
        if not qpdf.is_array(listed):
            continue
        count += len(listed)
        if count > MOST:
            raise size_limits.too_much()
        for node in listed:
            if qpdf.is_dictionary(node):
                yield Drawn(number, node)


def is_widget(node: Any) -> bool:
    """Return whether an annotation is the place of a field."""
    kind = qpdf.value(node, "/Subtype")
    return str(kind) == _WIDGET if kind is not None else "/FT" in node


def nodes(pdf: Any, widgets: Iterable[Drawn]) -> Iterator[Node]:
    """Yield what the form of pikepdf's PDF is made of: each place of a field, and each field with
    a value or without a place. A place on several pages is yielded for each of them.

    Raises UnreadableError where they are more than can be looked at, or have no end.
    """
    listed = {}
    for node in _listed(pdf):
        if node.own.is_indirect:
            listed[node.own.objgen] = node
        else:
            yield node
    placed = set()
    for page, own in widgets:
        known = listed.get(own.objgen) if own.is_indirect else None
        yield known._replace(page=page) if known else _by_parents(page, own)
        if known:
            placed.add(own.objgen)
    for key, node in listed.items():
        if key not in placed:
            yield node


def _listed(pdf: Any) -> Iterator[Node]:
    """Yield what the form's own list leads to."""
    roots = qpdf.value(qpdf.value(pdf.Root, "/AcroForm"), "/Fields")
    waiting: list[tuple[Any, str, tuple[Any, ...]]] = [
        (node, "", ()) for node in _dictionaries(roots)
    ]
    seen = set()
    count = 0
    while waiting:
        own, name, above = waiting.pop()
        if own.is_indirect:
            if own.objgen in seen:
                continue
            seen.add(own.objgen)
        count += 1
        if len(above) > _DEEPEST:
            raise damage.unclear()
        if count + len(waiting) > MOST:
            raise size_limits.too_much()
        name = _joined(name, own)
        kids = _dictionaries(own.get("/Kids"))
        if not kids or "/V" in own:
            yield Node(name, own, above)
        waiting += [(kid, name, (own, *above)) for kid in reversed(kids)]


def _by_parents(page: int, own: Any) -> Node:
    """Return a place of a field that the form does not list, by those that it says it is in."""
    above: list[Any] = []
    seen = set()
    node = qpdf.value(own, "/Parent")
    while qpdf.is_dictionary(node) and node.objgen not in seen and len(above) < _DEEPEST:
        seen.add(node.objgen)
        above.append(node)
        node = node.get("/Parent")
    name = ""
    for node in (*reversed(above), own):
        name = _joined(name, node)
    return Node(name, own, tuple(above), page)


def _joined(above: str, own: Any) -> str:
    name = texts.text(own.get("/T")) if "/T" in own else ""
    return f"{above}.{name}" if above and name else above or name


def _dictionaries(array: Any) -> Sequence[Any]:
    if not qpdf.is_array(array):
        return ()
    if len(array) > MOST:
        raise size_limits.too_much()
    return [node for node in array if qpdf.is_dictionary(node)]
