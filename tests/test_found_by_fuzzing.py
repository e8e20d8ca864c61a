"""What was found by trying mutated files stays mended: each file with the target it was found for.

A handful of new ones is tried too, so that the targets themselves don't rot.
"""

from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings

from fuzz import seeds
from fuzz.__main__ import FOUND
from fuzz.mutations import mutated
from fuzz.targets import TARGETS
from fuzz.trying import Tries


@pytest.fixture(scope="module")
def tries() -> Iterator[Tries]:
    tries = Tries()
    yield tries
    tries.end()


@pytest.mark.parametrize("path", sorted(FOUND.glob("*.bin")), ids=lambda path: path.stem)
def test_what_was_found_is_mended(path: Path, tries: Tries) -> None:
    target, _, _ = path.stem.rpartition("-")

    assert tries.wrong(target, path.read_bytes()) == ""


@pytest.mark.parametrize("target", TARGETS)
def test_a_sound_file_passes_and_a_few_that_are_not(target: str, tries: Tries) -> None:
    kind = TARGETS[target][1]
    for data in seeds.of(kind)[:4]:
        assert tries.wrong(target, data) == ""

    @settings(max_examples=5, suppress_health_check=list(HealthCheck))
    @given(mutated(kind))
    def attempt(data: bytes) -> None:
        assert tries.wrong(target, data) == ""

    attempt()
