"""Paragraphs and tables of a file → what was typed, question by question.

The headings say where on the form a table stands. Where a program lost the tables, labels and
answers follow each other as paragraphs.
"""

from collections.abc import Sequence

from mappa_docs.ooxml.form_blocks import Blocks, Paragraph, Table, lines
from mappa_docs.reading import own_words
from mappa_docs.reading.answer_places import AnswerPlaces
from mappa_docs.reading.comparing import comparable
from mappa_docs.reading.own_words import Named, OwnWords
from mappa_docs.reading.questions import Questions
from mappa_docs.reading.whereabouts import Asked, Whereabouts

SECOND_FORM = "second_form"
_HEADINGS = (own_words.SECTION, own_words.PART, own_words.ENTRY)
_LONGEST_HEADING = 15


class Placing:
    """Takes the blocks of a form one after the other."""

    def __init__(self, words: OwnWords) -> None:
        self.words = words
        self.where = Whereabouts(words)
        self.places = AnswerPlaces(words, self.where)
        self.questions = Questions(self.places, self.where)
        # What the front page repeats.
        self.repeated: list[str] = []
        self._is_front = self._is_second = False
        # The question of a label that stands in no table, and whether columns were seen so.
        self._asked: Asked | None = None
        self._has_lost_columns = False

    def take(self, blocks: Blocks) -> None:
        """Take the paragraphs and tables of a file."""
        self.places.blocks = blocks
        for block in blocks:
            if self._is_second:
                for paragraph in lines((block,)):
                    self.places.leave(paragraph.text, SECOND_FORM)
            elif isinstance(block, Paragraph):
                self._paragraph(block)
            elif self._is_front:
                self.repeated += [paragraph.text for paragraph in lines((block,))]
            else:
                self._table(block)

    def _table(self, table: Table) -> None:
        self._asked = None
        self.questions.table(table)

    def _paragraph(self, paragraph: Paragraph) -> None:
        """Take a paragraph that stands in no table."""
        if self.places.has_question(paragraph):  # as a wording, which an area may change, has
            self.places.take((paragraph,))
        elif not paragraph.text.strip():
            if self._asked:
                self.places.go_on(paragraph, self._asked)
        elif named := self.words.of(paragraph.text):
            self._own(named, paragraph)
        elif self._is_front:
            self.repeated.append(paragraph.text)
        elif asked := self.questions.label_with_answer(paragraph, None):
            self._asked = asked
        elif not self._heading_with_text(paragraph):
            if self._asked:
                self.places.go_on(paragraph, self._asked)
            else:
                self.places.leave(paragraph.text)

    def _own(self, named: Sequence[Named], paragraph: Paragraph) -> None:
        """Take words of the form: its name, a heading or a label."""
        roles = {one.role for one in named}
        if own_words.FORM in roles:
            self._is_second = bool(self.where.starts)
            return
        if own_words.FRONT in roles and not self.where.starts:
            self._is_front = True
            return
        found = self.where.nearest([one for one in named if one.role in _HEADINGS])
        if found is None or self._is_label(named, found):
            self._label(named, paragraph)
        elif not self._is_front or self._ends_front(found, paragraph.text):
            self._heading(found, paragraph.position)

    def _heading(self, heading: Named, position: int) -> None:
        assert heading.field is not None  # which each heading has
        self._asked, self._has_lost_columns = None, False
        if heading.role == own_words.SECTION:
            self._is_front = False
            self.where.begin(heading.field, position)
        elif heading.role == own_words.ENTRY:
            self.where.new_entry(heading.field)
        else:
            self.where.go_on(heading.field)

    def _heading_with_text(self, paragraph: Paragraph) -> bool:
        """Take the heading of a section in whose line somebody wrote on, if it is one."""
        words = paragraph.text.split()
        for count in range(min(len(words) - 1, _LONGEST_HEADING), 0, -1):
            named = self.words.of(" ".join(words[:count]))
            found = self.where.nearest([one for one in named if one.role == own_words.SECTION])
            if found and found.order > self.where.order:
                self._heading(found, paragraph.position)
                self.places.leave(" ".join(words[count:]))
                return True
        return False

    def _label(self, named: Sequence[Named], paragraph: Paragraph) -> None:
        """Take a label. Below the heads of columns whose table was lost no answer can be told, and
        a question that was answered is not answered again."""
        if self._is_front:
            return
        self._asked = None
        labels = [one.field for one in named if one.role == own_words.LABEL and one.field]
        if labels and all(one.path in self.words.columns for one in labels):
            self._has_lost_columns = True
        elif labels and self._has_lost_columns:
            self.places.leave(paragraph.text)
        elif asked := self.where.ask(paragraph.text, None):
            if self.places.is_answered(asked):
                self.places.leave(paragraph.text)
            else:
                self._asked = asked

    def _is_label(self, named: Sequence[Named], heading: Named) -> bool:
        """Return whether words that are a heading and a label stand here for the label: where the
        form goes on without tables, and that question is the next one to come."""
        nearest = self.where.nearest(named)
        if nearest is None or nearest is heading or nearest.role != own_words.LABEL:
            return False
        is_next = nearest.order > self.where.order
        return is_next and (heading.role != own_words.ENTRY or self._asked is not None)

    def _ends_front(self, heading: Named, text: str) -> bool:
        """Return whether a heading is that of a section, and not of a table that the front page
        repeats: it has the number of the section, or is that of the first one."""
        sections = self.words.form.sections
        is_first = bool(sections) and heading.field is sections[0].field
        is_numbered = comparable(text) != comparable(heading.field.label if heading.field else "")
        return heading.role == own_words.SECTION and (is_first or is_numbered)
