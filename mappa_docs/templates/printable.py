"""A finished Word file → the same without content controls, as LibreOffice lays it out right: in a
control it runs the lines of an answer together."""

from mappa_docs.ooxml import markup, sections, word_file
from mappa_docs.ooxml.markup import Element
from mappa_docs.ooxml.zip_writer import pack, unpack

_SHOWN = (*sections.PARTS, "footnotes", "endnotes")


def without_controls(word: bytes) -> bytes:
    """Return the file with what stands in a control in the place of the control."""
    parts = unpack(word)
    package = word_file.package(parts)
    others = (one for one in package.relations(package.main) if one.kind in _SHOWN and one.target)
    for name in dict.fromkeys((package.main, *(one.target for one in others))):
        if b"<w:sdt" in parts[name]:
            root = markup.parsed(parts[name])
            for control in [*root.iter(*markup.tags("sdt"))]:
                _unwrap(control)
            parts[name] = markup.written(root)
    return pack(parts, parts)


def _unwrap(control: Element) -> None:
    content = markup.child(control, "sdtContent")
    for element in [] if content is None else [*content]:
        control.addprevious(element)
    markup.remove(control)
