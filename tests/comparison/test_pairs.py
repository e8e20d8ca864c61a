"""Rows are known again by what stands in them, wherever they stand."""

import random
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mappa_docs.comparison import alike
from mappa_docs.comparison.pairs import Pair, pairs
from mappa_docs.definition import forms, pointers
from mappa_docs.model import Kind
from tests.support import STEMS, sample


def matched(stem: str, table: str, old: list[Any], new: list[Any]) -> set[tuple[Any, Any]]:
    about = alike.columns(forms.fields(stem)[table].fields)
    return {tuple(pair) for pair in pairs(old, new, lambda a, b: alike.rows(about, a, b))}


def rows(stem: str, table: str) -> list[dict[str, Any]]:
    return [dict(row) for row in pointers.get(sample(stem), table)]


TABLES = [
    (stem, field.pointer)
    for stem in STEMS
    for field in forms.fields(stem).values()
    if field.kind is Kind.TABLE and isinstance(pointers.get(sample(stem), field.pointer), list)
]
VICTIMS = ("mappa-a", "/victim_concerns/victims")
ACTIONS = ("mappa-b", "/meeting_actions")
ATTENDERS = ("mappa-b", "/attendance")


@pytest.mark.parametrize(("stem", "table"), TABLES)
def test_rows_that_only_moved_are_the_same_rows(stem: str, table: str) -> None:
    old = rows(stem, table)
    for seed in range(3):
        places = list(range(len(old)))
        random.Random(seed).shuffle(places)
        moved = [old[place] for place in places]
        for before, after in matched(stem, table, old, moved):
            assert before is not None
            assert after is not None
            assert old[before] == moved[after]


def test_a_row_is_known_again_by_its_name_when_the_rest_changes() -> None:
    old = rows(*VICTIMS)
    new = [old[2], {**old[0], "concerns": "She has moved away and is not afraid."}, old[1]]

    assert matched(*VICTIMS, old, new) == {(0, 1), (1, 2), (2, 0)}


def test_a_slip_in_a_name_is_a_change_and_no_other_person() -> None:
    old = rows(*ATTENDERS)
    new = [{**row, "name": row["name"].replace("Gwenllian", "Gwenllïan")} for row in old]

    assert matched(*ATTENDERS, old, new) == {(number, number) for number in range(len(old))}


def test_another_person_in_the_same_role_is_another_person() -> None:
    old = rows(*ATTENDERS)
    new = [{**old[0], "name": "Tudur Enghraifft"}, *old[1:]]

    found = matched(*ATTENDERS, old, new)
    assert (None, 0) in found
    assert (0, None) in found


def test_actions_with_new_numbers_are_the_same_actions() -> None:
    old = rows(*ACTIONS)
    first = {"number": "1", "action": "Ask the council for a map of the paths.", "agency": "police"}
    new = [first, *({**row, "number": str(int(row["number"]) + 1)} for row in old)]

    expected = {(None, 0), *((number, number + 1) for number in range(len(old)))}
    assert matched(*ACTIONS, old, new) == expected


def test_another_action_of_the_same_person_is_another_action() -> None:
    old = rows(*ACTIONS)
    new = [*old[:-1], {**old[-1], "action": "Write to the housing association about a transfer."}]

    last = len(old) - 1
    assert {(None, last), (last, None)} <= matched(*ACTIONS, old, new)


def test_another_result_of_the_same_tool_is_a_change() -> None:
    tools = "mappa-a", "/risk_assessment/tools"
    old = rows(*tools)
    new = [{**row, "result": "Medium", "date": "2026-09-01"} for row in reversed(old)]

    assert matched(*tools, old, new) == {
        (number, len(old) - 1 - number) for number in range(len(old))
    }


def test_what_is_told_twice_is_two_rows() -> None:
    row = {"who": "Ms Anna Specimen"}

    assert matched(*VICTIMS, [row, row], [row]) == {(0, 0), (1, None)}


def test_what_is_no_row_is_like_no_row() -> None:
    assert matched(*VICTIMS, ["text", None], [{"who": "A"}]) == {(None, 0), (0, None), (1, None)}


ENTRIES = st.lists(st.sampled_from(("a", "b", "c", "dd", "de")), max_size=8)


@given(ENTRIES, ENTRIES)
def test_each_entry_has_its_place_in_one_pair(old: list[str], new: list[str]) -> None:
    found = pairs(old, new, lambda a, b: float(a[:1] == b[:1]))

    assert sorted(p.old for p in found if p.old is not None) == list(range(len(old)))
    assert [p.new for p in found if p.new is not None] == list(range(len(new)))
    same = [p for p in found if None not in p and old[p.old or 0] == new[p.new or 0]]
    assert len(same) == sum(min(old.count(one), new.count(one)) for one in set(old))


def test_very_many_rows_that_all_changed_are_not_tried_one_by_one() -> None:
    asked: list[int] = []

    def likeness(old: int, new: int) -> float:
        asked.append(old)
        return 1

    found = pairs(list(range(1000)), list(range(1000, 2000)), likeness)
    assert not asked
    assert found[0] == Pair(None, 0)
    assert len(found) == 2000
