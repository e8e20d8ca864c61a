"""A name in one box is split only where it says itself which part is which."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mappa_docs.local import full_names
from mappa_docs.local.full_names import FullName

CERTAIN = {
    "SPECIMEN, Darren": ("SPECIMEN", "Darren"),
    "Specimen, Darren Lee": ("Specimen", "Darren Lee"),
    "Darren SPECIMEN": ("SPECIMEN", "Darren"),
    "SPECIMEN Darren Lee": ("SPECIMEN", "Darren Lee"),
    "Darren J SPECIMEN": ("SPECIMEN", "Darren J"),
    "Ian McDONALD": ("McDONALD", "Ian"),
    "O’NEIL Pat": ("O’NEIL", "Pat"),
    "TEST-SPECIMEN, Alex": ("TEST-SPECIMEN", "Alex"),
    "van der Berg, Jan": ("van der Berg", "Jan"),
    "  SPECIMEN ,\n Darren ": ("SPECIMEN", "Darren"),
}
OPEN = [
    "Darren Specimen",
    "DARREN SPECIMEN",
    "SPECIMEN",
    "Darren",
    "J SPECIMEN",
    "Darren Specimen, Daz",
    "SPECIMEN, Darren (Daz)",
    "SPECIMEN, Darren, born 1991",
    "SPECIMEN, Darren aka Daz",
    "SPECIMEN, Darren III",
    "Darren, SPECIMEN",
    "Darren SPECIMEN Lee",
    "Ludwig van BEETHOVEN",
    "SPECIMEN, 30/07/1991",
    "SPECIMEN,",
    ", Darren",
    "",
    "X" * 200,
]


@pytest.mark.parametrize("text", CERTAIN)
def test_a_name_that_says_which_is_which_is_split(text: str) -> None:
    assert full_names.split(text) == FullName(*CERTAIN[text])


@pytest.mark.parametrize("text", OPEN)
def test_a_name_that_leaves_it_open_is_not(text: str) -> None:
    assert full_names.split(text) is None


def test_a_title_is_no_name_and_leaves_a_doubt() -> None:
    assert full_names.split("Mr Darren SPECIMEN") == FullName("SPECIMEN", "Darren", False)


@given(st.text(st.sampled_from("ABab ,.'-()1vdM"), max_size=25))
def test_no_letter_is_lost_and_none_is_changed(text: str) -> None:
    name = full_names.split(text)

    if name is not None and name.is_exact:
        letters = sorted(text.replace(",", "").replace(" ", ""))
        assert sorted((name.last + name.first).replace(" ", "")) == letters
