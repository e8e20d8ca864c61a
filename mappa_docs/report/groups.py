"""How findings are put together for somebody who acts on them: what first, in which words."""

from collections.abc import Iterable, Sequence

from mappa_docs.model import Finding

# Group → the words for one of it and for several. The first four keep a form from being complete.
GROUPS = {
    "missing": ("1 thing is missing", "{} things are missing"),
    "wrong": ("1 thing is wrong", "{} things are wrong"),
    "marking": ("1 thing about the marking", "{} things about the marking"),
    "unread": ("1 thing could not be read", "{} things could not be read"),
    "late": ("1 thing is late or due", "{} things are late or due"),
    "check": ("1 thing to check", "{} things to check"),
    "advice": ("1 piece of advice", "{} pieces of advice"),
}
# The same in a table.
SHORT = {
    "missing": "missing",
    "wrong": "wrong",
    "marking": "marking",
    "unread": "unreadable",
    "late": "late or due",
    "check": "to check",
    "advice": "advice",
}
# Headings for what does not keep a form from being complete.
ASIDE = {"late": "Late or due", "check": "To check", "advice": "Advice"}


def group(finding: Finding) -> str:
    """Return the name of the finding's group, one of GROUPS."""
    if finding.kind == "late":
        return "late"
    if finding.severity == "error":
        return finding.kind
    return "check" if finding.severity == "warning" else "advice"


def grouped(findings: Iterable[Finding]) -> dict[str, list[Finding]]:
    """Return the findings of each group that has any, in the order of GROUPS."""
    found: dict[str, list[Finding]] = {name: [] for name in GROUPS}
    for finding in findings:
        found[group(finding)].append(finding)
    return {name: some for name, some in found.items() if some}


def counted(findings: Sequence[Finding]) -> str:
    """Return how many there are of each group, such as "3 things are missing, 1 thing to check"."""
    parts = []
    for name, some in grouped(findings).items():
        one, several = GROUPS[name]
        parts.append(one if len(some) == 1 else several.format(len(some)))
    return ", ".join(parts)
