"""Rules of the house that no single module can keep."""

import ast
import json
import re
import subprocess
import sys
import venv
import zipfile
from pathlib import Path
from typing import Any

import pytest
from jsonschema import Draft202012Validator

import mappa_docs
from mappa_docs import display, export, views
from mappa_docs import form as forms
from mappa_docs.model import Field, Kind
from tests.support import CASES, ROOT, STEMS, sample

SCHEMAS = sorted((ROOT / "schemas").rglob("*.schema.json"))
FORM_SCHEMAS = [path for path in SCHEMAS if path.parent.name != "meta"]
META = json.loads((ROOT / "schemas" / "meta" / "form.schema.json").read_bytes())
PACKAGE = ROOT / "mappa_docs"
MODULES = sorted(PACKAGE.rglob("*.py"))
MOST_LINES = 250
NAMED = re.compile(r"`(\w+)/?`")


@pytest.mark.parametrize("path", SCHEMAS, ids=lambda path: path.name)
def test_schemas_are_json_schema(path: Path) -> None:
    Draft202012Validator.check_schema(json.loads(path.read_bytes()))


@pytest.mark.parametrize("path", FORM_SCHEMAS, ids=lambda path: path.name)
def test_schemas_say_only_what_the_meta_schema_knows(path: Path) -> None:
    faults = Draft202012Validator(META).iter_errors(json.loads(path.read_bytes()))

    assert not [f"{fault.json_path}: {fault.message[:200]}" for fault in faults]


@pytest.mark.parametrize(
    "change",
    [
        {"x-guidence": ["14.25"]},
        {"x-basis": "guessed"},
        {"x-guidance": ["paragraph 14"]},
        {"maxlength": 3},
        {"pattern": "^[A-Z]+$"},
    ],
    ids=str,
)
def test_the_meta_schema_catches_a_misspelt_annotation(change: dict[str, Any]) -> None:
    field = {"title": "Court", "type": "string"} | change
    faults = Draft202012Validator(META).iter_errors({"properties": {"court": field}})

    assert list(faults)


@pytest.mark.parametrize("stem", STEMS)
def test_one_stem_runs_through_everything(stem: str) -> None:
    for kind in ("complete", "minimal", "draft"):
        assert (ROOT / "samples" / stem / f"{kind}.json").is_file()
    assert (ROOT / "forms" / f"{stem}.docx").is_file()
    assert (ROOT / "docs" / "forms" / f"{stem}.md").is_file()
    for folder in ("valid", "invalid", "incomplete"):
        assert list((CASES / stem / folder).glob("*.json"))


@pytest.mark.parametrize("stem", STEMS)
def test_fields_can_be_printed_and_tagged(stem: str) -> None:
    """Word takes tags and titles of 64 characters; some names are the printed dictionary's own."""
    for field in forms.fields(stem).values():
        assert len(f"{field.path}#00") <= 64
        assert field.name not in display.RESERVED
        assert set(field.documents or ()) <= set(views.documents(stem))
        assert not hasattr(dict, field.name)  # a template would find the method, not the answer
        if field.kind is Kind.GROUP:
            assert _nested_last(field.fields), field.pointer
        if field.kind is Kind.TABLE:
            assert field.layout
            assert not [one for one in field.fields if not one.takes_answer]


def _nested_last(fields: tuple[Field, ...]) -> bool:
    """On paper a heading that follows a group's questions would take them with it."""
    nested = [not field.takes_answer for field in fields]
    return nested == sorted(nested)


@pytest.mark.parametrize("stem", STEMS)
def test_every_field_says_how_sure_it_is(stem: str) -> None:
    for field in forms.fields(stem).values():
        assert field.guidance, field.pointer
        assert field.basis in ("guidance", "published", "inferred")


