"""Whether a sentence brings an offender into the category: kinds and lengths (6.4, 6.7, 6.8)."""

from collections.abc import Iterator

from mappa_docs.intake.answers import Answers
from mappa_docs.rules.registry import Problem, rule
from mappa_docs.text import sentence_length

_NEVER = ("community_order", "caution")
_BY_LENGTH = ("", "determinate", "suspended", "youth_detention", "other")
_BY_ORDER = ("hospital_order", "guardianship_order")
# With these a sentence of imprisonment goes on while the patient is in hospital, or may do so.
_WITH_IMPRISONMENT = ("s45a", "s47", "s47_49", "s48_49", "notional_37", "other")
_TWELVE_MONTHS = 12
# What the guidance’s own example takes for the threshold of an offence.
_THRESHOLD = 6


@rule(
    "CAT-5", "mappa-a", "mappa-b", "mappa-f", "mappa-g", "mappa-h", "mappa-i", "mappa-n",
    "minimum-referral", "minimum-minutes",
)  # fmt: skip
def one_qualifying_sentence(answers: Answers) -> Iterator[Problem]:
    """6.7, 6.8: of the kinds that qualify, 12 months or more for one offence, none added up."""
    if answers.number("/category/category") != 2:
        return
    if sentence := _reason_against_category_2(answers):
        basis = "/category/category_2_basis"
        pointer = basis if answers.text(basis) else "/category/category"
        yield Problem(pointer, sentence=sentence)


def _reason_against_category_2(answers: Answers) -> str:
    """Return the key of the sentence that says why the offender is not in category 2, or ""."""
    basis = answers.text("/category/category_2_basis")
    kind = answers.text("/conviction/sentence_type")
    if kind in _NEVER:
        return "CAT-5.kind"
    if basis in _BY_ORDER:
        return ""
    if basis and kind == "hospital_order":
        if answers.text("/hospital/order") in _WITH_IMPRISONMENT:
            return ""
        return "CAT-5.hospital-order"
    if _is_short(answers, kind):
        return "CAT-5.length"
    return ""


def _is_short(answers: Answers, kind: str) -> bool:
    if answers.is_yes("/conviction/detention_and_training_order"):
        full = answers.number("/conviction/full_term")
        if full is not None:
            return full < _TWELVE_MONTHS
    return kind in _BY_LENGTH and sentence_length.is_short(answers.text("/conviction/sentence"))


@rule("CAT-6", "mappa-h")
def custodial_part_for_category_1(answers: Answers) -> Iterator[Problem]:
    """6.4: of a Detention and Training Order the custodial part alone counts for category 1."""
    custody = answers.number("/conviction/custodial_part")
    if (
        answers.number("/category/category") == 1
        and answers.is_yes("/conviction/detention_and_training_order")
        and custody is not None
        and custody < _THRESHOLD
    ):
        yield Problem("/conviction/custodial_part")
