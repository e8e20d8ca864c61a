"""The functions for many files that other programs call: a check, the figures, the notes to send
back, the markings. `paths` are files, and folders with everything in them."""

from collections.abc import Callable, Iterable, Iterator
from dataclasses import replace
from datetime import date
from pathlib import Path

from mappa_docs.cases.case_findings import AHEAD, MOST_AHEAD
from mappa_docs.checking import folder as _folder
from mappa_docs.checking.checked_file import CheckedFile, CheckSettings
from mappa_docs.checking.folder import CheckResults
from mappa_docs.errors import UsageError
from mappa_docs.file_markings import many_files, requirements
from mappa_docs.file_markings.inspection import InspectedFile
from mappa_docs.intake import inbox
from mappa_docs.local import reader
from mappa_docs.markings import document_marking, schemes
from mappa_docs.markings.area import Area
from mappa_docs.report import reply_notes as _reply_notes
from mappa_docs.report.reply_notes import ReplyNotes
from mappa_docs.statistics import figures
from mappa_docs.statistics.figures import AnnualReturn, IndicatorResults
from mappa_docs.workers.batch import Progress, Run
from mappa_docs.workers.limits import MEGABYTES, SECONDS, Limits

# One path, or several.
Paths = str | Path | Iterable[str | Path]


def check_files(
    paths: Paths,
    *,
    scheme: str = "",
    as_of: date | None = None,
    area: Area | None = None,
    jobs: int = 1,
    seconds: float = SECONDS,
    megabytes: int | None = None,
    progress: Progress | None = None,
) -> Iterator[CheckedFile]:
    """Yield the results of each file as soon as they are there, so that memory stays flat. Of an
    e-mail or a zip file there is one for each form in it.

    The arguments are those of `check_folder`. Raises UsageError for an unknown scheme.
    """
    settings = _settings(scheme, as_of, area)
    return _folder.check_files(
        _files(paths),
        settings,
        Run(jobs, Limits(seconds, megabytes), progress),
    )


def check_folder(
    paths: Paths,
    *,
    scheme: str = "",
    as_of: date | None = None,
    area: Area | None = None,
    days: int = AHEAD,
    jobs: int = 1,
    seconds: float = SECONDS,
    megabytes: int | None = None,
    progress: Progress | None = None,
    on_file: Callable[[CheckedFile], None] | None = None,
    keep: Callable[[CheckedFile], bool] | None = None,
) -> CheckResults:
    """Return what is missing, wrong or late in each form, how much of it is answered, the
    cases that the forms make, which file stands in the place of which, and as `work` what is
    overdue, and what is due within so many `days` (84 at most). Forms that are attached
    to an e-mail or lie in a zip file have results of their own, with its sender in `arrival`.

    What can't be read is a result with the status "unreadable", and no file stops the others: each
    has so many `seconds`, with one job in the main thread alone. `jobs` is the number of processes;
    with `megabytes`, the memory that a file may take, even one job is a process apart, and a script
    calls this below `if __name__ == "__main__"`. `progress` is called with how many of how many
    files are done. `scheme` is "gpms" or "gsc",
    and without it the area's or "gpms"; `as_of` stands for today. Copies of the local forms of the
    `area` are read by the mappings that its profile names.

    The findings of many thousand files are large: `keep` says which files the results are to hold,
    and `on_file` is called with each. No finding holds an answer; the `facts` of a file, by which
    forms join a case, do. Raises UsageError for an unknown scheme, and for more days.
    """
    if not 0 <= days <= MOST_AHEAD:
        raise UsageError(f"days: {MOST_AHEAD} at most, and no fewer than 0.")
    return _folder.check_folder(
        _files(paths),
        replace(_settings(scheme, as_of, area), ahead=days),
        Run(jobs, Limits(seconds, megabytes), progress),
        on_file=on_file,
        keep=keep,
    )


def reply_notes(results: CheckResults, *, by: date | None = None) -> ReplyNotes:
    """Return a Word note for each form that is not complete, with the day by which it wants the
    form back, and the files that get none, with the reason. `mail` makes the draft of an e-mail
    with a note; a form that the unit completes itself has none.

    That day is `by`, or a time limit of the form that is earlier and still ahead. The results must
    hold the files to write about. A note is made when its `render` is called, carries the marking
    of the form (14.4), and no answer.
    """
    return _reply_notes.reply_notes(results, by=by)


