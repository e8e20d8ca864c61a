"""The tags of one part of a template: what each of them may not say, and the names that it uses."""

from collections.abc import Iterable, Iterator
from typing import NamedTuple

from mappa_docs.lazy_patterns import expression
from mappa_docs.model import Field, Kind
from mappa_docs.ooxml import markup
from mappa_docs.ooxml.markup import Element
from mappa_docs.templates import expressions
from mappa_docs.templates.blocks import Blocks
from mappa_docs.templates.expressions import ForbiddenError, Loop, Use
from mappa_docs.templates.located import Paragraph, Place
from mappa_docs.templates.names import ROW, Names, resolved
from mappa_docs.templates.problems import Problem, problem
from mappa_docs.templates.tags import (
    MOST_LETTERS,
    Tag,
    is_tagged,
    of_another_engine,
    tags,
)
from mappa_docs.templates.tags import (
    Kind as TagKind,
)

_COUNTED = (["if"], ["elif"], ["for"])
_CHOSEN = (Kind.CHOICE, Kind.YES_NO)
# What is plainly a name, and so can be said in a message.
_NAME = expression(r"[A-Za-z_][\w.]{0,80}")


class Used(NamedTuple):
    """A name that a part uses, with `*` for each row, and how: it `prints` the answer, or compares
    it with an `option`."""

    name: str
    prints: bool
    option: str | None = None


class PartTags:
    """Goes through the tags of a part. `problems` are found while it goes, `used` is what tags
    use, `count` how many there are that docxtpl fills."""

    def __init__(self, names: Names) -> None:
        self.names = names
        self.blocks = Blocks()
        self.problems: list[Problem] = []
        self.used: list[Used] = []
        self.count = 0
        self._by_yes_no: list[tuple[str, Problem]] = []

    def read(self, root: Element, paragraphs: Iterable[Paragraph], place: Place) -> None:
        """Read all tags of a part; `place` is that of the part."""
        for paragraph in paragraphs:
            text = paragraph.text
            if is_tagged(text) or "}}" in text or "%}" in text:
                self._paragraph(paragraph, text)
            if of_another_engine(text):
                self._add("TPL-6.other_engine", paragraph.place)
        self.problems += self.blocks.finished()
        printed = {one.name for one in self.used if one.prints}
        self.problems += [one for name, one in self._by_yes_no if name not in printed]
        if any(map(_is_tagged_otherwise, root.iter())):
            self._add("TPL-8.unfilled", place)

    def _add(self, key: str, place: Place, **parameters: str | tuple[str, ...]) -> None:
        self.problems.append(problem(key, place, None, **parameters))

    def _paragraph(self, paragraph: Paragraph, text: str) -> None:
        place = paragraph.place
        is_split = False
        for tag in tags(text):
            if not isinstance(tag, Tag):
                self._add("TPL-6.unclosed", place)
                continue
            self.count += _is_filled(tag)
            elements = paragraph.elements(tag.start, tag.end)
            if None in elements:
                self.problems.append(problem("TPL-7.broken", place, "error"))
                continue
            is_split = is_split or len(elements) > 1
            if tag.end - tag.start > MOST_LETTERS:
                self._add("TPL-4.long", place)
            elif tag.trims:
                self._add("TPL-4.trims", place)
            elif tag.kind is not TagKind.COMMENT:
                self._tag(tag, paragraph)
        if is_split:
            self._add("TPL-7", place)

    def _tag(self, tag: Tag, paragraph: Paragraph) -> None:
        place = paragraph.place
        if tag.level == "r" or (tag.level and tag.kind is TagKind.OUTPUT):
            self._add("TPL-4.rich", place)
            return
        try:
            if tag.kind is TagKind.OUTPUT:
                self._printed(expressions.output(tag.words), place)
                return
            said = expressions.statement(tag.words)
        except ForbiddenError as fault:
            self._add(f"TPL-4.{fault.kind}", place)
            return
        for use in said.uses:
            self._asked(use, place)
        self.problems += self.blocks.take(tag, said, paragraph)
        if said.loop:
            self._loop(said.loop, place)

    def _printed(self, use: Use, place: Place) -> None:
        name = self._known(use.path, place)
        field = self.names.field(name) if name else None
        if field is not None and not field.takes_answer:
            kind = "table" if field.kind is Kind.TABLE else "group"
            self._add(f"TPL-1.{kind}", place, name=name)
        elif name:
            self.used.append(Used(name, True))

    def _asked(self, use: Use, place: Place) -> None:
        name = self._known(use.path, place)
        if not name:
            return
        field = self.names.field(name)
        self.used.append(Used(name, False, use.option))
        if use.option is None:
            if field is not None and field.kind is Kind.YES_NO:
                # Where it is printed, too, the choice is about its place on the page.
                trap = problem("TPL-10.yes_no", place, "warning", name=use.path)
                self._by_yes_no.append((name, trap))
            return
        self._compared(use, field, place)

    def _compared(self, use: Use, field: Field | None, place: Place) -> None:
        kinds = (Kind.CHOICES,) if use.within else _CHOSEN
        if field is None or field.kind not in kinds:
            self._add("TPL-10.no_options", place, name=use.path)
        elif use.option not in (options := tuple(choice.label for choice in field.choices)):
            self._add("TPL-10.option", place, name=use.path, options=options)

    def _loop(self, loop: Loop, place: Place) -> None:
        name = self._known(loop.table, place)
        if name and not self.names.has_rows(name):
            self._add("TPL-1.no_table", place, name=name)
        if self.names.is_known(loop.name):
            self._add("TPL-4.hides", place, name=loop.name)

    def _known(self, path: str, place: Place) -> str:
        """Return the whole name that a path means; "" for one of a loop, and for one that is not
        known, which is a problem."""
        name = resolved(path, self.blocks.rows)
        if not name or self.names.is_known(name):
            return name
        column = self._column(name)
        near = "" if column else self.names.nearest(name)
        if column:
            self._add("TPL-1.column", place, table=column)
        elif near:
            self._add("TPL-1.meant", place, name=near)
        elif _NAME.fullmatch(path):
            self._add("TPL-1.named", place, name=path)
        else:
            self._add("TPL-1", place)
        return ""

    def _column(self, name: str) -> str:
        """Return the table of which a name is a column that stands outside of its loop."""
        table, _, column = name.rpartition(".")
        field = self.names.field(table)
        is_one = field is not None and field.kind is Kind.TABLE
        return table if is_one and self.names.is_known(f"{table}.{ROW}.{column}") else ""


def _is_filled(tag: Tag) -> bool:
    """Return whether a tag stands for something of its own, and not for the end of another."""
    return tag.kind is TagKind.OUTPUT or tag.words.split(maxsplit=1)[:1] in _COUNTED


def whole_text(root: Element) -> Iterator[str]:
    """Yield all text of a part, whichever element it stands in."""
    for element in root.iter():
        if markup.name(element):
            yield markup.text(element)


def _is_tagged_otherwise(element: Element) -> bool:
    """Return whether an element has a tag where none is filled: in an attribute, such as the words
    for a picture, or in text that is none of Word's, such as the code of a field."""
    if not isinstance(element.tag, str):
        return False
    if any("{" in value and is_tagged(value) for value in element.attrib.values()):
        return True
    return markup.name(element) != "t" and is_tagged(markup.text(element))
