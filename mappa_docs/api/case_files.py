"""The functions for one case that other programs call: what its documents say together, and that
as a page, a Word file or data."""

from datetime import date

from mappa_docs.api.folders import Paths, listed, meant_scheme
from mappa_docs.checking.checked_file import CheckSettings
from mappa_docs.errors import UsageError
from mappa_docs.intake import inbox
from mappa_docs.local import reader
from mappa_docs.markings.area import Area
from mappa_docs.report import timeline
from mappa_docs.report.timeline import Shown
from mappa_docs.timeline import building
from mappa_docs.timeline.case_file import CaseFile
from mappa_docs.workers.batch import Progress, Run
from mappa_docs.workers.limits import SECONDS, Limits


def case(
    paths: Paths,
    *,
    reference: str = "",
    days: int = building.AHEAD,
    scheme: str = "",
    as_of: date | None = None,
    area: Area | None = None,
    jobs: int = 1,
    seconds: float = SECONDS,
    megabytes: int | None = None,
    progress: Progress | None = None,
) -> CaseFile:
    """Return one case: its documents in order, its meetings and levels, what was carried from
    where, which file was made of which, and what is due within so many `days`.

    `paths` are files, and folders with everything in them. Where they hold several cases, the
    `reference` says which; nothing of another one gets in. What can't be read is in `not_read`. No
    person is named. The other arguments are those of `check_folder`. Raises UsageError where
    several cases fit or none does, and for days that are not from 1 to 3660; and UnreadableError
    where there is no form at all.
    """
    if not 1 <= days <= building.MOST_AHEAD:
        raise UsageError(f"days: {building.MOST_AHEAD} at most, and no fewer than 1.")
    settings = CheckSettings(
        meant_scheme(scheme, area),
        as_of or date.today(),
        area,
        others=reader.reader(area, (), as_of),
        ahead=days,
    )
    run = Run(jobs, Limits(seconds, megabytes), progress)
    return building.case_file(inbox.files(listed(paths)), settings, run, reference=reference)


def show_case(case: CaseFile, to: str, *, scheme: str = "", area: Area | None = None) -> Shown:
    """Return the case as "text", "json", "html" or "docx", with the marking that stands on it: the
    highest of its documents (14.4).

    Raises UsageError for another format, and for Word where the documents are marked under several
    schemes; MarkingError where the Word file does not carry its marking.
    """
    return timeline.shown(case, to, scheme=scheme, area=area)
