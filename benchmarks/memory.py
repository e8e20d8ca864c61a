"""Memory: whether it stays flat while a thousand documents are rendered."""

import resource
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import mappa_docs
from benchmarks import documents
from benchmarks.figures import Figure

FEW, MANY = 100, 1_000
_STATUS = Path("/proc/self/status")


def measure() -> Iterator[Figure]:
    """Yield how many times as much memory a process needs for many documents as for few."""
    # A process of its own: this one has other benchmarks behind it.
    command = [sys.executable, "-m", "benchmarks.memory"]
    printed = subprocess.run(command, check=True, capture_output=True, text=True).stdout
    after_few, after_many = map(int, printed.split())
    what = f"memory, {MANY:,} Word documents: times as much as for {FEW}"
    yield Figure(what, after_many / after_few, 1.1, at_least=False)


def _peaks() -> Iterator[int]:
    """Render documents, each another one; yield the greatest memory so far at both counts."""
    for number in range(1, MANY + 1):
        for submission in documents.parsed(documents.valid(1, seed=number)):
            mappa_docs.render(submission, "docx")
        if number in (FEW, MANY):
            yield peak()


def peak() -> int:
    """Return the greatest memory that this process has had in use."""
    if _STATUS.exists():  # on Linux the other figure begins with that of the parent process
        return int(_STATUS.read_text().split("VmHWM:")[1].split()[0])
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss


if __name__ == "__main__":
    print(*_peaks())
