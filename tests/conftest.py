"""Settings for every test, the time that one may take, and a folder that several check."""

import json
import os
import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import settings

from tests.checked_folder import SAMPLES
from tests.support import sample

# Slow machines must not fail a test, and a run must not depend on the one before.
settings.register_profile("house", deadline=None, derandomize=True, database=None)
settings.load_profile("house")

# Seconds of computing, in processes that a test starts too: what else the machine does at the time
# is not counted.
LONGEST = 30


@pytest.hookimpl(wrapper=True)
def pytest_runtest_call() -> Iterator[None]:
    start = _computed()
    yield
    taken = _computed() - start
    assert taken < LONGEST, f"The test took {taken:.0f} seconds: divide it, or give it less to do."


def _computed() -> float:
    """Return the seconds of computing so far, with those of processes that have ended."""
    return sum(os.times()[:4])


@pytest.fixture
def inbox(tmp_path: Path) -> Path:
    """Return a folder as it comes in: forms in all states, and things that are no forms."""
    folder = tmp_path / "inbox"
    (folder / "more" / ".hidden").mkdir(parents=True)
    for stem, kind in (("mappa-a", "draft"), ("mappa-e", "complete"), ("mappa-f", "minimal")):
        shutil.copy(SAMPLES / stem / f"{kind}.json", folder / f"{stem}.json")
    wrong = sample("mappa-g") | {"edition": "1999"}
    (folder / "more" / "wrong.json").write_text(json.dumps(wrong), "utf-8")
    (folder / "more" / "beach.JPG").write_bytes(b"\xff\xd8\xff")
    (folder / "more" / "half.json").write_text('{"form": "MAPPA A", "offender":', "utf-8")
    (folder / "more" / ".hidden" / "seen.json").write_text("{}", "utf-8")
    (folder / "~$tes.json").write_text("left behind", "utf-8")
    return folder
