"""Many requests at once: each gets its own reply, and nothing of another's."""

import asyncio
import json
from typing import Any

import httpx

import mappa_docs
from mappa_docs.report import findings
from tests.http_client import Client, run
from tests.support import sample

CLIENT = Client()
MANY, SOME = 200, 12


def _marker(number: int) -> str:
    return f"PL-{number:04}-26"


def _planted(number: int) -> dict[str, Any]:
    """Return answers that hold a marker of their own in texts, names, wrong places and as a wrong
    answer, and that lack something else than those of the next number."""
    answers = sample("mappa-d")
    mark = _marker(number)
    answers["reference"] = mark
    answers["edition"] = mark
    answers[mark] = mark
    texts = answers["statement"]
    names = sorted(texts)
    for name in names:
        texts[name] = f"{texts[name]} {mark}" if isinstance(texts[name], str) else mark
    del texts[names[number % len(names)]]
    return answers | {f"{mark}-{more}": mark for more in range(number % 19)}


async def _together(*asked: Any) -> list[httpx.Response]:
    return [*await asyncio.gather(*asked)]


def test_no_verdict_holds_an_answer_or_is_that_of_another() -> None:
    every = [_planted(number) for number in range(MANY)]
    expected = [
        json.loads(json.dumps(findings.record(mappa_docs.validate(mappa_docs.parse(answers)))))
        for answers in every
    ]
    replies = run(
        _together(*(CLIENT.asked("POST", "/validate", json=answers) for answers in every))
    )

    assert len({json.dumps(one) for one in expected}) > 20
    for reply, verdict in zip(replies, expected, strict=True):
        assert reply.json() == verdict
        assert "PL-" not in reply.text
    assert len({reply.headers["x-request-id"] for reply in replies}) == MANY


def test_what_tells_answers_tells_nobody_elses() -> None:
    asked: list[Any] = []
    for number in range(SOME):
        answers = sample("mappa-d") | {"reference": _marker(number)}
        old = answers | {"version": "1.0"}
        asked += [
            CLIENT.asked("POST", "/context?draft=true", json=answers),
            CLIENT.asked("POST", "/diff?values=true", json={"old": old, "new": answers}),
            CLIENT.asked("POST", "/render?to=pdf&draft=true", json=answers),
        ]
    replies = run(_together(*asked))

    for place, reply in enumerate(replies):
        told = reply.text + str(reply.headers)
        others = {_marker(number) for number in range(SOME)} - {_marker(place // 3)}
        assert reply.status_code == 200
        assert not [mark for mark in others if mark in told]
    contexts, names = replies[::3], replies[2::3]
    assert [_marker(n) in reply.text for n, reply in enumerate(contexts)] == [True] * SOME
    assert [_marker(n) in reply.headers["content-disposition"] for n, reply in enumerate(names)]


def test_a_crowd_is_asked_to_come_again_and_nobody_gets_half_a_reply() -> None:
    from dataclasses import replace

    from mappa_docs.page.settings import Bounds
    from tests.http_client import SETTINGS

    narrow = Client(replace(SETTINGS, bounds=Bounds(at_once=4)))
    asked = (narrow.asked("POST", "/validate", json=sample("mappa-d")) for _ in range(30))
    replies = run(_together(*asked))

    statuses = {reply.status_code for reply in replies}
    assert statuses == {200, 503}
    for reply in replies:
        if reply.status_code == 503:
            assert reply.headers["retry-after"].isdecimal()
            assert reply.json()["type"] == "urn:mappa-docs:problem:busy"
