"""The copy of a template and the printed answers → a Word file, by docxtpl."""

import io
from collections.abc import Iterator, Mapping
from typing import Any, NamedTuple

from docxtpl import DocxTemplate
from jinja2.exceptions import TemplateError as EngineError

from mappa_docs.errors import UsageError
from mappa_docs.messages import catalogue
from mappa_docs.ooxml import markup, word_file
from mappa_docs.ooxml.markup import Element
from mappa_docs.ooxml.wordml import LINE_END, direction, value
from mappa_docs.ooxml.zip_writer import pack, unpack
from mappa_docs.templates import answer_tokens
from mappa_docs.templates.answer_tokens import (
    TOKEN,
    Rows,
    TokenBook,
    TooManyRowsError,
)
from mappa_docs.templates.environment import TemplateEnvironment, look_at
from mappa_docs.templates.expressions import ForbiddenError
from mappa_docs.templates.names import Names

_PLAIN = '<w:t xml:space="preserve">'
# What stands after the direction in the properties of a paragraph.
_AFTER_DIRECTION = (
    *("adjustRightInd", "snapToGrid", "spacing", "ind", "contextualSpacing", "mirrorIndents"),
    *("suppressOverlap", "jc", "textDirection", "textAlignment", "textboxTightWrap", "outlineLvl"),
    *("divId", "cnfStyle", "rPr", "sectPr", "pPrChange"),
)


class Filled(NamedTuple):
    """The parts of a filled template with tokens in the place of answers, the main one's name, and
    what the tokens stand for."""

    parts: dict[str, bytes]
    main: str
    book: TokenBook


class _Strict(DocxTemplate):  # type: ignore[misc]  # docxtpl ships no types
    """docxtpl, which looks at each part before it is filled and lets nothing broken through."""

    def __init__(self, data: bytes, most_rows: int) -> None:
        super().__init__(io.BytesIO(data))
        self.most_rows = most_rows
        self.tags = 0

    def render_xml_part(self, src_xml: str, part: Any, context: Any, jinja_env: Any = None) -> str:
        """Fill one part. Raises ForbiddenError for what no template may have."""
        if len(TOKEN.findall(src_xml)):
            raise ForbiddenError("statement")
        self.tags += look_at(jinja_env, src_xml, self.most_rows)
        filled: str = super().render_xml_part(src_xml, part, context, jinja_env)
        return filled

    def fix_tables(self, xml: str) -> Any:
        """Do what docxtpl does for tables; it would drop whatever is not well-formed."""
        markup.parsed(xml.encode())
        return super().fix_tables(xml)

    def render_properties(self, *_: Any, **__: Any) -> None:
        """Leave the properties alone: they are ours, and hold no tags."""


def fill(
    copied: bytes, printed: Mapping[str, Any], about: Mapping[str, str], names: Names, tags: int
) -> Filled:
    """Return the copy with tokens in the place of its tags, which there are so many of.

    Raises UsageError where it can't be filled: where docxtpl finds other tags in it than were
    looked at, where something would be lost, or where its loops run away.
    """
    context, book = answer_tokens.context(printed, about, names)
    template = _Strict(copied, max(map(len, _tables(context)), default=0))
    try:
        template.render(context, jinja_env=TemplateEnvironment())
    except ForbiddenError as fault:
        raise _refused(f"TPL-4.{fault.kind}") from None
    except TooManyRowsError:
        raise _refused("TPL-4.large") from None
    except (EngineError, RecursionError, SyntaxError, ValueError, TypeError, KeyError):
        raise _refused("TPL-11.engine") from None
    if template.tags != tags:
        raise _refused("TPL-11.hidden")
    buffer = io.BytesIO()
    template.save(buffer)
    parts = unpack(buffer.getvalue())
    package = word_file.package(parts)
    return Filled({name: _tidied(part) for name, part in parts.items()}, package.main, book)


