"""A part of a Word file → its paragraphs and tables, as a form that somebody filled in.

Everything that a person may have typed comes out here: as text, or counted beside it. Elements
that are not known are looked through.
"""

from collections.abc import Mapping

from mappa_docs.ooxml import alternate_content, legacy_fields, markup, signs
from mappa_docs.ooxml.form_blocks import (
    Aside,
    Block,
    Blocks,
    Control,
    FormText,
    Paragraph,
    Piece,
    Table,
    paragraphs,
)
from mappa_docs.ooxml.markup import NAMES, Element

# What is beside the text, as terms of the catalogue.
TEXT_BOX, HIDDEN, PICTURE, ELSEWHERE = "text_box", "hidden_text", "picture", "elsewhere"
COMMENT, FOOTNOTE = "comment", "footnote"
_GONE = frozenset(("del", "moveFrom"))
_NEW = frozenset(("ins", "moveTo"))
_SKIPPED = frozenset(
    (
        "pPr", "rPr", "sectPr", "tblPr", "tblPrEx", "trPr", "tcPr", "tblGrid", "sdtPr", "sdtEndPr",
        "customXmlPr", "smartTagPr", "instrText", "delText", "delInstrText", "rt",
    )
)  # fmt: skip
_SIGNS = {"tab": "\t", "ptab": "\t", "br": "\n", "cr": "\n", "noBreakHyphen": "\u2011"}
_PICTURES = frozenset(("drawing", "pict", "object"))
_ELSEWHERE = frozenset(("altChunk", "subDoc"))
_NOTES = {"commentReference": COMMENT}
_NOTES |= dict.fromkeys(("footnoteReference", "endnoteReference"), FOOTNOTE)
_LONGEST_NUMBER = 10
_CELLS, _FIELD_SIGNS = markup.tags("tc"), markup.tags("fldChar")
_BODIES = markup.tags("body", "hdr", "ftr", "comments", "footnotes", "endnotes")


def read(root: Element, hidden: frozenset[str] | None = frozenset()) -> FormText:
    """Return what stands in a part, such as the body of a file. `hidden` are the styles whose text
    is not shown, None where nothing in the file hides text."""
    reader = _Reader(hidden)
    body = markup.child(root, "body")
    blocks = reader.blocks(root if body is None else body, None)
    return FormText(blocks, tuple(reader.asides), reader.inserted, reader.deleted)


