"""The results of a check → the notes to send back: one for each form that is not complete, none for
what was put right since."""

from dataclasses import dataclass, replace
from datetime import date
from pathlib import Path
from typing import Literal

from mappa_docs.cases.supersession import Replacement
from mappa_docs.checking.checked_file import CheckedFile, CheckSettings
from mappa_docs.checking.folder import CheckResults
from mappa_docs.documents.file_names import UniqueNames
from mappa_docs.issuing.rendering import Rendered
from mappa_docs.report import reply, reply_mail


@dataclass(frozen=True, slots=True)
class ReplyNote:
    """One note to send back: its file `name`, the file that it is for, and the day by which it
    wants the form back, or None where there is none."""

    name: str
    checked: CheckedFile
    wanted_by: date | None
    settings: CheckSettings

    @property
    def source(self) -> str:
        """The path of the file that the note is for."""
        return self.checked.source

    def render(self) -> Rendered:
        """Return the note in Word. Raises MarkingError if the finished note is not marked (14.4).

        It is made only now, because the notes to many files are large.
        """
        note = reply.reply(
            self.checked,
            scheme=self.settings.scheme,
            as_of=self.settings.as_of,
            wanted_by=self.wanted_by,
            area=self.settings.area,
        )
        return replace(note, name=self.name)

    @property
    def is_own(self) -> bool:
        """Whether the form is one that the unit completes itself, so that the note goes nowhere."""
        return self.checked.addressee.is_own

    @property
    def mail_name(self) -> str:
        """What the draft of an e-mail with the note is called, "" where there is none."""
        return "" if self.is_own else reply_mail.name_of(self.name)

    def mail(self, note: Rendered) -> Rendered:
        """Return the draft of an e-mail that takes the `note`, as `render` gives it, to whoever
        completed the form."""
        return reply_mail.draft(
            note, self.checked, area=self.settings.area, wanted_by=self.wanted_by
        )


@dataclass(frozen=True, slots=True)
class WithoutNote:
    """A file that gets no note, and why: it is complete, could not be read, or is a form in whose
    place another stands, which `instead` names."""

    source: str
    reason: Literal["complete", "unreadable", "superseded"]
    instead: Replacement | None = None


@dataclass(frozen=True, slots=True)
class ReplyNotes:
    """The notes to send back, and the files that get none, both in the order of the files."""

    notes: tuple[ReplyNote, ...]
    without: tuple[WithoutNote, ...]


def reply_notes(results: CheckResults, *, by: date | None = None) -> ReplyNotes:
    """Return a note for each form that is not complete and in whose place no other stands.

    `by` is the day by which the notes want the forms back; a time limit of a form that is still
    ahead goes before it where it is earlier. Forms with the same reference and version get notes
    with names of their own; where they are about two people, the name of the file tells which.
    """
    notes: list[ReplyNote] = []
    without: list[WithoutNote] = []
    names = UniqueNames()
    doubtful = _of_two_people(results)
    for file in results.files:
        reason = _none_is_needed(file)
        instead = results.superseded.get(file.source)
        if reason:
            without.append(WithoutNote(file.source, reason))
        elif instead:
            without.append(WithoutNote(file.source, "superseded", instead))
        else:
            day = reply.wanted_by(file, results.settings.as_of, by)
            told = _plain(Path(file.source).stem) if file.source in doubtful else ""
            name = names.free(reply.name(file, told))
            notes.append(ReplyNote(name, file, day, results.settings))
    return ReplyNotes(tuple(notes), tuple(without))


def _of_two_people(results: CheckResults) -> set[str]:
    """Return the files under whose reference there is somebody else."""
    found = (finding for case in results.cases for finding in case.findings)
    return {file for finding, files in found if finding.code == "CASE-11" for file in files}


def _plain(name: str) -> str:
    """Return a name with only the characters that every system takes in the name of a file."""
    return "".join(sign if sign.isascii() and sign.isalnum() else "-" for sign in name)


def is_needed(checked: CheckedFile) -> bool:
    """Return whether there is something to send back: the form was read, and is not complete."""
    return not _none_is_needed(checked)


def _none_is_needed(checked: CheckedFile) -> Literal["complete", "unreadable", ""]:
    match checked.judgement.status:
        case "complete":
            return "complete"
        case "unreadable":
            return "unreadable"
    return ""
