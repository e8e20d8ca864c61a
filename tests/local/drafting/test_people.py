"""Whom headings and labels speak of."""

import pytest

from mappa_docs.local.drafting import people


@pytest.mark.parametrize(
    ("text", "person"),
    [
        ("1. Offender's details", "offender"),
        ("Perpetrator(s) surname", "offender"),
        ("Victim name", "victim"),
        ("Victim liaison officer", "someone"),
        ("Prison offender manager", "someone"),
        ("Endorsement by line manager", "manager"),
        ("Name of person completing the form", "referrer"),
        ("Victims, children and adults", "several"),
        ("Key dates", ""),
        ("Details", ""),
    ],
)
def test_the_longest_words_say_who_it_is(text: str, person: str) -> None:
    assert people.named(text).person == person


def test_the_subject_of_a_marac_form_is_the_victim() -> None:
    titles = ("Joint MARAC referral",)

    assert people.is_marac(titles, "Details of the perpetrator")
    assert not people.is_marac(("MAPPA referral",), "MARAC: offender")
    assert people.named("Subject", is_marac=True).person == "victim"
    assert people.named("Perpetrator", is_marac=True).person == "offender"
