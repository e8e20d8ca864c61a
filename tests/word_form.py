"""A Word form taken apart, for the tests that fill it in and spoil it: its parts, its controls and
what stands in them."""

from collections import defaultdict
from collections.abc import Iterable
from typing import Any

from lxml import etree

from tests import word_files

W = word_files.TRANSITIONAL["w"]
W14 = "http://schemas.microsoft.com/office/word/2010/wordml"
W15 = "http://schemas.microsoft.com/office/word/2012/wordml"
R = word_files.TRANSITIONAL["r"]
SPACES = {"w": W, "w14": W14, "w15": W15, "r": R}
DOCUMENT = "word/document.xml"
BOX, TICKED = "\u2610", "\u2612"
_XML_SPACE = "{http://www.w3.org/XML/1998/namespace}space"

Element = Any


def w(name: str) -> str:
    """The name of an element of Word, as lxml has it."""
    return f"{{{W}}}{name}"


def w14(name: str) -> str:
    return f"{{{W14}}}{name}"


def w15(name: str) -> str:
    return f"{{{W15}}}{name}"


class WordForm:
    """A Word file: `parts` by name, and the document part as a tree, written back by `data`."""

    def __init__(self, data: bytes) -> None:
        self.parts = word_files.unpacked(data)
        self.root = etree.fromstring(self.parts[DOCUMENT])
        self.body: Element = self.root[0]

    def data(self) -> bytes:
        self.parts[DOCUMENT] = etree.tostring(
            self.root, xml_declaration=True, encoding="UTF-8", standalone=True
        )
        return word_files.packed(self.parts)

    def control(self, tag: str, number: int = 0) -> Element:
        """Return the control with the tag, where it stands several times the one of the number."""
        return controls(self.body)[tag][number]

    def cell(self, tag: str, number: int = 0) -> Element:
        """Return the table cell that the control stands in, or that stands in it."""
        control = self.control(tag, number)
        return next(control.iterancestors(w("tc")))

    def other(self, name: str) -> Element:
        """Return another part of XML, as a tree; `put` writes it back."""
        return etree.fromstring(self.parts[name])

    def put(self, name: str, tree: Element) -> None:
        self.parts[name] = etree.tostring(
            tree, xml_declaration=True, encoding="UTF-8", standalone=True
        )

    def names(self, kind: str) -> list[str]:
        """Return the names of the parts of a kind, such as "header"."""
        return [name for name in self.parts if name.startswith(f"word/{kind}")]


def controls(within: Element) -> dict[str, list[Element]]:
    """Return the controls in an element by their tags, in the order of the document."""
    found: dict[str, list[Element]] = defaultdict(list)
    for tag in within.iter(w("tag")):
        if tag.getparent().tag == w("sdtPr"):
            found[tag.get(w("val"))].append(tag.getparent().getparent())
    return found


def properties(control: Element) -> Element:
    return control.find(w("sdtPr"))


def content(control: Element) -> Element:
    return control.find(w("sdtContent"))


def items(section: Element) -> list[Element]:
    """Return the items of a repeating section."""
    return [
        item
        for item in content(section)
        if item.find(f"{w('sdtPr')}/{w15('repeatingSectionItem')}") is not None
    ]


def run(text: str, style: str = "") -> Element:
    """Return a run; line ends and tabs are Word's own."""
    element = etree.Element(w("r"), nsmap={"w": W})
    if style:
        about = etree.SubElement(element, w("rPr"))
        etree.SubElement(about, w("rStyle")).set(w("val"), style)
    for number, line in enumerate(text.split("\n")):
        if number:
            etree.SubElement(element, w("br"))
        for place, piece in enumerate(line.split("\t")):
            if place:
                etree.SubElement(element, w("tab"))
            if piece:
                words = etree.SubElement(element, w("t"))
                words.text = piece
                words.set(_XML_SPACE, "preserve")
    return element


def paragraph(text: str = "", style: str = "") -> Element:
    element = etree.Element(w("p"), nsmap={"w": W})
    if style:
        about = etree.SubElement(element, w("pPr"))
        etree.SubElement(about, w("pStyle")).set(w("val"), style)
    if text:
        element.append(run(text))
    return element


def parsed(xml: str) -> Element:
    """Return the one element that the XML holds, with Word's prefixes known."""
    known = " ".join(f'xmlns:{name}="{space}"' for name, space in SPACES.items())
    return etree.fromstring(f"<x {known}>{xml}</x>")[0]


def text_of(element: Element) -> str:
    """Return the text of an element, a line for each paragraph and line break in it."""
    pieces = []
    for node in element.iter(w("t"), w("br"), w("tab"), w("p")):
        if node.tag == w("p"):
            pieces.append("\n" if pieces else "")
        else:
            pieces.append({w("br"): "\n", w("tab"): "\t"}.get(node.tag, node.text or ""))
    return "".join(pieces)


def unwrap(element: Element, inside: Iterable[Element]) -> None:
    """Put in the place of an element what is `inside` it."""
    parent = element.getparent()
    place = parent.index(element)
    parent[place : place + 1] = list(inside)


def after(element: Element, *others: Element) -> None:
    for other in reversed(others):
        element.addnext(other)
