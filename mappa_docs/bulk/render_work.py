"""What a worker does with a lot of submissions that are to be rendered."""

import os
from collections.abc import Sequence
from hashlib import sha256
from pathlib import Path
from typing import NamedTuple

from mappa_docs.bulk import manifest, placing, sources
from mappa_docs.bulk.manifest import Counts, Document, Entry, Status
from mappa_docs.bulk.sources import Source
from mappa_docs.documents.request import RenderRequest
from mappa_docs.errors import (
    GlyphError,
    MappaDocsError,
    NotReadyError,
    UnreadableError,
    UsageError,
)
from mappa_docs.intake import readers
from mappa_docs.issuing import rendering
from mappa_docs.issuing.readiness import NotCompleteError
from mappa_docs.issuing.rendering import Rendered
from mappa_docs.messages import catalogue
from mappa_docs.model import Judgement
from mappa_docs.provenance import record


class Item(NamedTuple):
    """A source, and what an earlier run made of it. `outcome` is what became of it already."""

    source: Source
    earlier: Entry | None = None
    outcome: "Outcome | None" = None


class Made(NamedTuple):
    """A finished document: what the manifest says of it, and its content, or what it is called in
    the work folder, where it was written there."""

    document: Document
    data: bytes = b""
    staged: str = ""


class Outcome(NamedTuple):
    """What became of a source. `stopped` is the reason why nothing can be written any more, for
    this source and all after it. `judgement` is that of a submission that was refused for it, and
    `is_kept` says that everything is there as the earlier run left it."""

    status: Status
    why: str = ""
    input_sha256: str = ""
    form: str = ""
    findings: Counts = Counts()
    made: tuple[Made, ...] = ()
    judgement: Judgement | None = None
    is_kept: bool = False
    stopped: str = ""


def settings(requests: Sequence[RenderRequest], version: str) -> str:
    """Return what stands for all that is asked for, and for the version of the program."""
    return sha256(repr((version, tuple(requests))).encode()).hexdigest()[:16]


def rendered(
    items: Sequence[Item], requests: Sequence[RenderRequest], folder: str, inside: str
) -> list[Outcome]:
    """Return what became of each item: the documents that are asked for are in the work folder
    `inside` the `folder`, or in the outcome where there is no folder."""
    return [_rendered(item, requests, folder, inside) for item in items]


def carried(source: Source) -> Item:
    """Return a source with its content, for a worker that does not see our files."""
    try:
        data = sources.content(source)
    except UnreadableError as fault:
        return Item(source, outcome=Outcome("unreadable", str(fault)))
    return Item(source._replace(path="", data=data))


def lost(item: Item, why: str) -> Outcome:
    """Return what is said of an item whose worker was lost, or took too long."""
    return Outcome("lost", why)


def is_unchanged(earlier: Entry | None, checksum: str, folder: str) -> bool:
    """Return whether what an earlier run made of an input with this checksum is still there."""
    return bool(
        folder
        and earlier
        and earlier.input_sha256 == checksum
        and all(
            placing.is_there(Path(folder, document.name), document.sha256)
            for document in earlier.documents
        )
    )


def _rendered(item: Item, requests: Sequence[RenderRequest], folder: str, inside: str) -> Outcome:
    if item.outcome:
        return item.outcome
    try:
        data = sources.content(item.source)
    except UnreadableError as fault:
        return Outcome("unreadable", str(fault))
    checksum = record.checksum(data)
    if is_unchanged(item.earlier, checksum, folder):
        return Outcome("written", input_sha256=checksum, is_kept=True)
    outcome, documents = _documents(item.source, data, requests)
    try:
        made = [_made(document, inside) for document in documents]
    except OSError as fault:
        return Outcome("failed", stopped=fault.strerror or os.strerror(fault.errno or 0))
    return outcome._replace(input_sha256=checksum, made=tuple(made))


def _documents(
    source: Source, data: bytes, requests: Sequence[RenderRequest]
) -> tuple[Outcome, list[Rendered]]:
    """Return what became of a submission, and its documents if they could be made."""
    form = ""
    try:
        submission = readers.only(sources.found(source, data))
        form = rendering.shown_form(submission, requests[0]).name
        documents = [rendering.render_as(submission, request) for request in requests]
    except NotCompleteError as refused:
        judgement = refused.judgement
        counts = manifest.counts(judgement.findings)
        outcome = Outcome("refused", form=form, findings=counts, judgement=judgement)
        return outcome, []
    except UnreadableError as fault:
        return Outcome("unreadable", str(fault)), []
    except (NotReadyError, GlyphError) as fault:
        return Outcome("refused", str(fault), form=form), []
    except UsageError as fault:
        return Outcome("not_allowed", str(fault), form=form), []
    except MemoryError:
        raise
    except MappaDocsError as fault:
        return Outcome("failed", str(fault), form=form), []
    except Exception as fault:  # whatever it is, the others must still be made
        name = (("name", type(fault).__name__),)
        return Outcome("failed", catalogue.sentence("BULK.fault", name), form=form), []
    counts = manifest.counts(documents[0].findings)
    return Outcome("written", form=form, findings=counts), documents


def _made(document: Rendered, inside: str) -> Made:
    told = Document(document.name, record.checksum(document.data), document.marking.text)
    if inside:
        return Made(told, staged=placing.staged(document.data, Path(inside)))
    return Made(told, document.data)
