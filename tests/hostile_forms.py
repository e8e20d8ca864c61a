"""Filled forms made to do harm: each is a function of a size, and grows with it in one way only."""

import copy
import re
from collections.abc import Callable

from lxml import etree

from tests import word_files
from tests.badly_filled.form import BOXES, DETAILS, NAME, ROWS, add_part, base
from tests.word_form import (
    DOCUMENT,
    Element,
    W,
    WordForm,
    content,
    items,
    paragraph,
    parsed,
    run,
    w,
)

LABELS = "customXml/item1.xml"
_RELATIONS = "word/_rels/document.xml.rels"
_HERE = re.compile(r"<w:p( [^>]*)?><w:r><w:t[^>]*>HERE</w:t></w:r></w:p>")
_TEXT = "<w:r><w:t>deepest</w:t></w:r>"

Grown = Callable[[int], bytes]


def _details(form: WordForm) -> Element:
    return content(form.control(DETAILS)).find(w("p"))


def many_runs(size: int) -> bytes:
    form = WordForm(base())
    _details(form).extend(run(f"w{number} ") for number in range(size))
    return form.data()


def many_paragraphs(size: int) -> bytes:
    form = WordForm(base())
    content(form.control(DETAILS)).extend(paragraph(f"w{number}") for number in range(size))
    return form.data()


def many_rows(size: int) -> bytes:
    form = WordForm(base())
    last = items(form.control(ROWS))[-1]
    for number in range(size):
        cells = "".join(
            f"<w:tc><w:p><w:r><w:t>{text}</w:t></w:r></w:p></w:tc>"
            for text in (f"Person {number}", "Children", "Seen.")
        )
        last.addnext(parsed(f"<w:tr>{cells}</w:tr>"))
    return form.data()


def same_tag(size: int) -> bytes:
    form = WordForm(base())
    cell = form.cell(NAME)
    for number in range(size):
        cell.append(
            parsed(
                f'<w:sdt><w:sdtPr><w:tag w:val="{NAME}"/></w:sdtPr><w:sdtContent><w:p><w:r>'
                f"<w:t>Name {number}</w:t></w:r></w:p></w:sdtContent></w:sdt>"
            )
        )
    return form.data()


def boxes_with_remarks(size: int) -> bytes:
    form = WordForm(base())
    cell = form.cell(f"{BOXES}1")
    line = next(form.control(f"{BOXES}1").iterancestors(w("p")))
    for number in range(size):
        copied = copy.deepcopy(line)
        copied.append(run(f" {number}"))
        cell.append(copied)
    return form.data()


def words_between_tables(size: int) -> bytes:
    form = WordForm(base())
    for number in range(size):
        form.body[-1].addprevious(paragraph(f"some words, number {number}"))
    return form.data()


def pictures_and_headings(size: int) -> bytes:
    form = WordForm(base())
    for _ in range(size):
        form.body[0].addprevious(parsed("<w:p><w:r><w:pict/></w:r></w:p>"))
        form.body[-1].addprevious(paragraph("3 Conviction or caution information"))
    return form.data()


def long_list_of_labels(size: int) -> bytes:
    form = WordForm(base())
    cells = ("Not provided", "x; " * size)
    row = "".join(f"<w:tc><w:p><w:r><w:t>{text}</w:t></w:r></w:p></w:tc>" for text in cells)
    form.body[-1].addprevious(parsed(f"<w:tbl><w:tr>{row}</w:tr></w:tbl>"))
    return form.data()


def ring_of_styles(size: int) -> bytes:
    form = WordForm(base())
    styles = form.other("word/styles.xml")
    for number in range(size):
        styles.append(
            parsed(
                f'<w:style w:styleId="S{number}"><w:basedOn w:val="S{(number + 1) % size}"/>'
                "</w:style>"
            )
        )
    styles.append(parsed('<w:style w:styleId="Z"><w:rPr><w:vanish/></w:rPr></w:style>'))
    form.put("word/styles.xml", styles)
    return form.data()


