"""The tables of the guide to the interface: its operations, and the kinds of problem."""

from entries import cell

from mappa_docs.page.http_api import contract
from mappa_docs.page.http_api.contract import Operation

_BODIES = {"": "–", "file": "a file", "files": "files", contract.SUBMISSION: "a submission"}


def operations() -> str:
    """Return the table of operations."""
    lines = ["| Path | Takes | What it does |", "|---|---|---|"]
    for one in contract.operations():
        told = (f"`{one.method} {one.path}`", _body(one), f"{one.summary}.")
        lines.append(f"| {' | '.join(map(cell, told))} |")
    return "\n".join(lines)


def _body(operation: Operation) -> str:
    if operation.body in _BODIES:
        return _BODIES[operation.body]
    names = contract.layouts()[operation.body]["properties"]
    return ", ".join(f"`{name}`" for name in names)


def problems() -> str:
    """Return the table of the kinds of problem."""
    lines = ["| Type: `urn:mappa-docs:problem:` | Status | What it is |", "|---|---|---|"]
    for kind in contract.problem_kinds().values():
        told = (f"`{kind.name}`", str(kind.status), f"{kind.title}. {kind.description}")
        lines.append(f"| {' | '.join(map(cell, told))} |")
    return "\n".join(lines)
