"""ViSOR records for those who must have one (8.11, 17.19)."""

from collections.abc import Iterator

from mappa_docs.intake.answers import Answers
from mappa_docs.rules.registry import Problem, rule

_REFERENCE = "/offender/visor_reference"


@rule("VIS-2", "mappa-b")
def record_at_level_2_or_3(answers: Answers) -> Iterator[Problem]:
    """8.11: the minutes may say that the record is not there yet by saying why it has no owner."""
    made = not answers.is_absent("/visor/owner")
    none = answers.get(_REFERENCE) is None or _says_none(answers)
    if made and none and _is_other_category(answers):
        yield Problem(_REFERENCE, sentence="VIS-2.reference")


@rule("VIS-2", "minimum-minutes")
def record_in_local_minutes(answers: Answers) -> Iterator[Problem]:
    """8.11: a reference that is not known or withheld may be there; one that is none is not."""
    if _says_none(answers) and _is_other_category(answers):
        yield Problem(_REFERENCE, sentence="VIS-2.reference")


@rule("VIS-2", "mappa-g")
def record_that_moves(answers: Answers) -> Iterator[Problem]:
    """17.19: at level 2 or 3 the record moves with the case, so there must be one."""
    none = answers.is_no("/visor/record_exists")
    if none and answers.number("/category/level") in (2, 3) and _is_other_category(answers):
        yield Problem("/visor/record_exists", sentence="VIS-2.transfer", kind="wrong")


def _says_none(answers: Answers) -> bool:
    return answers.text(f"{_REFERENCE}/absent") in ("none", "not_applicable")


def _is_other_category(answers: Answers) -> bool:
    """Return whether the offender is in a category that VIS-1 does not ask about."""
    return answers.number("/category/category") in (2, 3, 4)
