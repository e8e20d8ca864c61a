"""Other users of the machine, other people behind a proxy, programs: who gets in, and who not."""

from collections.abc import Iterator
from dataclasses import replace

import pytest
from starlette.routing import BaseRoute, Mount, Route

from mappa_docs.page.app import app
from mappa_docs.page.later import Later
from mappa_docs.page.safety.visitors import DOOR, LOOK
from mappa_docs.page.settings import Proxy, Settings
from tests.page_visits import PROGRAM_TOKEN, TOKEN, Visit

PROXY = Settings("", names=frozenset({"127.0.0.1"}), proxy=Proxy("10.0.0.2"))
FROM_PROXY = ("10.0.0.2", 1234)


def addresses(routes: list[BaseRoute], before: str = "") -> Iterator[tuple[str, str]]:
    """Yield the method and an address of each route."""
    for route in routes:
        if isinstance(route, Mount):
            yield from addresses(list(route.routes), before + route.path)
        elif isinstance(route, Later):
            yield from addresses(route.routes, before)
        elif isinstance(route, Route):
            path = route.path.replace(":short}", "}").replace("{number}", "1")
            for method in sorted(route.methods or ()):
                yield method, before + path.replace("{", "").replace("}", "")


EVERY = [
    (method, address)
    for method, address in addresses(app(Settings(TOKEN)).routes)
    if not address.startswith(LOOK)
]


@pytest.mark.parametrize(("method", "address"), EVERY)
def test_no_address_answers_another_user_of_the_machine(method: str, address: str) -> None:
    with Visit() as visit:
        answer = visit.ask(method, address)

        assert answer.status_code in (401, 403)
        assert "set-cookie" not in answer.headers
        assert "forgery_token" not in answer.text


@pytest.mark.parametrize("given", ["", "?token=", "?token=wrong", f"?token={TOKEN}x", "?token=é"])
def test_the_door_stays_shut_without_the_token(given: str) -> None:
    with Visit() as visit:
        answer = visit.get(DOOR + given)

        assert answer.status_code == 403
        assert "set-cookie" not in answer.headers


def test_a_page_without_a_token_has_no_door() -> None:
    with Visit(PROXY, client=FROM_PROXY) as visit:
        assert "set-cookie" not in visit.get(f"{DOOR}?token=").headers


def test_the_cookie_is_for_no_script_and_no_other_page() -> None:
    with Visit() as visit:
        cookie = visit.enter().headers["set-cookie"]

        assert cookie.startswith("mappa-docs-8765=")
        assert {"HttpOnly", "SameSite=Strict", "Path=/"} < {*cookie.split("; ")}
        assert "expires" not in cookie.lower()
        assert "max-age" not in cookie.lower()
        assert TOKEN not in cookie


def test_the_door_leads_on_by_a_page_of_ours(visit: Visit) -> None:
    # A browser keeps a strict cookie back where another page led it to, and follows this.
    assert '<meta http-equiv="refresh" content="0; url=/">' in visit.enter().text
    assert visit.get("/").status_code == 200


def test_a_cookie_that_was_made_up_opens_nothing() -> None:
    with Visit() as visit:
        assert visit.get("/", headers={"Cookie": "mappa-docs-8765=made-up"}).status_code == 403


def test_two_people_have_two_sessions(visit: Visit) -> None:
    other = Visit(to=visit)
    other.enter()

    assert other.forgery_token() != visit.forgery_token()


def test_programs_need_their_token() -> None:
    settings = Settings(TOKEN, port=8765, program_token=PROGRAM_TOKEN)
    with Visit(settings) as visit:
        for given in ("", f"Bearer {TOKEN}", "Bearer ", f"Basic {PROGRAM_TOKEN}"):
            answer = visit.ask("POST", "/api/nothing", headers={"Authorization": given})

            assert answer.status_code == 401
            assert answer.headers["www-authenticate"] == "Bearer"
        given = f"Bearer {PROGRAM_TOKEN}"

        assert visit.get("/api/nothing", headers={"Authorization": given}).status_code == 404


