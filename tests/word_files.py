"""Word files as other people make them, put together from XML for the tests."""

import io
import zipfile
from dataclasses import dataclass, field
from typing import Any

TRANSITIONAL = {
    "w": "http://schemas.openxmlformats.org/wordprocessingml/2006/main",
    "r": "http://schemas.openxmlformats.org/officeDocument/2006/relationships",
    "rel": "http://schemas.openxmlformats.org/officeDocument/2006/relationships",
    "custom": "http://schemas.openxmlformats.org/officeDocument/2006/custom-properties",
    "vt": "http://schemas.openxmlformats.org/officeDocument/2006/docPropsVTypes",
    "custom-rel": "custom-properties",
}
STRICT = {
    "w": "http://purl.oclc.org/ooxml/wordprocessingml/main",
    "r": "http://purl.oclc.org/ooxml/officeDocument/relationships",
    "rel": "http://purl.oclc.org/ooxml/officeDocument/relationships",
    "custom": "http://purl.oclc.org/ooxml/officeDocument/customProperties",
    "vt": "http://purl.oclc.org/ooxml/officeDocument/docPropsVTypes",
    "custom-rel": "customProperties",
}
PACKAGE = "http://schemas.openxmlformats.org/package/2006"
_MORE = (
    'xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006" '
    'xmlns:v="urn:schemas-microsoft-com:vml" '
    'xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape" '
    'xmlns:w14="http://schemas.microsoft.com/office/word/2010/wordml" '
    'xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" mc:Ignorable="w14"'
)
_TYPE = "application/vnd.openxmlformats-officedocument.wordprocessingml"
MAIN = f"{_TYPE}.document.main+xml"
MACROS = "application/vnd.ms-word.document.macroEnabled.main+xml"
PORTRAIT = '<w:pgSz w:w="11906" w:h="16838"/>'
LANDSCAPE = '<w:pgSz w:w="16838" w:h="11906" w:orient="landscape"/>'
LABELS = "http://schemas.microsoft.com/office/2020/02/relationships/classificationlabels"
_CLBL = "http://schemas.microsoft.com/office/2020/mipLabelMetadata"


def paragraph(*runs: str) -> str:
    return f"<w:p>{''.join(map(run, runs))}</w:p>"


def run(text: str) -> str:
    return f'<w:r><w:t xml:space="preserve">{text}</w:t></w:r>'


def text_box(text: str, older: str | None = None) -> str:
    """A text box as Word writes it: a shape, and for older programs the same again."""
    older = text if older is None else older
    return (
        '<w:p><w:r><mc:AlternateContent><mc:Choice Requires="wps"><w:drawing><wps:txbx>'
        f"<w:txbxContent>{paragraph(text)}</w:txbxContent></wps:txbx></w:drawing></mc:Choice>"
        "<mc:Fallback><w:pict><v:shape><v:textbox><w:txbxContent>"
        f"{paragraph(older)}</w:txbxContent></v:textbox></v:shape></w:pict></mc:Fallback>"
        "</mc:AlternateContent></w:r></w:p>"
    )


def watermark(text: str) -> str:
    return (
        f'<w:p><w:r><w:pict><v:shape><v:textpath string="{text}"/></v:shape></w:pict></w:r></w:p>'
    )


def picture() -> str:
    return '<w:p><w:r><w:drawing><a:blip r:embed="rId99"/></w:drawing></w:r></w:p>'


def field_of(code: str, result: str) -> str:
    return (
        '<w:p><w:r><w:fldChar w:fldCharType="begin"/></w:r>'
        f"<w:r><w:instrText> {code} </w:instrText></w:r>"
        f'<w:r><w:fldChar w:fldCharType="separate"/></w:r>{run(result)}'
        '<w:r><w:fldChar w:fldCharType="end"/></w:r></w:p>'
    )


def bound(text: str) -> str:
    return (
        '<w:sdt><w:sdtPr><w:dataBinding w:xpath="/x"/></w:sdtPr><w:sdtContent>'
        f"{paragraph(text)}</w:sdtContent></w:sdt>"
    )


