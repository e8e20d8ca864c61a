"""What other programs make of the exported types takes every sample, and nothing that is misshapen:
TypeScript, models of Python, C#. So do the declarations that come with the package."""

import json
import random
import re
import shutil
import sys
from functools import cache
from pathlib import Path
from typing import Any, NamedTuple

import pytest

from mappa_docs.definition import export
from mappa_docs.definition.typed_schema import type_name
from tests.interop_tools import PROGRAMS, needs_generators, needs_node, node, python, run
from tests.spoilt_answers import misshapen
from tests.support import ROOT, STEMS, sample

WRONG_OF_EACH = 12
_PROJECT = {
    "compilerOptions": {
        "strict": True, "noEmitOnError": True, "target": "es2022", "module": "esnext",
        "moduleResolution": "bundler", "types": [], "outDir": "made", "rootDir": ".",
    },
}  # fmt: skip


class Answers(NamedTuple):
    """Answers to a form that it takes, and some that no type of it lets pass."""

    right: list[dict[str, Any]]
    wrong: list[dict[str, Any]]


@cache
def answers(stem: str) -> Answers:
    filled = [sample(stem), sample(stem, "minimal")]
    return Answers(filled, misshapen(stem, filled[0], WRONG_OF_EACH, random.Random(stem)))


def types(stem: str) -> dict[str, Any]:
    return export.exported(stem, types=True)


@pytest.fixture(scope="module")
def declared(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder with the declarations that others make in TypeScript, and with ours."""
    folder = tmp_path_factory.mktemp("typescript")
    asked = {type_name(stem): {"stem": stem, "schema": types(stem)} for stem in STEMS}
    node("declarations.mjs", asked, folder)
    shutil.copytree(ROOT / "schemas" / "types", folder / "ours")
    return folder


@needs_node
@pytest.mark.parametrize("made", ["ours", "json2ts"])
def test_typescript_takes_every_sample_and_nothing_misshapen(declared: Path, made: str) -> None:
    for stem in STEMS:
        (declared / f"{made}-{stem}.ts").write_text(_constants(made, stem), "utf-8")

    _compile(declared, f"{made}*/*.ts", f"{made}-*.ts")
    for stem in STEMS:
        text = next(declared.glob(f"{made}/{stem}.*")).read_text("utf-8")
        assert "unknown" not in text
        assert ": any" not in text


def _constants(made: str, stem: str) -> str:
    """Return constants of the form's type, of which the compiler must refuse the wrong ones."""
    name = type_name(stem)
    lines = [f'import type {{ {name} }} from "./{made}/{stem}";']
    for number, one in enumerate(answers(stem).right):
        lines.append(f"export const right{number}: {name} = {json.dumps(one)};")
    for number, one in enumerate(answers(stem).wrong):
        lines.append("// @ts-expect-error")
        lines.append(f"export const wrong{number}: {name} = {json.dumps(one)};")
    return "\n".join(lines)


@needs_node
def test_code_of_quicktype_takes_every_sample_and_nothing_misshapen(declared: Path) -> None:
    _compile(declared, "quicktype/*.ts")
    asked = {stem: {"name": type_name(stem), **answers(stem)._asdict()} for stem in STEMS}
    counted = node("converted.mjs", asked, declared / "made" / "quicktype")

    assert counted == {stem: [2, 0] for stem in STEMS}
    for stem in STEMS:
        in_csharp = (declared / "quicktype" / f"{stem}.cs").read_text("utf-8")
        assert f"class {type_name(stem)}" in in_csharp
        assert " object " not in in_csharp
        assert "JsonElement" not in in_csharp


def _compile(folder: Path, *included: str) -> None:
    project = folder / "tsconfig.json"
    project.write_text(json.dumps({**_PROJECT, "include": [*included]}), "utf-8")
    run(["tsc", "-p", project], folder)


@needs_generators
def test_models_of_python_take_every_sample_and_nothing_misshapen(tmp_path: Path) -> None:
    asked = {
        stem: {"name": type_name(stem), "schema": types(stem), **answers(stem)._asdict()}
        for stem in STEMS
    }
    counted = python("models.py", asked, tmp_path)

    assert counted == {stem: [2, 0] for stem in STEMS}
    for path in tmp_path.glob("*.py"):
        assert "Any" not in path.read_text("utf-8").split("class ")[0]
    run([PROGRAMS / "mypy", "--strict", *tmp_path.glob("*.py")], tmp_path)


@needs_generators
def test_typed_dictionaries_take_every_sample_and_nothing_misshapen(tmp_path: Path) -> None:
    for stem in STEMS:
        name = type_name(stem)
        lines = [f"from mappa_docs.types import {name}"]
        for number, one in enumerate(answers(stem).right):
            lines.append(f"right{number}: {name} = {one!r}")
        for number, one in enumerate(answers(stem).wrong):
            # An error that is not there is an error, too.
            lines.append(f"wrong{number}: {name} = {one!r}  # type: ignore")
        (tmp_path / f"{stem.replace('-', '_')}.py").write_text("\n".join(lines), "utf-8")

    # What the package itself needs is not where the type checker is.
    checked = [PROGRAMS / "mypy", "--strict", "--follow-imports=silent"]
    run([*checked, *tmp_path.glob("*.py")], tmp_path)


@needs_node
@needs_generators
def test_what_the_guide_shows_runs(tmp_path: Path) -> None:
    """Its commands, in order; then its TypeScript compiles, and its Python does what it says."""
    guide = (ROOT / "docs" / "schemas-for-tools.md").read_text("utf-8")
    for command in "".join(_blocks(guide, "sh")).splitlines():
        run(["sh", "-c", command], tmp_path)

    for made in ("mappa-a.d.ts", "mappa-a.ts", "mappa_a.py", "MappaA.cs"):
        assert (tmp_path / made).stat().st_size > 10_000
    (tmp_path / "mappa-a.ts").unlink()  # the program is written for ours
    (program,) = _blocks(guide, "ts")
    (tmp_path / "program.ts").write_text(program, "utf-8")
    _compile(tmp_path, "program.ts")
    for wrong in (program.replace("level: 3", "level: 4"), program.replace("last_", "sur")):
        (tmp_path / "wrong.ts").write_text(wrong, "utf-8")
        with pytest.raises(AssertionError, match="error TS"):
            _compile(tmp_path, "wrong.ts")
    (program,) = _blocks(guide, "python")
    (tmp_path / "program.py").write_text(program, "utf-8")
    run(["mypy", "--strict", "--follow-imports=silent", "program.py"], tmp_path)
    assert run([sys.executable, "program.py"], tmp_path).split() == _said(program)
    (tmp_path / "wrong.py").write_text(program.replace("last_name", "surname"), "utf-8")
    with pytest.raises(AssertionError, match='no key "surname"'):
        run(["mypy", "--strict", "--follow-imports=silent", "wrong.py"], tmp_path)


def _blocks(guide: str, language: str) -> list[str]:
    return re.findall(rf"^```{language}\n(.*?)^```$", guide, re.DOTALL | re.MULTILINE)


def _said(program: str) -> list[str]:
    """Return what a program says that it prints, in the remark behind each line that does."""
    return re.findall(r"^print\(.*\)  # (\w+)$", program, re.MULTILINE)
