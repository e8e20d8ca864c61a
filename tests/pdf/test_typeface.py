"""The typeface of fields: the shipped files fit together, and it has what people here type."""

import pytest

from mappa_docs.pdf import typeface
from tools import typefaces


def test_the_shipped_typeface_is_the_part_of_liberation_sans_that_the_tool_takes() -> None:
    data, about = typefaces.of_fields()

    assert (typefaces.FIELDS / "FormSans.ttf").read_bytes() == data
    assert (typefaces.FIELDS / "FormSans.json").read_text(encoding="utf-8") == about


@pytest.mark.parametrize(
    "text", ["ŵŷŴŶẁẃẅỳẀẂẄỲâêîôûáéíóúäëïöü", "łódź Žižek Ştefan Müller Ærø ñ ß €", "‘’“”–—…•"]
)
def test_it_has_the_letters_of_names(text: str) -> None:
    assert not typeface.typeface().lacks(text)


def test_it_lacks_what_is_then_drawn_as_a_code() -> None:
    assert typeface.typeface().lacks("日")
    assert typeface.typeface().width("日", 12) == 0


def test_each_code_of_one_byte_that_viewers_use_has_one_letter() -> None:
    letters = typeface._letters()

    assert len(set(letters.values())) >= 240
    assert {"ŵ", "Ŵ", "ŷ", "Ŷ"} <= set(letters.values())
    assert not {9, 10, 13} & letters.keys(), "these end a line or a word in a string"
