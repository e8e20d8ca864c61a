"""What changed between two submissions, place by place, as all formats for people say it: counts
and places, and the answers themselves only where they are asked for."""

from collections import Counter
from collections.abc import Iterator
from itertools import groupby
from pathlib import PurePath
from typing import NamedTuple

from mappa_docs.comparison.changes import Change, ChangeKind
from mappa_docs.comparison.differences import Differences
from mappa_docs.definition import pointers, schema_files
from mappa_docs.messages import catalogue, english
from mappa_docs.model import Count, Submission, Term
from mappa_docs.report import difference_places, difference_values
from mappa_docs.report.difference_values import Value
from mappa_docs.report.terminal import printable

TITLE = "What changed between two forms"
_NOWHERE = "Outside the sections"
_ORDER: tuple[ChangeKind, ...] = ("changed", "added", "removed")


class Entry(NamedTuple):
    """One place, what happened there, and the answers where these are to be shown."""

    where: str
    what: str
    values: tuple[Value, ...] = ()


class Part(NamedTuple):
    """A heading, and what is said below it."""

    heading: str
    entries: list[Entry]


def opening(found: Differences) -> str:
    """Return what was compared, and how many differences there are, in a sentence."""
    names = [schema_files.name_of(one.stem) for one in (found.old, found.new)]
    forms = english.listed(list(dict.fromkeys(names)))
    files = " → ".join(file_name(one) for one in (found.old, found.new))
    return f"{files}: {forms}, {counts(found)}"


def counts(found: Differences) -> str:
    """Return how many differences there are, and of which kind."""
    if not found.changes:
        return "no difference"
    by_kind = Counter(change.kind for change in found.changes)
    kinds = [f"{by_kind[kind]} {kind}" for kind in _ORDER if by_kind[kind]]
    return f"{english.counted(Count(len(found.changes), 'difference'))}: {english.listed(kinds)}"


def cautions(found: Differences) -> list[str]:
    """Return what has to be known before anything else: that there may be two people, and that
    something was not read."""
    said = []
    if found.told_apart:
        told = tuple(Term(f"told_apart.{name}") for name in found.told_apart)
        said.append(catalogue.sentence("DIFF.two_people", (("told", told),)))
    if found.unread:
        names = tuple(map(file_name, found.unread))
        said.append(catalogue.sentence("DIFF.unread", (("names", names),)))
    return said


def parts(found: Differences, *, values: bool) -> list[Part]:
    """Return the changes section by section, in the order of the form; then what was not compared,
    and what was not read or not for certain."""
    stem = found.new.stem
    by_section = groupby(
        found.changes, key=lambda change: difference_places.section(stem, change) or _NOWHERE
    )
    changed = [
        Part(heading, [_entry(stem, change, values=values) for change in some])
        for heading, some in by_section
    ]
    return [*changed, *_not_compared(found), *_not_read(found)]


def file_name(submission: Submission) -> str:
    """Return the name of the file that a submission came from, or what stands for it. Its folders
    stay behind: they may be called after people, and what says this is sent on."""
    return printable(PurePath(submission.source).name) or schema_files.name_of(submission.stem)


def _entry(stem: str, change: Change, *, values: bool) -> Entry:
    shown = difference_values.values(change) if values else ()
    place = difference_places.where(stem, change)
    if values and change.question is None:
        name = pointers.unescaped(pointers.parted(change.place)[1])
        place = f"{place} (“{name}”)"
    return Entry(place, difference_places.what(change), shown)


def _not_compared(found: Differences) -> Iterator[Part]:
    for is_new, submission in ((False, found.old), (True, found.new)):
        left = [one for one in found.not_compared if one.is_new is is_new]
        if left:
            form = (("form", schema_files.name_of(submission.stem)),)
            entries = [
                Entry(one.section, english.counted(Count(one.answers, "answer"))) for one in left
            ]
            yield Part(catalogue.sentence("DIFF.only", form), entries)


def _not_read(found: Differences) -> Iterator[Part]:
    for submission in (found.old, found.new):
        if submission.findings:
            name = (("name", file_name(submission)),)
            entries = [Entry(finding.section, finding.message) for finding in submission.findings]
            yield Part(catalogue.sentence("DIFF.read", name), entries)
