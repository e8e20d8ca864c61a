"""Files → what is wrong with the marking of each, or a marking put on, in processes apart."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from datetime import datetime
from functools import partial
from pathlib import Path

from mappa_docs.file_markings import applying, inspection
from mappa_docs.file_markings.inspection import InspectedFile
from mappa_docs.markings.area import Area
from mappa_docs.messages import catalogue
from mappa_docs.model import Marking, Overruling
from mappa_docs.workers import batch
from mappa_docs.workers.batch import Run
from mappa_docs.workers.limits import Limits

# A path that stands for what came in on standard input, and its name in the result.
_STDIN, _STDIN_NAME = Path("-"), Path("standard input")
_ONE_BY_ONE = Run(1, Limits())


def inspect_files(
    paths: Sequence[Path],
    least: Mapping[str, Marking],
    *,
    named: Iterable[Path],
    area: Area | None = None,
    stdin: bytes | None = None,
    run: Run = _ONE_BY_ONE,
) -> Iterator[InspectedFile]:
    """Yield the verdict on the marking of each file, of which `least` is the lowest marking under
    each scheme (14.4).

    Only those whose names are those of Word and PDF files are looked at, unless they are among the
    `named`: a folder holds many others. `stdin` is the content of the path -, where that is given.
    No file stops the others: each is read in a process apart, which is ended where it takes more
    than its limits.
    """
    work = batch.each(
        partial(_looked, named=frozenset(named), least=dict(least), stdin=stdin, area=area)
    )
    results = batch.over(
        work,
        inspection.unreadable,
        paths,
        jobs=run.jobs,
        limits=run.limits,
        singly=True,
        folder=run.folder,
    )
    return batch.watched(results, len(paths), run.progress)


def mark(
    data: bytes,
    marking: Marking,
    *,
    area: Area | None = None,
    set_on: datetime | None = None,
    decision: Overruling | None = None,
    source: str = "",
    limits: Limits = _ONE_BY_ONE.limits,
) -> tuple[bytes, InspectedFile]:
    """Return the file with the marking put on, and the verdict on the finished file, which will be
    `source`. It is done in a process apart, as in `inspect_files`. `decision` is a person's, as in
    `applying.apply`.

    Raises what `applying.apply` raises, UnreadableError where the file needs more than it may take,
    and FaultApartError for a fault of the program.
    """
    work = partial(_marked, data, marking, area, set_on, decision, source)
    return batch.apart(work, limits)


def _marked(
    data: bytes,
    marking: Marking,
    area: Area | None,
    set_on: datetime | None,
    decision: Overruling | None,
    source: str,
) -> tuple[bytes, InspectedFile]:
    marked = applying.applied(data, marking, area=area, set_on=set_on, decision=decision)
    seen = replace(marked.seen, source=source)
    return marked.data, InspectedFile(inspection.judge(seen, least=marking), seen)


def _looked(
    path: Path,
    named: frozenset[Path],
    least: dict[str, Marking],
    stdin: bytes | None,
    area: Area | None,
) -> InspectedFile:
    if stdin is not None and path == _STDIN:
        return inspection.check_file(_STDIN_NAME, least, stdin, area=area)
    if path not in named and path.suffix.lower() not in inspection.endings():
        endings = ("endings", inspection.endings())
        return inspection.unreadable(
            str(path), catalogue.sentence("FILE.not_looked_at", (endings,))
        )
    return inspection.check_file(path, least, area=area)
