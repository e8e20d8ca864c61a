"""How much of an e-mail is taken apart: no more than e-mails have, whoever made it.

The library has no limits of its own, reads each line once for every part that the line lies in, and
takes headers apart in time that grows with the square of their length.
"""

from email.message import EmailMessage
from email.policy import EmailPolicy, Policy

from mappa_docs.errors import UnreadableError
from mappa_docs.messages.catalogue import sentence

# Parts of an e-mail, its text and all that is attached to it and to what is forwarded in it.
_MOST_PARTS = 1_000
# Parts that hold others: an e-mail has three at most, and a line of forwarded ones adds as many.
_MOST_HOLDERS = 100
# Letters in all headers together: a long way through filters takes some 30,000.
_MOST_HEADERS = 2_000_000
# What taking headers apart costs: the squares of the letters in each that is read. The longest way
# to write a name of 255 letters takes 5 million, and 30 million take about a second.
_MOST_WORK = 30_000_000
# Lines that are looked at, each once for every part that holds it. 50 MB attached have 700,000.
_MOST_LOOKS = 20_000_000
_READ = ("content-", "from", "date")
_HOLDERS = ("multipart", "message")


class BoundedPolicy(EmailPolicy):
    """What the library's parser goes by when it reads this e-mail, and no other. It raises
    UnreadableError where there is too much."""

    counts: "_Counts"

    def __init__(self, data: bytes) -> None:
        counts = _Counts(data.count(b"\n") + data.count(b"\r"))
        super().__init__(message_factory=counts.part)
        object.__setattr__(self, "counts", counts)  # a policy lets nothing of itself be set

    def header_source_parse(self, sourcelines: list[str]) -> tuple[str, str]:
        """Count a header that was found."""
        name, value = super().header_source_parse(sourcelines)
        self.counts.take(name.lower(), value)
        return name, value


class _Counts:
    """What was found in one e-mail so far."""

    def __init__(self, lines: int) -> None:
        self._lines = lines
        self._parts = self._holders = self._letters = self._work = 0

    def part(self, policy: Policy | None = None) -> EmailMessage:
        self._parts += 1
        _refuse(self._parts > _MOST_PARTS)
        return EmailMessage(policy)

    def take(self, name: str, value: str) -> None:
        self._letters += len(name) + len(value)
        _refuse(self._letters > _MOST_HEADERS)
        if name.startswith(_READ):
            self._work += len(value) ** 2
            _refuse(self._work > _MOST_WORK)
        if name == "content-type" and any(holder in value.lower() for holder in _HOLDERS):
            self._holders += 1
            _refuse(self._holders > _MOST_HOLDERS)
            _refuse(self._holders * self._lines > _MOST_LOOKS)


def _refuse(is_too_much: bool) -> None:
    if is_too_much:
        raise UnreadableError(sentence("FILE.mail_unsafe"))
