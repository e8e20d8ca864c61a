"""Sources → documents: each written when its turn comes, whoever made them and in which order."""

from collections import deque
from collections.abc import Iterable, Iterator, Sequence
from functools import partial
from typing import Literal, NamedTuple

from mappa_docs.bulk import lots, render_work
from mappa_docs.bulk.manifest import Counts, Entry
from mappa_docs.bulk.output import Output
from mappa_docs.bulk.render_work import Item, Outcome
from mappa_docs.bulk.sources import Source
from mappa_docs.bulk.workforce import Workforce
from mappa_docs.documents.request import RenderRequest
from mappa_docs.model import Judgement


class BulkDocument(NamedTuple):
    """A finished document: its file name, the checksum of its content, its marking, and the content
    where it was not written to a folder."""

    name: str
    sha256: str
    marking: str
    data: bytes = b""


class BulkResult(NamedTuple):
    """What became of a submission: "written", or "unchanged" where an earlier run has written it;
    "refused" for what stands in it; "not_allowed" where a file is in the way, or what is asked for
    may not be; "unreadable"; "lost" with its worker; "failed" by a fault of the program.

    `why` is the reason in a sentence where it was not written, and `judgement` what has to be done
    where that is what it was refused for. No answer is in any of these but the documents.
    """

    source: str
    status: Literal[
        "written", "unchanged", "refused", "not_allowed", "unreadable", "lost", "failed"
    ]
    documents: tuple[BulkDocument, ...]
    why: str
    form: str
    findings: Counts
    judgement: Judgement | None


def rendered(
    sources: Iterable[Source],
    requests: Sequence[RenderRequest],
    output: Output | None,
    workforce: Workforce,
) -> Iterator[BulkResult]:
    """Yield what became of each source, in their order. Each is rendered as all the requests ask
    for, and its documents are in the `output` when it is yielded, or in the result without one.

    The output is ended when all is done; where the caller stops before, a run can go on there.
    Raises UsageError where nothing more can be written.
    """
    waiting: deque[Item] = deque()
    shared = workforce.is_near

    def items() -> Iterator[Item]:
        for source in sources:
            if output:
                item = output.item(source, shared=shared)
            else:
                item = Item(source) if shared else render_work.carried(source)
            waiting.append(item)
            yield item

    is_written_there = output is not None and shared
    work = partial(
        render_work.rendered,
        requests=requests,
        folder=str(output.folder) if output and is_written_there else "",
        inside=str(output.inside) if output and is_written_there else "",
    )
    handed_over = lots.lots(items(), lambda item: len(item.source.data))
    outcomes = workforce.results(work, render_work.lost, handed_over)
    try:
        for outcome in outcomes:
            item = waiting.popleft()
            entry = output.settled(item, outcome) if output else None
            yield _result(item, outcome, entry)
        if output:
            output.ended()
    finally:
        close = getattr(outcomes, "close", None)
        if close:
            close()
        if output:
            output.closed()


def _result(item: Item, outcome: Outcome, entry: Entry | None) -> BulkResult:
    if entry is None:
        documents = tuple(BulkDocument(*made.document, made.data) for made in outcome.made)
        told = outcome
        return BulkResult(
            item.source.name,
            told.status,
            documents,
            told.why,
            told.form,
            told.findings,
            told.judgement,
        )
    is_unchanged = outcome.is_kept and entry.status == "written"
    return BulkResult(
        entry.input,
        "unchanged" if is_unchanged else entry.status,
        tuple(BulkDocument(*document) for document in entry.documents),
        entry.why,
        entry.form,
        entry.findings,
        outcome.judgement,
    )
