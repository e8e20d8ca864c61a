"""`marking check` and `marking apply` keep the contract: exit codes, and what is printed or not."""

import csv
import io
import json
import os
import stat
import sys
from pathlib import Path

import pytest

from mappa_docs import cli
from mappa_docs.issuing import rendering
from mappa_docs.report.tables import FORMATS
from tests import pdf_files, raw_pdfs, readers
from tests.unsafe_files import COMPOUND, UNSAFE
from tests.word_files import Section, WordFile, marked, paragraph

SECRET_NAME = "Pat Specimen"
SITE = "0a1b2c3d-1111-4222-8333-444455556666"
LABEL = "1a2b3c4d-1111-4222-8333-444455556666"


def run(capfd: pytest.CaptureFixture[str], *arguments: object) -> tuple[int, str, str]:
    code = cli.run(["marking", *map(str, arguments)])
    captured = capfd.readouterr()
    return code, captured.out, captured.err


def save(folder: Path, file: WordFile | bytes, name: str = "report.docx") -> Path:
    path = folder / name
    path.write_bytes(file if isinstance(file, bytes) else file.data())
    return path


def letter() -> WordFile:
    return WordFile([Section({"default": paragraph(f"About {SECRET_NAME}")})])


@pytest.mark.parametrize("command", ["check", "apply"])
def test_each_command_helps_with_an_example(
    command: str, capfd: pytest.CaptureFixture[str]
) -> None:
    code, out, _ = run(capfd, command, "--help")

    assert code == 0
    assert f"mappa-docs marking {command}" in out.split("Examples:")[1]


def test_a_file_in_order_is_shown_place_by_place(
    tmp_path: Path, capfd: pytest.CaptureFixture[str]
) -> None:
    file = marked(keywords="RESTRICTED")
    file.sections.append(Section())
    path = save(tmp_path, file)
    code, out, err = run(capfd, "check", path)

    assert (code, err) == (0, "")
    assert out.splitlines() == [
        f"{path}: the marking is in order. Marking: RESTRICTED.",
        "  Sections 1 and 2: header RESTRICTED · footer RESTRICTED",
        "  The properties: RESTRICTED",
    ]


@pytest.mark.parametrize("text", ["OFFICIAL-SENSITIVE [PERSONAL]", "SECRET [LOCSEN]"])
def test_a_marking_is_said_with_its_descriptor_first_and_place_by_place(
    text: str, tmp_path: Path, capfd: pytest.CaptureFixture[str]
) -> None:
    path = save(tmp_path, marked(text, keywords=text))
    _, out, _ = run(capfd, "check", path)

    assert out.splitlines()[:2] == [
        f"{path}: the marking is in order. Marking: {text}.",
        f"  Section 1: header {text} · footer {text}",
    ]


def test_a_file_that_is_not_marked_is_a_problem(
    tmp_path: Path, capfd: pytest.CaptureFixture[str]
) -> None:
    code, out, _ = run(capfd, "check", save(tmp_path, letter()))

    assert code == 1
    assert "Section 1: header not marked · footer not marked" in out
    assert "MRK-1  error  guidance 14.4" in out


@pytest.mark.parametrize("to", FORMATS)
def test_nothing_of_a_file_is_ever_printed(
    to: str, tmp_path: Path, capfd: pytest.CaptureFixture[str]
) -> None:
    file = letter()
    file.custom = {"Client": SECRET_NAME}
    file.links = [("attachedTemplate", f"file:///C:/Users/{SECRET_NAME}/x.dotm")]
    code, out, err = run(capfd, "check", save(tmp_path, file), "--format", to)

    assert code == 1
    assert "MRK-11" in out
    assert SECRET_NAME not in out + err


