"""How much a PDF page has to draw once everything that it draws by name is written out.

A few hundred bytes can draw a form that draws another one twice, and so on: each level doubles the
work, and no program can be stopped while it reads such a page.
"""

import re
from collections import Counter
from collections.abc import Callable, Iterator
from functools import partial
from typing import TYPE_CHECKING, Any

from mappa_docs.pdf.objects import (
    identity,
    instructions,
    pages,
    raw,
    resolved,
    resources,
    unpacked,
    value,
)

if TYPE_CHECKING:
    from pypdf import PdfReader

# In bytes of instructions. Drawing by name costs as much as this many bytes more.
MOST = 30_000_000
_EACH = 500
_DEEPEST = 30
_NAME = re.compile(rb"/([^\s()<>\[\]{}/%]+)")


class DrawingWork:
    """Measures the pages of one PDF, each thing that they draw by name only once."""

    def __init__(self) -> None:
        self._measured: dict[object, int] = {}
        self._kept: list[Any] = []  # so that no other object takes the identity of one of these

    def of(
        self, resources: object, contents: Callable[[], bytes | None], looks: Iterator[Any]
    ) -> int:
        """Return how many bytes of instructions a page draws by name, MOST + 1 where it is more.
        `contents` gives the page's own, which is asked only where something is drawn by name;
        `looks` are those of its annotations."""
        drawn = dict(_drawn_by_name(resources))
        work = sum(self._measure(look, 1) for look in looks)
        if drawn:
            own = contents()
            work += MOST + 1 if own is None else self._inside(own, drawn, 1)
        return min(work, MOST + 1)

    def _inside(self, data: bytes, drawn: dict[bytes, list[Any]], depth: int) -> int:
        times = Counter(_NAME.findall(data))
        return sum(
            count * self._measure(stream, depth)
            for name, count in times.items()
            for stream in drawn.get(name, ())
        )

    def _measure(self, reference: Any, depth: int) -> int:
        key = identity(reference)
        if key in self._measured:
            return self._measured[key]
        if depth > _DEEPEST:
            return MOST + 1
        self._measured[key] = 0  # a form that draws itself is left out by whoever draws it
        self._kept.append(reference)
        stream = resolved(reference)
        if not hasattr(stream, "get_data"):
            return 0
        data = unpacked(stream)
        if data is None:  # what can't be measured may be without end
            self._measured[key] = MOST + 1
            return MOST + 1
        drawn = dict(_drawn_by_name(value(stream, "/Resources")))
        work = min(_EACH + len(data) + self._inside(data, drawn, depth + 1), MOST + 1)
        self._measured[key] = work
        return work


def is_endless(reader: "PdfReader") -> bool:
    """Return whether a page draws more than can be looked at, its annotations aside."""
    work = DrawingWork()
    return any(
        work.of(resources(page), partial(instructions, page), iter(())) > MOST
        for page in pages(reader)
    )


def _drawn_by_name(resources: object) -> Iterator[tuple[bytes, list[Any]]]:
    """Yield the names under which instructions draw other instructions, with these."""
    found: dict[bytes, list[Any]] = {}
    for kind in ("/XObject", "/Pattern", "/ExtGState", "/Font"):
        entries = value(resources, kind)
        for name in entries if isinstance(entries, dict) else ():
            for reference in _streams(kind, raw(entries, name)):
                found.setdefault(str(name)[1:].encode("latin-1", "replace"), []).append(reference)
    yield from found.items()


def _streams(kind: str, reference: Any) -> list[Any]:
    """Return the streams of instructions that a resource draws."""
    if kind == "/XObject":
        return [reference] if value(reference, "/Subtype") != "/Image" else []
    if kind == "/Pattern":
        return [reference] if value(reference, "/PatternType") == 1 else []
    if kind == "/ExtGState":
        mask = raw(value(reference, "/SMask"), "/G")
        return [] if mask is None else [mask]
    letters = value(reference, "/CharProcs")
    if value(reference, "/Subtype") != "/Type3" or not isinstance(letters, dict):
        return []
    return [raw(letters, letter) for letter in letters]
