"""What somebody sees of a fault of the program, and what the log keeps of it."""

import asyncio

import pytest
from starlette.requests import ClientDisconnect, Request
from starlette.responses import Response
from starlette.routing import Route

from mappa_docs.page.safety.faults import Faults
from tests.page_visits import Visit

ANSWER = "Testcase-of-Example-Street"


async def _failing(request: Request) -> Response:
    raise ValueError(f"can't read {request.query_params['name']}")


@pytest.mark.parametrize("path", ["/fails", "/api/fails"])
def test_a_fault_tells_nothing_but_a_number(
    visit: Visit, path: str, capsys: pytest.CaptureFixture[str]
) -> None:
    visit.app.router.routes.insert(0, Route(path, _failing))
    answer = visit.get(f"{path}?name={ANSWER}")
    logged = capsys.readouterr().err

    assert answer.status_code == 500
    assert answer.headers["x-request-id"] in answer.text
    for told in ("Traceback", "ValueError", "test_faults", ANSWER):
        assert told not in answer.text
    assert "ValueError" in logged
    assert "test_faults.py" in logged
    assert ANSWER not in logged


def test_what_is_not_there_says_nothing_of_the_address(visit: Visit) -> None:
    answer = visit.get(f"/{ANSWER}")

    assert answer.status_code == 404
    assert ANSWER not in answer.text


@pytest.mark.parametrize("kind", ["PUT", "DELETE", "TRACE"])
def test_other_methods_are_refused(visit: Visit, kind: str) -> None:
    assert visit.ask(kind, "/check").status_code == 405


@pytest.mark.parametrize("address", ["/check/{}/file/{}", "/fill/{}/row/people/{}"])
def test_a_number_that_no_computer_reads_is_no_fault(visit: Visit, address: str) -> None:
    assert visit.get(address.format("x", "9" * 5000)).status_code == 404


@pytest.mark.parametrize("gone_by", [ClientDisconnect, ConnectionAbortedError])
def test_somebody_who_goes_away_is_no_fault(
    gone_by: type[Exception], capsys: pytest.CaptureFixture[str]
) -> None:
    async def gone(scope: object, receive: object, send: object) -> None:
        raise gone_by

    async def nothing(*_: object) -> None:
        raise AssertionError

    asyncio.run(Faults(gone)({"type": "http"}, nothing, nothing))  # type: ignore[arg-type]

    assert not capsys.readouterr().err
