"""Validation beside jsonschema, every finding collected by both.

The first figures are about the same work, the schema's findings. The last is about the whole way,
with the rules that jsonschema can't know on our side of it.
"""

import json
from collections.abc import Iterator
from time import process_time
from typing import Any

from jsonschema import Draft202012Validator

import mappa_docs
from benchmarks import documents
from benchmarks.figures import Figure, Side, ratio
from mappa_docs.validation import schema_findings

# Many short rounds, because the pace of a machine changes from one second to the next.
ROUNDS = 35
OURS, THEIRS = ROUNDS * 40 + 1, ROUNDS * 4 + 1


def measure() -> Iterator[Figure]:
    """Yield how many times as fast the schema's findings are made for valid and for invalid
    submissions, and everything from bytes to the judgement by schema and rules."""
    for what, some, target in (
        ("valid", documents.valid(OURS, seed=1), 50),
        ("invalid", documents.invalid(OURS, seed=2), 60),
    ):
        theirs = Side(_by_jsonschema(), some[:THEIRS])
        times = ratio(
            theirs, Side(schema_findings.findings, documents.parsed(some)), ROUNDS, process_time
        )
        what = f"schema’s findings, {what}: times as fast as jsonschema"
        yield Figure(what, times, target, at_least=True)
    files = documents.as_bytes(documents.mixed(OURS, seed=3))
    faults = _by_jsonschema()
    times = ratio(
        Side(lambda data: faults(json.loads(data)), files[:THEIRS]),
        Side(lambda data: mappa_docs.validate(mappa_docs.parse(data)), files),
        ROUNDS,
        process_time,
    )
    what = "bytes to judgement, with rules: times as fast as json.loads + jsonschema"
    yield Figure(what, times, 15, at_least=True)


def _by_jsonschema() -> Any:
    """Return jsonschema as its manual says to use it many times: one validator, with formats."""
    validator = Draft202012Validator(
        mappa_docs.get_schema(documents.STEM, bundle=True),
        format_checker=Draft202012Validator.FORMAT_CHECKER,
    )
    return lambda answers: list(validator.iter_errors(answers))
