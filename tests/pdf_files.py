"""PDFs of other makers, made in code: each is the least that shows one thing that real files do."""

import io
import zlib
from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Any

from pypdf import PdfReader, PdfWriter
from pypdf.generic import (
    ArrayObject,
    DecodedStreamObject,
    DictionaryObject,
    FloatObject,
    NameObject,
    NumberObject,
    RectangleObject,
    StreamObject,
    TextStringObject,
)

A4 = (595.0, 842.0)
LANDSCAPE = (842.0, 595.0)
BODY = ("Specimen report", "Nothing in it is about anybody.", "Invented Agency")


@dataclass
class Page:
    """A page as its reader shall see it. `content` is PDF on a plane of `size`, upright, from 0, 0;
    `crop` cuts so much off each side, and `origin` is where the plane begins in the file."""

    content: str = ""
    size: tuple[float, float] = A4
    rotation: int = 0
    unit: float = 1.0
    crop: float = 0.0
    origin: tuple[float, float] = (0.0, 0.0)
    pictures: dict[str, tuple[int, int, bytes]] = field(default_factory=dict)
    notes: list[dict[str, Any]] = field(default_factory=list)
    raw: bytes | None = None


def text(
    words: str, x: float, y: float, *, size: float = 12, font: str = "F", before: str = ""
) -> str:
    return f"{before} BT /{font} {size} Tf {x} {y} Td ({words}) Tj ET\n"


def middle(words: str, width: float, y: float, *, size: float = 12, before: str = "") -> str:
    """About centred: capitals of Helvetica are 0.7 of their size wide."""
    return text(words, width / 2 - 0.34 * size * len(words), y, size=size, before=before)


def header(words: str, on: tuple[float, float] = A4, **how: Any) -> str:
    return middle(words, on[0], on[1] - 40, **how)


def footer(words: str, on: tuple[float, float] = A4, **how: Any) -> str:
    return middle(words, on[0], 30, **how)


def body(size: tuple[float, float] = A4) -> str:
    return "".join(text(line, 72, size[1] * 0.7 - 20 * number) for number, line in enumerate(BODY))


def marked(words: str, size: tuple[float, float] = A4, **page: Any) -> Page:
    """A page that carries the marking as it should."""
    return Page(header(words, size) + body(size) + footer(words, size), size, **page)


def made(*pages: Page, change: Callable[[PdfWriter], object] | None = None) -> bytes:
    """Return a PDF of these pages, changed at the end."""
    writer = PdfWriter()
    for page in pages:
        _add(writer, page)
    if change:
        change(writer)
    return written(writer)


def written(writer: PdfWriter) -> bytes:
    buffer = io.BytesIO()
    writer.write(buffer)
    return buffer.getvalue()


def again(data: bytes, change: Callable[[PdfWriter], object]) -> bytes:
    """Return the PDF with a change."""
    writer = PdfWriter(clone_from=PdfReader(io.BytesIO(data)))
    change(writer)
    return written(writer)


def _add(writer: PdfWriter, page: Page) -> None:
    width, height = page.size
    turned = page.rotation in (90, 270)
    x, y = page.origin
    wide, high = (height, width) if turned else (width, height)
    one = writer.add_blank_page(1, 1)
    one.mediabox = RectangleObject((x, y, x + wide, y + high))
    if page.crop:
        cut = page.crop
        one.cropbox = RectangleObject((x + cut, y + cut, x + wide - cut, y + high - cut))
    if page.rotation:
        one[NameObject("/Rotate")] = NumberObject(page.rotation)
    if page.unit != 1:
        one[NameObject("/UserUnit")] = FloatObject(page.unit)
    turn = {
        0: (1, 0, 0, 1, 0, 0),
        90: (0, 1, -1, 0, wide, 0),
        180: (-1, 0, 0, -1, wide, high),
        270: (0, -1, 1, 0, 0, high),
    }[page.rotation]
    turning = f"q 1 0 0 1 {x} {y} cm {' '.join(map(str, turn))} cm\n"
    stream = DecodedStreamObject()
    stream.set_data(page.raw or f"{turning}{page.content} Q\n".encode("latin-1"))
    one[NameObject("/Contents")] = writer._add_object(stream)
    one[NameObject("/Resources")] = _resources(writer, page)
    if page.notes:
        notes = [writer._add_object(_note(writer, **note)) for note in page.notes]
        one[NameObject("/Annots")] = ArrayObject(notes)


def _resources(writer: PdfWriter, page: Page) -> DictionaryObject:
    font = DictionaryObject(
        {
            NameObject("/Type"): NameObject("/Font"),
            NameObject("/Subtype"): NameObject("/Type1"),
            NameObject("/BaseFont"): NameObject("/Helvetica"),
            NameObject("/Encoding"): NameObject("/WinAnsiEncoding"),
        }
    )
    faint = DictionaryObject({NameObject("/ca"): FloatObject(0)})
    pictures = DictionaryObject(
        {
            NameObject(f"/{name}"): writer._add_object(_picture(*picture))
            for name, picture in page.pictures.items()
        }
    )
    return DictionaryObject(
        {
            NameObject("/Font"): DictionaryObject({NameObject("/F"): writer._add_object(font)}),
            NameObject("/ExtGState"): DictionaryObject({NameObject("/Clear"): faint}),
            NameObject("/XObject"): pictures,
        }
    )


