"""A Word package while parts of it are changed: what is not touched keeps its bytes and place."""

import posixpath
import re
from collections.abc import Callable

from mappa_docs.ooxml import markup, word_file
from mappa_docs.ooxml.markup import Element
from mappa_docs.ooxml.word_file import CONTENT_TYPES, Package
from mappa_docs.ooxml.zip_writer import pack

_TRANSITIONAL = "http://schemas.openxmlformats.org/"
_RELATIONS = "http://schemas.openxmlformats.org/package/2006/relationships"


class Edited:
    """The parts of a package, of which those that are asked for as roots are written anew."""

    def __init__(self, package: Package) -> None:
        self.package = package
        self._new: dict[str, bytes] = {}
        self._roots: dict[str, Element] = {}
        self._made: dict[str, str] = {}
        main = next(
            relation.type for relation in package.relations() if relation.kind == "officeDocument"
        )
        self.is_strict = main.startswith(markup.STRICT)

    def root(self, name: str) -> Element:
        """Return the root of a part that is going to be changed."""
        if name not in self._roots:
            content = self._new.get(name, self.package.parts.get(name, b""))
            self._roots[name] = markup.parsed(content)
        return self._roots[name]

    def office(self, path: str, strict: str = "") -> str:
        """Return the namespace or type that the dialect of the file has for `path`."""
        if self.is_strict:
            return f"{markup.STRICT}{strict or path}"
        family, _, rest = path.partition("/")
        return f"{_TRANSITIONAL}{family}/2006/{rest}"

    def add(self, name: str, content: bytes, content_type: str) -> None:
        """Add a part at the end of the package."""
        self._new[name] = content
        types = self.root(CONTENT_TYPES)
        attributes = {"PartName": f"/{name}", "ContentType": content_type}
        for element in list(types):
            if markup.attribute(element, "PartName").lower() == f"/{name}".lower():
                types.remove(element)
        markup.added(types, f"{{{markup.namespace(types)}}}Override", attributes)

    def relate(self, source: str, target: str, kind: str) -> str:
        """Add a relationship of the full type `kind` from a part, or the package, and return its
        id."""
        name = self._name(word_file.relations_name(source))
        if name not in self.package.parts and name not in self._new:
            self._new[name] = f'<Relationships xmlns="{_RELATIONS}"/>'.encode()
        root = self.root(name)
        taken = {markup.attribute(relation, "Id") for relation in root}
        number = next(n for n in range(1, len(taken) + 2) if f"rIdMarking{n}" not in taken)
        identifier = f"rIdMarking{number}"
        path = posixpath.relpath(f"/{target}", posixpath.join("/", posixpath.dirname(source)))
        attributes = {"Id": identifier, "Type": kind, "Target": path}
        markup.added(root, f"{{{markup.namespace(root)}}}Relationship", attributes)
        return identifier

    def related(
        self, kind: str, name: str, new: Callable[[], bytes], content_type: str, relation: str
    ) -> Element:
        """Return the root of the part that the package has for `kind`, made if there is none."""
        there = self.package.related(kind) or self._made.get(kind, "")
        if not there:
            there = self._made[kind] = self.free(name)
            self.add(there, new(), content_type)
            self.relate("", there, relation)
        return self.root(there)

    def free(self, name: str) -> str:
        """Return `name`, or where a part has that name, the same with the next number."""
        taken = {part.lower() for part in (*self.package.parts, *self._new)}
        stem, suffix = posixpath.splitext(name)
        number = 1
        while name.lower() in taken:
            number += 1
            name = re.sub(r"\d*$", str(number), stem) + suffix
        return name

    def parts(self) -> dict[str, bytes]:
        """Return all parts of the package, those that were not touched with their bytes."""
        written = {name: markup.written(root) for name, root in self._roots.items()}
        return self.package.parts | self._new | written

    def data(self) -> bytes:
        """Return the whole package. The same changes always give the same bytes."""
        parts = self.parts()
        return pack(parts, parts)

    def _name(self, name: str) -> str:
        """Return the part's name as the package writes it."""
        return next((part for part in self.package.parts if part.lower() == name.lower()), name)
