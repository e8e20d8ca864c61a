"""Where the documents of a run go: a folder, in which a run can be continued, or one zip file."""

import sqlite3
from collections.abc import Iterator
from itertools import chain
from pathlib import Path
from time import monotonic

from mappa_docs.bulk import manifest, placing, render_work, zipped
from mappa_docs.bulk.journal import Journal
from mappa_docs.bulk.manifest import Document, Entry
from mappa_docs.bulk.render_work import Item, Outcome
from mappa_docs.bulk.sources import Source
from mappa_docs.errors import UnreadableError, UsageError
from mappa_docs.files import new_files, opening
from mappa_docs.messages import catalogue
from mappa_docs.provenance import record

# After so many seconds what was written is brought to the disk.
_BETWEEN_FLUSHES = 10.0
_UTF_8 = "utf-8"
_UNFINISHED = ".unfinished"
_WHOLE = "whole.zip"
# What writing raises where that can’t be done.
_FAULTS = (OSError, sqlite3.Error)


class Output:
    """The folder of a run, and what becomes of each input in it, in the order of the inputs.

    `target` is a folder, or a file whose name ends in .zip: then there is a folder beside it until
    all is in it. `settings` stands for what is asked for, and with `force` files are written over.
    Raises UsageError where another run writes there, or where something is in the way or can't be
    written; what is finished by then stays.
    """

    def __init__(self, target: Path, settings: str, listed: Path | None, *, force: bool) -> None:
        self.is_zip = target.suffix.lower() == ".zip"
        folder = target.with_name(f"{target.name}{_UNFINISHED}") if self.is_zip else target
        self._shown, self.folder = folder, folder.absolute()  # a worker may be in another one
        self._target, self._settings, self._force = target, settings, force
        self.manifest = listed or folder / manifest.NAME
        self._flushed = monotonic()
        for path in filter(None, (target if self.is_zip else None, listed)):
            self._refuse(path)
        self._journal = self._begun()

    @property
    def manifest_in_words(self) -> str:
        """What is said of where the manifest is in the end."""
        if self.is_zip and self.manifest.parent.absolute() == self.folder:
            return f"{manifest.NAME} in {self._target}"
        return str(self.manifest)

    @property
    def inside(self) -> Path:
        """Where documents are made before they have their names."""
        return placing.work_folder(self.folder)

    def item(self, source: Source, *, shared: bool) -> Item:
        """Return a source with what an earlier run made of it, for a worker that sees the folder;
        else a source with its content, or what became of it already."""
        earlier = self._journal.earlier(source.name, self._settings)
        if shared:
            return Item(source, earlier)
        item = render_work.carried(source)
        if item.outcome or earlier is None:
            return item
        checksum = record.checksum(item.source.data)
        if not render_work.is_unchanged(earlier, checksum, str(self.folder)):
            return item
        kept = Outcome("written", input_sha256=checksum, is_kept=True)
        return Item(Source(source.name), earlier, kept)

    def settled(self, item: Item, outcome: Outcome) -> Entry:
        """Return what became of the next input, whose documents have their places by then, or are
        in the way of nobody."""
        if outcome.stopped:
            raise self._cannot_be_written(outcome.stopped)
        try:
            return self._settled(item, outcome)
        except _FAULTS as fault:
            raise self._cannot_be_written(_reason(fault)) from None

    def ended(self) -> None:
        """Write the manifest, and the zip file where one is wanted, and clear away the rest."""
        try:
            placing.flush(self.folder)
            self._write_manifest()
            if self.is_zip:
                whole = self.inside / _WHOLE
                zipped.write(whole, self._journal.lines(), self.folder, self.manifest)
                placing.flush(self.folder)
                self._journal.finish()
                placing.place(whole, self._target, force=self._force)
            self._journal.close()
            self._clear_away()
        except _FAULTS as fault:
            raise self._cannot_be_written(_reason(fault)) from None

    def closed(self) -> None:
        """Let the journal go, of a run that is to be continued."""
        self._journal.close()

    def _begun(self) -> Journal:
        try:
            journal = Journal(placing.journal(self.folder))
        except _FAULTS as fault:
            about = (("path", str(self.folder)), ("reason", _reason(fault)))
            raise UsageError(catalogue.sentence("FILE.cannot_be_made", about)) from None
        try:
            placing.clear(self.folder)
            journal.take_over(self._earlier_lines())
        except UnreadableError:
            journal.close()
            raise UsageError(_says("BULK.manifest_exists", self.manifest)) from None
        return journal

    def _earlier_lines(self) -> Iterator[str]:
        if opening.kind(self.manifest) == "missing":
            return
        with opening.opened(self.manifest) as file:
            for line in file:
                yield line.decode(_UTF_8, errors="replace")

    def _settled(self, item: Item, outcome: Outcome) -> Entry:
        documents = tuple(made.document for made in outcome.made)
        entry = Entry(
            item.source.name,
            outcome.input_sha256,
            outcome.status,
            outcome.why,
            outcome.form,
            outcome.findings,
            documents,
            self._settings,
        )
        if outcome.is_kept and item.earlier:
            entry = item.earlier
        names = [document.name for document in entry.documents]
        self._journal.begin()
        if names and not self._journal.takes(names):
            entry = _not_written(entry, catalogue.sentence("BULK.repeated"))
        elif key := self._in_the_way(documents):
            entry = _not_written(entry, _says(*key))
        self._journal.add(entry)
        self._journal.commit()
        for made in outcome.made:
            staged = self.inside / (made.staged or placing.staged(made.data, self.inside))
            self._place(staged, made.document, is_wanted=entry.status == "written")
        self._flush_sometimes()
        return entry

    def _in_the_way(self, documents: tuple[Document, ...]) -> tuple[str, Path] | None:
        for document in documents:
            path = self.folder / document.name
            key = placing.in_the_way(path, document.sha256, force=self._force or self.is_zip)
            if key:
                return key, self._shown / document.name
        return None

    def _place(self, staged: Path, document: Document, *, is_wanted: bool) -> None:
        path = self.folder / document.name
        if is_wanted and not placing.is_there(path, document.sha256):
            placing.place(staged, path, force=self._force or self.is_zip)
        else:
            staged.unlink()

    def _flush_sometimes(self) -> None:
        if monotonic() - self._flushed > _BETWEEN_FLUSHES:
            placing.flush(self.folder)
            self._flushed = monotonic()

    def _write_manifest(self) -> None:
        folder = self.manifest.parent
        new_files.clear(folder)
        whole = new_files.temporary(folder)
        with placing.created(whole) as file:
            # A zip file is one of this run alone.
            others = () if self.is_zip else self._journal.lines_of_others()
            every = chain(self._journal.lines(), others)
            file.writelines(f"{line}\n".encode() for line in every)
        placing.place(whole, self.manifest, force=True)

    def _clear_away(self) -> None:
        placing.end(self.folder)
        if self.is_zip:
            zipped.remove(self._target, self.folder)

    def _refuse(self, path: Path) -> None:
        """Raise UsageError where what is at `path` may not be written over. A manifest may be of an
        earlier run."""
        found = opening.kind(path)
        if found == "missing" or (path == self.manifest and found == "file"):
            return
        if found != "file" or not self._force:
            raise UsageError(_says("FILE.exists" if not self._force else "FILE.not_replaced", path))

    def _cannot_be_written(self, reason: str) -> UsageError:
        about = (("path", str(self._target)), ("reason", reason))
        return UsageError(catalogue.sentence("BULK.stopped", about))


def _reason(fault: Exception) -> str:
    return str(getattr(fault, "strerror", None) or fault)


def _not_written(entry: Entry, why: str) -> Entry:
    return entry._replace(status="not_allowed", why=why, documents=())


def _says(key: str, path: Path) -> str:
    return catalogue.sentence(key, (("path", str(path)),))
