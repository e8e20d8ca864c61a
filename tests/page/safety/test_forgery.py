"""Requests that a page of somebody else sends in the name of whoever looks at it."""

import pytest

from tests.page.safety.test_visitors import EVERY
from tests.page_visits import Visit

POSTS = [address for method, address in EVERY if method == "POST" and "/api" not in address]


@pytest.mark.parametrize("address", POSTS)
@pytest.mark.parametrize("token", ["", "made-up", "é"])
def test_no_form_is_taken_without_its_token(visit: Visit, address: str, token: str) -> None:
    answer = visit.ask("POST", address, data={"forgery_token": token})

    assert answer.status_code == 403


@pytest.mark.parametrize("address", POSTS)
def test_the_token_of_another_session_is_none(visit: Visit, address: str) -> None:
    other = Visit(to=visit)
    other.enter()
    data = {"forgery_token": other.forgery_token()}

    assert visit.ask("POST", address, data=data).status_code == 403


def test_a_token_in_a_file_is_none(visit: Visit) -> None:
    token = visit.forgery_token()
    files = {"forgery_token": ("a.txt", token.encode())}

    assert visit.ask("POST", "/forget", files=files).status_code == 400


@pytest.mark.parametrize(
    "headers",
    [
        {"Origin": "https://evil.example"},
        {"Origin": "null"},
        {"Origin": "http://127.0.0.1:8766"},
        {"Sec-Fetch-Site": "cross-site"},
        {"Sec-Fetch-Site": "same-site"},
        {"Origin": "http://127.0.0.1:8765", "Sec-Fetch-Site": "cross-site"},
    ],
)
def test_another_page_sends_nothing_even_with_the_token(
    visit: Visit, headers: dict[str, str]
) -> None:
    assert visit.post("/forget", headers=headers).status_code == 403


@pytest.mark.parametrize(
    "headers",
    [{}, {"Origin": "http://127.0.0.1:8765", "Sec-Fetch-Site": "same-origin"}],
)
def test_our_own_page_sends_what_it_likes(visit: Visit, headers: dict[str, str]) -> None:
    assert visit.post("/forget", headers=headers).status_code == 200


@pytest.mark.parametrize(
    "kind", ["multipart/form-data", "Multipart/Form-Data", "MULTIPART/form-data"]
)
@pytest.mark.parametrize("end", ["", "--b--\r\n"], ids=["cut off", "whole"])
def test_a_form_in_parts_is_held_to_its_limits_however_it_is_written(
    visit: Visit, kind: str, end: str
) -> None:
    part = '--b\r\nContent-Disposition: form-data; name="{}"{}\r\n\r\n{}\r\n'
    token = part.format("forgery_token", "", visit.forgery_token())
    body = token + part.format("files", '; filename="a.json"', "{}") + end
    headers = {"Content-Type": f"{kind}; boundary=b"}
    answer = visit.ask("POST", "/forget", content=body.encode(), headers=headers)

    assert answer.status_code == 400
