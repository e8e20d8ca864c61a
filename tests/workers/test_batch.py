"""No file stops the others: not one that hangs, needs too much memory, breaks the program, or
brings its process down."""

import multiprocessing
import os
import resource
import signal
import sys
import time
from functools import partial
from pathlib import Path
from typing import NoReturn

import pytest

from mappa_docs.errors import UnreadableError, UsageError
from mappa_docs.workers import batch
from mappa_docs.workers.batch import FaultApartError
from mappa_docs.workers.limits import Limits

TOO_SLOW = "It could not be read: that takes longer than 1.5 s. Allow more with --seconds, or ask"
NEEDS_MEMORY = "It could not be read: that needs more than 512 MB. Allow more with --memory, or ask"
BROKE_DOWN = "It could not be read: it brought the program down"
FAULT = "It could not be read: a fault of mappa-docs stopped it (RuntimeError)."


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
        case "swells":
            bytearray(2**30)
        case "swells for good":  # as code does that asks for a little more again and again
            held = []
            while True:
                held.append(bytearray(2**26))
        case "talks":
            sys.stderr.write("Ann Example")
            os.write(1, b"Ann Example")
            os.write(2, b"Ann Example")
        case "panics":  # as Rust does, with what is no Exception
            raise KeyboardInterrupt("Ann Example")
        case "core":
            return f"core of {resource.getrlimit(resource.RLIMIT_CORE)[1]} bytes"
    return f"read {path.name}"


def failed(source: str, why: str) -> str:
    return f"{source}: {why}"


def over(
    *names: str, jobs: int = 1, megabytes: int | None = 512, singly: bool = False
) -> list[str]:
    paths = [Path(name) for name in names]
    # What hangs is given up soon, and a slow machine has time for all else.
    limits = Limits(1.5 if {"hangs", "deaf"} & {*names} else 60, megabytes)
    return list(
        batch.over(batch.each(work), failed, paths, jobs=jobs, limits=limits, singly=singly)
    )


# Here, in one process apart, and in several.
WAYS = [(1, None), (1, 512), (2, 512)]


@pytest.mark.parametrize(("jobs", "megabytes"), WAYS)
def test_each_file_has_its_result_in_order(jobs: int, megabytes: int | None) -> None:
    names = [str(number) for number in range(120)]

    assert over(*names, jobs=jobs, megabytes=megabytes) == [f"read {name}" for name in names]


@pytest.mark.parametrize(("jobs", "megabytes"), WAYS)
def test_a_file_that_hangs_is_given_up(jobs: int, megabytes: int | None) -> None:
    first, hanging, last = over("first", "hangs", "last", jobs=jobs, megabytes=megabytes)

    assert (first, last) == ("read first", "read last")
    assert hanging.startswith(f"hangs: {TOO_SLOW}")


@pytest.mark.parametrize(
    ("name", "why"),
    [
        ("deaf", TOO_SLOW),
        ("kills", BROKE_DOWN),
        ("panics", BROKE_DOWN),
        ("swells", NEEDS_MEMORY),
        ("swells for good", NEEDS_MEMORY),
        ("breaks", FAULT),
    ],
)
@pytest.mark.parametrize("singly", [True, False])
def test_apart_from_this_process_a_file_does_no_harm(singly: bool, name: str, why: str) -> None:
    first, harmful, last = over("1", name, "2", singly=singly)

    assert (first, last) == ("read 1", "read 2")
    assert harmful.startswith(f"{name}: {why}")


@pytest.mark.parametrize(("jobs", "megabytes"), WAYS)
def test_a_fault_is_named_without_what_it_says(jobs: int, megabytes: int | None) -> None:
    first, breaking = over("first", "breaks", jobs=jobs, megabytes=megabytes)

    assert first == "read first"
    assert FAULT in breaking
    assert "Ann" not in breaking


def test_what_a_library_says_of_a_file_goes_nowhere(capfd: pytest.CaptureFixture[str]) -> None:
    assert over("talks", "panics")[0] == "read talks"
    assert capfd.readouterr() == ("", "")


def test_no_picture_of_the_memory_is_left_of_a_process() -> None:
    assert over("core") == ["core of 0 bytes"]


def test_no_file_at_all_has_no_result() -> None:
    assert over(jobs=2) == []


def test_many_processes_that_die_cost_their_own_files_alone() -> None:
    names = ["kills" if number % 10 == 3 else str(number) for number in range(40)]
    results = over(*names, jobs=3)

    assert len(results) == len(names)
    for name, result in zip(names, results, strict=True):
        assert result.startswith(f"kills: {BROKE_DOWN}" if name == "kills" else f"read {name}")


def test_results_that_nobody_waits_for_leave_no_process_behind() -> None:
    results = batch.over(
        batch.each(work),
        failed,
        [Path("1"), Path("hangs"), Path("2")],
        jobs=2,
        limits=Limits(60),
        singly=True,
    )
    assert next(results) == "read 1"
    results.close()  # type: ignore[attr-defined]  # it is a generator

    assert multiprocessing.active_children() == []


def refuse(name: str) -> NoReturn:
    if name == "usage":
        raise UsageError("It is signed.")
    raise RuntimeError("Ann Example")


def test_one_call_apart_gives_its_result_or_raises_what_it_raises() -> None:
    assert batch.apart(partial(work, Path("one")), Limits(60, 512)) == "read one"
    with pytest.raises(UsageError, match="It is signed"):
        batch.apart(partial(refuse, "usage"), Limits(60, 512))
    with pytest.raises(FaultApartError) as fault:
        batch.apart(partial(refuse, "fault"), Limits(60, 512))
    assert fault.value.name == "RuntimeError"
    assert fault.value.places[-1].endswith(" refuse")
    assert "Ann" not in str(fault.value)


@pytest.mark.parametrize(
    ("name", "why"), [("hangs", TOO_SLOW), ("swells", NEEDS_MEMORY), ("kills", BROKE_DOWN)]
)
def test_one_call_that_passes_a_limit_is_unreadable(name: str, why: str) -> None:
    with pytest.raises(UnreadableError) as refused:
        batch.apart(partial(work, Path(name)), Limits(1.5 if name == "hangs" else 60, 512))

    assert str(refused.value).startswith(why)
