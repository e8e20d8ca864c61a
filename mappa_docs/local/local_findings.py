"""What could not be read on a copy of a local form → findings. None holds what was typed: of the
words on the form only those that the blank or the mapping has are named."""

from collections.abc import Iterator

from mappa_docs.local.copies import Leftover
from mappa_docs.local.copy_reading import LocalForm
from mappa_docs.messages import finding_messages
from mappa_docs.messages.finding_messages import Grounds, Sentence
from mappa_docs.model import Count, Finding, Label, UnreadText
from mappa_docs.reading import reading_findings

TEXT, OTHER_SHEET = "text", "other_sheet"
# So many labels are named beside which there is text.
_MOST_NAMED = 8
_UNREAD = Grounds("READ-1", "unread", "warning", basis="inferred")
_NO_PLACE = Grounds("READ-9", "unread", "warning", basis="inferred")


def findings(stem: str, form: LocalForm, *, is_record: bool = False) -> Iterator[Finding]:
    """Yield what could not be read, or not for sure, on a copy or in a record of a program."""
    yield from reading_findings.of_answers(stem, form.unread)
    yield from _of_leftovers(stem, form.leftovers, "record" if is_record else "local")
    yield from reading_findings.of_changes(stem, form.facts.inserted, form.facts.deleted)
    yield from reading_findings.of_things_to_run(stem, form.facts.to_run)
    yield from reading_findings.of_lost_pages(stem, form.facts.lost_pages, "fewer_pages")
    yield from reading_findings.of_matched(stem, form.meant, form.meant)
    if form.missing_places:
        questions = tuple(Label(pointer) for pointer in form.missing_places)
        key = "READ-9.record" if is_record else "READ-9"
        sentence = Sentence(key, (("questions", questions),))
        yield finding_messages.finding(stem, "", _NO_PLACE, sentence)


def unread(stem: str, form: LocalForm) -> Iterator[UnreadText]:
    """Yield the text that is in no answer, or in one that can't be read."""
    for one in form.leftovers:
        yield UnreadText(one.after, one.characters, one.what)
    for answer in form.unread:
        title = reading_findings.section_title(stem, answer.pointer)
        yield UnreadText(title, answer.letters, answer.why, answer.pointer)


def _of_leftovers(stem: str, leftovers: tuple[Leftover, ...], where: str) -> Iterator[Finding]:
    for what in dict.fromkeys(one.what for one in leftovers):
        these = [one for one in leftovers if one.what == what]
        if what not in (TEXT, OTHER_SHEET):
            texts = ((None, what, one.characters) for one in these)
            yield from reading_findings.of_texts(stem, texts)
            continue
        size = Count(sum(one.characters for one in these), "character")
        after = list(dict.fromkeys(one.after for one in these if one.after))
        named = (*after[:_MOST_NAMED], *("…" for _ in after[_MOST_NAMED : _MOST_NAMED + 1]))
        key = f"READ-1.{where}" if what == TEXT else f"READ-1.{what}"
        key += ".after" if named and what == TEXT else ""
        sentence = Sentence(key, (("size", size), ("after", named)))
        yield finding_messages.finding(stem, "", _UNREAD, sentence)