def test_programs_get_every_place(tmp_path: Path, capfd: pytest.CaptureFixture[str]) -> None:
    path = save(tmp_path, marked("PROTECT"))
    _, out, _ = run(capfd, "check", path, "--format", "json")
    (file,) = json.loads(out)["files"]

    assert (file["file"], file["status"], file["marking"]) == (str(path), "invalid", "PROTECT")
    assert {"code", "severity", "pointer", "section", "message"} <= set(file["findings"][0])
    assert file["spots"][0] == {
        "place": "section 1, header",
        "kind": "header",
        "sightings": [
            {
                "scheme": "gpms",
                "level": "PROTECT",
                "when_complete": False,
                "descriptors": [],
                "unsure": "",
            }
        ],
        "needed": True,
        "seen": "marked",
        "doubts": [],
        "possible": [],
        "unit": "section",
        "number": 1,
        "position": "header",
        "aspect": "",
    }
    _, out, _ = run(capfd, "check", path, "--format", "csv")
    assert out.startswith("\ufeffFile,")
    assert [row["Code"] for row in csv.DictReader(io.StringIO(out))] == ["MRK-1", "MRK-8"]


@pytest.mark.parametrize(
    ("words", "arguments", "code"),
    [
        ("RESTRICTED", [], 0),
        ("OFFICIAL-SENSITIVE", [], 0),
        ("PROTECT", [], 1),
        ("RESTRICTED", ["--scheme", "gpms"], 0),
        ("RESTRICTED", ["--scheme", "gsc"], 1),
        ("RESTRICTED", ["--least", "CONFIDENTIAL"], 1),
        ("SECRET", ["--least", "CONFIDENTIAL"], 0),
        ("SECRET", ["--least", "SECRET"], 0),
        ("OFFICIAL-SENSITIVE", ["--least", "RESTRICTED"], 1),
        ("RESTRICTED", ["--least", "PROTECT"], 2),
        ("RESTRICTED", ["--least", "HUSH-HUSH"], 2),
        ("RESTRICTED", ["--scheme", "other"], 2),
    ],
)
def test_the_floor_can_be_raised_and_never_lowered(
    words: str,
    arguments: list[str],
    code: int,
    tmp_path: Path,
    capfd: pytest.CaptureFixture[str],
) -> None:
    assert run(capfd, "check", save(tmp_path, marked(words)), *arguments)[0] == code


def test_files_that_cannot_be_read_do_not_stop_the_others(
    tmp_path: Path, capfd: pytest.CaptureFixture[str]
) -> None:
    paths = [
        save(tmp_path, b"Dear all", "a.docx"),
        tmp_path / "missing.docx",
        save(tmp_path, marked(), "b.docx"),
    ]
    code, out, _ = run(capfd, "check", *paths)

    assert code == 3
    assert out.count(": was not read") == 2
    assert out.endswith("3 files: 2 unreadable, 1 in order.\n")
    assert "b.docx: the marking is in order" in out


@pytest.fixture
def inbox(tmp_path: Path) -> Path:
    """Return a folder as it comes in, with everything that can be wrong with a file."""
    folder = tmp_path / "inbox"
    (folder / "more").mkdir(parents=True)
    pdf = pdf_files.made(pdf_files.marked("RESTRICTED"))
    for name, content in {
        "a.docx": marked(keywords="RESTRICTED").data(),
        "b.pdf": pdf,
        "c.docx": b"",
        "d.docx": f"Dear {SECRET_NAME}".encode(),
        "e.doc": COMPOUND + "WordDocument".encode("utf-16-le"),
        "f.docx": COMPOUND + "EncryptedPackage".encode("utf-16-le"),
        "g.pdf": pdf_files.again(pdf, lambda one: one.encrypt("a", algorithm="RC4-128")),
        "h.docx": UNSAFE["a bomb"][0],
        "more/i.jpg": b"\xff\xd8\xff",
        "~$a.docx": b"left behind",
    }.items():
        (folder / name).write_bytes(content)
    os.mkfifo(folder / "more" / "pipe.pdf")  # of which reading never ends
    return folder


def test_a_folder_is_looked_at_whole_and_no_file_stops_the_others(
    inbox: Path, capfd: pytest.CaptureFixture[str]
) -> None:
    code, out, err = run(capfd, "check", inbox, "--format", "json", "--seconds", 3, "--jobs", 2)
    told = {
        Path(one["file"]).name: " ".join(
            (one["status"], *(finding["message"] for finding in one["findings"]))
        )
        for one in json.loads(out)["files"]
    }

    assert (code, err) == (3, "")
    assert SECRET_NAME not in out
    for (name, said), words in zip(told.items(), SAID.values(), strict=True):
        assert words in said, name
    assert list(told) == list(SAID)


