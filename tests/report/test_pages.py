"""Pages from templates: what is put into one stays text, and nothing is imported too early."""

import gc
import subprocess
import sys
from collections.abc import Iterator

import pytest

from mappa_docs.report import pages, tables
from tests.support import ROOT

ODD = "<b>&\"'{{ title }}"


@pytest.fixture(params=[True, False])
def collects(request: pytest.FixtureRequest) -> Iterator[bool]:
    """Switch the search for garbage on or off for a test, and on again after it."""
    (gc.enable if request.param else gc.disable)()
    yield request.param
    gc.enable()


def test_what_is_put_into_a_table_stays_text() -> None:
    page = tables.table([{"name": ODD}], {"name": ODD}, "html", title=ODD, whole={})
    assert "<b>" not in page
    assert page.count("&lt;b&gt;&amp;&#34;&#39;{{ title }}") == 5


def test_a_page_leaves_the_search_for_garbage_as_it_was(collects: bool) -> None:
    pages.rendered("table.html", title="", marking="", headings=[], rows=[])
    assert gc.isenabled() == collects


def test_a_page_that_fails_leaves_the_search_for_garbage_on() -> None:
    with pytest.raises(Exception, match="undefined"):
        pages.rendered("table.html", title="")
    assert gc.isenabled()


def test_a_report_that_is_no_page_needs_no_templates() -> None:
    code = (
        "import sys, mappa_docs.report.check_page, mappa_docs.report.markings;"
        "sys.exit('jinja2' in sys.modules)"
    )
    subprocess.run([sys.executable, "-c", code], cwd=ROOT, check=True)
