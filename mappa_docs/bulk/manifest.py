"""The manifest of a run: a line of JSON for each input, which says what became of it.

It holds names of files, checksums, markings and counts: no answer, no name of a person that is in
none of the file names. `schemas/meta/manifest.schema.json` describes a line.
"""

import json
from collections import Counter
from collections.abc import Iterable
from typing import Any, Literal, NamedTuple

from mappa_docs.errors import UnreadableError
from mappa_docs.messages import catalogue
from mappa_docs.model import Finding

NAME = "manifest.jsonl"
# Written; refused for what stands in it; not written for what is in the way or is not allowed; not
# read; lost with its worker; a fault of the program.
Status = Literal["written", "refused", "not_allowed", "unreadable", "lost", "failed"]


class Document(NamedTuple):
    """A finished document: its file name, the checksum of its content, and its marking."""

    name: str
    sha256: str
    marking: str


class Counts(NamedTuple):
    """How many findings there are about a submission, by severity."""

    error: int = 0
    warning: int = 0
    advice: int = 0


class Entry(NamedTuple):
    """What became of an input. `input_sha256` is the checksum of what was read, "" where nothing
    was; `why` the reason in a sentence where nothing was written, unless the findings are; `form`
    the name of the form, "" where that is not known; and `settings` stands for all that was asked
    for and the version of the program, so that documents made otherwise can be told apart."""

    input: str
    input_sha256: str
    status: Status
    why: str
    form: str
    findings: Counts
    documents: tuple[Document, ...]
    settings: str


def counts(findings: Iterable[Finding]) -> Counts:
    """Return how many findings there are, by severity."""
    found = Counter(finding.severity for finding in findings)
    return Counts(found["error"], found["warning"], found["advice"])


def line(entry: Entry) -> str:
    """Return the line for an entry, without an end."""
    whole = entry._asdict() | {
        "findings": entry.findings._asdict(),
        "documents": [document._asdict() for document in entry.documents],
    }
    return json.dumps(whole, ensure_ascii=False)


def entry(text: str) -> Entry:
    """Return the entry that a line is. Raises UnreadableError where it is none."""
    try:
        told: dict[str, Any] = json.loads(text)
        read = Entry(
            **told
            | {
                "findings": Counts(**told["findings"]),
                "documents": tuple(Document(**one) for one in told["documents"]),
            }
        )
    except (ValueError, TypeError, KeyError):
        raise UnreadableError(catalogue.sentence("BULK.no_manifest")) from None
    if not all(isinstance(value, str) for value in (*read[:5], read.settings)) or not all(
        isinstance(value, str) and "/" not in document.name
        for document in read.documents
        for value in document
    ):
        raise UnreadableError(catalogue.sentence("BULK.no_manifest"))
    return read
