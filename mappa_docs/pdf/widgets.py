"""Links to the names of fields → the fields of a form in a PDF.

The PDF is drawn by Typst with a link in each place that is to be filled in, so that its place on
the page, its place in the order of reading and its element among the tags are right. Here each of
these links becomes a field: the same object, with the same element.
"""

import re
from collections.abc import Callable, Iterable, Iterator, Mapping
from typing import NamedTuple

from mappa_docs.pdf import appearances, typeface
from mappa_docs.pdf.entry import Entry, EntryKind
from mappa_docs.pdf.typst_objects import TypstObjects, not_fitting, string

# What a link to the place of a field begins with.
_SCHEME = b"field:"
_LINK = re.compile(
    rb"<</Type/Annot/Subtype/Link/Rect\[([-\d. ]+)\]/Border\[0 0 0\]"
    rb"/A<</Type/Action/S/URI/URI\(" + _SCHEME + rb"((?:\\.|[^\\)])*)\)>>"
    rb"/F 4(/StructParent \d+)/Contents\((?:\\.|[^\\)])*\)>>\Z"
)
_ELEMENT = b"<</Type/StructElem/S/Link/"
_ELEMENT_OF_FIELD = b"<</Type/StructElem/S/Form/"
_REFERENCE = re.compile(rb"<</Type/OBJR/Pg (\d+ 0 R)/Obj (\d+) 0 R>>")
_ESCAPED = re.compile(rb"\\(.)")
_REQUIRED, _LINES, _LIST, _TAKES_OTHERS = 1 << 1, 1 << 12, 1 << 17, 1 << 18
_FLAGS = {
    EntryKind.TEXT: _LINES,
    EntryKind.LIST: _LIST,
    EntryKind.OPEN_LIST: _LIST | _TAKES_OTHERS,
}
# The first entry of a list, by which it is emptied again.
_NONE = string(" ")
# A field that is so many lines high takes more than one.
_MORE_THAN_A_LINE = 1.8


class _Link(NamedTuple):
    """A link to the name of a field: its number among the objects, its rectangle as it is written,
    and the entry by which its element is found."""

    number: int
    name: str
    rectangle: bytes
    parent: bytes


def with_fields(
    data: bytes,
    entries: Iterable[Entry],
    information: Mapping[str, str],
    drawn: Callable[[str], str],
) -> bytes:
    """Return the PDF, which Typst wrote, with a field in the place of each link to an entry.

    `information` joins what the file says about itself, and `drawn` gives the words that are drawn
    for a text, in which each character is one that the typeface of fields has. The same PDF and
    entries give the same bytes.

    Raises BrokenInstallationError where the links are not those to the entries, each once.
    """
    by_name = {entry.name: entry for entry in entries}
    objects = TypstObjects(data)
    links = list(_links(objects))
    if sorted(link.name for link in links) != sorted(by_name):
        raise not_fitting()
    pages = _pages(objects, {link.number for link in links})
    fields = _Fields(objects, drawn)
    for link in links:
        place = b"/P %s%s" % (pages[link.number], link.parent)
        objects.texts[link.number] = fields.field(by_name[link.name], link.rectangle, place)
    references = b" ".join(b"%d 0 R" % link.number for link in links)
    form = objects.add(
        b"<</Fields[%s]/DR<</Font<</%s %s>>>>/DA(/%s 0 Tf 0 g)>>"
        % (references, appearances.FONT, fields.fonts.common, appearances.FONT)
    )
    objects.extend(objects.root, b"/AcroForm %s" % form)
    for key, value in information.items():
        name = key.replace(" ", "#20").encode()
        objects.extend(objects.information, b"/%s %s" % (name, string(value)))
    return objects.data()


def _links(objects: TypstObjects) -> Iterator[_Link]:
    """Yield the links to fields in the order of the pages."""
    for number, text in objects.texts.items():
        found = _LINK.match(text)
        if found:
            name = _ESCAPED.sub(rb"\1", found[2]).decode("ascii", "replace")
            yield _Link(number, name, found[1], found[3])


