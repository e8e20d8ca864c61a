"""A PDF by LibreOffice: of a finished file, within a time limit, with nothing left behind."""

import io
import os
import signal
import subprocess
import sys
from pathlib import Path

import pytest
from pypdf import PdfReader

from mappa_docs.errors import UsageError
from mappa_docs.file_markings import inspection
from mappa_docs.intake.submission import from_answers
from mappa_docs.templates import libreoffice
from mappa_docs.templates.rendering import TemplateRenderer
from tests import area_templates as made
from tests.office import needs_office
from tests.support import AS_OF, ROOT, sample

posix = pytest.mark.skipif(os.name != "posix", reason="needs groups of processes")


def program(folder: Path, script: str) -> str:
    """Return a stand-in for LibreOffice that does what a script says."""
    path = folder / "soffice"
    path.write_text(f"#!/bin/sh\n{script}\n")
    path.chmod(0o700)
    return str(path)


@needs_office
def test_a_template_becomes_a_marked_pdf(tmp_path: Path) -> None:
    renderer = TemplateRenderer(made.data(made.of_p()), with_office=True)
    document = renderer.render(from_answers(sample("mappa-p")), "pdf", as_of=AS_OF)
    seen = inspection.inspect(document.data)
    path = tmp_path / "made.pdf"
    path.write_bytes(document.data)
    pdf = PdfReader(path)

    assert document.name.endswith(".pdf")
    assert inspection.judge(seen, least=document.marking).status == "complete"
    assert sample("mappa-p")["offender"]["last_name"] in pdf.pages[0].extract_text()
    assert str(pdf.trailer["/Root"]["/MarkInfo"]["/Marked"]) == "True"


@needs_office
def test_the_lines_of_an_answer_stay_apart_in_a_control() -> None:
    template = made.of_p(leave_out=("Address",))
    made.in_control(template.add_paragraph("Address: {{ offender.current_address.address }}"))
    answers = sample("mappa-p")
    answers["offender"]["current_address"]["address"] = "1 Example Terrace\nCaersampl\nGwent"
    renderer = TemplateRenderer(made.data(template), with_office=True)
    document = renderer.render(from_answers(answers), "pdf", as_of=AS_OF)
    text = PdfReader(io.BytesIO(document.data)).pages[0].extract_text()

    lines = [line.strip() for line in text.splitlines()]
    first = lines.index("Address: 1 Example Terrace")
    assert lines[first + 1 : first + 3] == ["Caersampl", "Gwent"]


def test_where_it_is_not_installed_it_is_said_what_to_do(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.setenv("PATH", str(tmp_path))
    with pytest.raises(UsageError, match=r"not installed.*--to docx"):
        TemplateRenderer(b"", with_office=True)


@posix
def test_a_program_that_makes_nothing_is_told(tmp_path: Path) -> None:
    with pytest.raises(UsageError, match="made no PDF"):
        libreoffice.converted(b"x", program(tmp_path, "exit 1"))


@posix
def test_it_gets_a_profile_that_runs_and_fetches_nothing(tmp_path: Path) -> None:
    kept = tmp_path / "settings.xcu"
    script = f'cp "${{1#-env:UserInstallation=file://}}/user/registrymodifications.xcu" {kept}'
    with pytest.raises(UsageError):
        libreoffice.converted(b"x", program(tmp_path, script))
    settings = kept.read_text()

    for name in ("DisableMacrosExecution", "BlockUntrustedRefererLinks"):
        assert f'oor:name="{name}" oor:op="fuse"><value>true</value>' in settings
    assert 'Content/Update"><prop oor:name="Link" oor:op="fuse"><value>0</value>' in settings


@posix
def test_it_gets_no_settings_of_the_caller(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("MAPPA_DOCS_SECRET", "x")
    kept = tmp_path / "environment"
    with pytest.raises(UsageError):
        libreoffice.converted(b"x", program(tmp_path, f"env > {kept}"))

    assert "MAPPA_DOCS" not in kept.read_text()


@posix
def test_one_that_takes_too_long_is_ended_with_all_that_it_started(tmp_path: Path) -> None:
    gate = tmp_path / "gate"
    os.mkfifo(gate)
    script = f"( exec 3>{gate}; sleep 600 ) &\nexec 3>{gate}; sleep 600"
    reader = os.open(gate, os.O_RDONLY | os.O_NONBLOCK)
    try:
        with pytest.raises(UsageError, match="within 1 seconds"):
            libreoffice.converted(b"x", program(tmp_path, script), seconds=1)
        os.set_blocking(reader, True)
        assert os.read(reader, 1) == b""  # nobody has it open any more
    finally:
        os.close(reader)


@posix
def test_it_ends_with_this_program_however_that_ends(tmp_path: Path) -> None:
    gate = tmp_path / "gate"
    os.mkfifo(gate)
    office = program(tmp_path, f"exec 3>{gate}; echo there >&3; sleep 600")
    code = (
        "from mappa_docs.templates import libreoffice;"
        f"libreoffice.converted(b'x', {office!r}, seconds=500)"
    )
    caller = subprocess.Popen([sys.executable, "-c", code], cwd=ROOT)
    with gate.open("rb", buffering=0) as said:
        assert said.read(6) == b"there\n"
        os.kill(caller.pid, signal.SIGKILL)
        caller.wait()
        assert said.read(1) == b""
