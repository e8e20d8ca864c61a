"""No file stops the others: not one that hangs, breaks the program, or brings its process down."""

import os
import signal
import time
from pathlib import Path

import pytest

from mappa_docs.checking import batch


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
