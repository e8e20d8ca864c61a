"""How a document was made: a small record to keep beside it, without anything that stands in it.

It holds checksums, versions, counts and the marking: no answer, no name of a file or a person.
`schemas/meta/record.schema.json` describes it.
"""

import json
from collections.abc import Iterable, Sequence
from datetime import UTC, datetime
from hashlib import sha256
from typing import Any, Literal, NamedTuple

from mappa_docs import __version__
from mappa_docs.model import Judgement, Submission

VERSION = 1
ENDING = ".record.json"
_SEVERITIES = ("error", "warning", "advice")

# What a file was for: the answers, the look, or the rules of an area.
Role = Literal["form", "document", "template", "area", "settings"]


class Input(NamedTuple):
    """A file that went into a document: its checksum, and what it was for."""

    sha256: str
    role: Role = "form"


class ShownForm(NamedTuple):
    """A form whose answers a document shows: which, how it was judged, and how many of its answers
    were carried forward, are confirmed, and still have to be."""

    form: str
    edition: str
    status: str
    error: int
    warning: int
    advice: int
    carried: int = 0
    confirmed: int = 0
    to_confirm: int = 0


class Making(NamedTuple):
    """How documents are made: by which command, when, of which files, and of which forms."""

    command: str
    made: datetime
    inputs: Sequence[Input]
    forms: Sequence[ShownForm] = ()


def checksum(data: bytes) -> str:
    """Return the checksum of content as records have it: that of `sha256sum`."""
    return sha256(data).hexdigest()


def name_of(file: str) -> str:
    """Return the name of the record beside a file of that name."""
    return f"{file}{ENDING}"


def shown(submission: Submission, judgement: Judgement) -> ShownForm:
    """Return what a record says of a submission that a document shows."""
    severities = [finding.severity for finding in judgement.findings]
    return ShownForm(
        judgement.form,
        judgement.edition,
        judgement.status,
        *map(severities.count, _SEVERITIES),
    )


def record(data: bytes, marking: str, making: Making) -> bytes:
    """Return the record of a document with this content and marking, as JSON.

    But for the time it says nothing that differs from one run to the next. Any command that writes
    a document from data keeps one beside it: `name_of` the document's name is the record's.
    """
    whole: dict[str, Any] = {
        "record_version": VERSION,
        "tool": f"mappa-docs {__version__}",
        "command": making.command,
        "made": making.made.astimezone(UTC).isoformat(timespec="seconds"),
        "marking": marking,
        "output_sha256": checksum(data),
        "inputs": [one._asdict() for one in making.inputs],
        "forms": list(map(_form, making.forms)),
    }
    return f"{json.dumps(whole, ensure_ascii=False, indent=2)}\n".encode()


def _form(form: ShownForm) -> dict[str, Any]:
    told = form._asdict()
    counts = {severity: told.pop(severity) for severity in _SEVERITIES}
    return told | {"findings": counts}


def inputs(contents: Iterable[bytes], role: Role = "form") -> list[Input]:
    """Return what a record says of files with these contents."""
    return [Input(checksum(data), role) for data in contents]
