"""The commands of `local` from the command line."""

import json
from pathlib import Path

import pytest
from docx import Document

from mappa_docs import cli
from tests.local_forms import SAMPLES, word

NORTHSHIRE = SAMPLES / "northshire"
AREA = str(NORTHSHIRE / "area.toml")
DAY = ("--as-of", "2026-07-31")


def run(capfd: pytest.CaptureFixture[str], *arguments: object) -> tuple[int, str, str]:
    code = cli.run(["local", *map(str, arguments)])
    captured = capfd.readouterr()
    return code, captured.out, captured.err


def test_a_complete_copy_ends_with_0_and_another_with_1(capfd: pytest.CaptureFixture[str]) -> None:
    code, out, _ = run(capfd, "check", NORTHSHIRE / "well.docx", "--area", AREA, *DAY)
    assert (code, "complete" in out) == (0, True)
    code, out, _ = run(capfd, "check", NORTHSHIRE / "badly.docx", "--area", AREA, *DAY)
    assert (code, "READ-2" in out) == (1, True)


def test_without_a_mapping_there_is_nothing_to_check_by(
    capfd: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.delenv("MAPPA_DOCS_AREA", raising=False)
    code, _, err = run(capfd, "check", NORTHSHIRE / "well.docx")

    assert code == 2
    assert "--mapping" in err


def test_a_mapping_that_is_not_sound_is_said(
    capfd: pytest.CaptureFixture[str], tmp_path: Path
) -> None:
    path = tmp_path / "mapping.toml"
    path.write_text('to = "mappa-a"', "utf-8")
    for command in (
        ("check", NORTHSHIRE / "well.docx", "--mapping", path),
        ("check-mapping", path),
    ):
        code, _, err = run(capfd, *command)
        assert code == 3
        assert "mapping.toml is not sound: " in err
        assert "to must be minimum-referral or minimum-minutes" in err


def test_a_file_that_is_no_copy_is_unreadable(capfd: pytest.CaptureFixture[str]) -> None:
    code, out, _ = run(capfd, "check", SAMPLES / "eastvale" / "well.docx", "--area", AREA)

    assert code == 3
    assert "Northshire MAPPA referral" in out


def test_check_mapping_lists_every_problem_in_words_and_as_json(
    capfd: pytest.CaptureFixture[str],
) -> None:
    sound = run(capfd, "check-mapping", NORTHSHIRE / "mapping.toml")
    assert sound[0] == 0
    assert "14.25 asks for" in sound[1]
    eastvale = SAMPLES / "eastvale"
    code, out, _ = run(
        capfd, "check-mapping", eastvale / "mapping.toml", eastvale / "blank.docx",
        "--format", "json",
    )  # fmt: skip
    listed = json.loads(out)
    assert code == 1
    assert [one["field"] for one in listed["problems"]] == [
        "/conviction/relevant_dates/community_order_start",
        "/conviction/relevant_dates/community_order_end",
    ]


def test_the_inbox_takes_copies_of_local_forms_beside_forms_of_the_set(
    capfd: pytest.CaptureFixture[str], tmp_path: Path
) -> None:
    (tmp_path / "local.docx").write_bytes((NORTHSHIRE / "well.docx").read_bytes())
    (tmp_path / "set.json").write_bytes((SAMPLES.parent / "mappa-a" / "complete.json").read_bytes())
    cli.run(["check", str(tmp_path), "--area", AREA, "--format", "jsonl", *DAY])
    rows = [json.loads(line) for line in capfd.readouterr().out.splitlines()]

    assert {row["form"] for row in rows} == {"Minimum referral", "MAPPA A"}


def test_a_draft_is_written_and_says_what_to_look_at(
    capfd: pytest.CaptureFixture[str], tmp_path: Path
) -> None:
    mapping = tmp_path / "mapping.toml"
    arguments = ("suggest", NORTHSHIRE / "blank.docx", "--to", "minimum-referral", "-o", mapping)
    code, out, err = run(capfd, *arguments)

    assert (code, out) == (1, "")
    assert "places above 0.9" in err
    assert "- The agency needs a manager’s endorsement" in err
    assert "# 0.97 Date of birth: “Date of birth”" in mapping.read_text("utf-8")
    code, out, _ = run(capfd, "check-mapping", mapping)
    assert "no place is named for it" in out

    assert run(capfd, *arguments)[0] == 2  # it is there already
    assert run(capfd, *arguments, "--force")[0] == 1


def test_without_a_file_the_draft_is_printed(capfd: pytest.CaptureFixture[str]) -> None:
    form = SAMPLES / "midhaven" / "blank.xlsx"
    code, out, _ = run(capfd, "suggest", form, "--to", "Minimum referral", "--name", "Midhaven")

    assert code == 1
    assert 'name = "Midhaven"' in out
    assert 'at = {column = "Surname"}' in out


def test_of_a_form_filled_in_no_word_is_printed(
    capfd: pytest.CaptureFixture[str], tmp_path: Path
) -> None:
    path = tmp_path / "filled.docx"
    path.write_bytes(word([["Surname", "Specimen"], ["Forenames", "Darren"]]))
    code, out, err = run(capfd, "suggest", path, "--to", "minimum-referral")

    assert (code, out) == (1, "")
    assert "Give the blank form" in err
    assert "Specimen" not in err


@pytest.mark.parametrize(
    ("arguments", "code"),
    [
        (["suggest", "blank.docx", "--to", "mappa-a"], 2),
        (["suggest", "blank.docx", "--to", "minimum-referral", "-o", "mapping.json"], 2),
        (["suggest", "none.docx", "--to", "minimum-referral"], 3),
        (["suggest", "note.rtf", "--to", "minimum-referral"], 3),
        (["new", "--to", "minimum-referral", "-o", "form.docx"], 2),
        (["new", "--to", "minimum-referral", "-o", "form.pdf", "--area", AREA], 2),
        (["new", "--to", "mappa-b", "-o", "form.docx", "--area", AREA], 2),
    ],
)
def test_what_can_not_be_done_is_said_and_nothing_is_written(
    arguments: list[str],
    code: int,
    capfd: pytest.CaptureFixture[str],
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.delenv("MAPPA_DOCS_AREA", raising=False)
    monkeypatch.chdir(tmp_path)
    (tmp_path / "note.rtf").write_bytes(rb"{\rtf1 Surname}")
    (tmp_path / "blank.docx").write_bytes(word([["Surname", ""]]))
    ended, out, err = run(capfd, *arguments)

    assert (ended, out) == (code, "")
    assert err
    assert sorted(path.name for path in tmp_path.iterdir()) == ["blank.docx", "note.rtf"]


def test_a_new_form_is_written_with_its_mapping(
    capfd: pytest.CaptureFixture[str], tmp_path: Path
) -> None:
    form, mapping = tmp_path / "referral.docx", tmp_path / "referral.toml"
    to = ("--to", "minimum-referral", "-o", form, "--mapping", mapping)
    code, out, _ = run(capfd, "new", *to, "--area", AREA)

    assert code == 0
    assert out.split() == [str(form), str(mapping)]
    assert run(capfd, "check-mapping", mapping)[0] == 0
    # Neither is written where one of them is there.
    form.unlink()
    assert run(capfd, "new", *to, "--area", AREA)[0] == 2
    assert not form.exists()


def test_the_note_calls_the_form_by_its_own_name_and_speaks_to_its_sender(tmp_path: Path) -> None:
    arguments = ("--mapping", str(NORTHSHIRE / "mapping.toml"), "--reply", str(tmp_path), *DAY)
    assert cli.run(["local", "check", str(NORTHSHIRE / "badly.docx"), *arguments]) == 1
    (note,) = tmp_path.glob("*.docx")
    cells = {
        cell.text for table in Document(note).tables for row in table.rows for cell in row.cells
    }

    assert "Northshire MAPPA referral" in cells
    assert "Ask the co-ordination unit whether this form may be used" in cells
    assert not any("mapping" in cell for cell in cells)
