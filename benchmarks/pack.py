"""A pack beside its documents, each rendered alone."""

from collections.abc import Iterator, Sequence
from typing import Any

import mappa_docs
from benchmarks.figures import Figure, Side, ratio
from mappa_docs.definition import pointers
from mappa_docs.model import Submission

FORMS = ("mappa-b", "mappa-e", "mappa-f", "mappa-d")
ROUNDS = 9
# A text of more words is no option, no name and no reference.
_FEWEST_WORDS = 6


def measure() -> Iterator[Figure]:
    """Yield how many times as long a pack takes as rendering its documents. No text is drawn twice,
    because Typst remembers what it drew."""
    ours = [_meeting(number) for number in range(0, 2 * (ROUNDS + 1), 2)]
    others = [_meeting(number) for number in range(1, 2 * (ROUNDS + 1), 2)]
    times = ratio(Side(mappa_docs.pack, ours), Side(_render, others), ROUNDS)
    what = "Pack of B, E, F and D: times as long as rendering the four"
    yield Figure(what, times, 1.3, at_least=False)


def _meeting(number: int) -> list[Submission]:
    """Return the documents of a meeting whose texts are those of no other."""

    def told(_: str, value: Any) -> Any:
        is_text = isinstance(value, str) and len(value.split()) >= _FEWEST_WORDS
        return f"Note {number}. {value}" if is_text else value

    samples = (mappa_docs.sample(form) for form in FORMS)
    return [mappa_docs.parse(pointers.replaced(answers, told)) for answers in samples]


def _render(documents: Sequence[Submission]) -> None:
    for document in documents:
        mappa_docs.render(document, "pdf")
