"""What is said of a run over many submissions: in the end, and of each that has no document."""

from collections.abc import Mapping, Sequence

from mappa_docs.model import Finding
from mappa_docs.report import finding_groups
from mappa_docs.report.terminal import printable

# The states in which a submission ends up, in words, the good ones first.
_RENDERED = {
    "written": "written",
    "unchanged": "there already and unchanged",
    "refused": "refused, because something is missing or wrong",
    "not_allowed": "not written, because something is in the way or not allowed",
    "unreadable": "could not be read",
    "lost": "lost with the process that worked on them",
    "failed": "stopped by a fault of mappa-docs",
}
_JUDGED = {
    "complete": "complete",
    "incomplete": "incomplete",
    "invalid": "invalid",
    "unreadable": "could not be read",
}


def summary(statuses: Mapping[str, int], manifest: str) -> str:
    """Return how many submissions are in which state after they were rendered, and where it stands
    of each."""
    return f"{_counted(statuses, _RENDERED)}\nThe manifest is {printable(manifest)}."


def judged(statuses: Mapping[str, int]) -> str:
    """Return how many submissions are in which state after they were judged."""
    return _counted(statuses, _JUDGED)


def refused(name: str, findings: Sequence[Finding]) -> str:
    """Return what is said of a submission of that printable name that was refused for these
    findings."""
    return f"{name}: not written: {finding_groups.counted(findings)}. “validate” says what."


def _counted(statuses: Mapping[str, int], words: Mapping[str, str]) -> str:
    total = sum(statuses.values())
    parts = [f"{statuses[name]:,} {said}" for name, said in words.items() if statuses.get(name)]
    return f"{total:,} submission{'s' * (total != 1)}: {'; '.join(parts)}."
