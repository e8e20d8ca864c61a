"""The parts of a Word package around its body: styles, headers and footers, properties."""

from mappa_docs.documents.blocks import Document, Heading, State
from mappa_docs.documents.docx import styles
from mappa_docs.documents.measures import measures, twips
from mappa_docs.markings.property_names import FORM, MARKING, SCHEME
from mappa_docs.model import Marking
from mappa_docs.ooxml import labels_part
from mappa_docs.ooxml.properties import CORE, CORE_RELATION, CORE_TYPE, CUSTOM_TYPE, PROPERTY_SET
from mappa_docs.ooxml.wordml import DECLARATION, NAMESPACES, escaped, paragraph, run

STYLES = "word/styles.xml"
# Word uses the header and footer of each kind only where a section asks for it. All of them carry
# the marking, so that no later change of a page setting can lose it.
_KINDS = ("default", "first", "even")
_OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_PACKAGE = "http://schemas.openxmlformats.org/package/2006"
_WORD_TYPE = "application/vnd.openxmlformats-officedocument.wordprocessingml"
_FIELD = '<w:fldSimple w:instr=" {name} "><w:r><w:t>{shown}</w:t></w:r></w:fldSimple>'
# The first section that a page begins, or else the one that it goes on with. Quotation marks in a
# field are escaped, because it stands in an attribute.
_SECTION = "STYLEREF &quot;heading 2&quot;"


def package(document: Document, body: str) -> dict[str, bytes]:
    """Return the whole package, part name → content, around the body's XML."""
    headers = {f"word/header{n}.xml": _header(document) for n, _ in enumerate(_KINDS, 1)}
    footers = {f"word/footer{n}.xml": _footer(document) for n, _ in enumerate(_KINDS, 1)}
    xml = {
        "[Content_Types].xml": _content_types(),
        "_rels/.rels": _package_relationships(),
        "word/document.xml": f"<w:document {NAMESPACES}><w:body>{body}{_section()}</w:body>"
        "</w:document>",
        "word/_rels/document.xml.rels": _relationships(),
        STYLES: styles.STYLES,
        "word/numbering.xml": styles.NUMBERING,
        "word/settings.xml": styles.SETTINGS,
        "word/fontTable.xml": styles.FONTS,
        "word/theme/theme1.xml": styles.THEME,
        **headers,
        **footers,
        **labels_part.parts(document.labels),
        "docProps/app.xml": '<Properties xmlns="http://schemas.openxmlformats.org/officeDocument'
        '/2006/extended-properties"><Application>mappa-docs</Application></Properties>',
    }
    whole = {name: (DECLARATION + content).encode() for name, content in xml.items()}
    title = f"{document.form_name} – {document.title}"
    # A template's own marking is not known yet, so its properties say nothing about it.
    marking = None if document.state is State.TEMPLATE else document.marking
    return whole | properties(title, document.form_name, marking)


def styles_with_dense() -> bytes:
    """Return the part of the styles with those of dense tables, which few files have."""
    return (DECLARATION + styles.WITH_DENSE).encode()


def properties(title: str, form_name: str, marking: Marking | None) -> dict[str, bytes]:
    """Return the property parts: no author, no date, no machine; the title and the marking."""
    keywords = f"<cp:keywords>{escaped(marking.text)}</cp:keywords>" if marking else ""
    core = (
        f'<cp:coreProperties xmlns:cp="{CORE}" '
        'xmlns:dc="http://purl.org/dc/elements/1.1/">'
        f"<dc:title>{escaped(title)}</dc:title><dc:subject>{escaped(form_name)}</dc:subject>"
        f"{keywords}<dc:language>en-GB</dc:language></cp:coreProperties>"
    )
    custom = {FORM: form_name}
    if marking:
        custom |= {MARKING: marking.text, SCHEME: marking.scheme}
    listed = "".join(
        f'<property fmtid="{PROPERTY_SET}" pid="{number}" name="{escaped(name)}">'
        f"<vt:lpwstr>{escaped(text)}</vt:lpwstr></property>"
        for number, (name, text) in enumerate(custom.items(), 2)
    )
    about = (
        '<Properties xmlns="http://schemas.openxmlformats.org/officeDocument/2006/'
        'custom-properties" xmlns:vt="http://schemas.openxmlformats.org/officeDocument/2006/'
        f'docPropsVTypes">{listed}</Properties>'
    )
    return {
        "docProps/core.xml": (DECLARATION + core).encode(),
        "docProps/custom.xml": (DECLARATION + about).encode(),
    }


