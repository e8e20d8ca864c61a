"""Where a finding is, in data and in words."""

import pytest

from mappa_docs.messages.finding_messages import Grounds, Sentence, finding, of_rows, place_of
from mappa_docs.model import Finding, Place

MISSING = Grounds("MISSING", "missing")
TABLE = "/victim_concerns/victims"


def _finding(pointer: str, sentence: Sentence) -> Finding:
    return finding("mappa-a", pointer, MISSING, sentence)


@pytest.mark.parametrize(
    ("pointer", "place"),
    [
        ("", Place()),
        ("/marking", Place("marking", field="/marking")),
        ("/offender/aliases/2", Place("offender", field="/offender/aliases")),
        (f"{TABLE}/1/who", Place("victim_concerns", TABLE, 2, f"{TABLE}/*/who")),
        (f"{TABLE}/1", Place("victim_concerns", TABLE, 2, TABLE)),
        (f"{TABLE}/1/no_such_name", Place("victim_concerns", TABLE, 2, TABLE)),
        ("/no_such_section/0", Place()),
    ],
)
def test_a_pointer_leads_to_a_section_a_row_and_a_question(pointer: str, place: Place) -> None:
    assert place_of("mappa-a", pointer).place == place


def test_an_instruction_about_a_row_goes_on_after_the_row() -> None:
    one_row = _finding(f"{TABLE}/1/who", Sentence("MISSING"))

    assert one_row.message == "Victim 2: enter the person or people"
    several = of_rows("mappa-a", one_row, [1, 2, 4])
    assert several.message == "Victim 1, 2 and 4: enter the person or people"


def test_a_sentence_that_begins_with_its_label_takes_the_row_into_that() -> None:
    sentence = Sentence("ABSENCE.absent")

    assert _finding("/offender/pnc_id", sentence).message.startswith("PNC ID: “absent” must be")
    assert _finding(f"{TABLE}/1/who", sentence).message.startswith("Victim 2, person or people: ")


def test_the_forms_own_sentence_stands_at_its_place_and_has_no_key() -> None:
    own = _finding(f"{TABLE}/0/who", Sentence("", own_words="Person or people: name a role"))
    other = _finding(f"{TABLE}/0/who", Sentence("", own_words="The Chair must agree"))

    assert own.message == "Victim 1, person or people: name a role"
    assert other.message == "Victim 1: the Chair must agree"
    assert (own.sentence, own.plain) == ("", "")
