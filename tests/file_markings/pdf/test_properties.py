"""Markings in the properties of a PDF are read, kept and never lowered."""

import io
from collections.abc import Callable

import pytest
from pypdf import PdfReader, PdfWriter
from pypdf.generic import (
    NameObject,
    StreamObject,
)

from mappa_docs.errors import UsageError
from mappa_docs.file_markings import applying
from mappa_docs.model import Marking
from tests.pdf_files import (
    XMP,
    Page,
    made,
)
from tests.pdf_markings import R, inspect_pages, levels_seen, spot_at


def test_properties_and_labels_are_read() -> None:
    def about(writer: PdfWriter) -> None:
        writer.add_metadata(
            {
                "/Keywords": "alpha, RESTRICTED; beta",
                "/Title": "THE OFFICIAL GUIDE",
                "/MSIP_Label_00000000-1111-2222-3333-444444444444_Name": "Confidential",
            }
        )
        stream = StreamObject()
        stream._data = XMP.format("CONFIDENTIAL").encode()
        writer.root_object[NameObject("/Metadata")] = writer._add_object(stream)

    found = inspect_pages(Page(), change=about)

    assert levels_seen(found) == {
        "properties, keywords": ["RESTRICTED"],
        "properties, subject": ["CONFIDENTIAL"],
        "properties, what looks like a sensitivity label": ["CONFIDENTIAL"],
    }
    assert spot_at(found, "properties, what looks like a sensitivity label").kind == "label"


BOMB = '<!DOCTYPE x [<!ENTITY a "RESTRICTED"><!ENTITY b "&a;&a;&a;&a;">]>'


@pytest.mark.parametrize("key", ["/Keywords", "/Subject", "/Title"])
@pytest.mark.parametrize("words", ["TOP/SECRET", "Report/TOP/SECRET", "TOP | SECRET. About"])
def test_a_slash_in_a_marking_of_the_properties_makes_no_lower_one_of_it(
    words: str, key: str
) -> None:
    found = inspect_pages(Page(), change=lambda writer: writer.add_metadata({key: words}))

    assert {level for levels in levels_seen(found).values() for level in levels} == {"TOP SECRET"}


def test_xmp_with_a_document_type_is_not_read() -> None:
    def about(writer: PdfWriter) -> None:
        stream = StreamObject()
        stream._data = (BOMB + XMP.format("&b;")).encode()
        writer.root_object[NameObject("/Metadata")] = writer._add_object(stream)

    assert levels_seen(inspect_pages(Page(), change=about)) == {}


def test_a_property_is_not_lowered_either() -> None:
    data = made(Page(), change=lambda writer: writer.add_metadata({"/Keywords": "SECRET"}))

    with pytest.raises(UsageError, match="properties, keywords"):
        applying.apply(data, R)


@pytest.mark.parametrize("words", ["TOP/SECRET", "One, TOP, SECRET", "TOP / SECRET [STAFF]"])
def test_a_property_with_a_slash_in_its_marking_is_not_lowered(words: str) -> None:
    data = made(Page(), change=lambda writer: writer.add_metadata({"/Keywords": words}))

    with pytest.raises(UsageError, match="TOP SECRET already"):
        applying.apply(data, Marking("gpms", "SECRET", "SECRET"))


def test_a_file_with_xmp_alone_is_given_no_document_information() -> None:
    def only_xmp(writer: PdfWriter) -> None:
        stream = StreamObject()
        stream._data = XMP.format("PROTECT").encode()
        writer.root_object[NameObject("/Metadata")] = writer._add_object(stream)
        writer.metadata = None

    result = PdfReader(io.BytesIO(applying.apply(made(Page(), change=only_xmp), R)))

    assert result.metadata is None
    assert result.xmp_metadata is not None
    assert result.xmp_metadata.pdf_keywords == "RESTRICTED"
    assert result.xmp_metadata.dc_description == {"x-default": "RESTRICTED. About"}


def _about(
    keywords: str, subject: str, packet: str = "", *, prefix: str = "rdf:"
) -> Callable[[PdfWriter], None]:
    """Give the PDF these properties, and these elements as its XMP, with that prefix for RDF."""
    space = f":{prefix}".rstrip(":")

    def change(writer: PdfWriter) -> None:
        writer.add_metadata({"/Keywords": keywords, "/Subject": subject})
        if packet:
            stream = StreamObject()
            whole = XMP_OF.format(packet).replace("xmlns:rdf", f"xmlns{space}")
            stream._data = whole.replace("rdf:", prefix).encode()
            writer.root_object[NameObject("/Metadata")] = writer._add_object(stream)

    return change


XMP_OF = (
    '<x:xmpmeta xmlns:x="adobe:ns:meta/">'
    '<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">'
    '<rdf:Description rdf:about="" xmlns:dc="http://purl.org/dc/elements/1.1/" '
    'xmlns:pdf="http://ns.adobe.com/pdf/1.3/">{}</rdf:Description></rdf:RDF></x:xmpmeta>'
)


def _properties(data: bytes) -> tuple[str, str]:
    about = PdfReader(io.BytesIO(data)).metadata
    assert about is not None
    return about["/Keywords"], about["/Subject"]


