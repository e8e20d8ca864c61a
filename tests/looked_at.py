"""A small file for each row of `docs/what-is-seen.md`, by the words of its first column."""

from typing import Any

from pypdf import PdfWriter
from pypdf.generic import ArrayObject, DictionaryObject, NameObject, TextStringObject

from tests import hidden_markings as hidden
from tests import pdf_files as pdf
from tests import word_files as word
from tests.pdf_files import GREY, Page, body, fielded, footer, header
from tests.unsafe_files import COMPOUND, DOCTYPE, UNSAFE, zipped
from tests.word_files import Section, WordFile, paragraph

R = "RESTRICTED"


def _headed(header_: str, text: str = "", **more: Any) -> bytes:
    """A Word file with this in its header, and the marking in its footer."""
    section = Section({"default": header_}, {"default": paragraph(R)})
    section.body = text or section.body
    return WordFile([section], keywords=R, **more).data()


def _bodied(text: str) -> bytes:
    return WordFile([Section(body=text)]).data()


def _run(look: str, text: str = R) -> str:
    return f"<w:p><w:r><w:rPr>{look}</w:rPr><w:t>{text}</w:t></w:r></w:p>"


def _links(kind: str, target: str = "", **more: Any) -> bytes:
    parts = {} if target else {"word/x.bin": "x"}
    return _headed(paragraph(R), links=[(kind, target or "x.bin")], parts=parts, **more)


WORD = {
    "A marking in every header and footer": _headed(paragraph(R)),
    "No marking": _bodied(paragraph("Dear Pat")),
    "A marking in the text alone": _bodied(paragraph(R)),
    "A header of its own on the first page, without a marking": WordFile(
        [Section({"default": paragraph(R)}, {"default": paragraph(R)}, title_page=True)]
    ).data(),
    "A lower marking": _headed(paragraph("PROTECT")),
    "RESTRICTED (when complete) in the text, below the marking": _headed(
        paragraph(R), paragraph("RESTRICTED (when complete)")
    ),
    "A higher marking": word.marked("SECRET", keywords="SECRET").data(),
    "A marking of the other scheme": word.marked("OFFICIAL-SENSITIVE", keywords="x").data(),
    "Two levels, one of them higher": _headed(paragraph("CONFIDENTIAL")),
    "“Confidential” in small letters in a header": _headed(paragraph("Confidential")),
    "CONFIDENTIAL alone in the text of a letter": _headed(paragraph(R), paragraph("CONFIDENTIAL")),
    "“Private and confidential”, a helpline or a disclaimer": _headed(
        paragraph(R),
        paragraph("PRIVATE AND CONFIDENTIAL") + paragraph("This e-mail is confidential."),
    ),
    "A marking of the NHS, NATO or another body": _headed(paragraph("NHS CONFIDENTIAL")),
    "A marking that was lifted": _headed(paragraph("Declassified: was SECRET until 2014")),
    "A marking with “until” or a condition": _headed(paragraph("SECRET UNTIL 1 JANUARY 2030")),
    "A list of levels in a header": _headed(paragraph("RESTRICTED / CONFIDENTIAL / SECRET")),
    "A marking in Welsh": word.marked("SWYDDOGOL-SENSITIF", keywords="x").data(),
    "Hidden text": _headed(_run("<w:vanish/>")),
    "Deleted text": _headed(f"<w:p><w:del><w:r><w:delText>{R}</w:delText></w:r></w:del></w:p>"),
    "White letters": _headed(_run('<w:color w:val="FFFFFF"/>')),
    "Letters of a tiny size, or narrowed": _headed(_run('<w:w w:val="1"/>')),
    "A text box": _headed(word.text_box(R)),
    "An opaque shape that reaches over the marking": _headed(
        paragraph(R)
        + word.anchored(
            word.shape('<a:solidFill><a:srgbClr val="FFFFFF"/></a:solidFill>'),
            word.Anchored(x=0, y=0, wide=11_906, high=3_150),
        )
    ),
    "A shape that its type or the theme fills or outlines, over the marking": _headed(
        paragraph(R)
        + '<w:p><w:r><w:pict><v:shapetype id="t" coordsize="21600,21600" strokeweight="90pt"/>'
        f'<v:shape type="#t" filled="f" style="{hidden.PAGE};width:700pt;height:900pt"/>'
        "</w:pict></w:r></w:p>"
    ),
    "Room for the binding that leaves none for the header": WordFile(
        [
            Section(
                {"default": paragraph(R)},
                {"default": paragraph(R)},
                size=word.PORTRAIT + '<w:pgMar w:left="1440" w:right="1440" w:top="1440" '
                'w:bottom="1440" w:header="720" w:footer="720" w:gutter="9000"/><w:rtlGutter/>',
            )
        ]
    ).data(),
    "Letters that signs of their own strike through or enclose": _headed(
        paragraph("".join(f"{letter}\u20e0" for letter in R))
    ),
    "A field that moves text, its code in several pieces": _headed(
        paragraph(R)
        + word.field_of("ADV", "x").replace(
            "</w:instrText>", "</w:instrText><w:instrText>ANCE \\y 9</w:instrText>"
        )
    ),
    "Letters of the text that a style makes huge": _headed(
        paragraph(R),
        '<w:p><w:pPr><w:pStyle w:val="A"/></w:pPr><w:r><w:t>Text</w:t></w:r></w:p>',
        links=[("styles", "styles.xml")],
        parts={
            "word/styles.xml": f'<w:styles xmlns:w="{word.TRANSITIONAL["w"]}"><w:style '
            'w:styleId="A"><w:rPr><w:sz w:val="900"/></w:rPr></w:style></w:styles>'
        },
    ),
    "A row that cuts the marking off, by the margins of its table": _headed(
        hidden.in_cell(
            row='<w:trHeight w:val="300" w:hRule="exact"/>',
            table='<w:tblCellMar><w:top w:w="1400" w:type="dxa"/></w:tblCellMar>',
        )
    ),
    "A high row or picture, or much text, above the marking": _headed(
        hidden.in_cell(row='<w:trHeight w:val="12000"/>', content="<w:p/>") + paragraph(R)
    ),
    "A picture where the marking belongs": _headed(word.picture()),
    "A field that gives the marking": _headed(word.field_of("DOCPROPERTY Marking", R)),
    "A watermark with another level": _headed(paragraph(R) + word.watermark("SECRET")),
    "A header that no page shows, with another level": _headed(
        paragraph(R), unused={"old": paragraph("SECRET")}
    ),
    "Another level in the properties": _headed(paragraph(R), custom={"Marking": "SECRET"}),
    "A sensitivity label with another level": _headed(
        paragraph(R),
        custom={
            "MSIP_Label_1a2b3c4d-1111-4222-8333-444455556666_Name": "SECRET",
            "MSIP_Label_1a2b3c4d-1111-4222-8333-444455556666_Enabled": "true",
            "MSIP_Label_1a2b3c4d-1111-4222-8333-444455556666_SiteId": (
                "0a1b2c3d-1111-4222-8333-444455556666"
            ),
        },
    ),
    "Macros": _links("vbaProject"),
    "A template or picture that lies elsewhere": _links("attachedTemplate", "file:///x.dotm"),
    "An embedded file": _links("package"),
    "A document that Word puts in when it is opened": _links("aFChunk"),
    "A signature": _headed(paragraph(R), signed=True),
    "A password": UNSAFE["an encrypted file"][0],
    "The old format .doc": COMPOUND + "WordDocument".encode("utf-16-le"),
    "Damage": UNSAFE["a cut-off file"][0],
    "More, unpacked, than is safe": UNSAFE["a bomb"][0],
    "A document type, which could fetch files": zipped({"word/x.xml": DOCTYPE.encode()}),
}


