"""What stands behind a finding, in words."""

import pytest

from mappa_docs.definition.rulebook import rulebook
from mappa_docs.messages import bases, finding_messages
from mappa_docs.messages.finding_messages import Grounds, Sentence
from mappa_docs.model import Basis, Finding

MISSING = Sentence("MISSING")


def about(stem: str, pointer: str, code: str = "MISSING") -> Finding:
    """A finding of that rule, or one of the schema alone, about the answer at `pointer`."""
    grounds = Grounds(code, "missing")
    if code in rulebook():
        rule = rulebook()[code]
        basis = None if rule.basis == "question" else rule.basis
        grounds = Grounds(code, rule.kind, rule.severity, rule.guidance, basis)
    return finding_messages.finding(stem, pointer, grounds, MISSING)


@pytest.mark.parametrize(
    ("basis", "paragraphs", "words"),
    [
        ("guidance", ("14.25", "7.15"), "guidance 14.25, 7.15"),
        ("published", ("7.5",), "published notes, see guidance 7.5"),
        ("published", (), "published notes"),
        ("inferred", ("7.12",), "our reading of guidance 7.12"),
        ("inferred", (), "so that the form can be used"),
        ("guidance", (), "so that the form can be used"),
    ],
)
def test_each_basis_has_its_words(basis: Basis, paragraphs: tuple[str, ...], words: str) -> None:
    assert bases.in_words(basis, paragraphs) == words


@pytest.mark.parametrize(
    ("stem", "pointer", "code", "words"),
    [
        ("mappa-a", "/offender/gender", "MISSING", "guidance 14.25"),
        ("mappa-g", "/offender/gender", "MISSING", "so that the form can be used"),
        ("mappa-a", "/referral/date_of_referral", "MISSING", "our reading of guidance 7.12"),
        ("mappa-a", "/offender/location", "DAT-4", "so that the form can be used"),
        ("mappa-j", "/offender/date_of_birth", "DAT-1", "so that the form can be used"),
        ("mappa-n", "/offender/date_of_birth", "DAT-2", "our reading of guidance 23.1"),
        ("mappa-a", "/offender/last_known_address", "ADR-1", "published notes"),
        ("mappa-h", "/offender/ethnicity", "ADR-3", "published notes"),
        ("minimum-referral", "/conviction/brief_details", "OFF-1", "published notes"),
        ("mappa-b", "/hospital/next_review", "MISSING", "published notes"),
        ("mappa-j", "/offender/national_insurance_number", "ID-3", "so that the form can be used"),
        ("mappa-i", "/offender/nhs_number", "ID-2", "so that the form can be used"),
        ("mappa-p", "/offender/mappa_until", "MISSING", "published notes"),
        ("mappa-h", "/category/category", "CAT-1", "guidance 6.2"),
        ("mappa-a", "/category/category", "CAT-1", "guidance 6.2, 14.25"),
        ("mappa-a", "/conviction/brief_details", "PLA-1", "guidance 14.25"),
        ("mappa-p", "/lead_agency/name", "PLA-1", "our reading of guidance 3.58"),
        ("mappa-f", "/author/countersignature/role", "MISSING", "so that the form can be used"),
    ],
)
def test_a_finding_says_what_it_rests_on(stem: str, pointer: str, code: str, words: str) -> None:
    assert bases.behind(about(stem, pointer, code)) == words


def test_a_file_that_could_not_be_read_rests_on_nothing() -> None:
    assert bases.behind(Finding("UNREADABLE", "error", "unread", "", "", "", "It is empty.")) == ""
