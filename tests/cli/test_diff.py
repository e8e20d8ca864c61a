"""What `diff` prints and writes, and how it ends."""

import io
import json
import shutil
import sys
from pathlib import Path
from typing import Any

import pytest

import mappa_docs
from mappa_docs import cli
from mappa_docs.cli import exit_codes
from tests.sample_inbox import FOLDER as INBOX
from tests.support import sample

SECRET = "Somebody told her on the stairs"


@pytest.fixture
def forms(tmp_path: Path) -> Path:
    new = sample("mappa-a")
    new["offender_views"]["views"] += f" {SECRET}."
    write(tmp_path / "old.json", sample("mappa-a"))
    write(tmp_path / "new.json", new)
    write(tmp_path / "minutes.json", sample("mappa-b"))
    write(tmp_path / "prison.json", sample("mappa-f"))
    return tmp_path


def write(path: Path, answers: dict[str, Any]) -> None:
    path.write_text(json.dumps(answers), "utf-8")


def run(capfd: pytest.CaptureFixture[str], *arguments: object) -> tuple[int, str, str]:
    code = cli.run(["diff", *map(str, arguments)])
    out, err = capfd.readouterr()
    return code, out, err


def test_the_same_ends_with_0(forms: Path, capfd: pytest.CaptureFixture[str]) -> None:
    code, out, err = run(capfd, forms / "old.json", forms / "old.json")

    assert (code, err) == (0, "")
    assert "MAPPA A, no difference\n" in out


def test_what_differs_ends_with_1_and_is_named_without_the_answer(
    forms: Path, capfd: pytest.CaptureFixture[str]
) -> None:
    for to in ("text", "json", "html"):
        code, out, err = run(capfd, forms / "old.json", forms / "new.json", "--format", to)
        assert (code, err) == (1, "")
        assert "The offender’s views" in out
        assert SECRET not in out
    _, out, _ = run(capfd, forms / "old.json", forms / "new.json", "--show-values")
    assert f"[added: {SECRET}.]" in out


def test_a_filled_form_in_word_is_compared(forms: Path, capfd: pytest.CaptureFixture[str]) -> None:
    code, out, _ = run(capfd, INBOX / "referral.docx", forms / "old.json")

    assert (code, "no difference" in out) == (0, True)


@pytest.mark.parametrize("option", ["fillable", "with_data"])
def test_a_filled_pdf_is_compared(
    tmp_path: Path, capfd: pytest.CaptureFixture[str], option: str
) -> None:
    answers = sample("mappa-f")
    pdf = mappa_docs.render(mappa_docs.parse(answers), "pdf", **{option: True})
    (tmp_path / "filled.pdf").write_bytes(pdf.data)
    write(tmp_path / "same.json", answers)
    answers["offender"]["first_name"] = SECRET
    write(tmp_path / "other.json", answers)

    assert run(capfd, tmp_path / "same.json", tmp_path / "filled.pdf")[0] == 0
    code, out, _ = run(capfd, tmp_path / "other.json", tmp_path / "filled.pdf")
    assert code == 1
    assert "1 difference: 1 changed" in out
    assert SECRET not in out


@pytest.mark.parametrize("to", ["text", "html"])
def test_folders_are_not_named_in_what_is_sent_on(
    forms: Path, capfd: pytest.CaptureFixture[str], to: str
) -> None:
    folder = forms / "Testcase, Gethin"
    folder.mkdir()
    shutil.copy(forms / "new.json", folder / "new.json")
    _, out, _ = run(capfd, forms / "old.json", folder / "new.json", "--format", to)

    assert "old.json → new.json" in out
    assert "Testcase, Gethin" not in out


