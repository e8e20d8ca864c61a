"""Answers as they stand before and after a change."""

from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mappa_docs.comparison.changes import Change
from mappa_docs.comparison.pieces import Piece, pieces
from mappa_docs.definition import forms
from mappa_docs.report import difference_values

FIELDS = forms.fields("mappa-a")


def shown(pointer: str, old: Any, new: Any) -> str:
    change = Change("changed", pointer, pointer, FIELDS.get(pointer), old, new)
    (value,) = difference_values.values(change)
    return "".join(piece.text for piece in difference_values.said(value.pieces))


@pytest.mark.parametrize(
    ("pointer", "old", "new", "expected"),
    [
        (
            "/referral/date_of_referral",
            "2026-02-16",
            "2026-02-18",
            "[removed: 16 February 2026] [added: 18 February 2026]",
        ),
        ("/victim_concerns/marac", True, False, "[removed: Yes] [added: No]"),
        ("/victim_concerns/marac", "Yes", True, "[removed: Yes] [added: Yes]"),
        ("/referral/area", "gwent", "dyfed_powys", "[removed: Gwent] [added: Dyfed-Powys]"),
        (
            "/offender/aliases",
            {"absent": "not_known", "reason": "Nobody asked him."},
            {"absent": "not_known", "reason": "Nobody asked her."},
            "Not known: Nobody asked [removed: him.] [added: her.]",
        ),
        # More than a reason is shown as data, so that nothing of it is lost.
        (
            "/offender/gender",
            {"absent": "none", "note": "kept"},
            {"absent": ["list"]},
            '[removed: {"absent": "none", "note": "kept"}] [added: {"absent": ["list"]}]',
        ),
        ("/offender_views/views", "one two", "one  two", "one [removed: spaces or line ends] "),
        ("/no_such_name", {"a": 1}, "text", '[removed: {"a": 1}] [added: text]'),
    ],
)
def test_an_answer_reads_as_it_is_printed(pointer: str, old: Any, new: Any, expected: str) -> None:
    assert shown(pointer, old, new).startswith(expected)


def test_what_is_the_same_is_shown_near_a_change_alone() -> None:
    words = [f"w{number}" for number in range(100)]
    text = shown(
        "/offender_views/views", " ".join(words), " ".join([*words[:50], "new", *words[50:]])
    )

    before, after = (" ".join(some) for some in (words[38:50], words[50:62]))
    assert text == f"[…] {before} [added: new] {after} […]"


@given(st.text("ab \n", max_size=40), st.text("ab \n", max_size=40))
def test_words_stand_around_what_changed_and_change_nothing_else(old: str, new: str) -> None:
    some = [*difference_values.said(pieces(old, new))]

    whole = "".join(Piece(*piece).text for piece in some if piece.kind != "added")
    for removed in ("[removed: ", "]"):
        whole = whole.replace(removed, "")
    assert whole.replace("spaces or line ends", "").split() == old.split()
