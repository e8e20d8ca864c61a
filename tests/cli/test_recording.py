"""`render --record`: how each document was made, beside it."""

import json
from hashlib import sha256
from pathlib import Path

import pytest

from mappa_docs import cli
from tests.support import sample


@pytest.fixture(autouse=True)
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    Path("a.json").write_text(json.dumps(sample("mappa-a")), encoding="utf-8")


def test_each_document_has_its_record() -> None:
    arguments = ["render", "a.json", "--record", "--classification", "CONFIDENTIAL", "-o", "out"]

    assert cli.run(arguments) == 0
    files = {path.name: path.read_bytes() for path in Path("out").iterdir()}
    documents = [name for name in files if not name.endswith(".record.json")]

    assert len(documents) == 2
    assert len(files) == 4
    for name in documents:
        record = json.loads(files[f"{name}.record.json"])
        assert record["output_sha256"] == sha256(files[name]).hexdigest()
        assert record["inputs_sha256"] == [sha256(Path("a.json").read_bytes()).hexdigest()]
        assert (record["form"], record["status"]) == ("MAPPA A", "complete")
        assert record["marking"] == "CONFIDENTIAL"
        assert (record["carried"], record["to_confirm"]) == (0, 0)
        assert b"Testcase" not in files[f"{name}.record.json"]


@pytest.mark.parametrize("arguments", [["-o", "-", "--to", "pdf"], ["-"]])
def test_a_record_needs_files(arguments: list[str], capsys: pytest.CaptureFixture[str]) -> None:
    files = [] if "-" in arguments[:1] else ["a.json"]

    assert cli.run(["render", *files, *arguments, "--record"]) == 2
    assert "--record needs files" in capsys.readouterr().err
