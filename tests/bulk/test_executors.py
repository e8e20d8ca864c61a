"""Any executor does the work, in order; where a worker is lost, its items are done again once, each
by itself, and then named."""

import os
import re
import signal
from collections.abc import Callable, Iterator
from concurrent.futures import Executor, Future, ProcessPoolExecutor, ThreadPoolExecutor
from functools import partial
from multiprocessing import get_context
from pathlib import Path
from typing import Any

import loky
import pytest

import mappa_docs
from mappa_docs.bulk import executors
from mappa_docs.workers.limits import Limits
from tests import lossy_work
from tests.lossy_work import HANGS, KILLS, RAISES
from tests.many import contents, line, name_of, written_lines
from tests.support import ROOT

LOST = "The process that worked on it was lost, twice"
LIMITS = Limits(60, None)
NO_MORE = "The process that worked on it was lost, and the executor takes no more work"


def pool() -> ProcessPoolExecutor:
    return ProcessPoolExecutor(2, mp_context=get_context("spawn"))


def results(
    given: Executor | Callable[[], Executor],
    *lots: list[str],
    workers: int = 2,
    limits: Limits = LIMITS,
) -> list[str]:
    return [
        *executors.results(
            given, lossy_work.done, lossy_work.lost, lots, workers=workers, limits=limits
        )
    ]


@pytest.fixture(scope="module")
def own() -> Iterator[ProcessPoolExecutor]:
    with pool() as executor:
        yield executor


def numbered(count: int) -> list[list[str]]:
    return [[f"{number}a", f"{number}b"] for number in range(count)]


def test_results_come_in_order(own: ProcessPoolExecutor) -> None:
    lots = numbered(30)

    assert results(own, *lots) == [f"done {item}" for lot in lots for item in lot]


def test_a_fault_costs_its_own_item_alone_and_says_nothing(own: ProcessPoolExecutor) -> None:
    first, breaking, last = results(own, ["1", RAISES, "2"])

    assert (first, last) == ("done 1", "done 2")
    assert "RuntimeError" in breaking
    assert "Ann" not in breaking


def test_an_item_that_takes_too_long_is_named(own: ProcessPoolExecutor) -> None:
    first, hanging, last = results(own, ["1", HANGS, "2"], limits=Limits(1, None))

    assert (first, last) == ("done 1", "done 2")
    assert "longer than 1 s" in hanging


@pytest.mark.parametrize("make", [pool, partial(loky.get_reusable_executor, max_workers=2)])
def test_what_makes_executors_is_asked_again_where_one_is_lost(
    make: Callable[[], Executor],
) -> None:
    told = results(make, ["1", "2"], ["3", KILLS, "4"], ["5", "6"])

    assert [*told[:3], *told[4:]] == [f"done {number}" for number in range(1, 7)]
    assert told[3].startswith(f"{KILLS}: {LOST}")


def test_an_executor_that_takes_no_more_work_has_the_rest_named() -> None:
    with pool() as executor:
        told = results(executor, [KILLS], *([str(number)] for number in range(20)), workers=1)

    assert len(told) == 21
    assert told[0].startswith(f"{KILLS}: {NO_MORE}")
    assert told[20].startswith(f"19: {NO_MORE}")


class _Watched(Executor):
    """An executor that never does anything, and keeps what it was handed."""

    def __init__(self) -> None:
        self.futures: list[Future[Any]] = []

    def submit(self, *_: Any, **__: Any) -> "Future[Any]":
        future: Future[Any] = Future()
        self.futures.append(future)
        if len(self.futures) == 1:
            future.set_result(["done first"])
        return future


def test_few_lots_are_handed_over_at_a_time_and_those_left_are_cancelled() -> None:
    executor, asked = _Watched(), []

    def lots() -> Iterator[list[str]]:
        for number in range(1_000):
            asked.append(number)
            yield [str(number)]

    told = executors.results(
        executor, lossy_work.done, lossy_work.lost, lots(), workers=2, limits=LIMITS
    )
    assert next(told) == "done first"
    told.close()  # type: ignore[attr-defined]  # it is a generator

    assert len(asked) == len(executor.futures) < 10
    assert all(future.cancelled() for future in executor.futures[1:])


