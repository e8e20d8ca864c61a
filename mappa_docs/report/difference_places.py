"""Where something changed between two submissions, and what happened there, in words. Counts and
places, and no answer."""

from mappa_docs.comparison.changes import Change
from mappa_docs.comparison.pieces import counted
from mappa_docs.definition import pointers
from mappa_docs.messages import catalogue, english
from mappa_docs.messages.finding_messages import place_of
from mappa_docs.model import Count, Kind
from mappa_docs.report import difference_values


def section(stem: str, change: Change) -> str:
    """Return the heading of the section that a change is in, "" for none."""
    return place_of(stem, change.place).section


def where(stem: str, change: Change) -> str:
    """Return the words for the place of a change in its section: "Victim 2, date of birth". What
    had another number before is named by both, and what is no longer there by that one."""
    at = place_of(stem, change.place)
    rows = (place_of(stem, pointer).place.row for pointer in (change.old_pointer, change.pointer))
    inside = _numbered(at.inside, *rows)
    if change.is_row:
        return inside
    if change.question is None:
        label = catalogue.sentence("DIFF.unknown")
    else:
        label = change.question.label
        if change.question.kind is Kind.LINES:
            lines = map(_number, (change.old_pointer, change.pointer))
            line = _numbered("line", *lines)
            label = label if line == "line" else f"{label}, {line}"
    return english.question_at(inside, label) if inside else label


def _numbered(name: str, old: int | None, new: int | None) -> str:
    """Return the name with its number, and with the one that it had before where that was another
    one; the name alone where it has none."""
    if new is None:
        return name if old is None else f"{english.row(name, [old])} (before)"
    now = english.row(name, [new])
    return now if old in (None, new) else f"{now} (before: {old})"


def _number(pointer: str) -> int | None:
    """Return the number of the entry of a list, counted from 1, or None where the pointer leads to
    none."""
    last = pointers.parted(pointer)[1]
    return int(last) + 1 if pointers.is_row(last) else None


def what(change: Change) -> str:
    """Return what happened at a place, with the number of words or answers and none of them."""
    if change.is_row and change.kind != "changed":
        number = difference_values.answers(change)
        return f"{change.kind}, {english.counted(Count(number, 'answer'))}"
    if change.kind != "changed":
        is_option = change.question is not None and change.question.kind is Kind.CHOICES
        return f"option {change.kind}" if is_option else change.kind
    compared = difference_values.word_by_word(change)
    if compared is None:
        before, after = (
            difference_values.printed(change.question, one) for one in (change.old, change.new)
        )
        return "changed: the same words, given in another way" if before == after else "changed"
    if change.question is not None and change.question.kind is Kind.LINE:
        return change.kind
    words = [
        f"{english.counted(Count(number, 'word'))} {kind}"
        for kind, number in (
            ("removed", counted(compared, "removed")),
            ("added", counted(compared, "added")),
        )
        if number
    ]
    return f"changed: {', '.join(words) or 'spaces and line ends alone'}"
