"""What is no record is not taken for one, and nothing of it is said."""

import json
from datetime import UTC, datetime
from typing import Any

import pytest

from mappa_docs.errors import UnreadableError
from mappa_docs.provenance import kept, record
from mappa_docs.provenance.record import Input, Making

DATA = record.record(
    b"a document",
    "RESTRICTED",
    Making(
        "marking apply", "0.1.0", datetime(2026, 7, 31, tzinfo=UTC), [Input("0" * 64, "document")]
    ),
)


@pytest.mark.parametrize(
    "change",
    [
        {"output_sha256": "0"},
        {"output_sha256": "Pat Testcase"},
        {"made": "2026-02-31T10:00:00+00:00"},
        {"made": "Pat Testcase"},
        {"inputs": [{"sha256": "0" * 64, "role": "Pat Testcase"}]},
        {"forms": {}},
        {"record_version": 2},
        {"Pat Testcase": 1},
    ],
)
def test_a_record_that_was_changed_by_hand_is_none(change: dict[str, Any]) -> None:
    with pytest.raises(UnreadableError) as refused:
        kept.read(json.dumps(json.loads(DATA) | change).encode())
    assert "no record" in str(refused.value)
    assert "Testcase" not in str(refused.value)


@pytest.mark.parametrize("data", [b"", b"[]", b"1", b"{", DATA[:40], b"\xff\xfe", b"[" * 5000])
def test_what_is_no_data_is_no_record(data: bytes) -> None:
    with pytest.raises(UnreadableError):
        kept.read(data)


def test_a_record_says_what_went_in() -> None:
    read = kept.read(DATA)

    assert read.inputs == (Input("0" * 64, "document"),)
    assert (read.command, read.marking, read.forms) == ("marking apply", "RESTRICTED", 0)