def _header(document: Document) -> str:
    # Without any section Word would print an error. Until a program has worked out which one a page
    # shows it shows none: a wrong one would be believed.
    has_sections = any(isinstance(block, Heading) for block in document.blocks)
    section = run("   ") + _FIELD.format(name=_SECTION, shown="") if has_sections else ""
    line = run(document.form_name) + section + _right(document.banner)
    return (
        f"<w:hdr {NAMESPACES}>{paragraph(run(document.marking.text), 'Marking')}"
        f"{paragraph(line, 'Header')}</w:hdr>"
    )


def _footer(document: Document) -> str:
    pages = (
        f"{run('Page ')}{_FIELD.format(name='PAGE', shown=1)}{run(' of ')}"
        f"{_FIELD.format(name='NUMPAGES', shown=1)}"
    )
    return (
        f"<w:ftr {NAMESPACES}>"
        f"{paragraph(run(document.edition) + _tab() + pages, 'Footer')}"
        f"{paragraph(run(document.reference) + _right(document.copy), 'Footer')}"
        f"{paragraph(run(document.marking.text), 'Marking')}</w:ftr>"
    )


def _right(text: str) -> str:
    return _tab() + run(text, "Strong") if text else ""


def _tab() -> str:
    return "<w:r><w:tab/></w:r>"


def _section() -> str:
    references = "".join(
        f'<w:{part}Reference w:type="{kind}" r:id="{part}{number}"/>'
        for part in ("header", "footer")
        for number, kind in enumerate(_KINDS, 1)
    )
    given = measures()
    width, height, top, bottom, edge = (
        twips(given.page[name]) for name in ("width", "height", "top", "bottom", "edge")
    )
    side = twips(given.margin)
    return (
        f'<w:sectPr>{references}<w:pgSz w:w="{width}" w:h="{height}"/>'
        f'<w:pgMar w:top="{top}" w:right="{side}" w:bottom="{bottom}" w:left="{side}" '
        f'w:header="{edge}" w:footer="{edge}" w:gutter="0"/></w:sectPr>'
    )


def _relationships() -> str:
    links = [
        ("styles", "styles", "styles.xml"),
        ("settings", "settings", "settings.xml"),
        ("numbering", "numbering", "numbering.xml"),
        ("fonts", "fontTable", "fontTable.xml"),
        ("theme", "theme", "theme/theme1.xml"),
        ("labels", "customXml", f"../{labels_part.NAME}"),
    ] + [
        (f"{part}{number}", part, f"{part}{number}.xml")
        for part in ("header", "footer")
        for number, _ in enumerate(_KINDS, 1)
    ]
    listed = "".join(
        f'<Relationship Id="{name}" Type="{_OFFICE}/{kind}" Target="{target}"/>'
        for name, kind, target in links
    )
    return f'<Relationships xmlns="{_PACKAGE}/relationships">{listed}</Relationships>'


def _package_relationships() -> str:
    return (
        f'<Relationships xmlns="{_PACKAGE}/relationships">'
        f'<Relationship Id="body" Type="{_OFFICE}/officeDocument" Target="word/document.xml"/>'
        f'<Relationship Id="core" Type="{CORE_RELATION}" Target="docProps/core.xml"/>'
        f'<Relationship Id="app" Type="{_OFFICE}/extended-properties" Target="docProps/app.xml"/>'
        f'<Relationship Id="custom" Type="{_OFFICE}/custom-properties" '
        'Target="docProps/custom.xml"/></Relationships>'
    )


def _content_types() -> str:
    overrides = {
        "/word/document.xml": f"{_WORD_TYPE}.document.main+xml",
        "/word/styles.xml": f"{_WORD_TYPE}.styles+xml",
        "/word/numbering.xml": f"{_WORD_TYPE}.numbering+xml",
        "/word/settings.xml": f"{_WORD_TYPE}.settings+xml",
        "/word/fontTable.xml": f"{_WORD_TYPE}.fontTable+xml",
        "/word/theme/theme1.xml": "application/vnd.openxmlformats-officedocument.theme+xml",
        f"/{labels_part.PROPERTIES}": labels_part.PROPERTIES_TYPE,
        "/docProps/core.xml": CORE_TYPE,
        "/docProps/app.xml": "application/vnd.openxmlformats-officedocument"
        ".extended-properties+xml",
        "/docProps/custom.xml": CUSTOM_TYPE,
    } | {
        f"/word/{part}{number}.xml": f"{_WORD_TYPE}.{part}+xml"
        for part in ("header", "footer")
        for number, _ in enumerate(_KINDS, 1)
    }
    listed = "".join(
        f'<Override PartName="{name}" ContentType="{kind}"/>' for name, kind in overrides.items()
    )
    return (
        f'<Types xmlns="{_PACKAGE}/content-types"><Default Extension="rels" '
        'ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
        f'<Default Extension="xml" ContentType="application/xml"/>{listed}</Types>'
    )
