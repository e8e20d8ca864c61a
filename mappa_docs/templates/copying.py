"""A template → the copy of it that is filled: nothing but what is harmless, and each tag in one go.

The copy is put together afresh. What lies outside the file, its properties, and what nothing in its
text refers to stay behind, as do the settings by which Word would fetch or update anything.
"""

from collections.abc import Iterator
from typing import NamedTuple

from mappa_docs.documents.docx import package_parts
from mappa_docs.ooxml import markup, word_file
from mappa_docs.ooxml.markup import Element
from mappa_docs.ooxml.properties import CORE_RELATION, CORE_TYPE, CUSTOM_TYPE
from mappa_docs.ooxml.word_file import CONTENT_TYPES, Package
from mappa_docs.ooxml.wordml import DECLARATION, escaped
from mappa_docs.templates import package_contents
from mappa_docs.templates.located import Headings, Paragraph, paragraphs
from mappa_docs.templates.tags import Tag, is_tagged, tags

_PACKAGE = "http://schemas.openxmlformats.org/package/2006"
_OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_DOCUMENT = "application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"
_RELATIONS_TYPE = "application/vnd.openxmlformats-package.relationships+xml"
# Settings by which Word looks elsewhere, works out fields anew, or says who wrote what.
_SETTINGS = (
    *("attachedTemplate", "linkStyles", "updateFields", "mailMerge", "rsids", "docVars"),
    *("documentProtection", "writeProtection", "trackRevisions", "saveThroughXslt"),
)
_OUTSIDE = ' TargetMode="External"'
_SPACE = "{http://www.w3.org/XML/1998/namespace}space"


class Link(NamedTuple):
    """A relationship that the copy keeps."""

    id: str
    type: str
    target: str
    is_external: bool


def copy(package: Package, tagged: set[str]) -> dict[str, bytes]:
    """Return the parts of the copy. `tagged` are the parts that have tags to fill."""
    links = _links(package)
    parts: dict[str, bytes] = {}
    for name in _reached(package, links):
        parts[name] = _unchanged(package, name)
        if name in tagged:
            parts[name] = _in_one_go(package, name)
        elif name == package.related("settings", package.main):
            parts[name] = _settled(package, name)
        if links.get(name):
            parts[word_file.relations_name(name)] = _relationships(links[name])
    listed = {**{name: _type_of(package, name) for name in parts}, package.main: _DOCUMENT}
    properties = package_parts.properties("", "", None)
    parts |= properties
    names = {
        CORE_RELATION: "docProps/core.xml",
        f"{_OFFICE}/custom-properties": "docProps/custom.xml",
    }
    own = [Link(f"own{n}", kind, f"/{name}", False) for n, (kind, name) in enumerate(names.items())]
    first = Link("main", f"{_OFFICE}/officeDocument", f"/{package.main}", False)
    listed |= {"docProps/core.xml": CORE_TYPE, "docProps/custom.xml": CUSTOM_TYPE}
    return {
        CONTENT_TYPES: _content_types(listed),
        "_rels/.rels": _relationships([first, *own]),
        **parts,
    }


def _links(package: Package) -> dict[str, list[Link]]:
    """Return the relationships that are kept, by the parts that have them."""
    kept: dict[str, list[Link]] = {}
    for name in package.parts:
        targets = package_contents.addresses(package, name)
        kept[name] = [
            Link(
                relation.id,
                relation.type,
                targets[relation.id] if relation.external else f"/{relation.target}",
                relation.external,
            )
            for relation in package.relations(name)
            if (relation.external or relation.target)
            and package_contents.is_kept(relation, targets.get(relation.id, ""))
        ]
    return kept


def _reached(package: Package, links: dict[str, list[Link]]) -> Iterator[str]:
    """Yield the parts that a reader of the copy comes to, the main one first."""
    seen, ahead = {package.main}, [package.main]
    while ahead:
        name = ahead.pop(0)
        yield name
        for link in links[name]:
            target = link.target.lstrip("/")
            if not link.is_external and target not in seen:
                seen.add(target)
                ahead.append(target)


def _type_of(package: Package, name: str) -> str:
    if name.lower().endswith(".rels"):
        return _RELATIONS_TYPE
    return word_file.content_type(package.roots[CONTENT_TYPES], name) or "application/octet-stream"


def _relationships(links: list[Link]) -> bytes:
    listed = "".join(
        f'<Relationship Id="{escaped(link.id)}" Type="{escaped(link.type)}" '
        f'Target="{escaped(link.target)}"{_OUTSIDE if link.is_external else ""}/>'
        for link in links
    )
    space = f"{_PACKAGE}/relationships"
    return f'{DECLARATION}<Relationships xmlns="{space}">{listed}</Relationships>'.encode()


def _content_types(listed: dict[str, str]) -> bytes:
    entries = "".join(
        f'<Override PartName="/{escaped(name)}" ContentType="{escaped(kind)}"/>'
        for name, kind in listed.items()
        if kind != _RELATIONS_TYPE
    )
    return (
        f'{DECLARATION}<Types xmlns="{_PACKAGE}/content-types"><Default Extension="rels" '
        f'ContentType="{_RELATIONS_TYPE}"/>{entries}</Types>'
    ).encode()


def _unchanged(package: Package, name: str) -> bytes:
    """Return a part as it is; XML in the one encoding that those who search the file read."""
    is_xml = _type_of(package, name).lower().endswith("xml")
    return markup.written(package.xml(name)) if is_xml else package.parts[name]


def _settled(package: Package, name: str) -> bytes:
    root = markup.parsed(package.parts[name])
    for element in list(root):
        if markup.name(element) in _SETTINGS:
            markup.remove(element)
    return markup.written(root)


def _in_one_go(package: Package, name: str) -> bytes:
    """Return a part in which each tag stands in one text element, and no space is lost."""
    root = markup.parsed(package.parts[name])
    for paragraph in [*paragraphs(root, "", Headings(package))]:
        if is_tagged(paragraph.text):
            _join(paragraph)
    for element in [*root.iter(*markup.tags("printerSettings", "dataBinding", "w15:dataBinding"))]:
        markup.remove(element)
    for control in root.iter(*markup.tags("sdt")):
        _no_prompt(control)
    return markup.written(root)


def _no_prompt(control: Element) -> None:
    """Let Word take for an answer what a control shows in the place of a tag, and for no prompt."""
    prompt = markup.child(control, "sdtPr", "showingPlcHdr")
    texts = control.iter(*markup.tags("t"))
    if prompt is not None and is_tagged("".join(map(markup.text, texts))):
        markup.remove(prompt)


def _join(paragraph: Paragraph) -> None:
    """Put each tag into the text element that it begins in."""
    letters = [[*piece.text] for piece in paragraph.pieces]
    places = [(number, at) for number, text in enumerate(letters) for at in range(len(text))]
    for tag in tags(paragraph.text):
        if isinstance(tag, Tag):
            (first, place), *others = places[tag.start : tag.end]
            letters[first][place] = paragraph.text[tag.start : tag.end]
            for number, at in others:
                letters[number][at] = ""
    for piece, written in zip(paragraph.pieces, letters, strict=True):
        if piece.element is not None:
            for inside in list(piece.element):
                piece.element.remove(inside)
            piece.element.text = "".join(written)
            piece.element.set(_SPACE, "preserve")
