"""What was found case by case, in words and in records."""

from collections.abc import Iterator, Sequence
from typing import Any

from mappa_docs.cases.case import Case
from mappa_docs.messages import bases
from mappa_docs.messages.english import counted
from mappa_docs.model import Count
from mappa_docs.report.findings import as_record
from mappa_docs.report.terminal import named

# From so many references on a title names only the first few.
_MANY, _FEW = 20, 8


def record(case: Case) -> dict[str, Any]:
    """Return one case as a JSON object."""
    return {
        "references": list(case.references),
        "level": case.level,
        "files": list(case.files),
        "findings": [
            as_record(finding.finding) | {"files": list(finding.files)} for finding in case.findings
        ],
    }


def title(case: Case) -> str:
    """Return what a case is called: its level and its references, never a name."""
    level = f"Level {case.level} case" if case.level else "Case"
    shown = case.references[: _FEW if len(case.references) >= _MANY else None]
    more = len(case.references) - len(shown)
    references = ", ".join(shown) or "without a reference"
    return f"{level} {references}" + (f" and {more} more" if more else "")


def facts(case: Case) -> str:
    """Return how many forms a case has."""
    return counted(Count(len(case.files), "form"))


def text(cases: Sequence[Case], folder: str = "", *, details: bool = False) -> str:
    """Return the cases that something is found in, in words, worst first: with `details`, each with
    the files of the whole case. Files in the `folder` are named without it."""
    telling = [case for case in cases if case.findings]
    if not telling:
        return ""
    lines = [line for case in telling for line in ("", *_lines(case, folder, details=details))]
    return "\n".join(["Case by case", *lines, "", _together(len(telling), len(cases))])


def _lines(case: Case, folder: str, *, details: bool) -> Iterator[str]:
    yield f"{title(case)} ({facts(case)})"
    if details:
        yield from (f"    {named(file, folder)}" for file in case.files)
    for finding in case.findings:
        yield f"  {finding.finding.message}"
        yield f"      {' · '.join(named(file, folder) for file in finding.files)}"
        yield f"      {finding.finding.code}  {bases.behind(finding.finding)}"


def _together(telling: int, every: int) -> str:
    sentence = f"{telling} {'case has' if telling == 1 else 'cases have'} something to see to"
    fine = every - telling
    has, be = ("has", "is") if fine == 1 else ("have", "are")
    return sentence + (f", {fine} more {has} several forms and {be} in order." if fine else ".")
