"""The page as a program of its own: started, opened, killed, started again."""

import os
import re
import signal
import socket
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import httpx
import pytest

from mappa_docs.page import server
from tests.support import ROOT

NAMED = re.compile(r"http://[0-9a-f]{20}\.localhost:\d+/open\?token=[\w-]{43}$", re.MULTILINE)
ADDRESS = re.compile(r"http://127\.0\.0\.1:(\d+)/open\?token=([\w-]{43})$", re.MULTILINE)


@contextmanager
def started(
    temporary: Path, *options: str, named: bool = False
) -> Iterator[tuple[subprocess.Popen[str], str]]:
    """Start the page, and yield its process and its first address, with the name of its own or
    without."""
    environment = os.environ | {"TMPDIR": str(temporary), "PYTHONPATH": str(ROOT)}
    process = subprocess.Popen(
        [sys.executable, "-m", "mappa_docs", "serve", "--no-browser", *options],
        stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL,
        text=True,
        env=environment,
    )
    assert process.stdout
    try:
        both = NAMED.search(process.stdout.readline()), ADDRESS.search(process.stdout.readline())
        found = both[0 if named else 1]
        assert found
        yield process, found[0]
    finally:
        process.kill()
        process.communicate()


def begun(address: str) -> tuple[httpx.Client, str]:
    """Begin a check of a file, and return who did and the address of the check."""
    client = httpx.Client(base_url=address.partition("/open")[0], timeout=60, trust_env=False)
    client.get(address)
    found = re.search(r'name="forgery_token" value="([^"]+)"', client.get("/check").text)
    assert found
    form = (ROOT / "samples" / "mappa-a" / "draft.json").read_bytes()
    answer = client.post(
        "/check", data={"forgery_token": found[1]}, files={"files": ("a.json", form)}
    )
    return client, answer.headers["location"]


@pytest.mark.parametrize(("name", "code"), [("SIGTERM", 143), ("SIGINT", 130), ("SIGHUP", 129)])
def test_a_signal_ends_it_in_order_and_nothing_is_left(
    tmp_path: Path, name: str, code: int
) -> None:
    with started(tmp_path) as (process, address):
        client, _ = begun(address)
        client.close()
        process.send_signal(getattr(signal, name))

        assert process.wait(20) == code
        assert not [*tmp_path.iterdir()]


def test_a_kill_leaves_files_that_the_next_start_removes(tmp_path: Path) -> None:
    with started(tmp_path) as (process, address):
        client, check = begun(address)
        cookies = client.cookies
        process.kill()
        process.wait(20)
        client.close()
        port = address.partition("/open")[0].rpartition(":")[2]
    with started(tmp_path, "--port", port) as (_, second):
        # What was given is gone with the program, and so is the way in.
        with httpx.Client(cookies=cookies, trust_env=False) as before:
            assert before.get(f"http://127.0.0.1:{port}{check}").status_code == 403
        with httpx.Client(base_url=second.partition("/open")[0], trust_env=False) as after:
            after.get(second)
            assert after.get(check).status_code == 410

    assert not [folder for folder in tmp_path.iterdir() if [*folder.glob("*/*.json")]]


def test_a_port_that_is_taken_is_said_to_be(tmp_path: Path) -> None:
    with started(tmp_path) as (_, address):
        port = address.partition("/open")[0].rpartition(":")[2]
        second = subprocess.run(
            [sys.executable, "-m", "mappa_docs", "serve", "--no-browser", "--port", port],
            capture_output=True,
            text=True,
            check=False,
            env=os.environ | {"PYTHONPATH": str(ROOT)},
        )

    assert second.returncode == 2
    assert "in use" in second.stderr


def test_it_listens_on_this_machine_alone() -> None:
    own = server.listening("127.0.0.1", 0)
    with own:
        assert own.getsockname()[0] == "127.0.0.1"


def test_what_is_no_request_is_not_repeated_in_the_log(tmp_path: Path) -> None:
    environment = os.environ | {"TMPDIR": str(tmp_path), "PYTHONPATH": str(ROOT)}
    process = subprocess.Popen(
        [sys.executable, "-m", "mappa_docs", "serve", "--no-browser"],
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
        env=environment,
    )
    assert process.stdout
    process.stdout.readline()
    found = ADDRESS.search(process.stdout.readline())
    assert found
    with socket.create_connection(("127.0.0.1", int(found[1]))) as connection:
        connection.sendall(b"GET /Testcase HTTP/9\r\nTestcase\r\n\r\n")
        answer = connection.makefile("rb").read()
    process.send_signal(signal.SIGTERM)
    _, logged = process.communicate(timeout=20)

    assert answer.startswith(b"HTTP/1.1 400")
    assert "Testcase" not in logged
