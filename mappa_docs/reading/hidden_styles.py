"""Which styles of a Word file hide text or strike it through."""

from collections.abc import Mapping

from mappa_docs.ooxml import markup, run_looks
from mappa_docs.ooxml.word_file import Package


def of(package: Package) -> Mapping[str, str] | None:
    """Return the looks of the styles that hide text or strike it through by their identifiers,
    those based on them included; None where nothing in the file has such a look."""
    part = package.related("styles", package.main)
    styles = package.parts[part] if part else b""
    if not run_looks.may_be_any(package.parts[package.main], styles):
        return None
    based_on: dict[str, str] = {}
    looks: dict[str, str] = {}
    for style in markup.children(package.xml(part), "style") if part else ():
        name = markup.attribute(style, "styleId")
        base = markup.child(style, "basedOn")
        based_on[name] = markup.attribute(base, "val") if base is not None else ""
        properties = markup.child(style, "rPr")
        for look, is_on in (run_looks.said(properties) if properties is not None else {}).items():
            looks[name] = look if is_on else ""
    for name in based_on:
        _settle(name, based_on, looks)
    return {name: look for name, look in looks.items() if look}


def _settle(name: str, based_on: Mapping[str, str], looks: dict[str, str]) -> None:
    """Give a style the look of the nearest one that it is based on and that says one. A ring of
    styles has none; each style is passed once, however long a chain is."""
    passed: dict[str, None] = {}
    while name and name not in looks and name not in passed:
        passed[name] = None
        name = based_on.get(name, "")
    look = looks.get(name, "")
    looks.update(dict.fromkeys(passed, look))
