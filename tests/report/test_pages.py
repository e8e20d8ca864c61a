"""Pages from templates: what is put into one stays text, and nothing is imported too early."""

import subprocess
import sys

from mappa_docs.report import tables
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
