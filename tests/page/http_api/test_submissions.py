"""Submissions: judged, drawn, worded, begun, confirmed, compared; as Python does it."""

import io
import json
import zipfile
from datetime import date
from typing import Any

import pytest

import mappa_docs
from mappa_docs.report import differences, findings
from tests.http_client import DAY, Client, problem
from tests.support import STEMS, sample

CLIENT = Client()
ON = date.fromisoformat(DAY)


@pytest.mark.parametrize("stem", STEMS)
def test_a_verdict_is_that_of_python(stem: str) -> None:
    for kind in ("complete", "draft"):
        answers = sample(stem, kind)
        reply = CLIENT.post(f"/validate?as_of={DAY}", json=answers)

        judged = mappa_docs.validate(mappa_docs.parse(answers), as_of=ON)
        assert reply.json() == json.loads(json.dumps(findings.record(judged)))


def test_a_draft_and_a_scheme_are_asked_for() -> None:
    draft = CLIENT.post("/validate?draft=true", json=sample("mappa-a", "draft")).json()
    other = CLIENT.post("/validate?scheme=gsc", json=sample("mappa-a")).json()

    assert "missing" not in {finding["kind"] for finding in draft["findings"]}
    assert other["marking"] == "OFFICIAL-SENSITIVE"


@pytest.mark.parametrize(
    ("body", "expected"),
    [
        (b"", (400, "unreadable-body")),
        (b'{"form": "MAPPA D"', (400, "unreadable-body")),
        (b'{"form": "MAPPA D", "form": "MAPPA D"}', (400, "unreadable-body")),
        (b'{"form": NaN}', (400, "unreadable-body")),
        (b"\xff\x00", (400, "unreadable-body")),
        (b"[" * 100 + b"]" * 100, (400, "unreadable-body")),
        (b"[]", (422, "not-a-submission")),
        (b"7", (422, "not-a-submission")),
        (b"{}", (422, "not-a-submission")),
        (b'{"form": "Testcase"}', (422, "not-a-submission")),
        (b" " * (5 * 2**20 + 1), (413, "too-large")),
    ],
)
def test_a_body_that_is_no_submission_says_whose_fault_it_is(
    body: bytes, expected: tuple[int, str]
) -> None:
    for path in ("/validate", "/render?to=pdf", "/context"):
        reply = CLIENT.post(path, content=body, headers={"Content-Type": "application/json"})

        assert problem(reply) == expected
        assert "Testcase" not in reply.text


def test_what_is_too_large_is_stopped_though_it_does_not_say_how_large_it_is() -> None:
    async def flood() -> Any:
        for _ in range(6):
            yield b" " * 2**20

    reply = CLIENT.post("/validate", content=flood(), headers={"Content-Type": "application/json"})

    assert problem(reply) == (413, "too-large")


@pytest.mark.parametrize(
    "headers",
    [
        {"Content-Type": "text/plain"},
        {"Content-Type": "application/x-www-form-urlencoded"},
        {"Content-Type": "application/json", "Content-Encoding": "gzip"},
        {},
    ],
)
def test_a_body_of_another_kind_is_not_taken(headers: dict[str, str]) -> None:
    for path in ("/validate", "/diff", "/forms/mappa-b/prefill"):
        assert problem(CLIENT.post(path, content=b"{}", headers=headers)) == (
            415,
            "wrong-media-type",
        )


@pytest.mark.parametrize("to", ["docx", "pdf"])
def test_a_document_is_that_of_python_and_says_its_marking(to: str) -> None:
    answers = sample("mappa-e")
    made = mappa_docs.render(mappa_docs.parse(json.dumps(answers).encode()), to, as_of=ON)
    reply = CLIENT.post(
        f"/render?to={to}&as_of={DAY}",
        content=json.dumps(answers).encode(),
        headers={"Content-Type": "application/json"},
    )

    assert reply.content == made.data
    assert reply.headers["mappa-marking"] == made.marking.text
    assert reply.headers["mappa-findings"] == str(len(made.findings))
    assert f'filename="{made.name}"' in reply.headers["content-disposition"]


def test_the_marking_is_raised_and_never_lowered() -> None:
    query = "/render?to=docx&classification=CONFIDENTIAL"
    raised = CLIENT.post(query, json=sample("mappa-d"))
    visor = CLIENT.post("/render?to=docx&purpose=visor", json=sample("mappa-d"))
    lowered = CLIENT.post("/render?to=docx&classification=PROTECT", json=sample("mappa-d"))

    assert raised.headers["mappa-marking"] == "CONFIDENTIAL"
    assert visor.headers["mappa-marking"] == "CONFIDENTIAL"
    assert problem(lowered) == (422, "not-possible")


def test_what_is_not_complete_is_refused_with_its_findings() -> None:
    answers = sample("mappa-a", "draft")
    reply = CLIENT.post("/render?to=pdf", json=answers)
    judgement = reply.json()["judgement"]

    assert problem(reply) == (422, "not-complete")
    assert judgement["status"] == "incomplete"
    assert judgement["findings"] == CLIENT.post("/validate", json=answers).json()["findings"]
    assert CLIENT.post("/render?to=docx&draft=true", json=answers).status_code == 200


