"""What nothing is said in is as good as left out: on every form, at every depth, of every kind."""

import copy
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from mappa_docs.definition import forms
from mappa_docs.intake import empty_answers, submission
from mappa_docs.model import Field, Kind
from tests.support import STEMS, judged, sample

NOTHING = [None, "", " \n", [], {}, [None], [""], [{}], {"absent": None, "reason": ""}]


def _with_nothing(answers: dict[str, Any], known: tuple[Field, ...], nothing: Any) -> None:
    """Put `nothing` wherever the form knows a name that is not there, in groups and rows too."""
    for field in known:
        if field.absent or "absent" not in (nothing or ""):
            answers.setdefault(field.name, copy.deepcopy(nothing))
        value = answers.get(field.name)
        if field.kind is Kind.GROUP and isinstance(value, dict):
            _with_nothing(value, field.fields, nothing)
        elif field.kind is Kind.TABLE and isinstance(value, list):
            for row in value:
                if isinstance(row, dict):
                    _with_nothing(row, field.fields, nothing)


@pytest.mark.parametrize("stem", STEMS)
@pytest.mark.parametrize("nothing", NOTHING, ids=repr)
def test_nothing_where_nothing_is_needed_changes_nothing(stem: str, nothing: Any) -> None:
    for kind in ("minimal", "complete", "draft"):
        plain, filled = sample(stem, kind), sample(stem, kind)
        _with_nothing(filled, forms.form(stem).top, nothing)

        assert submission.from_answers(filled).answers == plain
        assert judged(filled) == judged(plain)


@pytest.mark.parametrize("stem", STEMS)
def test_nothing_in_a_needed_question_is_missing(stem: str) -> None:
    for name in sample(stem, "minimal"):
        if name == "form":
            continue
        left_out, empty = sample(stem, "minimal"), sample(stem, "minimal")
        left_out.pop(name)
        empty[name] = None

        assert judged(empty).findings == judged(left_out).findings


def test_what_is_said_beside_nothing_is_kept() -> None:
    answers = sample("mappa-a", "minimal")
    answers["offender"]["aliases"] = ["", "Geth", None]
    answers["victim_concerns"]["victims"] = [{}, {"who": "Example"}, {"who": ""}]
    kept = submission.from_answers(answers).answers

    assert kept["offender"]["aliases"] == ["Geth"]
    assert kept["victim_concerns"]["victims"] == [{}, {"who": "Example"}]


def test_no_is_an_answer_and_so_is_nought() -> None:
    answers = {"safeguarding": {"child_protection_concerns": False}, "stage": 0}

    assert empty_answers.without_empty("mappa-a", answers) == answers


def test_a_name_that_the_form_does_not_know_is_told_by_its_number_in_the_file() -> None:
    answers = sample("mappa-a", "minimal")
    answers["offender"] = {"nationality": None, "prison": ""} | answers["offender"]
    answers["offender"]["ethnicty"] = None
    found = [finding for finding in judged(answers).findings if finding.code == "UNKNOWN-FIELD"]

    assert len(found) == 1
    assert f"Entry {len(answers['offender'])} " in found[0].message


_TEXTS = st.text(max_size=4)
_VALUES = st.recursive(
    st.none() | st.booleans() | st.integers() | _TEXTS,
    lambda inside: st.lists(inside, max_size=3) | st.dictionaries(_TEXTS, inside, max_size=3),
    max_leaves=8,
)


def _texts(value: Any) -> list[str]:
    """Return all texts in which something is said, in order."""
    if isinstance(value, str):
        return [value] if value.strip() else []
    inside = value.values() if isinstance(value, dict) else value
    return (
        [text for one in inside for text in _texts(one)] if isinstance(value, (dict, list)) else []
    )


@settings(max_examples=100, deadline=None)
@given(value=_VALUES)
def test_no_text_is_ever_lost(value: Any) -> None:
    for pointer_free in (
        {"offender": value},
        {"invitees": value},
        {"offender": {"aliases": value}},
    ):
        kept = empty_answers.without_empty("mappa-a", pointer_free)

        assert _texts(kept) == _texts(pointer_free)
        assert empty_answers.without_empty("mappa-a", kept) == kept


@settings(max_examples=100, deadline=None)
@given(value=_VALUES)
def test_the_glance_at_the_answers_misses_nothing_that_is_empty(value: Any) -> None:
    answers = {"offender": value}
    if empty_answers.without_empty("mappa-a", answers) != answers:
        assert empty_answers.holds_any(answers)
