"""Files → the result of each, and the cases that the forms in them make."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import partial
from pathlib import Path

from mappa_docs.cases import case, supersession
from mappa_docs.cases.case import Case
from mappa_docs.cases.facts import Facts
from mappa_docs.cases.supersession import Replacement
from mappa_docs.checking import batch, checked_file
from mappa_docs.checking.batch import Progress
from mappa_docs.checking.checked_file import CheckedFile, CheckSettings
from mappa_docs.model import FrozenDict


@dataclass(frozen=True, slots=True)
class CheckResults:
    """The result of each file in the order of the paths, the cases that the forms make, worst
    first, and for each file that is a copy or was superseded the one that stands in its place.
    `settings` says how the files were checked."""

    files: tuple[CheckedFile, ...]
    cases: tuple[Case, ...]
    superseded: Mapping[str, Replacement]
    settings: CheckSettings


def check_files(
    paths: Sequence[Path],
    settings: CheckSettings,
    *,
    jobs: int = 1,
    seconds: float = batch.SECONDS,
    progress: Progress | None = None,
) -> Iterator[CheckedFile]:
    """Yield the result of each file as soon as it is there, so that memory stays flat.

    `paths` are those of files: what folders stand for is said by `readers.files`. `jobs` is the
    number of processes, `seconds` the time that one file has; `progress` is called with how many of
    how many files are done. No file stops the others: what can't be read, takes too long or breaks
    the program is a result too.
    """
    work = partial(checked_file.check_lot, settings=settings)
    results = batch.over(work, checked_file.unreadable, paths, jobs=jobs, seconds=seconds)
    return batch.watched(results, len(paths), progress)


def check_folder(
    paths: Sequence[Path],
    settings: CheckSettings,
    *,
    jobs: int = 1,
    seconds: float = batch.SECONDS,
    progress: Progress | None = None,
    on_file: Callable[[CheckedFile], None] | None = None,
    keep: Callable[[CheckedFile], bool] | None = None,
) -> CheckResults:
    """Return the results of all files, checked as by `check_files`, and their cases.

    The findings of many thousand files are large. `keep` says which of the files are wanted in the
    results, else all are, and `on_file` is called with each; the cases rest on all of them.
    """
    files: list[CheckedFile] = []
    facts: list[Facts] = []
    for file in check_files(paths, settings, jobs=jobs, seconds=seconds, progress=progress):
        if on_file:
            on_file(file)
        if keep is None or keep(file):
            files.append(file)
        if file.facts:
            facts.append(file.facts)
    return CheckResults(
        tuple(files),
        tuple(case.cases(facts, settings.as_of)),
        FrozenDict(supersession.replaced(facts)),
        settings,
    )
