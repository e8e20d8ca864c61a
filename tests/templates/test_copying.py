"""The copy that is filled: what a document needs, and nothing else."""

import io
import struct
import zlib
from typing import Any

import docx

from mappa_docs.ooxml.zip_writer import unpack
from tests import area_templates as made


def picture() -> io.BytesIO:
    """A picture of one point."""

    def chunk(kind: bytes, content: bytes) -> bytes:
        check = struct.pack(">L", zlib.crc32(kind + content))
        return struct.pack(">L", len(content)) + kind + content + check

    head = struct.pack(">2L5B", 1, 1, 8, 0, 0, 0, 0)
    whole = chunk(b"IHDR", head) + chunk(b"IDAT", zlib.compress(b"\0\0")) + chunk(b"IEND", b"")
    return io.BytesIO(b"\x89PNG\r\n\x1a\n" + whole)


def copied(whole: bytes) -> dict[str, bytes]:
    checked = made.checked(whole)
    assert checked.template is not None, checked.judgement.findings
    return unpack(checked.template.copied)


def with_picture() -> Any:
    template = made.of_p()
    template.sections[0].header.add_paragraph().add_run().add_picture(picture())
    return template


def test_pictures_and_links_to_pages_stay() -> None:
    whole = made.related(made.data(with_picture()), "hyperlink", "https://www.example/page")
    parts = copied(whole)

    assert [name for name in parts if name.endswith(".png")]
    assert b"https://www.example/page" in parts["word/_rels/document.xml.rels"]
    assert docx.Document(io.BytesIO(made.checked(whole).template.copied)).sections  # type: ignore[union-attr]


def test_a_picture_without_words_is_named() -> None:
    checked = made.checked(made.data(with_picture()))

    assert made.found(checked.judgement) == {"TPL-9.picture"}
    assert checked.template is not None


def test_what_a_document_does_not_need_stays_behind() -> None:
    template = made.of_p()
    template.core_properties.author = "Jo Specimen"
    whole = made.related(made.data(template), "attachedTemplate", "file:///C:/Jo/Normal.dotm")
    whole = made.related(whole, "customXml", "../customXml/item9.xml", outside=False)
    whole = made.changed(whole, {"customXml/item9.xml": b"<a>Jo Specimen</a>"})
    parts = copied(whole)
    everything = b"".join(parts.values())

    assert b"Jo Specimen" not in everything
    assert b"Normal.dotm" not in everything
    assert not [name for name in parts if "thumbnail" in name or "customXml" in name]


def test_settings_that_fetch_or_update_stay_behind() -> None:
    extra = '<w:updateFields w:val="true"/><w:attachedTemplate r:id="rId9"/>'
    whole = made.rewritten(
        made.data(made.of_p()),
        "word/settings.xml",
        lambda xml: xml.replace("</w:settings>", f"{extra}</w:settings>"),
    )
    settings = copied(whole)["word/settings.xml"]

    assert b"updateFields" not in settings
    assert b"attachedTemplate" not in settings


def test_each_tag_stands_in_one_piece_and_no_word_is_lost() -> None:
    template = made.of_p()
    paragraph = template.add_paragraph()
    made.split(
        paragraph,
        "Before {",
        "{ offender.la",
        "st_name }} between {{ off",
        "ender.first_name }",
        "} after",
    )
    document = copied(made.data(template))["word/document.xml"].decode()

    assert "Before {{ offender.last_name }}" in document
    assert " between {{ offender.first_name }}" in document
    assert " after" in document


def test_a_template_saved_as_one_is_filled_as_a_document() -> None:
    whole = made.rewritten(
        made.data(made.of_p()),
        "[Content_Types].xml",
        lambda xml: xml.replace("document.main+xml", "template.main+xml"),
    )

    assert b"template.main" not in copied(whole)["[Content_Types].xml"]


def test_every_part_is_written_in_the_one_encoding_that_searches_read() -> None:
    whole = made.data(made.of_p())
    styles = made.part(whole, "word/styles.xml").decode()
    declared = styles.replace("encoding='UTF-8'", "encoding='UTF-16'")
    assert declared != styles
    parts = copied(made.changed(whole, {"word/styles.xml": declared.encode("utf-16")}))

    assert b'w:styleId="ListBullet"' in parts["word/styles.xml"]
