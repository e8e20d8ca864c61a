"""What stands in a field is drawn whole, in lines that fit."""

from hypothesis import given
from hypothesis import strategies as st

from mappa_docs.pdf import appearances
from mappa_docs.pdf.typeface import typeface

LETTERS = "abc DEF ŵŷ -–\tWWW"


@given(st.text(alphabet=LETTERS), st.floats(30, 400), st.sampled_from([11, 12]))
def test_no_letter_is_left_out_and_no_line_is_too_wide(text: str, width: float, size: int) -> None:
    lines = appearances.lines(text, width, size)

    assert "".join("".join(lines).split()) == "".join(text.split())
    assert all(typeface().width(line, size) <= width for line in lines)


def test_blank_lines_and_indents_stay() -> None:
    assert appearances.lines("one\n\n  two", 200, 12) == ["one", "", "  two"]


def test_a_word_that_is_wider_than_a_line_is_parted() -> None:
    lines = appearances.lines("x" * 50, 60, 12)

    assert len(lines) > 3
    assert "".join(lines) == "x" * 50


def test_an_empty_field_draws_nothing() -> None:
    assert appearances.of_text([""], 100, 20, 12, from_top=False) == b"/Tx BMC EMC\n"
