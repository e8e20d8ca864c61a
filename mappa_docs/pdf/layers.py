"""The layers of a PDF (optional content) that a reader can switch on and off."""

import io
from typing import TYPE_CHECKING, Any

from mappa_docs.pdf.objects import identity, listed, resolved, value

if TYPE_CHECKING:
    from pypdf import PdfReader

# By these a layer goes on and off with the screen, with printing and with saving, for all alike.
_SETTLED = {"/View", "/Print", "/Export"}
_MOST = 10_000


def has_layers(reader: "PdfReader") -> bool:
    """Return whether some of the PDF is on layers, so that a printer may show other ones."""
    return bool(listed(value(value(reader.root_object, "/OCProperties"), "/OCGs")))


def switched(reader: "PdfReader", data: bytes) -> tuple[bytes, ...]:
    """Return the PDF with all the layers on that a reader can switch, and with all of them off:
    two files, to be looked at and not handed on; nothing where there is no such layer."""
    if not _switchable(reader.root_object):
        return ()
    return _switched(data, on=True), _switched(data, on=False)


def _switched(data: bytes, *, on: bool) -> bytes:
    from pypdf import PdfWriter
    from pypdf.generic import ArrayObject, DictionaryObject, NameObject

    writer = PdfWriter(io.BytesIO(data), incremental=True)
    root = writer.root_object
    layers = _switchable(root)
    configuration = DictionaryObject(value(value(root, "/OCProperties"), "/D") or {})
    for key, adds in (("/ON", on), ("/OFF", not on)):
        others = [
            entry
            for entry in listed(value(configuration, key))
            if identity(entry) not in {identity(layer) for layer in layers}
        ]
        configuration[NameObject(key)] = ArrayObject(others + layers * adds)
    properties = DictionaryObject(value(root, "/OCProperties"))
    properties[NameObject("/D")] = configuration
    root[NameObject("/OCProperties")] = properties
    for layer in layers:  # what a layer says of its own use would count before this
        resolved(layer).pop("/Usage", None)
    changed = io.BytesIO()
    writer.write(changed)
    return changed.getvalue()


def _switchable(root: object) -> list[Any]:
    """Return the layers that programs list for their reader, or that change by themselves."""
    properties = value(root, "/OCProperties")
    every = listed(value(properties, "/OCGs"))[:_MOST]
    usual = value(properties, "/D")
    order = value(usual, "/Order")
    listing = {identity(layer) for layer in (every if order is None else _flat(order))}
    locked = {identity(layer) for layer in listed(value(usual, "/Locked"))}
    changing = {
        identity(layer)
        for event in listed(value(usual, "/AS"))
        if set(map(str, listed(value(event, "/Category")))) - _SETTLED
        for layer in listed(value(event, "/OCGs"))
    }
    for other in listed(value(properties, "/Configs")):
        changing |= {identity(layer) for layer in listed(value(other, "/OFF"))}
        listing |= {identity(layer) for layer in _flat(value(other, "/Order"))}
    free = (listing - locked) | changing
    return [layer for layer in every if identity(layer) in free]


def _flat(order: object) -> list[Any]:
    """Return the layers in nested lists."""
    waiting = listed(order)
    found: list[Any] = []
    while waiting and len(found) < _MOST:
        entry = waiting.pop()
        found.append(entry)
        waiting.extend(listed(resolved(entry)))
    return found