TOP = Marking("gpms", "TOP SECRET", "TOP SECRET")
PRIVATE = Marking("gpms", "RESTRICTED", "RESTRICTED [PRIVATE]", ("PRIVATE",))
COVERED = {
    "lower": ("PROTECT", R),
    "the-same-level-with-less": ("RESTRICTED", PRIVATE),
    "lower-with-the-same-descriptor": ("PROTECT [PRIVATE]", PRIVATE),
    "a-slash-for-a-space": ("TOP/SECRET", TOP),
}
KEPT = {
    "a-descriptor-that-ours-lacks": ("PROTECT [STAFF]", R),
    "one-that-ours-has-and-one-that-it-lacks": ("PROTECT [PRIVATE] [STAFF]", PRIVATE),
    "a-descriptor-of-another-scheme": ("SECRET [LOCSEN]", Marking("gpms", "SECRET", "SECRET")),
    "other-words-beside-it": ("PROTECT - draft", R),
    "an-ordinary-word": ("Protect", R),
}


@pytest.mark.parametrize(("there", "wanted"), COVERED.values(), ids=COVERED)
def test_a_marking_in_the_properties_gives_way_to_one_that_says_as_much(
    there: str, wanted: Marking
) -> None:
    data = made(Page(), change=_about(f"One, {there}, two", f"{there}. About"))

    found = _properties(applying.apply(data, wanted))

    assert found == (f"{wanted.text}, One, two", f"{wanted.text}. About")


@pytest.mark.parametrize(("there", "wanted"), KEPT.values(), ids=KEPT)
def test_what_the_new_marking_does_not_say_stays_in_the_properties(
    there: str, wanted: Marking
) -> None:
    entry = f"<dc:subject><rdf:Bag><rdf:li>{there}</rdf:li></rdf:Bag></dc:subject>"
    data = made(Page(), change=_about(f"One, {there}", f"{there}. About", entry))
    result = applying.apply(data, wanted)
    about = PdfReader(io.BytesIO(result)).xmp_metadata

    assert _properties(result) == (f"{wanted.text}, One, {there}", f"{wanted.text}. {there}. About")
    assert about is not None
    assert about.dc_subject == [there]


def test_what_only_the_xmp_says_is_not_lost() -> None:
    packet = (
        "<pdf:Keywords>PROTECT, Two</pdf:Keywords>"
        '<dc:description><rdf:Alt><rdf:li xml:lang="x-default">PROTECT [STAFF]. Other</rdf:li>'
        '<rdf:li xml:lang="cy">PROTECT. Sbesimen</rdf:li></rdf:Alt></dc:description>'
        "<dc:subject><rdf:Bag><rdf:li>PROTECT</rdf:li><rdf:li>Three</rdf:li></rdf:Bag></dc:subject>"
    )
    data = made(Page(), change=_about("One", "About", packet))
    result = applying.apply(data, R)
    keywords, subject = _properties(result)
    about = PdfReader(io.BytesIO(result)).xmp_metadata

    assert keywords == "RESTRICTED, One, Two, Three"
    assert subject == "RESTRICTED. About PROTECT [STAFF]. Other"
    assert about is not None
    assert about.pdf_keywords == keywords
    assert about.dc_description == {"x-default": subject, "cy": "Sbesimen"}
    assert about.dc_subject == ["Three"]


ELSEWHERE = {
    "plain": "<dc:description>Other</dc:description><pdf:Keywords>Two</pdf:Keywords>",
    "with-qualifiers": '<dc:description><rdf:Alt><rdf:li rdf:parseType="Resource">'
    "<rdf:value>Other</rdf:value></rdf:li></rdf:Alt></dc:description>"
    '<pdf:Keywords rdf:parseType="Resource"><rdf:value>Two</rdf:value></pdf:Keywords>',
    "as-attributes": '</rdf:Description><rdf:Description pdf:Keywords="Two" '
    'dc:description="Other" xmlns:dc="http://purl.org/dc/elements/1.1/" '
    'xmlns:pdf="http://ns.adobe.com/pdf/1.3/">',
    "in-one-language": '<dc:description><rdf:Alt><rdf:li xml:lang="en-GB">Other</rdf:li></rdf:Alt>'
    "</dc:description><dc:subject><rdf:Bag><rdf:li>Two</rdf:li></rdf:Bag></dc:subject>",
}


@pytest.mark.parametrize("prefix", ["rdf:", "r:", ""], ids=["usual", "other", "none"])
@pytest.mark.parametrize("packet", ELSEWHERE.values(), ids=ELSEWHERE)
def test_however_the_xmp_says_it_nothing_is_lost(packet: str, prefix: str) -> None:
    data = made(Page(), change=_about("One", "About", packet, prefix=prefix))
    result = applying.apply(data, R)
    about = PdfReader(io.BytesIO(result)).xmp_metadata

    assert _properties(result) == ("RESTRICTED, One, Two", "RESTRICTED. About Other")
    assert about is not None
    assert about.dc_description["x-default"] == "RESTRICTED. About Other"
