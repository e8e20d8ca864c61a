"""What a PDF page is drawn with: streams of instructions, and typefaces and colours by name."""

from itertools import count
from typing import Any

from mappa_docs.pdf.objects import listed, raw, resolved, value

_DEEPEST = 60


def streams(page: Any) -> list[Any]:
    """Return the streams of the page's instructions, as references."""
    entry = raw(page, "/Contents")
    inside = resolved(entry)
    if isinstance(inside, list):
        return listed(inside)
    return [] if inside is None else [entry]


def put_resource(page: Any, kind: str, name: str, entry: Any) -> str:
    """Add an entry to the page's resources, which pages may share or inherit. Return its name."""
    from pypdf.generic import DictionaryObject, NameObject

    own, holder = value(page, "/Resources"), page
    for _ in range(_DEEPEST):
        if own is not None or holder is None:
            break
        holder = value(holder, "/Parent")
        own = value(holder, "/Resources")
    resources = DictionaryObject(own or {})
    entries = DictionaryObject(value(resources, kind) or {})
    free = next(f"{name}{number}" for number in count() if f"{name}{number}" not in entries)
    entries[NameObject(free)] = entry
    resources[NameObject(kind)] = entries
    page[NameObject("/Resources")] = resources
    return free
