"""What `pack` writes and says, and how it ends."""

import json
import stat
from pathlib import Path

import pikepdf
import pytest

import mappa_docs
from mappa_docs import cli
from mappa_docs.cli import exit_codes
from tests.support import AS_OF, sample

DAY = ("--as-of", AS_OF.isoformat())
SECRET = "pont glas a chath"


@pytest.fixture(autouse=True)
def here(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    for name, stem in (("e", "mappa-e"), ("d", "mappa-d"), ("j", "mappa-j")):
        Path(f"{name}.json").write_text(json.dumps(sample(stem)), "utf-8")
    Path("half.json").write_text(json.dumps(sample("mappa-a", "draft")), "utf-8")


def test_a_pack_is_written_for_its_owner_and_its_pages_are_said(
    capfd: pytest.CaptureFixture[str],
) -> None:
    code = cli.run(["pack", "e.json", "d.json", "-o", "out/meeting.pdf", *DAY])
    out, err = capfd.readouterr()

    assert (code, out) == (0, "out/meeting.pdf\n")
    assert err.splitlines() == [
        "1 of 2: e.json", "2 of 2: d.json", "2 documents on 5 pages, marked RESTRICTED.",
    ]  # fmt: skip
    assert stat.S_IMODE(Path("out/meeting.pdf").stat().st_mode) == 0o600
    assert mappa_docs.inspect_marking("out/meeting.pdf").status == "complete"
    assert cli.run(["pack", "e.json", "d.json", "-o", "out/meeting.pdf", *DAY]) == exit_codes.USAGE
    again = Path("out/meeting.pdf").read_bytes()
    assert cli.run(["pack", "e.json", "d.json", "-o", "out/meeting.pdf", "--force", *DAY]) == 0
    assert Path("out/meeting.pdf").read_bytes() == again


def test_filled_word_and_pdf_are_read_as_by_check(capfd: pytest.CaptureFixture[str]) -> None:
    report = mappa_docs.parse(sample("mappa-f"))
    Path("f.docx").write_bytes(mappa_docs.render(report, "docx", as_of=AS_OF).data)
    statement = mappa_docs.parse(sample("mappa-d"))
    Path("d.pdf").write_bytes(mappa_docs.render(statement, "pdf", fillable=True, as_of=AS_OF).data)
    code = cli.run(["pack", "f.docx", "d.pdf", "-o", "meeting.pdf", *DAY])

    assert (code, capfd.readouterr().out) == (0, "meeting.pdf\n")


def test_all_that_keeps_documents_out_is_said_and_nothing_is_written(
    capfd: pytest.CaptureFixture[str],
) -> None:
    code = cli.run(["pack", "half.json", "d.json", "j.json", "-o", "meeting.pdf", *DAY])
    err = capfd.readouterr().err

    assert code == exit_codes.PROBLEMS
    assert "half.json: there is a problem with MAPPA A" in err
    assert "j.json: there is a problem with MAPPA J" in err
    assert "PCK-2" in err
    assert err.endswith("The pack was not made: 2 of its 3 documents can’t be in it.\n")
    assert not Path("meeting.pdf").exists()


def test_a_file_that_cannot_be_read_is_said_beside_the_others(
    capfd: pytest.CaptureFixture[str],
) -> None:
    Path("cut.json").write_text('{"form": ', "utf-8")
    code = cli.run(["pack", "cut.json", "j.json", "none.json", "-o", "meeting.pdf", *DAY])
    err = capfd.readouterr().err

    assert code == exit_codes.UNREADABLE
    assert [word for word in ("Error: cut.json:", "Error: none.json:", "PCK-2") if word in err]
    assert cli.run(["pack", "cut.json", "d.json", "-o", "meeting.pdf", *DAY]) == 3
    assert "1 of its 2 documents" in capfd.readouterr().err
    assert not Path("meeting.pdf").exists()


def test_a_draft_is_written_where_it_is_asked_for() -> None:
    assert cli.run(["pack", "half.json", "d.json", "-o", "meeting.pdf", "--draft", *DAY]) == 0


def test_a_password_locks_it_and_is_said_nowhere(capfd: pytest.CaptureFixture[str]) -> None:
    Path("password.txt").write_text(f"{SECRET}\n", "utf-8")
    Path("password.txt").chmod(0o600)
    arguments = ["pack", "d.json", "-o", "locked.pdf", "--password-file", "password.txt"]
    code = cli.run([*arguments, *DAY])
    out, err = capfd.readouterr()

    assert (code, out) == (0, "locked.pdf\n")
    assert "tell that by another way" in err
    assert SECRET not in out + err
    with pikepdf.open("locked.pdf", password=SECRET) as pdf:
        assert len(pdf.pages) == 2
    assert cli.run(["check", "locked.pdf"]) == exit_codes.UNREADABLE
    assert "Ask for a copy that is not, by a safe way" in " ".join(capfd.readouterr().out.split())
    assert cli.run(["marking", "check", "locked.pdf"]) == exit_codes.UNREADABLE
    assert "needs a password" in capfd.readouterr().out


def test_a_password_that_will_not_do_is_refused_at_once(capfd: pytest.CaptureFixture[str]) -> None:
    Path("password.txt").write_text("abcdefgh\n", "utf-8")
    arguments = ["pack", "d.json", "-o", "locked.pdf", "--password-file", "password.txt"]

    assert cli.run([*arguments, *DAY]) == exit_codes.USAGE
    assert "too short" in capfd.readouterr().err
    assert not Path("locked.pdf").exists()
    taken = ["pack", "d.json", "-o", "d.pdf", "--password-file", "d.pdf"]
    assert cli.run([*taken, *DAY]) == exit_codes.USAGE


def test_a_password_is_taken_in_no_other_way() -> None:
    options = {
        name
        for parameter in cli.cli.get_command(None, "pack").params  # type: ignore[arg-type,union-attr]
        for name in (*parameter.opts, str(parameter.envvar or ""))
        if "password" in name.lower()
    }

    assert options == {"--password-file"}


def test_a_pack_goes_to_standard_output(capfdbinary: pytest.CaptureFixture[bytes]) -> None:
    assert cli.run(["pack", "d.json", "-o", "-", *DAY]) == 0
    assert capfdbinary.readouterr().out.startswith(b"%PDF-")


def test_a_pack_is_a_pdf_and_no_file_that_is_read(capfd: pytest.CaptureFixture[str]) -> None:
    assert cli.run(["pack", "d.json", "-o", "meeting.docx", *DAY]) == exit_codes.USAGE
    assert "let the name end in .pdf" in capfd.readouterr().err


def test_whoever_checks_a_pack_is_told_what_to_ask_for(capfd: pytest.CaptureFixture[str]) -> None:
    cli.run(["pack", "e.json", "d.json", "-o", "meeting.pdf", *DAY])
    capfd.readouterr()

    assert cli.run(["check", "meeting.pdf"]) == exit_codes.UNREADABLE
    said = " ".join(capfd.readouterr().out.split())
    assert "It is a pack of several documents as they are printed" in said
