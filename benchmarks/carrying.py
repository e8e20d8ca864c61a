"""Minutes begun from a referral, and the next minutes from the last, beside validating them."""

import json
from collections.abc import Iterator
from typing import Any

import mappa_docs
from benchmarks.figures import Figure, Side, ratio
from mappa_docs.model import Submission

ROUNDS, EACH = 15, 20


def measure() -> Iterator[Figure]:
    """Yield how many times as long a form takes to begin as to validate."""
    for source in ("a", "b"):
        submissions = [_parsed(source) for _ in range(ROUNDS * EACH + 1)]
        times = ratio(
            Side(lambda given: mappa_docs.prefill("b", given), submissions),
            Side(mappa_docs.validate, [_parsed("b") for _ in submissions]),
            ROUNDS,
        )
        what = f"prefill B from {source.upper()}: times as long as validate of B"
        yield Figure(what, times, 3, at_least=False)


def _parsed(form: str) -> Submission:
    answers: dict[str, Any] = json.loads(json.dumps(mappa_docs.sample(form)))
    return mappa_docs.parse(answers)