def test_what_was_not_read_is_said_and_never_the_same(
    tmp_path: Path, capfd: pytest.CaptureFixture[str]
) -> None:
    form = INBOX / "referral-unfinished.docx"
    write(tmp_path / "read.json", mappa_docs.extract(form).submission)
    code, out, _ = run(capfd, form, tmp_path / "read.json")

    assert code == exit_codes.PROBLEMS
    lines = out.split("\n")
    assert lines[1].startswith("Something in ")
    assert "no difference" in lines[2]
    assert f"Of {form.name} this was not read, or not for certain" in out


def test_a_word_file_is_written_marked_and_is_taken_for_no_form(
    forms: Path, capfd: pytest.CaptureFixture[str]
) -> None:
    files = forms / "old.json", forms / "new.json"
    target = forms / "out" / "changes.docx"
    code, out, _ = run(capfd, *files, "--show-values", "--format", "docx", "-o", target)

    assert (code, out) == (1, f"{target}\n")
    assert mappa_docs.inspect_marking(target).status == "complete"
    code, _, err = run(capfd, target, forms / "new.json")
    assert code == exit_codes.UNREADABLE
    assert f"{target}: The file is a note about a form" in err
    code, _, _ = run(capfd, *files, "--format", "docx", "-o", target)
    assert code == exit_codes.USAGE


@pytest.mark.parametrize("name", ["old.json", "new.json"])
def test_no_form_is_written_over(forms: Path, capfd: pytest.CaptureFixture[str], name: str) -> None:
    before = (forms / name).read_bytes()
    files = forms / "old.json", forms / "new.json"
    code, _, _ = run(capfd, *files, "-o", forms / name, "--force")

    assert code == exit_codes.USAGE
    assert (forms / name).read_bytes() == before


@pytest.mark.parametrize(
    ("arguments", "code", "words"),
    [
        (("old.json", "prison.json"), exit_codes.USAGE, "do not ask the same questions"),
        (("old.json", "none.json"), exit_codes.UNREADABLE, "none.json"),
        (("old.json", "."), exit_codes.UNREADABLE, "folder"),
        (("old.json", "blank.docx"), exit_codes.UNREADABLE, "blank.docx"),
        (("old.json", "two.zip"), exit_codes.UNREADABLE, "two.zip"),
        (("-", "-"), exit_codes.USAGE, "only once"),
        (("old.json", "new.json", "--format", "docx"), exit_codes.USAGE, "-o"),
    ],
)
def test_what_can_not_be_compared_is_refused(
    forms: Path,
    monkeypatch: pytest.MonkeyPatch,
    capfd: pytest.CaptureFixture[str],
    arguments: tuple[str, ...],
    code: int,
    words: str,
) -> None:
    (forms / "blank.docx").write_bytes(mappa_docs.blank("a", "docx").data)
    (forms / "both").mkdir()
    for name in ("old.json", "new.json"):
        shutil.copy(forms / name, forms / "both" / name)
    shutil.make_archive(str(forms / "two"), "zip", forms / "both")
    monkeypatch.chdir(forms)
    ended, out, err = run(capfd, *arguments)

    assert (ended, out) == (code, "")
    assert words in err


def test_standard_input_and_output_are_taken(
    forms: Path, monkeypatch: pytest.MonkeyPatch, capfdbinary: pytest.CaptureFixture[bytes]
) -> None:
    data = io.TextIOWrapper(io.BytesIO((forms / "old.json").read_bytes()))
    monkeypatch.setattr(sys, "stdin", data)
    code = cli.run(["diff", "-", str(forms / "new.json"), "--format", "docx", "-o", "-"])
    out, _ = capfdbinary.readouterr()

    assert code == 1
    assert mappa_docs.inspect_marking(out).status == "complete"


def test_minutes_are_compared_with_the_referral(
    forms: Path, capfd: pytest.CaptureFixture[str]
) -> None:
    code, out, _ = run(capfd, forms / "old.json", forms / "minutes.json")

    assert code == 1
    assert "MAPPA A and MAPPA B" in out
    assert "MAPPA B alone asks this, so it was not compared" in out