def _pages(objects: TypstObjects, numbers: set[int]) -> dict[int, bytes]:
    """Make the elements of links to fields those of fields. Return the page of each by the number
    of the link. Raises BrokenInstallationError where a link has no element of its own."""
    pages: dict[int, bytes] = {}
    for number, text in objects.texts.items():
        if not text.startswith(_ELEMENT):
            continue
        for page, link in _REFERENCE.findall(text):
            if int(link) in numbers:
                pages[int(link)] = page
                objects.texts[number] = _ELEMENT_OF_FIELD + text.removeprefix(_ELEMENT)
    if pages.keys() != numbers:
        raise not_fitting()
    return pages


class _Fields:
    """Writes the fields of one PDF."""

    def __init__(self, objects: TypstObjects, drawn: Callable[[str], str]) -> None:
        self.objects = objects
        self.drawn = drawn
        self.fonts = typeface.add_to(objects)
        self.resources = objects.add(
            b"<</Font<</%s %s>>>>" % (appearances.FONT, self.fonts.every)
        )
        self.boxes: dict[bytes, bytes] = {}

    def field(self, entry: Entry, rectangle: bytes, place: bytes) -> bytes:
        """Return the object of a field. Its `place` is its page and its element."""
        left, low, right, high = map(float, rectangle.split())
        draw = self._box if entry.kind is EntryKind.BOX else self._typed
        return b"<</Type/Annot/Subtype/Widget/Rect[%s]/F 4%s/T%s/TU%s%s>>" % (
            rectangle,
            place,
            string(entry.name),
            string(entry.tooltip),
            draw(entry, right - left, high - low),
        )

    def _box(self, entry: Entry, width: float, height: float) -> bytes:
        size = _size(width, height)
        if size not in self.boxes:
            states = (appearances.of_cross(width, height), b"")
            looks = tuple(self._look(state, size) for state in states)
            self.boxes[size] = b"/AP<</N<</Yes %s/Off %s>>>>" % looks
        state = b"/Yes" if entry.text else b"/Off"
        return b"/FT/Btn/V%s/AS%s%s" % (state, state, self.boxes[size])

    def _typed(self, entry: Entry, width: float, height: float) -> bytes:
        flags = _FLAGS.get(entry.kind, 0)
        if entry.kind is EntryKind.LINE:
            is_high = height > _MORE_THAN_A_LINE * entry.size * appearances.PITCH
            flags = _LINES if is_high else 0
        shown: list[str] = []
        value = b""
        if entry.text:
            value = b"/V" + string(entry.text)
            inside = width - 2 * appearances.PADDING
            shown = appearances.lines(self.drawn(entry.text), inside, entry.size)
        look = appearances.of_text(
            shown, width, height, entry.size, from_top=bool(flags & _LINES)
        )
        if flags & _LIST:
            kind = b"/FT/Ch/Opt[%s]" % b"".join((_NONE, *map(string, entry.options)))
        else:
            kind = b"/FT/Tx"
        flags |= _REQUIRED if entry.required else 0
        return b"%s/Ff %d/DA(/%s %g Tf 0 g)%s/AP<</N %s>>" % (
            kind,
            flags,
            appearances.FONT,
            entry.size,
            value,
            self._look(look, _size(width, height)),
        )

    def _look(self, instructions: bytes, size: bytes) -> bytes:
        """Add what a field looks like. Each has its own: programs that fill in change it in place."""
        return self.objects.add_stream(
            instructions,
            b"/Type/XObject/Subtype/Form/BBox[0 0 %s]/Resources %s" % (size, self.resources),
            packed=len(instructions) > _WORTH_PACKING,
        )


def _size(width: float, height: float) -> bytes:
    return b"%.2f %.2f" % (width, height)


# A stream that is no longer than this gains nothing by being packed.
_WORTH_PACKING = 200
