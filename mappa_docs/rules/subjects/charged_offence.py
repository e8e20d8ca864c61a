"""Whether the kind of a further offence, on which a review depends, is what was charged (20.4)."""

from collections.abc import Iterator

from mappa_docs.intake.answers import Answers
from mappa_docs.rules.registry import Problem, rule
from mappa_docs.rules.subjects.further_offence import FIVE
from mappa_docs.text.charges import named_in

_KIND = "/further_offence/offence"
_CHARGES = ("/further_offence/charge", "/further_offence/other_charges")
# What was charged at first is then another offence than that of the review (20.35).
_NO_LONGER_CHARGED = ("charge_discontinued", "charge_reduced")


@rule("N-5", "mappa-n", "mappa-o")
def kind_of_offence_is_what_is_charged(answers: Answers) -> Iterator[Problem]:
    """Hold the kind of offence against the words of the charges: which of the five it is decides on
    a review (20.4, 20.5)."""
    kind = answers.text(_KIND)
    if not kind or answers.text("/discontinuance/event") in _NO_LONGER_CHARGED:
        return
    charged = frozenset().union(*(named_in(answers.text(charge)) for charge in _CHARGES))
    if not charged or kind in charged:
        return
    if kind in FIVE:
        yield Problem(_KIND, sentence="N-5.another", severity="warning")
    else:
        yield Problem(_KIND)
