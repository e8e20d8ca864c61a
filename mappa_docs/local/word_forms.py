"""A Word file → a copy of a local form, and whether it is one."""

from collections.abc import Iterable, Iterator
from typing import NamedTuple

from mappa_docs.local.copies import Facts, Leftover, more
from mappa_docs.local.mapping import Mapping
from mappa_docs.local.page import Page, page
from mappa_docs.local.printed import printed
from mappa_docs.local.word_copy import NAMED, WordCopy
from mappa_docs.ooxml import form_reader, named_places, word_file
from mappa_docs.ooxml.form_blocks import FormText
from mappa_docs.reading import around, hidden_styles
from mappa_docs.reading.comparing import comparable


class WordText(NamedTuple):
    """What stands in a Word file: its lines, those of its headers and footers, and what stands
    beside these, such as comments and pictures. `inserted` and `deleted` count the letters of
    tracked changes."""

    page: Page
    around: tuple[str, ...]
    beside: tuple[tuple[str, int], ...]
    inserted: int = 0
    deleted: int = 0


def text_of(data: bytes, mapping: Mapping | None = None) -> WordText:
    """Return what stands in a Word file, with what stands in the bookmarks and form fields that a
    mapping names told apart. Raises UnreadableError."""
    package = word_file.opened(data)
    names = {
        f"{NAMED[place.kind]}{place.name}"
        for place in (mapping.places if mapping else ())
        if place.kind in NAMED
    }
    root = named_places.as_controls(package.roots[package.main], names)
    read: FormText = form_reader.read(root, hidden_styles.of(package))
    beside = tuple((aside.what, aside.letters) for aside in around.notes(package, read.asides))
    return WordText(
        page(read.blocks), tuple(around.lines(package)), beside, read.inserted, read.deleted
    )


def is_copy(text: WordText, mapping: Mapping) -> bool:
    """Return whether all words stand on it by which a copy of the form is known."""
    return mapping.recognised.has_words_in((*text.around, *(one.text for one in text.page.lines)))


def copy(text: WordText, mapping: Mapping, blank: WordText | None) -> WordCopy:
    """Return the copy that a file is. `blank` is the blank form, None where there is none."""
    own = None
    if blank:
        own = printed(*([line.text for line in one.page.lines] for one in (text, blank)))
    made = WordCopy(text.page, mapping, own, _beside(text, blank))
    made.facts = Facts(text.inserted, text.deleted)
    return made


def _beside(text: WordText, blank: WordText | None) -> Iterator[Leftover]:
    """Yield what stands beside the lines, but for what the blank form has there as well."""
    for what, characters in more(text.beside, blank.beside if blank else ()):
        yield Leftover("", what, characters)
    own = _own(text.around, blank)
    for aside in around.typed_beside(text.around, lambda words: comparable(words) in own):
        yield Leftover("", aside.what, aside.letters)


def _own(lines: Iterable[str], blank: WordText | None) -> frozenset[str]:
    """Return the lines of headers that are the form's own; without a blank form all may be."""
    return frozenset(map(comparable, blank.around if blank else lines))
