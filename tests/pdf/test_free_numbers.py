"""New objects take numbers that nothing refers to, near those that are taken."""

import pytest

from mappa_docs.errors import UnreadableError
from mappa_docs.pdf import free_numbers

TEXTS = {
    "none": ([b""], 8),
    "below": ([b"7 0 R 1 0 R"], 8),
    "just above": ([b"8 0 R"], 9),
    "in two texts": ([b"[9 0 R]", b"<</A 12 0 R>>"], 13),
    "with other space": ([b"8\x00\n0\r\nR"], 9),
    "as a chain": ([b"15000 0 R 30000 0 R"], 30001),
    "far above": ([b"900000 0 R"], 8),
    "no reference": ([b"8 0 obj 8 0 RG 8 0R"], 8),
}


@pytest.mark.parametrize(("texts", "first"), TEXTS.values(), ids=TEXTS)
def test_the_first_free_number(texts: list[bytes], first: int) -> None:
    assert free_numbers.first_free(8, texts) == first


def test_a_file_without_room_for_more_objects_is_refused() -> None:
    with pytest.raises(UnreadableError):
        free_numbers.first_free(3_999_999, [])
