"""The marking of any Word or PDF: looked at, or put on."""

from collections.abc import Sequence
from datetime import UTC, datetime
from functools import partial
from pathlib import Path
from typing import Any, NamedTuple

from starlette.datastructures import FormData, UploadFile
from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import BaseRoute, Route

from mappa_docs.errors import UnreadableError, UsageError
from mappa_docs.file_markings import inspection, many_files, requirements
from mappa_docs.file_markings.inspection import InspectedFile
from mappa_docs.files import opening
from mappa_docs.markings import overruling, schemes
from mappa_docs.messages import catalogue
from mappa_docs.page import rendering, scratch, uploads, visit, work
from mappa_docs.page.safety import forgery
from mappa_docs.page.scratch import Scratch
from mappa_docs.page.settings import Settings
from mappa_docs.report import markings as report
from mappa_docs.report import report_marking
from mappa_docs.workers.batch import Run

_MOST_FILES = 20
_PROCESSES = 2
_KINDS = {"docx": "application/octet-stream", "pdf": "application/pdf"}
Errors = list[tuple[str, str]]


class Marked(NamedTuple):
    """A copy with a marking on it: its name, its kind, and the file."""

    name: str
    kind: str
    data: bytes


def routes() -> list[BaseRoute]:
    """Return the routes of the markings."""
    return [
        Route("/markings", _choose),
        Route("/markings/look", _look, methods=["POST"]),
        Route("/markings/apply", _apply, methods=["POST"]),
        Route("/markings/{key}", _take),
    ]


async def _choose(request: Request) -> Response:
    return _page(request)


def _page(
    request: Request, errors: Errors | None = None, typed: dict[str, str] | None = None
) -> Response:
    return rendering.page(
        request,
        "library/markings.html",
        title="Markings",
        status=422 if errors else 200,
        has_errors=bool(errors),
        errors=errors or [],
        wrong=dict(errors or []),
        typed={"classification": "", "overrule": ""} | (typed or {}),
        levels=_levels(visit.settings(request.scope)),
        most_files=_MOST_FILES,
    )


async def _look(request: Request) -> Response:
    """Say what is wrong with the marking of each file."""
    form = await forgery.posted(request, most_files=_MOST_FILES)
    try:
        files = uploads.of(form, "files")
        if not files:
            nothing = catalogue.sentence("PAGE.marking.nothing")
            return _page(request, [("files", nothing)])
        looked = await _looked(request, files)
    finally:
        await form.close()
    return _seen(request, looked, title="Markings looked at")


async def _looked(request: Request, files: Sequence[UploadFile]) -> list[InspectedFile]:
    settings, own = visit.settings(request.scope), _scratch(request)
    folder = own.folder()
    floors = requirements.floors_by_scheme(area=settings.area)

    def looked() -> list[InspectedFile]:
        try:
            paths = uploads.save(files, folder)
            run = Run(_PROCESSES, settings.limits, folder=folder)
            every = many_files.inspect_files(
                paths, floors, named=paths, area=settings.area, run=run
            )
            return list(every)
        finally:
            scratch.remove(folder)

    return await work.apart_in_turn(request, looked)


def _seen(request: Request, looked: Sequence[InspectedFile], **values: Any) -> Response:
    floors = requirements.floors_by_scheme(area=visit.settings(request.scope).area)
    markings = (file.judgement.marking for file in looked)
    return rendering.page(
        request,
        "library/marking.html",
        marking=report_marking.marking(markings, list(floors.values())),
        files=[report.for_page(file) for file in looked],
        **{"key": "", "decided": ""} | values,
    )


async def _apply(request: Request) -> Response:
    """Put a marking on a copy of the file."""
    form = await forgery.posted(request, most_files=1)
    try:
        return await _applied(request, form)
    finally:
        await form.close()


async def _applied(request: Request, form: FormData) -> Response:
    settings = visit.settings(request.scope)
    files = uploads.of(form, "file")
    typed = {name: str(form.get(name, "")).strip() for name in ("classification", "overrule")}
    scheme, _, level = typed["classification"].partition(":")
    errors: Errors = []
    if not files:
        errors.append(("file", catalogue.sentence("PAGE.marking.nothing")))
    elif (files[0].size or 0) > inspection.MAX_BYTES:  # many such would fill the memory
        errors.append(("file", opening.too_large(inspection.MAX_BYTES)))
    if typed["classification"] not in dict(_levels(settings)):
        errors.append(("classification", catalogue.sentence("PAGE.marking.none")))
    if errors:
        return _page(request, errors, typed)
    now = datetime.now(UTC)
    name = Path(uploads.safe_name(files[0].filename or ""))
    data = await files[0].read()
    try:
        wanted = requirements.marking_asked_for(level, scheme, settings.area)
        reason = typed["overrule"]
        decision = overruling.decision(reason, now.date()) if reason else None
        kind = await work.apart(request, partial(inspection.format_of, data))
        target = f"{name.stem}_marked.{kind}"
        marked, inspected = await work.apart_in_turn(
            request,
            lambda: many_files.mark(
                data,
                wanted,
                area=settings.area,
                set_on=now,
                decision=decision,
                source=target,
                limits=settings.limits,
            ),
        )
    except (UsageError, UnreadableError) as refusal:
        return _page(request, [("file", str(refusal))], typed)
    session = visit.session(request)
    key = session.keep(Marked(target, _KINDS[kind], marked), len(marked))
    return _seen(
        request,
        [inspected],
        title="The marked copy",
        key=key,
        decided=report.overruled(inspected, decision) if decision else "",
    )


async def _take(request: Request) -> Response:
    """Give the marked copy."""
    marked = visit.session(request).kept(request.path_params["key"], Marked)
    return rendering.download(marked.data, marked.name, marked.kind)


def _levels(settings: Settings) -> list[tuple[str, str]]:
    """Return the markings that a file may be given, from the floor of each scheme on, with the
    words for each."""
    choices = []
    for name, least in requirements.floors_by_scheme(area=settings.area).items():
        levels = schemes.levels(name)
        for level in levels[levels.index(least.level) :]:
            choices.append((f"{name}:{level}", f"{level} ({name.upper()})"))
    return choices


def _scratch(request: Request) -> Scratch:
    own: Scratch = request.app.state.scratch
    return own
