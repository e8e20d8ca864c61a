"""Checking on the page, from the files to what is taken away."""

import io
import re
import zipfile
from collections.abc import Iterator
from datetime import timedelta
from pathlib import Path

import httpx
import openpyxl
import pytest

from mappa_docs.page.checking.check import Check
from mappa_docs.page.settings import Bounds, Proxy, Settings
from tests.page_visits import Visit
from tests.support import ROOT

INBOX = ROOT / "samples" / "inbox"
SCRIPT = "<img src=x onerror=alert(1)>.docx"
KEY = re.compile(r"/check/[\w-]+$")


def check_of(visit: Visit, address: str) -> Check:
    cookie = next(iter(visit.http.cookies.values()))
    session = visit.sessions.of(cookie)
    assert session
    return session.kept(address.rpartition("/")[2], Check)


def begun(visit: Visit, *paths: Path, data: dict[str, str] | None = None) -> str:
    files = [("files", (path.name, path.read_bytes())) for path in paths]
    answer = visit.post("/check", data, files=files or None)
    assert answer.status_code == 303
    address = answer.headers["location"]
    assert KEY.fullmatch(address)
    return str(address)


def finished(visit: Visit, address: str) -> Check:
    check = check_of(visit, address)
    assert check.has_ended.wait(60)
    return check


@pytest.fixture(scope="module")
def opened() -> Iterator[Visit]:
    with Visit() as visit:
        visit.enter()
        yield visit


@pytest.fixture(scope="module")
def checked(opened: Visit) -> str:
    """The address of a check of the sample inbox, with a file whose name is a script."""
    files = [("files", (path.name, path.read_bytes())) for path in sorted(INBOX.iterdir())]
    files.append(("files", (SCRIPT, b"PK no form")))
    data = {"as-of-day": "31", "as-of-month": "7", "as-of-year": "2026"}
    answer = opened.post("/check", data, files=files)
    finished(opened, answer.headers["location"])
    return str(answer.headers["location"])


def test_the_report_says_what_the_check_of_the_command_line_says(
    opened: Visit, checked: str
) -> None:
    text = opened.get(checked).text

    for said in ("MAPPA forms checked on 31 July 2026", "referral-unfinished.docx", "NB-0071-26"):
        assert said in text
    assert text.count('class="form"') == 6


def test_the_marking_stands_at_the_head_and_the_foot(opened: Visit, checked: str) -> None:
    for address in (checked, f"{checked}/file/1"):
        text = opened.get(address).text
        assert text.count('<div class="marking') == 2
        assert text.count("RESTRICTED") >= 2


def test_a_script_in_the_name_of_a_file_is_text(opened: Visit, checked: str) -> None:
    text = opened.get(checked).text + opened.get(f"{checked}/report.html").text
    for number in range(1, 7):
        text += opened.get(f"{checked}/file/{number}").text

    assert "<img" not in text
    assert "_img src=x onerror=alert(1)_.docx" in text  # as systems have it that take no such sign


def test_a_script_in_the_name_of_a_file_of_a_folder_is_text(visit: Visit, tmp_path: Path) -> None:
    (tmp_path / SCRIPT).write_bytes(b"PK no form")
    address = str(visit.post("/check", {"folder": str(tmp_path)}).headers["location"])
    finished(visit, address)
    for path in ("", "/file/1", "/report.html"):
        text = visit.get(address + path).text
        assert "<img" not in text
        assert "&lt;img src=x onerror=alert(1)&gt;.docx" in text


def test_neither_address_nor_title_says_which_form_it_is(opened: Visit, checked: str) -> None:
    for address in (checked, f"{checked}/file/2"):
        text = opened.get(address).text
        title = text.split("<title>")[1].split("</title>")[0]
        addresses = re.findall(r'(?:href|action)="([^"]+)"', text)
        told = " ".join([title, *addresses])
        assert "NB-0071" not in told
        assert "referral" not in told


def test_a_filter_shows_only_what_fits(opened: Visit, checked: str) -> None:
    def shown(**wanted: str) -> list[str]:
        text = opened.post(checked, wanted).text
        return re.findall(r'/file/\d+">([^<]+)</a></h3>', text)

    assert shown(words="UNFINISHED") == ["referral-unfinished.docx"]
    assert len(shown(status="complete")) + len(shown(status="incomplete")) < 6
    assert shown(words="none is called so") == []
    assert len(shown()) == 6
    assert (
        "Only some of it is shown: 1 of 6 files."
        in opened.post(checked, {"words": "unfinished"}).text
    )


