"""Notes to send back, written when all files were read: none for what was put right since."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path

import click

from mappa_docs.cases import supersession
from mappa_docs.cases.facts import Facts
from mappa_docs.checking.file_check import Checked, Terms
from mappa_docs.cli import atomic_write
from mappa_docs.messages import catalogue
from mappa_docs.messages.english import day_in_words
from mappa_docs.report import reply
from mappa_docs.report.terminal import printable


@dataclass(frozen=True)
class Waiting:
    """The forms that may need a note, and the facts of all, by which it shows whether they do."""

    forms: list[Checked] = field(default_factory=list)
    facts: list[Facts] = field(default_factory=list)

    def passing(self, results: Iterable[Checked]) -> Iterator[Checked]:
        """Pass the results on, and keep what the notes need of them."""
        for one in results:
            if reply.is_needed(one):
                self.forms.append(one)
            if one.facts:
                self.facts.append(one.facts)
            yield one


def write(waiting: Waiting, folder: Path, terms: Terms, by: date | None, *, force: bool) -> None:
    """Write a note for each form that is not complete, and say what each is for.

    Forms with the same reference and version get names of their own. Raises UsageError, before
    anything is written, where a note of an earlier run is there and `force` is not given.
    """
    instead = supersession.replaced(waiting.facts)
    names = atomic_write.Names()
    paths: dict[Path, Checked] = {}
    for one in waiting.forms:
        if one.judgement.source not in instead:
            paths[names.free(folder / reply.name(one))] = one
    if not force:
        atomic_write.refuse_existing(paths)
    for path, one in paths.items():
        note = reply.reply(one, scheme=terms.scheme, as_of=terms.as_of, by=by)
        atomic_write.write(path, note.data, force=force)
        day = reply.wanted_by(one, terms.as_of, by)
        when = f", by {day_in_words(day)}" if day else ""
        _say(f"{path}: for {one.judgement.source}{when}")
    for one in waiting.forms:
        if other := instead.get(one.judgement.source):
            why = catalogue.sentence(other.sentence, (("file", other.source),))
            _say(f"{one.judgement.source}: no note, {why}")
    _say(f"Notes to send back: {len(paths)}")


def _say(line: str) -> None:
    click.echo(printable(line), err=True)