def test_numbered_copies_come_in_a_zip_file_or_one_by_one() -> None:
    every = CLIENT.post("/render?to=docx&copies=3", json=sample("mappa-d"))
    second = CLIENT.post("/render?to=docx&copies=3&copy=2", json=sample("mappa-d"))

    assert every.headers["content-type"] == "application/zip"
    with zipfile.ZipFile(io.BytesIO(every.content)) as archive:
        assert archive.testzip() is None
        assert len(archive.namelist()) == 3
        assert archive.read(archive.namelist()[1]) == second.content
    for query in ("copy=2", "copies=2&copy=3"):
        refused = CLIENT.post(f"/render?to=docx&{query}", json=sample("mappa-d"))
        assert problem(refused) == (400, "wrong-parameter")


def test_the_context_of_a_template_is_that_of_python() -> None:
    reply = CLIENT.post(f"/context?as_of={DAY}", json=sample("mappa-d"))

    parsed = mappa_docs.parse(sample("mappa-d"))
    assert reply.json() == mappa_docs.context(parsed, as_of=ON)


def test_a_form_is_begun_and_confirmed() -> None:
    begun = CLIENT.post("/forms/mappa-b/prefill", json={"sources": [sample("mappa-a")]}).json()
    whole = {"submission": begun["submission"], "by": "Alex Example"}
    in_part = whole | {"pointers": ["/offender"]}
    confirmed = CLIENT.post(f"/confirm?as_of={DAY}", json=whole).json()
    partly = CLIENT.post(f"/confirm?as_of={DAY}", json=in_part).json()

    made = mappa_docs.prefill("b", mappa_docs.parse(sample("mappa-a")))
    assert begun["submission"] == made.answers
    assert {one["source"] for one in begun["carried"]} == {"/sources/0"}
    python = mappa_docs.confirm(made.submission, "Alex Example", on=ON)
    assert confirmed == python.answers
    assert confirmed != partly != begun["submission"]


def test_where_sources_disagree_answers_are_told_only_if_asked_for() -> None:
    other = sample("mappa-a")
    other["offender"]["gender"] = "not_known"
    other["version"] = "1.0"
    body = {"sources": [sample("mappa-a"), other]}
    kept = CLIENT.post("/forms/mappa-b/prefill", json=body).json()["open"]
    told = CLIENT.post("/forms/mappa-b/prefill?values=true", json=body).json()["open"]

    assert [one["pointer"] for one in kept] == [one["pointer"] for one in told] != []
    assert all("value" not in version for one in kept for version in one["versions"])
    assert all("value" in version for one in told for version in one["versions"])


def test_people_who_are_not_the_same_are_refused() -> None:
    body = {"sources": [sample("mappa-a"), sample("mappa-a", "minimal")]}

    assert problem(CLIENT.post("/forms/mappa-b/prefill", json=body)) == (422, "not-possible")


@pytest.mark.parametrize("values", [False, True])
def test_a_difference_is_that_of_python(values: bool) -> None:
    old, new = sample("mappa-d"), sample("mappa-d", "minimal")
    reply = CLIENT.post(f"/diff?values={str(values).lower()}", json={"old": old, "new": new})

    found = mappa_docs.diff(mappa_docs.parse(old), mappa_docs.parse(new))
    expected = differences.record(found, marking="RESTRICTED", values=values)
    assert reply.json()["changes"] == json.loads(json.dumps(expected["changes"]))
    assert reply.json()["marking"] == "RESTRICTED"


@pytest.mark.parametrize(
    ("path", "body"),
    [
        ("/diff", {}),
        ("/diff", {"old": {}, "new": "Testcase"}),
        ("/diff", {"old": {}, "new": {}, "Testcase": 1}),
        ("/diff", ["Testcase"]),
        ("/forms/mappa-b/prefill", {"sources": []}),
        ("/forms/mappa-b/prefill", {"sources": [1]}),
        ("/confirm", {"submission": {}, "by": ""}),
        ("/confirm", {"submission": {}, "by": "Alex Example", "pointers": [7]}),
    ],
)
def test_a_body_that_is_otherwise_says_where_and_repeats_nothing(path: str, body: Any) -> None:
    reply = CLIENT.post(path, json=body)

    assert problem(reply) == (422, "unfit-body")
    assert "Testcase" not in reply.text


def test_what_is_no_submission_inside_a_body_is_named_by_its_place() -> None:
    body = {"old": sample("mappa-d"), "new": {"form": "Testcase"}}
    reply = CLIENT.post("/diff", json=body)

    assert problem(reply) == (422, "not-a-submission")
    assert reply.json()["detail"].startswith("/new: ")
    assert "Testcase" not in reply.text


def test_nobody_confirms_without_a_name() -> None:
    body = {"submission": sample("mappa-d"), "by": "--"}

    assert problem(CLIENT.post("/confirm", json=body)) == (422, "not-possible")


def test_what_holds_answers_says_which_marking_belongs_to_it() -> None:
    answers = sample("mappa-a") | {"marking": "CONFIDENTIAL"}
    begun = CLIENT.post("/forms/mappa-b/prefill", json={"sources": [answers]})
    confirmed = {"submission": begun.json()["submission"] | {"marking": "SECRET"}, "by": "Al Test"}
    replies = (
        begun,
        CLIENT.post("/confirm", json=confirmed),
        CLIENT.post("/context", json=answers),
        CLIENT.post("/diff?values=true", json={"old": sample("mappa-a"), "new": answers}),
    )

    assert [reply.headers["mappa-marking"] for reply in replies] == [
        "CONFIDENTIAL", "SECRET", "CONFIDENTIAL", "CONFIDENTIAL",
    ]  # fmt: skip
