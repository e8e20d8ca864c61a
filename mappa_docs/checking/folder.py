"""Files → the result of each, and the cases that the forms in them make."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import partial
from itertools import chain
from pathlib import Path

from mappa_docs.cases import case, grouping, shown_elsewhere, supersession, tracker
from mappa_docs.cases.case import Case
from mappa_docs.cases.due import Due
from mappa_docs.cases.facts import Facts
from mappa_docs.cases.one_person import of_one_person
from mappa_docs.cases.shown_elsewhere import OpenStep
from mappa_docs.cases.supersession import Replacement
from mappa_docs.cases.tracker import TrackedCase
from mappa_docs.checking import checked_file, work_list
from mappa_docs.checking.checked_file import CheckedFile, CheckSettings
from mappa_docs.checking.work_list import OpenFinding
from mappa_docs.model import FrozenDict
from mappa_docs.workers import batch
from mappa_docs.workers.batch import IN_TURN, Run


@dataclass(frozen=True, slots=True)
class CheckResults:
    """The results of the files in the order of the paths, the cases that the forms make, worst
    first, and for each file that is a copy or was superseded the one that stands in its place.
    `settings` says how the files were checked.

    `settled` is what a file leaves open and another one shows to be done: the whole files no longer
    have such findings. `work` is what is overdue, and due within as many days as the settings look
    ahead, by day. `tracked` has every case, by its references, those in which nothing was found
    too.
    """

    files: tuple[CheckedFile, ...]
    cases: tuple[Case, ...]
    superseded: Mapping[str, Replacement]
    settings: CheckSettings
    settled: frozenset[OpenStep] = frozenset()
    work: tuple[Due, ...] = ()
    tracked: tuple[TrackedCase, ...] = ()


def check_files(
    paths: Sequence[Path],
    settings: CheckSettings,
    run: Run = IN_TURN,
) -> Iterator[CheckedFile]:
    """Yield the results of each file as soon as they are there, so that memory stays flat.

    `paths` are those of files: what folders stand for is said by `inbox.files`. Of an e-mail or a
    zip file there is a result for each form in it. No file stops the others: what can't be read,
    takes too long or breaks the program is a result too.
    """
    work = partial(checked_file.check_lot, settings=settings)
    results = batch.over(
        work,
        checked_file.all_unreadable,
        paths,
        jobs=run.jobs,
        limits=run.limits,
        folder=run.folder,
    )
    return chain.from_iterable(batch.watched(results, len(paths), run.progress))


def check_folder(
    paths: Sequence[Path],
    settings: CheckSettings,
    run: Run = IN_TURN,
    *,
    on_file: Callable[[CheckedFile], None] | None = None,
    keep: Callable[[CheckedFile], bool] | None = None,
) -> CheckResults:
    """Return the results of all files, checked as by `check_files`, and their cases.

    The findings of many thousand files are large. `keep` says which of the files are wanted in the
    results, else all are, and `on_file` is called with each, which alone has the answers; the cases
    rest on all of them.
    """
    files: list[CheckedFile] = []
    facts: list[Facts] = []
    left_open: list[OpenFinding] = []
    for file in check_files(paths, settings, run):
        if on_file:
            on_file(file)
        file = file._replace(answers=b"")
        if keep is None or keep(file):
            files.append(file)
        if file.facts:
            facts.append(file.facts)
            left_open += work_list.open_findings(file)
    groups = grouping.groups(facts)
    cases = case.of_groups(groups, settings.as_of, settings.ahead)
    superseded = supersession.replaced(facts)
    settled = _settled(left_open, groups, superseded)
    sources = {step.source for step in settled}
    return CheckResults(
        tuple(_without(file, settled) if file.source in sources else file for file in files),
        tuple(cases),
        FrozenDict(superseded),
        settings,
        settled,
        tuple(work_list.work_list(left_open, cases, settings.as_of, settled, settings.ahead)),
        tuple(tracker.tracked(groups, settings.as_of)),
    )


def _settled(
    left_open: Sequence[OpenFinding],
    groups: Sequence[list[Facts]],
    superseded: Mapping[str, Replacement],
) -> frozenset[OpenStep]:
    """Return what is left open in a file in whose place another stands, or that another form of
    the case shows to be done."""
    steps = [entry.step for entry in left_open]
    replaced = {step for step in steps if step.source in superseded}
    # What may be about somebody else shows nothing.
    people = (part for forms in groups for part in of_one_person(forms))
    return frozenset(replaced | shown_elsewhere.shown(people, steps))


def _without(file: CheckedFile, settled: frozenset[OpenStep]) -> CheckedFile:
    """Return the result of a file without the findings about what is settled."""
    about = [entry.finding for entry in work_list.open_findings(file) if entry.step in settled]
    findings = tuple(one for one in file.judgement.findings if one not in about)
    return file._replace(judgement=replace(file.judgement, findings=findings))
