"""The page is asked over loopback, and nothing else is."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.page_visits import Visit

HERE = Path(__file__).parent


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    for item in items:
        if HERE in item.path.parents:
            item.add_marker(pytest.mark.allow_hosts(["127.0.0.1"]))


@pytest.fixture
def visit() -> Iterator[Visit]:
    """Whoever started the page, and has opened it by the first address."""
    with Visit() as opened:
        opened.enter()
        yield opened
