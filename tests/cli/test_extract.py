"""What `extract` writes and says of filled forms, and how it ends."""

import json
import shutil
from pathlib import Path
from typing import Any

import pytest

import mappa_docs
from mappa_docs import cli
from mappa_docs.cli import exit_codes
from tests.filled_by_hand import Hand, filled, type_into
from tests.sample_inbox import FOLDER as INBOX
from tests.sample_inbox import files
from tests.sentinels import form_of_sentinels, sentinels, visible_words
from tests.support import STEMS, sample

REFERRAL = INBOX / "referral.docx"
UNSURE = INBOX / "referral-unfinished.docx"
MAIL = INBOX / "mail.eml"
NAME = "MAPPA-A_GW-0113-26_v1.0.json"


def run(capfd: pytest.CaptureFixture[str], *arguments: object) -> tuple[int, str, str]:
    code = cli.run(["extract", *map(str, arguments)])
    out, err = capfd.readouterr()
    return code, out, err


def answers(path: Path) -> dict[str, Any]:
    read: dict[str, Any] = json.loads(path.read_text("utf-8"))
    return read


def test_a_form_becomes_a_submission_named_by_its_reference(
    tmp_path: Path, capfd: pytest.CaptureFixture[str]
) -> None:
    code, out, err = run(capfd, REFERRAL, "-o", tmp_path / "new" / "forms")

    assert (code, out) == (0, "")
    assert err.endswith(f"{REFERRAL}: MAPPA A, 196 answers → {NAME}\n")
    assert [path.name for path in (tmp_path / "new" / "forms").iterdir()] == [NAME]
    assert answers(tmp_path / "new" / "forms" / NAME) == sample("mappa-a")


def test_one_submission_goes_to_standard_output(capfd: pytest.CaptureFixture[str]) -> None:
    code, out, err = run(capfd, REFERRAL, "-o", "-")

    assert code == 0
    assert json.loads(out) == sample("mappa-a")
    assert "→" not in err


def test_standard_output_takes_no_two(capfd: pytest.CaptureFixture[str]) -> None:
    code, out, err = run(capfd, REFERRAL, UNSURE, "-o", "-")

    assert (code, out) == (exit_codes.USAGE, "")
    assert "Use -o FOLDER" in err


def test_standard_output_takes_no_report_beside_a_submission(
    capfd: pytest.CaptureFixture[str],
) -> None:
    code, out, _ = run(capfd, REFERRAL, "-o", "-", "--format", "json")

    assert (code, out) == (exit_codes.USAGE, "")


def test_where_the_submissions_go_has_to_be_said(capfd: pytest.CaptureFixture[str]) -> None:
    code, _, err = run(capfd, REFERRAL)

    assert code == exit_codes.USAGE
    assert "Say with -o" in err


def test_what_could_not_be_read_ends_with_1_and_is_named(
    tmp_path: Path, capfd: pytest.CaptureFixture[str]
) -> None:
    code, _, err = run(capfd, UNSURE, "-o", tmp_path)

    assert code == exit_codes.PROBLEMS
    assert "About this referral: Date of referral: what was written is no date" in err
    (written,) = tmp_path.iterdir()
    assert "date_of_referral" not in answers(written).get("referral", {})


def test_what_is_no_form_ends_with_3_and_the_others_are_written(
    tmp_path: Path, capfd: pytest.CaptureFixture[str]
) -> None:
    inbox = tmp_path / "inbox"
    inbox.mkdir()
    shutil.copy(REFERRAL, inbox)
    (inbox / "scan.pdf").write_bytes(b"%PDF-1.7")
    code, _, err = run(capfd, inbox, "-o", tmp_path / "forms")

    assert code == exit_codes.UNREADABLE
    assert "scan.pdf: A PDF without data inside can’t be read as a form yet." in err
    assert [path.name for path in (tmp_path / "forms").iterdir()] == [NAME]


