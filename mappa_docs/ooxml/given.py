"""What a run of text, its styles and those around it say of its properties, put together."""

from collections.abc import Iterable, Iterator
from typing import NamedTuple

from mappa_docs.ooxml import markup
from mappa_docs.ooxml.markup import Element
from mappa_docs.ooxml.styles import Style, TableStyle


class Given(NamedTuple):
    """What all that bears on a run says of its properties, the nearest first."""

    own: dict[str, Element]
    character: Style
    paragraph: Style
    tables: tuple[TableStyle, ...]
    defaults: Style

    def names(self) -> Iterable[str]:
        """Return the names of all properties that are said, each once."""
        return dict.fromkeys(name for said in self._all() for name in said)

    def values(self, name: str) -> list[Element]:
        """Return the values that a property may have: one, or where styles of tables say something,
        those of all their parts too."""
        for said in (self.own, self.character.text):
            if name in said:
                return [said[name]]
        in_tables = [said[name] for said in self._in_tables() if name in said]
        for said in (self.paragraph.text, self.defaults.text):
            if name in said:
                return [said[name], *in_tables]
        return in_tables

    def times_on(self, name: str) -> int:
        """Return how often a switch is on: where two kinds of styles switch it on, the one undoes
        the other."""
        if name in self.own:
            return int(markup.is_on(self.own[name]))
        said = (self.character.text, self.paragraph.text, *self._in_tables())
        switches = [markup.is_on(text[name]) for text in said if name in text]
        return sum(switches) if switches else int(markup.is_on(self.defaults.text.get(name)))

    def _all(self) -> Iterator[dict[str, Element]]:
        yield from (self.own, self.character.text, self.paragraph.text, self.defaults.text)
        yield from self._in_tables()

    def _in_tables(self) -> Iterator[dict[str, Element]]:
        for table in self.tables:
            yield from table.text
