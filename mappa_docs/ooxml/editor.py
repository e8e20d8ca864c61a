"""A Word package while parts of it are changed: what is not touched keeps its bytes and place."""

import posixpath
import re
from collections.abc import Callable
from typing import NamedTuple

from mappa_docs.ooxml import markup, word_file
from mappa_docs.ooxml.markup import Element
from mappa_docs.ooxml.word_file import CONTENT_TYPES, Package
from mappa_docs.ooxml.zip_writer import pack

_TRANSITIONAL = "http://schemas.openxmlformats.org/"
_RELATIONS = "http://schemas.openxmlformats.org/package/2006/relationships"


class Edits(NamedTuple):
    """What was changed in a part: which elements of the old one were taken out and which of the new
    one are ours, by their numbers in the order of the part, those that say something else in
    both."""

    taken: set[int]
    ours: set[int]


class Edited:
    """The parts of a package, of which those that are asked for as roots are written anew.

    Whoever changes a root says so with `taken`, `ours` or `rewritten`, so that it can be shown
    afterwards that nothing else has changed.
    """

    def __init__(self, package: Package) -> None:
        self.package = package
        self._new: dict[str, bytes] = {}
        self._roots: dict[str, Element] = {}
        self._made: dict[str, str] = {}
        self._numbers: dict[Element, int] = {}
        self._taken: dict[str, set[int]] = {}
        self._ours: dict[str, list[Element]] = {}
        main = next(
            relation.type for relation in package.relations() if relation.kind == "officeDocument"
        )
        self.is_strict = main.startswith(markup.STRICT)

    def root(self, name: str) -> Element:
        """Return the root of a part that is going to be changed."""
        if name not in self._roots:
            content = self._new.get(name, self.package.parts.get(name, b""))
            root = self._roots[name] = markup.parsed(content, whole=True)
            self._numbers |= {element: number for number, element in enumerate(root.iter())}
        return self._roots[name]

    def take(self, name: str, element: Element) -> None:
        """Take an element out of a part, and nothing beside it."""
        self._taken.setdefault(name, set()).add(self._numbers[element])
        markup.remove(element)

    def ours(self, name: str, element: Element) -> None:
        """Note that an element, with all that it holds, was put into a part."""
        self._ours.setdefault(name, []).append(element)

    def rewrite(self, name: str, element: Element, text: str) -> None:
        """Let an element say `text` and nothing else."""
        self._taken.setdefault(name, set()).add(self._numbers[element])
        self.ours(name, element)
        for inside in list(element):
            element.remove(inside)
        element.text = text

    def edits(self) -> dict[str, Edits]:
        """Return what was changed in each part that was there before."""
        found = {}
        for name, root in self._roots.items():
            if name in self.package.parts:
                numbers = {element: number for number, element in enumerate(root.iter())}
                ours = {numbers[element] for element in self._ours.get(name, ())}
                found[name] = Edits(self._taken.get(name, set()), ours)
        return found

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
            if not markup.name(element):
                continue
            if markup.attribute(element, "PartName").lower() == f"/{name}".lower():
                self.take(CONTENT_TYPES, element)
        tag = f"{{{markup.namespace(types)}}}Override"
        self.ours(CONTENT_TYPES, markup.added(types, tag, attributes))

    def relate(self, source: str, target: str, kind: str) -> str:
        """Add a relationship of the full type `kind` from a part, or the package, and return its
        id."""
        name = self._name(word_file.relations_name(source))
        if name not in self.package.parts and name not in self._new:
            self._new[name] = f'<Relationships xmlns="{_RELATIONS}"/>'.encode()
        root = self.root(name)
        relations = markup.children(root, "rel:Relationship")
        taken = {markup.attribute(relation, "Id") for relation in relations}
        number = next(n for n in range(1, len(taken) + 2) if f"rIdMarking{n}" not in taken)
        identifier = f"rIdMarking{number}"
        path = posixpath.relpath(f"/{target}", posixpath.join("/", posixpath.dirname(source)))
        attributes = {"Id": identifier, "Type": kind, "Target": path}
        tag = f"{{{markup.namespace(root)}}}Relationship"
        self.ours(name, markup.added(root, tag, attributes))
        return identifier

    def related(
        self, kind: str, name: str, new: Callable[[], bytes], content_type: str, relation: str
    ) -> tuple[str, Element]:
        """Return the part that the package has for `kind`, made if there is none, with its name."""
        there = self.package.related(kind) or self._made.get(kind, "")
        if not there:
            there = self._made[kind] = self.free(name)
            self.add(there, new(), content_type)
            self.relate("", there, relation)
        return there, self.root(there)

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