SAID = {
    "a.docx": "complete",
    "b.pdf": "complete",
    "c.docx": "unreadable The file is empty.",
    "d.docx": "neither Word (.docx) nor PDF, whatever its name says. Save it",
    "e.doc": "Save it as .docx",
    "f.docx": "save a copy without the password",
    "g.pdf": "needs a password to be read. Save it",
    "h.docx": "not safe to open",
    "i.jpg": "This was not looked at",
    "pipe.pdf": "It is not an ordinary file.",
}


def test_a_folder_without_files_and_a_path_to_nothing_are_never_fine(
    tmp_path: Path, capfd: pytest.CaptureFixture[str]
) -> None:
    assert run(capfd, "check", tmp_path) == (3, "", f"There is no file to look at in {tmp_path}.\n")
    assert run(capfd, "check", tmp_path / "gone.pdf")[0] == 3
    for path in (tmp_path, tmp_path / "gone.pdf"):
        code, out, err = run(capfd, "apply", path, "--classification", "SECRET", "--scheme", "gsc")
        assert (code, out) == (3, "")
        assert err.startswith("Error: ")


def test_a_file_of_another_kind_is_looked_at_where_it_is_named(
    tmp_path: Path, capfd: pytest.CaptureFixture[str]
) -> None:
    path = save(tmp_path, marked(), "report.bin")

    assert run(capfd, "check", path)[0] == 0
    assert run(capfd, "check", tmp_path)[0] == 3


def test_an_area_of_another_scheme_asks_for_that_scheme(
    tmp_path: Path, capfd: pytest.CaptureFixture[str]
) -> None:
    area = profile(tmp_path, scheme="gsc", floors={"default": "SECRET"})
    path = save(tmp_path, marked())
    code, out, _ = run(capfd, "check", path, "--area", area)

    assert (code, "MRK-9" in out, "too low" in out) == (1, True, False)
    for more in (["--scheme", "gpms"], ["--least", "RESTRICTED"]):
        assert run(capfd, "check", path, "--area", area, *more)[0] == 2
    code, _, err = run(capfd, "apply", path, "--area", area, "--classification", "RESTRICTED")
    assert (code, "OFFICIAL-SENSITIVE" in err) == (2, True)


def test_a_pdf_is_shown_page_by_page(tmp_path: Path, capfd: pytest.CaptureFixture[str]) -> None:
    path = save(tmp_path, rendering.blank("mappa-a", "pdf").data, "blank.pdf")
    code, out, _ = run(capfd, "check", path)

    assert code == 0
    assert "top RESTRICTED WHEN COMPLETE · bottom RESTRICTED WHEN COMPLETE" in out


def test_apply_writes_a_marked_copy_that_is_in_order(
    tmp_path: Path, capfd: pytest.CaptureFixture[str]
) -> None:
    path = save(tmp_path, letter())
    before = path.read_bytes()
    code, out, err = run(
        capfd, "apply", path, "--classification", "restricted", "-o", tmp_path / "out"
    )
    written = tmp_path / "out" / "report_marked.docx"

    assert (code, out, err) == (0, f"{written}\n", "")
    assert path.read_bytes() == before
    assert stat.S_IMODE(written.stat().st_mode) == 0o600
    assert run(capfd, "check", written)[0] == 0
    assert readers.word(written.read_bytes()).sections[0].header.paragraphs[0].text == "RESTRICTED"


def test_apply_keeps_the_kind_of_file(tmp_path: Path, capfd: pytest.CaptureFixture[str]) -> None:
    path = save(tmp_path, letter(), "form.docm")

    assert run(capfd, "apply", path, "--classification", "SECRET", "--scheme", "gsc",
               "-o", tmp_path)[1] == f"{tmp_path / 'form_marked.docm'}\n"  # fmt: skip
    code, _, err = run(capfd, "apply", path, "--classification", "RESTRICTED", "-o", "x.pdf")
    assert (code, "another kind" in err) == (2, True)


def test_apply_never_writes_over_a_file_unasked_nor_over_its_own(
    tmp_path: Path, capfd: pytest.CaptureFixture[str]
) -> None:
    path = save(tmp_path, letter())
    target = save(tmp_path, b"kept", "report_marked.docx")
    start = ("apply", path, "--classification", "RESTRICTED", "-o")

    assert run(capfd, *start, tmp_path)[0] == 2
    assert target.read_bytes() == b"kept"
    assert run(capfd, *start, tmp_path, "--force")[0] == 0
    assert run(capfd, *start, path, "--force")[0] == 2
    assert path.read_bytes() == letter().data()


