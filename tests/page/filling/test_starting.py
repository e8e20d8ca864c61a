"""Where filling in begins: with a new form, or a file that was filled in as far as it goes."""

import json

import pytest
from starlette.datastructures import UploadFile

import mappa_docs
from mappa_docs.files import opening
from mappa_docs.intake import readers
from tests.filled_pages import Filler
from tests.page_visits import Visit
from tests.support import ROOT, STEMS, sample


@pytest.mark.parametrize("stem", STEMS)
def test_every_form_can_be_begun(visit: Visit, stem: str) -> None:
    assert f'href="/fill/new/{stem}"' in visit.get("/fill").text
    assert visit.get(f"/fill/new/{stem}").status_code == 200
    assert Filler.begins(visit, stem).draft.stem == stem
    assert "Begun in this session" in visit.get("/fill").text


def test_a_form_that_there_is_not_cannot(visit: Visit) -> None:
    assert visit.get("/fill/new/mappa-z").status_code == 404
    assert visit.post("/fill/new/mappa-z").status_code == 404
    assert visit.get("/fill/0000000000000000").status_code == 410


def test_a_half_filled_word_form_goes_on_and_what_was_not_read_is_said(visit: Visit) -> None:
    data = (ROOT / "samples" / "inbox" / "referral-unfinished.docx").read_bytes()
    filler = Filler.opens(visit, "referral-unfinished.docx", data)
    read = mappa_docs.extract(data)

    assert filler.draft.answers == read.submission
    text = filler.page("")
    for finding in read.findings:
        assert (finding.plain or finding.message).replace("&", "&amp;") in text


def test_what_was_said_of_a_file_goes_once_somebody_has_dealt_with_it(visit: Visit) -> None:
    whole = {"form": "MAPPA A", "edition": "2012", "offender": {"last_name": "Test\x07case"}}
    filler = Filler.opens(visit, "draft.json", json.dumps(whole).encode())
    assert "can’t be printed" in filler.page("")
    visit.post(f"{filler.base}/settled", {"number": "0"})

    assert not filler.draft.findings
    assert "can’t be printed" not in filler.page("")


@pytest.mark.parametrize("data", [b"", b"{", b"PK\x03\x04", b'{"form": "MAPPA Z"}'])
def test_a_file_that_is_no_form_is_refused_with_its_reason(visit: Visit, data: bytes) -> None:
    answer = visit.post("/fill/open", files=[("files", ("draft.json", data))])

    assert answer.status_code == 200
    assert "There is a problem" in answer.text
    assert "draft.json" in answer.text


def test_without_a_file_it_is_said(visit: Visit) -> None:
    assert "Choose a file" in visit.post("/fill/open", files=[("files", ("", b""))]).text


def test_a_name_of_a_file_runs_nothing(visit: Visit) -> None:
    name = "<script>alert(1)</script>.json"
    answer = visit.post("/fill/open", files=[("files", (name, b"{"))])

    assert "<script>alert" not in answer.text


def test_a_form_can_be_closed(visit: Visit) -> None:
    data = json.dumps(sample("mappa-a")).encode()
    filler = Filler.opens(visit, "draft.json", data)
    assert "What you have filled in is lost" in filler.page("/close")
    visit.post(f"{filler.base}/save", {"to": "json"})
    assert "You have downloaded it as it is" in filler.page("/close")
    visit.post(f"{filler.base}/close")

    assert visit.get(filler.base).status_code == 410
    assert "Begun in this session" not in visit.get("/fill").text


def test_a_file_that_is_too_large_is_not_taken_into_memory(
    visit: Visit, monkeypatch: pytest.MonkeyPatch
) -> None:
    async def read(_: UploadFile, size: int = -1) -> bytes:
        raise AssertionError

    monkeypatch.setattr(UploadFile, "read", read)
    data = bytes(readers.MAX_BYTES + 1)
    answer = visit.post("/fill/open", files=[("files", ("large.docx", data))])

    assert "large.docx" in answer.text
    assert '<div class="marking"' in answer.text
    assert '<div class="marking"' not in visit.get("/fill").text
    assert opening.too_large(readers.MAX_BYTES) in answer.text
