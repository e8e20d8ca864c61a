"""No file stops the others: not one that hangs, breaks the program, or brings its process down."""

import os
import signal
import time
from collections.abc import Callable, Iterable
from concurrent.futures import Future
from concurrent.futures.process import BrokenProcessPool
from pathlib import Path
from typing import Any

import pytest

from mappa_docs.checking import batch, processes


def work(path: Path) -> str:
    match path.name:
        case "hangs":
            time.sleep(60)
        case "deaf":  # as code is that never comes back to Python
            signal.pthread_sigmask(signal.SIG_BLOCK, signal.valid_signals())
            time.sleep(60)
        case "breaks":
            raise RuntimeError("Ann Example")
        case "kills":
            os._exit(9)
    return f"read {path.name}"


def failed(source: str, why: str) -> str:
    return f"{source}: {why}"


def over(*names: str, jobs: int, apart: bool = False) -> list[str]:
    paths = [Path(name) for name in names]
    return list(batch.over(batch.each(work), failed, paths, jobs=jobs, seconds=1.5, apart=apart))


@pytest.mark.parametrize("jobs", [1, 2])
def test_each_file_has_its_result_in_order(jobs: int) -> None:
    names = [str(number) for number in range(120)]

    assert over(*names, jobs=jobs) == [f"read {name}" for name in names]


@pytest.mark.parametrize("jobs", [1, 2])
def test_a_file_that_hangs_is_given_up(jobs: int) -> None:
    first, hanging, last = over("first", "hangs", "last", jobs=jobs)

    assert (first, last) == ("read first", "read last")
    assert hanging == "hangs: Reading the file took longer than 1.5 seconds, so it was given up."


def test_apart_from_this_process_a_file_does_no_harm_even_alone() -> None:
    first, hanging, deaf, killing, last = over(
        "1", "hangs", "deaf", "kills", "2", jobs=1, apart=True
    )

    assert (first, last) == ("read 1", "read 2")
    assert "given up" in hanging
    assert "given up" in deaf
    assert "brought the program down" in killing


@pytest.mark.parametrize("jobs", [1, 2])
def test_a_fault_is_named_without_what_it_says(jobs: int) -> None:
    assert over("first", "breaks", jobs=jobs) == [
        "read first",
        "breaks: A fault of mappa-docs stopped it: RuntimeError.",
    ]


def test_a_process_that_dies_costs_one_file() -> None:
    assert over("first", "kills", "last", jobs=2) == [
        "read first",
        "kills: Reading the file brought the program down.",
        "read last",
    ]


class Fragile:
    """Processes of which all break down as soon as a file named “breaks” comes to them, and take
    what was handed over before with them: what `pebble` does where a worker dies between two tasks.
    The results come in this process."""

    def __init__(self) -> None:
        self.active = True
        self.waiting: list[Future[Any]] = []

    def schedule(
        self, function: Callable[..., Any], args: Iterable[Any], *, timeout: float
    ) -> Future[Any]:
        if not self.active:
            raise RuntimeError("Unexpected error within the Pool")
        future: Future[Any] = Future()
        (names,) = args
        if "breaks" in names:
            self.active = False
            future.set_exception(BrokenProcessPool("All workers expired"))
            for other in self.waiting:
                other.set_exception(BrokenProcessPool("All workers expired"))
        elif "loses" in names:  # was never taken, and the processes are gone
            self.active = False
        elif "unfit" in names:
            future.set_exception(TypeError("Ann Example"))
        elif "waits" in names:
            self.waiting.append(future)
        else:
            future.set_result(function(names))
        return future

    def close(self) -> None:
        pass

    def stop(self) -> None:
        pass

    def join(self) -> None:
        pass


def with_fragile(*lots: str, start: Callable[[], Any] = Fragile) -> list[str]:
    """Return the results of lots, each the names of its files with spaces between."""
    paths = [[Path(name) for name in lot.split()] for lot in lots]
    results = processes.results(
        lambda names: [f"read {name}" for name in names],
        paths,
        lambda path, fault: f"{path}: {type(fault).__name__}",
        start=start,
        seconds=1,
    )
    return list(results)


def test_where_all_processes_break_down_only_the_file_that_did_it_is_lost() -> None:
    assert with_fragile("1 2", "3 breaks 4", "5", "6 7") == [
        *("read 1", "read 2", "read 3", "breaks: BrokenProcessPool", "read 4"),
        *("read 5", "read 6", "read 7"),
    ]


@pytest.mark.parametrize(
    ("name", "fault"),
    [("breaks", "BrokenProcessPool"), ("loses", "RuntimeError"), ("unfit", "TypeError")],
)
def test_whatever_processes_raise_no_file_stops_the_others(name: str, fault: str) -> None:
    assert with_fragile("1", name, "2") == ["read 1", f"{name}: {fault}", "read 2"]


def test_processes_that_can_never_be_started_fail_file_by_file() -> None:
    class Never(Fragile):
        def schedule(self, *_: Any, **__: Any) -> Future[Any]:
            self.active = False
            raise OSError("Cannot allocate memory")

    assert with_fragile("1 2", "3", start=Never) == ["1: OSError", "2: OSError", "3: OSError"]


def test_no_file_at_all_has_no_result() -> None:
    assert over(jobs=2) == []


def test_many_processes_that_die_cost_their_own_files_alone() -> None:
    names = ["kills" if number % 10 == 3 else str(number) for number in range(40)]
    expected = [
        "kills: Reading the file brought the program down." if name == "kills" else f"read {name}"
        for name in names
    ]

    assert over(*names, jobs=3) == expected
