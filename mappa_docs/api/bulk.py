"""The functions for any number of submissions that other programs call: all rendered, all judged,
by as many processes as there are, or by an executor."""

from collections.abc import Callable, Iterable, Iterator
from concurrent.futures import Executor
from datetime import date
from itertools import chain
from pathlib import Path
from typing import Any

from mappa_docs.api.folders import Paths, listed, meant_scheme
from mappa_docs.bulk import judging, render_work, rendering, sources
from mappa_docs.bulk.check_work import CheckRequest
from mappa_docs.bulk.output import Output
from mappa_docs.bulk.rendering import BulkResult
from mappa_docs.bulk.workforce import Workforce
from mappa_docs.documents import request
from mappa_docs.markings.area import Area
from mappa_docs.model import MAIN, Judgement
from mappa_docs.version import __version__
from mappa_docs.workers.batch import Progress, watched
from mappa_docs.workers.limits import SECONDS, Limits


def render_many(
    paths: Paths,
    output: str | Path | None = None,
    *,
    to: str | Iterable[str] = ("docx", "pdf"),
    draft: bool = False,
    scheme: str = "",
    classification: str = "",
    descriptors: Iterable[str] = (),
    purpose: str = "",
    document: str = MAIN,
    area: Area | None = None,
    marking_in_name: bool = False,
    as_of: date | None = None,
    fillable: bool = False,
    flatten: bool = False,
    rows: int = 0,
    with_data: bool = False,
    force: bool = False,
    manifest: str | Path | None = None,
    jobs: int | None = None,
    seconds: float = SECONDS,
    megabytes: int | None = None,
    executor: Executor | Callable[[], Executor] | None = None,
    shared_disk: bool = False,
    progress: Progress | None = None,
) -> Iterator[BulkResult]:
    """Yield what became of each submission, in their order: all are rendered, and no one stops the
    others.

    `paths` are files, folders with everything in them, files of JSON Lines (.jsonl, .ndjson) and
    zip files. The `output` is a folder, or a file whose name ends in .zip; without one the results
    hold the documents. With one, a manifest tells of each input, in the folder or in the file
    `manifest`; the same call goes on where a run was stopped, and passes over what is there and
    unchanged. Files that exist are written over only with `force`. All is done when the results are
    at their end. `to` is "docx" or "pdf", or several; the arguments after it are those of `render`,
    fields and data are those of the PDF.

    The work is done by `jobs` processes, each within `seconds` for a submission and `megabytes`; or
    by an `executor` of `concurrent.futures` with so many workers, or by what makes one, which is
    called again where all its workers are lost. Its workers are sent the submissions and send the
    documents back, unless with `shared_disk` they see the same files. A script calls this below
    `if __name__ == "__main__"`. `progress` is called with how many of how many are done, 0 where
    nobody knows.

    Raises UsageError where no submission could be rendered so, where something is in the way of the
    output, and where nothing more can be written.
    """
    kinds = [to] if isinstance(to, str) else [*to] or [""]  # which is refused
    in_pdf: dict[str, Any] = {
        "fillable": fillable,
        "flatten": flatten,
        "rows": rows,
        "with_data": with_data,
    }
    requests = [
        request.request_for(
            one,
            draft=draft,
            scheme=meant_scheme(scheme, area),
            classification=classification,
            descriptors=descriptors,
            purpose=purpose,
            document=document,
            area=area,
            marking_in_name=marking_in_name,
            as_of=as_of,
            # Where no PDF is asked for, what only a PDF has is refused.
            **(in_pdf if one == "pdf" or "pdf" not in kinds else {}),
        )
        for one in kinds
    ]
    given = listed(paths)
    target = None
    if output is not None:
        listed_in = Path(manifest) if manifest is not None else None
        target = Output(
            Path(output), render_work.settings(requests, __version__), listed_in, force=force
        )
    workforce = Workforce(jobs, Limits(seconds, megabytes), executor, shared_disk)
    results = rendering.rendered(sources.sources(given), requests, target, workforce)
    return watched(results, sources.count(given) or 0, progress) if progress else results


def check_many(
    paths: Paths,
    *,
    draft: bool = False,
    scheme: str = "",
    area: Area | None = None,
    as_of: date | None = None,
    jobs: int | None = None,
    seconds: float = SECONDS,
    megabytes: int | None = None,
    executor: Executor | Callable[[], Executor] | None = None,
    shared_disk: bool = False,
    progress: Progress | None = None,
) -> Iterator[Judgement]:
    """Yield what is missing, wrong or late in each submission, in their order, as soon as it is
    known. What can't be read has the status "unreadable".

    `paths` and the arguments from `jobs` on are those of `render_many`, the others those of
    `validate`. Raises UsageError for an unknown scheme.
    """
    given = listed(paths)
    asked = CheckRequest(draft, meant_scheme(scheme, area), as_of, area)
    workforce = Workforce(jobs, Limits(seconds, megabytes), executor, shared_disk)
    results = judging.judged(sources.sources(given), asked, workforce)
    if progress:
        results = watched(results, sources.count(given) or 0, progress)
    return chain.from_iterable(results)
