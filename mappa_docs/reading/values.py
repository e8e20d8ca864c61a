"""What was typed in one answer → the answer as data: a date, an option, a list, a text, or why
there is none. What can't be read for sure is not read."""

from collections.abc import Callable, Sequence
from datetime import date
from typing import Any, NamedTuple

from mappa_docs.definition import printed_words
from mappa_docs.lazy_patterns import expression
from mappa_docs.model import Field, Kind
from mappa_docs.pdf.texts import UNREADABLE
from mappa_docs.reading import absences, ticks, written_dates
from mappa_docs.reading.comparing import comparable
from mappa_docs.reading.entries import Box, Entry, Part
from mappa_docs.reading.options import chosen

# What LibreOffice writes before the words of a link in a control.
_LINK = expression(r'HYPERLINK\s+"[^"\n]{0,2048}"(?:\s+\\[a-z](?:\s+"[^"\n]{0,2048}")?)*\s?')
_NUMBER = expression(r"(?:\d{1,3}(?:,\d{3})+|\d{1,9})(?:\.\d{1,6})?\s*%?")
_BULLET = expression(r"^\s*(?:[\u2022\u25cf\u25aa\u25e6\u2023\u00b7*\u2013-])\s+")
# What goes on from one paragraph or place to the next.
_LONG = (Kind.TEXT, Kind.LINES)
_NO_ANSWER = frozenset(
    map(
        comparable,
        (
            printed_words.NOT_PROVIDED,
            printed_words.NOT_ARISING,
            printed_words.NOT_YET,
            printed_words.NO_ENTRIES,
            printed_words.NO_ENTRY,
        ),
    )
)


_LONGEST_NO_ANSWER = 2 + max(map(len, _NO_ANSWER))


class Answer(NamedTuple):
    """An answer as data, whether it is written as the form has it, and why it is not all that was
    typed, as the variant of the sentence that says so."""

    value: Any
    is_exact: bool = True
    doubt: str = ""


class Unread(NamedTuple):
    """An answer that could not be read: `why` is the variant of the sentence that says so."""

    why: str


Result = Answer | Unread | None


def value(entry: Entry, today: date) -> Result:
    """Return the answer that was typed, None where there is none."""
    result = _value(entry, today)
    if isinstance(result, Answer) and UNREADABLE in entry.text:
        if not entry.boxes and not entry.text.replace(UNREADABLE, "").strip():
            return Unread("characters")
        return result._replace(doubt=result.doubt or "characters")
    return result


def _value(entry: Entry, today: date) -> Result:
    if entry.boxes or (entry.field.kind is Kind.CHOICES and _has_boxes(entry.text)):
        return _ticked(entry)
    if len(parts := entry.parts) > 1:
        return _several(entry, parts, today)
    return _of_text(entry, parts[0].text, today) if parts else None


def _several(entry: Entry, parts: Sequence[Part], today: date) -> Result:
    """Return the answer of which several were typed: a text goes on in the same cell. Else the one
    in the control counts, where the others are in none, and it is said that there are others."""
    if entry.field.kind in _LONG and len({part.cell for part in parts}) == 1:
        whole = _of_text(entry, entry.text, today)
        return whole._replace(is_exact=False) if isinstance(whole, Answer) else whole
    if parts[0].control is None or any(part.control for part in parts[1:]):
        return Unread("several")
    first = _of_text(entry, parts[0].text, today)
    return first._replace(doubt="several") if isinstance(first, Answer) else Unread("several")


def _of_text(entry: Entry, typed: str, today: date) -> Result:
    """Return the answer that a text is."""
    field = entry.field
    text = _LINK.sub("", typed).strip() if "HYPERLINK" in typed else typed
    if not text or (len(text) <= _LONGEST_NO_ANSWER and comparable(text) in _NO_ANSWER):
        return None
    if field.is_wording and _is_own(field, text):
        return None
    if field.absent and (absence := absences.absence(text)):
        return Answer(*absence)
    reader = _READERS.get(field.kind)
    if reader is None:
        return Answer(text) if field.takes_answer else Unread("absence")
    result = reader(field, text, today)
    if field.kind is Kind.CHOICES and not entry.certain and result == _every_option(field):
        return Unread("box")  # nothing says which were ticked
    return result


