"""The text of paragraphs in a Word file, as a form that somebody filled in: piece by piece, with
the control around each, and what stands beside the text."""

from collections.abc import Iterator, Mapping

from mappa_docs.ooxml import (
    alternate_content,
    form_controls,
    legacy_fields,
    markup,
    run_looks,
    signs,
)
from mappa_docs.ooxml.form_blocks import Aside, Control, Piece
from mappa_docs.ooxml.markup import NAMES, Element

# What is beside the text, as terms of the catalogue.
TEXT_BOX, PICTURE, ELSEWHERE = "text_box", "picture", "elsewhere"
COMMENT, FOOTNOTE = "comment", "footnote"
GONE = frozenset(("del", "moveFrom"))
SKIPPED = frozenset(
    (
        "pPr", "rPr", "sectPr", "tblPr", "tblPrEx", "trPr", "tcPr", "tblGrid", "sdtPr", "sdtEndPr",
        "customXmlPr", "smartTagPr", "instrText", "delText", "delInstrText", "rt",
    )
)  # fmt: skip
FROM_ELSEWHERE = frozenset(("altChunk", "subDoc"))
_NEW = frozenset(("ins", "moveTo"))
_SIGNS = {"tab": "\t", "ptab": "\t", "br": "\n", "cr": "\n", "noBreakHyphen": "\u2011"}
_PICTURES = frozenset(("drawing", "pict", "object"))
_NOTES = {"commentReference": COMMENT}
_NOTES |= dict.fromkeys(("footnoteReference", "endnoteReference"), FOOTNOTE)
_LONGEST_NUMBER = 10
_CELLS, _FIELD_SIGNS = markup.tags("tc"), markup.tags("fldChar")
_BODIES = markup.tags("body", "hdr", "ftr", "comments", "footnotes", "endnotes")
_DRAWN_TEXTS, _DELETED = markup.tags("t", "a:t"), markup.tags("delText", "t")
_IMAGES = markup.tags("a:blip", "v:imagedata", "o:OLEObject")


class PieceReader:
    """Reads paragraphs, one after the other. `hidden` are the styles whose text is hidden or struck
    through, None where nothing in the file is."""

    def __init__(self, hidden: Mapping[str, str] | None) -> None:
        self._hides = hidden is not None
        self._hidden = hidden or {}
        # What the style of the paragraph makes of its text.
        self._style = ""
        self.asides: list[Aside] = []
        self.inserted = self.deleted = 0
        # The number of the paragraph.
        self.position = 0
        # For each field that is open, whether its code is over; what is in a code is not shown.
        self.fields: list[bool] = []
        self.in_code = 0
        self._unfinished: dict[Element, set[Element]] = {}
        # While a tracked insertion is read.
        self._is_new = 0

    def aside(self, what: str, letters: int = 0) -> None:
        """Note what stands beside the text."""
        self.asides.append(Aside(what, letters, self.position))

    def pieces(self, element: Element, control: Control | None) -> list[Piece]:
        """Return the text of a paragraph, what stands in one control as one piece."""
        found: list[Piece] = []
        if self._hides:
            self._style = run_looks.of_paragraph(element, self._hidden)
        self.add_pieces(element, control, found)
        if len(found) < 2:  # as most have
            return found
        return [
            Piece("".join([piece.text for piece in together]), first.control)
            for first, together in _together(found)
        ]

    def add_pieces(self, element: Element, control: Control | None, found: list[Piece]) -> None:
        """Add the pieces in an element, which stands in a control or in none."""
        for child in element[:]:
            name = NAMES[child.tag]
            if name == "pPr":  # with which most begin
                continue
            if name == "r":
                self.run(child, control, found)
            elif name == "sdt":
                self.add_pieces(*form_controls.inside(child, control), found)
            elif name in _NEW:
                self._is_new += 1
                self.add_pieces(child, control, found)
                self._is_new -= 1
            elif name in GONE:
                self.gone(child)
            elif name == "fldSimple":
                if shown := legacy_fields.answer(child):
                    found.append(Piece(shown, control))
                self.add_pieces(child, control, found)
            elif name == "p":  # in a text box, or where none may stand
                found.append(Piece("\n", control))
                self.add_pieces(child, control, found)
            elif name and name not in SKIPPED:
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
            self.asides.append(Aside(_NOTES[name], 0, self.position, number(element)))
        elif name in _PICTURES:
            self.picture(element)
        elif name == "mc:AlternateContent":
            branch = alternate_content.taken(element)
            if branch is not None:
                self.add_pieces(branch, control, found)
        elif name in FROM_ELSEWHERE:
            self.aside(ELSEWHERE)
        elif len(element):
            self.add_pieces(element, control, found)

    def run(self, element: Element, control: Control | None, found: list[Piece]) -> None:
        """Add the pieces in a run, or count its letters where it is hidden."""
        if self._hides and (look := run_looks.look(element, self._hidden, self._style)):
            self._other_look(element, look, control, found)
            return
        self._run(element, control, found)

    def _run(self, element: Element, control: Control | None, found: list[Piece]) -> None:
        for child in element[:]:
            name = NAMES[child.tag]
            if name == "t":  # most are
                words = markup.text(child) if len(child) else child.text or ""
                if self.in_code or self._is_new:
                    self.text(words, control, found)
                elif words:
                    found.append(Piece(words, control))
            elif name and name not in SKIPPED:
                self.other(child, name, control, found)

    def _other_look(
        self, element: Element, look: str, control: Control | None, found: list[Piece]
    ) -> None:
        """Count the letters of a run that is hidden or struck through, which is not read, or that
        nobody sees, which is."""
        apart: list[Piece] = []
        self._run(element, control, apart)
        if letters := sum(len(piece.text.strip()) for piece in apart):
            self.aside(look, letters)
        if look == run_looks.UNSEEN:
            found += apart

    def text(self, words: str, control: Control | None, found: list[Piece]) -> None:
        """Add words, unless they stand in the code of a field."""
        if self.in_code:  # of a field that is not shown, or was never ended
            if letters := len(words.strip()):
                self.aside(run_looks.HIDDEN, letters)
            return
        if not words:
            return
        self.inserted += len(words) if self._is_new else 0
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
        """Note the text of text boxes and shapes, or that there is a picture."""
        letters = sum(len(markup.text(text)) for text in element.iter(*_DRAWN_TEXTS))
        if letters:
            self.aside(TEXT_BOX, letters)
        if not letters or next(element.iter(*_IMAGES), None) is not None:
            self.aside(PICTURE)

    def hidden(self, element: Element) -> None:
        """Count the letters of something that is hidden as a whole."""
        if letters := sum(len(markup.text(text).strip()) for text in element.iter(*_DRAWN_TEXTS)):
            self.aside(run_looks.HIDDEN, letters)

    def gone(self, element: Element) -> None:
        """Count the letters of a tracked deletion."""
        self.deleted += sum(len(markup.text(text)) for text in element.iter(*_DELETED))


def _together(found: list[Piece]) -> Iterator[tuple[Piece, list[Piece]]]:
    """Yield the first of the pieces that follow each other in one control, with all of them."""
    together = found[:1]
    for piece in found[1:]:
        if piece.control is not together[0].control:
            yield together[0], together
            together = []
        together.append(piece)
    yield together[0], together


def number(element: Element) -> int:
    """Return the number of a comment or footnote, or of what refers to it."""
    written = markup.attribute(element, "id")
    return int(written) if written.isdecimal() and len(written) <= _LONGEST_NUMBER else 0
