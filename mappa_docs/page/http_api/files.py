"""What is done with files of others: read, checked, looked at for their marking, marked.

They are opened in processes apart, within limits of time and memory, as by the commands.
"""

from collections.abc import Iterator
from datetime import UTC, date, datetime, time
from functools import partial
from typing import Any

from starlette.responses import Response

from mappa_docs.api import folders
from mappa_docs.checking import folder as checking
from mappa_docs.checking.checked_file import CheckSettings
from mappa_docs.file_markings import inspection, many_files, requirements
from mappa_docs.intake import extraction
from mappa_docs.issuing.rendering import Rendered
from mappa_docs.local import reader
from mappa_docs.markings import overruling
from mappa_docs.page.http_api import replies
from mappa_docs.page.http_api.calls import Call
from mappa_docs.page.http_api.contract import DOCUMENT_TYPES, LINES
from mappa_docs.page.http_api.problems import said
from mappa_docs.page.http_api.received import Received, received
from mappa_docs.report import check_records, checks, extractions, findings, markings
from mappa_docs.workers.batch import Run

_OVERRULE = "overrule"


async def extract(call: Call) -> Response:
    """Return what was read of filled forms."""

    def read(sent: Received) -> dict[str, Any]:
        found = extraction.extract_files(sent.paths, call.run(sent.folder))
        return _whole(extractions.record(one) for each in found for one in each)

    return await _recorded(call, read)


async def check(call: Call) -> Response:
    """Return the verdicts on many files and the cases that they make; or a line for each form as
    soon as it is done."""
    settings = CheckSettings(
        folders.meant_scheme(call.scheme, call.area),
        call.values["as_of"] or date.today(),
        call.area,
        others=reader.reader(call.area, (), call.values["as_of"]),
        ahead=call.values["days"],
    )
    if call.media_type == LINES:
        sent = await received(call.request)
        lines = partial(_lines, sent, settings, call.run(sent.folder))
        return replies.Flowing(lines, LINES, limiter=call.turns, clear=sent.clear)

    def checked(sent: Received) -> dict[str, Any]:
        run = call.run(sent.folder)
        return checks.record(checking.check_folder(sent.paths, settings, run))

    return await _recorded(call, checked)


async def check_marking(call: Call) -> Response:
    """Return what is wrong with the marking of files."""
    least = requirements.floors_by_scheme(
        call.values["scheme"] or "", call.values["least"] or "", call.area
    )

    def looked(sent: Received) -> dict[str, Any]:
        found = many_files.inspect_files(
            sent.paths, least, named=sent.paths, area=call.area, run=call.run(sent.folder)
        )
        return _whole(map(markings.record, found))

    return await _recorded(call, looked)


async def apply_marking(call: Call) -> Response:
    """Return a file with a marking on every page."""
    wanted = requirements.marking_asked_for(
        call.values["classification"], call.values["scheme"] or "", call.area
    )
    day = call.values["as_of"]
    now = datetime.combine(day, time(), UTC) if day else datetime.now(UTC)
    sent = await received(call.request, (_OVERRULE,))
    try:
        if len(sent.paths) > 1:
            raise said("unreadable-body", "HTTP.one_file")
        reason = sent.parts.get(_OVERRULE)
        decision = None if reason is None else overruling.decision(reason, now.date())
        (path,) = sent.paths
        data = await call.beside((sent.folder / path).read_bytes)
        marked, inspected = await call.in_turn(
            partial(
                many_files.mark,
                data,
                wanted,
                area=call.area,
                set_on=now,
                decision=decision,
                limits=call.settings.limits,
            )
        )
        kind = inspection.format_of(marked)
        name = f"{path.stem}_marked{inspection.endings(kind)[0]}"
        made = Rendered(name, marked, wanted, inspected.judgement.findings)
        return replies.document(made, DOCUMENT_TYPES[kind])
    finally:
        sent.clear()


def _whole(records: Any) -> dict[str, Any]:
    return {"report_version": findings.REPORT_VERSION, "files": [*records]}


async def _recorded(call: Call, work: Any) -> Response:
    """Return as JSON what the work gives of the files that came."""
    sent = await received(call.request)
    try:
        data = await call.in_turn(lambda: replies.encoded(work(sent)))
    finally:
        sent.clear()
    return replies.of_bytes(data, call.media_type)


def _lines(sent: Received, settings: CheckSettings, run: Run) -> Iterator[bytes]:
    for checked in checking.check_files(sent.paths, settings, run):
        yield f"{check_records.line(checked)}\n".encode(errors="replace")
