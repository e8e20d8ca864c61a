"""A marking on a PDF page is seen, is not there, or could not be told: whatever covers, bends or
hides it, it is never in order by mistake, and what is usual stays in order."""

import pytest

from mappa_docs.file_markings.pdf import inspector
from mappa_docs.model.spots import Seen, SpotKind
from tests.ways_to_hide import CASES, ENDS, made


def verdict(data: bytes, end: SpotKind) -> Seen:
    (place,) = [spot for spot in inspector.inspect(data, "").spots if spot.kind is end]
    return place.seen


@pytest.mark.parametrize("end", ENDS)
@pytest.mark.parametrize("name", CASES)
def test_each_way_to_mark_or_to_hide(name: str, end: SpotKind) -> None:
    assert verdict(made(CASES[name], end), end) is CASES[name].verdict
