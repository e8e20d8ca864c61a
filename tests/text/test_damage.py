"""Which texts were damaged, or are the source of something else, and which are sound."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mappa_docs.text.damage import damage, is_misread

DAMAGED = {
    "damaged": [
        "Victimâ€™s mother",
        "cafÃ©",
        "Â£50",
        "â€œDazzaâ€\x9d",
        "the TÅ· hostel",
        "x\ufffdy",
    ],
    "escapes": ["one\\r\\ntwo", "One.\\nTwo.", "\\u2019s mother", "line_x000D_\nline"],
    "markup": ["<p>He</p>", "A&amp;E", "one<br/>two", "{\\rtf1\\ansi He}", "<?xml version='1.0'?>"],
    "data": ['{"who": "a child"}', "[{'who': 'a child'}]", "System.NullReferenceException: x"],
    "left_over": [
        "Dear {{ name }}, he",
        "Seen on [insert date] by",
        "Error! Bookmark not defined.",
    ],
}
SOUND = [
    *("Mae’r Ŵyn a’r Ŷd yn y tŷ", "CÂR Ei Gilydd", "naïve, Ångström, Ã la carte", "caffè — “è”"),
    *("C:\\new\\table\\notes", "\\\\server\\team\\new", "H:\\Casework\\new", "and/or", "a < b > c"),
    *(
        "He is <18 and >16, R&D; A&E",
        "3 < 4",
        "He wrote “[sic]”",
        "{see above}",
        "«Not him», she said",
    ),
    *("£50 & €20", "10–12 €", "Δεν ξέρω", "لا أعرف", "[Victim A] & [Victim B]", "P&O; the ship"),
]


@pytest.mark.parametrize(
    ("kind", "text"), [(kind, text) for kind, texts in DAMAGED.items() for text in texts]
)
def test_damage_is_known_by_its_signs(kind: str, text: str) -> None:
    assert damage(text) == kind
    assert damage(f"He said so.\n\n{text}\n\nShe did not.") == kind


@pytest.mark.parametrize("text", SOUND)
def test_what_somebody_may_have_written_is_sound(text: str) -> None:
    assert damage(text) == ""


@given(st.text("âêîôûŵŷÂÊÎÔÛŴŶäëïöüẅÿéèàç’“”–— abc", max_size=60))
def test_no_welsh_text_is_misread(text: str) -> None:
    assert not is_misread(text)


@given(st.text("âêîôûŵŷÂÊÎÔÛŴŶ’“–é£", min_size=1, max_size=20))
def test_a_text_that_another_program_read_wrongly_is_found(text: str) -> None:
    read = "".join(_as_windows(byte) for byte in text.encode())

    assert is_misread(f"He {read} said")


def _as_windows(byte: int) -> str:
    try:
        return bytes((byte,)).decode("cp1252")
    except UnicodeDecodeError:
        return chr(byte)
