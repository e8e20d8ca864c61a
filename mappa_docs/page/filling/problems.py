"""What is found in a draft → the place on the pages that each thing leads to."""

from collections.abc import Iterable, Iterator
from typing import NamedTuple

from mappa_docs.definition import pointers
from mappa_docs.definition.carried import CARRIED
from mappa_docs.definition.form_index import index
from mappa_docs.messages import bases, finding_messages
from mappa_docs.model import Finding
from mappa_docs.page.filling.steps import Step, step_of


class Problem(NamedTuple):
    """Something to do: the sentence, what stands behind it, where it leads, "" for nowhere, and
    whether it has to be done before the form is complete."""

    message: str
    behind: str
    to: str
    is_error: bool


def nearest(stem: str, pointer: str) -> str:
    """Return the pointer of the question, the row or whatever else is on the form and nearest to a
    place: a finding may be about a part of an answer."""
    form = index(stem)
    while pointer:
        above, last = pointers.parted(pointer)
        if form.at(pointer) is not None or (pointers.is_row(last) and form.at(above)):
            return pointer
        pointer = above
    return ""


def anchor(pointer: str) -> str:
    """Return the name on a page of what stands at a pointer."""
    return pointer.lstrip("/").replace("/", ".") or "form"


def address(base: str, stem: str, pointer: str) -> str:
    """Return the address of the place at a pointer, in the draft whose pages begin with `base`."""
    place = nearest(stem, pointer)
    step = step_of(stem, place)
    if step is None:
        return f"{base}/confirm" if f"{place}/".startswith(f"/{CARRIED}/") else ""
    table = pointers.table_of(place)
    if not table:
        return f"{section(base, step)}?look=1#{anchor(place)}"
    number = pointers.steps(place)[len(pointers.steps(table))]
    return f"{row(base, table, number)}?look=1#{anchor(place)}"


def section(base: str, step: Step) -> str:
    """Return the address of the page of a section."""
    return f"{base}/section/{step.name}"


def row(base: str, table: str, number: str | int) -> str:
    """Return the address of the page of a row of the table at a pointer."""
    return f"{base}/row{table}/{number}"


def of_step(stem: str, findings: Iterable[Finding], step: Step) -> list[Finding]:
    """Return what is found on the pages of a step."""
    return [one for one in findings if step_of(stem, one.pointer) is step]


def below(findings: Iterable[Finding], pointer: str) -> list[Finding]:
    """Return what is found at or below a pointer."""
    inside = f"{pointer}/"
    return [one for one in findings if f"{one.pointer}/".startswith(inside)]


def problems(base: str, stem: str, findings: Iterable[Finding]) -> Iterator[Problem]:
    """Yield what is to be done about findings, in their order."""
    for finding in findings:
        yield Problem(
            finding.plain or finding.message,
            bases.behind(finding),
            address(base, stem, finding.pointer),
            finding.severity == "error",
        )


def label(stem: str, pointer: str) -> str:
    """Return what a place on the form is called, with the section that it is in."""
    at = finding_messages.place_of(stem, pointer)
    field = at.field
    # A section that is a table has its own label in its heading.
    is_section = field is not None and not field.takes_answer and field.pointer.count("/") == 1
    inside = field.label if field and not is_section else ""
    return ": ".join(filter(None, (at.section, inside)))
