"""Whether everybody can read what a template becomes: headings, header rows, title, language and
words for pictures."""

from collections.abc import Iterable, Iterator

from mappa_docs.ooxml import markup
from mappa_docs.ooxml.markup import Element
from mappa_docs.ooxml.word_file import Package
from mappa_docs.templates.located import Headings, Paragraph, Place
from mappa_docs.templates.problems import WHOLE, Problem, problem

_LANGUAGES = ("en", "cy")
_DECORATIVE = "decorative"


def problems(
    package: Package,
    paragraphs: Iterable[Paragraph],
    headings: Headings,
    place_of: dict[str, Place],
) -> Iterator[Problem]:
    """Yield what keeps people from finding their way in a document. `paragraphs` are those of the
    text."""
    yield from _about_headings(paragraphs, headings)
    if not _title(package):
        yield problem("TPL-9.title", severity="advice")
    yield from _about_language(package)
    for number, table in enumerate(package.xml(package.main).iter(*markup.tags("tbl")), 1):
        if _lacks_header(table):
            yield problem("TPL-9.header_row", place_of[package.main]._replace(table=number))
    for name, place in place_of.items():
        if any(map(_lacks_words, package.xml(name).iter(*markup.tags("wp:docPr", "v:shape")))):
            yield problem("TPL-9.picture", place)


def _about_headings(paragraphs: Iterable[Paragraph], headings: Headings) -> Iterator[Problem]:
    before = 0
    for paragraph in paragraphs:
        level = headings.level(paragraph.element) if paragraph.text.strip() else 0
        if not level:
            continue
        if before and level > before + 1:
            yield problem("TPL-9.heading_level", paragraph.place)
        before = level
    if not before:
        yield problem("TPL-9.headings")


def _title(package: Package) -> str:
    name = package.related("core-properties")
    title = markup.child(package.xml(name), "dc:title") if name else None
    return "" if title is None else markup.text(title).strip()


def _about_language(package: Package) -> Iterator[Problem]:
    name = package.related("styles", package.main)
    styles = package.xml(name) if name else None
    given = None
    if styles is not None:
        given = markup.child(styles, "docDefaults", "rPrDefault", "rPr", "lang")
    language = "" if given is None else markup.attribute(given, "val").lower()
    if language.partition("-")[0] not in _LANGUAGES:
        yield problem("TPL-9.language", WHOLE)


def _lacks_header(table: Element) -> bool:
    """Return whether the rows of a table are repeated and none of them says what columns hold."""
    rows = [*markup.children(table, "tr"), *_rows_in_controls(table)]
    loops = any("for " in _text(row) and "{%tr" in _text(row) for row in rows)
    heads = any(markup.is_on(markup.child(row, "trPr", "tblHeader")) for row in rows)
    return loops and not heads


def _rows_in_controls(table: Element) -> Iterator[Element]:
    for control in markup.children(table, "sdt"):
        content = markup.child(control, "sdtContent")
        if content is not None:
            yield from markup.children(content, "tr")


def _text(row: Element) -> str:
    return "".join(markup.text(text) for text in row.iter(*markup.tags("t")))


def _lacks_words(picture: Element) -> bool:
    """Return whether a picture has no words for those who can't see it."""
    if markup.name(picture) == "v:shape":
        has_picture = any(markup.name(child) == "v:imagedata" for child in picture)
        return has_picture and not markup.attribute(picture, "alt").strip()
    if not any(True for _ in picture.getparent().iter(*markup.tags("pic:pic", "c:chart"))):
        return False  # a shape, whose words are read
    if markup.attribute(picture, "descr").strip() or markup.attribute(picture, "title").strip():
        return False
    is_decorative = (
        str(one.tag).endswith(f"}}{_DECORATIVE}") and one.get("val") in markup.ON
        for one in picture.iter()
    )
    return not any(is_decorative)
