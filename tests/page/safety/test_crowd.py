"""More requests at once than are answered."""

import anyio
from starlette.types import Receive, Scope, Send

from mappa_docs.page.safety.crowd import Crowd
from mappa_docs.page.settings import Bounds, Settings
from tests.page_visits import TOKEN, Visit


def test_one_too_many_is_asked_to_come_again_and_leaves_the_others_alone() -> None:
    settings = Settings(TOKEN, port=8765, bounds=Bounds(at_once=2))
    with Visit(settings) as visit:
        sent = anyio.run(_three_at_once, visit)

    assert sorted(sent) == [200, 200, 503]


async def _three_at_once(visit: Visit) -> list[int]:
    statuses: list[int] = []
    are_inside = anyio.Event()
    number = 0

    async def waits(scope: Scope, receive: Receive, send: Send) -> None:
        nonlocal number
        number += 1
        await are_inside.wait()
        await send({"type": "http.response.start", "status": 200, "headers": []})

    crowd = Crowd(waits)
    scope = {"type": "http", "path": "/", "app": visit.app, "method": "GET", "headers": []}

    async def send(message: dict[str, object]) -> None:
        if message["type"] == "http.response.start":
            statuses.append(int(str(message["status"])))

    async def asks() -> None:
        await crowd({**scope, "state": {}}, None, send)  # type: ignore[arg-type]

    async with anyio.create_task_group() as tasks:
        tasks.start_soon(asks)
        tasks.start_soon(asks)
        await anyio.wait_all_tasks_blocked()
        await asks()
        are_inside.set()
    assert crowd.inside == 0
    assert number == 2
    return statuses
