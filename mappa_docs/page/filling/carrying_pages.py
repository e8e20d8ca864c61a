"""Answers taken from earlier forms of the case, and what of them has to be confirmed."""

from collections.abc import Iterator
from datetime import date
from functools import partial
from typing import Any, NamedTuple

from starlette.datastructures import FormData
from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import BaseRoute, Route

from mappa_docs.definition import carried, carrying, schema_files
from mappa_docs.definition.form_index import index
from mappa_docs.errors import MappaDocsError
from mappa_docs.forward import confirming, prefilling
from mappa_docs.forward.prefilled import Prefilled
from mappa_docs.messages import catalogue
from mappa_docs.model import Submission
from mappa_docs.page import typed_days, visit, work
from mappa_docs.page.filling import (
    answers_told,
    frame,
    kept,
    problems,
    read_files,
    source_markings,
)
from mappa_docs.page.filling.draft import Draft, of_submission, submission
from mappa_docs.page.filling.kept import Opened
from mappa_docs.page.safety import forgery
from mappa_docs.page.settings import Settings


class ToConfirm(NamedTuple):
    """An answer that was carried forward: its pointer, what it is called, the answer in words, from
    where it comes, and where it is changed."""

    pointer: str
    label: str
    answer: str
    source: str
    to: str


class StillOpen(NamedTuple):
    """A question that took no answer, why, and what stands in which source."""

    label: str
    why: str
    versions: tuple[str, ...]
    to: str


def routes() -> list[BaseRoute]:
    """Return the routes of what is carried forward."""
    return [
        Route("/fill/{key}/prefill", _choose),
        Route("/fill/{key}/prefill", _taken, methods=["POST"]),
        Route("/fill/{key}/confirm", _confirm),
        Route("/fill/{key}/confirm", _confirmed, methods=["POST"]),
    ]


async def _choose(request: Request) -> Response:
    return _to_choose(request, await kept.opened(request))


def _to_choose(
    request: Request, opened: Opened, failures: tuple[str, ...] = (), **values: Any
) -> Response:
    stem = opened.draft.stem
    common: dict[str, Any] = {"carried": None, "still_open": (), "remarks": ()}
    return frame.page(
        request,
        "filling/prefill.html",
        opened,
        title="Take answers from earlier forms",
        failures=[("files", one) for one in failures],
        has_errors=bool(failures),
        takes_from=[schema_files.name_of(one) for one in carrying.sources(stem)],
        **(common | values),
    )


async def _taken(request: Request) -> Response:
    """Take what the files say, and say what was taken and what was not."""
    read = await read_files.posted(request)
    if read.failures or not read.submissions:
        return _to_choose(request, await kept.opened(request), tuple(read.failures))
    try:
        before, result = await _prefilled(request, read.submissions)
    except MappaDocsError as fault:
        return _to_choose(request, await kept.opened(request), (str(fault),))
    opened = await kept.opened(request)
    marking, settings = opened.judged.judgement.marking, visit.settings(request.scope)
    is_raised = opened.draft.at(source_markings.PLACE) != before.at(source_markings.PLACE)
    raised = catalogue.sentence("FILL.marking_raised", (("marking", marking),))
    return _to_choose(
        request,
        opened,
        marking=source_markings.of_page(marking, read.submissions, settings),
        carried=len({one.pointer for one in result.carried}),
        still_open=[*_still_open(opened, result)],
        remarks=[
            *([f"{raised}."] if is_raised else []),
            *(one.text for one in result.remarks),
            *_of_reading(read.submissions),
        ],
    )


async def _prefilled(request: Request, sources: list[Submission]) -> tuple[Draft, Prefilled]:
    """Take what the sources say into the draft, and return it as it was before, and what came of
    it. Where the draft was changed meanwhile, such as on another page, it is done again."""
    settings = visit.settings(request.scope)
    while True:
        before = kept.draft(request)
        take = partial(prefilling.prefill, before.stem, sources, into=submission(before))
        result = await work.beside(take)
        if kept.draft(request) is before:
            fill = partial(_filled, result=result, sources=sources, settings=settings)
            kept.change(request, fill)
            return before, result


