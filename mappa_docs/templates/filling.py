"""The copy of a template and the printed answers → a Word file, by docxtpl."""

import io
from collections.abc import Iterator, Mapping
from typing import Any, NamedTuple

from docxtpl import DocxTemplate
from jinja2.exceptions import TemplateError as EngineError

from mappa_docs.errors import UsageError
from mappa_docs.messages import catalogue
from mappa_docs.ooxml import markup, word_file
from mappa_docs.ooxml.zip_writer import pack, unpack
from mappa_docs.templates import answer_tokens
from mappa_docs.templates.answer_tokens import TOKEN, Rows, TokenBook, TooManyRowsError
from mappa_docs.templates.environment import TemplateEnvironment, look_at
from mappa_docs.templates.expressions import ForbiddenError
from mappa_docs.templates.names import Names
from mappa_docs.templates.worded import PLACE


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
        if TOKEN.search(src_xml) or PLACE.search(src_xml):
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
