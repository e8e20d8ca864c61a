"""What the imitations have in common: controls taken away, styles renamed, properties lost."""

import re
from collections.abc import Callable

from lxml import etree

from tests.word_form import Element, WordForm, content, unwrap, w

_APP = (
    '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<Properties xmlns="http://schemas.'
    'openxmlformats.org/officeDocument/2006/extended-properties"><Application>{name}</Application>'
    "<AppVersion>{version}</AppVersion></Properties>"
)
_STYLED = ("pStyle", "rStyle", "tblStyle", "basedOn", "next", "link")
_NO_CUSTOM = (
    '<?xml version="1.0" encoding="UTF-8"?>\n<Properties xmlns="http://schemas.openxmlformats.org'
    '/officeDocument/2006/custom-properties" xmlns:vt="http://schemas.openxmlformats.org/'
    'officeDocument/2006/docPropsVTypes"/>'
)


def says_it_is(form: WordForm, name: str, version: str) -> None:
    """Name the program in the properties of the file."""
    form.parts["docProps/app.xml"] = _APP.format(name=name, version=version).encode()


def empty_custom_properties(form: WordForm) -> None:
    form.parts["docProps/custom.xml"] = _NO_CUSTOM.encode()


def lose(form: WordForm, *beginnings: str) -> None:
    """Take parts away whose names begin like this, and whatever refers to them."""
    lost = [name for name in form.parts if name.startswith(beginnings)]
    for name in lost:
        del form.parts[name]
    types = form.other("[Content_Types].xml")
    for override in list(types):
        if override.get("PartName", "").removeprefix("/") in lost:
            types.remove(override)
    form.put("[Content_Types].xml", types)
    for rels, folder in (("_rels/.rels", ""), ("word/_rels/document.xml.rels", "word/")):
        tree = form.other(rels)
        gone = [one for one in tree if folder + one.get("Target") in lost]
        for one in gone:
            tree.remove(one)
        form.put(rels, tree)
        identifiers = {one.get("Id") for one in gone}
        for section in list(form.body.iter(w("sectPr"))):
            for reference in list(section):
                if any(value in identifiers for value in reference.attrib.values()):
                    section.remove(reference)


def unwrap_all(form: WordForm, chosen: Callable[[Element], bool] = lambda _: True) -> None:
    """Put what controls hold in their place: those chosen by what they are, or all."""
    for control in reversed(list(form.body.iter(w("sdt")))):
        if chosen(control):
            inside = content(control)
            unwrap(control, [] if inside is None else inside)


def rename_styles(form: WordForm, new: Callable[[str, str], str]) -> None:
    """Give each style another id, made from its id and its name, where there are any."""
    if "word/styles.xml" not in form.parts:
        return
    styles = form.other("word/styles.xml")
    names: dict[str, str] = {}
    for style in styles.iter(w("style")):
        old = style.get(w("styleId"))
        names[old] = new(old, style.find(w("name")).get(w("val")))
        style.set(w("styleId"), names[old])
    _apply(styles, names)
    form.put("word/styles.xml", styles)
    _apply(form.root, names)
    for name in (*form.names("header"), *form.names("footer")):
        tree = form.other(name)
        _apply(tree, names)
        form.put(name, tree)


def define_styles(form: WordForm, *names: str) -> None:
    """Define styles of paragraphs, as a program does that uses its own."""
    if "word/styles.xml" not in form.parts:
        return
    styles = form.other("word/styles.xml")
    for name in names:
        style = etree.SubElement(styles, w("style"), {w("type"): "paragraph", w("styleId"): name})
        etree.SubElement(style, w("name"), {w("val"): name})
    form.put("word/styles.xml", styles)


def _apply(tree: Element, names: dict[str, str]) -> None:
    for kind in _STYLED:
        for element in tree.iter(w(kind)):
            element.set(w("val"), names.get(element.get(w("val")), element.get(w("val"))))


def without_styles(form: WordForm) -> None:
    """Take from all paragraphs and runs what style they have."""
    for kind in ("pStyle", "rStyle"):
        for element in list(form.body.iter(w(kind))):
            element.getparent().remove(element)


def hexadecimal(number: int) -> str:
    return f"{number & 0xFFFFFFFF:08X}"


def squeezed_name(name: str) -> str:
    """Return the id that a style gets from its name: "Form name" → "Formname"."""
    return re.sub(r"[^A-Za-z0-9]", "", name[:1].upper() + name[1:])
