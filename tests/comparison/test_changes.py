"""What changed is all that changed: put on the old answers, it gives the new ones."""

import random
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from mappa_docs.comparison.changes import Change, changes
from mappa_docs.definition import forms
from mappa_docs.definition.form_index import index
from mappa_docs.intake import submission
from mappa_docs.model import Field, Kind
from tests.applied_changes import applied, said
from tests.generated_submissions import generated
from tests.support import STEMS, change, remove, sample

SEEDS = st.integers(0, 10**6)


def found(stem: str, old: dict[str, Any], new: dict[str, Any]) -> list[Change]:
    return changes(forms.form(stem).top, old, new)


def told(stem: str, new: dict[str, Any]) -> list[tuple[str, str, str]]:
    return [(one.kind, one.old_pointer, one.pointer) for one in found(stem, sample(stem), new)]


@settings(max_examples=60)
@given(st.sampled_from(STEMS), SEEDS, SEEDS)
def test_what_changed_makes_the_new_answers_of_the_old(stem: str, one: int, other: int) -> None:
    old, new = generated(stem, one), generated(stem, other)
    top = forms.form(stem).top

    assert said(applied(old, found(stem, old, new)), top) == said(new, top)


@settings(max_examples=40)
@given(st.sampled_from(STEMS), SEEDS, SEEDS)
def test_a_few_changes_make_the_new_answers_of_the_old(stem: str, seed: int, where: int) -> None:
    old = generated(stem, seed, 0.7)
    new = somewhat_changed(old, forms.form(stem).top, random.Random(where))
    top = forms.form(stem).top

    assert said(applied(old, found(stem, old, new)), top) == said(new, top)


@settings(max_examples=40)
@given(st.sampled_from(STEMS), SEEDS)
def test_nothing_changes_by_itself(stem: str, seed: int) -> None:
    answers = generated(stem, seed, 0.8)

    assert not found(stem, answers, answers)


@settings(max_examples=40)
@given(st.sampled_from(STEMS), SEEDS, SEEDS)
def test_the_order_of_rows_and_entries_is_no_change(stem: str, seed: int, order: int) -> None:
    answers = generated(stem, seed, 0.8)

    assert not found(stem, answers, shuffled(answers, random.Random(order)))


@pytest.mark.parametrize("stem", STEMS)
def test_every_answer_of_a_form_is_looked_at(stem: str) -> None:
    old = sample(stem)
    for pointer, field in index(stem).fields.items():
        if field.takes_answer and "*" not in pointer:
            new = submission.from_answers(sample(stem)).answers
            change(new, pointer, "something else")
            kinds = {(one.kind, one.question) for one in found(stem, old, new)}
            assert ("changed", field) in kinds or ("added", field) in kinds, pointer


def test_an_answer_in_a_row_that_moved_is_named_by_both_places() -> None:
    new = sample("mappa-a")
    victims = new["victim_concerns"]["victims"]
    victims.append(victims.pop(0))
    victims[2]["concerns"] += " She has moved."

    name = "/victim_concerns/victims/{}/concerns"
    assert told("mappa-a", new) == [("changed", name.format(0), name.format(2))]


def test_rows_that_come_and_go_are_whole() -> None:
    new = sample("mappa-a")
    victims = new["victim_concerns"]["victims"]
    victims[1] = {"who": "Mr Tom Ball", "kind": "potential"}

    table = "/victim_concerns/victims"
    assert told("mappa-a", new) == [
        ("added", f"{table}/-", f"{table}/1"),
        ("removed", f"{table}/1", f"{table}/-"),
    ]


def test_an_answer_that_comes_into_a_row_is_named_in_it() -> None:
    new = sample("mappa-a")
    new["victim_concerns"]["victims"][0]["contact_name"] = "Lowri Prawf"

    name = "/victim_concerns/victims/0/contact_name"
    assert told("mappa-a", new) == [("added", name, name)]


@pytest.mark.parametrize(
    ("pointer", "value"),
    [
        ("/offender_views/views", {"absent": "withheld", "reason": "He asked for that."}),
        ("/media", "a name that the form does not know"),
        ("/offender/frst_name", {"or": ["an", "object"]}),
        ("/offender", "text in the place of a section"),
        ("/invitees", {"absent": "none", "reason": "Nobody else is needed."}),
        ("/invitees/1", "text in the place of a row"),
        ("/invitees/1", None),
        ("/conviction/relevant_dates", {"absent": "not_known"}),
        ("/referral/level", "3"),
        ("/offender/aliases", "Geth"),
        ("/offender/aliases/1", 7),
        ("/victim_concerns/marac", 1),
    ],
)
def test_what_is_no_answer_of_its_kind_is_compared_as_it_is(pointer: str, value: Any) -> None:
    old, new = sample("mappa-a"), sample("mappa-a")
    change(new, pointer, value)
    top = forms.form("mappa-a").top

    for before, after in ((old, new), (new, old)):
        some = found("mappa-a", before, after)
        assert some
        assert said(applied(before, some), top) == said(after, top)


def test_an_answer_that_is_gone_is_removed() -> None:
    new = sample("mappa-a")
    remove(new, "/offender/proposed_release_address")
    name = "/offender/proposed_release_address"
    gone = [f"{name}/{one}" for one in ("address", "postcode", "approved")]

    assert told("mappa-a", new) == [("removed", one, one) for one in gone]


def test_a_change_does_not_show_its_answers_by_itself() -> None:
    new = sample("mappa-a")
    new["offender"]["last_name"] = "Othername"
    (one,) = found("mappa-a", sample("mappa-a"), new)

    assert "Othername" not in repr(one)
    assert sample("mappa-a")["offender"]["last_name"] not in repr(one)


def shuffled(node: Any, chance: random.Random) -> Any:
    if isinstance(node, dict):
        return {name: shuffled(value, chance) for name, value in node.items()}
    if isinstance(node, list):
        return chance.sample([shuffled(value, chance) for value in node], len(node))
    return node


def somewhat_changed(answers: Any, fields: Any, chance: random.Random) -> Any:
    """Return the answers with some that are gone, some that are new and some with a new word."""
    known: dict[str, Field] = {field.name: field for field in fields}
    new = {}
    for name, value in answers.items():
        field = known[name]
        lot = chance.random()
        if lot < 0.1 and name not in ("form", "edition"):
            continue
        if field.kind is Kind.GROUP and isinstance(value, dict) and "absent" not in value:
            new[name] = somewhat_changed(value, field.fields, chance)
        elif field.kind is Kind.TABLE and isinstance(value, list):
            rows = [somewhat_changed(row, field.fields, chance) for row in value]
            new[name] = chance.sample(rows, len(rows) - (lot < 0.3))
        elif isinstance(value, str) and lot < 0.3 and field.kind in (Kind.LINE, Kind.TEXT):
            new[name] = f"{value} besides"
        else:
            new[name] = value
    return new