def test_a_future_that_somebody_cancels_is_done_again() -> None:
    class Cancelled(ThreadPoolExecutor):
        def submit(self, *args: Any, **given: Any) -> "Future[Any]":
            future = super().submit(*args, **given) if self.is_asked else Future[Any]()
            if not self.is_asked:
                future.cancel()
            self.is_asked = True
            return future

        is_asked = False

    with Cancelled(1) as executor:
        assert results(executor, ["1", "2"]) == ["done 1", "done 2"]


def test_memory_has_a_limit_in_a_process_of_the_callers_only_while_we_work(
    own: ProcessPoolExecutor,
) -> None:
    told = executors.results(
        own, lossy_work.limits, lossy_work.lost, [["1"]], workers=1, limits=Limits(60, 512)
    )

    assert [*told] == ["True"]
    assert not any(own.map(lossy_work.limit_now, range(8)))


def test_in_a_thread_of_this_process_nothing_is_limited() -> None:
    with ThreadPoolExecutor(1) as executor:
        told = executors.results(
            executor, lossy_work.limits, lossy_work.lost, [["1"]], workers=1, limits=Limits(60, 512)
        )
        assert [*told] == ["False"]


@pytest.fixture
def many(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    return written_lines(Path("many.jsonl"), map(line, range(40)))


@pytest.mark.parametrize("shared_disk", [True, False])
def test_an_executor_writes_what_our_own_processes_write(
    many: Path, own: ProcessPoolExecutor, shared_disk: bool
) -> None:
    given = {"to": "docx", "executor": own, "shared_disk": shared_disk, "jobs": 2}
    statuses = {one.status for one in mappa_docs.render_many(many, "theirs", **given)}
    assert statuses == {"written"}
    assert {one.status for one in mappa_docs.render_many(many, "theirs", **given)} == {"unchanged"}
    assert len([*mappa_docs.render_many(many, "ours", to="docx")]) == 40

    assert contents(Path("theirs")) == contents(Path("ours"))
    judged = mappa_docs.check_many(many, executor=own, shared_disk=shared_disk)
    assert [one.source for one in judged] == [f"many.jsonl:{number}" for number in range(1, 41)]


@pytest.mark.enable_socket
@pytest.mark.filterwarnings("ignore")  # of libraries of a cluster
def test_a_cluster_does_the_work_and_a_worker_that_is_killed_costs_nothing(many: Path) -> None:
    import dask
    from distributed import Client, LocalCluster

    with (
        dask.config.set({"distributed.scheduler.allowed-failures": 0}),
        LocalCluster(
            n_workers=2, threads_per_worker=1, dashboard_address=None, silence_logs=50
        ) as cluster,
        Client(cluster) as client,
    ):
        executor = client.get_executor()
        made = mappa_docs.render_many(many, "theirs", to="docx", executor=executor, jobs=2)
        first = next(made)
        killed = next(iter(client.run(os.getpid).values()))
        os.kill(killed, signal.SIGKILL)
        statuses = [first.status, *(one.status for one in made)]
        told = results(executor, ["1", KILLS, "2"])

    assert statuses == ["written"] * 40
    assert Path("theirs", name_of(39)).exists()
    assert told[::2] == ["done 1", "done 2"]
    assert told[1].startswith(f"{KILLS}: {LOST}")


def examples() -> list[str]:
    guide = (ROOT / "docs" / "other-systems.md").read_text("utf-8")
    part = guide.split("## On your own executor")[1].split("\n## ")[0]
    return re.findall(r"^```py\n(.*?)^```$", part, re.DOTALL | re.MULTILINE)


@pytest.mark.parametrize("number", range(3))
@pytest.mark.enable_socket
@pytest.mark.filterwarnings("ignore")  # of libraries of a cluster
def test_the_examples_of_the_guide_work(
    number: int, many: Path, capfd: pytest.CaptureFixture[str]
) -> None:
    written_lines(Path("audits.jsonl"), map(line, range(4)))
    exec(examples()[number], {"__name__": "__main__"})

    told = [one for one in capfd.readouterr().out.splitlines() if one.startswith("audits")]
    status = "complete" if number == 1 else "written"
    assert told == [f"audits.jsonl:{place} {status}" for place in range(1, 5)]
    assert len(examples()) == 3
