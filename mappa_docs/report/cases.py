"""What was found case by case, in words and in records."""

from collections.abc import Sequence
from typing import Any

from mappa_docs.cases import Case
from mappa_docs.report.findings import as_record


def record(case: Case) -> dict[str, Any]:
    """Return one case as a JSON object."""
    return {
        "references": list(case.references),
        "level": case.level,
        "files": list(case.files),
        "findings": [as_record(one) for one in case.findings],
    }


def title(case: Case) -> str:
    """Return what a case is called: its level and its references, never a name."""
    level = f"Level {case.level} case" if case.level else "Case"
    references = ", ".join(case.references) or "without a reference"
    return f"{level} {references}"


def facts(case: Case) -> str:
    """Return how many forms a case has."""
    return "1 form" if len(case.files) == 1 else f"{len(case.files)} forms"


def text(some: Sequence[Case]) -> str:
    """Return the cases that something is found in, in words, worst first."""
    telling = [case for case in some if case.findings]
    lines = []
    for case in telling:
        lines += ["", f"{title(case)} ({facts(case)})"]
        for one in case.findings:
            lines += [f"  {one.message}", f"      {one.code}  guidance {', '.join(one.guidance)}"]
    number = "1 case has" if len(some) == 1 else f"{len(some)} cases have"
    together = f"{number} several forms or something to see to."
    return "\n".join(["Case by case", *lines, "", together]) if telling else ""
