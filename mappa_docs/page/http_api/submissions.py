"""What is done with submissions: judged, drawn, worded, begun, confirmed, compared."""

import io
import zipfile
from collections.abc import Iterator
from datetime import date
from functools import partial
from pathlib import Path
from typing import Any

from starlette.responses import Response

from mappa_docs.api import carrying, contexts, single
from mappa_docs.comparison.differences import diff as differing
from mappa_docs.issuing import rendering
from mappa_docs.issuing.rendering import Rendered
from mappa_docs.markings import document_marking
from mappa_docs.model import Submission
from mappa_docs.page.http_api import bodies, replies
from mappa_docs.page.http_api.calls import Call
from mappa_docs.page.http_api.contract import ARCHIVE, DOCUMENT_TYPES
from mappa_docs.page.http_api.problems import said
from mappa_docs.report import difference_marking, differences, findings, prefills

# What rendering and a context are both asked for, by the names of their arguments.
_OF_A_DOCUMENT = ("draft", "classification", "document", "as_of")
_OF_A_FILE = ("with_data", "marking_in_name", "fillable", "flatten", "rows")


async def validate(call: Call) -> Response:
    """Return the verdict on a submission."""
    data = await bodies.json_content(call.request)

    def judged() -> bytes:
        judgement = single.validate(
            bodies.submission(data),
            draft=call.values["draft"],
            scheme=call.scheme,
            as_of=call.values["as_of"],
            area=call.area,
        )
        return replies.encoded(findings.record(judgement))

    return replies.of_bytes(await call.beside(judged), call.media_type)


async def render(call: Call) -> Response:
    """Return a submission as a document, or numbered copies of it in a zip file."""
    copies, number = call.values["copies"], call.values["copy"]
    if number and not copies:
        raise said("wrong-parameter", "HTTP.copy_alone")
    if number and number > copies:
        raise said("wrong-parameter", "HTTP.copy_too_high")
    data = await bodies.json_content(call.request)
    submission = await call.beside(partial(bodies.submission, data))
    make = partial(_rendered, call, submission)
    made = await call.beside(partial(make, (number or 1, copies) if copies else None))
    if not copies or number:
        return replies.document(made, DOCUMENT_TYPES[call.values["to"]])

    def every_copy() -> Iterator[Rendered]:
        yield made
        for other in range(2, copies + 1):
            yield make((other, copies))

    name = f"{Path(made.name).stem}.zip"
    headers = replies.of_document(made) | replies.attached(name)
    return replies.Flowing(lambda: _zipped(every_copy()), ARCHIVE, headers=headers)


async def get_context(call: Call) -> Response:
    """Return the words of a document for a template of another system."""
    data = await bodies.json_content(call.request)

    def worded() -> Response:
        words = contexts.context(bodies.submission(data), **_of_a_document(call))
        return _marked(call, words, words["document"]["marking"])

    return await call.beside(worded)


async def prefill(call: Call) -> Response:
    """Return a form that was begun with what earlier forms say."""
    data = await bodies.json_content(call.request)

    def begun() -> Response:
        given = bodies.envelope(data, call.operation.body)
        sources = [
            bodies.inner(answers, f"/sources/{number}")
            for number, answers in enumerate(given["sources"])
        ]
        into = bodies.inner(given["into"], "/into") if "into" in given else None
        made = carrying.prefill(call.values["form"], sources, into=into, as_of=call.values["as_of"])
        told = prefills.record(made, with_values=call.values["values"])
        return _marked(
            call, told | {"submission": made.answers}, _marking(call, made.submission, *sources)
        )

    return await call.beside(begun)


async def confirm(call: Call) -> Response:
    """Return a submission in which somebody confirms what was carried forward."""
    data = await bodies.json_content(call.request)

    def confirmed() -> Response:
        given = bodies.envelope(data, call.operation.body)
        made = carrying.confirm(
            bodies.inner(given["submission"], "/submission"),
            given["by"],
            pointers=given.get("pointers"),
            on=call.values["as_of"] or date.today(),
        )
        return _marked(call, made.answers, _marking(call, made))

    return await call.beside(confirmed)


async def diff(call: Call) -> Response:
    """Return what changed from one submission to another."""
    data = await bodies.json_content(call.request)

    def compared() -> Response:
        given = bodies.envelope(data, call.operation.body)
        old, new = (bodies.inner(given[name], f"/{name}") for name in ("old", "new"))
        found = differing(old, new)
        marking = difference_marking.text(found, scheme=call.scheme, area=call.area)
        told = differences.record(found, marking=marking, values=call.values["values"])
        return _marked(call, told, marking)

    return await call.beside(compared)


def _marked(call: Call, told: Any, marking: str) -> Response:
    return replies.of_bytes(replies.encoded(told), call.media_type, marking)


def _marking(call: Call, submission: Submission, *sources: Submission) -> str:
    """Return the marking of a form with its answers, which is that of its sources at least."""
    own, *others = (
        document_marking.decide(one.stem, one.answers, call.scheme, area=call.area)[0]
        for one in (submission, *sources)
    )
    return document_marking.at_least(own, [other.text for other in others]).text


def _of_a_document(call: Call) -> dict[str, Any]:
    """Return what is asked for of a document, by the names of the arguments."""
    return {
        **{name: call.values[name] for name in _OF_A_DOCUMENT},
        "classification": call.values["classification"] or "",
        "descriptors": call.values["descriptor"],
        "purpose": call.values["purpose"] or "",
        "scheme": call.scheme,
        "area": call.area,
    }


def _rendered(call: Call, submission: Submission, copy: tuple[int, int] | None) -> Rendered:
    return rendering.render(
        submission,
        call.values["to"],
        copy=copy,
        **_of_a_document(call),
        **{name: call.values[name] for name in _OF_A_FILE},
    )


def _zipped(documents: Iterator[Rendered]) -> Iterator[bytes]:
    """Yield a zip file of the documents, piece by piece."""
    piece = _Piece()
    with zipfile.ZipFile(piece, "w") as archive:
        for made in documents:
            archive.writestr(made.name, made.data)
            yield piece.taken()
    yield piece.taken()


class _Piece(io.RawIOBase):
    """What was written to a file since it was last asked: one that can't go back."""

    def __init__(self) -> None:
        super().__init__()
        self._parts: list[bytes] = []

    def writable(self) -> bool:
        """Return that it can be written to."""
        return True

    def write(self, data: Any) -> int:
        """Keep what is written."""
        self._parts.append(bytes(data))
        return len(data)

    def taken(self) -> bytes:
        """Return what was written, which is not kept any longer."""
        parts, self._parts = self._parts, []
        return b"".join(parts)
