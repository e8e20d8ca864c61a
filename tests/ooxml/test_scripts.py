"""What Word is told about a text: what runs from right to left, and which scripts are complex."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mappa_docs.ooxml import scripts, wordml

LETTERS = "aŵ Ж(،.12\n\tنקਮกक測あ한👍\u200d\u0301"


@given(st.text() | st.text(alphabet=LETTERS))
def test_the_parts_are_the_whole_text(text: str) -> None:
    assert "".join(part.text for part in scripts.parts(text)) == text


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("Mr Testcase", [("Mr Testcase", "")]),
        ("Łukasz Żółć", [("Łukasz Żółć", "")]),
        ("Mr علی خان said", [("Mr ", ""), ("علی خان", "<w:rtl/>"), (" said", "")]),
        ("علی، 12 مارچ", [("علی، 12 مارچ", "<w:rtl/>")]),
        ("דוד!", [("דוד", '<w:rtl/><w:lang w:bidi="he-IL"/>'), ("!", "")]),
        ("ਗੁਰਪ੍ਰੀਤ ਸਿੰਘ", [("ਗੁਰਪ੍ਰੀਤ ਸਿੰਘ", '<w:cs/><w:lang w:bidi="pa-IN"/>')]),
        ("陳大文", [("陳大文", '<w:rFonts w:hint="eastAsia"/><w:lang w:eastAsia="zh-CN"/>')]),
    ],
    ids=["Latin", "Polish", "Urdu within English", "figures", "Hebrew", "Punjabi", "Chinese"],
)
def test_each_part_has_what_its_script_needs(text: str, told: list[tuple[str, str]]) -> None:
    assert [tuple(part) for part in scripts.parts(text)] == told


@pytest.mark.parametrize(
    ("text", "turned"),
    [
        ("قال", True),
        ("«קול»", True),
        ("12 مارچ", True),
        ("(Leeds) علی", False),
        ("Ж نام", False),
        ("12", False),
        ("", False),
    ],
)
def test_the_first_letter_gives_the_direction(text: str, turned: bool) -> None:
    assert scripts.is_right_to_left(text) is turned


def test_each_line_of_several_paragraphs_has_its_own_direction() -> None:
    paragraph = '<w:p><w:pPr><w:pStyle w:val="Answer"/></w:pPr><w:r><w:t>'
    written = wordml.value("He said:\nقال", f"</w:t></w:r></w:p>{paragraph}", "<w:r><w:t>")
    first, second = written.split("</w:p>")

    assert "<w:bidi/>" not in first
    assert '<w:pStyle w:val="Answer"/><w:bidi/></w:pPr>' in second
    assert "<w:r><w:rPr><w:rtl/></w:rPr><w:t>قال</w:t></w:r>" in second
