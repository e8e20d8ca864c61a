"""What is installed is what is in the checkout, and it works without that."""

import os
import subprocess
import sys
import venv
import zipfile
from pathlib import Path

import pytest

from tests.support import ROOT


def _tracked(*folders: str) -> set[str]:
    listed = subprocess.run(
        ["git", "ls-files", "-z", *folders], cwd=ROOT, capture_output=True, check=True, text=True
    )
    return set(listed.stdout.split("\0")) - {""}


@pytest.fixture(scope="module")
def wheel(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("wheel")
    subprocess.run(
        [sys.executable, "-m", "build", "--wheel", "--no-isolation", "--outdir", folder, ROOT],
        check=True,
        capture_output=True,
    )
    (built,) = folder.glob("*.whl")
    return built


def test_the_wheel_holds_exactly_what_git_tracks(wheel: Path) -> None:
    names = {name for name in zipfile.ZipFile(wheel).namelist() if ".dist-info/" not in name}
    tracked = _tracked("mappa_docs", "forms", "schemas", "samples")

    assert names == {
        name if name.startswith("mappa_docs/") else f"mappa_docs/{name}" for name in tracked
    }


def test_the_wheel_renders_far_from_the_checkout(wheel: Path, tmp_path: Path) -> None:
    """In an environment of its own, with this one's libraries but without this checkout."""
    venv.create(tmp_path / "venv", with_pip=False)
    python = tmp_path / "venv" / "bin" / "python"
    (site,) = (tmp_path / "venv").glob("lib/python*/site-packages")
    zipfile.ZipFile(wheel).extractall(site)
    libraries = [path for path in sys.path if path.endswith("site-packages")]
    (site / "libraries.pth").write_text("\n".join(libraries))

    def run(*arguments: str) -> str:
        environment = {"PATH": "/usr/bin:/bin"}
        done = subprocess.run(
            [python, *arguments],
            cwd="/", env=environment, capture_output=True, check=True, text=True,
        )  # fmt: skip
        return done.stdout

    answers, folder = tmp_path / "answers.json", tmp_path / "out"
    answers.write_text(run("-m", "mappa_docs", "sample", "a"), "utf-8")
    written = run("-m", "mappa_docs", "render", str(answers), "-o", str(folder)).split()

    assert [Path(path).suffix for path in written] == [".docx", ".pdf"]
    assert all(Path(path).stat().st_size > 10_000 for path in written)
    assert run("-c", "import mappa_docs; print(mappa_docs.__file__)").startswith(str(tmp_path))


USERS_PROGRAM = """
from datetime import date

import mappa_docs

adapted = mappa_docs.adapt({"a": 1}, "mapping.toml", as_of=date(2026, 3, 31))
judgement: mappa_docs.Judgement = mappa_docs.validate(adapted.submission)
label: str = mappa_docs.label_of("a", "/category/category", 1)
context: dict[str, object] = mappa_docs.context(adapted.submission)
document: mappa_docs.Rendered = mappa_docs.render(adapted.submission, "docx")
name: int = document.name
"""


def test_a_program_that_uses_the_wheel_has_its_types_checked(wheel: Path, tmp_path: Path) -> None:
    """Strictly, and without stubs: the one line that is wrong is found, and no other."""
    pytest.importorskip("mypy")
    venv.create(tmp_path / "venv", with_pip=False)
    (site,) = (tmp_path / "venv").glob("lib/python*/site-packages")
    zipfile.ZipFile(wheel).extractall(site)
    program = tmp_path / "program.py"
    program.write_text(USERS_PROGRAM, "utf-8")
    python = tmp_path / "venv" / "bin" / "python"
    settings = ("--strict", "--config-file=", "--cache-dir", tmp_path / "cache")

    # Far from the checkout, because mypy takes modules from the folder that it is run in, too.
    environment = {name: value for name, value in os.environ.items() if name != "PYTHONPATH"}
    done = subprocess.run(
        [sys.executable, "-m", "mypy", *settings, "--python-executable", python, program],
        cwd=tmp_path, env=environment, capture_output=True, text=True,
    )  # fmt: skip

    (fault, summary) = done.stdout.strip().splitlines()
    assert 'expression has type "str", variable has type "int"' in fault
    assert summary.startswith("Found 1 error")