def with_words(parts: Mapping[str, bytes], book: TokenBook) -> dict[str, bytes]:
    """Return the parts with the words of answers in the place of their tokens."""
    return {
        name: _worded(part, book) if TOKEN.search(part.decode("utf-8", "replace")) else part
        for name, part in parts.items()
    }


def packed(parts: Mapping[str, bytes]) -> bytes:
    """Return the parts as a Word file. The same parts always give the same bytes."""
    return pack(parts, parts)


def _refused(key: str) -> UsageError:
    said = (("why", catalogue.sentence(key)),)
    return UsageError(catalogue.sentence("TEMPLATE.not_filled", said))


def _tables(node: Any) -> Iterator[Rows]:
    if isinstance(node, Rows):
        yield node
    children = node.values() if isinstance(node, dict) else ()
    for child in children:
        yield from _tables(child)


def _tidied(part: bytes) -> bytes:
    """Return a part of the text in which no cell and no table is left empty, which Word would not
    open."""
    if b"<w:tbl" not in part:
        return part
    root = markup.parsed(part)
    for table in [*root.iter(*markup.tags("tbl"))]:
        if not any(True for _ in table.iter(*markup.tags("tr"))):
            markup.remove(table)
    for cell in root.iter(*markup.tags("tc")):
        if len(cell) == 0 or markup.name(cell[-1]) not in ("p", "sdt"):
            markup.added(cell, f"{{{markup.namespace(cell)}}}p", {})
    return markup.written(root)


def _worded(part: bytes, book: TokenBook) -> bytes:
    root = markup.parsed(part)
    written: dict[str, str] = {}
    for paragraph in root.iter(*markup.tags("p")):
        texts = [one for one in paragraph.iter(*markup.tags("t")) if TOKEN.search(one.text or "")]
        if texts:
            _direct(paragraph, _read(paragraph, book))
        for text in texts:
            place = f"QZY{len(written):06d}YZQ"
            written[place] = _in_run(text, book)
            text.text = place
    filled = markup.written(root).decode()
    for place, words in written.items():
        filled = filled.replace(place, words, 1)
    return filled.encode()


def _read(paragraph: Element, book: TokenBook) -> str:
    """Return the words of a paragraph."""
    text = "".join(one.text or "" for one in paragraph.iter(*markup.tags("t")))
    return TOKEN.sub(lambda token: book.told(int(token[1])).words, text)


def _in_run(text: Element, book: TokenBook) -> str:
    """Return what stands in a text element, answers in it with line ends, tabs and scripts as Word
    has them."""
    opening = f"<w:r>{_properties(text)}{_PLAIN}"
    whole, at, pieces = text.text or "", 0, []
    for token in TOKEN.finditer(whole):
        pieces.append(value(whole[at : token.start()], LINE_END, opening))
        pieces.append(value(book.told(int(token[1])).words, LINE_END, opening))
        at = token.end()
    pieces.append(value(whole[at:], LINE_END, opening))
    return "".join(pieces)


def _properties(text: Element) -> str:
    """Return the properties of the run that a text element stands in."""
    from lxml import etree

    properties = markup.child(text.getparent(), "rPr")
    if properties is None or len(properties) == 0:
        return ""
    kept: str = etree.tostring(properties, encoding="unicode", with_tail=False)
    return kept


def _direct(paragraph: Element, words: str) -> None:
    """Let a paragraph say so whose words begin from right to left."""
    if not direction(words):
        return
    space = f"{{{markup.namespace(paragraph)}}}"
    properties = markup.child(paragraph, "pPr")
    if properties is None:
        properties = markup.added(paragraph, f"{space}pPr", {})
        paragraph.insert(0, properties)
    if markup.child(properties, "bidi") is None:
        names = [markup.name(child) for child in properties]
        later = (place for place, name in enumerate(names) if name in _AFTER_DIRECTION)
        properties.insert(next(later, len(names)), markup.added(properties, f"{space}bidi", {}))