def _paged(content: str, **more: Any) -> bytes:
    """A PDF with this at the top, and the marking at the bottom."""
    page = Page(f"q {content} Q" + body() + footer(R), pictures={"P": GREY})
    return pdf.made(page, **more)


def _keyed(writer: PdfWriter) -> None:
    writer.add_metadata({"/Keywords": R})


def _script(writer: PdfWriter) -> None:
    action = {"/S": NameObject("/JavaScript"), "/JS": TextStringObject("app.alert(1)")}
    writer.root_object[NameObject("/OpenAction")] = DictionaryObject(
        {NameObject(key): entry for key, entry in action.items()}
    )


def _launch(writer: PdfWriter) -> None:
    action = {"/S": NameObject("/Launch"), "/F": TextStringObject("x.exe")}
    writer.root_object[NameObject("/OpenAction")] = DictionaryObject(
        {NameObject(key): entry for key, entry in action.items()}
    )


def _xfa(writer: PdfWriter) -> None:
    fielded("/Tx", None)(writer)
    writer.root_object["/AcroForm"][NameObject("/XFA")] = TextStringObject("<xdp/>")


def _white_field(writer: PdfWriter) -> None:
    """A field without a look of its own, to which viewers give a white ground."""
    page = writer.pages[0]
    look = DictionaryObject({NameObject("/BG"): ArrayObject([pdf.FloatObject(1)] * 3)})
    field = DictionaryObject(
        {
            NameObject("/Type"): NameObject("/Annot"),
            NameObject("/Subtype"): NameObject("/Widget"),
            NameObject("/FT"): NameObject("/Tx"),
            NameObject("/T"): TextStringObject("a"),
            NameObject("/F"): pdf.NumberObject(4),
            NameObject("/Rect"): pdf.RectangleObject((0, 780, 595, 842)),
            NameObject("/MK"): look,
        }
    )
    added = writer._add_object(field)
    page[NameObject("/Annots")] = ArrayObject([added])
    form = DictionaryObject({NameObject("/Fields"): ArrayObject([added])})
    writer.root_object[NameObject("/AcroForm")] = form


