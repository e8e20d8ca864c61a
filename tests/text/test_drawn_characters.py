"""Which characters have a shape in the PDF's typefaces, and how the others are printed."""

import pytest
from fontTools.ttLib import TTFont
from hypothesis import given
from hypothesis import strategies as st

from mappa_docs.text import drawn_characters
from tests.support import ROOT
from tools import typefaces


def test_the_list_of_characters_fits_the_typefaces() -> None:
    there = {
        chr(code)
        for path in (ROOT / "forms" / "fonts").rglob("*.ttf")
        for code in TTFont(path).getBestCmap()
    }
    listed = {
        chr(code) for first, last in typefaces.characters() for code in range(first, last + 1)
    }

    assert typefaces.CHARACTERS.read_text() == typefaces.written(typefaces.characters())
    assert listed <= there
    assert not drawn_characters.undrawn("".join(sorted(listed)))


@pytest.mark.parametrize(
    ("text", "printed"),
    [
        ("𓀀", "[U+13000 EGYPTIAN HIEROGLYPH A001]"),
        ("Mr 𐌲 said", "Mr [U+10332 GOTHIC LETTER GIBA] said"),
        ("\u0378", "[U+0378]"),
        ("\ue000", "[U+E000]"),
        ("a\ufeffb", "a[U+FEFF ZERO WIDTH NO-BREAK SPACE]b"),
    ],
    ids=["no shape", "within words", "not assigned", "private use", "byte order mark"],
)
def test_what_has_no_shape_is_printed_by_code_and_name(text: str, printed: str) -> None:
    assert drawn_characters.with_codes(text) == printed


@pytest.mark.parametrize(
    "text",
    [
        "Gŵyl – “dim” €5…",
        "ਗੁਰਪ੍ਰੀਤ",
        "محمد علی",
        "陳大文",
        "አበበ",
        "สมชาย",
        "한국",
        "👩🏽‍⚕️ 🏴󠁧󠁢󠁷󠁬󠁳󠁿 🇵🇱 ❤️ ☎︎ 1️⃣ ✓",
    ],
)
def test_what_has_a_shape_stays_as_it_is(text: str) -> None:
    assert drawn_characters.undrawn(text) == ()
    assert drawn_characters.with_codes(text) == text


@given(st.text())
def test_only_what_has_no_shape_is_put_into_codes(text: str) -> None:
    printed = drawn_characters.with_codes(text)
    undrawn = drawn_characters.undrawn(text)
    for character in undrawn:
        printed = printed.replace(f"[{drawn_characters.code_and_name(character)}]", character)

    assert printed == text
