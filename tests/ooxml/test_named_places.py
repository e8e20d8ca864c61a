"""What stands in bookmarks and form fields of older Word is told by their names."""

import pytest
from lxml import etree

from mappa_docs.ooxml import form_reader, markup, named_places
from mappa_docs.ooxml.form_blocks import Control, paragraphs

W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
STRICT = "http://purl.oclc.org/ooxml/wordprocessingml/main"


def part(body: str, space: str = W) -> markup.Element:
    return markup.parsed(
        f'<w:document xmlns:w="{space}"><w:body>{body}</w:body></w:document>'.encode()
    )


def field(name: str, text: str) -> str:
    return (
        f'<w:r><w:fldChar w:fldCharType="begin"><w:ffData><w:name w:val="{name}"/></w:ffData>'
        "</w:fldChar></w:r><w:r><w:instrText> FORMTEXT </w:instrText></w:r>"
        f'<w:r><w:fldChar w:fldCharType="separate"/></w:r><w:r><w:t>{text}</w:t></w:r>'
        '<w:r><w:fldChar w:fldCharType="end"/></w:r>'
    )


def inside(root: markup.Element, *names: str) -> dict[str, str]:
    """Return what stands in each of the places."""
    found: dict[str, str] = {}
    for one in paragraphs(form_reader.read(named_places.as_controls(root, names)).blocks):
        for piece in one.pieces:
            control: Control | None = piece.control
            while control:
                found[control.tag] = found.get(control.tag, "") + piece.text
                control = control.outer
    return found


@pytest.mark.parametrize("space", [W, STRICT])
def test_form_fields_and_bookmarks_are_told_apart(space: str) -> None:
    root = part(
        f'<w:p><w:bookmarkStart w:id="1" w:name="Mark"/><w:r><w:t>marked </w:t></w:r>'
        f'{field("Text1", "Specimen")}<w:bookmarkEnd w:id="1"/><w:r><w:t> after</w:t></w:r></w:p>'
        f'<w:p>{field("Text2", "Darren")}</w:p>', space,
    )  # fmt: skip

    assert named_places.names_in(root) == ["bookmark:Mark", "form_field:Text1", "form_field:Text2"]
    assert inside(root, "form_field:Text1", "form_field:Text2", "bookmark:Mark") == {
        "bookmark:Mark": "marked Specimen",
        "form_field:Text1": "Specimen",
        "form_field:Text2": "Darren",
    }


def test_a_field_may_go_on_in_the_next_paragraph() -> None:
    begin, end = field("Text1", "12 Sample Street</w:t></w:r></w:p><w:p><w:r><w:t>Testford"), ""
    root = part(f"<w:p>{begin}{end}<w:r><w:t> after</w:t></w:r></w:p>")

    assert inside(root, "form_field:Text1") == {"form_field:Text1": "12 Sample StreetTestford"}


def test_what_is_not_asked_for_stays_as_it_is_and_the_file_is_not_changed() -> None:
    root = part(f"<w:p>{field('Text1', 'Specimen')}</w:p>")
    before = etree.tostring(root)

    assert named_places.as_controls(root, ()) is root
    assert inside(root, "form_field:Other") == {}
    assert inside(root, "form_field:Text1") == {"form_field:Text1": "Specimen"}
    assert etree.tostring(root) == before


def test_all_text_stays_in_its_order() -> None:
    body = f"<w:p><w:r><w:t>a</w:t></w:r>{field('F', 'b')}<w:r><w:t>c</w:t></w:r></w:p>"
    read = form_reader.read(named_places.as_controls(part(body), ["form_field:F"]))

    assert [one.text for one in paragraphs(read.blocks)] == ["abc"]