@pytest.mark.skipif(os.name == "nt", reason="such names are not allowed there")
def test_a_file_name_in_a_refusal_never_steers_the_terminal(
    tmp_path: Path, capfd: pytest.CaptureFixture[str]
) -> None:
    path = save(tmp_path, letter(), "let\x1b[2Jter\r.docx")
    arguments = ("apply", path, "--classification", "RESTRICTED", "-o", tmp_path)
    run(capfd, *arguments)
    code, _, err = run(capfd, *arguments)

    assert (code, "exists already" in err) == (2, True)
    assert err.replace("\n", "").isprintable()


def test_what_is_wrong_after_all_is_said(tmp_path: Path, capfd: pytest.CaptureFixture[str]) -> None:
    file = letter()
    file.sections[0].body = paragraph("PROTECT")
    code, out, err = run(
        capfd, "apply", save(tmp_path, file), "--classification", "RESTRICTED", "-o", tmp_path
    )

    assert code == 1
    assert "report_marked.docx" in out
    assert "MRK-2" in err


@pytest.mark.parametrize(
    ("words", "asked", "said"),
    [
        ("SECRET", ["RESTRICTED"], "never lowered"),
        ("RESTRICTED", ["OFFICIAL-SENSITIVE"], "never translated"),
        ("Report", ["PROTECT"], "14.4"),
        ("Report", ["SECRET"], "--scheme"),
        ("Report", ["HUSH-HUSH"], "RESTRICTED"),
        ("Report", [""], "Name the marking"),
        ("Report", ["RESTRICTED", "--scheme", "other"], "gpms"),
        ("Report", ["RESTRICTED", "--scheme", "gsc"], "OFFICIAL-SENSITIVE"),
    ],
)
def test_apply_refuses_with_a_reason_and_writes_nothing(
    words: str,
    asked: list[str],
    said: str,
    tmp_path: Path,
    capfd: pytest.CaptureFixture[str],
) -> None:
    path = save(tmp_path, marked(words))
    code, out, err = run(capfd, "apply", path, "--classification", *asked, "-o", tmp_path / "out")

    assert (code, out) == (2, "")
    assert said in err
    assert not list(tmp_path.glob("out/*"))


def test_a_blank_can_be_marked_for_when_it_is_complete(
    tmp_path: Path, capfd: pytest.CaptureFixture[str]
) -> None:
    path = save(tmp_path, letter())
    words = "RESTRICTED WHEN COMPLETE"
    code, _, err = run(capfd, "apply", path, "--classification", words, "-o", tmp_path)
    after = readers.word((tmp_path / "report_marked.docx").read_bytes())

    assert after.sections[0].header.paragraphs[0].text == words
    assert (code, "MRK-4" in err) == (0, True)  # whether it is blank could not be told


def profile(folder: Path, **more: object) -> Path:
    path = folder / "area.json"
    about = {"name": "Testshire", "scheme": "gpms"} | more
    path.write_text(json.dumps(about), encoding="utf-8")
    return path


def test_an_area_raises_the_floor_and_brings_its_labels(
    tmp_path: Path, capfd: pytest.CaptureFixture[str]
) -> None:
    label = {"label_id": LABEL, "site_id": SITE, "name": "CONFIDENTIAL"}
    area = profile(tmp_path, floors={"default": "CONFIDENTIAL"}, labels={"CONFIDENTIAL": label})
    path = save(tmp_path, marked())

    assert run(capfd, "check", path)[0] == 0
    assert run(capfd, "check", path, "--area", area)[0] == 1
    start = ("apply", path, "-o", tmp_path, "--area", area, "--classification")
    assert run(capfd, *start, "RESTRICTED")[0] == 2
    assert run(capfd, *start, "CONFIDENTIAL")[0] == 0
    _, out, _ = run(capfd, "check", tmp_path / "report_marked.docx", "--format", "json")
    spots = json.loads(out)["files"][0]["spots"]
    (found,) = (one for one in spots if one["kind"] == "label")
    assert found["sightings"][0]["level"] == "CONFIDENTIAL"


