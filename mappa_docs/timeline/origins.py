"""Records beside files → which file was made of which, and whether it is still as it was made."""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from pathlib import Path
from typing import NamedTuple

from mappa_docs.errors import UnreadableError
from mappa_docs.files import opening
from mappa_docs.provenance import kept, record
from mappa_docs.provenance.kept import Record
from mappa_docs.timeline.case_file import Kept, Made, NotRead

# What a file may have to be looked at: as much as a Word or PDF file may.
_MOST_BYTES = 100_000_000
# What these commands write shows a form once more: the form itself is the document of the case.
_SHOWN_AGAIN = ("render", "marking apply", "pack", "derive overview")
_NEVER_A_FORM = ("actions", "diff", "check --reply", "case")
# Beside the form that this command begins lies the list of what was released, which shows none.
_LISTS_TOO = ("derive summary",)
# What lies with the forms of a case: a template or a list of people has its own place.
_IN_A_CASE = ("form", "document")


class Origins(NamedTuple):
    """What records say of the files beside them. `set_aside` holds the records, and the files that
    show no form of their own: they are no documents of the case. `damaged` are what is named like a
    record and is none."""

    made: tuple[Made, ...]
    set_aside: frozenset[str]
    damaged: tuple[NotRead, ...]


def origins(files: Sequence[Path]) -> Origins:
    """Return what the records among the files say."""
    records: dict[Path, Record] = {}
    damaged: list[NotRead] = []
    named = [path for path in files if path.name.endswith(record.ENDING)]
    for path in named:
        try:
            records[path] = kept.read(opening.read(path, kept.MOST_BYTES))
        except UnreadableError as fault:
            damaged.append(NotRead(str(path), str(fault)))
    if not records:
        return Origins((), frozenset(map(str, named)), tuple(damaged))
    checksums = _checksums(path for path in files if path not in named)
    by_checksum: dict[str, list[str]] = defaultdict(list)
    for file, checksum in checksums.items():
        by_checksum[checksum].append(file)
    made: list[Made] = []
    set_aside = {*map(str, named)}
    for path, told in records.items():
        one = _made(path, told, checksums, by_checksum)
        made.append(one)
        if one.kept == "unchanged" and _shows_no_form_of_its_own(one, told):
            set_aside.add(one.file)
    return Origins(
        tuple(sorted(made, key=lambda one: (one.made, one.file))),
        frozenset(set_aside),
        tuple(damaged),
    )


def _made(
    path: Path,
    told: Record,
    checksums: Mapping[str, str],
    by_checksum: Mapping[str, Sequence[str]],
) -> Made:
    beside = str(path.with_name(path.name.removesuffix(record.ENDING)))
    file, state = _where(beside, told.output, checksums, by_checksum)
    sources = [(one.role, by_checksum.get(one.sha256, ())) for one in told.inputs]
    return Made(
        file,
        state,
        told.command,
        told.made,
        tuple(dict.fromkeys(there[0] for _, there in sources if there)),
        sum(role in _IN_A_CASE and not there for role, there in sources),
    )


def _where(
    beside: str,
    output: str,
    checksums: Mapping[str, str],
    by_checksum: Mapping[str, Sequence[str]],
) -> tuple[str, Kept]:
    """Return the file that a record is about, and whether it is as it was: it may lie elsewhere by
    now."""
    if checksums.get(beside) == output:
        return beside, "unchanged"
    elsewhere = by_checksum.get(output, ())
    if beside not in checksums and elsewhere:
        return elsewhere[0], "unchanged"
    return beside, "changed" if beside in checksums else "gone"


def _shows_no_form_of_its_own(made: Made, told: Record) -> bool:
    """Return whether a file that is as it was made stands for a form that is there itself, or for
    none."""
    if made.command in _LISTS_TOO:
        return not told.forms
    return made.command in _NEVER_A_FORM or (
        made.command in _SHOWN_AGAIN and bool(made.sources) and not made.missing
    )


def _checksums(files: Iterable[Path]) -> dict[str, str]:
    """Return the checksum of each file that can be read."""
    checksums: dict[str, str] = {}
    for file in files:
        try:
            checksums[str(file)] = record.checksum(opening.read(file, _MOST_BYTES))
        except UnreadableError:
            continue  # it is said of it when it is read as a form
    return checksums
