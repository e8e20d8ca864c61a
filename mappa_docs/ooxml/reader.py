"""Reads a part of a Word file: what it shows, and of headers and footers what is surely seen."""

from collections.abc import Container

from mappa_docs.model.spots import Doubt
from mappa_docs.ooxml import (
    alternate_content,
    bending_signs,
    long_paragraphs,
    markup,
    surroundings,
    table_place,
)
from mappa_docs.ooxml.fields import Fields
from mappa_docs.ooxml.line_height import drawing_height, height_in_line
from mappa_docs.ooxml.looks import Looks
from mappa_docs.ooxml.markup import Element
from mappa_docs.ooxml.older_shape import SHAPES
from mappa_docs.ooxml.paragraph_look import ParagraphLook
from mappa_docs.ooxml.read_paragraph import Piece, ReadParagraph, cut_off, run_on
from mappa_docs.ooxml.see_through import PICTURES
from mappa_docs.ooxml.surroundings import Around
from mappa_docs.ooxml.text import Content
from mappa_docs.ooxml.text_look import Look

# Deleted or moved text, hidden properties and field codes: in the file, and on no page.
_UNSHOWN = {"del", "moveFrom", "delText", "instrText", "delInstrText", "pPr", "rPr", "sectPr"}
_UNSHOWN |= {"sdtPr", "tblPr", "tblPrEx", "trPr", "tcPr", "tblGrid", "sdtEndPr", "customXmlPr"}
_AS_TEXT = {"tab": "\t", "ptab": "\t", "br": "\n", "cr": "\n", "noBreakHyphen": "-", "sym": "\t"}
_ELSEWHERE = {"altChunk", "subDoc"}
_MOST_TABS = 24


def content(
    root: Element, looks: Looks | None = None, *, every: bool = False, judged: bool = False
) -> Content:
    """Return what the part shows, text boxes and shapes included and each counted once.

    `looks` are those of the file. With `every`, what stands there for programs that can't show a
    shape is read too. Only where it is `judged`, it is told of lines whether they are surely seen.
    """
    looks = looks or Looks()
    reader = _Reader(looks, every, judged, long_paragraphs.with_care(root, looks))
    reader.visit(root, Around(behind=looks.paper), None)
    return reader.finished()


