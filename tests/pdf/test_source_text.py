"""Dictionaries and arrays are taken apart as they are written, and put together again unchanged."""

import pikepdf
import pytest
from hypothesis import given
from hypothesis import strategies as st

from mappa_docs.pdf import source_text
from mappa_docs.pdf.source_text import NotWrittenSoError

WRITTEN = {
    "references": (b"<</A 1 0 R/B 2 1 R>>", {"/A": b"1 0 R", "/B": b"2 1 R"}),
    "numbers alone": (b"<</A 1 /B [1 0 2 0 R]>>", {"/A": b"1", "/B": b"[1 0 2 0 R]"}),
    "strings with brackets": (rb"<</A (a(b\)c)>)/B<4 1>>>", {"/A": rb"(a(b\)c)>)", "/B": b"<4 1>"}),
    "nested": (b"<</A<</B[<</C 1>>]>>/D/E>>", {"/A": b"<</B[<</C 1>>]>>", "/D": b"/E"}),
    "names with codes": (b"<</A#20B 1/#e9 2>>", {"/A B": b"1", "/\udce9": b"2"}),
    "comments and NUL as space": (b"<<%x>>\n/A\x001%>>\r/B\x002>>", {"/A": b"1", "/B": b"2"}),
    "a name twice": (b"<</A 1/A 2>>", {"/A": b"2"}),
    "an empty name": (b"<</ 1>>", {"/": b"1"}),
}  # fmt: skip


@pytest.mark.parametrize(("source", "entries"), WRITTEN.values(), ids=WRITTEN)
def test_each_value_is_what_stands_there(source: bytes, entries: dict[str, bytes]) -> None:
    assert source_text.dictionary(source) == entries


BROKEN = {
    "no end": b"<</A 1",
    "no end of a string": b"<</A (>>",
    "brackets that cross": b"<</A [>> ]>>",
    "no name": b"<<1 2>>",
    "a name without value": b"<</A 1/B>>",
    "no dictionary": b"[1]",
    "nothing": b"",
}


@pytest.mark.parametrize("source", BROKEN.values(), ids=BROKEN)
def test_what_is_no_dictionary_is_said_to_be_none(source: bytes) -> None:
    with pytest.raises(NotWrittenSoError):
        source_text.dictionary(source)


@pytest.mark.parametrize(
    ("source", "number"),
    [
        (b"12 0 R", (12, 0)),
        (b" 3\n%x\n7\x00R ", (3, 7)),
        (b"12 0 Rx", None),
        (b"120 R", None),
        (b"12 0", None),
        (b"[12 0 R]", None),
    ],
)
def test_a_reference_is_known(source: bytes, number: tuple[int, int] | None) -> None:
    assert source_text.reference(source) == number


NAMES = st.text("aB#/ ()é%", max_size=6).map(lambda letters: f"/{letters}x")
VALUES = st.recursive(
    st.integers(-9, 9) | st.binary(max_size=9).map(pikepdf.String) | NAMES.map(pikepdf.Name),
    lambda inner: (
        st.lists(inner, max_size=3).map(pikepdf.Array)
        | st.dictionaries(NAMES, inner, max_size=3).map(pikepdf.Dictionary)
    ),
    max_leaves=8,
)


@given(st.dictionaries(NAMES, VALUES, max_size=4))
def test_what_another_program_writes_is_read_back_by_it(entries: dict[str, object]) -> None:
    theirs = pikepdf.Dictionary(entries)
    parts = source_text.dictionary(theirs.unparse())

    assert parts.keys() == entries.keys()
    assert pikepdf.Object.parse(source_text.written_dictionary(parts)) == theirs
