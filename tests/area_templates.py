"""Word templates as an area makes them, for the tests: by python-docx, with tags for docxtpl."""

import io
import zipfile
from collections.abc import Callable, Mapping
from typing import Any

import docx
from docx.oxml import OxmlElement, parse_xml
from docx.oxml.ns import qn

from mappa_docs.model import MAIN, Judgement
from mappa_docs.templates import checking, coverage, names
from mappa_docs.templates.checking import CheckedTemplate

MARKING = "{{ document.marking }}"
FOOTER = "{{ document.reference }} {{ document.copy_number }}"

# A template of MAPPA P in an area's own order: all that the form always has, and no more.
P_QUESTIONS = {
    "Role": "recipient.role",
    "Recipient": "recipient.name",
    "Authority": "recipient.authority",
    "E-mail": "recipient.email",
    "Kind": "notification.kind",
    "Surname": "offender.last_name",
    "Forename": "offender.first_name",
    "Born": "offender.date_of_birth",
    "MAPPA until": "offender.mappa_until",
    "Address": "offender.current_address.address",
    "Contact": "lead_agency.name",
    "Agency": "lead_agency.agency",
    "Telephone": "lead_agency.telephone",
    "E-mail of the contact": "lead_agency.email",
    "Date": "lead_agency.date",
}


def new(*, marked: bool = True) -> Any:
    """Return an empty template whose pages have a place for all that each page says."""
    document = docx.Document()
    document.core_properties.title = "Specimen Area"
    document.add_heading("Specimen Area", 1)
    if marked:
        section = document.sections[0]
        section.header.paragraphs[0].text = MARKING
        section.header.add_paragraph("{{ document.banner }}")
        section.footer.paragraphs[0].text = MARKING
        section.footer.add_paragraph(FOOTER)
    return document


def of_p(document: Any = None, leave_out: tuple[str, ...] = ()) -> Any:
    """Return a template of MAPPA P that can be used, but for what is left out."""
    document = document or new()
    for label, name in P_QUESTIONS.items():
        if name not in leave_out:
            document.add_paragraph(f"{label}: {{{{ {name} }}}}")
    document.add_paragraph("{{ document.handling }}")
    return document


def of_form(stem: str, document_name: str = MAIN) -> Any:
    """Return a template with a place for what a document of the form has to show, and no more:
    questions line by line, and the rows of each table one after the other."""
    document = new()
    by_table: dict[str, list[str]] = {}
    for field in coverage.required(stem, document_name):
        table, star, column = field.path.partition(".*.")
        by_table.setdefault(table if star else "", []).append(column or table)
    for name in by_table.pop("", []):
        document.add_paragraph(f"{{{{ {name} }}}}")
    for table, columns in by_table.items():
        document.add_paragraph(f"{{%p for row in {table} %}}")
        document.add_paragraph(" | ".join(f"{{{{ row.{column} }}}}" for column in columns))
        document.add_paragraph("{%p endfor %}")
    return document


def data(document: Any, change: Mapping[str, bytes] | None = None) -> bytes:
    """Return the file, with other content in the parts that are named in `change`."""
    buffer = io.BytesIO()
    document.save(buffer)
    return changed(buffer.getvalue(), change or {})


def changed(whole: bytes, change: Mapping[str, bytes]) -> bytes:
    """Return a package in which parts are added or have other content."""
    return _zipped(_parts(whole) | change)


def _parts(whole: bytes) -> dict[str, bytes]:
    with zipfile.ZipFile(io.BytesIO(whole)) as package:
        return {name: package.read(name) for name in package.namelist()}


def _zipped(parts: Mapping[str, bytes]) -> bytes:
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w", zipfile.ZIP_DEFLATED) as package:
        for name, content in parts.items():
            package.writestr(name, content)
    return buffer.getvalue()


def part(whole: bytes, name: str) -> bytes:
    """Return one part of a package."""
    with zipfile.ZipFile(io.BytesIO(whole)) as package:
        return package.read(name)


def rewritten(whole: bytes, name: str, change: Callable[[str], str]) -> bytes:
    """Return a package in which one part was rewritten."""
    return changed(whole, {name: change(part(whole, name).decode()).encode()})


def renamed(whole: bytes, name: str, other: str) -> bytes:
    """Return a package whose text stands in a part of another name."""
    parts = _parts(whole)
    for listing in ("[Content_Types].xml", "_rels/.rels"):
        parts[listing] = parts[listing].replace(name.encode(), other.encode())
    return _zipped({one.replace(name, other): content for one, content in parts.items()})


def in_control(paragraph: Any, properties: str = "") -> None:
    """Put a paragraph into a content control, with what it says of itself."""
    element = paragraph._p
    around = f"<w:sdt><w:sdtPr>{properties}</w:sdtPr><w:sdtContent/></w:sdt>"
    control = parse_xml(with_namespace(around))
    element.addprevious(control)
    control[-1].append(element)


def related(whole: bytes, kind: str, target: str, *, outside: bool = True) -> bytes:
    """Return a package whose text has one more relationship."""
    office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
    mode = ' TargetMode="External"' if outside else ""
    link = f'<Relationship Id="extra" Type="{office}/{kind}" Target="{target}"{mode}/>'
    listing = "word/_rels/document.xml.rels"
    return rewritten(
        whole, listing, lambda xml: xml.replace("</Relationships>", f"{link}</Relationships>")
    )


def split(paragraph: Any, *pieces: str) -> None:
    """Write text into a paragraph, a run for each piece."""
    for piece in pieces:
        paragraph.add_run(piece)


def add_field(paragraph: Any, code: str) -> None:
    """Add a field with this code to a paragraph."""
    field = OxmlElement("w:fldSimple")
    field.set(qn("w:instr"), code)
    paragraph._p.append(field)


def checked(whole: bytes, form: str = "mappa-p", document: str = "form") -> CheckedTemplate:
    """Return the verdict on a template, in this process."""
    return checking.checked(whole, form, document, "gpms", None, "area.docx")


def found(judgement: Judgement) -> set[str]:
    """Return the keys of what was found."""
    return {finding.sentence or finding.code for finding in judgement.findings}


def errors(judgement: Judgement) -> set[str]:
    """Return the keys of the errors that were found."""
    return {
        finding.sentence or finding.code
        for finding in judgement.findings
        if finding.severity == "error"
    }


def names_of(form: str, document: str = "form") -> Any:
    """Return the names that a template of a document may use."""
    return names.of(form, document)


def with_namespace(xml: str) -> str:
    """Return an element that declares Word's namespace."""
    name = xml[1:].partition(">")[0].partition(" ")[0]
    return xml.replace(f"<{name}", f'<{name} xmlns:w="{qn("w:p")[1:].partition("}")[0]}"', 1)


def run_of(text: str) -> str:
    """Return a run with this text, as XML."""
    return with_namespace(f"<w:r><w:t>{text}</w:t></w:r>")
