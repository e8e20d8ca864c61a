"""Paragraphs and tables of a file → what was typed, question by question.

A content control says which question it belongs to, and a certain answer needs one. Where a program
lost it, the words of the form say it: the label stands before the answer, in the same cell, in the
cell before it, or above its column. What neither says is counted as unplaced, with its section.
"""

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from mappa_docs.definition import prompts
from mappa_docs.definition.printed_words import IN_PLACE_OF
from mappa_docs.model import Field, Kind
from mappa_docs.ooxml.form_blocks import Blocks, Control, Paragraph, Piece, Table
from mappa_docs.reading import own_words, ticks
from mappa_docs.reading.comparing import comparable
from mappa_docs.reading.entries import NO_ROW, Entry
from mappa_docs.reading.own_words import OwnWords
from mappa_docs.reading.whereabouts import Asked, Whereabouts, is_column

TEXT, SECOND_FORM = "text", "second_form"
_HEADINGS = (own_words.SECTION, own_words.PART, own_words.ENTRY)
_BETWEEN_LABELS = "; "


class Unplaced(NamedTuple):
    """Letters that could not be given to a question: what they are, how many, in which section."""

    what: str
    letters: int
    section: Field | None


class Placing:
    """Takes the blocks of a form one after the other."""

    def __init__(self, words: OwnWords) -> None:
        self.words = words
        self.where = Whereabouts(words)
        self.entries: dict[tuple[str, int], Entry] = {}
        self.unplaced: list[Unplaced] = []
        # What the front page repeats, and the words beside the marking.
        self.repeated: list[str] = []
        self.marking: list[str] = []
        self._is_front = self._is_second = False
        self._loose: Asked | None = None
        self._columns = _columns(words)

    def take(self, blocks: Blocks) -> None:
        """Take the paragraphs and tables of a file."""
        for block in blocks:
            if self._is_second:
                for paragraph in self._flat((block,)):
                    self._leave(paragraph.text, SECOND_FORM)
            elif isinstance(block, Table):
                self._table(block)
            else:
                self._outside(block)

    def _outside(self, paragraph: Paragraph) -> None:
        """Take a paragraph that stands in no table."""
        text = paragraph.text
        if not text.strip():
            if self._loose:
                self._answers((paragraph,), self._loose, None)
            return
        if self._questions(paragraph):
            self._answers((paragraph,), None, None)
            return
        if named := self.words.of(text):
            self._own(named, paragraph)
        elif self._is_front:
            self.repeated.append(text)
        elif not self._label_with_answer(paragraph, None):
            if self._loose:
                self._answers((paragraph,), self._loose, None)
            else:
                self._leave(text)

    def _own(self, named: Sequence[own_words.Named], paragraph: Paragraph) -> None:
        """Take words of the form that stand in no table: a heading, or a label."""
        roles = {one.role for one in named}
        if own_words.FORM in roles:
            self._is_second = bool(self.where.starts)
            return
        if own_words.FRONT in roles and not self.where.starts:
            self._is_front = True
            return
        found = self.where.nearest([one for one in named if one.role in _HEADINGS])
        if found is None:
            if not self._is_front:
                self._loose = self.where.ask(paragraph.text, None)
            return
        if self._is_label(named, found):
            self._loose = self.where.ask(paragraph.text, None)
            return
        self._loose = None
        if self._is_front and not self._ends_front(found, paragraph.text):
            return
        if found.role == own_words.SECTION:
            self._is_front = False
            self.where.begin(found, paragraph.position)
        elif found.role == own_words.ENTRY:
            self.where.new_entry(found)
        else:
            self.where.go_on(found)

    def _is_label(self, named: Sequence[own_words.Named], heading: own_words.Named) -> bool:
        """Return whether words that are a heading and a label stand here for the label: where the
        form goes on without tables, and that question is the next one to come."""
        nearest = self.where.nearest(named)
        if nearest is None or nearest is heading or nearest.role != own_words.LABEL:
            return False
        is_next = nearest.order > self.where.order
        return is_next and (heading.role != own_words.ENTRY or self._loose is not None)

    def _ends_front(self, heading: own_words.Named, text: str) -> bool:
        """Return whether a heading is that of a section, and not of a table that the front page
        repeats: it has the number of the section, or is that of the first one."""
        sections = self.words.form.sections
        is_first = bool(sections) and heading.field is sections[0].field
        is_numbered = comparable(text) != comparable(heading.field.label if heading.field else "")
        return heading.role == own_words.SECTION and (is_first or is_numbered)

    def _table(self, table: Table) -> None:
        """Take a table row by row."""
        if self._is_front:
            self.repeated += [paragraph.text for paragraph in self._flat((table,))]
            return
        if len(table.rows) > 1 or len(table.rows[0] if table.rows else ()) > 1:
            self._loose = None
        columns: dict[int, Field] | None = None
        for cells in table.rows:
            flat = [tuple(self._flat(cell)) for cell in cells]
            if heads := self._heads(flat):
                columns = heads
            elif columns is not None or any(map(self._is_of_columns, flat)):
                row = self.where.new_row()
                for number, paragraphs in enumerate(flat):
                    field = (columns or {}).get(number)
                    asked = Asked(field, row) if field else None
                    self._answers(paragraphs, asked, table, row)
            else:
                self._row(flat, table)

    def _row(self, cells: Sequence[Sequence[Paragraph]], table: Table) -> None:
        """Take a row of questions: a label, its answer after it or in the next cell, and so on."""
        asked: Asked | None = None
        beside = ""
        for paragraphs in cells:
            if asked or beside:
                self._beside(paragraphs, asked, beside, table)
                asked, beside = None, ""
                continue
            filled = _from_first_text(paragraphs)
            if not filled:
                continue
            first, *others = filled
            if self._questions(first):
                self._answers(filled, None, table)
                continue
            asked = self.where.ask(first.text, table)
            if asked is None:
                beside = self._without_label(filled, table)
            elif typed := _from_first_text([one for one in others if not self._is_plain(one)]):
                self._answers(typed, asked, table)
                asked = None

    def _beside(
        self, paragraphs: Sequence[Paragraph], asked: Asked | None, beside: str, table: Table
    ) -> None:
        """Take the cell beside a label."""
        text = "\n".join(paragraph.text for paragraph in paragraphs)
        if asked:
            self._answers(paragraphs, asked, table)
        elif beside == own_words.UNANSWERED:
            self._leave(self._without_labels(text.replace("\n", _BETWEEN_LABELS)))
        elif beside == own_words.BESIDE_MARKING:
            self.marking.append(text)
        elif not self.words.of(text):
            self._leave(text)

    def _without_labels(self, text: str) -> str:
        """Return what of a list of labels is none. A label may hold what stands between them."""
        parts = text.split(_BETWEEN_LABELS)
        rest = []
        while parts:
            for count in range(len(parts), 0, -1):
                if self.words.of(_BETWEEN_LABELS.join(parts[:count])):
                    break
            else:
                rest.append(parts[0])
                count = 1
            parts = parts[count:]
        return _BETWEEN_LABELS.join(rest)

    def _without_label(self, paragraphs: Sequence[Paragraph], table: Table) -> str:
        """Take a cell without a label or control; return what the next cell stands beside."""
        first = paragraphs[0]
        named = self.words.of(first.text)
        rest: Sequence[Paragraph] = paragraphs
        beside = ""
        if named:
            rest = paragraphs[1:]
            roles = {one.role for one in named}
            beside = next((role for role in _BESIDE if role in roles), "")
            found = self.where.nearest([one for one in named if one.role in _HEADINGS])
            if found and found.role == own_words.PART and len(paragraphs) == 1:
                self.where.go_on(found)
        elif self._label_with_answer(first, table):
            rest = paragraphs[1:]
        for paragraph in rest:
            if paragraph.text.strip() and not self._is_plain(paragraph):
                self._in_place_of_all(paragraph)
        return beside

    def _in_place_of_all(self, paragraph: Paragraph) -> None:
        """Take what may stand in the place of a group or table: why it has no answers."""
        part = self.where.part
        if part and part.absent and not part.takes_answer:
            self._entry(part, NO_ROW, paragraph.position).add(
                paragraph.text, paragraph.position, certain=False
            )
        else:
            self._leave(paragraph.text)

    def _label_with_answer(self, paragraph: Paragraph, table: Table | None) -> bool:
        """Take a paragraph that is a label with its answer after it, if it is one."""
        for sign in ("\t", "\n", ":"):
            label, has_sign, answer = paragraph.text.partition(sign)
            if has_sign and answer.strip() and (asked := self.where.ask(label, table)):
                piece = Piece(answer.lstrip(), paragraph.pieces[-1].control)
                self._answers((Paragraph((piece,), paragraph.position),), asked, table)
                self._loose = None if table else asked
                return True
        return False

    def _answers(
        self,
        paragraphs: Sequence[Paragraph],
        asked: Asked | None,
        table: Table | None,
        row: int = NO_ROW,
    ) -> None:
        """Take the paragraphs of an answer. The controls in them say which question they answer;
        what stands in none belongs to the question that was asked, or to the one of the controls
        beside it."""
        waiting: list[tuple[Paragraph, str]] = []
        given: dict[str, Asked] = {}
        for paragraph in paragraphs:
            free = ""
            box: Piece | None = None
            for piece in paragraph.pieces:
                field = self._field_of(piece.control)
                if ticks.is_box(piece.control):
                    box = piece
                if field is None:
                    free += "" if piece is box else piece.text
                    continue
                if field.path not in given:
                    given[field.path] = self._settled(field, asked, table, row)
                if piece is not box:
                    self._add(piece, given[field.path], paragraph, certain=True)
            if box is not None:
                field = self._field_of(box.control)
                owner = given.get(field.path) if field else asked
                self._tick(box, free, owner, paragraph, certain=field is not None)
            elif free.strip() or not any(self._field_of(one.control) for one in paragraph.pieces):
                waiting.append((paragraph, free))
        for paragraph, free in waiting:
            owner = asked or (next(iter(given.values())) if len(given) == 1 else None)
            if not free.strip():  # an empty line of an answer, or none
                if owner and (owner.field.path, owner.row) in self.entries:
                    self._entry(*owner, paragraph.position).add(
                        "", paragraph.position, certain=True
                    )
            elif owner:
                self._add(Piece(free, None), owner, paragraph, certain=False)
            elif not self.words.of(free) and not prompts.is_prompt(free.strip()):
                self._leave(free)

    def _settled(self, field: Field, asked: Asked | None, table: object, row: int) -> Asked:
        """Return the question that a control answers. Where it was copied from elsewhere on the
        form, as its label says, that is the one beside whose label it stands."""
        if asked and comparable(asked.field.label) != comparable(field.label):
            return asked
        if asked and asked.field.path == field.path:
            return asked
        if row != NO_ROW and is_column(field, self.words):
            return Asked(field, row)
        self.where.order = self.words.order[field.path]
        return self.where.asked(field, table)

    def _add(self, piece: Piece, asked: Asked, paragraph: Paragraph, *, certain: bool) -> None:
        text = prompts.without_prompt(piece.text)
        if text.strip() or not piece.text.strip():
            own = self._field_of(piece.control)
            certain = certain and own is asked.field
            entry = self._entry(asked.field, asked.row, paragraph.position)
            entry.add(text, paragraph.position, certain=certain)

    def _tick(
        self, box: Piece, free: str, asked: Asked | None, paragraph: Paragraph, *, certain: bool
    ) -> None:
        """Take a box to tick with the words beside it."""
        if asked is None:
            self._leave(free)
            return
        entry = self._entry(asked.field, asked.row, paragraph.position)
        found, rest = ticks.box(asked.field, box, free)
        entry.tick(found, certain=certain)
        self._leave(rest)

    def _entry(self, field: Field, row: int, position: int) -> Entry:
        key = (field.path, row)
        if key not in self.entries:
            self.entries[key] = Entry(field, row, position)
        return self.entries[key]

    def _leave(self, text: str, what: str = TEXT) -> None:
        """Count text that could not be placed."""
        if letters := len(text.strip()):
            self.unplaced.append(Unplaced(what, letters, self.where.section))

    def _flat(self, blocks: Blocks) -> Iterator[Paragraph]:
        """Yield the paragraphs of a cell. Of a table in it each row is one, but for a table of the
        form, which is taken by itself."""
        for block in blocks:
            if isinstance(block, Paragraph):
                yield block
                continue
            for row in block.rows:
                pieces: list[Piece] = []
                position = block.position
                for cell in row:
                    for paragraph in self._flat(cell):
                        between = "\t" if pieces else ""
                        control = paragraph.pieces[0].control if paragraph.pieces else None
                        pieces += (Piece(between, control), *paragraph.pieces)
                        position = paragraph.position
                yield Paragraph(tuple(pieces), position)

    def _questions(self, paragraph: Paragraph) -> bool:
        """Return whether a control in a paragraph says which question it answers."""
        return any(self._field_of(piece.control) for piece in paragraph.pieces)

    def _field_of(self, control: Control | None) -> Field | None:
        """Return the question of the outermost control with the tag of one, or the group or table
        in whose place one stands, or None."""
        found = None
        while control is not None:
            tag = control.tag
            field = self.words.fields.get(tag.removeprefix(IN_PLACE_OF).partition(ticks.NUMBER)[0])
            if field is not None and field.takes_answer is not tag.startswith(IN_PLACE_OF):
                found = field
            control = control.outer
        return found

    def _heads(self, cells: Sequence[Sequence[Paragraph]]) -> dict[int, Field] | None:
        """Return the columns of a table by their numbers, where the row is the head of one."""
        texts = [comparable(one[0].text) if one else "" for one in cells]
        if not texts or texts[0] not in self._columns:
            return None
        if any(self._questions(paragraph) for one in cells for paragraph in one):
            return None
        fitting = [
            table
            for table in self._columns[texts[0]]
            if all(text in table.labels for text in texts if text)
            and len(set(filter(None, texts))) >= min(2, len(table.labels))
        ]
        found = self.where.nearest([table.named for table in fitting])
        for table in fitting:
            if table.named is found:
                self.where.order = table.named.order
                self.where.part = table.named.field
                return {n: table.labels[text] for n, text in enumerate(texts) if text}
        return None

    def _is_of_columns(self, paragraphs: Sequence[Paragraph]) -> bool:
        """Return whether a control in a cell belongs to a table with columns."""
        for paragraph in paragraphs:
            for piece in paragraph.pieces:
                field = self._field_of(piece.control)
                if field and is_column(field, self.words):
                    return True
        return False

    def _is_plain(self, paragraph: Paragraph) -> bool:
        """Return whether a paragraph holds words of the form that ask for nothing."""
        return not self._questions(paragraph) and bool(self.words.of(paragraph.text))


def _from_first_text(paragraphs: Sequence[Paragraph]) -> Sequence[Paragraph]:
    """Return the paragraphs from the first one on that has any text."""
    first = next((n for n, one in enumerate(paragraphs) if one.text.strip()), len(paragraphs))
    return paragraphs[first:]


_BESIDE = (own_words.UNANSWERED, own_words.BESIDE_MARKING, own_words.PLAIN)


class _Columns(NamedTuple):
    """A table with columns, and its questions by their labels as they are compared."""

    named: own_words.Named
    labels: dict[str, Field]


def _columns(words: OwnWords) -> dict[str, list[_Columns]]:
    """Return for each label that may begin the head of a table the tables with such a column."""
    found: dict[str, list[_Columns]] = {}
    for path, field in words.fields.items():
        if field.kind is not Kind.TABLE or field.layout == "cards":
            continue
        labels = {comparable(child.label): child for child in field.fields}
        table = _Columns(own_words.Named(own_words.PART, field, words.order[path]), labels)
        for label in labels:
            found.setdefault(label, []).append(table)
    return found
