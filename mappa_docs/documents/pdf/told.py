"""`Document` → what Typst is told of it, as JSON.

Typst goes by what a part is told as, again and again while it lays out a page, and so each part is
told only what the layout reads of it: most cells have neither a note nor options nor fields.
"""

import json
from dataclasses import asdict
from typing import Any

from mappa_docs.documents.blocks import Cell
from mappa_docs.documents.pdf import fillable
from mappa_docs.model import Marking
from mappa_docs.pdf.entry import Entry

# What a Word file is read back by, and what only a template has.
_NOT_DRAWN = {"labels", "heading", "when"}


def as_json(plain: Any) -> str:
    """Return what is told as Typst reads it."""
    return json.dumps(plain, ensure_ascii=False)


def plain(thing: Any) -> Any:
    """Return a part of a document with a dictionary in place of each block, which says which kind
    of block it is."""
    if isinstance(thing, str):
        return thing
    if isinstance(thing, Cell):
        return _cell(thing)
    if isinstance(thing, Marking):
        return asdict(thing)
    if isinstance(thing, Entry):
        return fillable.as_drawn(thing)
    if not isinstance(thing, tuple):
        return thing
    names = getattr(thing, "_fields", None)
    if names is None:
        return [plain(part) for part in thing]
    told = {
        name: plain(part) for name, part in zip(names, thing, strict=True) if name not in _NOT_DRAWN
    }
    return {"type": type(thing).__name__.lower(), **told}


def _cell(cell: Cell) -> dict[str, Any]:
    """Return a cell without what it has none of."""
    told: dict[str, Any] = {
        "type": "cell",
        "path": cell.path,
        "label": cell.label,
        "text": cell.text,
        "kind": cell.kind,
    }
    if cell.note:
        told["note"] = cell.note
    if cell.absent and cell.entries:
        told["absent"] = True
    if cell.options:
        told["options"] = list(cell.options)
    if cell.entries:
        told["entries"] = [fillable.as_drawn(entry) for entry in cell.entries]
    return told