def relationships_to_one_part(size: int) -> bytes:
    form = WordForm(base())
    header = form.other("word/header1.xml")
    header.extend(paragraph("words") for _ in range(50))
    form.put("word/header1.xml", header)
    links = form.other(_RELATIONS)
    for number in range(size):
        for kind, target in (("header", "header1.xml"), ("customXml", "styles.xml")):
            etree.SubElement(
                links,
                f"{{{word_files.PACKAGE}/relationships}}Relationship",
                Id=f"{kind}{number}",
                Type=f"{word_files.TRANSITIONAL['rel']}/{kind}",
                Target=target,
            )
    form.put(_RELATIONS, links)
    return form.data()


def comments_of_one_number(size: int) -> bytes:
    form = WordForm(base())
    comments = "".join(
        f'<w:comment w:id="1"><w:p><w:r><w:t>{number}</w:t></w:r></w:p></w:comment>'
        for number in range(size)
    )
    add_part(form, "comments", "comments", f"<w:comments>{comments}</w:comments>")
    _details(form).append(parsed('<w:r><w:commentReference w:id="1"/></w:r>'))
    return form.data()


def fields_without_end(size: int) -> bytes:
    form = WordForm(base())
    line = _details(form)
    for _ in range(size):
        line.append(parsed('<w:r><w:fldChar w:fldCharType="begin"/></w:r>'))
    return form.data()


# How many of each take some tenths of a second, so that growth can be told from noise.
GROWN: dict[Grown, int] = {
    many_runs: 25_000,
    many_paragraphs: 12_500,
    many_rows: 1500,
    same_tag: 5000,
    boxes_with_remarks: 1500,
    words_between_tables: 5000,
    pictures_and_headings: 2500,
    long_list_of_labels: 15_000,
    ring_of_styles: 5000,
    relationships_to_one_part: 5000,
    comments_of_one_number: 10_000,
    fields_without_end: 10_000,
}


def long_text(size: int) -> bytes:
    """An answer of so many letters, which do not pack as a bomb does."""
    form = WordForm(base())
    words = "".join(f"{number * 2654435761 % 2**32:08x} " for number in range(size // 9))
    content(form.control(DETAILS)).append(paragraph(words))
    return form.data()


NESTED = {
    "controls": ("<w:p>{}</w:p>", "<w:sdt><w:sdtContent>", "</w:sdtContent></w:sdt>", _TEXT),
    "revisions": ("<w:p>{}</w:p>", '<w:ins w:id="1">', "</w:ins>", _TEXT),
    "fields": ("<w:p>{}</w:p>", '<w:fldSimple w:instr="X">', "</w:fldSimple>", _TEXT),
    "tables": ("{}", "<w:tbl><w:tr><w:tc>", "</w:tc></w:tr></w:tbl>", f"<w:p>{_TEXT}</w:p>"),
    "text boxes": (
        "<w:p>{}</w:p>",
        "<w:r><w:pict><w:txbxContent><w:p>",
        "</w:p></w:txbxContent></w:pict></w:r>",
        _TEXT,
    ),
}


def nested(kind: str, depth: int) -> bytes:
    """The answer to a question below so many of a kind that stand in each other."""
    form = WordForm(base())
    form.cell(NAME).append(paragraph("HERE"))
    around, begin, end, text = NESTED[kind]
    inside = around.format(begin * depth + text + end * depth)
    form.data()
    document, count = _HERE.subn(lambda _: inside, form.parts[DOCUMENT].decode())
    assert count == 1
    assert W in document
    return word_files.packed(form.parts | {DOCUMENT: document.encode()})


def with_labels(change: Callable[[str], str], form: WordForm | None = None) -> bytes:
    """A form whose part with its labels was changed."""
    form = form or WordForm(base())
    form.parts[LABELS] = change(form.parts[LABELS].decode()).encode()
    return form.data()
