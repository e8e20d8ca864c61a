"""One filled form, as it came in."""

from dataclasses import field
from datetime import datetime
from typing import Any, NamedTuple

from mappa_docs.model.finding import Finding
from mappa_docs.model.reading import Reading
from mappa_docs.model.values import dataclass


class Mail(NamedTuple):
    """The e-mail that a form came with: the address of its sender, "" where there is none, and
    when it was sent, None where that can't be told. Both are what the e-mail says of itself."""

    sender: str = ""
    sent: datetime | None = None


class Arrival(NamedTuple):
    """How a form came that was not a file by itself: the path of the file `within` which it lay,
    the e-mail that it was attached to, if any, and the names of what came `beside` it and is
    certainly no form."""

    within: str = ""
    mail: Mail | None = None
    beside: tuple[str, ...] = ()


BY_ITSELF = Arrival()


@dataclass(frozen=True, slots=True)
class Submission:
    """One filled form, read, with its text normalised and without answers in which nothing is
    said. `source` names where it came from; `checksum` is that of the bytes that were read, and
    `size` their number. `written` still has the empty answers, where there were any: an entry is
    named by its number there. `reading` says how it was read, where it came as a `document`,
    which is kept so that its marking can be looked at, and `arrival` how it came. `unasked` are the
    questions that the form on which it came need not ask, and `local_form` is the name of that,
    where it is none of the set.
    """

    stem: str
    answers: dict[str, Any]
    source: str = ""
    findings: tuple["Finding", ...] = ()
    checksum: int = 0
    size: int = 0
    written: dict[str, Any] = field(default_factory=dict)
    reading: Reading | None = None
    document: bytes = b""
    arrival: Arrival = BY_ITSELF
    unasked: tuple[str, ...] = ()
    local_form: str = ""
