"""The log holds no address, no name and no answer."""

import pytest

from tests.page_visits import TOKEN, Visit

ANSWER = "Testcase"


def test_a_request_is_logged_by_the_pattern_of_its_address(
    visit: Visit, capsys: pytest.CaptureFixture[str]
) -> None:
    capsys.readouterr()
    answer = visit.get(f"/check/{ANSWER}?name={ANSWER}", headers={"User-Agent": ANSWER})
    line = capsys.readouterr().err.strip()
    number, method, pattern, status, *_ = line.split()

    assert (method, pattern, status) == ("GET", "/check/{key}", "410")
    assert number == answer.headers["x-request-id"]
    assert ANSWER not in line


def test_neither_tokens_nor_cookies_are_logged(capsys: pytest.CaptureFixture[str]) -> None:
    with Visit() as visit:
        cookie = visit.enter().headers["set-cookie"].split("=")[1].split(";")[0]
        visit.post("/forget")
        logged = capsys.readouterr().err

        assert logged
        assert not [secret for secret in (TOKEN, cookie, "forgery") if secret in logged]


@pytest.mark.parametrize("method", ["X-Y%0A", "TESTCASE"])
def test_a_method_that_was_made_up_is_not_repeated(
    visit: Visit, method: str, capsys: pytest.CaptureFixture[str]
) -> None:
    capsys.readouterr()
    visit.ask(method, "/")

    assert capsys.readouterr().err.split()[1] == "?"