class _Reader:
    """Walks through a part."""

    def __init__(self, hidden: frozenset[str] | None) -> None:
        self.hides = hidden is not None
        self.hidden = hidden or ()
        self.asides: list[Aside] = []
        self.inserted = self.deleted = 0
        self.position = 0
        # For each field that is open, whether its code is over; what is in a code is not shown.
        self.fields: list[bool] = []
        self.in_code = 0
        self._unfinished: dict[Element, set[Element]] = {}
        # While a tracked insertion is read.
        self.is_new = 0

    def aside(self, what: str, letters: int) -> None:
        """Note what stands beside the text."""
        self.asides.append(Aside(what, letters, self.position))

    def blocks(self, element: Element, control: Control | None) -> Blocks:
        """Return the paragraphs and tables in an element."""
        found: list[Block] = []
        self.add_blocks(element, control, found)
        return tuple(found)

    def add_blocks(self, element: Element, control: Control | None, found: list[Block]) -> None:
        for child in element:
            name = NAMES[child.tag]
            if name == "p":
                found.append(self.paragraph(child, control))
            elif name == "tbl":
                before = self.position
                found.append(Table(tuple(self.rows(child, control)), before))
            elif name == "sdt":
                self.add_blocks(*self.inside(child, control), found)
            elif name in _GONE:
                self.gone(child)
            elif name in _ELSEWHERE:
                self.aside(ELSEWHERE, 0)
            elif name == "mc:AlternateContent":
                branch = alternate_content.taken(child)
                if branch is not None:
                    self.add_blocks(branch, control, found)
            elif name == "r":  # which stands in no paragraph
                found.append(Paragraph(tuple(self.joined((child,), control)), self.position))
            elif name and name not in _SKIPPED:
                self.add_blocks(child, control, found)

    def inside(self, element: Element, outer: Control | None) -> tuple[Element, Control]:
        """Return the content of a control, and the control."""
        properties = content = None
        for child in element:
            name = NAMES[child.tag]
            if name == "sdtPr":
                properties = child
            elif name == "sdtContent":
                content = child
        if content is None:
            return (), Control(outer=outer)
        if properties is None:
            return content, Control(outer=outer)
        tag = alias = ""
        ticked = None
        for child in properties:
            name = NAMES[child.tag]
            if name == "tag":
                tag = markup.attribute(child, "val")
            elif name == "alias":
                alias = markup.attribute(child, "val")
            elif name == "w14:checkbox":
                ticked = markup.is_on(markup.child(child, "w14:checked"))
        return content, Control(tag, alias, ticked, outer)

    def rows(self, element: Element, control: Control | None) -> list[tuple[Blocks, ...]]:
        """Return the rows of a table, those in controls and other wrappings included."""
        found: list[tuple[Blocks, ...]] = []
        for child in element:
            name = NAMES[child.tag]
            if name == "tr":
                if _is_deleted(child):
                    self.gone(child)
                else:
                    found.append(tuple(self.cells(child, control)))
            elif name == "sdt":
                found += self.rows(*self.inside(child, control))
            elif name in _GONE:
                self.gone(child)
            elif name and name not in _SKIPPED:
                found += self.rows(child, control)
        return found

    def cells(self, element: Element, control: Control | None) -> list[Blocks]:
        """Return the cells of a row. One that goes on with the cell above has none of its own."""
        found: list[Blocks] = []
        for child in element:
            name = NAMES[child.tag]
            if name == "tc":
                fields, in_code = self.fields, self.in_code
                self.fields, self.in_code = [], 0  # no field goes on beyond its cell
                found.append(self.blocks(child, control))
                self.fields, self.in_code = fields, in_code
            elif name == "sdt":
                found += self.cells(*self.inside(child, control))
            elif name in _GONE:
                self.gone(child)
            elif name and name not in _SKIPPED:
                found += self.cells(child, control)
        return found

    def paragraph(self, element: Element, control: Control | None) -> Paragraph:
        self.position += 1
        position = self.position
        pieces = tuple(self.joined(element, control)) if len(element) else ()
        if not pieces and control is not None:  # an empty line of an answer
            pieces = (Piece("", control),)
        return Paragraph(pieces, position)

    def joined(self, element: Element, control: Control | None) -> list[Piece]:
        """Return the text of a paragraph, what stands in one control as one piece."""
        pieces: list[Piece] = []
        self.add_pieces(element, control, pieces)
        if len(pieces) < 2:
            return pieces
        whole = pieces[:1]
        for piece in pieces[1:]:
            if piece.control is whole[-1].control:
                whole[-1] = Piece(whole[-1].text + piece.text, piece.control)
            else:
                whole.append(piece)
        return whole

    def add_pieces(self, element: Element, control: Control | None, found: list[Piece]) -> None:
        for child in element:
            name = NAMES[child.tag]
            if name == "r":
                self.run(child, control, found)
            elif name == "pPr":  # with which most begin
                continue
            elif name == "sdt":
                self.add_pieces(*self.inside(child, control), found)
            elif name in _NEW:
                self.is_new += 1
                self.add_pieces(child, control, found)
                self.is_new -= 1
            elif name in _GONE:
                self.gone(child)
            elif name == "fldSimple":
                if shown := legacy_fields.answer(child):
                    found.append(Piece(shown, control))
                self.add_pieces(child, control, found)
            elif name == "p":  # in a text box, or where none may stand
                found.append(Piece("\n", control))
                self.add_pieces(child, control, found)
            elif name and name not in _SKIPPED:
                self.other(child, name, control, found)

    def other(
        self, element: Element, name: str, control: Control | None, found: list[Piece]
    ) -> None:
        """Read an element in a paragraph or run that is neither."""
        if name == "t" or name == "m:t":
            self.text(markup.text(element), control, found)
        elif name in _SIGNS:
            self.text(_SIGNS[name], control, found)
        elif name == "sym":
            font, code = markup.attribute(element, "font"), markup.attribute(element, "char")
            self.text(signs.symbol(font, code), control, found)
        elif name == "fldChar":
            self.field(element, control, found)
        elif name in _NOTES:
            self.asides.append(Aside(_NOTES[name], 0, self.position, _number(element)))
        elif name in _PICTURES:
            self.picture(element)
        elif name == "mc:AlternateContent":
            branch = alternate_content.taken(element)
            if branch is not None:
                self.add_pieces(branch, control, found)
        elif name in _ELSEWHERE:
            self.aside(ELSEWHERE, 0)
        elif len(element):
            self.add_pieces(element, control, found)

    def run(self, element: Element, control: Control | None, found: list[Piece]) -> None:
        shown = found
        for child in element:
            name = NAMES[child.tag]
            if name == "t":  # most are
                self.text(markup.text(child), control, found)
            elif name == "rPr":
                if self.hides and self.is_hidden(child):
                    found = []
            elif name and name not in _SKIPPED:
                self.other(child, name, control, found)
        if found is not shown and (letters := sum(len(piece.text.strip()) for piece in found)):
            self.aside(HIDDEN, letters)

    def is_hidden(self, properties: Element) -> bool:
        """Return whether the properties of a run, or its style, hide it."""
        for child in properties:
            name = NAMES[child.tag]
            if name == "vanish":
                return markup.is_on(child)
            if name == "rStyle" and markup.attribute(child, "val") in self.hidden:
                return True
        return False

    def text(self, words: str, control: Control | None, found: list[Piece]) -> None:
        if not self.in_code and not self.is_new and words:  # as most is
            found.append(Piece(words, control))
            return
        if self.in_code:  # of a field that is not shown, or was never ended
            if letters := len(words.strip()):
                self.aside(HIDDEN, letters)
            return
        if not words:
            return
        self.inserted += len(words) if self.is_new else 0
        found.append(Piece(words, control))

    def field(self, element: Element, control: Control | None, found: list[Piece]) -> None:
        """Follow a field: its code is not shown, its result is, and an old form field may have its
        answer in itself."""
        kind = markup.attribute(element, "fldCharType")
        if kind == "begin" and element not in self.unfinished(element):
            if shown := legacy_fields.answer(element):
                self.text(shown, control, found)
            self.fields.append(False)
            self.in_code += 1
        elif kind == "separate" and self.fields and not self.fields[-1]:
            self.fields[-1] = True
            self.in_code -= 1
        elif kind == "end" and self.fields and not self.fields.pop():
            self.in_code -= 1

    def unfinished(self, element: Element) -> set[Element]:
        """Return the beginnings of fields in the cell or part around an element whose code never
        ends: what follows them is shown."""
        around = next(element.iterancestors(*_CELLS, *_BODIES), None)
        if around not in self._unfinished:
            begun: list[Element] = []
            never: set[Element] = set()
            for sign in around.iter(*_FIELD_SIGNS) if around is not None else ():
                kind = markup.attribute(sign, "fldCharType")
                if kind == "begin":
                    begun.append(sign)
                    never.add(sign)
                elif begun and kind == "separate":
                    never.discard(begun[-1])
                elif begun and kind == "end":
                    never.discard(begun.pop())
            self._unfinished[around] = never
        return self._unfinished[around]

    def picture(self, element: Element) -> None:
        """Note the text of text boxes, or that there is a picture."""
        boxes = [*element.iter(*markup.tags("txbxContent"))]
        if not boxes:
            self.aside(PICTURE, 0)
        for box in boxes:
            reader = _Reader(frozenset(self.hidden))
            reader.position = self.position
            letters = _letters(reader.blocks(box, None))
            self.deleted += reader.deleted
            if letters:
                self.aside(TEXT_BOX, letters)
            self.asides += reader.asides

    def gone(self, element: Element) -> None:
        """Count the letters of a tracked deletion."""
        for text in element.iter(*markup.tags("delText", "t")):
            self.deleted += len(markup.text(text))


def _is_deleted(row: Element) -> bool:
    """Return whether a row of a table is a tracked deletion."""
    for child in row:
        if NAMES[child.tag] == "trPr":
            return markup.child(child, "del") is not None
        if NAMES[child.tag] == "tc":
            break
    return False


def notes(root: Element) -> Mapping[int, int]:
    """Return the number of letters in each comment or footnote of a part, by its number."""
    return {_number(note): _letters(read(note).blocks) for note in root if markup.name(note)}


def _number(element: Element) -> int:
    number = markup.attribute(element, "id")
    return int(number) if number.isdecimal() and len(number) <= _LONGEST_NUMBER else 0


def _letters(blocks: Blocks) -> int:
    return sum(len(paragraph.text.strip()) for paragraph in paragraphs(blocks))
