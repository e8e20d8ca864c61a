"""What a command loads before it does anything: nothing that only some files or formats need."""

import re
import subprocess
import sys

import pytest

from mappa_docs.cli import exit_codes
from tests.support import ROOT

# Each takes longer to import than most commands take as a whole.
HEAVY = {
    *("docxtpl", "docx", "jinja2", "lxml", "cerberus", "jsonpath", "python_calamine", "pikepdf"),
    *("pypdfium2", "typst", "rapidfuzz", "multiprocessing", "xlsxwriter"),
}
_IMPORTED = re.compile(r"^import time:[^|]*\|[^|]*\| +(\w+)", re.M)
FORM = str(ROOT / "samples" / "mappa-a" / "complete.json")


def loaded(*arguments: str) -> set[str]:
    """Return the packages that a run of the command line imports."""
    command = [sys.executable, "-X", "importtime", "-m", "mappa_docs", *arguments]
    done = subprocess.run(command, cwd=ROOT, check=True, capture_output=True, text=True)
    return set(_IMPORTED.findall(done.stderr))


def test_the_packages_are_called_so() -> None:
    assert "click" in loaded("--help")
    code = "import importlib.util as u, sys; sys.exit(not all(map(u.find_spec, sys.argv[1:])))"
    subprocess.run([sys.executable, "-c", code, *HEAVY], check=True)


@pytest.mark.parametrize("name", exit_codes.commands())
def test_the_help_of_a_command_loads_nothing_heavy(name: str) -> None:
    assert not loaded(*name.split(), "--help") & HEAVY


@pytest.mark.parametrize(
    "arguments", [("--help",), ("validate", FORM), ("diff", FORM, FORM), ("fields", "a")]
)
def test_what_reads_data_alone_loads_nothing_heavy(arguments: tuple[str, ...]) -> None:
    assert not loaded(*arguments) & HEAVY
