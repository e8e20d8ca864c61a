"""A record says how a document was made, and nothing that stands in it."""

import json
from collections.abc import Iterator
from datetime import UTC, datetime, timedelta, timezone
from typing import Any

import pytest

from mappa_docs.checking import judging
from mappa_docs.intake import submission
from mappa_docs.provenance import kept, record
from mappa_docs.provenance.record import Input, Making
from tests.support import STEMS, sample

# On a day that no sample gives.
NOON = datetime(2033, 7, 31, 12, 0, 0, tzinfo=UTC)


def made_of(answers: dict[str, Any], when: datetime = NOON) -> bytes:
    submitted = submission.from_answers(answers)
    judgement = judging.judge(submitted)
    source = json.dumps(answers).encode()
    making = Making(
        "render",
        "0.1.0",
        when,
        [Input(record.checksum(source))],
        [record.shown(judgement, submitted)],
    )
    return record.record(b"a document", judgement.marking, making)


def texts(value: Any) -> Iterator[str]:
    """Yield every text in some answers."""
    if isinstance(value, dict | list):
        for inside in value.values() if isinstance(value, dict) else value:
            yield from texts(inside)
    elif isinstance(value, str):
        yield value


@pytest.mark.parametrize("stem", STEMS)
def test_no_answer_of_a_sample_is_in_its_record(stem: str) -> None:
    answers = sample(stem)
    told = made_of(answers).decode()
    # What every copy of the form says is no answer of anybody.
    own = {answers["form"], answers.get("edition"), answers.get("marking")}

    answered = {text for text in texts(answers) if len(text) > 3} - own
    assert answered
    assert not [text for text in answered if text in told]


@pytest.mark.parametrize("stem", STEMS)
def test_a_record_reads_as_it_was_written(stem: str) -> None:
    read = kept.read(made_of(sample(stem)))

    assert (read.command, read.made) == ("render", NOON)
    assert read.output == record.checksum(b"a document")
    assert [one.role for one in read.inputs] == ["form"]


def test_a_record_is_the_same_but_for_the_time() -> None:
    answers = sample("mappa-a")
    later = json.loads(made_of(answers, NOON + timedelta(days=1)))

    assert made_of(answers) == made_of(answers)
    assert later | {"made": "2033-07-31T12:00:00+00:00"} == json.loads(made_of(answers))


def test_the_time_is_that_of_the_whole_world() -> None:
    summer = datetime(2033, 7, 31, 13, 0, 0, tzinfo=timezone(timedelta(hours=1)))

    assert made_of(sample("mappa-a"), summer) == made_of(sample("mappa-a"))


def test_what_was_found_is_counted() -> None:
    answers = sample("mappa-a")
    del answers["category"]
    judgement = judging.judge(submission.from_answers(answers))
    (form,) = json.loads(made_of(answers))["forms"]

    assert form["status"] == judgement.status == "incomplete"
    assert sum(form["findings"].values()) == len(judgement.findings) > 0
    assert form["findings"]["error"] > 0
