"""Which character styles of a Word file hide text."""

from mappa_docs.ooxml import markup
from mappa_docs.ooxml.word_file import Package

_HIDES = b"vanish"


def of(package: Package) -> frozenset[str] | None:
    """Return the identifiers of the styles that hide text, those based on them included; None where
    nothing in the file does."""
    part = package.related("styles", package.main)
    if not part or _HIDES not in package.parts[part]:
        return frozenset() if _HIDES in package.parts[package.main] else None
    based_on: dict[str, str] = {}
    hiding: set[str] = set()
    for style in markup.children(package.xml(part), "style"):
        name = markup.attribute(style, "styleId")
        base = markup.child(style, "basedOn")
        based_on[name] = markup.attribute(base, "val") if base is not None else ""
        switch = markup.child(style, "rPr", "vanish")
        if switch is not None and markup.is_on(switch):
            hiding.add(name)
    return frozenset(name for name in based_on if _hides(name, based_on, hiding))


def _hides(name: str, based_on: dict[str, str], hiding: set[str]) -> bool:
    seen: set[str] = set()
    while name and name not in seen:
        if name in hiding:
            return True
        seen.add(name)
        name = based_on.get(name, "")
    return False
