"""What every answer tells the browser."""

import pytest

from mappa_docs.page.safety.headers import ALWAYS
from tests.page_visits import Visit


@pytest.mark.parametrize(
    ("path", "host"),
    [("/", ""), ("/none", ""), ("/look/style.css", ""), ("/check/none", ""), ("/", "evil.example")],
)
def test_every_answer_has_the_headers(visit: Visit, path: str, host: str) -> None:
    headers = {"Host": host} if host else {}
    answer = visit.get(path, headers=headers)

    assert {name: answer.headers[name] for name in ALWAYS} == ALWAYS


def test_nothing_may_run_or_come_that_is_not_ours() -> None:
    policy = ALWAYS["Content-Security-Policy"]

    assert policy.startswith("default-src 'none'")
    assert "unsafe" not in policy
    assert "http" not in policy
    assert "frame-ancestors 'none'" in policy
    assert ALWAYS["Cache-Control"] == "no-store"
