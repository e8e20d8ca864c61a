"""Forms that Chromium and pdf.js saved, filled in there by `tools/viewers.py`, are read as they
were filled in, by every later version too."""

from pathlib import Path

import pytest

import mappa_docs
from tests.support import ROOT

SAVED = sorted((ROOT / "tests" / "saved_by_viewers").glob("*.pdf"))


@pytest.mark.parametrize("path", SAVED, ids=lambda path: path.stem)
def test_what_was_filled_in_is_read(path: Path) -> None:
    stem, _, _ = path.stem.rpartition("-")
    read = mappa_docs.extract(path)

    assert read.submission == mappa_docs.sample(stem)
    assert (read.matched, read.unread, read.findings) == ((), (), ())
