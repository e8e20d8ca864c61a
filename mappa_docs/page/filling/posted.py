"""What a browser posts of a page → the draft with it.

The names of the boxes are the pointers of the answers. Only the questions that the page asked are
looked at, and of those only the ones in whose boxes something else stands than was shown: so what
comes back as it was shown stays as it is. Text is never trimmed, and what can't be taken for an
answer is kept as it was typed.
"""

from collections.abc import Mapping, Sequence
from datetime import date
from typing import Any, NamedTuple

from mappa_docs.definition import pointers
from mappa_docs.definition.form_index import index
from mappa_docs.errors import UsageError
from mappa_docs.intake import normalising, submission
from mappa_docs.messages import catalogue
from mappa_docs.model import Field, Kind
from mappa_docs.page.filling.as_typed import PARTS, Typed, name, plain, read, typed
from mappa_docs.page.filling.draft import Draft, Unusable, put
from mappa_docs.reading.values import Answer, Unread

# The name under which a page posts the pointers of the questions that it asks.
ASKED = "asked"
Form = Mapping[str, Sequence[str]]


class Taken(NamedTuple):
    """The draft with what was posted, and the pointers of the questions that the page asked."""

    draft: Draft
    asked: frozenset[str]


def taken(draft: Draft, on_page: Sequence[str], form: Form, today: date) -> Taken:
    """Return the draft with what was posted for the questions `on_page`, given by their pointers.

    Raises UsageError where something is posted that is none of these: then nothing is taken.
    """
    asked = form.get(ASKED, ())
    names = {name(pointer, part) for pointer in on_page for part in PARTS}
    if not set(asked) <= set(on_page) or any(one[:1] == "/" and one not in names for one in form):
        raise UsageError(catalogue.sentence("FILL.no_field"))
    before, table = draft, next(map(pointers.table_of, on_page), "")
    draft = room = _with_room(draft, table) if table else draft
    fields = index(draft.stem)
    holding = []
    for pointer in asked:
        field = fields.at(pointer)
        if field is None:
            raise UsageError(catalogue.sentence("FILL.no_field"))
        if field.takes_answer:
            draft = _with_answer(draft, pointer, field, _boxes(pointer, form), today)
        else:
            holding.append((pointer, field))
    # What stands in the place of a whole group is read after all that stands in it.
    for pointer, field in holding:
        draft = _in_place_of(draft, pointer, field, _boxes(pointer, form), today)
    return Taken(before if draft == room else draft, frozenset(asked))


def _with_room(draft: Draft, table: str) -> Draft:
    """Return the draft in which a table can have rows. What stands in its place, such as why there
    are none, is kept apart until somebody says which of the two holds."""
    field = index(draft.stem).fields[table]
    if draft.at(table) is None or isinstance(draft.at(table), list):
        return draft
    return put(_kept_apart(draft, table, plain(shown(draft, table, field)), "both"), table, None)


def shown(draft: Draft, pointer: str, field: Field) -> Typed:
    """Return what stands in the boxes for a question: what was typed last, or its answer."""
    unusable = draft.unusable.get(pointer)
    if unusable:
        return unusable.typed
    value = draft.at(pointer)
    return typed(field, value) if field.takes_answer or not _is_whole(field, value) else {}


def _is_whole(field: Field, value: Any) -> bool:
    """Return whether what stands in the place of a group or table is one."""
    if field.kind is Kind.TABLE:
        return isinstance(value, list)
    return isinstance(value, dict) and "absent" not in value


def _boxes(pointer: str, form: Form) -> Typed:
    return {part: tuple(form.get(name(pointer, part), ())) for part in PARTS}


def _with_answer(draft: Draft, pointer: str, field: Field, boxes: Typed, today: date) -> Draft:
    given, odd = _normalised(boxes)
    if _is_same(field, given, plain(shown(draft, pointer, field))) and not odd:
        return draft
    return _settled(draft, pointer, field, given, today, is_odd=odd)


def _is_same(field: Field, given: Typed, shown: Typed) -> bool:
    """Return whether what was posted is what was shown. Boxes that are ticked come in the order of
    the page, each once."""
    if field.kind is not Kind.CHOICES:
        return given == shown
    return {part: {*texts} for part, texts in given.items()} == {
        part: {*texts} for part, texts in shown.items()
    }


def _in_place_of(draft: Draft, pointer: str, field: Field, boxes: Typed, today: date) -> Draft:
    """Return the draft with what stands in the place of a whole group or table. Beside answers in
    it, nobody can tell which of the two holds."""
    given, odd = _normalised(boxes)
    inside = draft.at(pointer)
    is_filled = _is_whole(field, inside)
    if given and ((is_filled and inside) or draft.is_typed_below(pointer)):
        return _kept_apart(draft, pointer, given, "both")
    if given == plain(shown(draft, pointer, field)) and not odd:
        return draft
    if not given and is_filled:
        return _without_typed(draft, pointer)
    return _settled(draft, pointer, field, given, today, is_odd=odd)


def _settled(
    draft: Draft, pointer: str, field: Field, given: Typed, today: date, *, is_odd: bool
) -> Draft:
    """Return the draft with what was typed for a question in the place of what there was."""
    result = read(field, given, today)
    if isinstance(result, Unread):
        return put(_kept_apart(draft, pointer, given, result.why), pointer, None)
    draft = _without_typed(draft, pointer)
    draft = put(draft, pointer, result.value if isinstance(result, Answer) else None)
    if not is_odd:
        return draft
    return draft._replace(findings=(*draft.findings, submission.unprintable(draft.stem, pointer)))


def _kept_apart(draft: Draft, pointer: str, given: Typed, why: str) -> Draft:
    rest = _without_typed(draft, pointer)
    return rest._replace(unusable={**rest.unusable, pointer: Unusable(given, why)})


def _without_typed(draft: Draft, pointer: str) -> Draft:
    """Return the draft without what was typed for a question and found in reading its answer."""
    unusable = {place: one for place, one in draft.unusable.items() if place != pointer}
    findings = tuple(one for one in draft.findings if one.pointer != pointer)
    return draft._replace(unusable=unusable, findings=findings)


def _normalised(boxes: Typed) -> tuple[Typed, bool]:
    """Return what was typed as files are read: with one kind of line end, and with a sign for what
    can't be printed; and whether there was any of that."""
    listed = {part: list(texts) for part, texts in boxes.items()}
    clean, odd = normalising.normalised(listed)
    return plain({part: tuple(texts) for part, texts in clean.items()}), bool(odd)
