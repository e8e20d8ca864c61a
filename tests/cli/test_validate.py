"""What a file holds is validated, each form by itself; where one is wanted, one has to be there."""

import io
import json
import sys
from pathlib import Path

import pytest

from mappa_docs import cli
from mappa_docs.cli import exit_codes
from tests.mail_files import FORM, form, mail


@pytest.fixture
def attached(tmp_path: Path) -> Path:
    path = tmp_path / "mail.eml"
    files = (("a.json", FORM), ("c.json", form("mappa-c", edition="1")), ("s.pdf", b"%PDF-1.7"))
    path.write_bytes(mail(*files).as_bytes())
    return path


def test_each_form_of_an_e_mail_is_validated(
    attached: Path, capfd: pytest.CaptureFixture[str]
) -> None:
    code = cli.run(["validate", str(attached), "--format", "jsonl", "--as-of", "2026-12-31"])
    records = [json.loads(line) for line in capfd.readouterr().out.splitlines()]

    assert code == exit_codes.UNREADABLE
    assert [(Path(one["file"]).name, one["status"]) for one in records] == [
        *(("a.json", "complete"), ("c.json", "invalid"), ("s.pdf", "unreadable"))
    ]


def test_an_e_mail_on_standard_input_is_validated(
    attached: Path, monkeypatch: pytest.MonkeyPatch, capfd: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(attached.read_bytes())))
    cli.run(["validate", "-", "--format", "jsonl", "--as-of", "2026-12-31"])
    names = [json.loads(line)["file"] for line in capfd.readouterr().out.splitlines()]

    assert names == [f"standard input/{name}" for name in ("a.json", "c.json", "s.pdf")]


def test_a_document_is_made_of_the_one_form_of_an_e_mail(
    attached: Path, tmp_path: Path, capfd: pytest.CaptureFixture[str]
) -> None:
    code = cli.run(["render", str(attached), "--to", "docx", "-o", str(tmp_path / "out")])

    assert code == exit_codes.UNREADABLE
    assert "More than one thing in it" in capfd.readouterr().err
    attached.write_bytes(mail(("a.json", FORM)).as_bytes())
    assert cli.run(["render", str(attached), "--to", "docx", "-o", str(tmp_path / "out")]) == 0
    assert [path.suffix for path in (tmp_path / "out").iterdir()] == [".docx"]