def test_standard_input_and_output(
    tmp_path: Path, capfd: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    path = save(tmp_path, letter())
    with path.open() as stream:
        monkeypatch.setattr(sys, "stdin", stream)
        code = cli.run(["marking", "apply", "-", "--classification", "RESTRICTED", "-o", "-"])
    assert code == 0
    assert capfd.readouterr().err == ""
    with path.open() as stream:
        monkeypatch.setattr(sys, "stdin", stream)
        code, out, _ = run(capfd, "check", "-", save(tmp_path, marked(), "marked.docx"))
    assert code == 1
    assert "standard input: the marking is not in order." in out
    assert "marked.docx: the marking is in order." in out


@pytest.mark.parametrize("name", ["letter.docx", "letter.pdf"])
def test_a_decision_is_kept_in_the_copy_and_said_again(
    name: str, tmp_path: Path, capfd: pytest.CaptureFixture[str]
) -> None:
    word = marked("Confidential")
    pdf = pdf_files.made(pdf_files.marked("Confidential"))
    path = save(tmp_path, pdf if name.endswith("pdf") else word, name)
    start = ("apply", path, "--classification", "RESTRICTED", "-o", tmp_path / "out")
    reason = f"{SECRET_NAME} says it is on all paper of the firm"
    refused = run(capfd, *start)
    code, out, err = run(capfd, *start, "--overrule", reason)
    copy = tmp_path / "out" / f"letter_marked{path.suffix}"

    assert refused[0] == 2
    assert "--overrule" in refused[2]
    assert (code, out) == (0, f"{copy}\n")
    assert "CONFIDENTIAL was passed over for the reason given" in err
    code, out, _ = run(capfd, "check", copy)
    assert (code, "MRK-13  advice" in out, SECRET_NAME in out) == (0, True, False)
    assert reason in run(capfd, "check", copy, "--verbose")[1]
    _, out, _ = run(capfd, "check", copy, "--format", "json")
    (decided,) = json.loads(out)["files"][0]["overruled"]
    assert (decided["levels"], decided["reason"]) == (["CONFIDENTIAL"], reason)
    for to in ("csv", "html"):
        assert SECRET_NAME not in run(capfd, "check", copy, "--format", to)[1]


def test_a_decision_that_was_not_needed_is_not_kept(
    tmp_path: Path, capfd: pytest.CaptureFixture[str]
) -> None:
    start = ("apply", save(tmp_path, letter()), "--classification", "RESTRICTED", "-o", tmp_path)
    code, _, err = run(capfd, *start, "--overrule", "It is no marking at all")
    _, out, _ = run(capfd, "check", tmp_path / "report_marked.docx")

    assert (code, err) == (0, "Nothing had to be overruled, so the reason was not kept.\n")
    assert "MRK-13" not in out


def test_a_decision_covers_no_level_that_came_later(
    tmp_path: Path, capfd: pytest.CaptureFixture[str]
) -> None:
    file = marked("RESTRICTED", keywords="RESTRICTED")
    file.custom = {"Protective marking overruled": "2026-07-31; CONFIDENTIAL; It is on the paper"}
    file.sections[0].body = paragraph("CONFIDENTIAL")
    assert run(capfd, "check", save(tmp_path, file))[0] == 0
    file.sections[0].body += paragraph("SECRET UNTIL 2030")
    code, out, _ = run(capfd, "check", save(tmp_path, file))

    assert (code, "MRK-7  error" in out) == (1, True)


def test_a_pdf_that_would_change_is_refused_and_no_file_written(
    tmp_path: Path, capfd: pytest.CaptureFixture[str]
) -> None:
    """The page draws with a typeface that it lacks and that the marking brings along."""
    content = raw_pdfs.CONTENT.replace(b"/F", b"/MappaDocsFont0")
    path = save(tmp_path, raw_pdfs.with_table(raw_pdfs.one_page(content=content)), "letter.pdf")
    options = ("--classification", "RESTRICTED", "-o", tmp_path / "out.pdf")
    code, out, err = run(capfd, "apply", path, *options)

    assert code == 2
    assert out == ""
    assert "on page 1 what is shown would not stay as before" in err
    assert [path.name for path in tmp_path.iterdir()] == ["letter.pdf"]
