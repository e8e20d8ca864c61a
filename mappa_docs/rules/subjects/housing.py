"""MAPPA P: whether the exemption from the shared accommodation rate applies."""

from collections.abc import Iterator

from mappa_docs.intake.answers import Answers
from mappa_docs.rules.registry import Problem, rule
from mappa_docs.rules.support.ages import age_on
from mappa_docs.rules.support.kept_back import told_in_texts
from mappa_docs.text.phrases import Phrases
from mappa_docs.text.wording import wording
from mappa_docs.text.words import Words

_AGES = range(25, 35)
_EARLIER = ("/eligibility/earlier_form_sent", "/eligibility/earlier_authority")


@rule("P-1", "mappa-p")
def is_of_the_age(answers: Answers) -> Iterator[Problem]:
    """Hold the age on the date of the form against 3.55: 25 to 34, until the 35th birthday."""
    years = age_on(answers, answers.day("/lead_agency/date"))
    if years is not None and years not in _AGES:
        yield Problem("/eligibility/aged_25_to_34")


@rule("P-3", "mappa-p")
def lives_alone(answers: Answers) -> Iterator[Problem]:
    """Warn where the property is not self-contained (3.55)."""
    if answers.is_no("/eligibility/self_contained"):
        yield Problem("/eligibility/self_contained")


@rule("P-4", "mappa-p")
def is_no_hostel(answers: Answers) -> Iterator[Problem]:
    """Say that Approved Premises are no hostel in the sense of the exemption for hostels (3.51)."""
    address = "/offender/current_address/address"
    words = Words(answers.text(address))
    if any(Phrases(wording("places")["approved_premises"]).found(words, words.line)):
        yield Problem(address)


@rule("P-5", "mappa-p")
def goes_with_the_address(answers: Answers) -> Iterator[Problem]:
    """Warn where an earlier form was sent for another address, and this is no new one (3.59)."""
    kind = answers.text("/notification/kind")
    if kind in ("first", "existing_claim") and any(map(answers.get, _EARLIER)):
        yield Problem("/notification/kind")


@rule("P-6", "mappa-p")
def tells_of_nothing_else(answers: Answers) -> Iterator[Problem]:
    """Look for more than the claim needs in everything that is sent: an offence, the category, the
    level, a victim (3.58). That the level is 2 or 3 is what the exemption rests on (3.55)."""
    yield from told_in_texts(answers, "P-6")