def control(text: str, *, prompt: bool = False, boxed: bool | None = None) -> str:
    about = "<w:showingPlcHdr/>" if prompt else ""
    if boxed is not None:
        about = f'<w14:checkbox><w14:checked w14:val="{int(boxed)}"/></w14:checkbox>'
    return (
        f"<w:p><w:sdt><w:sdtPr>{about}</w:sdtPr><w:sdtContent>{run(text)}</w:sdtContent></w:sdt>"
        "</w:p>"
    )


@dataclass
class Section:
    """A section: its headers and footers by kind, as the XML inside the part."""

    headers: dict[str, str] = field(default_factory=dict)
    footers: dict[str, str] = field(default_factory=dict)
    title_page: bool = False
    size: str = PORTRAIT
    body: str = paragraph("Text of the report by Pat Specimen.")


@dataclass
class WordFile:
    """A Word file that is not ours. `links` are further relationships of the document: type and
    external target, or internal where `parts` has that name."""

    sections: list[Section] = field(default_factory=lambda: [Section()])
    facing: bool = False
    unused: dict[str, str] = field(default_factory=dict)
    keywords: str = ""
    custom: dict[str, str] = field(default_factory=dict)
    labels: list[tuple[str, str]] = field(default_factory=list)
    links: list[tuple[str, str]] = field(default_factory=list)
    signed: bool = False
    strict: bool = False
    main_type: str = MAIN
    parts: dict[str, str] = field(default_factory=dict)

    def data(self) -> bytes:
        return packed(self.all_parts())

    def all_parts(self) -> dict[str, str]:
        names = STRICT if self.strict else TRANSITIONAL
        space = f'xmlns:w="{names["w"]}" xmlns:r="{names["r"]}" {_MORE}'
        parts, relations, body = {}, [], ""
        overrides = {"word/document.xml": self.main_type}
        for number, section in enumerate(self.sections, 1):
            references = ""
            for part, kinds in (("header", section.headers), ("footer", section.footers)):
                for kind, content in kinds.items():
                    name, tag = f"{part}{number}{kind}", {"header": "hdr", "footer": "ftr"}[part]
                    parts[f"word/{name}.xml"] = f"<w:{tag} {space}>{content}</w:{tag}>"
                    overrides[f"word/{name}.xml"] = f"{_TYPE}.{part}+xml"
                    relations.append((name, f"{names['rel']}/{part}", f"{name}.xml", ""))
                    references += f'<w:{part}Reference w:type="{kind}" r:id="{name}"/>'
            title = "<w:titlePg/>" if section.title_page else ""
            about = f"<w:sectPr>{references}{section.size}{title}</w:sectPr>"
            last = number == len(self.sections)
            end = about if last else f"<w:p><w:pPr>{about}</w:pPr></w:p>"
            body += section.body + end
        for name, content in self.unused.items():
            parts[f"word/{name}.xml"] = f"<w:hdr {space}>{content}</w:hdr>"
            overrides[f"word/{name}.xml"] = f"{_TYPE}.header+xml"
            relations.append((name, f"{names['rel']}/header", f"{name}.xml", ""))
        if self.facing:
            switch = "<w:evenAndOddHeaders/>"
            parts["word/settings.xml"] = f"<w:settings {space}>{switch}</w:settings>"
            overrides["word/settings.xml"] = f"{_TYPE}.settings+xml"
            relations.append(("settings", f"{names['rel']}/settings", "settings.xml", ""))
        for number, (kind, target) in enumerate(self.links):
            mode = "" if f"word/{target}" in self.parts else ' TargetMode="External"'
            relations.append((f"link{number}", f"{names['rel']}/{kind}", target, mode))
        package = [("main", f"{names['rel']}/officeDocument", "word/document.xml", "")]
        if self.keywords:
            parts["docProps/core.xml"] = (
                f'<cp:coreProperties xmlns:cp="{PACKAGE}/metadata/core-properties">'
                f"<cp:keywords>{self.keywords}</cp:keywords></cp:coreProperties>"
            )
            kind = f"{PACKAGE}/relationships/metadata/core-properties"
            package.append(("core", kind, "docProps/core.xml", ""))
            overrides["docProps/core.xml"] = (
                "application/vnd.openxmlformats-package.core-properties+xml"
            )
        if self.custom:
            listed = "".join(
                f'<property fmtid="{{D5CDD505-2E9C-101B-9397-08002B2CF9AE}}" pid="{number}" '
                f'name="{name}"><vt:lpwstr>{value}</vt:lpwstr></property>'
                for number, (name, value) in enumerate(self.custom.items(), 2)
            )
            parts["docProps/custom.xml"] = (
                f'<Properties xmlns="{names["custom"]}" xmlns:vt="{names["vt"]}">{listed}'
                "</Properties>"
            )
            kind = f"{names['rel']}/{names['custom-rel']}"
            package.append(("custom", kind, "docProps/custom.xml", ""))
            overrides["docProps/custom.xml"] = (
                "application/vnd.openxmlformats-officedocument.custom-properties+xml"
            )
        if self.labels:
            listed = "".join(
                f'<clbl:label id="{{{one}}}" enabled="1" method="Standard" siteId="{{{site}}}" '
                'contentBits="0" removed="0"/>'
                for one, site in self.labels
            )
            parts["docMetadata/LabelInfo.xml"] = (
                f'<clbl:labelList xmlns:clbl="{_CLBL}">{listed}</clbl:labelList>'
            )
            package.append(("labels", LABELS, "docMetadata/LabelInfo.xml", ""))
            overrides["docMetadata/LabelInfo.xml"] = (
                "application/vnd.ms-office.classificationlabels+xml"
            )
        if self.signed:
            parts["_xmlsignatures/origin.sigs"] = ""
            kind = f"{PACKAGE}/relationships/digital-signature/origin"
            package.append(("signed", kind, "_xmlsignatures/origin.sigs", ""))
        listed = "".join(
            f'<Override PartName="/{name}" ContentType="{kind}"/>'
            for name, kind in overrides.items()
        )
        return {
            "[Content_Types].xml": f'<Types xmlns="{PACKAGE}/content-types"><Default '
            'Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships'
            '+xml"/><Default Extension="xml" ContentType="application/xml"/><Default '
            'Extension="sigs" ContentType="application/vnd.openxmlformats-package.digital-'
            f'signature-origin"/><Default Extension="bin" ContentType="application/x"/>{listed}'
            "</Types>",
            "_rels/.rels": _relations(package),
            "word/document.xml": f"<w:document {space}><w:body>{body}</w:body></w:document>",
            "word/_rels/document.xml.rels": _relations(relations),
            **parts,
            **self.parts,
        }