@pytest.mark.parametrize("dialect", export.DIALECTS)
@pytest.mark.parametrize("stem", STEMS)
def test_an_exported_schema_gives_the_same_verdict(stem: str, dialect: str) -> None:
    import jsonschema_rs

    exported = export.exported(stem, plain=True, bundle=True, dialect=dialect)
    text = json.dumps(exported)
    assert '"x-' not in text
    assert ("definitions" in exported) == (dialect == "draft-07")
    validator = jsonschema_rs.validator_for(exported, validate_formats=True)

    assert validator.is_valid(sample(stem))
    assert validator.is_valid(sample(stem, "minimal"))
    assert not validator.is_valid(sample(stem, "draft"))
    assert not validator.is_valid(sample(stem) | {"surname": ""})
    draft = export.exported(stem, plain=True, bundle=True, draft=True, dialect=dialect)
    assert jsonschema_rs.validator_for(draft, validate_formats=True).is_valid(sample(stem, "draft"))


@pytest.mark.parametrize(
    "options", [{}, {"bundle": True}, {"plain": True}, {"draft": True}], ids=str
)
def test_a_schema_that_was_handed_out_may_be_changed(options: dict[str, bool]) -> None:
    before = json.dumps(mappa_docs.get_schema("a", **options))
    handed = mappa_docs.get_schema("a", **options)
    _spoil(handed)

    assert json.dumps(mappa_docs.get_schema("a", **options)) == before


def _spoil(node: Any) -> None:
    """Empty every list and dictionary."""
    for child in list(node.values() if isinstance(node, dict) else node):
        if isinstance(child, dict | list):
            _spoil(child)
    node.clear()


def test_modules_import_downward_only() -> None:
    layers = _layers()
    for path in MODULES:
        own = _name(path)
        for name in _imported(path):
            assert layers[name] <= layers[own], f"{own} imports {name}"


def _layers() -> dict[str, int]:
    """Return for each module or folder the number of its row in the table of ARCHITECTURE.md."""
    text = (ROOT / "ARCHITECTURE.md").read_text("utf-8").split("## Layers")[1].split("## ")[0]
    rows = [line.split("|")[2] for line in text.splitlines() if line.startswith("|")]
    listed = [(name, number) for number, row in enumerate(rows) for name in NAMED.findall(row)]
    layers = dict(listed)
    # The ways in stand in the last row.
    outside = {name: len(rows) - 1 for name in ("__init__", "__main__", "__version__")}

    assert len(layers) == len(listed)
    assert set(layers) == {_name(path) for path in MODULES} - set(outside)
    return layers | outside


def _name(path: Path) -> str:
    return path.relative_to(PACKAGE).with_suffix("").parts[0]


def test_one_module_alone_asks_where_shipped_files_are() -> None:
    asking = {path.name for path in MODULES if "importlib.resources" in path.read_text("utf-8")}

    assert asking == {"resources.py"}


def test_no_module_grows_out_of_its_job() -> None:
    lines = {path.name: len(path.read_text("utf-8").splitlines()) for path in MODULES}

    assert not {name: count for name, count in lines.items() if count > MOST_LINES}


def _imported(path: Path) -> set[str]:
    names: set[str] = set()
    for node in ast.walk(ast.parse(path.read_text("utf-8"))):
        if isinstance(node, ast.ImportFrom) and node.module == "mappa_docs":
            names |= {alias.name for alias in node.names}
        elif isinstance(node, ast.ImportFrom) and (node.module or "").startswith("mappa_docs."):
            names.add((node.module or "").split(".")[1])
    return names


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
        command = [python, "-m", "mappa_docs", *arguments]
        environment = {"PATH": "/usr/bin:/bin"}
        done = subprocess.run(
            command, cwd="/", env=environment, capture_output=True, check=True, text=True
        )
        return done.stdout

    answers = tmp_path / "answers.json"
    answers.write_text(run("sample", "a"), "utf-8")
    written = run("render", str(answers), "-o", str(tmp_path / "out")).split()

    assert [Path(path).suffix for path in written] == [".docx", ".pdf"]
    assert all(Path(path).stat().st_size > 10_000 for path in written)
    where = subprocess.run(
        [python, "-c", "import mappa_docs; print(mappa_docs.__file__)"],
        cwd="/", capture_output=True, check=True, text=True,
    ).stdout  # fmt: skip
    assert where.startswith(str(tmp_path))
