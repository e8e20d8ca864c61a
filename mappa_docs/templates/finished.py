"""The last look at a filled template: which answers stand in it, and what each page says.

It is taken while tokens stand in the place of answers, by the reader that looks at the files of
others: so an answer counts only where a reader of the document sees it.
"""

from collections.abc import Iterable, Iterator, Mapping
from typing import Any

from mappa_docs.definition import pointers
from mappa_docs.documents.answer_words import ABSENT, is_absent
from mappa_docs.documents.printed_answers import DOCUMENT
from mappa_docs.documents.shapes import flat_name
from mappa_docs.errors import UsageError
from mappa_docs.messages import catalogue, finding_messages, places
from mappa_docs.messages.finding_messages import Grounds, Sentence
from mappa_docs.model import Field, Finding, Form, Kind
from mappa_docs.ooxml import reader, sections, word_file
from mappa_docs.ooxml.looks import Looks
from mappa_docs.ooxml.sections import Slot
from mappa_docs.templates import names
from mappa_docs.templates.answer_tokens import TOKEN, Told
from mappa_docs.templates.filling import Filled

_GROUNDS = Grounds("TPL-12", "missing", "warning")


class Seen:
    """What a reader surely sees of a filled template, part by part; `unsure` is what stands there
    besides, and may or may not be seen."""

    def __init__(self, filled: Filled) -> None:
        package = word_file.package(filled.parts)
        self.slots = sections.slots(package, package.xml(package.main))
        self.book = filled.book
        looks = Looks(package)
        shown = [package.main, package.related("footnotes", package.main)]
        shown += [slot.name for slot in self.slots if slot.is_active]
        self._told: dict[str, set[Told]] = {}
        self.unsure: set[Told] = set()
        for name in dict.fromkeys(filter(None, shown)):
            lines = reader.content(package.xml(name), looks, judged=True).lines
            self._told[name] = self._within(line.plain for line in lines)
            self.unsure |= self._within(line.text for line in lines)

    def _within(self, texts: Iterable[str]) -> set[Told]:
        tokens = (token for text in texts for token in TOKEN.finditer(text))
        return {self.book.told(int(token[1])) for token in tokens}

    def told(self) -> Iterator[Told]:
        """Yield all that a reader is told."""
        for told in self._told.values():
            yield from told

    def bare(self, name: str, part: str) -> list[Slot]:
        """Return the headers or footers that a page shows and that do not say what has this
        name."""
        return [
            slot
            for slot in self.slots
            if slot.is_active
            and slot.part == part
            and all(told.name != name for told in self._told.get(slot.name, ()))
        ]


def refuse_unsaid(seen: Seen, about: Mapping[str, str]) -> None:
    """Raise UsageError where the pages do not say that it is a draft, or which copy (13b.2)."""
    for name, part in ((names.BANNER, "header"), (names.COPY, "footer")):
        word = name.rpartition(".")[2]
        bare = seen.bare(name, part) if about[word] else []
        if bare:
            said = (
                ("place", places.phrase(slot.location for slot in bare)),
                ("name", name),
            )
            raise UsageError(catalogue.sentence(f"TEMPLATE.no_{word}", said))


def dropped(form: Form, answers: Mapping[str, Any], seen: Seen) -> Iterator[Finding]:
    """Yield a finding for each answer of the document's questions that its reader does not see, in
    the order of the form."""
    told = [*seen.told()]
    shown = {one.pointer for one in told} | seen.book.chosen
    unsure = {one.pointer for one in seen.unsure}
    if any(one.name == names.REFERENCE for one in told):
        shown.update(names.BY_REFERENCE)
    for pointer, field in _answered(form.top, answers, ""):
        if pointer in names.SAID_OTHERWISE or pointer in shown:
            continue
        if field.kind is Kind.CHOICES and _every_line(pointer, seen):
            continue
        if not field.takes_answer and f"/{ABSENT}/{flat_name(field)}" in shown:
            continue
        key = "TPL-12" if field.takes_answer else "TPL-12.reason"
        sentence = Sentence("TPL-12.unsure" if pointer in unsure else key)
        yield finding_messages.finding(form.stem, pointer, _GROUNDS, sentence)


def dropped_of_document(about: Mapping[str, str], seen: Seen) -> list[str]:
    """Return the names of what the document itself has to say and a reader does not see."""
    told = {one.name for one in seen.told()}
    wanted = (names.HANDLING, names.REFERENCE)
    return [
        name for name in wanted if about[name.removeprefix(f"{DOCUMENT}.")] and name not in told
    ]


def _every_line(pointer: str, seen: Seen) -> bool:
    """Return whether choices show each line of an answer, such as boxes that are ticked."""
    chosen = {line for own, line in seen.book.chosen_lines if own == pointer}
    words = (told.words for told in seen.book.every() if told.pointer == pointer)
    return any(chosen >= {*lines.split("\n")} for lines in words)


def _answered(fields: Iterable[Field], answers: Any, above: str) -> Iterator[tuple[str, Field]]:
    """Yield the questions that are answered, and groups and tables that say why they are not, each
    after its pointer."""
    for field in fields:
        value = answers.get(field.name) if isinstance(answers, Mapping) else None
        pointer = f"{above}/{pointers.escaped(field.name)}"
        if value is None or value in ("", [], {}):
            continue
        if field.takes_answer or is_absent(value):
            yield pointer, field
        elif field.kind is Kind.TABLE and isinstance(value, list):
            for number, row in enumerate(value):
                yield from _answered(field.fields, row, f"{pointer}/{number}")
        elif isinstance(value, dict):
            yield from _answered(field.fields, value, pointer)
        else:
            yield pointer, field
