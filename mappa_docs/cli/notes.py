"""Writing the notes to send back, when all files were read."""

from datetime import date
from pathlib import Path

import click

from mappa_docs.checking.folder import CheckResults
from mappa_docs.cli import atomic_write, recording
from mappa_docs.messages import catalogue
from mappa_docs.messages.english import day_in_words
from mappa_docs.provenance import record
from mappa_docs.report.reply_notes import reply_notes
from mappa_docs.report.terminal import printable


def write(
    results: CheckResults, folder: Path, by: date | None, *, force: bool, is_recorded: bool = False
) -> None:
    """Write a note for each form that is not complete, and say what each is for. Where it
    `is_recorded`, a record stands beside each.

    Raises UsageError, before anything is written, where a note of an earlier run is there and
    `force` is not given.
    """
    replies = reply_notes(results, by=by)
    atomic_write.refuse_targets((folder / note.name for note in replies.notes), force=force)
    for note in replies.notes:
        path = folder / note.name
        made, read = note.render(), {Path(note.checked.path): record.FORM}
        kept = recording.start("check --reply", read, is_wanted=is_recorded)
        forms = [record.shown(note.checked.judgement)]
        kept.write_of(path, made.data, made.marking.text, forms, force=force)
        when = f", by {day_in_words(note.wanted_by)}" if note.wanted_by else ""
        _tell(f"{path}: for {note.source}{when}")
    for file in replies.without:
        if file.instead:
            why = catalogue.sentence(file.instead.sentence, (("file", file.instead.source),))
            _tell(f"{file.source}: no note, {why}")
    _tell(f"Notes to send back: {len(replies.notes)}")


def _tell(line: str) -> None:
    click.echo(printable(line), err=True)
