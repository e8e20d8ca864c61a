"""Word forms and workbooks as areas make them, for the samples of local forms."""

import zipfile
from collections.abc import Mapping
from datetime import datetime
from io import BytesIO
from typing import Any
from xml.sax.saxutils import escape

from docx import Document
from docx.oxml import parse_xml
from docx.oxml.ns import nsdecls

_DAY = datetime(2026, 1, 5)
_ZIP_DAY = (2026, 1, 5, 0, 0, 0)
Answers = Mapping[str, str]


class WordForm:
    """A Word form as it is built, with the answers by their names."""

    def __init__(self, title: str, answers: Answers) -> None:
        self._answers = answers
        self._document: Any = Document()
        self._document.core_properties.created = self._document.core_properties.modified = _DAY
        self._document.core_properties.author = ""
        self._document.core_properties.title = title
        section = self._document.sections[0]
        marking = "RESTRICTED" if answers else "RESTRICTED WHEN COMPLETE"
        for part in (section.header, section.footer):
            part.paragraphs[0].text = marking
        self._document.add_heading(title, 1)

    def heading(self, words: str) -> None:
        """Add a heading."""
        self._document.add_heading(words, 2)

    def line(self, words: str) -> None:
        """Add a paragraph."""
        self._document.add_paragraph(words)

    def pairs(self, pairs: list[tuple[str, str]], blank: str = "") -> None:
        """Add a table of labels with their answers to the right, two pairs in a row."""
        halves = [pairs[number : number + 2] for number in range(0, len(pairs), 2)]
        table = self._document.add_table(len(halves), 2 * min(2, len(pairs)), style="Table Grid")
        for row, half in zip(table.rows, halves, strict=True):
            for place, (label, name) in enumerate(half):
                row.cells[2 * place].text = self._answers.get(f"label:{name}", label)
                row.cells[2 * place + 1].text = self._answers.get(name, blank)
        self._document.add_paragraph("")

    def box(self, label: str, name: str, prompt: str = "") -> None:
        """Add a label with a wide box below it."""
        table = self._document.add_table(2, 1, style="Table Grid")
        table.rows[0].cells[0].text = label
        lines = [prompt] * bool(prompt) + [self._answers.get(name, "")]
        table.rows[1].cells[0].text = "\n".join(lines)
        self._document.add_paragraph("")

    def rows(self, head: list[str], name: str) -> None:
        """Add a table with these columns; a line of the answer is a row, with | between cells."""
        given = [line.split("|") for line in self._answers.get(name, "").split("\n")]
        table = self._document.add_table(1 + max(3, len(given)), len(head), style="Table Grid")
        for cell, words in zip(table.rows[0].cells, head, strict=True):
            cell.text = words
        for row, cells in zip(table.rows[1:], given, strict=False):
            for cell, words in zip(row.cells, cells, strict=False):
                cell.text = words
        self._document.add_paragraph("")

    def labels(self, *pairs: tuple[str, str], blank: str = "") -> None:
        """Add a line for each label, with a colon, a tab and the answer."""
        for label, name in pairs:
            words = self._answers.get(name, blank)
            self.line(self._answers.get(f"line:{name}", f"{label}:\t{words}"))

    def fields(self, fields: tuple[tuple[str, str, str], ...]) -> None:
        """Add a table of labels, each with a form field of older Word."""
        table = self._document.add_table(len(fields), 2, style="Table Grid")
        for row, (label, name, kind) in zip(table.rows, fields, strict=True):
            row.cells[0].text = label
            paragraph = row.cells[1].paragraphs[0]
            given = self._answers.get(name, "")
            what, _, options = kind.partition(":")
            if what == "boxes":
                for option in options.split("|"):
                    ticked = "<w:checked/>" if option in given.split("|") else ""
                    box = f'<w:checkBox><w:sizeAuto/><w:default w:val="0"/>{ticked}</w:checkBox>'
                    _field(paragraph, f"{name}_{option}", box, " FORMCHECKBOX ", None)
                    paragraph.add_run(f" {option}  ")
                typed = given.removeprefix("typed:") if given.startswith("typed:") else ""
                paragraph.add_run(typed)
            elif what == "list":
                entries = options.split("|")
                chosen = f'<w:result w:val="{entries.index(given)}"/>' if given in entries else ""
                listed = "".join(f'<w:listEntry w:val="{escape(one)}"/>' for one in entries)
                _field(
                    paragraph,
                    name,
                    f"<w:ddList>{chosen}{listed}</w:ddList>",
                    " FORMDROPDOWN ",
                    None,
                )
            else:
                _field(paragraph, name, "<w:textInput/>", " FORMTEXT ", given or "\u2002" * 5)
        self._document.add_paragraph("")

    def saved(self) -> bytes:
        """Return the file, whose bytes depend on nothing but what stands in it."""
        stream = BytesIO()
        self._document.save(stream)
        with zipfile.ZipFile(stream) as package:
            return _zipped({name: package.read(name) for name in package.namelist()})


