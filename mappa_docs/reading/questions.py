"""The rows of tables in a form: labels with their answers, and rows of entries under the heads of
their columns."""

from collections.abc import Mapping, Sequence

from mappa_docs.model import Field
from mappa_docs.ooxml.form_blocks import Blocks, Paragraph, Piece, Table, lines
from mappa_docs.reading import columns, own_words
from mappa_docs.reading.answer_places import AnswerPlaces
from mappa_docs.reading.columns import Row
from mappa_docs.reading.whereabouts import Asked, Whereabouts

_BETWEEN_LABELS = "; "
# So many parts a label has at most that stand between such signs.
_MOST_IN_A_LABEL = 6
_BESIDE = (own_words.UNANSWERED, own_words.BESIDE_MARKING, own_words.PLAIN)
_HEADINGS = (own_words.SECTION, own_words.PART)
_SIGNS_AFTER_LABEL = ("\t", "\n", ":")


class Questions:
    """Takes the tables of a form."""

    def __init__(self, places: AnswerPlaces, where: Whereabouts) -> None:
        self.places = places
        self.where = where
        self.words = where.words
        # What stands beside the words “Protective marking”.
        self.marking: list[str] = []

    def table(self, table: Table) -> None:
        """Take a table row by row."""
        heads: Mapping[int, Field] | None = None
        parts: Mapping[int, Field] | None = None
        # A question across the page has its answer in the next row.
        asked: Asked | None = None
        for cells in table.rows:
            row: Row = [_lines(cell) for cell in cells]
            answered = self._answered(row)
            if not answered and (found := columns.of_rows(row, self.where)):
                heads, parts = found, None
            elif not answered and (found := columns.of_parts(row, self.where)):
                heads, parts = None, found
            elif heads is not None or not self.words.columns.isdisjoint(answered):
                self._entry(row, heads or {}, table)
            elif parts and not answered:
                self._side_by_side(row, parts)
            else:
                asked = self._row(row, table, asked, answered)

    def label_with_answer(self, paragraph: Paragraph, table: Table | None) -> Asked | None:
        """Take a paragraph that is a label with its answer after it; return the question, None
        where it is no such paragraph."""
        for sign in _SIGNS_AFTER_LABEL:
            label, has_sign, answer = paragraph.text.partition(sign)
            if has_sign and answer.strip() and (asked := self._ask(label, table)):
                piece = Piece(answer.lstrip(), paragraph.pieces[-1].control)
                self.places.take((Paragraph((piece,), paragraph.position),), asked, table)
                return asked
        return None

    def _ask(self, label: str, table: Table | None) -> Asked | None:
        """Return the question that a label asks, None where it was answered elsewhere."""
        asked = self.where.ask(label, table)
        return None if asked and self.places.is_answered(asked) else asked

    def _entry(self, row: Row, heads: Mapping[int, Field], table: Table) -> None:
        """Take a row of a table with columns."""
        number = self.where.new_row()
        for column, paragraphs in enumerate(row):
            field = heads.get(column)
            self.places.take(paragraphs, Asked(field, number) if field else None, table, number)

    def _side_by_side(self, row: Row, parts: Mapping[int, Field]) -> None:
        """Take a row of two groups that ask the same question."""
        label = row[0][0].text if row and row[0] else ""
        for number, paragraphs in enumerate(row[1:], 1):
            part = parts.get(number)
            field = columns.question_of_part(part, label) if part else None
            self.places.take(paragraphs, self.where.asked(field, None) if field else None)

    def _answered(self, row: Row) -> set[str]:
        """Return the paths of the questions that the controls in a row answer."""
        found = set()
        asked_in = self.places.question
        for cell in row:
            for paragraph in cell:
                for piece in paragraph.pieces:
                    if piece.control is not None:
                        question = asked_in(piece.control)
                        if question is not None:
                            found.add(question.field.path)
        return found

    def _row(self, row: Row, table: Table, above: Asked | None, answered: set[str]) -> Asked | None:
        """Take a row of questions: a label, its answer after it or in the next cell, and so on.
        `above` is the question of the row above, `answered` are those of the controls in this one;
        return the question of this row for the next one."""
        asked = None
        if above and len(row) == 1 and self._is_answer_to(above, row[0], answered):
            asked = above
        if above and asked is None and len(row) == 1 and answered - {above.field.path}:
            # Below the label of one question it names another: nobody can tell which it answers.
            for paragraph in row[0]:
                self.places.leave(paragraph.text)
            return None
        beside = ""
        for paragraphs in row:
            if asked or beside:
                self._beside(paragraphs, asked, beside, table)
                asked, beside = None, ""
                continue
            filled = from_first_text(paragraphs)
            if not filled:
                continue
            first, *others = filled
            if self.places.has_question(first):
                self.places.take(filled, None, table)
            elif asked := self._ask(first.text, table):
                answer = from_first_text([one for one in others if not self.is_plain(one)])
                if answer:
                    self.places.take(answer, asked, table)
                    asked = None
            else:
                beside = self._without_label(filled, table)
        return asked if len(row) == 1 else None

    def _is_answer_to(
        self, asked: Asked, paragraphs: Sequence[Paragraph], answered: set[str]
    ) -> bool:
        """Return whether a row may be the answer to the question in the row above it: it is not
        where it names another question, unless that was copied here, or where it is the label of
        the next one."""
        first = next(iter(from_first_text(paragraphs)), None)
        if answered or first is None:
            its_own = not answered or asked.field.path in answered
            return its_own or any(map(self.places.is_copied, answered))
        labels = [one for one in self.words.of(first.text) if one.role == own_words.LABEL]
        nearest = self.where.nearest(labels)
        return nearest is None or nearest.order != self.where.order + 1

    def _beside(
        self, paragraphs: Sequence[Paragraph], asked: Asked | None, beside: str, table: Table
    ) -> None:
        """Take the cell beside a label."""
        if asked or any(map(self.places.has_question, paragraphs)):
            self.places.take(paragraphs, asked, table)
            return
        text = "\n".join([paragraph.text for paragraph in paragraphs])
        if beside == own_words.UNANSWERED:
            self.places.leave(self._without_labels(text.replace("\n", _BETWEEN_LABELS)))
        elif beside == own_words.BESIDE_MARKING:
            self.marking.append(text)
        elif not self.words.of(text):
            self.places.leave(text)

    def _without_labels(self, text: str) -> str:
        """Return what of a list of labels is none. A label may hold what stands between them."""
        parts = text.split(_BETWEEN_LABELS)
        rest = []
        first = 0
        while first < len(parts):
            count = min(len(parts) - first, _MOST_IN_A_LABEL)
            while count and not self.words.of(_BETWEEN_LABELS.join(parts[first : first + count])):
                count -= 1
            if not count:
                rest.append(parts[first])
            first += count or 1
        return _BETWEEN_LABELS.join(rest)

    def _without_label(self, paragraphs: Sequence[Paragraph], table: Table) -> str:
        """Take a cell without a label that asks or a control; return what the next cell stands
        beside, "" for nothing."""
        first = paragraphs[0]
        named = self.words.of(first.text)
        rest: Sequence[Paragraph] = paragraphs
        beside = ""
        if named:
            rest = paragraphs[1:]
            roles = {one.role for one in named}
            beside = next((role for role in _BESIDE if role in roles), "")
            found = self.where.nearest([one for one in named if one.role in _HEADINGS])
            if found and found.field and found.role == own_words.PART and not rest:
                self.where.go_on(found.field)
        elif self.label_with_answer(first, table):
            rest = paragraphs[1:]
        for paragraph in rest:
            if paragraph.text.strip() and not self.is_plain(paragraph):
                self._in_place_of_part(paragraph, table)
        return beside

    def _in_place_of_part(self, paragraph: Paragraph, table: Table) -> None:
        part = self.where.part
        if self.places.has_question(paragraph):
            self.places.take((paragraph,), None, table)
        elif part and part.absent and not part.takes_answer:
            self.places.in_place_of(part, paragraph)
        else:
            self.places.leave(paragraph.text)

    def is_plain(self, paragraph: Paragraph) -> bool:
        """Return whether a paragraph holds words of the form that ask for nothing."""
        return not self.places.has_question(paragraph) and bool(self.words.of(paragraph.text))


def _lines(cell: Blocks) -> Sequence[Paragraph]:
    """Return the paragraphs of a cell, of which most hold no table."""
    for block in cell:
        if not isinstance(block, Paragraph):
            return tuple(lines(cell))
    return cell  # type: ignore[return-value]  # which are paragraphs, all of them


def from_first_text(paragraphs: Sequence[Paragraph]) -> Sequence[Paragraph]:
    """Return the paragraphs from the first one on that has any text."""
    if len(paragraphs) == 1:  # as most are
        return paragraphs if paragraphs[0].text.strip() else ()
    for number, paragraph in enumerate(paragraphs):
        if paragraph.text.strip():
            return paragraphs[number:]
    return ()