def test_without_a_token_file_no_program_gets_in(visit: Visit) -> None:
    stranger = Visit(to=visit)

    assert stranger.get("/api/nothing", headers={"Authorization": "Bearer "}).status_code == 401


def test_a_programs_token_opens_no_page() -> None:
    settings = Settings(TOKEN, port=8765, program_token=PROGRAM_TOKEN)
    with Visit(settings) as visit:
        given = {"Authorization": f"Bearer {PROGRAM_TOKEN}"}

        assert visit.get("/", headers=given).status_code == 403


def test_a_browser_cannot_change_anything_by_the_interface(visit: Visit) -> None:
    assert visit.ask("POST", "/api/nothing").status_code == 401


@pytest.mark.parametrize(
    ("client", "headers"),
    [
        (("10.0.0.3", 1), [("X-Forwarded-User", "a.clerk")]),
        (("127.0.0.1", 1), [("X-Forwarded-User", "a.clerk")]),
        (FROM_PROXY, []),
        (FROM_PROXY, [("X-Forwarded-User", " ")]),
        (FROM_PROXY, [("X-Forwarded-User", "a.clerk"), ("X-Forwarded-User", "another")]),
    ],
    ids=["another machine", "this machine", "nobody named", "a blank name", "two names"],
)
def test_only_whom_the_proxy_names_gets_in(
    client: tuple[str, int], headers: list[tuple[str, str]]
) -> None:
    with Visit(PROXY, client=client) as visit:
        assert visit.get("/", headers=headers).status_code == 403


def test_behind_a_proxy_nobody_has_the_session_of_another() -> None:
    with Visit(PROXY, client=FROM_PROXY) as visit:
        first = visit.get("/", headers={"X-Forwarded-User": "a.clerk"})
        cookie = first.headers["set-cookie"]
        value = cookie.partition("=")[2].partition(";")[0]
        other = Visit(to=visit, client=FROM_PROXY)
        again = other.get(
            "/",
            headers={"X-Forwarded-User": "b.clerk", "Cookie": f"__Host-mappa-docs={value}"},
        )

        assert "Secure" in cookie
        assert "set-cookie" in again.headers  # one of their own
        assert value not in again.headers["set-cookie"]
        assert _token(first.text) != _token(again.text)


def _token(text: str) -> str:
    return text.split('name="forgery_token" value="')[1].split('"')[0]


@pytest.mark.parametrize(
    ("client", "status"), [(FROM_PROXY, 404), (("10.0.0.3", 1), 401), (("127.0.0.1", 1), 401)]
)
def test_behind_a_proxy_programs_come_by_it_too(client: tuple[str, int], status: int) -> None:
    settings = replace(PROXY, program_token=PROGRAM_TOKEN)
    with Visit(settings, client=client) as visit:
        headers = {"Authorization": f"Bearer {PROGRAM_TOKEN}", "X-Forwarded-User": "a.program"}

        assert visit.get("/api/nothing", headers=headers).status_code == status


@pytest.mark.parametrize("site", ["cross-site", "same-site"])
def test_a_link_on_another_page_takes_nobodys_session_away(site: str) -> None:
    # A browser keeps a strict cookie back there: a new one would take the place of the old.
    with Visit(PROXY, client=FROM_PROXY) as visit:
        named = {"X-Forwarded-User": "a.clerk"}
        led = visit.get("/", headers=named | {"Sec-Fetch-Site": site})
        followed = visit.get("/", headers=named | {"Sec-Fetch-Site": "same-origin"})

        assert "set-cookie" not in led.headers
        assert '<meta http-equiv="refresh" content="0; url=/">' in led.text
        assert "set-cookie" in followed.headers


def test_a_program_without_a_token_gets_no_session_of_a_person() -> None:
    with Visit(replace(PROXY, program_token=PROGRAM_TOKEN), client=FROM_PROXY) as visit:
        answer = visit.get("/api/v1/forms", headers={"X-Forwarded-User": "a.clerk"})

        assert answer.status_code == 401
        assert "set-cookie" not in answer.headers
