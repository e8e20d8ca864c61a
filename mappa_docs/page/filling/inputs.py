"""What a page shows: the questions, groups and tables of a section with what stands in their boxes,
what is found wrong with it, and what of it is not asked."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import NamedTuple

from mappa_docs.definition import carried, pointers
from mappa_docs.model import Field, Finding, Kind
from mappa_docs.page.filling import answers_told, posted
from mappa_docs.page.filling.as_typed import WHOLE, Typed
from mappa_docs.page.filling.asked import Asked
from mappa_docs.page.filling.draft import Draft
from mappa_docs.page.filling.fixed import Fixed, fixed
from mappa_docs.page.filling.problems import nearest
from mappa_docs.page.filling.rows import count
from mappa_docs.page.filling.shown_parts import Group, Note, Part, Question, RowLine, Table, first

# So many columns of a row are shown in the list of rows.
_COLUMNS_SHOWN = 3
_LEAST_LINES, _MOST_LINES, _LETTERS_TO_A_LINE = 4, 18, 75
# The words of what may be longer than this are counted.
_LONG = 1000
_IN_LINES = (Kind.TEXT, Kind.LINES)


class View(NamedTuple):
    """What a page is made of: the draft, what is asked by it, the findings to show, and the
    pointers of the questions that have just arisen."""

    draft: Draft
    asked: Asked
    findings: Sequence[Finding] = ()
    new: frozenset[str] = frozenset()


def parts(view: View, fields: Iterable[Field], above: str = "") -> tuple[Part, ...]:
    """Return what the page shows of these fields, in the group, or in the row, at the pointer
    `above`."""
    notes = _notes(view)
    unconfirmed = carried.unconfirmed(view.draft.stem, dict(view.draft.answers))
    return tuple(_parts(view, fields, above, notes, unconfirmed))


def visible(view: View, places: Iterable[str]) -> frozenset[str]:
    """Return those of the places, the pointers of fields on a page, that are asked: neither they
    nor a group that they are in is hidden."""
    hidden = [one for one in places if view.asked.hides(view.draft, one)]
    return frozenset(
        one for one in places if not any(f"{one}/".startswith(f"{above}/") for above in hidden)
    )


def _parts(
    view: View,
    fields: Iterable[Field],
    above: str,
    notes: Mapping[str, tuple[Note, ...]],
    unconfirmed: frozenset[str],
) -> Iterator[Part]:
    for field in fields:
        pointer = f"{above}/{field.name}"
        if field.takes_answer:
            yield _question(view, field, pointer, notes.get(pointer, ()), unconfirmed)
        elif field.kind is Kind.GROUP:
            yield Group(
                pointer,
                field.label,
                field.note,
                field.statement,
                tuple(_parts(view, field.fields, pointer, notes, unconfirmed)),
                first(posted.shown(view.draft, pointer, field), WHOLE),
                notes.get(pointer, ()),
                view.asked.hides(view.draft, pointer),
                view.asked.is_found(pointer),
            )
        else:
            yield _table(view, field, notes, unconfirmed)


def _question(
    view: View, field: Field, pointer: str, notes: tuple[Note, ...], unconfirmed: frozenset[str]
) -> Question:
    static = fixed(view.draft.stem, pointers.general(pointer))
    typed = posted.shown(view.draft, pointer, field)
    text = first(typed, WHOLE)
    return Question(
        pointer=pointer,
        label=field.label,
        fixed=static,
        box=_box(field, static, typed),
        typed=typed,
        options=_options(static, typed),
        lines=_lines(field, text),
        counts=_counts(field, text),
        notes=notes,
        is_hidden=view.asked.hides(view.draft, pointer),
        is_found=view.asked.is_found(pointer),
        is_beside_the_point=view.asked.is_beside_the_point(view.draft, pointer),
        is_carried=field.pointer.partition(f"/{pointers.ROW}")[0] in unconfirmed,
        is_new=pointer in view.new,
        statement=field.statement,
    )


def _box(field: Field, static: Fixed, typed: Typed) -> str:
    """Return the kind of box in which all that is typed has its place: a date that is none stands
    in one box, and what has several lines in several."""
    if static.box == "date" and WHOLE in typed:
        return "line"
    is_of_lines = static.box == "line" and "\n" in first(typed, WHOLE)
    return "text" if is_of_lines else static.box


def _options(static: Fixed, typed: Typed) -> tuple[tuple[str, str], ...]:
    """Return the options, and after them what was chosen and is none."""
    known = {posted for posted, _ in static.options}
    if not known:
        return ()
    others = (text for text in typed.get(WHOLE, ()) if text not in known)
    return (*static.options, *((text, f"{text.strip(chr(34))} – not an option") for text in others))


def _lines(field: Field, text: str) -> int:
    """Return how many lines the box of a text has: as many as it takes, within reason."""
    if field.kind not in _IN_LINES:
        return 2
    needed = sum(1 + len(line) // _LETTERS_TO_A_LINE for line in text.split("\n"))
    return min(max(_LEAST_LINES, needed + 1), _MOST_LINES)


def _counts(field: Field, text: str) -> str:
    """Return how long a text is, "" for what is short."""
    if field.kind is not Kind.TEXT or field.longest < _LONG:
        return ""
    words = len(text.split())
    return "1 word" if words == 1 else f"{words:,} words"


def _table(
    view: View, field: Field, notes: Mapping[str, tuple[Note, ...]], unconfirmed: frozenset[str]
) -> Table:
    pointer = field.pointer
    return Table(
        pointer=pointer,
        label=field.label,
        row_label=field.item_label or field.label,
        fixed=fixed(view.draft.stem, pointer),
        statement=field.statement,
        rows=tuple(_rows(view, field, notes)),
        typed=posted.shown(view.draft, pointer, field),
        notes=notes.get(pointer, ()),
        is_hidden=view.asked.hides(view.draft, pointer),
        is_found=view.asked.is_found(pointer),
        is_beside_the_point=view.asked.is_beside_the_point(view.draft, pointer),
        is_carried=pointer in unconfirmed,
        is_new=pointer in view.new,
    )


def _rows(view: View, table: Field, notes: Mapping[str, tuple[Note, ...]]) -> Iterator[RowLine]:
    for number in range(count(view.draft, table.pointer)):
        row = f"{table.pointer}/{number}"
        wrong = sum(
            note.is_error
            for pointer, several in notes.items()
            if pointer == row or pointer.startswith(f"{row}/")
            for note in several
        )
        given = answers_told.row(view.draft, table, number)
        yield RowLine(number, tuple(given[:_COLUMNS_SHOWN]), wrong)


def _notes(view: View) -> dict[str, tuple[Note, ...]]:
    """Return what is to be said at each place on the form."""
    notes: dict[str, tuple[Note, ...]] = {}
    for finding in view.findings:
        note = Note(finding.severity == "error", finding.plain or finding.message)
        place = nearest(view.draft.stem, finding.pointer)
        if place not in view.new or finding.kind != "missing":
            notes[place] = (*notes.get(place, ()), note)
    return notes
