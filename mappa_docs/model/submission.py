"""One filled form, as it came in."""

from dataclasses import dataclass
from typing import Any

from mappa_docs.model.finding import Finding


@dataclass(frozen=True, slots=True)
class Submission:
    """One filled form, read, with its text normalised and without answers in which nothing is
    said. `written` still has those, so that an entry can be named by its number in the file.
    `source` names where it came from; `checksum` is that of the bytes that were read, and `size`
    their number."""

    stem: str
    answers: dict[str, Any]
    written: dict[str, Any]
    source: str = ""
    findings: tuple["Finding", ...] = ()
    checksum: int = 0
    size: int = 0
