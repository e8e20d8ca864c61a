"""The page: how soon the first page is there, and whether memory stays flat over many requests."""

import http.client
import os
import re
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from statistics import median

from benchmarks.figures import Figure

STARTS = 7
# Seconds in which the first page has to be there.
SOON = 0.3
FEW, MANY = 1_000, 10_000
_ADDRESS = re.compile(r"http://([\d.]+):(\d+)(/open\S+)")
_PATHS = (
    *("/", "/check", "/blanks", "/blanks/mappa-j", "/rules?words=victim", "/rules/14.25"),
    *("/markings", "/look/style.css", "/none", "/check/none"),
)


def measure() -> Iterator[Figure]:
    """Yield how much of its time the first page takes, in seconds of computing, since what else a
    machine does is not the program’s; and how much more memory many requests take than few."""
    computed = median(_first_page() for _ in range(STARTS))
    what = f"first page: computing, as a part of {SOON:g} seconds"
    yield Figure(what, computed / SOON, 1, at_least=False)
    few, many = _sizes()
    what = f"memory, {MANY:,} requests: times as much as after {FEW:,}"
    yield Figure(what, many / few, 1.1, at_least=False)


@contextmanager
def _started() -> Iterator[tuple[int, http.client.HTTPConnection, dict[str, str]]]:
    """Yield the number of a process that has the page, a connection to it, and who we are."""
    command = [sys.executable, "-m", "mappa_docs", "serve", "--no-browser"]
    environment = {**os.environ, "PYTHONDONTWRITEBYTECODE": ""}
    quiet = subprocess.DEVNULL
    with subprocess.Popen(
        command, stdout=subprocess.PIPE, stderr=quiet, text=True, env=environment
    ) as process:
        assert process.stdout
        try:
            process.stdout.readline()  # the address with a name, which only browsers find
            found = _ADDRESS.search(process.stdout.readline())
            assert found
            connection = http.client.HTTPConnection(found[1], int(found[2]))
            cookie = _asked(connection, found[3], {}).partition(";")[0]
            yield process.pid, connection, {"Cookie": cookie}
        finally:
            process.kill()


def _first_page() -> float:
    """Return the seconds that a process computes until it has sent the first page."""
    with _started() as (number, connection, headers):
        _asked(connection, "/", headers)
        fields = Path(f"/proc/{number}/stat").read_text().rpartition(")")[2].split()
        return (int(fields[11]) + int(fields[12])) / os.sysconf("SC_CLK_TCK")


def _sizes() -> tuple[int, int]:
    """Return the memory in use after few requests, and after many."""
    with _started() as (number, connection, headers):
        sizes = []
        for count in range(1, MANY + 1):
            _asked(connection, _PATHS[count % len(_PATHS)], headers)
            if count in (FEW, MANY):
                status = Path(f"/proc/{number}/status").read_text()
                sizes.append(int(status.split("VmRSS:")[1].split()[0]))
        return sizes[0], sizes[1]


def _asked(connection: http.client.HTTPConnection, path: str, headers: dict[str, str]) -> str:
    """Ask for a page, and return the cookie that came with it, if any."""
    connection.request("GET", path, headers=headers)
    answer = connection.getresponse()
    answer.read()
    return answer.headers.get("set-cookie") or ""
