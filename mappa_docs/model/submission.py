"""One filled form, as it came in."""

from dataclasses import dataclass, field
from typing import Any

from mappa_docs.model.finding import Finding
from mappa_docs.model.reading import Reading


@dataclass(frozen=True, slots=True)
class Submission:
    """One filled form, read, with its text normalised and without answers in which nothing is
    said. `source` names where it came from; `checksum` is that of the bytes that were read, and
    `size` their number. `written` still has the empty answers, where there were any: an entry is
    named by its number there. `reading` says how it was read, where it came as a document.
    """

    stem: str
    answers: dict[str, Any]
    source: str = ""
    findings: tuple["Finding", ...] = ()
    checksum: int = 0
    size: int = 0
    written: dict[str, Any] = field(default_factory=dict)
    reading: Reading | None = None
