"""Where filling in begins: a form is chosen, or a draft opened again."""

from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import BaseRoute, Route

from mappa_docs.definition import carrying, forms, schema_files
from mappa_docs.markings import document_marking
from mappa_docs.page import rendering, visit
from mappa_docs.page.filling import draft, frame, kept, read_files
from mappa_docs.page.safety import forgery
from mappa_docs.page.safety.refusals import Refused


def routes() -> list[BaseRoute]:
    """Return the routes of the beginning."""
    return [
        Route("/fill", _choose),
        Route("/fill/open", _opened, methods=["POST"]),
        Route("/fill/new/{stem}", _about),
        Route("/fill/new/{stem}", _begun, methods=["POST"]),
        Route("/fill/{key}/close", _to_close),
        Route("/fill/{key}/close", _closed, methods=["POST"]),
    ]


async def _choose(request: Request) -> Response:
    return _to_choose(request)


def _to_choose(request: Request, failures: tuple[str, ...] = ()) -> Response:
    settings = visit.settings(request.scope)
    # What is said of files names them, and a name may say whom a file is about.
    least = document_marking.floor(settings.scheme, area=settings.area)
    return rendering.page(
        request,
        "filling/choose.html",
        title="Fill in a form",
        marking=least.text if failures else "",
        forms=[forms.form(stem) for stem in schema_files.stems()],
        failures=[("draft-file", one) for one in failures],
        has_errors=bool(failures),
        drafts=[
            (kept.base(key), forms.form(one.draft.stem), one) for key, one in kept.every(request)
        ],
    )


async def _opened(request: Request) -> Response:
    """Open the forms in the files that somebody chose."""
    read = await read_files.posted(request)
    keys = [kept.begin(request, draft.of_submission(one)) for one in read.submissions]
    if len(keys) == 1 and not read.failures:
        return frame.led_to(kept.base(keys[0]))
    return _to_choose(request, tuple(read.failures))


async def _about(request: Request) -> Response:
    stem = _stem(request)
    return rendering.page(
        request,
        "filling/new.html",
        title=f"Begin {forms.form(stem).name}",
        form=forms.form(stem),
        takes_from=[schema_files.name_of(one) for one in carrying.sources(stem)],
    )


async def _begun(request: Request) -> Response:
    form = frame.texts(await forgery.posted(request))
    base = kept.base(kept.begin(request, draft.begun(_stem(request))))
    return frame.led_to(f"{base}/prefill" if "prefill" in form.get("then", ()) else base)


async def _to_close(request: Request) -> Response:
    """Ask whether a draft is to be closed, of which nothing is kept then."""
    opened = await kept.opened(request)
    return frame.page(request, "filling/close.html", opened, title="Close this form")


async def _closed(request: Request) -> Response:
    await forgery.posted(request)
    kept.forget(request)
    return frame.led_to("/fill")


def _stem(request: Request) -> str:
    stem = str(request.path_params["stem"])
    if stem not in schema_files.stems():
        raise Refused(404, "PAGE.not_there")
    return stem