def _relations(relations: list[tuple[str, str, str, str]]) -> str:
    listed = "".join(
        f'<Relationship Id="{name}" Type="{kind}" Target="{target}"{mode}/>'
        for name, kind, target, mode in relations
    )
    return f'<Relationships xmlns="{PACKAGE}/relationships">{listed}</Relationships>'


def packed(parts: dict[str, str] | dict[str, bytes]) -> bytes:
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w") as package:
        for name, content in parts.items():
            # Without the time of day, so that the same parts give the same bytes.
            package.writestr(zipfile.ZipInfo(name), content, zipfile.ZIP_DEFLATED)
    return buffer.getvalue()


def commented(parts: dict[str, str], *words: str) -> dict[str, str]:
    """The same parts with a comment and an instruction between all elements, and between `words`
    where these are one."""
    said = "<!-- UNCLASSIFIED --><?seen UNCLASSIFIED?>"
    return {
        name: content.replace("><", f">{said}<").replace("".join(words), said.join(words))
        for name, content in parts.items()
    }


def unpacked(data: bytes) -> dict[str, bytes]:
    with zipfile.ZipFile(io.BytesIO(data)) as package:
        return {name: package.read(name) for name in package.namelist()}


def marked(
    text: str = "RESTRICTED", kinds: tuple[str, ...] = ("default",), **more: Any
) -> WordFile:
    """A file of one section with `text` in the headers and footers of these kinds."""
    content = {kind: paragraph(text) for kind in kinds}
    return WordFile([Section(dict(content), dict(content))], **more)


@dataclass
class Anchored:
    """Where a drawing floats on the page, in twentieths of a point; None for a place that only the
    program that shows it works out."""

    x: int | None
    y: int | None
    wide: int
    high: int
    wrap: str = "wp:wrapNone"
    outline: str = ""
    share: int = 0
    behind: bool = False