def test_each_finding_leads_to_its_section(opened: Visit, checked: str) -> None:
    text = opened.get(f"{checked}/file/2").text
    leading = set(re.findall(r'<li><a href="#(section-\d+)">', text))

    assert leading
    assert leading <= set(re.findall(r'<section id="(section-\d+)"', text))


def test_what_is_taken_away_is_whole(opened: Visit, checked: str) -> None:
    book = openpyxl.load_workbook(io.BytesIO(opened.get(f"{checked}/tracker.xlsx").content))
    calendar = opened.get(f"{checked}/due.ics").text
    forms = zipfile.ZipFile(io.BytesIO(opened.get(f"{checked}/forms.zip").content))

    assert len(book.sheetnames) == 4
    assert calendar.startswith("BEGIN:VCALENDAR")
    assert len(forms.namelist()) == 5
    assert "RESTRICTED" in opened.get(f"{checked}/report.html").text


def test_the_notes_come_as_letters_and_e_mails(opened: Visit, checked: str) -> None:
    names = zipfile.ZipFile(io.BytesIO(opened.post(f"{checked}/notes").content)).namelist()

    assert "Reply_MAPPA-A_NB-0071-26_v0.1.docx" in names
    assert "Reply_MAPPA-A_NB-0071-26_v0.1.eml" in names


def test_a_day_for_the_notes_that_has_passed_is_wrong(opened: Visit, checked: str) -> None:
    data = {"by-day": "1", "by-month": "7", "by-year": "2026"}
    answer = opened.post(f"{checked}/notes", data)

    assert answer.status_code == 422
    assert 'href="#by"' in answer.text


@pytest.mark.parametrize("name", ["none", "%2e%2e", "notes", "tracker.xlsx.bak"])
def test_nothing_else_can_be_taken(opened: Visit, checked: str, name: str) -> None:
    assert opened.get(f"{checked}/{name}").status_code in (404, 405)


@pytest.mark.parametrize("path", ["", "/state", "/file/1", "/tracker.xlsx", "/forms.zip"])
def test_nobody_else_sees_a_check(opened: Visit, checked: str, path: str) -> None:
    other = Visit(to=opened)
    other.enter()

    assert other.get(checked + path).status_code == 410
    assert Visit(to=opened).get(checked + path).status_code == 403


def test_the_files_are_removed_when_they_are_read(visit: Visit) -> None:
    address = begun(visit, ROOT / "samples" / "mappa-a" / "draft.json")
    check = finished(visit, address)

    assert check.state == "done"
    assert not check.folder.exists()


def test_forgetting_a_check_ends_it(visit: Visit) -> None:
    address = begun(visit, *sorted(INBOX.iterdir()))
    check = check_of(visit, address)
    assert visit.post(f"{address}/forget").status_code == 303
    assert visit.get(address).status_code == 410

    assert check.has_ended.wait(60)
    assert check.state == "stopped"
    assert not check.folder.exists()


def test_the_page_shows_how_far_a_check_is(visit: Visit) -> None:
    address = begun(visit, ROOT / "samples" / "mappa-a" / "draft.json")
    waiting = visit.get(address).text
    told = visit.get(f"{address}/state").json()

    assert "of 1 files" in waiting or "MAPPA forms checked" in waiting
    assert told["total"] == 1


def test_a_file_that_takes_too_long_is_named_and_the_others_are_read() -> None:
    # No file is read in so little time.
    with Visit(Settings("x" * 40, port=8765, file_seconds=0.001)) as visit:
        visit.enter()
        address = begun(visit, ROOT / "samples" / "mappa-a" / "draft.json")
        check = finished(visit, address)

        assert check.checked
        assert [file.judgement.status for file in check.checked.results.files] == ["unreadable"]


def test_a_folder_of_this_machine_is_read_and_stays(visit: Visit, inbox: Path) -> None:
    before = sorted(inbox.rglob("*"))
    answer = visit.post("/check", {"folder": str(inbox)})
    check = finished(visit, answer.headers["location"])

    assert check.checked
    assert {row["file"] for row in check.checked.rows} == {
        "mappa-a.json",
        "mappa-e.json",
        "mappa-f.json",
        "more/beach.JPG",
        "more/half.json",
        "more/wrong.json",
    }
    assert sorted(inbox.rglob("*")) == before


@pytest.mark.parametrize(
    "folder", ["relative", "/none/such", "../..", "~", "\0", __file__, "/" + "a" * 5000]
)
def test_what_is_no_folder_is_said_to_be_none(visit: Visit, folder: str) -> None:
    answer = visit.post("/check", {"folder": folder})

    assert answer.status_code == 422
    assert 'href="#folder"' in answer.text


