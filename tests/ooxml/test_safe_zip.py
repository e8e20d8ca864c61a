"""Which files are not opened at all, and the reason that is given."""

import pytest

from mappa_docs.errors import UnreadableError
from tests.unsafe_files import UNSAFE
from tests.word_markings import inspect_word


@pytest.mark.parametrize(("data", "said"), UNSAFE.values(), ids=UNSAFE)
def test_what_is_not_safe_to_open_is_refused_with_a_reason(data: bytes, said: str) -> None:
    with pytest.raises(UnreadableError, match=said.replace(".", r"\.")) as refused:
        inspect_word(data)

    assert str(refused.value).endswith(".")