def _field(paragraph: Any, name: str, kind: str, code: str, shown: str | None) -> None:
    """Add a form field of older Word."""
    space = nsdecls("w")
    data = (
        f'<w:ffData><w:name w:val="{name}"/><w:enabled/><w:calcOnExit w:val="0"/>{kind}</w:ffData>'
    )
    parts = [
        f'<w:r {space}><w:fldChar w:fldCharType="begin">{data}</w:fldChar></w:r>',
        f'<w:r {space}><w:instrText xml:space="preserve">{code}</w:instrText></w:r>',
    ]
    if shown is not None:
        words = f'<w:t xml:space="preserve">{escape(shown)}</w:t>'
        parts += [
            f'<w:r {space}><w:fldChar w:fldCharType="separate"/></w:r>',
            f"<w:r {space}>{words}</w:r>",
        ]
    parts.append(f'<w:r {space}><w:fldChar w:fldCharType="end"/></w:r>')
    for part in parts:
        paragraph._p.append(parse_xml(part))


def workbook(name: str, rows: list[list[str]]) -> bytes:
    """Return a workbook with one sheet of that name, in which every cell is text."""
    main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
    office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
    types = "application/vnd.openxmlformats-officedocument.spreadsheetml"
    packages = "http://schemas.openxmlformats.org/package/2006"
    relations = f'<Relationships xmlns="{packages}/relationships"><Relationship Id="rId1" Type='
    cell = '<c t="inlineStr"><is><t xml:space="preserve">{}</t></is></c>'
    cells = ("".join(cell.format(escape(text)) for text in row) for row in rows)
    lines = "".join(f"<row>{row}</row>" for row in cells)
    parts = {
        "[Content_Types].xml": f'<Types xmlns="{packages}/content-types"><Default Extension="rels" '
        'ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
        f'<Override PartName="/xl/workbook.xml" ContentType="{types}.sheet.main+xml"/><Override '
        f'PartName="/xl/worksheets/sheet1.xml" ContentType="{types}.worksheet+xml"/></Types>',
        "_rels/.rels": f'{relations}"{office}/officeDocument" Target="xl/workbook.xml"/>'
        "</Relationships>",
        "xl/workbook.xml": f'<workbook xmlns="{main}" xmlns:r="{office}"><sheets>'
        f'<sheet name="{name}" sheetId="1" r:id="rId1"/></sheets></workbook>',
        "xl/_rels/workbook.xml.rels": f'{relations}"{office}/worksheet" '
        'Target="worksheets/sheet1.xml"/></Relationships>',
        "xl/worksheets/sheet1.xml": f'<worksheet xmlns="{main}"><sheetData>{lines}</sheetData>'
        "</worksheet>",
    }
    return _zipped({part: text.encode() for part, text in parts.items()})


def _zipped(parts: Mapping[str, bytes]) -> bytes:
    stream = BytesIO()
    with zipfile.ZipFile(stream, "w", zipfile.ZIP_DEFLATED) as package:
        for name, content in parts.items():
            package.writestr(zipfile.ZipInfo(name, _ZIP_DAY), content, zipfile.ZIP_DEFLATED)
    return stream.getvalue()
