"""Which form a file is: what it says of itself, and, where it says several, whose words it has."""

from collections.abc import Iterable, Sequence
from functools import cache

from mappa_docs.definition import forms, schema_files, views
from mappa_docs.errors import UnreadableError
from mappa_docs.markings.property_names import FORM
from mappa_docs.messages import catalogue
from mappa_docs.model import MAIN
from mappa_docs.ooxml import labels_part
from mappa_docs.ooxml.labels_part import Labels
from mappa_docs.ooxml.properties import custom
from mappa_docs.ooxml.word_file import Package
from mappa_docs.reading.comparing import comparable
from mappa_docs.reading.own_words import LABEL, SECTION, own_words

# A file has so many times as many words of one form as of another.
_CLEARLY = 2
# So many labels and headings of a form make a file one of it.
_ENOUGH = 5
# The title of a document is one of so many paragraphs.
_TOP = 20


def which_form(package: Package, texts: Iterable[str], around: Iterable[str]) -> Labels:
    """Return which form a file is of, and which of its documents, with the labels that travel with
    it. `texts` are the paragraphs outside its tables, `around` those of its headers and footers.

    Raises UnreadableError where the file is of no form, or of which one can't be told.
    """
    travelling = labels_part.of(package)
    if travelling is not None and travelling.document == labels_part.NOTE:
        raise UnreadableError(catalogue.sentence("FILE.word.note"))
    listed = list(texts)
    said = [custom(package).get(FORM, "")]
    if travelling is not None:
        said.append(travelling.stem)
    stem = stem_of(said, listed, around)
    if not stem:
        raise UnreadableError(catalogue.sentence("FILE.word.no_form"))
    # What the part says is believed where the form has such a document.
    known_documents = ("", *views.documents(stem))
    if travelling and travelling.stem == stem and travelling.document in known_documents:
        return travelling
    return Labels(stem, document_of(stem, listed), "", {})


def stem_of(said: Sequence[str], texts: Iterable[str], around: Iterable[str] = ()) -> str:
    """Return which form a file is of, "" where none is named: `said` are names or stems that it has
    for itself, `texts` its lines, and `around` those of its headers and footers.

    Raises UnreadableError where it can't be told which of several it is.
    """
    listed = list(texts)
    # A form says its name first; another one further down is that of a form that it speaks of.
    names = {*_named(listed)[:1], *_named(around)[:1], *said, *map(_stem, said)}
    known = [stem for stem in schema_files.stems() if stem in names]
    if len(known) > 1:
        return _by_words(known, listed)
    return known[0] if known else ""


def document_of(stem: str, texts: list[str]) -> str:
    """Return which of the form's documents a file is whose title stands at its top."""
    titles = {comparable(title): name for name, title in forms.form(stem).documents.items()}
    at_the_top = map(comparable, texts[:_TOP])
    return next((titles[words] for words in at_the_top if words in titles), MAIN)


def _by_words(stems: Iterable[str], texts: list[str]) -> str:
    """Return the form of which the texts have clearly more labels and headings than of another."""
    counts = sorted(((_count(stem, texts), stem) for stem in stems), reverse=True)
    (most, stem), (second, _) = counts[:2]
    if most < _ENOUGH or most < second * _CLEARLY:
        raise UnreadableError(catalogue.sentence("FILE.form.several"))
    return stem


def _count(stem: str, texts: list[str]) -> int:
    words = own_words(stem, MAIN)
    return sum(any(one.role in (LABEL, SECTION) for one in words.of(text)) for text in texts)


def _named(texts: Iterable[str]) -> list[str]:
    """Return the stems of the forms whose names stand alone in a line, or at the beginning of one
    before a tab, comma or several spaces."""
    found = []
    for text in texts:
        first = text[:40].replace("\t", "  ").replace(",", "  ").partition("  ")[0]
        if stem := _stems().get(comparable(first)):
            found.append(stem)
    return found


def _stem(name: str) -> str:
    return _stems().get(comparable(name), "")


@cache
def _stems() -> dict[str, str]:
    return {comparable(schema_files.name_of(stem)): stem for stem in schema_files.stems()}
