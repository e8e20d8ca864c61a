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
    """Write a note for each form that is not complete, beside it the draft of an e-mail that takes
    it to whoever completed the form, and say what each is for. Where it `is_recorded`, a record
    stands beside each.

    Raises UsageError, before anything is written, where a note, draft or record of an earlier run
    is there and `force` is not given.
    """
    replies = reply_notes(results, by=by)
    names = [name for note in replies.notes for name in (note.name, note.mail_name) if name]
    if is_recorded:
        names += [*map(record.name_of, names)]
    atomic_write.refuse_targets((folder / name for name in names), force=force)
    for note in replies.notes:
        path = folder / note.name
        rendered, read = note.render(), {Path(note.checked.path): record.FORM}
        kept = recording.start("check --reply", read, is_wanted=is_recorded)
        marked, forms = rendered.marking.text, [record.shown(note.checked.judgement)]
        kept.write_of(path, rendered.data, marked, forms, force=force)
        if note.is_own:
            _tell(f"{path}: for {note.source}, to settle in the unit")
            continue
        mail = folder / note.mail_name
        kept.write_of(mail, note.mail(rendered).data, marked, forms, force=force)
        when = f", by {day_in_words(note.wanted_by)}" if note.wanted_by else ""
        to = "" if note.checked.addressee.email else ". Its e-mail has no address: enter one"
        _tell(f"{path}: for {note.source}{when}{to}")
    for file in replies.without:
        if file.instead:
            why = catalogue.sentence(file.instead.sentence, (("file", file.instead.source),))
            _tell(f"{file.source}: no note, {why}")
    _tell(f"Notes to send back: {len(replies.notes)}")


def _tell(line: str) -> None:
    click.echo(printable(line), err=True)