def _is_own(field: Field, text: str) -> bool:
    """Return whether a wording is the form's own, which stands there until it is changed."""
    own = [comparable(line.partition("{marking}")[0]) for line in field.statement]
    lines = [comparable(line) for line in text.split("\n") if line.strip()]
    return len(own) == len(lines) and all(map(str.startswith, lines, own))


def _date(_: Field, text: str, today: date) -> Result:
    found = written_dates.written_date(text, today)
    return Answer(found.day, found.is_whole) if found else Unread("date")


def _time(_: Field, text: str, __: date) -> Result:
    found = written_dates.written_time(text)
    return Answer(found, found == text.strip()) if found else Unread("time")


def _number(_: Field, text: str, __: date) -> Result:
    if not _NUMBER.fullmatch(text):
        return Unread("number")
    figures = text.replace(",", "").rstrip("% ")
    number = float(figures)
    return Answer(int(number) if number.is_integer() else number, figures == text)


def _choice(field: Field, text: str, _: date) -> Result:
    found = chosen(field, text)
    return Answer(found.choice.value, found.is_exact) if found else Unread("choice")


def _lines(_: Field, text: str, __: date) -> Result:
    lines = (_BULLET.sub("", line, count=1).strip() for line in text.split("\n"))
    return Answer([line for line in lines if line])


def _choices(field: Field, text: str, _: date) -> Result:
    """Return the options that a list without boxes names."""
    options = [
        chosen(field, _BULLET.sub("", line, count=1)) for line in text.split("\n") if line.strip()
    ]
    known = [option for option in options if option]
    if len(known) < len(options):
        return Unread("choice")
    values = list(dict.fromkeys(option.choice.value for option in known))
    return Answer(values, all(option.is_exact for option in known))


def _has_boxes(text: str) -> bool:
    """Return whether a line of a text begins with a box, ticked or not."""
    return any(ticks.marked(line)[0] is not None for line in text.split("\n"))


def _every_option(field: Field) -> Answer:
    """Return what a blank says whose boxes were lost."""
    return Answer([choice.value for choice in field.choices])


def _ticked(entry: Entry) -> Result:
    """Return the options whose boxes are ticked, those with a box in text included."""
    field = entry.field
    boxes, rest = list(entry.boxes), []
    for line in filter(str.strip, entry.text.split("\n")):
        is_ticked, words = ticks.marked(line)
        option = chosen(field, words) if is_ticked is not None else None
        if option:
            boxes.append(Box(option.choice.label, bool(is_ticked), is_exact=False))
        else:
            rest.append(line)
    options = [chosen(field, box.option) for box in boxes]
    ticked = [one for one, box in zip(options, boxes, strict=True) if one and box.is_ticked]
    if rest and not ticked and field.absent and (absence := absences.absence("\n".join(rest))):
        return Answer(*absence)
    values = [one.choice.value for one in ticked]
    empty = [one for one, box in zip(options, boxes, strict=True) if one and not box.is_ticked]
    is_contradicted = any(one.choice.value in values for one in empty)
    if None in options or is_contradicted or any(box.is_in_doubt for box in boxes):
        why = "box"
    else:
        why = "beside" if rest else ""
    if not ticked:
        return Unread(why) if why else None
    is_exact = all(one.is_exact for one in ticked) and all(box.is_exact for box in boxes)
    values = list(dict.fromkeys(values))
    if field.kind is Kind.CHOICES:
        return Answer(values, is_exact, why)
    return Answer(values[0], is_exact, why) if len(values) == 1 else Unread("several")


_READERS: dict[Kind, Callable[[Field, str, date], Result]] = {
    Kind.DATE: _date,
    Kind.TIME: _time,
    Kind.NUMBER: _number,
    Kind.CHOICE: _choice,
    Kind.YES_NO: _choice,
    Kind.LINES: _lines,
    Kind.CHOICES: _choices,
}
