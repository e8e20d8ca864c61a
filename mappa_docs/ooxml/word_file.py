"""Anybody's Word file, opened safely: its parts, and how they hang together.

Parts are found through relationships and content types, never by their usual names.
"""

import posixpath
from dataclasses import dataclass, field
from typing import NamedTuple
from urllib.parse import unquote

from mappa_docs.errors import UnreadableError
from mappa_docs.ooxml import markup, safe_zip
from mappa_docs.ooxml.markup import Element

CONTENT_TYPES = "[Content_Types].xml"
# What a Word document's main part may be: document or template, with macros or without.
_MAIN = tuple(
    f"application/vnd.{kind}.main+xml"
    for kind in (
        "openxmlformats-officedocument.wordprocessingml.document",
        "openxmlformats-officedocument.wordprocessingml.template",
        "ms-word.document.macroEnabled",
        "ms-word.template.macroEnabledTemplate",
        "ms-word.template.macroEnabled",
    )
)

# What the strict dialect calls otherwise.
_KINDS = {"customProperties": "custom-properties", "extendedProperties": "extended-properties"}


class Relation(NamedTuple):
    """A relationship: its id, its type and the last step of that, and the part it leads to.

    `target` is "" where it leads out of the file or to nothing."""

    id: str
    type: str
    kind: str
    target: str
    external: bool


@dataclass(frozen=True, slots=True)
class Package:
    """A Word file: its parts in their order, the roots of those that were read so far, and the name
    of the main one."""

    parts: dict[str, bytes]
    roots: dict[str, Element]
    main: str
    _relations: dict[str, list[Relation]] = field(default_factory=dict, compare=False)

    def xml(self, name: str) -> Element:
        """Return the root of the part, to be read and never changed. Raises UnreadableError."""
        if name not in self.roots:
            content = self.parts[name]
            self.roots[name] = markup.parsed(content, looked_at=safe_zip.is_xml(name))
        return self.roots[name]

    def relations(self, name: str = "") -> list[Relation]:
        """Return the relationships of a part, or those of the whole package."""
        if name not in self._relations:
            self._relations[name] = _relations(self.roots, self.parts, name)
        return self._relations[name]

    def related(self, kind: str, name: str = "") -> str:
        """Return the part that the part `name`, or the package, has for `kind`, or ""."""
        targets = (
            relation.target
            for relation in self.relations(name)
            if relation.kind == kind and relation.target
        )
        return next(targets, "")

    @property
    def is_signed(self) -> bool:
        """Whether a digital signature stands in the file, which any change would break."""
        return any("/digital-signature/" in relation.type for relation in self.relations()) or any(
            name.lower().startswith("_xmlsignatures/") for name in self.parts
        )


def opened(data: bytes) -> Package:
    """Return the Word file that `data` holds.

    Raises UnreadableError, with a sentence for the person who sent it, when it is no Word file, is
    encrypted, damaged or not safe to open.
    """
    return package(safe_zip.parts(data))


def package(parts: dict[str, bytes]) -> Package:
    """Return the Word file that these parts are. Raises UnreadableError as `opened` does."""
    for name in parts:
        if safe_zip.is_xml(name):
            markup.look_at(parts[name])
    # Only what says how the parts hang together is read at once, the rest where it is asked for.
    listings = [name for name in parts if name == CONTENT_TYPES or name.lower().endswith(".rels")]
    roots = {name: markup.parsed(parts[name], looked_at=True) for name in listings}
    types = roots.get(CONTENT_TYPES)
    main = next(
        (
            relation.target
            for relation in _relations(roots, parts, "")
            if relation.kind == "officeDocument"
        ),
        "",
    )
    if types is None or not main:
        raise UnreadableError("The file is neither Word (.docx) nor PDF.")
    if content_type(types, main) not in _MAIN:
        raise UnreadableError(
            "The file is an Office file, but not a Word document. Save it as PDF and try again."
        )
    roots[main] = markup.parsed(parts[main], looked_at=safe_zip.is_xml(main))
    if markup.child(roots[main], "body") is None:
        raise UnreadableError("The file is damaged: its Word document can’t be found in it.")
    return Package(parts, roots, main)


def content_type(types: Element, name: str) -> str:
    """Return the content type that the root of [Content_Types].xml gives the part."""
    by_extension = ""
    for element in types:
        if not markup.name(element).startswith("ct:"):
            continue
        if markup.attribute(element, "PartName").lower() == f"/{name}".lower():
            return markup.attribute(element, "ContentType")
        if markup.attribute(element, "Extension").lower() == name.lower().rpartition(".")[2]:
            by_extension = markup.attribute(element, "ContentType")
    return by_extension


def relations_name(name: str) -> str:
    """Return the name of the part that holds the relationships of `name`, or of the package."""
    folder, base = posixpath.split(name)
    return posixpath.join(folder, "_rels", f"{base}.rels")


def _relations(roots: dict[str, Element], parts: dict[str, bytes], name: str) -> list[Relation]:
    # Capitals make no difference to the names of parts.
    names = {part.lower(): part for part in parts}
    listing = names.get(relations_name(name).lower(), "")
    if listing not in roots:
        return []
    relations = []
    for element in markup.children(roots[listing], "rel:Relationship"):
        kind = markup.attribute(element, "Type")
        target = markup.attribute(element, "Target")
        external = markup.attribute(element, "TargetMode").lower() == "external"
        path = posixpath.normpath(posixpath.join("/", posixpath.dirname(name), unquote(target)))
        relations.append(
            Relation(
                markup.attribute(element, "Id"),
                kind,
                _KINDS.get(kind.rpartition("/")[2], kind.rpartition("/")[2]),
                "" if external else names.get(path.lstrip("/").lower(), ""),
                external,
            )
        )
    return relations
