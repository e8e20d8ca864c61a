"""PDFs written object by object, as many kinds of program write them."""

import zlib
from collections.abc import Iterable, Mapping

Objects = Mapping[int, bytes]

CONTENT = b"BT /F 12 Tf 72 600 Td (Specimen report) Tj ET"
FONT = b"<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>"


def stream(data: bytes, entries: bytes = b"") -> bytes:
    return b"<< %s /Length %d >>\nstream\n%s\nendstream" % (entries, len(data), data)


def one_page(page: bytes = b"", content: bytes = CONTENT, root: bytes = b"") -> dict[int, bytes]:
    """The objects of a PDF of one page, with further entries of the page and of the catalogue."""
    return {
        1: b"<< /Type /Catalog /Pages 2 0 R %s >>" % root,
        2: b"<< /Type /Pages /Count 1 /Kids [ 3 0 R ] >>",
        3: b"<< /Type /Page /Parent 2 0 R /MediaBox [ 0 0 595 842 ] /Contents 4 0 R "
        b"/Resources << /Font << /F 5 0 R >> >> %s >>" % page,
        4: stream(content),
        5: FONT,
    }


def with_table(
    objects: Objects, before: bytes = b"", *, trailer: bytes = b"", end: bytes = b"\n"
) -> bytes:
    """A PDF with a table of its objects; or, after one, a revision of it."""
    data, places = _body(objects, before)
    rows = b"".join(
        b"%d 1\n%010d 00000 n \n" % (number, place) for number, place in sorted(places.items())
    )
    start = len(data)
    size = max(objects) + 1
    data += b"xref\n0 1\n0000000000 65535 f \n" + rows
    data += b"trailer\n<< /Root 1 0 R /Size %d %s%s >>\n" % (size, _previous(before), trailer)
    return data + b"startxref\n%d\n%%%%EOF" % start + end


def with_stream(objects: Objects, before: bytes = b"", *, packed: Iterable[int] = ()) -> bytes:
    """A PDF with a stream for its table; the `packed` objects are in a stream of objects."""
    packed = sorted(packed)
    number = max(objects) + 1
    plain = {key: text for key, text in objects.items() if key not in packed}
    if packed:
        texts = [objects[key] + b"\n" for key in packed]
        places_inside = [sum(map(len, texts[:index])) for index in range(len(texts))]
        heads = [b"%d %d " % pair for pair in zip(packed, places_inside, strict=True)]
        head = b"".join(heads)
        about = b"/Type /ObjStm /N %d /First %d /Filter /FlateDecode" % (len(packed), len(head))
        plain[number] = stream(zlib.compress(head + b"".join(texts)), about)
    holder, number = number, number + 1
    data, places = _body(plain, before)
    rows = {key: (1, place, 0) for key, place in places.items()}
    rows |= {key: (2, holder, index) for index, key in enumerate(packed)}
    rows[number] = (1, len(data), 0)
    table = b"".join(
        bytes([kind]) + place.to_bytes(4, "big") + bytes([last])
        for _, (kind, place, last) in sorted(rows.items())
    )
    index = b" ".join(b"%d 1" % key for key in sorted(rows))
    about = b"/Type /XRef /Size %d /Root 1 0 R /W [1 4 1] /Index [%s] %s" % (
        number + 1, index, _previous(before),
    )  # fmt: skip
    start = len(data)
    data += b"%d 0 obj\n%s\nendobj\n" % (number, stream(table, about))
    return data + b"startxref\n%d\n%%%%EOF\n" % start


def _body(objects: Objects, before: bytes) -> tuple[bytes, dict[int, int]]:
    data = before or b"%PDF-1.7\n%\xe2\xe3\xcf\xd3\n"
    places = {}
    for number, text in objects.items():
        places[number] = len(data)
        data += b"%d 0 obj\n%s\nendobj\n" % (number, text)
    return data, places


def _previous(before: bytes) -> bytes:
    return b"/Prev %s " % before.rpartition(b"startxref\n")[2].split()[0] if before else b""
