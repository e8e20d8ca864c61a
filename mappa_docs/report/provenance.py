"""How a document was made: a small record to keep beside it, without anything that stands in it."""

import json
from collections import Counter
from collections.abc import Iterable
from datetime import datetime
from hashlib import sha256
from typing import Any

from mappa_docs import __version__
from mappa_docs.definition import carried
from mappa_docs.model import Judgement, Submission

_RECORD_VERSION = 1
_ENDING = ".record.json"


def name_of(file: str) -> str:
    """Return the name of the record beside a file of that name."""
    return f"{file}{_ENDING}"


def record(
    output: bytes,
    submission: Submission,
    judgement: Judgement,
    inputs: Iterable[bytes],
    made: datetime,
) -> bytes:
    """Return the record of how a file was made at a moment, as JSON: versions, checksums of what
    went in and came out, the marking, and how much was found, carried forward and confirmed. It
    holds no answer, and no name of a file or a person."""
    rows = carried.rows(submission.answers)
    named = {pointer for row in rows for pointer in carried.answers_of(row)}
    confirmed = {
        pointer for row in rows if carried.is_confirmed(row) for pointer in carried.answers_of(row)
    }
    still = carried.unconfirmed(submission.stem, submission.answers)
    whole: dict[str, Any] = {
        "record_version": _RECORD_VERSION,
        "made": made.isoformat(timespec="seconds"),
        "tool": f"mappa-docs {__version__}",
        "form": judgement.form,
        "edition": judgement.edition,
        "status": judgement.status,
        "marking": judgement.marking,
        "findings": dict(Counter(finding.severity for finding in judgement.findings)),
        "carried": len(named),
        "confirmed": len(confirmed),
        "to_confirm": len(still),
        "inputs_sha256": [sha256(data).hexdigest() for data in inputs],
        "output_sha256": sha256(output).hexdigest(),
    }
    return f"{json.dumps(whole, ensure_ascii=False, indent=2)}\n".encode()
