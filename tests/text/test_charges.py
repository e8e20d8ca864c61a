"""Which of the five offences a charge names."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mappa_docs.text.charges import named_in

CHARGED = {
    "Murder, contrary to common law": ["murder"],
    "MURDER x 2": ["murder"],
    "Murder: trial set for 3 May": ["murder"],
    "Murder – not guilty plea entered": ["murder"],
    "Attempted murder (Criminal Attempts Act 1981, section 1)": ["attempted_murder"],
    "Murder (attempted)": ["attempted_murder"],
    "Attempt – murder": ["attempted_murder"],
    "Gross negligence manslaughter": ["manslaughter"],
    "Rape of a child under 13 (s. 5 SOA 2003)": ["rape"],
    "Attempting to rape a woman": ["attempted_rape"],
    "Wounding with intent and attempted murder": ["attempted_murder"],
    "Murder and conspiracy to murder": ["murder"],
    "Threats to kill; rape": ["rape"],
    "The original charge was murder, reduced to manslaughter": ["manslaughter"],
    "Llofruddiaeth": ["murder"],
    "Ceisio llofruddio": ["attempted_murder"],
    "Ymgais i lofruddio": ["attempted_murder"],
    "Dynladdiad": ["manslaughter"],
    "Treisio": ["rape"],
    "Ymgais i dreisio": ["attempted_rape"],
}
NOT_CHARGED = (
    "",
    "Threats to kill",
    "Threats to murder",
    "Conspiracy to murder",
    "Conspiring to commit murder",
    "Attempted conspiracy to murder",
    "Soliciting another to murder",
    "Soliciting to commit murder",
    "Incitement to murder",
    "Encouraging or assisting murder",
    "Assisting an offender (murder)",
    "Assault with intent to commit rape",
    "Burglary with intent to rape",
    "Wounding with intent to murder",
    "Perverting the course of justice in a murder investigation",
    "Not charged with murder",
    "Arrested on suspicion of murder",
    "Murder, withdrawn on 3 May",
    "Murder charge withdrawn",
    "Theft of oilseed rape",
    "Causing death by dangerous driving",
    "Infanticide",
    "Cynllwynio i lofruddio",
    "Bygwth llofruddio",
    "Gyda'r bwriad o dreisio",
)


@pytest.mark.parametrize(("text", "offences"), CHARGED.items())
def test_an_offence_that_is_charged_is_named(text: str, offences: list[str]) -> None:
    assert named_in(text) == frozenset(offences)


@pytest.mark.parametrize("text", NOT_CHARGED)
def test_what_is_another_offence_or_not_charged_is_not(text: str) -> None:
    assert not named_in(text)


@given(text=st.text(alphabet=" ,.;murderattemptedtoconspiracyrape", max_size=60))
def test_no_text_is_too_odd(text: str) -> None:
    assert named_in(text) <= {
        "murder",
        "attempted_murder",
        "manslaughter",
        "rape",
        "attempted_rape",
    }
