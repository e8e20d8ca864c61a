"""Choosing what to check: files that are sent, or a folder of this machine."""

import threading
from collections.abc import Mapping
from datetime import date
from pathlib import Path

from starlette.datastructures import FormData
from starlette.requests import Request
from starlette.responses import RedirectResponse, Response

from mappa_docs.cases.case_findings import AHEAD, MOST_AHEAD
from mappa_docs.checking.checked_file import CheckSettings
from mappa_docs.intake import inbox
from mappa_docs.local import reader
from mappa_docs.messages import catalogue
from mappa_docs.page import rendering, scratch, typed_days, uploads, visit, work
from mappa_docs.page.checking.check import Check
from mappa_docs.page.safety import forgery
from mappa_docs.page.scratch import Scratch
from mappa_docs.page.sessions import TooMuchError

_MOST_FILES = 1000
_NO_DAY = ("", "", "")
Errors = list[tuple[str, str]]


async def choose(request: Request) -> Response:
    """Show the page on which files are chosen."""
    return _page(request)


async def begin(request: Request) -> Response:
    """Begin the check of what was chosen, and lead to it."""
    form = await forgery.posted(request, most_files=_MOST_FILES)
    try:
        return await _begun(request, form)
    finally:
        await form.close()


async def _begun(request: Request, form: FormData) -> Response:
    settings = visit.settings(request.scope)
    files = uploads.of(form, "files")
    named = str(form.get("folder", "")).strip() if settings.may_name_folders else ""
    as_of = typed_days.read(form, "as-of")
    ahead, errors = _ahead(str(form.get("ahead", "")))
    if as_of.wrong:
        errors.append(("as-of", as_of.wrong))
    folder: Path | None = None
    paths: list[Path] = []
    if files and named:
        errors.append(("files", catalogue.sentence("PAGE.check.both")))
    elif named:
        folder = Path(named)
        paths, wrong = await work.beside(lambda: _below(Path(named)))
        errors += [("folder", wrong)] if wrong else []
    elif not files:
        errors.append(("files", catalogue.sentence("PAGE.check.nothing")))
    if errors:
        typed = {"folder": named, "ahead": str(form.get("ahead", "")), "as_of": as_of.typed}
        return _page(request, errors, typed)
    own: Scratch = request.app.state.scratch
    is_sent = folder is None
    if folder is None:
        folder = own.folder()
        target = folder
        paths = await work.beside(lambda: uploads.save(files, target))
    day = as_of.day or date.today()
    checking = CheckSettings(
        settings.scheme,
        day,
        settings.area,
        others=reader.reader(settings.area, (), day),
        ahead=ahead,
    )
    turns: threading.Semaphore = request.app.state.checks
    place = folder

    def remove() -> None:
        if is_sent:
            scratch.remove(place)

    check = await work.beside(lambda: Check(paths, place, checking, settings.limits, turns, remove))
    try:
        key = visit.session(request).keep(check, check.size)
    except TooMuchError:
        remove()
        raise
    check.begin()
    return RedirectResponse(f"/check/{key}", 303)


def _below(folder: Path) -> tuple[list[Path], str]:
    """Return the files below a folder as paths in it, and what is wrong with it, "" for nothing."""
    try:
        is_there = folder.is_absolute() and folder.is_dir()
    except OSError:  # such as a name that is too long for any folder
        is_there = False
    if not is_there:
        return [], catalogue.sentence("PAGE.check.folder")
    files = [path.relative_to(folder) for path in inbox.files([folder])]
    return files, "" if files else catalogue.sentence("PAGE.check.empty")


def _ahead(typed: str) -> tuple[int, Errors]:
    typed = typed.strip()
    if not typed:
        return AHEAD, []
    if typed.isascii() and typed.isdecimal() and len(typed) < 4 and int(typed) <= MOST_AHEAD:
        return int(typed), []
    return AHEAD, [("ahead", catalogue.sentence("PAGE.check.ahead", (("most", MOST_AHEAD),)))]


def _page(
    request: Request, errors: Errors | None = None, typed: Mapping[str, object] | None = None
) -> Response:
    values = {"folder": "", "ahead": str(AHEAD), "as_of": _NO_DAY} | dict(typed or {})
    settings = visit.settings(request.scope)
    return rendering.page(
        request,
        "checking/choose.html",
        title="Check forms",
        status=422 if errors else 200,
        has_errors=bool(errors),
        errors=errors or [],
        wrong=dict(errors or []),
        typed=values,
        may_name_folders=settings.may_name_folders,
        most_ahead=MOST_AHEAD,
        megabytes=settings.bounds.body // 2**20,
        seconds=f"{settings.limits.seconds or 0:g}",
    )
