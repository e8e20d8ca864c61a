"""A page of somebody else that has our address answers by its own name (DNS rebinding)."""

import pytest

from mappa_docs.page.settings import Proxy, Settings
from tests.page_visits import TOKEN, Visit


@pytest.mark.parametrize(
    "host",
    [
        "rebound.example",
        "rebound.example:8765",
        "127.0.0.1.rebound.example:8765",
        "127.0.0.1:8766",
        "127.0.0.1",
        "guessed.localhost:8765",
        "localhost:8765@rebound.example",
        "",
    ],
)
def test_a_page_that_was_rebound_to_this_machine_gets_nothing(visit: Visit, host: str) -> None:
    answer = visit.get("/", headers={"Host": host})

    assert answer.status_code == 421
    assert "forgery_token" not in answer.text


@pytest.mark.parametrize("host", ["127.0.0.1:8765", "localhost:8765", "[::1]:8765"])
def test_the_page_answers_to_its_own_names(visit: Visit, host: str) -> None:
    assert visit.get("/", headers={"Host": host}).status_code == 200


def test_a_request_with_two_names_is_refused(visit: Visit) -> None:
    names = [(b"Host", b"127.0.0.1:8765"), (b"Host", b"rebound.example")]

    assert visit.get("/", headers=names).status_code == 421


def test_behind_a_proxy_only_the_stated_name_is_answered() -> None:
    settings = Settings("", names=frozenset({"forms.example"}), proxy=Proxy("10.0.0.2"))
    with Visit(settings, client=("10.0.0.2", 1)) as visit:
        named = {"X-Forwarded-User": "a.clerk"}

        assert visit.get("/", headers=named | {"Host": "forms.example"}).status_code == 200
        assert visit.get("/", headers=named | {"Host": "other.example"}).status_code == 421


def test_the_first_address_does_not_open_by_another_name() -> None:
    with Visit() as visit:
        answer = visit.get(f"/open?token={TOKEN}", headers={"Host": "rebound.example"})

        assert "set-cookie" not in answer.headers
