"""Files → the one case that they are of, with its documents, meetings, levels and what is due."""

import json
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from pathlib import Path
from typing import Any

from mappa_docs.cases import case, consistency, grouping
from mappa_docs.cases.case_findings import CaseFinding, about_case
from mappa_docs.cases.due import Due
from mappa_docs.checking import folder
from mappa_docs.checking.checked_file import CheckedFile, CheckSettings
from mappa_docs.checking.folder import CheckResults
from mappa_docs.errors import UnreadableError
from mappa_docs.messages import catalogue
from mappa_docs.timeline import choosing, documents, meetings, origins
from mappa_docs.timeline.case_file import CaseDue, CaseFile, Made, NotRead
from mappa_docs.timeline.documents import CheckedForm
from mappa_docs.workers.batch import IN_TURN, Run

# How many days ahead the next things of a case are looked for: a review may be sixteen weeks off.
AHEAD = 112
# Ten years.
MOST_AHEAD = 3660


def case_file(
    paths: Sequence[Path],
    settings: CheckSettings,
    run: Run = IN_TURN,
    *,
    reference: str = "",
) -> CaseFile:
    """Return the case that the files are of, or of several cases that with the `reference`.

    What can't be read is listed, and so is what belongs to other cases; nothing is dropped. Raises
    UnreadableError, which names the files, where there is no form among them, and UsageError as
    `choosing.chosen` does.
    """
    known = origins.origins(paths)
    read = [path for path in paths if str(path) not in known.set_aside]
    forms: dict[str, CheckedForm] = {}

    def take(file: CheckedFile) -> None:
        if file.facts:
            answers: Mapping[str, Any] = json.loads(file.answers)
            forms[file.source] = documents.form(file._replace(answers=b""), file.facts, answers)

    results = folder.check_folder(read, replace(settings, with_answers=True), run, on_file=take)
    if not forms:
        raise UnreadableError(_nothing(results))
    chosen = choosing.chosen(grouping.groups(one.facts for one in forms.values()), reference)
    checked = {file.source: file for file in results.files}
    own = [forms[form.source]._replace(checked=checked[form.source]) for form in chosen.forms]
    others = {source for source in forms if source not in {form.source for form in chosen.forms}}
    listed = documents.documents(own, results.superseded)
    numbers = {document.file: document.number for document in listed}
    current = case.last_versions(case.in_order(chosen.forms))
    made = tuple(one for one in known.made if not {one.file, *one.sources} & others)
    unread = [file for file in results.files if not file.facts]
    return CaseFile(
        as_of=settings.as_of,
        references=choosing.references(chosen.forms),
        level=consistency.level(current, settings.as_of),
        documents=listed,
        meetings=meetings.meetings(current, numbers),
        levels=meetings.levels(current, numbers),
        due=[_due(one, settings, numbers) for one in results.work if _is_of(one.files, numbers)],
        findings=[*_findings(results, numbers), *_of_records(made), *_damaged(known.damaged)],
        made=made,
        not_read=[NotRead(file.source, _reason(file)) for file in unread],
        others=chosen.others,
    )


def _nothing(results: CheckResults) -> str:
    """Return why there is no case among the files, with what is said of each."""
    lines = [f"  {file.source}: {_reason(file)}" for file in results.files]
    return "\n".join([catalogue.sentence("CSE.none"), *lines])


def _due(one: Due, settings: CheckSettings, numbers: Mapping[str, int]) -> CaseDue:
    told = tuple(numbers[file] for file in one.files if file in numbers)
    return CaseDue(one.by, one.is_overdue(settings.as_of), one.task, one.doer, told)


def _findings(results: CheckResults, numbers: Mapping[str, int]) -> Iterator[CaseFinding]:
    """Yield what is found in the case but for what is due, which stands in a list of its own."""
    for of_folder in results.cases:
        for finding in of_folder.findings:
            if finding.finding.days is None and _is_of(finding.files, numbers):
                yield finding


def _is_of(files: Sequence[str], numbers: Mapping[str, int]) -> bool:
    return not numbers.keys().isdisjoint(files)


def _of_records(made: Sequence[Made]) -> Iterator[CaseFinding]:
    """Yield what records show to be otherwise than they say."""
    for one in made:
        if one.kept == "changed":
            yield about_case("PRV-1", [one.file])
        if one.kept == "gone":
            yield about_case("PRV-2", [one.file])
        if one.missing:
            yield about_case("PRV-3", [one.file], parameters={"number": one.missing})


def _damaged(records: Sequence[NotRead]) -> Iterator[CaseFinding]:
    for one in records:
        yield about_case("PRV-4", [one.file])


def _reason(file: CheckedFile) -> str:
    return file.judgement.findings[0].message
