"""What stands around the text of a form: headers, footers, comments and footnotes. Nothing there is
an answer, and what somebody typed there is counted."""

import re
from collections.abc import Callable, Iterable, Iterator

from mappa_docs.lazy_patterns import expression
from mappa_docs.markings import schemes
from mappa_docs.ooxml import form_pieces, form_reader
from mappa_docs.ooxml.form_blocks import Aside, paragraphs
from mappa_docs.ooxml.word_file import Package
from mappa_docs.reading.own_words import OwnWords

HEADER = "header"
_KINDS = ("header", "footer")
_NOTES = {"comments": form_pieces.COMMENT, "footnotes": form_pieces.FOOTNOTE}
_NOTES["endnotes"] = form_pieces.FOOTNOTE
# What a page prints of its own: its number, the version, the number of a paper copy.
_NUMBERS = expression(
    r"(?:page \d* ?of \d*|.{0,120}, version .{0,40}|draft, not complete|copy \d+ of \d+"
    r"|, edition \d+)+",
    re.IGNORECASE,
)

# No line of a header that is the form's own, or a marking, is longer.
_LONGEST = 1000


def lines(package: Package) -> list[str]:
    """Return the lines of all headers and footers of a file."""
    # The first page and even pages mostly have the same ones.
    parts = {
        package.parts[relation.target]: relation.target
        for relation in package.relations(package.main)
        if relation.kind in _KINDS and relation.target
    }
    found = []
    for part in parts.values():
        text = form_reader.read(package.xml(part))
        found += [one.text for one in paragraphs(text.blocks) if one.text.strip()]
    return list(dict.fromkeys(found))


def typed(words: OwnWords, found: Iterable[str]) -> Iterator[Aside]:
    """Yield what stands in headers and footers and is not the form's, nor a marking."""
    return typed_beside(found, lambda text: bool(words.of(text)), words.form.name)


def typed_beside(
    found: Iterable[str], is_own: Callable[[str], bool], name: str = ""
) -> Iterator[Aside]:
    """Yield what stands in headers and footers beside the name of the form, and is neither a text
    that `is_own` takes for the form's, nor a marking."""
    for line in found:
        parts = (part for part in line.split("\t") if part.strip())
        rest = " ".join(part for part in parts if not _is_own(part, is_own, name)).strip()
        if rest:
            yield Aside(HEADER, len(rest), 0)


def is_own(words: OwnWords, part: str) -> bool:
    """Return whether all that stands beside the name of the form is the form’s or a marking."""
    return _is_own(part, lambda text: bool(words.of(text)), words.form.name)


def _is_own(part: str, is_own: Callable[[str], bool], name: str) -> bool:
    """Return whether all that stands beside the name of the form is the form’s or a marking."""
    text = " ".join(part.split())
    return len(part) <= _LONGEST and all(
        not text
        or is_own(text)
        or _NUMBERS.fullmatch(text) is not None
        or any(schemes.whole(text, scheme) for scheme in schemes.schemes())
        for text in map(str.strip, text.split(name) if name else (text,))
    )


def notes(package: Package, asides: tuple[Aside, ...]) -> Iterator[Aside]:
    """Yield what stands beside the text; comments and footnotes with the number of letters, those
    that nothing in the text refers to included."""
    letters: dict[tuple[str, int], int] = {}
    for kind, what in _NOTES.items():
        part = package.related(kind, package.main)
        if part:
            counted = form_reader.notes(package.xml(part))
            letters |= {(what, number): size for number, size in counted.items()}
    for aside in asides:
        if aside.note is None:
            yield aside
        elif size := letters.get((aside.what, aside.note), 0):
            yield aside._replace(letters=size)
    referred = {(aside.what, aside.note) for aside in asides}
    for (what, note), size in letters.items():
        if size and (what, note) not in referred:
            yield Aside(what, size, 0, note)