def _filled(
    draft: Draft, result: Prefilled, sources: list[Submission], settings: Settings
) -> Draft:
    """Return the draft with what was taken for it and the marking of that, and with what was typed
    and is no answer."""
    filled = draft._replace(answers=of_submission(result.submission).answers)
    return source_markings.raised(filled, sources, settings) if result.carried else filled


def _still_open(opened: Opened, result: Prefilled) -> Iterator[StillOpen]:
    stem = opened.draft.stem
    for one in result.still_open:
        versions = tuple(
            f"{version.source}: {answers_told.value_in_words(stem, one.pointer, version.value)}"
            for version in one.versions
        )
        why = catalogue.sentence(f"PREFILL.{one.why}")
        to = problems.address(opened.base, stem, one.pointer)
        yield StillOpen(problems.label(stem, one.pointer), why, versions, to)


def _of_reading(sources: list[Submission]) -> Iterator[str]:
    """Yield what was said of the files that were read."""
    for source in sources:
        for finding in source.findings:
            yield f"{source.source}: {finding.plain or finding.message}"


async def _confirm(request: Request) -> Response:
    return _to_confirm(request, await kept.opened(request))


def _to_confirm(
    request: Request, opened: Opened, failures: tuple[str, ...] = (), form: FormData | None = None
) -> Response:
    given = form or FormData()
    today = date.today()
    typed = typed_days.read(given, "on").typed
    return frame.page(
        request,
        "filling/confirm.html",
        opened,
        title="Confirm answers carried forward",
        failures=[("by", one) for one in failures],
        has_errors=bool(failures),
        answers=[*_unconfirmed(opened)],
        chosen=given.getlist("answer"),
        by=given.get("by", ""),
        on=typed if form else (today.day, today.month, today.year),
    )


async def _confirmed(request: Request) -> Response:
    """Note who confirms which answers, and when."""
    form = await forgery.posted(request)
    wanted = [one for one in form.getlist("answer") if isinstance(one, str)]
    on = typed_days.read(form, "on")
    why = on.wrong
    if not wanted:
        why = catalogue.sentence("FILL.nothing_chosen")
    elif on.day is None:
        why = why or catalogue.sentence("PAGE.day")
    else:
        confirm = partial(_with_confirmed, wanted=wanted, by=str(form.get("by", "")), on=on.day)
        try:
            kept.change(request, confirm)
        except MappaDocsError as fault:
            why = str(fault)
    opened = await kept.opened(request)
    if why:
        return _to_confirm(request, opened, (why,), form)
    return frame.led_to(opened.base)


def _with_confirmed(draft: Draft, *, wanted: list[str], by: str, on: date) -> Draft:
    told = confirming.confirm(submission(draft), wanted, by=by, on=on).submission
    return draft._replace(answers=told.answers)


def _unconfirmed(opened: Opened) -> Iterator[ToConfirm]:
    draft = opened.draft
    answers = dict(draft.answers)
    for row in carried.rows(answers):
        for pointer in carried.unconfirmed_in(draft.stem, answers, row):
            if index(draft.stem).at(pointer) is not None:
                yield ToConfirm(
                    pointer,
                    problems.label(draft.stem, pointer),
                    answers_told.place_words(draft, pointer),
                    _source(draft.stem, row),
                    problems.address(opened.base, draft.stem, pointer),
                )


def _source(stem: str, row: carried.Row) -> str:
    """Return from where the answers of a row come, in the words of the form."""
    columns = index(stem).within(f"/{carried.CARRIED}/*")
    told = (
        answers_told.value_in_words(stem, f"/{carried.CARRIED}/*/{name}", row[name])
        for name in ("form", "version", "date")
        if name in row and name in columns
    )
    return ", ".join(filter(None, told))
