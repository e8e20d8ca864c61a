"""Pages from templates: what is put into one stays text, and nothing is imported too early."""

import re
import subprocess
import sys
from pathlib import Path

import pytest

from mappa_docs.report import tables
from tests.contrast import contrast
from tests.support import ROOT

ODD = "<b>&\"'{{ title }}"


def test_what_is_put_into_a_table_stays_text() -> None:
    page = tables.table([{"name": ODD}], {"name": ODD}, "html", title=ODD, whole={})
    assert "<b>" not in page
    assert page.count("&lt;b&gt;&amp;&#34;&#39;{{ title }}") == 5


def test_a_report_that_is_no_page_needs_no_templates() -> None:
    code = (
        "import sys, mappa_docs.report.check_page, mappa_docs.report.markings;"
        "sys.exit('jinja2' in sys.modules)"
    )
    subprocess.run([sys.executable, "-c", code], cwd=ROOT, check=True)


TEMPLATES = sorted((ROOT / "mappa_docs" / "report").glob("*.html"))
_INK = re.compile(r"(?<![-\w])color: #([0-9a-f]+)")
_PAPER = re.compile(r"background: #([0-9a-f]+)")


@pytest.mark.parametrize("template", TEMPLATES, ids=lambda path: path.stem)
def test_letters_stand_out_from_the_page(template: Path) -> None:
    rules = re.findall(r"\{([^{}]+)\}", template.read_text("utf-8"))
    for ink, paper in _colours(rules):
        assert contrast(ink, paper) >= 4.5, (ink, paper)


def _colours(rules: list[str]) -> list[tuple[str, str]]:
    """Return what each rule that gives letters a colour puts them on: its own, or the page."""
    found = [(_INK.search(rule), _PAPER.search(rule)) for rule in rules]
    return [(_long(ink[1]), _long(paper[1] if paper else "fff")) for ink, paper in found if ink]


def _long(colour: str) -> str:
    return colour if len(colour) == 6 else "".join(sign * 2 for sign in colour)
