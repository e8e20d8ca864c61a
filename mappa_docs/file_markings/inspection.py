"""Any Word or PDF file → what it says about its marking, and the verdict on that."""

from collections.abc import Mapping
from itertools import chain
from pathlib import Path
from typing import Literal, NamedTuple

from mappa_docs.errors import UnreadableError
from mappa_docs.file_markings import requirements
from mappa_docs.file_markings.findings import marking_findings
from mappa_docs.file_markings.summary import summarise
from mappa_docs.files import opening
from mappa_docs.markings import document_marking
from mappa_docs.markings.area import Area
from mappa_docs.messages import file_messages
from mappa_docs.messages.file_messages import finding
from mappa_docs.model import Finding, Judgement, Marking, Status
from mappa_docs.model.spots import Inspection

_PDF, _ZIP, _COMPOUND = b"%PDF-", b"PK\x03\x04", bytes.fromhex("D0CF11E0A1B11AE1")
# A PDF may have a little in front of its first line.
_NEAR = 1024
MAX_BYTES = 100_000_000
_SUFFIXES = {
    "docx": (".docx", ".docm", ".dotx", ".dotm"),
    "pdf": (".pdf",),
    "older": (".doc", ".dot"),  # which are not read, but told what to do about
}


class InspectedFile(NamedTuple):
    """The verdict on a file, and what was seen in it: None where it could not be read."""

    judgement: Judgement
    inspection: Inspection | None = None


def check_file(
    path: Path,
    least: Mapping[str, Marking],
    data: bytes | None = None,
    *,
    area: Area | None = None,
) -> InspectedFile:
    """Return the verdict on the file at `path`, of which `least` is the lowest marking under each
    scheme. With `data`, that is its content. A file that can't be read is a verdict too."""
    try:
        inspection = inspect(read(path) if data is None else data, str(path), area=area)
    except UnreadableError as fault:
        return unreadable(str(path), str(fault))
    least_marking = requirements.floor_for(least, inspection)
    return InspectedFile(judge(inspection, least=least_marking), inspection)


def unreadable(source: str, why: str) -> InspectedFile:
    """Return the result for a file that could not be read, for the reason `why`."""
    return InspectedFile(file_messages.unreadable(source, why))


def endings(kind: str = "") -> tuple[str, ...]:
    """Return how the names of files of a kind end: "docx" or "pdf", or all that are looked at."""
    return _SUFFIXES[kind] if kind else tuple(chain.from_iterable(_SUFFIXES.values()))


def read(path: Path) -> bytes:
    """Return the content of a file. Raises UnreadableError."""
    return opening.read(path, MAX_BYTES)


def format_of(data: bytes) -> Literal["docx", "pdf"]:
    """Return "docx" or "pdf", by the content alone. Raises UnreadableError for anything else."""
    if data.startswith((_ZIP, _COMPOUND)):
        return "docx"
    if _PDF in data[:_NEAR]:
        return "pdf"
    if not data:
        raise UnreadableError("The file is empty. Ask for it again.")
    raise UnreadableError(
        "The file is neither Word (.docx) nor PDF, whatever its name says. Save it as one of these "
        "and try again."
    )


def inspect(data: bytes | Path, source: str = "", *, area: Area | None = None) -> Inspection:
    """Return where the file, ours or anybody's, carries a marking and where it needs one (14.4).
    Sensitivity labels of the `area` are known by their identifiers, whatever their names.

    Raises UnreadableError for a file that is neither Word nor PDF, is encrypted, or is not safe to
    open.
    """
    content = read(data) if isinstance(data, Path) else data
    source = source or (str(data) if isinstance(data, Path) else "")
    if format_of(content) == "pdf":
        from mappa_docs.file_markings.pdf.inspector import inspect as inspect_pdf

        return inspect_pdf(content, source)
    from mappa_docs.file_markings.docx.inspector import inspect as inspect_word

    return inspect_word(content, source, area=area)


def judge(inspection: Inspection, *, least: Marking | None = None) -> Judgement:
    """Return what is wrong with the markings of a file.

    `least` is the lowest marking that will do; without it, that is the floor of the scheme which
    the file is marked under (14.4), whichever it is. The status is "complete" only when every
    place that needs a marking was read and has one, "incomplete" when nothing is wrong but some
    place could not be read, else "invalid".
    """
    summary = summarise(inspection, least)
    floor = least if least and least.scheme == summary.scheme else None
    lowest = (floor or document_marking.floor(summary.scheme)).level
    findings = [*marking_findings(inspection, summary, lowest)]
    if least and not floor:
        asked = least.scheme.upper()
        other = finding("MRK-9.asked", scheme=summary.scheme.upper(), asked=asked)
        findings.insert(0, other)
    known = {(found.code, found.section) for found in findings}
    findings += [own for own in inspection.findings if (own.code, own.section) not in known]
    return Judgement(
        form="",
        edition="",
        status=_status(findings),
        marking=summary.text,
        findings=tuple(findings),
        source=inspection.source,
    )


def _status(findings: list[Finding]) -> Status:
    kinds = {error.kind for error in findings if error.severity == "error"}
    if kinds - {"unread"}:
        return "invalid"
    return "incomplete" if kinds else "complete"
