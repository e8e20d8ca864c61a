"""What a form prints by itself → which question, section or table it names, or that it is the
form's and no answer."""

from collections.abc import Iterable, Iterator, Mapping
from functools import cache
from typing import NamedTuple

from mappa_docs.definition import forms, printed_words, prompts, views
from mappa_docs.definition.carried import CARRIED
from mappa_docs.model import Field, Form, Kind
from mappa_docs.reading.comparing import comparable, fingerprint

# What words of a form are: its name, the heading of a section, the name of a group or table in
# one, that of an entry on a card, the label of a question, the heading of the front page, the label
# beside the names of questions without an answer, or else words that ask for nothing.
FORM, SECTION, PART, ENTRY, LABEL = "form", "section", "part", "entry", "label"
FRONT, UNANSWERED, BESIDE_MARKING, PLAIN = "front", "unanswered", "beside marking", "plain"
_MARKING = "{marking}"
# What identifies the form itself is no question on it.
NOT_ASKED = ("form", "edition", "marking")


class Named(NamedTuple):
    """What words of a form name: one of the roles above, the question or part, and its number in
    the order of the form."""

    role: str
    field: Field | None = None
    order: int = -1


class OwnWords(NamedTuple):
    """The words of one form. `named` has what words name, as they are compared, and `beginnings`
    are those of sentences in which the marking stands. `order` has the number of each field by its
    path, `fields` the field, `tables` the table of which it is a question, and `columns` names
    those that stand in columns, and on no cards. `plain` has the fingerprints of what asks for
    nothing, and `earlier` those that an earlier blank has besides; `printed` are all texts, parted
    where the marking stands in them."""

    form: Form
    named: Mapping[str, tuple[Named, ...]]
    beginnings: tuple[str, ...]
    order: Mapping[str, int]
    fields: Mapping[str, Field]
    tables: Mapping[str, Field]
    columns: frozenset[str]
    plain: frozenset[str]
    printed: tuple[str, ...]
    earlier: frozenset[str] = frozenset()

    def of(self, text: str) -> tuple[Named, ...]:
        """Return what a text names, nothing where it is not the form's own."""
        words = comparable(text)
        if found := self.named.get(words):
            return found
        if words.startswith(self.beginnings):
            return (Named(PLAIN),)
        if words[-1:].isdecimal():  # the number of an entry, which a filled form prints
            numbered = self.named.get(words.rstrip("0123456789").rstrip(), ())
            return tuple(one for one in numbered if one.role == ENTRY)
        if self.earlier and fingerprint(text) in self.earlier:
            return (Named(PLAIN),)
        return ()

    def with_labels(self, labels: Mapping[str, str], plain: Iterable[str] = ()) -> "OwnWords":
        """Return the words with those of an earlier blank: its labels by the paths of its
        questions, and the fingerprints of what else it prints.

        They come with the file, so they never outweigh the form's own words: a label that the form
        has for another question of the same part, or for anything that is no question, stays so.
        """
        named = dict(self.named)
        for path, label in labels.items():
            field = self.fields.get(path)
            if field is None or path in NOT_ASKED or (field.takes_answer and label == field.label):
                continue
            words = comparable(label)
            if not words:
                continue
            if any(_outweighs(own, field) for own in self.named.get(words, ())):
                continue
            entry = Named(LABEL if field.takes_answer else PART, field, self.order[path])
            if entry not in named.get(words, ()):
                named[words] = (*named.get(words, ()), entry)
        return self._replace(named=named, earlier=frozenset(plain) - self.plain)


def above(field: Field) -> str:
    """Return the path of the group or table that a question stands in, "" for none."""
    return field.path.rpartition(".")[0].removesuffix(".*")


def _outweighs(own: Named, field: Field) -> bool:
    """Return whether a label of the form stands, whatever a file says that `field` was called."""
    if own.role not in (LABEL, PART) or own.field is None:
        return True
    return own.field is not field and above(own.field) == above(field)