def _trimmed(writer: PdfWriter) -> None:
    """Its reader is told to show the text of the page alone."""
    writer.pages[0].trimbox = pdf.RectangleObject((30, 80, 565, 760))
    preferences = {NameObject("/ViewArea"): NameObject("/TrimBox")}
    writer.root_object[NameObject("/ViewerPreferences")] = DictionaryObject(preferences)


def _locked(user: str) -> bytes:
    return pdf.made(
        pdf.marked(R), change=lambda writer: writer.encrypt(user, "owner", algorithm="RC4-128")
    )


STAMP = {"words": R, "box": (240, 790, 350, 810), "flags": 4}
PDF = {
    "A marking at the top and the bottom of each page": pdf.made(pdf.marked(R), change=_keyed),
    "No marking": pdf.made(Page(body())),
    "A page without a marking among others": pdf.made(pdf.marked(R), Page(body()), change=_keyed),
    "A marking in the text alone": pdf.made(Page(pdf.middle(R, 595, 421) + body())),
    "A lower marking": pdf.made(pdf.marked("PROTECT")),
    "A higher marking": pdf.made(pdf.marked("SECRET")),
    "A marking of the other scheme": pdf.made(pdf.marked("OFFICIAL-SENSITIVE")),
    "“Confidential” in small letters at the edge of a page": _paged(header("Confidential")),
    "A marking of the NHS, NATO or another body": _paged(header("NHS CONFIDENTIAL: PERSONAL DATA")),
    "A marking that was lifted": _paged(header("Declassified: was SECRET until 2014")),
    "White letters": _paged(header(R, before="1 g")),
    "Letters of a tiny size": _paged(header(R, size=1)),
    "A white box or a picture over the marking": _paged(header(R) + "1 g 0 780 595 62 re f"),
    "A marking in a note or stamp that anybody can delete": pdf.made(
        Page(body() + footer(R), notes=[STAMP])
    ),
    "A form field that viewers paint white over the marking": pdf.made(
        pdf.marked(R), change=_white_field
    ),
    "A scan: a page that is a picture": pdf.made(Page(pdf.FULL, pictures={"P": GREY})),
    "A marking across the page (a watermark) with another level": pdf.made(
        Page(
            pdf.marked(R).content
            + "q 0.7 0.7 -0.7 0.7 200 300 cm "
            + pdf.text("SECRET", 0, 0, size=40)
            + "Q"
        )
    ),
    "A page that is turned, cut or of another size": pdf.made(
        pdf.marked(R, pdf.LANDSCAPE, rotation=90), change=_keyed
    ),
    "A smaller box to be shown or printed, which leaves the marking out": pdf.made(
        pdf.marked(R), change=_trimmed
    ),
    "A page too narrow for the marking": pdf.made(Page("", (40.0, 400.0))),
    "Attached files": pdf.made(
        pdf.marked(R), change=lambda writer: writer.add_attachment("a.txt", b"x")
    ),
    "JavaScript": pdf.made(pdf.marked(R), change=_script),
    "An action that starts a program": pdf.made(pdf.marked(R), change=_launch),
    "A form that is filled in": pdf.made(
        pdf.marked(R), change=fielded("/Tx", TextStringObject("Testcase"))
    ),
    "A portfolio": pdf.made(pdf.marked(R), change=pdf.portfolio),
    "An XFA form": pdf.made(pdf.marked(R), change=_xfa),
    "A signature": pdf.made(pdf.marked(R), change=pdf.signed),
    "Encryption without a password": _locked(""),
    "A password": _locked("user"),
    "Damage that programs repair": pdf.made(pdf.marked(R)).replace(b"startxref\n", b"startxref\n9"),
    "Damage beyond that": b"%PDF-1.7\nnothing",
}
NEITHER = {"An empty file": b"", "A file of another kind": b"Dear all"}
FILES = {"In Word": WORD, "In a PDF": PDF, "Of any kind": NEITHER}
