"""`docs/what-is-seen.md` says what `marking check` and `marking apply` do: held row by row."""

import re
from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest

from mappa_docs.errors import UnreadableError, UsageError
from mappa_docs.file_markings import applying, inspection, requirements
from mappa_docs.markings import overruling
from mappa_docs.model import Judgement, Overruling
from tests.looked_at import FILES
from tests.support import ROOT

PAGE = (ROOT / "docs" / "what-is-seen.md").read_text("utf-8")
STATUSES = {
    "complete": "in order",
    "invalid": "not in order",
    "incomplete": "could not be told",
    "unreadable": "not read",
}
FLOORS = requirements.floors_by_scheme()
RESTRICTED = requirements.marking_asked_for("RESTRICTED")
DECISION = overruling.decision("It is on the paper of the firm", date(2026, 11, 28))


def _rows() -> Iterator[tuple[str, str, str, str]]:
    for part in PAGE.split("\n## ")[1:]:
        heading, _, rest = part.partition("\n")
        for line in re.findall(r"(?m)^\| (?!In the file)(.+) \|$", rest):
            name, check, apply, *_ = line.split(" | ")
            yield heading, name, check, apply.removesuffix(" |")


ROWS = list(_rows())


def test_each_row_has_a_file_and_each_file_a_row() -> None:
    assert [row[:2] for row in ROWS] == [
        (part, name) for part, files in FILES.items() for name in files
    ]


@pytest.mark.parametrize(("part", "name", "check", "apply"), ROWS)
def test_check_and_apply_do_what_the_page_says(
    part: str, name: str, check: str, apply: str
) -> None:
    data = FILES[part][name]

    assert _said(inspection.check_file(Path("x"), FLOORS, data).judgement) == check
    assert _done(data) == apply


def _said(judgement: Judgement) -> str:
    """Return the verdict as the page writes it. That properties do not repeat a marking is left
    out: nearly every foreign file is so."""
    found = {one.code for one in judgement.findings if one.sentence != "MRK-8.missing"}
    codes = sorted(found - {"UNREADABLE"}, key=lambda code: int(code.removeprefix("MRK-")))
    listed = ", ".join(f"`{code}`" for code in codes)
    return STATUSES[judgement.status] + (f" ({listed})" if listed else "")


def _done(data: bytes) -> str:
    try:
        return _marked(data)
    except UnreadableError:
        return "can’t read it"
    except UsageError:
        pass
    try:
        _marked(data, DECISION)
    except UsageError:
        return "refuses it"
    return "refuses it, unless `--overrule` gives a reason"


def _marked(data: bytes, decision: Overruling | None = None) -> str:
    marked = applying.apply(data, RESTRICTED, decision=decision)
    said = _said(inspection.judge(inspection.inspect(marked), least=RESTRICTED))
    done = "leaves it as it is" if marked == data else "marks it"
    return f"{done}, then {said}".replace(", then in order", "")
