"""A last look at a finished document: does it tell its reader what must not be told?

The answers have been searched one by one. This looks at the file itself, at all that it shows
besides those answers, so that nothing gets into it by another way.
"""

from collections.abc import Iterable, Iterator
from datetime import date
from functools import cache

from mappa_docs.definition import forms, views
from mappa_docs.intake.answers import Answers
from mappa_docs.model import MAIN, Field, Submission
from mappa_docs.rules.support.named_people import offender, staff
from mappa_docs.rules.support.printed_texts import passages
from mappa_docs.text.person_names import Person, names_person
from mappa_docs.text.telling import told, told_by_code
from mappa_docs.text.words import Words

# What each document that goes to others is searched for: words that tell, or names.
_TELLING = {("mappa-j", MAIN), ("mappa-p", MAIN)}
_NAMING = {("mappa-m", MAIN): False, ("mappa-o", "overview"): True}
# A sentence ends between two texts of a file, so that nothing is read across them.
_BETWEEN = " . "


def is_looked_at(stem: str, document: str) -> bool:
    """Return whether the document of a form goes to people who must not be told everything."""
    return (stem, document) in _TELLING or (stem, document) in _NAMING


def tells_too_much(
    submission: Submission, document: str, texts: Iterable[str], file_name: str
) -> bool:
    """Return whether the texts of a finished file, or its name, surely tell what its reader must
    not be told (3.27, 3.58, 13b.27, 20.22)."""
    answers = Answers(submission, date.min)
    rest = _besides(_BETWEEN.join(texts), answers, document)
    if (submission.stem, document) in _TELLING:
        in_text = told(Words(rest), submission.stem, contact=True)
        return bool(in_text.surely or told_by_code(file_name, submission.stem).surely)
    bare = _NAMING[submission.stem, document]
    people = _people(answers, document, with_offender=bare)
    words = Words(f"{rest}{_BETWEEN}{file_name.replace('-', ' ').replace('_', ' ')}")
    return any(names_person(words, who, bare=bare) == "surely" for who in people)


def _besides(whole: str, answers: Answers, document: str) -> str:
    """Return the text of a file without the answers, which have been searched, and without what the
    form says about filling it in: its reader may have that from any blank."""
    rest = " ".join(whole.split())
    given = {" ".join(passage.text.split()) for passage in passages(answers, document)}
    given |= _notes(answers.stem, document)
    for text in sorted(filter(None, given), key=len, reverse=True):
        rest = rest.replace(text, _BETWEEN)
    return rest


def _people(answers: Answers, document: str, *, with_offender: bool) -> Iterator[Person]:
    """Yield those who must not be named, without whose name is a word of the form itself."""
    own_words = _own_words(answers.stem, document)
    for who in (*([offender(answers)] if with_offender else ()), *staff(answers)):
        if own_words.isdisjoint((*who.family, *who.given)):
            yield who


@cache
def _notes(stem: str, document: str) -> frozenset[str]:
    every = forms.every(views.view(stem, document).top)
    return frozenset(" ".join(field.note.split()) for field in every)


@cache
def _own_words(stem: str, document: str) -> frozenset[str]:
    """Return the words that the form prints of its own accord."""
    form = views.view(stem, document)
    about_form = (form.name, form.title, form.purpose, *form.documents.values())
    words: set[str] = set(Words(_BETWEEN.join(about_form)).known)
    for field in forms.every(form.top):
        words |= Words(_BETWEEN.join(_printed(field))).known
    return frozenset(words)


def _printed(field: Field) -> Iterator[str]:
    yield from (field.label, field.note, field.item_label, *field.statement)
    yield from (choice.label for choice in field.choices)
