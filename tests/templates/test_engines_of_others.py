"""Engines of another language fill templates with the context: nunjucks ours, docxtemplater its
own.

The programs that they are filled with stand in the guides, too.
"""

import json
import shutil
import subprocess
from pathlib import Path

import pytest

import mappa_docs
from mappa_docs.definition import views
from mappa_docs.model import Submission
from mappa_docs.ooxml.zip_writer import pack, unpack
from tests.support import ROOT
from tests.word_files import marked
from tests.word_lines import lines

FOLDER = ROOT / "tests" / "interop" / "templates"
needs_node = pytest.mark.skipif(
    shutil.which("node") is None or not (FOLDER / "node_modules").is_dir(),
    reason="needs Node and the engines: run make interop",
)


@pytest.mark.parametrize(
    ("program", "page"),
    [("fill.mjs", "other-systems.md"), ("fill_docxtemplater.mjs", "docxtemplater.md")],
)
def test_the_guides_show_the_programs_that_are_tried(program: str, page: str) -> None:
    code = (FOLDER / program).read_text("utf-8")

    assert f"```js\n{code}```\n" in (ROOT / "docs" / page).read_text("utf-8")


def filled(
    program: str, template: Path, submission: Submission, document: str, folder: Path
) -> bytes:
    """Return what a program makes of the template and the context."""
    context, result = folder / "context.json", folder / "result.docx"
    context.write_text(json.dumps(mappa_docs.context(submission, document=document)), "utf-8")
    subprocess.run(
        ["node", FOLDER / program, template, context, result], check=True, capture_output=True
    )
    return result.read_bytes()


@needs_node
@pytest.mark.parametrize("kind", ["complete", "minimal"])
@pytest.mark.parametrize(
    ("stem", "document"), [("mappa-a", "form"), ("mappa-b", "form"), ("mappa-j", "form")]
)
def test_nunjucks_makes_our_document(stem: str, document: str, kind: str, tmp_path: Path) -> None:
    submission = mappa_docs.parse(mappa_docs.sample(stem, kind))
    template = ROOT / "forms" / f"{views.view(stem, document).template}.docx"
    ours = mappa_docs.render(submission, "docx", document=document).data

    assert lines(filled("fill.mjs", template, submission, document, tmp_path)) == lines(ours)


@needs_node
def test_nunjucks_leaves_signs_of_its_own_alone(tmp_path: Path) -> None:
    answers = mappa_docs.sample("p")
    text = "{{ 7 * 7 }} {% if %} <b>&amp;</b> \"'\nsecond line"
    answers["offender"]["current_address"]["address"] = text
    submission = mappa_docs.parse(answers)
    data = filled("fill.mjs", ROOT / "forms" / "mappa-p.docx", submission, "form", tmp_path)

    assert {*text.split("\n")} <= {*lines(data)}


def own_template(folder: Path, *written: str) -> Path:
    """Write a Word file with these paragraphs."""
    parts = unpack(marked().data())
    body = "".join(f"<w:p><w:r><w:t>{line}</w:t></w:r></w:p>" for line in written)
    xml = parts["word/document.xml"].decode()
    parts["word/document.xml"] = xml.replace("<w:body>", f"<w:body>{body}", 1).encode()
    path = folder / "own.docx"
    path.write_bytes(pack(parts, parts))
    return path


@needs_node
@pytest.mark.parametrize(
    ("program", "tag"),
    [
        ("fill.mjs", "{{ offender.last_nme }}"),
        ("fill_docxtemplater.mjs", "{offender.last_nme}"),
    ],
)
def test_a_misspelt_name_is_refused(program: str, tag: str, tmp_path: Path) -> None:
    template = own_template(tmp_path, tag)
    with pytest.raises(subprocess.CalledProcessError):
        filled(program, template, mappa_docs.parse(mappa_docs.sample("a")), "form", tmp_path)


@needs_node
def test_docxtemplater_fills_a_template_of_its_own(tmp_path: Path) -> None:
    template = own_template(
        tmp_path,
        "{document.marking}",
        "{offender.last_name}, born on {offender.date_of_birth}",
        "{#hospital}In hospital{/hospital}{^hospital}Hospital: {absent.hospital}{/hospital}",
        "{#victim_concerns.victims}{position}. {who}{/victim_concerns.victims}",
    )
    submission = mappa_docs.parse(mappa_docs.sample("a", "minimal"))
    read = lines(filled("fill_docxtemplater.mjs", template, submission, "form", tmp_path))

    assert {
        "RESTRICTED",
        "Specimen, born on 30 July 1991",
        "Hospital: Does not arise",
        "1. Carl Example",
    } <= {*read}
