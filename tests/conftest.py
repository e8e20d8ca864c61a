"""Settings for every test: repeatable property tests, and none that takes long."""

import time
from collections.abc import Iterator

import pytest
from hypothesis import settings

# Slow machines must not fail a test, and a run must not depend on the one before.
settings.register_profile("house", deadline=None, derandomize=True, database=None)
settings.load_profile("house")

# Seconds of computing: what else the machine does at the time is not counted.
LONGEST = 30


@pytest.hookimpl(wrapper=True)
def pytest_runtest_call() -> Iterator[None]:
    start = time.process_time()
    yield
    taken = time.process_time() - start
    assert taken < LONGEST, f"The test took {taken:.0f} seconds: divide it, or give it less to do."
