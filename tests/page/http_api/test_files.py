"""Files of others: read, checked, looked at for their marking and marked, as by the commands."""

import io
import json
import zipfile
from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from typing import Any

import pytest

import mappa_docs
from mappa_docs.report import checks
from tests.http_client import DAY, SETTINGS, Client, problem
from tests.support import ROOT, sample

INBOX = ROOT / "samples" / "inbox"
RAW = {"Content-Type": "application/octet-stream"}
SAMPLES = ROOT / "samples"
# An e-mail with a form, a form in Word that is not complete, and two of one case.
LETTERS = [
    INBOX / "mail.eml",
    INBOX / "referral-unfinished.docx",
    SAMPLES / "mappa-e" / "complete.json",
    SAMPLES / "mappa-e" / "minimal.json",
]
# A machine may have a lot to do besides.
PATIENT = replace(SETTINGS, file_seconds=300)
Sent = list[tuple[str, tuple[str, bytes]]]


@pytest.fixture
def client() -> Iterator[Client]:
    """Return a client of a server on which nothing may be left in the end."""
    client = Client(PATIENT)
    yield client
    assert client.left() == []
    client.end()


def _inbox() -> Sent:
    return [("files", (path.name, path.read_bytes())) for path in LETTERS]


def _word(stem: str = "mappa-d") -> bytes:
    return mappa_docs.render(mappa_docs.parse(sample(stem)), "docx").data


def test_a_folder_of_files_is_checked_as_by_python(client: Client) -> None:
    reply = client.post(f"/check?as_of={DAY}", files=_inbox()).json()
    by_line = client.post(
        f"/check?as_of={DAY}", files=_inbox()[2:], headers={"Accept": "application/jsonl"}
    )

    expected = _expected()
    assert reply == expected
    assert expected["cases"]
    assert expected["work_list"]
    lines = [json.loads(line) for line in by_line.text.splitlines()]
    assert [(line["file"], line["status"]) for line in lines] == [
        (file["file"], file["status"]) for file in expected["files"][-2:]
    ]


def _expected() -> Any:
    results = mappa_docs.check_folder(LETTERS, as_of=date.fromisoformat(DAY))
    told = json.dumps(checks.record(results))
    for path in LETTERS:
        told = told.replace(f"{path.parent}/", "")
    return json.loads(told)


def test_every_file_has_a_result_whatever_it_is_called(client: Client) -> None:
    data = json.dumps(sample("mappa-d")).encode()
    names = [
        "../../etc/passwd", "C:\\cases\\Ŵyn.json", "", "same.json", "same.json",
        "<script>alert(1)</script>.json", "a\nb\x00.json", ".hidden", "x" * 3000 + ".json",
    ]  # fmt: skip
    files = [("files", (name or "blob", data)) for name in names] + [("f", ("no.json", b"no"))]
    read = client.post("/extract", files=files).json()["files"]

    shown = [one["file"] for one in read]
    assert [one["status"] for one in read] == ["read"] * len(names) + ["unreadable"]
    assert shown[:2] == ["passwd", "Ŵyn.json"]
    assert len(set(shown)) == len(shown)
    assert all(
        name.isprintable() and len(name) < 200 and not set(name) & {*'<>:"'} for name in shown
    )
    assert not [name for name in shown if name.startswith(("/", "."))]


@pytest.mark.parametrize("as_zip", [False, True])
def test_one_file_may_be_sent_as_it_is(client: Client, as_zip: bool) -> None:
    data = _word()
    if as_zip:
        holder = io.BytesIO()
        with zipfile.ZipFile(holder, "w") as archive:
            archive.writestr("inside.docx", data)
        data = holder.getvalue()
    (read,) = client.post("/extract", content=data, headers=RAW).json()["files"]

    assert read["submission"] == sample("mappa-d")
    assert read["status"] == "read"
    assert read["file"] == ("file/inside.docx" if as_zip else "file")


def test_a_file_that_takes_too_long_is_a_result_like_any_other() -> None:
    hurried = Client(replace(SETTINGS, file_seconds=0.001))
    (read,) = hurried.post("/extract", content=_word(), headers=RAW).json()["files"]

    assert read["status"] == "unreadable"
    assert hurried.left() == []
    hurried.end()