def _picture(width: int, height: int, grey: bytes) -> StreamObject:
    """A picture of grey pixels."""
    picture = StreamObject()
    picture._data = zlib.compress(grey)
    for key, value in {
        "/Type": "/XObject",
        "/Subtype": "/Image",
        "/ColorSpace": "/DeviceGray",
    }.items():
        picture[NameObject(key)] = NameObject(value)
    for key, number in {"/Width": width, "/Height": height, "/BitsPerComponent": 8}.items():
        picture[NameObject(key)] = NumberObject(number)
    picture[NameObject("/Filter")] = NameObject("/FlateDecode")
    return picture


def _note(
    writer: PdfWriter, words: str, box: tuple[float, float, float, float], flags: int
) -> DictionaryObject:
    """A stamp whose look is the words."""
    width, height = box[2] - box[0], box[3] - box[1]
    look = DecodedStreamObject()
    look.set_data(text(words, 2, 4).encode())
    look[NameObject("/Type")] = NameObject("/XObject")
    look[NameObject("/Subtype")] = NameObject("/Form")
    look[NameObject("/BBox")] = RectangleObject((0, 0, width, height))
    look[NameObject("/Resources")] = _resources(writer, Page())
    return DictionaryObject(
        {
            NameObject("/Type"): NameObject("/Annot"),
            NameObject("/Subtype"): NameObject("/Stamp"),
            NameObject("/Rect"): RectangleObject(box),
            NameObject("/F"): NumberObject(flags),
            NameObject("/AP"): DictionaryObject({NameObject("/N"): writer._add_object(look)}),
        }
    )


def fielded(kind: str, value: Any, **more: Any) -> Callable[[PdfWriter], object]:
    """Give the PDF a form with one field."""

    def change(writer: PdfWriter) -> None:
        entries = {"/FT": NameObject(kind), "/T": TextStringObject("one")}
        if value is not None:
            entries["/V"] = value
        entries |= {f"/{name}": entry for name, entry in more.items()}
        one = DictionaryObject({NameObject(key): entry for key, entry in entries.items()})
        form = DictionaryObject({NameObject("/Fields"): ArrayObject([writer._add_object(one)])})
        writer.root_object[NameObject("/AcroForm")] = form

    return change


def signed(writer: PdfWriter) -> None:
    signature = DictionaryObject(
        {
            NameObject("/Type"): NameObject("/Sig"),
            NameObject("/ByteRange"): ArrayObject([NumberObject(0)] * 4),
        }
    )
    fielded("/Sig", writer._add_object(signature))(writer)


def portfolio(writer: PdfWriter) -> None:
    """Two files in the PDF, which readers show in place of its pages."""
    for name in ("one.pdf", "two.pdf"):
        writer.add_attachment(name, made(Page(body())))
    view = DictionaryObject({NameObject("/View"): NameObject("/D")})
    writer.root_object[NameObject("/Collection")] = writer._add_object(view)


def stream(data: str, entries: str = "") -> str:
    """Return a stream as it stands in a file, not packed."""
    return f"<<{entries}/Length {len(data)}>>\nstream\n{data}\nendstream"


def assembled(*objects: str) -> bytes:
    """Return a PDF of these objects, written as they are and numbered from 1, the catalog first."""
    data = bytearray(b"%PDF-1.7\n")
    places = []
    for number, content in enumerate(objects, 1):
        places.append(len(data))
        data += f"{number} 0 obj\n{content}\nendobj\n".encode("latin-1")
    table = "".join(f"{place:010} 00000 n \n" for place in places)
    start, size = len(data), len(objects) + 1
    data += f"xref\n0 {size}\n0000000000 65535 f \n{table}".encode()
    data += f"trailer\n<</Size {size}/Root 1 0 R>>\nstartxref\n{start}\n%%EOF\n".encode()
    return bytes(data)


def one_page(
    content: str, notes: str = "", *more: str, root: str = "", resources: str = "", page: str = ""
) -> bytes:
    """Return a PDF of one page of A4, on which /F is Helvetica. The objects `more` are numbered
    from 6 on; `root`, `resources` and `page` are entries of these dictionaries."""
    return assembled(
        f"<</Type/Catalog/Pages 2 0 R{root}>>",
        "<</Type/Pages/Count 1/Kids[3 0 R]>>",
        "<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Contents 4 0 R"
        f"/Resources<</Font<</F 5 0 R>>{resources}>>/Annots[{notes}]{page}>>",
        stream(content),
        "<</Type/Font/Subtype/Type1/BaseFont/Helvetica/Encoding/WinAnsiEncoding>>",
        *more,
    )


GREY = (2, 2, bytes([0, 90, 160, 255]))
FULL = "q 595 0 0 842 0 0 cm /P Do Q\n"
XMP = (
    '<x:xmpmeta xmlns:x="adobe:ns:meta/">'
    '<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">'
    '<rdf:Description rdf:about="" xmlns:dc="http://purl.org/dc/elements/1.1/">'
    '<dc:description><rdf:Alt><rdf:li xml:lang="x-default">{}. About</rdf:li></rdf:Alt>'
    "</dc:description></rdf:Description></rdf:RDF></x:xmpmeta>"
)
