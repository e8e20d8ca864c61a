"""One answer ⇄ what stands in the boxes for it on a page.

What is shown of an answer and comes back unchanged is that answer, whatever it is; so nothing is
ever lost by looking at it. Anything else is read as it is typed: text as it stands, a date or a
time as the reader of Word forms takes them. What can't be read for sure is no answer.
"""

import json
from collections.abc import Callable, Mapping
from datetime import date
from typing import Any

from mappa_docs.lazy_patterns import expression
from mappa_docs.model import Choice, Field, Kind
from mappa_docs.reading import values, written_dates
from mappa_docs.reading.entries import NO_ROW, Entry, Place
from mappa_docs.reading.values import Answer, Result, Unread

# The texts that stand in the boxes for one answer, by the part of it that each box is for.
Typed = Mapping[str, tuple[str, ...]]

# The parts: the answer itself, those of a date, and why there is no answer.
WHOLE = ""
DAY, MONTH, YEAR = "day", "month", "year"
ABSENT, REASON = "absent", "reason"
PARTS = (WHOLE, DAY, MONTH, YEAR, ABSENT, REASON)
_OF_A_DATE = (DAY, MONTH, YEAR)
_OF_AN_ABSENCE = (ABSENT, REASON)

_ISO = expression(r"([0-9]{4})-([0-9]{2})-([0-9]{2})")
_YES_NO = {True: "yes", False: "no"}


def name(pointer: str, part: str = WHOLE) -> str:
    """Return the name by which a browser posts a part of the answer at a pointer."""
    return f"{pointer}-{part}" if part else pointer


def typed(field: Field, value: Any) -> Typed:
    """Return what stands in the boxes for an answer. What the boxes of its kind can't show, such as
    a list where a line is asked for, stands in one of them as JSON."""
    if value is None:
        return {}
    if field.absent and _is_absence(value):
        return {part: (value[part],) for part in _OF_AN_ABSENCE if part in value}
    shown = _SHOWN.get(field.kind, _text)(field, value)
    return {WHOLE: (as_json(value),)} if shown is None else shown


def plain(boxes: Typed) -> Typed:
    """Return what was typed, without the boxes in which nothing stands."""
    filled = {part: tuple(filter(str.strip, texts)) for part, texts in boxes.items()}
    return {part: texts for part, texts in filled.items() if texts}


def read(field: Field, boxes: Typed, today: date) -> Result:
    """Return the answer that was typed, which of `plain` boxes none is without; why it can't be
    taken for one; or None where there is nothing."""
    absence = {part: boxes[part][0] for part in _OF_AN_ABSENCE if part in boxes}
    if absence:
        return Answer(absence) if len(absence) == len(boxes) else Unread("both")
    return _READ.get(field.kind, _nothing)(field, boxes, today) if boxes else None


def key(choice: Choice) -> str:
    """Return what a browser posts for an option."""
    return _YES_NO[choice.value] if isinstance(choice.value, bool) else str(choice.value)


def as_json(value: Any) -> str:
    """Return in one line what is no answer that a box of its kind can show."""
    return value if isinstance(value, str) else json.dumps(value, ensure_ascii=False)


def _is_absence(value: Any) -> bool:
    return (
        isinstance(value, dict)
        and 0 < len(value) == sum(part in value for part in _OF_AN_ABSENCE)
        and all(isinstance(text, str) and text.strip() for text in value.values())
    )


def _text(_: Field, value: Any) -> Typed | None:
    return {WHOLE: (value,)} if isinstance(value, str) else None


def _lines(_: Field, value: Any) -> Typed | None:
    is_list = isinstance(value, list) and all(isinstance(line, str) for line in value)
    return {WHOLE: ("\n".join(value),)} if is_list else None


def _date(_: Field, value: Any) -> Typed | None:
    if not isinstance(value, str):
        return None
    if not (found := _ISO.fullmatch(value)):
        return {WHOLE: (value,)}
    year, month, day = found.groups()
    return {DAY: (day.lstrip("0"),), MONTH: (month.lstrip("0"),), YEAR: (year,)}


def _option(field: Field, value: Any) -> str:
    """Return what stands for an option that was chosen. One that there is not is no option's key:
    it stands as JSON."""
    for choice in field.choices:
        if type(choice.value) is type(value) and choice.value == value:
            return key(choice)
    return json.dumps(value, ensure_ascii=False)


def _choice(field: Field, value: Any) -> Typed | None:
    return {WHOLE: (_option(field, value),)}


def _choices(field: Field, value: Any) -> Typed | None:
    if not isinstance(value, list):
        return None
    return {WHOLE: tuple(_option(field, entry) for entry in value)}


def _in_order(field: Field, texts: tuple[str, ...]) -> list[Any] | None:
    """Return the options that stand for the texts, None where one is no option."""
    known = {key(choice): choice.value for choice in field.choices}
    if not known.keys() >= set(texts):
        return None
    return [known[text] for text in dict.fromkeys(texts)]


_SHOWN: dict[Kind, Callable[[Field, Any], Typed | None]] = {
    Kind.LINES: _lines,
    Kind.DATE: _date,
    Kind.CHOICE: _choice,
    Kind.YES_NO: _choice,
    Kind.CHOICES: _choices,
}


def _read_text(_: Field, boxes: Typed, __: date) -> Result:
    return Answer(boxes[WHOLE][0]) if WHOLE in boxes else None


def _read_lines(_: Field, boxes: Typed, __: date) -> Result:
    return Answer([line for line in boxes[WHOLE][0].split("\n") if line.strip()])


def _read_date(_: Field, boxes: Typed, today: date) -> Result:
    """Return the date, whose year has to be written in full: nothing is guessed of it."""
    text = " ".join(boxes[part][0] for part in (WHOLE, *_OF_A_DATE) if part in boxes)
    found = written_dates.written_date(text, today)
    return Answer(found.day) if found and found.is_whole else Unread("date")


def _read_as_word_does(field: Field, boxes: Typed, today: date) -> Result:
    entry = Entry(field, NO_ROW)
    entry.add(boxes[WHOLE][0], Place(0, 0), certain=True)
    # What stands for no answer on paper is something that was typed all the same.
    return values.value(entry, today) or Unread(field.kind)


def _read_choice(field: Field, boxes: Typed, _: date) -> Result:
    chosen = _in_order(field, boxes[WHOLE])
    if chosen is None:
        return Unread("choice")
    return Answer(chosen[0]) if len(chosen) == 1 else Unread("several")


def _read_choices(field: Field, boxes: Typed, _: date) -> Result:
    chosen = _in_order(field, boxes[WHOLE])
    return Unread("choice") if chosen is None else Answer(chosen)


def _nothing(_: Field, __: Typed, ___: date) -> Result:
    """Return that words stand where a whole group or table does, and say nothing of why."""
    return Unread("absence")


_READ: dict[Kind, Callable[[Field, Typed, date], Result]] = {
    Kind.LINE: _read_text,
    Kind.TEXT: _read_text,
    Kind.LINES: _read_lines,
    Kind.DATE: _read_date,
    Kind.TIME: _read_as_word_does,
    Kind.NUMBER: _read_as_word_does,
    Kind.CHOICE: _read_choice,
    Kind.YES_NO: _read_choice,
    Kind.CHOICES: _read_choices,
}