def test_nobody_behind_a_proxy_names_a_folder(inbox: Path) -> None:
    settings = Settings("", names=frozenset({"127.0.0.1"}), proxy=Proxy("10.0.0.2"))
    with Visit(settings, client=("10.0.0.2", 1)) as visit:
        visit.http.headers["X-Forwarded-User"] = "a.clerk"
        visit.http.headers["X-Forwarded-Proto"] = "https"
        first = visit.get("/check")
        cookie = first.headers["set-cookie"].partition(";")[0]
        headers = {"Cookie": cookie}
        token = first.text.split('name="forgery_token" value="')[1].split('"')[0]
        data = {"folder": str(inbox), "forgery_token": token}
        answer = visit.ask("POST", "/check", data=data, headers=headers)

        assert 'name="folder"' not in first.text
        assert answer.status_code == 422
        assert "Choose at least one file" in answer.text


@pytest.mark.parametrize(
    ("data", "field"),
    [
        ({}, "files"),
        ({"as-of-day": "31", "as-of-month": "2", "as-of-year": "2026"}, "as-of"),
        ({"ahead": "85"}, "ahead"),
        ({"ahead": "-1"}, "ahead"),
        ({"ahead": "²"}, "ahead"),
    ],
)
def test_what_is_wrong_leads_to_its_field(visit: Visit, data: dict[str, str], field: str) -> None:
    answer: httpx.Response = visit.post("/check", data)

    assert answer.status_code == 422
    assert f'<a href="#{field}">' in answer.text
    # What is wrong is not folded away.
    assert answer.text.count("<details open>") == (field in ("as-of", "ahead"))
    assert "<title>Error: " in answer.text


def test_the_time_of_the_session_ends_a_check(visit: Visit) -> None:
    address = begun(visit, ROOT / "samples" / "mappa-a" / "draft.json")
    check = finished(visit, address)
    visit.clock.now += timedelta(minutes=15).total_seconds()

    assert visit.get(address).status_code == 410
    assert check.checked is None


def test_the_page_answers_others_while_files_are_checked(visit: Visit) -> None:
    address = begun(visit, *sorted(INBOX.iterdir()))
    check = check_of(visit, address)
    assert visit.get("/").status_code == 200
    assert visit.get(f"{address}/state").json()["state"] in ("waiting", "running")

    assert not check.has_ended.is_set()
    check.end()
    assert check.has_ended.wait(60)


def test_a_finding_leads_to_where_it_is_put_right(visit: Visit) -> None:
    address = begun(visit, ROOT / "samples" / "mappa-a" / "draft.json")
    finished(visit, address)
    page = visit.get(f"{address}/file/1").text
    pointers = re.findall(r'name="pointer" value="(/[^"]+)"', page)
    led = visit.post(f"{address}/file/1/correct", {"pointer": pointers[0]})
    again = visit.post(f"{address}/file/1/correct", {"pointer": pointers[-1]})
    place, _, anchor = led.headers["location"].partition("#")

    assert len(pointers) > 10
    assert re.fullmatch(r"/fill/[\w-]+/section/[\w-]+\?look=1", place)
    assert f'id="{anchor}"' in visit.get(place).text
    # Both are put right in one draft.
    assert again.headers["location"].split("/")[2] == place.split("/")[2]


def test_a_file_of_which_something_was_not_read_is_not_gone_on_with(
    opened: Visit, checked: str
) -> None:
    numbers = {
        row["file"]: number
        for number, row in enumerate(check_of(opened, checked).checked.rows, 1)  # type: ignore[union-attr]
    }
    address = f"{checked}/file/{numbers['referral-unfinished.docx']}"
    text = opened.get(address).text

    assert 'name="pointer"' not in text
    assert "open the file itself" in text
    assert opened.post(f"{address}/correct", {"pointer": ""}).status_code == 410


def test_more_than_there_is_room_for_is_refused_and_nothing_is_left(tmp_path: Path) -> None:
    settings = Settings("x" * 40, port=8765, bounds=Bounds(kept=10_000))
    with Visit(settings) as visit:
        visit.enter()
        answer = visit.post("/check", files=[("files", ("a.json", b"{}"))])
        own = visit.app.state.scratch.folder().parent

        assert answer.status_code == 413
        assert "Forget what you no longer need" in answer.text
        assert not [*own.glob("*/a.json")]
