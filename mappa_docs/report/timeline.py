"""One case from its first form to what is due next, for people and for programs."""

import json
from typing import Any, NamedTuple

from mappa_docs.errors import UsageError
from mappa_docs.markings import document_marking
from mappa_docs.markings.area import Area
from mappa_docs.messages import catalogue
from mappa_docs.report import findings, pages, report_marking, timeline_tables, timeline_words
from mappa_docs.timeline.case_file import CaseFile

FORMATS = ("text", "json", "html", "docx")


class Shown(NamedTuple):
    """A case in one of the formats, and the marking that stands on it."""

    data: bytes
    marking: str


def shown(case: CaseFile, to: str, *, scheme: str = "", area: Area | None = None) -> Shown:
    """Return the case as "text", "json", "html" or "docx".

    It carries the highest marking of its documents, and what the scheme and the area ask for at
    least (14.4). Raises UsageError for another format, and for Word where the documents are marked
    under several schemes, because no marking is translated.
    """
    if to not in FORMATS:
        raise UsageError(catalogue.sentence("CSE.format", (("formats", FORMATS),)))
    markings = {document.marking for document in case.documents}
    if to == "docx":
        from mappa_docs.report import timeline_note

        marking = report_marking.of_one_scheme(markings, scheme, area)
        if marking is None:
            raise UsageError(catalogue.sentence("CSE.two_schemes"))
        return Shown(timeline_note.write(case, marking), marking.text)
    least = document_marking.floor(document_marking.scheme_for(scheme, area), area=area)
    marked = report_marking.marking(markings, [least])
    if to == "json":
        result = json.dumps(record(case, marked), ensure_ascii=False, indent=2)
    else:
        result = page(case, marked) if to == "html" else text(case, marked)
    return Shown(f"{result}\n".encode(errors="replace"), marked)


def text(case: CaseFile, marking: str) -> str:
    """Return the case in lines."""
    head = (marking, timeline_words.title(case), timeline_words.summary(case))
    return "\n".join((*head, *timeline_tables.lines(case), "", marking))


def page(case: CaseFile, marking: str) -> str:
    """Return the case as a page of HTML: its picture, and tables that say the same."""
    from mappa_docs.report import timeline_picture

    return pages.rendered(
        "timeline.html",
        title=timeline_words.title(case),
        marking=marking,
        summary=timeline_words.summary(case),
        tables=timeline_tables.tables(case),
        **timeline_picture.drawn(case),
    )


def record(case: CaseFile, marking: str) -> dict[str, Any]:
    """Return the case as the contract's JSON object."""
    plain: dict[str, Any] = _plain(case._replace(findings=()))
    told = [findings.as_record(one.finding) | {"files": list(one.files)} for one in case.findings]
    return (
        {"report_version": findings.REPORT_VERSION, "marking": marking} | plain | {"findings": told}
    )


def _plain(value: Any) -> Any:
    """Return values as JSON has them: names with what stands there, lists, days as text."""
    if hasattr(value, "_asdict"):
        return {name: _plain(inside) for name, inside in value._asdict().items()}
    if isinstance(value, list | tuple):
        return [_plain(inside) for inside in value]
    return value.isoformat() if hasattr(value, "isoformat") else value
