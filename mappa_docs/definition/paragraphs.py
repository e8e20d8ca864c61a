"""Which forms a paragraph of the guidance speaks of.

The forms share blocks of questions, and a paragraph behind a shared question need not speak of
every form that has it: 14.25 lists what referrals and minutes hold, and says nothing of a transfer.
`schemas/paragraphs.json` names such paragraphs; what is not there speaks of every form.
"""

from collections.abc import Iterable, Mapping, Sequence
from functools import cache

from mappa_docs import resources
from mappa_docs.model import Basis


def about(stem: str, paragraphs: Iterable[str]) -> tuple[str, ...]:
    """Return those of the paragraphs that speak of the form with this stem."""
    limited = _forms()
    return tuple(number for number in paragraphs if stem in limited.get(number, (stem,)))


def honest(basis: Basis, paragraphs: Sequence[str]) -> Basis:
    """Return the basis, which is not the guidance where no paragraph of it is cited."""
    return "inferred" if basis == "guidance" and not paragraphs else basis


@cache
def _forms() -> Mapping[str, frozenset[str]]:
    """Return for each paragraph that speaks of some forms only the stems of these."""
    limited = resources.read_json("schemas/paragraphs.json")["paragraphs"]
    return {number: frozenset(entry["forms"]) for number, entry in limited.items()}