@pytest.mark.parametrize(
    ("content", "content_type", "expected"),
    [
        (b"", "application/pdf", (400, "unreadable-body")),
        (b"<p>", "text/html", (415, "wrong-media-type")),
        (b"x=1", "application/x-www-form-urlencoded", (415, "wrong-media-type")),
        (b"x", "multipart/form-data", (400, "unreadable-body")),
        (b"x", "multipart/form-data; boundary=b", (400, "unreadable-body")),
        (b"--b\r\n\r\nx\r\n--b--", "multipart/form-data; boundary=b", (400, "unreadable-body")),
        (b"--b--", "multipart/form-data; boundary=b", (400, "unreadable-body")),
    ],
)
def test_a_body_without_files_says_what_is_wrong(
    client: Client, content: bytes, content_type: str, expected: tuple[int, str]
) -> None:
    for path in (
        "/extract",
        "/check",
        "/marking/check",
        "/marking/apply?classification=RESTRICTED",
    ):
        reply = client.post(path, content=content, headers={"Content-Type": content_type})

        assert problem(reply) == expected


def test_a_body_that_was_cut_off_is_not_taken_for_one_with_fewer_files(client: Client) -> None:
    part = b'--b\r\nContent-Disposition: form-data; name="f"; filename="%d.json"\r\n\r\n{}\r\n'
    whole = part % 1 + part % 2 + b"--b--\r\n"
    headers = {"Content-Type": "multipart/form-data; boundary=b"}

    assert len(client.post("/check", content=whole, headers=headers).json()["files"]) == 2
    for end in (len(part % 1), len(part % 1) + 20, len(whole) - 10, len(whole) - 4):
        reply = client.post("/check", content=whole[:end], headers=headers)

        assert problem(reply) == (400, "unreadable-body"), end


def test_too_much_is_refused(client: Client) -> None:
    many = client.post("/check", files=[("f", (f"{n}.json", b"{}")) for n in range(201)])
    part = client.post("/check", files={"f": ("a.json", b"{}")}, data={"Testcase": "1"})

    assert problem(many) == (413, "too-large")
    assert problem(part) == (400, "unreadable-body")
    assert "Testcase" not in part.text


def test_a_file_that_is_too_large_is_refused(client: Client) -> None:
    large = b" " * 50_000_001
    raw = client.post("/extract", content=large, headers=RAW)
    in_parts = client.post("/extract", files={"f": ("a.docx", large)})

    assert problem(raw) == problem(in_parts) == (413, "too-large")


def test_markings_are_looked_at_and_put_on(client: Client) -> None:
    data = _word()
    raised = client.post(
        f"/marking/apply?classification=CONFIDENTIAL&as_of={DAY}", files={"f": ("Ŵ.docx", data)}
    )
    files: Sent = [("f", ("old.docx", data)), ("f", ("new.docx", raised.content))]
    looked = client.post("/marking/check?least=CONFIDENTIAL", files=files).json()["files"]

    assert raised.headers["mappa-marking"] == "CONFIDENTIAL"
    assert "filename*=UTF-8''%C5%B4_marked.docx" in raised.headers["content-disposition"]
    assert [(file["file"], file["status"], file["marking"]) for file in looked] == [
        ("old.docx", "invalid", "RESTRICTED"),
        ("new.docx", "complete", "CONFIDENTIAL"),
    ]


def test_a_marking_is_never_lowered_nor_put_on_what_can_not_be_read(client: Client) -> None:
    query = "/marking/apply?classification="
    confidential = mappa_docs.apply_marking(_word(), "CONFIDENTIAL")
    lower = client.post(f"{query}RESTRICTED", content=confidential, headers=RAW)
    floor = client.post(f"{query}PROTECT", content=_word(), headers=RAW)
    damaged = client.post(f"{query}RESTRICTED", content=b"no", headers=RAW)
    reason = client.post(
        f"{query}RESTRICTED", files={"f": ("a.docx", _word())}, data={"overrule": "-"}
    )
    two = client.post(f"{query}RESTRICTED", files=[("f", ("a.docx", b"1")), ("f", ("b", b"2"))])

    assert problem(lower) == problem(floor) == problem(reason) == (422, "not-possible")
    assert problem(damaged) == (422, "unreadable-file")
    assert problem(two) == (400, "unreadable-body")


def test_a_part_that_comes_twice_is_not_passed_over(client: Client) -> None:
    files = [
        ("f", ("a.docx", _word())),
        ("overrule", (None, b"One reason")),
        ("overrule", (None, b"Another")),
    ]
    reply = client.post("/marking/apply?classification=RESTRICTED", files=files)

    assert problem(reply) == (400, "unreadable-body")
    assert reply.json()["detail"] == "overrule: give it once."
