"""What a reader may not know is an error in each text, line, reason and address that is printed."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mappa_docs.definition import pointers
from mappa_docs.intake.answers import Answers
from mappa_docs.intake.submission import from_answers
from mappa_docs.rules.support.kept_back import told_in_texts
from mappa_docs.rules.support.printed_texts import passages
from tests.support import AS_OF, change, sample

OWN = ("/offender/last_name", "/offender/first_name", "/offender/middle_name")
TEXTS = {
    stem: [
        (passage.pointer, passage.is_code)
        for passage in passages(Answers(from_answers(sample(stem)), AS_OF))
        if not passage.pointer.startswith((*OWN, "/offender/current_", "/offender/proposed_"))
    ]
    for stem in ("mappa-j", "mappa-p")
}


@pytest.mark.parametrize("stem", list(TEXTS))
@given(data=st.data())
def test_every_printed_place_is_searched(stem: str, data: st.DataObject) -> None:
    place, is_code = data.draw(st.sampled_from(TEXTS[stem]))
    told = "rape.cat1@police.example" if is_code else "He was convicted of rape."
    answers = sample(stem)
    is_absent = isinstance(pointers.get(answers, place), dict)
    change(answers, f"{place}/reason" if is_absent else place, told)
    found = list(told_in_texts(Answers(from_answers(answers), AS_OF), "J-2"))

    assert [(one.pointer, one.sentence) for one in found] == [(place, "J-2.surely")]


@pytest.mark.parametrize("stem", list(TEXTS))
def test_the_offenders_own_name_and_address_tell_nothing(stem: str) -> None:
    answers = sample(stem)
    change(answers, "/offender/last_name", "Murder")
    read = Answers(from_answers(answers), AS_OF)

    assert not list(told_in_texts(read, "J-2"))