def test_an_attached_form_is_called_by_both_names(
    tmp_path: Path, capfd: pytest.CaptureFixture[str]
) -> None:
    code, _, err = run(capfd, MAIL, "-o", tmp_path)

    assert code == 0
    assert f"{MAIL}/prison-report.docx: MAPPA F, " in err
    assert "logo.png" not in err
    (written,) = tmp_path.iterdir()
    assert answers(written) == sample("mappa-f")


def test_two_forms_of_one_name_are_told_apart(
    tmp_path: Path, capfd: pytest.CaptureFixture[str]
) -> None:
    for name in ("one.docx", "two.docx"):
        shutil.copy(REFERRAL, tmp_path / name)
    code, _, err = run(capfd, tmp_path / "one.docx", tmp_path / "two.docx", "-o", tmp_path / "to")

    assert code == 0
    names = sorted(path.name for path in (tmp_path / "to").iterdir())
    assert len(names) == 2
    assert all(f"→ {name}\n" in err for name in names)


def test_nothing_is_written_over_without_force(
    tmp_path: Path, capfd: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / NAME).write_text("mine", "utf-8")
    code, _, err = run(capfd, REFERRAL, UNSURE, "-o", tmp_path)

    assert (code, len(list(tmp_path.iterdir()))) == (exit_codes.USAGE, 1)
    assert "--force" in err
    assert (tmp_path / NAME).read_text("utf-8") == "mine"
    assert run(capfd, REFERRAL, "-o", tmp_path, "--force")[0] == 0
    assert answers(tmp_path / NAME) == sample("mappa-a")


def test_the_report_says_how_each_answer_was_read(capfd: pytest.CaptureFixture[str]) -> None:
    code, out, _ = run(capfd, INBOX, "--format", "json")
    by_name = {Path(file["file"]).name: file for file in json.loads(out)["files"]}

    assert code == exit_codes.PROBLEMS
    assert by_name[REFERRAL.name]["status"] == "read"
    assert by_name[REFERRAL.name]["submission"] == sample("mappa-a")
    assert by_name[REFERRAL.name]["unread"] == by_name[REFERRAL.name]["matched"] == []
    (unread,) = by_name[UNSURE.name]["unread"]
    assert by_name[UNSURE.name]["status"] == "partly"
    assert (unread["pointer"], unread["characters"]) == ("/referral/date_of_referral", 5)
    minutes = by_name["minutes-from-google-docs.docx"]
    assert minutes["certain"] == 0
    assert {"/reference", "/offender/last_name"} <= set(minutes["matched"])


@pytest.mark.parametrize("stem", STEMS)
def test_no_message_holds_an_answer(
    stem: str, tmp_path: Path, capfd: pytest.CaptureFixture[str]
) -> None:
    data = form_of_sentinels(stem)
    (tmp_path / "form.docx").write_bytes(data)
    _, out, err = run(capfd, tmp_path / "form.docx", "-o", tmp_path / "to")

    assert out == ""
    assert "outside" in err
    named_by = {f"/{name}" for name in ("reference", "version")}  # so is the file
    said = {word for word in visible_words(data) if word in err}
    assert {sentinels(stem).owners[word] for word in said} <= named_by


def test_the_sample_inbox_says_what_its_maker_typed() -> None:
    for name, data in files().items():
        if name.endswith(".docx"):
            there = mappa_docs.extract(INBOX / name)
            assert there.submission == mappa_docs.extract(data).submission
    assert {path.name for path in INBOX.iterdir()} == set(files())


def test_what_is_typed_beside_the_choices_is_named_and_not_repeated(
    tmp_path: Path, capfd: pytest.CaptureFixture[str]
) -> None:
    hand = Hand(filled("mappa-a", sample("mappa-a", "minimal")))
    type_into(hand.form.control("risk_assessment.level"), "Zebrafinch")
    (tmp_path / "form.docx").write_bytes(hand.form.data())
    code, _, err = run(capfd, tmp_path / "form.docx", "-o", tmp_path / "to")

    assert code == exit_codes.PROBLEMS
    assert "none of the options" in err
    assert "Zebrafinch" not in err