class _Reader:
    """Walks through a part."""

    def __init__(
        self, looks: Looks, every: bool, judged: bool, careful: Container[Element]
    ) -> None:
        self.looks = looks
        self.careful = careful
        self.every = every
        self.judged = judged
        self.content = Content()
        self.paragraphs: list[ReadParagraph] = []
        self.fields = Fields()
        self.look = Look()
        self.y = 0

    def finished(self) -> Content:
        """Return what was read."""
        lines = [paragraph.line() for paragraph in self.paragraphs]
        self.content.lines = lines
        self.content.is_piled = any(bending_signs.are_piled(line.text) for line in lines)
        self.content.codes = self.fields.codes
        self.content.height = self.y
        return self.content

    def visit(self, element: Element, around: Around, into: ReadParagraph | None) -> None:
        """Read an element and what stands in it, `into` the paragraph in which it stands."""
        name = markup.name(element)
        if name in ("instrText", "delInstrText"):
            self.fields.code(markup.text(element))
        if not name or name in _UNSHOWN or surroundings.is_hidden(element, name):
            return
        if self.judged:
            around = around.doubted(surroundings.doubt_about(element, name))
        if name == "r":
            self.run(element, around, into)
        elif name == "p":
            self.paragraph(element, around)
        elif name == "tr":
            self.row(element, around)
        elif name == "txbxContent":
            self.box(element, around)
        else:
            self.other(element, name, around, into)

    def inside(self, element: Element, around: Around, into: ReadParagraph | None) -> None:
        """Read what stands in an element."""
        for child in element:
            self.visit(child, around, into)

    def other(
        self, element: Element, name: str, around: Around, into: ReadParagraph | None
    ) -> None:
        if name == "mc:AlternateContent" and not self.every:
            branch = alternate_content.taken(element)
            if branch is not None:
                self.inside(branch, around, into)
            return
        if name == "tbl":
            styles, theme = self.looks.styles, self.looks.theme
            around = surroundings.in_table(element, around, styles, theme)
        elif name == "fldSimple":
            self.fields.simple(markup.attribute(element, "instr"))
            self.inside(element, around, into)
            self.fields.end()
            return
        elif name == "sdt" and surroundings.is_given(element):
            around = around._replace(kept=True).doubted(Doubt.STORED)
        self.piece(element, name, around, into)
        self.inside(element, around, into)

    def paragraph(self, element: Element, around: Around) -> None:
        is_all_shown = element not in self.careful and not self.fields.is_in_result
        if is_all_shown and (text := long_paragraphs.text_of(element, judged=self.judged)):
            self.long_paragraph(element, around, text)
            return
        properties = markup.child(element, "pPr")
        style = self.looks.paragraphs.style_of(properties)
        look = ParagraphLook()
        if self.judged:
            look = self.looks.paragraphs.of(properties, around.tables, around.behind)
            around = around.doubted(look.doubt)._replace(behind=look.behind)
        level = self.looks.numbering.of(properties, style)
        if level.is_listed:
            look = look._replace(align="")
        if self.judged and not level.is_near:
            around = around.doubted(Doubt.PLACE)
        paragraph = ReadParagraph(element, around, look, style)
        self.paragraphs.append(paragraph)
        if level.words:
            paragraph.pieces.append(Piece(f"{level.words} ", True, around.doubt, element))
        top = self.y
        self.inside(element, around, paragraph)
        if self.judged:
            self.measure(paragraph, top)

    def long_paragraph(self, element: Element, around: Around, text: str) -> None:
        """Take a paragraph as it is that says more than a marking, whatever its look."""
        paragraph = ReadParagraph(element, around, ParagraphLook(), "")
        paragraph.pieces.append(Piece(text, around.kept, around.doubt, element))
        paragraph.is_long = True
        self.paragraphs.append(paragraph)
        self.content.is_overdrawn = True  # how it lies was not looked at

    def measure(self, paragraph: ReadParagraph, top: int) -> None:
        """Say where a paragraph lies, now that it was read, and go on below it."""
        look, text = paragraph.look, paragraph.text
        size = paragraph.size or self.looks.text.of(None, paragraph.style).size
        if text.strip() and look.is_low(size):
            self.content.is_overdrawn = True
            paragraph.pieces = [piece._replace(doubt=Doubt.LOOK) for piece in paragraph.pieces]
        is_lost = look.doubt is Doubt.PLACE and not look.is_frame
        if is_lost or text.count("\t") > _MOST_TABS:  # where what follows stands is not known
            self.content.is_overdrawn = True
        mark = markup.child(paragraph.element, "pPr", "rPr")
        highest = size  # or the sign at its end, which makes its line higher
        if mark is not None:
            highest = max(size, self.looks.text.of(mark, paragraph.style).size)
        inlines = self.y - top  # what stands in the line as a picture
        self.y = paragraph.lie(top, inlines, size, highest)

    def row(self, element: Element, around: Around) -> None:
        if not self.judged:  # nobody asks how high it is
            for child, inside in surroundings.cells(element, around, self.looks.theme):
                self.visit(child, inside, None)
            return
        exact = table_place.exact_height(element)
        margins = table_place.margins_of_row(element, around.margins)
        top, lowest = self.y, self.y + table_place.least_height(element)
        moved: list[ReadParagraph] = []
        for child, inside in surroundings.cells(element, around, self.looks.theme):
            self.y, count = top + margins.above, len(self.paragraphs)
            self.visit(child, inside, None)
            bottom, read = self.y + margins.below, self.paragraphs[count:]
            lowest = max(lowest, bottom + run_on(read))
            from_top = table_place.is_from_top(child, margins)
            moved += [] if from_top else read
            if exact is not None:
                cut_off(top + exact, None if from_top else bottom, top, read)
        self.y = lowest if exact is None else top + exact
        for paragraph in moved:
            paragraph.reach(self.y)

    def box(self, element: Element, around: Around) -> None:
        """Read a text box, which lies beside the text around it."""
        y, over = self.y, self.content.is_overdrawn
        self.inside(element, around._replace(in_table=False), None)
        self.y, self.content.is_overdrawn = y, over

    def run(self, element: Element, around: Around, into: ReadParagraph | None) -> None:
        outside = self.look
        properties = markup.child(element, "rPr")
        style = into.style if into else self.looks.styles.default_paragraph
        self.look = self.looks.text.of(
            properties, style, around.tables, around.behind, judged=self.judged
        )
        if self.look.is_hidden:
            self.fields.follow(element)
        else:
            self.inside(element, around.doubted(self.look.doubt), into)
        self.look = outside

    def piece(
        self, element: Element, name: str, around: Around, into: ReadParagraph | None
    ) -> None:
        """Note what one element says."""
        if name == "fldChar":
            self.fields.step(markup.attribute(element, "fldCharType"))
        elif name in PICTURES:
            self.content.has_picture = True
        elif name in _ELSEWHERE:
            self.content.is_elsewhere = True
        elif name == "v:textpath":
            self.content.watermarks.append(markup.attribute(element, "string"))
        elif name == "wp:inline":
            self.y += drawing_height(element)
        elif name in SHAPES and markup.name(element.getparent()) in ("pict", "object"):
            self.y += height_in_line(element)
        elif into is not None and not self.fields.is_in_code:
            self.text(element, name, around, into)

    def text(self, element: Element, name: str, around: Around, into: ReadParagraph) -> None:
        doubt = around.doubt or self.fields.doubt
        if name == "t" or (self.judged and name.endswith(("}t", ":t"))):
            words = markup.text(element)
            words = words.upper() if self.look.is_capital else words
            kept = around.kept or self.fields.is_in_result
            into.pieces.append(Piece(words, kept, doubt, element))
            into.size = max(into.size, self.look.size)
            if words.strip() and self.look.is_over_others:
                self.content.is_overdrawn = True
        elif name in _AS_TEXT:
            into.pieces.append(Piece(_AS_TEXT[name], False, doubt, element))
            into.size = max(into.size, self.look.size)
