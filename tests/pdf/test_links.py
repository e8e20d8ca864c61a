"""The links of a page are found with where they lead."""

import io

import pypdfium2
from pypdf import PdfWriter
from pypdf.annotations import Link

from mappa_docs.pdf.links import links


def test_links_lead_where_they_say() -> None:
    writer = PdfWriter()
    writer.add_blank_page(200, 100)
    writer.add_annotation(0, Link(rect=(10, 20, 60, 40), url="answer:7:120.5"))
    writer.add_annotation(0, Link(rect=(10, 50, 60, 70), target_page_index=0))
    data = io.BytesIO()
    writer.write(data)

    with pypdfium2.PdfDocument(data.getvalue()) as pdf:
        (link,) = links(pdf, pdf[0])
    assert link == ("answer:7:120.5", (10.0, 20.0, 60.0, 40.0))
