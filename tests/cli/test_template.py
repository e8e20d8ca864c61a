"""`template export`, `template check` and `render --template`."""

import io
import json
import shutil
from pathlib import Path

import docx
import pytest

from mappa_docs import cli
from mappa_docs.file_markings import inspection
from tests import area_templates as made
from tests.office import needs_office
from tests.support import ROOT, sample

COMPLETE = ROOT / "samples" / "mappa-p" / "complete.json"
DAY = ("--as-of", "2026-07-31")


def run(capfd: pytest.CaptureFixture[str], *arguments: object) -> tuple[int, str, str]:
    code = cli.run([str(argument) for argument in arguments])
    captured = capfd.readouterr()
    return code, captured.out, captured.err


@pytest.fixture
def template(tmp_path: Path) -> Path:
    path = tmp_path / "area.docx"
    path.write_bytes(made.data(made.of_p()))
    return path


def test_what_is_exported_is_in_order_and_renders(
    tmp_path: Path, capfd: pytest.CaptureFixture[str]
) -> None:
    path = tmp_path / "new" / "p.docx"
    assert run(capfd, "template", "export", "p", "-o", path) == (0, f"{path}\n", "")

    code, out, err = run(capfd, "template", "check", path, "--form", "p")
    assert (code, out, err) == (0, f"{path}: it can be used as a template of MAPPA P.\n", "")

    code, out, err = run(
        capfd, "render", COMPLETE, "--template", path, "-o", tmp_path / "out", *DAY
    )
    assert code == 0
    assert [line.endswith("_en.docx") for line in out.splitlines()] == [True]
    (name,) = out.splitlines()
    seen = inspection.inspect(Path(name))
    assert inspection.judge(seen).status == "complete"


def test_a_further_document_has_its_own_template(
    tmp_path: Path, capfd: pytest.CaptureFixture[str]
) -> None:
    path = tmp_path / "record.docx"
    about = ("--document", "record")
    assert run(capfd, "template", "export", "j", "-o", path, *about)[0] == 0

    assert run(capfd, "template", "check", path, "--form", "j", *about)[0] == 0
    assert run(capfd, "template", "check", path, "--form", "j")[0] == 1


def test_nothing_is_written_over(template: Path, capfd: pytest.CaptureFixture[str]) -> None:
    before = template.read_bytes()
    code, _, err = run(capfd, "template", "export", "p", "-o", template)

    assert (code, template.read_bytes()) == (2, before)
    assert "--force" in err
    assert run(capfd, "template", "export", "p", "-o", template, "--force")[0] == 0
    assert run(capfd, "template", "export", "p", "-o", template.with_suffix(".txt"))[0] == 2


def test_a_template_goes_out_on_standard_output(
    tmp_path: Path, capfdbinary: pytest.CaptureFixture[bytes]
) -> None:
    code = cli.run(["template", "export", "p", "-o", "-"])
    out = capfdbinary.readouterr().out

    assert code == 0
    assert out == (ROOT / "forms" / "mappa-p.docx").read_bytes()


def test_what_is_wrong_is_printed_for_people_and_for_programs(
    tmp_path: Path, capfd: pytest.CaptureFixture[str]
) -> None:
    document = made.of_p()
    document.add_heading("Last part", 2)
    document.add_paragraph("{{ ofender.last_name }}")
    path = tmp_path / "area.docx"
    path.write_bytes(made.data(document))
    code, text, _ = run(capfd, "template", "check", path, "--form", "p")
    again, listed, _ = run(capfd, "template", "check", path, "--form", "p", "--format", "json")
    (file,) = json.loads(listed)["files"]
    (finding,) = file["findings"]

    assert code == again == 1
    assert text.startswith(f"{path}: it can’t be used as a template of MAPPA P: 1 thing is wrong\n")
    assert "The text, under “Last part”\n" in text
    assert "Was offender.last_name meant?" in text
    assert (file["status"], file["form"]) == ("invalid", "MAPPA P")
    assert (finding["code"], finding["section"]) == ("TPL-1", "The text, under “Last part”")


def test_a_file_that_is_none_can_not_be_read(
    tmp_path: Path, capfd: pytest.CaptureFixture[str]
) -> None:
    path = tmp_path / "area.docx"
    path.write_bytes(b"Dear all")
    code, out, _ = run(capfd, "template", "check", path, "--form", "p")

    assert code == 3
    assert "could not be read" in out
    assert run(capfd, "template", "check", tmp_path / "none.docx", "--form", "p")[0] == 3


def test_render_says_what_the_template_leaves_out(
    template: Path, tmp_path: Path, capfd: pytest.CaptureFixture[str]
) -> None:
    answers = sample("mappa-p")
    answers["offender"]["middle_name"] = "Sbesimen"
    form = tmp_path / "p.json"
    form.write_text(json.dumps(answers))
    code, _, err = run(capfd, "render", form, "--template", template, "-o", tmp_path, *DAY)

    assert code == 0
    assert "Middle name" in err
    assert "/offender/middle_name" in err
    assert "Sbesimen" not in err


def test_render_refuses_a_template_that_is_wrong_and_says_why(
    tmp_path: Path, capfd: pytest.CaptureFixture[str]
) -> None:
    document = made.of_p()
    document.add_paragraph("{{ ''.__class__ }}")
    path = tmp_path / "area.docx"
    path.write_bytes(made.data(document))
    out = tmp_path / "out"
    code, printed, err = run(capfd, "render", COMPLETE, "--template", path, "-o", out, *DAY)

    assert (code, printed) == (1, "")
    assert "TPL-4" in err
    assert not [*out.glob("*")]


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (["--pdf-engine", "libreoffice"], "--template"),
        (["--template", "{}", "--to", "pdf"], "--pdf-engine libreoffice"),
        (["--template", "{}", "--pdf-engine", "word"], "libreoffice"),
        (["--template", "nothing.docx"], "no file of that name"),
    ],
)
def test_what_does_not_go_together_is_refused(
    arguments: list[str],
    said: str,
    template: Path,
    tmp_path: Path,
    capfd: pytest.CaptureFixture[str],
) -> None:
    given = [argument.format(template) for argument in arguments]
    code, out, err = run(capfd, "render", COMPLETE, "-o", tmp_path / "out", *given)

    assert code in (2, 3)
    assert out == ""
    assert said in err


def test_without_libreoffice_no_pdf_is_promised(
    template: Path,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    capfd: pytest.CaptureFixture[str],
) -> None:
    monkeypatch.setenv("PATH", str(tmp_path))
    about = ("--template", template, "--pdf-engine", "libreoffice", "-o", tmp_path / "out")
    code, out, err = run(capfd, "render", COMPLETE, *about)

    assert (code, out) == (2, "")
    assert "not installed" in err


@needs_office
def test_with_libreoffice_word_and_pdf_are_written(
    template: Path, tmp_path: Path, capfd: pytest.CaptureFixture[str]
) -> None:
    assert shutil.which("soffice")
    about = ("--template", template, "--pdf-engine", "libreoffice", "-o", tmp_path / "out", *DAY)
    code, out, _ = run(capfd, "render", COMPLETE, *about)
    names = out.splitlines()

    assert code == 0
    assert [name.rpartition(".")[2] for name in names] == ["docx", "pdf"]
    for name in names:
        assert inspection.judge(inspection.inspect(Path(name))).status == "complete"
    assert docx.Document(io.BytesIO(Path(names[0]).read_bytes())).paragraphs
