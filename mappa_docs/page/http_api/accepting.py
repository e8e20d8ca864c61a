"""Which of the kinds of reply that there are somebody takes, by the header Accept (RFC 9110)."""

from collections.abc import Sequence
from typing import NamedTuple

from mappa_docs.page.http_api.problems import said

_ANY = "*"


class _Range(NamedTuple):
    """Kinds of content that are taken, and how gladly, from 0 to 1."""

    kind: str
    part: str
    weight: float

    def fit(self, media_type: str) -> int:
        """Return how exactly it means the media type: 0 where it does not."""
        kind, _, part = media_type.partition("/")
        if self.kind not in (kind, _ANY) or self.part not in (part, _ANY):
            return 0
        return 1 + (self.kind != _ANY) + (self.part != _ANY)


def chosen(offered: Sequence[str], accept: Sequence[str]) -> str:
    """Return the media type that is taken most gladly, the first of several; `accept` are the
    headers. Raises Problem where none is taken."""
    ranges = [_range(text) for header in accept for text in header.split(",") if text.strip()]
    if not ranges:
        return offered[0]
    best = max(offered, key=lambda media_type: _weight(ranges, media_type))
    if not _weight(ranges, best):
        raise said("not-acceptable", "HTTP.accept", (("kinds", tuple(offered)),))
    return best


def _weight(ranges: Sequence[_Range], media_type: str) -> float:
    meant = max(ranges, key=lambda one: one.fit(media_type))
    return meant.weight if meant.fit(media_type) else 0.0


def _range(text: str) -> _Range:
    media_type, *parameters = (part.strip() for part in text.lower().split(";"))
    kind, _, part = media_type.partition("/")
    weights = [one[2:] for one in parameters if one.startswith("q=")]
    return _Range(kind, part, _number(weights[0]) if weights else 1.0)


def _number(text: str) -> float:
    digits = text.replace(".", "", 1)
    return min(float(text), 1.0) if digits.isascii() and digits.isdecimal() else 0.0
