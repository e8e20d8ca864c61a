"""Files → what is wrong with the marking of each, every one read in a process apart."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import partial
from pathlib import Path

from mappa_docs.checking import batch
from mappa_docs.checking.batch import Progress
from mappa_docs.file_markings import inspection
from mappa_docs.file_markings.inspection import InspectedFile
from mappa_docs.markings.area import Area
from mappa_docs.model import Marking

# A path that stands for what came in on standard input, and its name in the result.
_STDIN, _STDIN_NAME = Path("-"), Path("standard input")
_NOT_LOOKED_AT = (
    "This was not looked at: in a folder, only files whose names end in "
    f"{', '.join(inspection.endings())} are. Give it by its own name if it is one."
)


def inspect_files(
    paths: Sequence[Path],
    least: Mapping[str, Marking],
    *,
    named: Iterable[Path],
    area: Area | None = None,
    stdin: bytes | None = None,
    jobs: int = 1,
    seconds: float = batch.SECONDS,
    progress: Progress | None = None,
) -> Iterator[InspectedFile]:
    """Yield the verdict on the marking of each file, of which `least` is the lowest marking under
    each scheme (14.4).

    Only those whose names are those of Word and PDF files are looked at, unless they are among the
    `named`: a folder holds many others. `stdin` is the content of the path -, where that is given.
    No file stops the others: each is read in a process apart, which is ended when its time is over.
    """
    work = batch.each(
        partial(_looked, named=frozenset(named), least=dict(least), stdin=stdin, area=area)
    )
    results = batch.over(work, inspection.unreadable, paths, jobs=jobs, seconds=seconds, apart=True)
    return batch.watched(results, len(paths), progress)


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
        return inspection.unreadable(str(path), _NOT_LOOKED_AT)
    return inspection.check_file(path, least, area=area)
