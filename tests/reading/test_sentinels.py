"""Whatever is done to a form, each word is the answer that it was, or reported, and no other's."""

import pytest
from hypothesis import HealthCheck, Phase, given, settings
from hypothesis import strategies as st

import mappa_docs
from mappa_docs.errors import UnreadableError
from tests.sentinels import form_of_sentinels, sentinels, visible_words, wrong_with
from tests.spoiling import SPOILING, spoilt
from tests.support import STEMS

# A shorter list of steps is told soon, and another seed is no simpler.
BY_SEED = {"phases": [Phase.generate], "suppress_health_check": [HealthCheck.too_slow]}
STEPS = st.lists(
    st.tuples(st.sampled_from([*SPOILING]), st.integers(0, 2**16)), min_size=1, max_size=4
)


@pytest.mark.parametrize("stem", STEMS)
def test_each_word_is_read_at_its_place(stem: str) -> None:
    data = form_of_sentinels(stem)
    extraction = mappa_docs.extract(data)

    answered = {*sentinels(stem).owners} & visible_words(data)
    beside = visible_words(data) - answered
    assert answered
    assert beside
    assert wrong_with(extraction, data) == []
    assert sum(one.characters for one in extraction.unread) == len("".join(beside))


@pytest.mark.parametrize("name", SPOILING)
def test_each_word_is_there_after_one_thing_was_done(name: str) -> None:
    for seed in range(4):
        data = spoilt(form_of_sentinels("mappa-a"), (name, seed))
        assert wrong_with(mappa_docs.extract(data), data) == []


@given(st.sampled_from(["mappa-a", "mappa-f", "mappa-p", "mappa-j", "minimum-referral"]), STEPS)
@settings(max_examples=80, **BY_SEED)
def test_each_word_is_there_whatever_was_done(stem: str, steps: list[tuple[str, int]]) -> None:
    data = spoilt(form_of_sentinels(stem), *steps)
    try:
        extraction = mappa_docs.extract(data)
    except UnreadableError:  # with nothing left that names the form
        return

    assert wrong_with(extraction, data) == []