def anchored(graphic: str, place: Anchored) -> str:
    """A paragraph with a drawing that floats."""

    def position(axis: str, offset: int | None) -> str:
        if offset is None:
            return (
                f'<wp:position{axis} relativeFrom="insideMargin"><wp:align>center</wp:align>'
                f"</wp:position{axis}>"
            )
        return (
            f'<wp:position{axis} relativeFrom="page"><wp:posOffset>{offset * 635}</wp:posOffset>'
            f"</wp:position{axis}>"
        )

    share = "".join(
        f'<wp14:sizeRel{axis} relativeFrom="page"><wp14:pct{side}>{place.share}</wp14:pct{side}>'
        f"</wp14:sizeRel{axis}>"
        for axis, side in (("H", "Width"), ("V", "Height"))
        if place.share
    )
    points = f'<wp:start x="{place.outline}" y="{place.outline}"/>' if place.outline else ""
    outline = f"<wp:wrapPolygon>{points}</wp:wrapPolygon>" if place.outline else ""
    tag = place.wrap.split()[0]
    return (
        '<w:p><w:r><w:drawing><wp:anchor xmlns:wp="http://schemas.openxmlformats.org/drawingml/'
        '2006/wordprocessingDrawing" xmlns:wp14="http://schemas.microsoft.com/office/word/2010/'
        f'wordprocessingDrawing" simplePos="0" behindDoc="{int(place.behind)}" layoutInCell="1" '
        f'relativeHeight="9" locked="0" allowOverlap="1"><wp:simplePos x="0" y="0"/>'
        f"{position('H', place.x)}{position('V', place.y)}"
        f'<wp:extent cx="{place.wide * 635}" cy="{place.high * 635}"/>'
        f"<{place.wrap}>{outline}</{tag}>"
        f'<wp:docPr id="1" name="Shape"/><a:graphic><a:graphicData uri="http://schemas.microsoft.'
        f'com/office/word/2010/wordprocessingShape">{graphic}</a:graphicData></a:graphic>{share}'
        "</wp:anchor></w:drawing></w:r></w:p>"
    )


def in_line(graphic: str) -> str:
    """A paragraph with a drawing that stands in its line."""
    return (
        '<w:p><w:r><w:drawing><wp:inline xmlns:wp="http://schemas.openxmlformats.org/drawingml/'
        '2006/wordprocessingDrawing"><wp:extent cx="3000000" cy="300000"/><a:graphic>'
        f"<a:graphicData>{graphic}</a:graphicData></a:graphic></wp:inline></w:drawing></w:r></w:p>"
    )


def shape(
    filling: str = '<a:solidFill><a:srgbClr val="1F3864"/></a:solidFill>',
    *,
    text: str = "",
    turned: bool = False,
) -> str:
    """A rectangle, with text in it or without."""
    inside = (
        f"<wps:txbx><w:txbxContent>{paragraph(text)}</w:txbxContent></wps:txbx>" if text else ""
    )
    rotation = ' rot="5400000"' if turned else ""
    return (
        f'<wps:wsp><wps:cNvSpPr/><wps:spPr><a:xfrm{rotation}><a:off x="0" y="0"/></a:xfrm>'
        f'<a:prstGeom prst="rect"><a:avLst/></a:prstGeom>{filling}</wps:spPr>{inside}<wps:bodyPr/>'
        "</wps:wsp>"
    )


def older_shape(style: str, attributes: str, inside: str = "") -> str:
    """A paragraph with a rectangle as Word drew them before 2010."""
    return (
        f'<w:p><w:r><w:pict><v:rect style="{style}" {attributes}>{inside}</v:rect></w:pict></w:r>'
        "</w:p>"
    )


def word_art(text: str) -> str:
    """A watermark as Word makes it: letters across the page, behind its text."""
    style = (
        "position:absolute;width:400pt;height:200pt;rotation:315;z-index:-251658752;"
        "mso-position-horizontal:center;mso-position-horizontal-relative:margin;"
        "mso-position-vertical:center;mso-position-vertical-relative:margin"
    )
    return (
        f'<w:p><w:r><w:pict><v:shape style="{style}" fillcolor="silver"><v:fill opacity=".5"/>'
        f'<v:textpath string="{text}"/></v:shape></w:pict></w:r></w:p>'
    )