@cache
def own_words(stem: str, document: str) -> OwnWords:
    """Return the words of a form, or of a document that is made from its answers."""
    form = views.view(stem, document, is_worked_on=True)
    every = list(forms.every(form.top))
    order = {field.path: number for number, field in enumerate(every)}
    named: dict[str, tuple[Named, ...]] = {}
    beginnings: dict[str, None] = {}
    for text, role, field in _words(form):
        before, has_marking, _ = text.partition(_MARKING)
        words = comparable(before)
        if words and has_marking:
            beginnings[words] = None
        elif words:
            entry = Named(role, field, order[field.path] if field else -1)
            named[words] = (*named.get(words, ()), entry)
    fields = {field.path: field for field in every}
    tables = {
        child.path: field for field in every if field.kind is Kind.TABLE for child in field.fields
    }
    columns = frozenset(path for path, table in tables.items() if table.layout != "cards")
    plain = frozenset(fingerprint(text) for text, role, _ in _words(form) if role == PLAIN and text)
    texts = (*(text for text, _, _ in _words(form)), *_in_pdf())
    printed = tuple(part for text in texts for part in text.split(_MARKING) if part)
    return OwnWords(form, named, tuple(beginnings), order, fields, tables, columns, plain, printed)


def _in_pdf() -> Iterator[str]:
    """Yield what a form says only where it is filled in as a PDF."""
    yield from prompts.filling_in(_MARKING, has_entries=True, may_be_absent=True, pdf=True)
    yield from (printed_words.WHY_NOT, printed_words.WHY_NO_ENTRIES)
    yield from (printed_words.CONTINUATION_SHEET, printed_words.CONTINUED_ON)
    yield from printed_words.CONTINUING.split("\n")


_Words = Iterator[tuple[str, str, Field | None]]


def _words(form: Form) -> _Words:
    """Yield all words of a form with what they are, and the field that they name."""
    plain = (
        (form.title, form.record_title, form.purpose, *form.documents.values()),
        (f"{printed_words.GOES_TO}: {form.goes_to}", f"{printed_words.WHEN}: {form.when}"),
        (printed_words.ABOUT, printed_words.STATEMENT, printed_words.ANSWER),
        (printed_words.QUESTION, printed_words.NOT_ARISING, printed_words.NOT_YET),
        (printed_words.NO_ENTRIES, printed_words.NO_ENTRY),
        prompts.filling_in(_MARKING, has_entries=True, may_be_absent=True),
        {section.completed_by for section in form.sections} | {form.completed_by},
    )
    for text in (text for group in plain[:-1] for text in group):
        yield text, PLAIN, None
    for text in plain[-1]:
        yield f"{printed_words.COMPLETED_BY}: {text}", PLAIN, None
    if any(section.field.name == CARRIED for section in form.sections):
        yield printed_words.CARRIED_NOTE, PLAIN, None
    for front in form.front:
        yield front.label, PLAIN, None
    yield form.name, FORM, None
    yield printed_words.IN_BRIEF, FRONT, None
    yield printed_words.NOT_PROVIDED, UNANSWERED, None
    for beside in (printed_words.MARKING, printed_words.HANDLING):
        yield beside, BESIDE_MARKING, None
    for field in form.identity:
        if field.name not in NOT_ASKED:
            yield from _of_field(field, LABEL)
    for section in form.sections:
        yield f"{section.number} {section.field.label}", SECTION, section.field
        yield from _of_field(section.field, SECTION)


def _of_field(field: Field, role: str) -> _Words:
    yield field.label, role, field
    if field.note:
        yield f"{field.label} {field.note}", role, field
        yield field.note, PLAIN, None
        yield f"{field.label}: {field.note}", PLAIN, None
    if field.kind is Kind.TABLE and field.item_label:
        yield field.item_label, ENTRY, field
    for line in field.statement:
        yield line, PLAIN, None
    for child in field.fields:
        yield from _of_field(child, LABEL if child.takes_answer else PART)