def indicators(
    paths: Paths,
    start: date,
    end: date,
    *,
    scheme: str = "",
    as_of: date | None = None,
    area: Area | None = None,
    attendance: str | Path | None = None,
    jobs: int = 1,
    seconds: float = SECONDS,
    megabytes: int | None = None,
    progress: Progress | None = None,
) -> IndicatorResults:
    """Return the key performance indicators for the meetings from `start` to `end`, both included
    (31.21), what they rest on, and which files they leave out.

    Forms of another area than the profile's are left out. What can't be told counts as not met, and
    is named. Where no form could be read there are no indicators. `attendance` is the sheet of who
    came to the Strategic Management Board, for indicator 5. The other arguments are those of
    `check_folder`. Raises UsageError for a period that ends before it begins, and for an unknown
    scheme; UnreadableError for a sheet that can't be read, with each cell that is not sure.
    """
    return figures.indicators(
        _files(paths),
        start,
        end,
        scheme=meant_scheme(scheme, area),
        as_of=as_of or date.today(),
        area=area,
        attendance=Path(attendance) if attendance else None,
        run=Run(jobs, Limits(seconds, megabytes), progress),
    )


def annual_return(
    paths: Paths,
    year: int,
    *,
    scheme: str = "",
    as_of: date | None = None,
    area: Area | None = None,
    level_one: str | Path | None = None,
    jobs: int = 1,
    seconds: float = SECONDS,
    megabytes: int | None = None,
    progress: Progress | None = None,
) -> AnnualReturn:
    """Return what the forms can answer of the annual return for the year from 1 April (32.3), what
    that rests on, and which files it leaves out.

    Each case is counted once (32.6). Where no form could be read there are no items. Nobody may see
    the figures before they are published, but for those on the pre-release list (32.8). `level_one`
    is the sheet of the numbers that the agencies give for level 1 (32.6). The other arguments are
    those of `check_folder`. Raises UsageError for an unknown scheme, and UnreadableError for a
    sheet that can't be read, with each cell that is not sure.
    """
    return figures.annual_return(
        _files(paths),
        year,
        scheme=meant_scheme(scheme, area),
        as_of=as_of or date.today(),
        area=area,
        level_one=Path(level_one) if level_one else None,
        run=Run(jobs, Limits(seconds, megabytes), progress),
    )


def inspect_markings(
    paths: Paths,
    *,
    least: str = "",
    scheme: str = "",
    area: Area | None = None,
    jobs: int = 1,
    seconds: float = SECONDS,
    megabytes: int = MEGABYTES,
    progress: Progress | None = None,
) -> Iterator[InspectedFile]:
    """Yield what is wrong with the marking of each Word or PDF file, and what was seen of it
    (14.4).

    `least` and `scheme` are those of `inspect_marking`. Each file is read in a process apart, which
    is ended when its `seconds` are over or it needs more `megabytes`, so a script calls this below
    `if __name__ == "__main__"`. What is neither Word nor PDF, or could not be read, has the status
    "unreadable". Raises UsageError for an unknown scheme or a `least` too low.
    """
    given = listed(paths)
    return many_files.inspect_files(
        inbox.files(given),
        requirements.floors_by_scheme(scheme, least, area),
        named=given,
        area=area,
        run=Run(jobs, Limits(seconds, megabytes), progress),
    )


def _settings(scheme: str, as_of: date | None, area: Area | None) -> CheckSettings:
    meant, others = meant_scheme(scheme, area), reader.reader(area, (), as_of)
    return CheckSettings(meant, as_of or date.today(), area, others=others)


def meant_scheme(name: str, area: Area | None) -> str:
    """Return the name of the scheme that is meant. Raises UsageError where there is none."""
    meant = document_marking.scheme_for(name, area)
    schemes.scheme(meant)
    return meant


def _files(paths: Paths) -> list[Path]:
    return inbox.files(listed(paths))


def listed(paths: Paths) -> list[Path]:
    """Return one path or several as a list."""
    return [Path(paths)] if isinstance(paths, str | Path) else [*map(Path, paths)]
