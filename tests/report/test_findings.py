"""How findings read: each sentence once, with every place."""

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st
from mappa_docs.messages.ranges import numbers

from mappa_docs.messages import finding_messages
from mappa_docs.model import Finding
from mappa_docs.report import finding_groups, findings
from tests.support import change, judged, sample

FUTURE = "Date invited lies in the future: check the date"


def _invited(row: int) -> Finding:
    pointer = f"/invitations/{row}/invited_on"
    return Finding("DAT-6", "warning", "wrong", pointer, "", "", f"Invitation {row + 1}: {FUTURE}")


def _numbers(words: str) -> set[int]:
    found: set[int] = set()
    for part in re.split(r", | and ", words):
        first, _, last = part.partition(" to ")
        found |= set(range(int(first), int(last or first) + 1))
    return found


@given(st.sets(st.integers(0, 40), min_size=1))
def test_no_row_is_lost_where_a_sentence_is_said_once(rows: set[int]) -> None:
    (one,) = finding_groups.once([_invited(row) for row in sorted(rows)])
    place, _, said = one.message.removeprefix("Invitation ").partition(": ")
    pointer = one.pointer.removeprefix("/invitations/").removesuffix("/invited_on")

    assert said == FUTURE
    assert _numbers(place) == {row + 1 for row in rows}
    assert _numbers(pointer) == rows


@pytest.mark.parametrize(
    ("found", "words"),
    [([4], "4"), ([1, 2], "1 and 2"), ([1, 2, 3, 5], "1 to 3 and 5"), ([9, 1, 1], "1 and 9")],
)
def test_numbers_that_follow_each_other_are_a_range(found: list[int], words: str) -> None:
    assert numbers(found) == words


def test_a_table_full_of_the_same_is_one_line_that_names_every_row() -> None:
    answers = sample("mappa-b")
    rows = len(answers["invitations"])
    for row in range(rows):
        if row != 2:
            change(answers, f"/invitations/{row}/invited_on", "2031-01-01")
    judgement = judged(answers)
    said = findings.text(judgement)

    assert said.count(FUTURE) == 1
    assert f"Invitation 1, 2 and 4 to {rows}: {FUTURE}" in said
    assert f"/invitations/0, 1 and 3 to {rows - 1}/invited_on" in said
    assert f"{rows - 1} things to check" in said
    record = findings.record(judgement)
    pointers = [one["pointer"] for one in record["findings"] if one["code"] == "DAT-6"]
    assert len(set(pointers)) == rows - 1


def test_what_is_said_of_different_places_outside_tables_keeps_both() -> None:
    one = Finding("X-1", "error", "wrong", "/a", "", "", "Check the date")
    other = Finding("X-1", "error", "wrong", "/b", "", "", "Check the date")

    assert [found.pointer for found in finding_groups.once([one, other])] == ["/a, /b"]


def test_a_question_of_several_rows_is_named_once_after_the_rows() -> None:
    answers = sample("mappa-b")
    row = answers["absent_agency_actions"][0] | {"person": "Terry Elsewhere"}
    change(answers, "/absent_agency_actions", [row, row])
    said = findings.text(judged(answers))

    assert (
        "  Action for an absent agency 1 and 2, person who tells that agency: name somebody who is "
        "listed under “Attendance”\n"
    ) in said
    assert "/absent_agency_actions/0 and 1/person" in said


@pytest.mark.parametrize(
    ("label", "asked"),
    [
        ("Date MAPPA A will be sent", "the date MAPPA A will be sent"),
        ("Date of birth", "the date of birth"),
        ("New MAPPA Area", "the new MAPPA Area"),
        ("National Insurance number", "the National Insurance number"),
        ("ViSOR reference", "the ViSOR reference"),
    ],
)
def test_a_label_inside_a_sentence_keeps_the_capital_of_a_name_alone(
    label: str, asked: str
) -> None:
    assert finding_messages.asked(label) == asked


def test_it_is_said_who_attends_every_meeting() -> None:
    answers = sample("mappa-b")
    people = [row for row in answers["attendance"] if row["agency"] != "police"]
    (said,) = [
        one.message
        for one in judged(answers | {"attendance": people}).findings
        if one.code == "ATT-2"
    ]

    assert said == (
        "Attendance: add who came from the police: police and probation attend every meeting at "
        "level 2 or 3"
    )


def test_what_differs_is_not_put_together() -> None:
    some = [_invited(0), Finding("DAT-4", "error", "wrong", "/invitations/1/x", "", "", "Other")]
    late = Finding("L-1", "error", "late", "/x/0", "", "", "Row 1: send it", due="2027-01-01")
    later = Finding("L-1", "error", "late", "/x/1", "", "", "Row 2: send it", due="2027-01-02")

    assert finding_groups.once([*some, late, later]) == [*some, late, later]
