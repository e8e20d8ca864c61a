"""Bookmarks and older form fields of a Word file as content controls, so that what stands in one is
told by its name like what stands in any other control."""

from collections.abc import Collection, Iterable, Iterator
from copy import deepcopy

from mappa_docs.ooxml import markup
from mappa_docs.ooxml.markup import NAMES, Element

BOOKMARK, FIELD = "bookmark:", "form_field:"
_BEGINNINGS = markup.tags("bookmarkStart", "fldChar", "fldSimple")


def as_controls(root: Element, names: Collection[str]) -> Element:
    """Return a part in which what stands in the places of these names stands in controls. A name is
    that of a bookmark after `BOOKMARK`, or of a form field after `FIELD`: that is the tag."""
    if not names:
        return root
    changed = deepcopy(root)
    for element, inside in [*_named(changed, names)]:
        _wrap(element, inside)
    return changed


def names_in(root: Element) -> list[str]:
    """Return the names of all bookmarks and form fields in a part, each once, in their order."""
    found: dict[str, None] = {}
    for element in root.iter(*_BEGINNINGS):
        is_bookmark = NAMES[element.tag] == "bookmarkStart"
        name = markup.attribute(element, "name") if is_bookmark else _field_name(element)
        if name:
            found[f"{BOOKMARK if is_bookmark else FIELD}{name}"] = None
    return [*found]


def _named(root: Element, names: Collection[str]) -> Iterator[tuple[Element, list[str]]]:
    """Yield each run, and each field that is one element, that stands in any of the places, with
    the names of these."""
    bookmarks: dict[str, str] = {}
    # The open fields, "" for those that are not asked for.
    fields: list[str] = []
    for element in root.iter():
        name = NAMES[element.tag]
        if name == "bookmarkStart":
            opened = f"{BOOKMARK}{markup.attribute(element, 'name')}"
            if opened in names:
                bookmarks[markup.attribute(element, "id")] = opened
        elif name == "bookmarkEnd":
            bookmarks.pop(markup.attribute(element, "id"), None)
        elif name in ("r", "fldSimple"):
            open_fields = dict.fromkeys(fields)
            signs = markup.children(element, "fldChar") if name == "r" else (element,)
            for sign in signs:
                kind = markup.attribute(sign, "fldCharType") if name == "r" else ""
                own = f"{FIELD}{_field_name(sign)}"
                if kind != "end":
                    open_fields |= dict.fromkeys((own if own in names else "",))
                if kind == "begin":
                    fields.append(own if own in names else "")
                elif kind == "end" and fields:
                    fields.pop()
            if inside := [one for one in (*open_fields, *bookmarks.values()) if one]:
                yield element, inside


def _field_name(field: Element) -> str:
    data = markup.child(field, "ffData")
    name = markup.child(data, "name") if data is not None else None
    return markup.attribute(name, "val") if name is not None else ""


def _wrap(element: Element, names: Iterable[str]) -> None:
    """Put an element into a control for each of the names, the first one around the others."""
    space = element.tag.rpartition("}")[0] + "}"
    for name in reversed([*names]):
        around = element.getparent()
        control = element.makeelement(f"{space}sdt")
        around.replace(element, control)
        control.tail, element.tail = element.tail, None
        properties = control.makeelement(f"{space}sdtPr")
        tag = control.makeelement(f"{space}tag", {f"{space}val": name})
        content = control.makeelement(f"{space}sdtContent")
        properties.append(tag)
        control.append(properties)
        control.append(content)
        content.append(element)
        element = control
