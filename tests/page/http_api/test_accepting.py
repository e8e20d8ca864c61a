"""Which kind of reply is chosen by the header Accept."""

import pytest

from mappa_docs.page.http_api import accepting
from mappa_docs.page.http_api.problems import Problem

JSON, LINES = "application/json", "application/jsonl"


@pytest.mark.parametrize(
    ("accept", "expected"),
    [
        ([], JSON),
        ([""], JSON),
        (["*/*"], JSON),
        (["application/*"], JSON),
        (["application/jsonl"], LINES),
        (["APPLICATION/JSONL"], LINES),
        (["application/json;q=0.5, application/jsonl"], LINES),
        (["application/jsonl;q=0.5", "application/json"], JSON),
        (["application/json;q=0, */*"], LINES),
        (["text/html, */*;q=0.1"], JSON),
        (["application/jsonl; charset=utf-8; q=0.9, application/json;q=0.8"], LINES),
    ],
)
def test_the_kind_that_is_taken_most_gladly(accept: list[str], expected: str) -> None:
    assert accepting.chosen((JSON, LINES), accept) == expected


@pytest.mark.parametrize(
    "accept", ["text/html", "application/json;q=0", "*/*;q=0", "nonsense", "application/json;q=x"]
)
def test_what_leaves_out_every_kind_is_refused(accept: str) -> None:
    with pytest.raises(Problem, match="not-acceptable") as raised:
        accepting.chosen((JSON,), [accept])

    assert JSON in raised.value.detail
