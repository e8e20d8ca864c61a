"""Local forms for the tests: small Word files and mappings, and what is read of them."""

import json
from collections.abc import Sequence
from datetime import date
from io import BytesIO
from pathlib import Path
from typing import Any

from docx import Document

from mappa_docs.files.signs import Kind
from mappa_docs.intake.single_files import Unread
from mappa_docs.local import local_forms, mapping_file
from mappa_docs.local.local_forms import LocalForms
from mappa_docs.local.mapping import Mapping
from mappa_docs.markings.area import Approval, Area
from mappa_docs.model import BY_ITSELF, Submission
from tests.support import ROOT

SAMPLES = ROOT / "samples" / "local"
AREAS = ("northshire", "westmarch", "eastvale", "southmere", "midhaven")
TODAY = date(2026, 7, 31)
TITLE = "Specimen referral"
# A paragraph is a text, a table a list of rows.
Blocks = Sequence[str | list[list[str]]]


def word(*blocks: str | list[list[str]]) -> bytes:
    """Return a Word file with these paragraphs and tables below the title of the form."""
    document: Any = Document()
    document.add_paragraph(TITLE)
    for block in blocks:
        if isinstance(block, str):
            document.add_paragraph(block)
            continue
        table = document.add_table(len(block), max(map(len, block)))
        for row, cells in zip(table.rows, block, strict=True):
            for cell, text in zip(row.cells, cells, strict=False):
                cell.text = text
    stream = BytesIO()
    document.save(stream)
    return stream.getvalue()


def mapping(
    *answers: dict[str, Any], blank: Path | None = None, kind: str = "word", **more: Any
) -> Mapping:
    """Return a mapping of the form to the minimum referral."""
    known = {"pointers": ["/surname"]} if kind == "json" else {"words": [TITLE]}
    content = {
        "to": "minimum-referral",
        "name": TITLE,
        "kind": kind,
        "recognised": known if kind != "workbook" else {"sheet": "Referrals"},
        "answers": list(answers),
        **more,
    }
    return mapping_file.from_content(content)._replace(blank=blank)


def at(field: str, label: str, value: str = "beside", **more: Any) -> dict[str, Any]:
    """Return the entry for an answer that stands beside a label, or elsewhere by it."""
    place = {"label": label, "value": value}
    place |= {name: more.pop(name) for name in ("section", "number") if name in more}
    return {"field": field, "at": place, **more}


def known(*mappings: Mapping, approved: bool = True) -> LocalForms:
    """Return the local forms with these mappings, of an area whose Board approved them."""
    approvals = (Approval(TITLE, date(2025, 6, 2), "Specimen"),) if approved else ()
    return LocalForms(mappings, Area("Specimen", "gpms", approvals=approvals), TODAY)


def submission(data: bytes, by: Mapping, kind: Kind = Kind.WORD) -> Submission:
    """Return the one submission that a file holds by a mapping."""
    (found,) = local_forms.read(known(by), kind, data, "copy", BY_ITSELF)
    assert not isinstance(found, Unread), found.why
    return found


def said(one: Submission) -> dict[str, str]:
    """Return what is said of how a copy was read: the sentence by its pointer or code."""
    return {
        finding.pointer or finding.code: finding.sentence
        for finding in one.findings
        if finding.code.startswith("READ")
    }


def expected(area: str) -> Any:
    """Return what has to be read of the samples of an area."""
    return json.loads((SAMPLES / area / "expected.json").read_text("utf-8"))
