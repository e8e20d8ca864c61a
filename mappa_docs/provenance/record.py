"""How a document was made: a small record to keep beside it, without anything that stands in it.

It holds checksums, versions, counts and the marking: no answer, no name of a file or a person.
`schemas/meta/record.schema.json` describes it.
"""

import json
from collections import Counter
from collections.abc import Iterable, Sequence
from datetime import UTC, datetime
from typing import Any, Literal, NamedTuple

from mappa_docs.definition import carried
from mappa_docs.model import Judgement, Submission

VERSION = 1
ENDING = ".record.json"
_SEVERITIES = ("error", "warning", "advice")

# What a file was for: its answers, itself, the look of a document, or what is to be done.
Role = Literal["form", "document", "template", "settings"]
FORM: Role = "form"


class Input(NamedTuple):
    """A file that went into a document: its checksum, and what it was for."""

    sha256: str
    role: Role = "form"


class ShownForm(NamedTuple):
    """A form whose answers a document shows: which, how it was judged, and how many of its answers
    were carried forward, are confirmed, and still have to be, None where nobody knows."""

    form: str
    edition: str
    status: str
    error: int
    warning: int
    advice: int
    carried: int | None = None
    confirmed: int | None = None
    to_confirm: int | None = None


class Making(NamedTuple):
    """How documents are made: by which command of which version of mappa-docs, when, of which
    files, and of which forms."""

    command: str
    version: str
    made: datetime
    inputs: Sequence[Input]
    forms: Sequence[ShownForm] = ()


def checksum(data: bytes) -> str:
    """Return the checksum of content as records have it: that of `sha256sum`."""
    from hashlib import sha256  # which takes a while to start

    return sha256(data).hexdigest()


def name_of(file: str) -> str:
    """Return the name of the record beside a file of that name."""
    return f"{file}{ENDING}"


def shown(judgement: Judgement, submission: Submission | None = None) -> ShownForm:
    """Return what a record says of a form that was judged so. Without its `submission` nothing is
    known of what was carried forward."""
    found = Counter(finding.severity for finding in judgement.findings)
    form = ShownForm(
        form=judgement.form,
        edition=judgement.edition,
        status=judgement.status,
        error=found["error"],
        warning=found["warning"],
        advice=found["advice"],
    )
    if submission is None:
        return form
    rows = carried.rows(submission.answers)
    return form._replace(
        carried=_answers(rows),
        confirmed=_answers(filter(carried.is_confirmed, rows)),
        to_confirm=len(carried.unconfirmed(submission.stem, submission.answers)),
    )


def _answers(rows: Iterable[carried.Row]) -> int:
    return len({pointer for row in rows for pointer in carried.answers_of(row)})


def record(data: bytes, marking: str, making: Making) -> bytes:
    """Return the record of a document with this content and marking, as JSON.

    But for the time it says nothing that differs from one run to the next. Any command that writes
    a document from data keeps one beside it: `name_of` the document's name is the record's.
    """
    whole: dict[str, Any] = {
        "record_version": VERSION,
        "tool": f"mappa-docs {making.version}",
        "command": making.command,
        "made": making.made.astimezone(UTC).isoformat(timespec="seconds"),
        "marking": marking,
        "output_sha256": checksum(data),
        "inputs": [one._asdict() for one in making.inputs],
        "forms": list(map(_form, making.forms)),
    }
    return f"{json.dumps(whole, ensure_ascii=False, indent=2)}\n".encode()


def _form(form: ShownForm) -> dict[str, Any]:
    told = {name: value for name, value in form._asdict().items() if value is not None}
    counts = {severity: told.pop(severity) for severity in _SEVERITIES}
    return told | {"findings": counts}
