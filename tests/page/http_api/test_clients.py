"""The programs of the guide, run for real against a server on this machine."""

import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest

from mappa_docs.file_markings import inspection
from tests import http_examples
from tests.http_examples import Example

EXAMPLES = http_examples.examples()
# What runs each, and how it is called where somebody looks for it.
NEEDED = {"sh": "curl", "py": "python", "js": "node"}


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("client")
    http_examples.lay_out(folder)
    return folder


@pytest.fixture(scope="module")
def port(folder: Path) -> Iterator[int]:
    with http_examples.serving(folder) as port:
        yield port


def test_there_is_an_example_in_each_language() -> None:
    assert EXAMPLES.keys() == NEEDED.keys()
    assert all(example.shown for example in EXAMPLES.values())


@pytest.mark.parametrize("example", EXAMPLES.values(), ids=EXAMPLES)
def test_an_example_prints_what_the_guide_says(example: Example, folder: Path, port: int) -> None:
    program = NEEDED[example.kind]
    if program != "python" and not shutil.which(program):
        pytest.skip(f"{program} is not here, so its example was not run.")

    assert example.printed(folder, port) == example.shown
    made = {
        "sh": ("referral.pdf", "RESTRICTED"), "js": ("referral-marked.docx", "CONFIDENTIAL"),
    }  # fmt: skip
    if example.kind in made:
        name, marking = made[example.kind]
        assert inspection.judge(inspection.inspect(folder / name)).marking == marking
