"""The file that says what is released is read whole, or refused without a word of it."""

from datetime import date
from pathlib import Path

import pytest

from mappa_docs.derived.releases import Release, read
from mappa_docs.errors import UnreadableError

SOUND = """
[[release]]
pointer = "/conclusion/reasons"
reason = "He asked why."
by = "Alex Example"
on = 2026-07-20
"""


def test_each_entry_is_a_release(tmp_path: Path) -> None:
    path = tmp_path / "releases.toml"
    path.write_text(SOUND)

    assert read(path) == (
        Release("/conclusion/reasons", "He asked why.", "Alex Example", date(2026, 7, 20)),
    )


@pytest.mark.parametrize(
    ("old", "new", "why"),
    [
        ("2026-07-20", '"2026-02-30"', "a day such as"),
        ("2026-07-20", '"soon"', "a day such as"),
        ('"He asked why."', '"why"', "at least two words"),
        ('"He asked why."', '"  "', "at least two words"),
        ('by = "Alex Example"', "", "lacks by"),
        ('"/conclusion/reasons"', '"Secret"', "a place such as"),
        ("[[release]]", "[[releases]]", "not known"),
        ("[[release]]", "[[release", "TOML"),
    ],
)
def test_what_is_wrong_is_said_without_the_words(
    tmp_path: Path, old: str, new: str, why: str
) -> None:
    path = tmp_path / "releases.toml"
    path.write_text(SOUND.replace(old, new))

    with pytest.raises(UnreadableError, match=why) as fault:
        read(path)
    assert "Secret" not in str(fault.value)
    assert "asked" not in str(fault.value)
