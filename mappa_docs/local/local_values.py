"""What stands in the place of one answer on a copy → the answer as data, or why it can't be read.
What can't be told for sure is never an answer."""

import re
from collections.abc import Sequence
from datetime import date
from typing import NamedTuple

from mappa_docs.lazy_patterns import expression
from mappa_docs.local import full_names, label_words, marked_options, no_answers
from mappa_docs.local.copies import Seen, spaces
from mappa_docs.local.mapping import WHOLE, Mapped, Part, Place, Value
from mappa_docs.model import Field, Kind
from mappa_docs.ooxml import signs
from mappa_docs.reading import absences, values
from mappa_docs.reading.comparing import comparable
from mappa_docs.reading.entries import NO_ROW, Entry
from mappa_docs.reading.entries import Place as TextPlace
from mappa_docs.reading.values import Answer, Result, Unread

# Why there is no answer that can be read, as variants of the sentence.
NAME, PIECES, ELSEWHERE = "name", "pieces", "elsewhere"
PRINTED, LABEL, YES_NO = "printed", "label", "yes_no"
_YES_NO: tuple[tuple[str, Value], ...] = (("Yes", True), ("No", False), ("Y", True), ("N", False))
_DETAILS = expression(
    r"(?P<answer>yes|no|y|n)\b\s{0,20}(?:[.,:;\u2013\u2014-]\s{0,20}|\n|$)(?P<details>.*)",
    re.IGNORECASE | re.DOTALL,
)
_AFTER_WORDS = " \t:\n"
# Figures in boxes of their own: “0 1 / 0 2 / 1 9 9 1”.
_BOXED = expression(r"\d\s+\d\s*[/.|-]?\s*\d\s+\d\s*[/.|-]?\s*\d\s+\d\s+\d\s+\d")
_TYPED_MARKS = frozenset(("x", "\u2713", "\u2714"))


class Context(NamedTuple):
    """What holds for all answers of a copy: the day that stands for today, words that are no answer
    anywhere, and those that the form prints in the place of an answer; and whether it is a record
    of a program, which says nothing but what stands there."""

    today: date
    nothing: tuple[str, ...] = ()
    prompts: tuple[str, ...] = ()
    is_record: bool = False


class Found(NamedTuple):
    """What stands in one of the places of an answer."""

    place: Place
    seen: Seen


def value(field: Field, mapped: Mapped, found: Sequence[Found], context: Context) -> Result:
    """Return the answer of a question that stands in these places, None where there is none."""
    is_list = field.kind is Kind.LINES
    if any(one.seen.is_several and not (is_list and one.seen.whole) for one in found):
        return Unread(LABEL)
    has_options = bool(mapped.options) or field.kind in (Kind.YES_NO, Kind.CHOICE)
    # An X in a column of a program may mean anything.
    has_box = has_options and not (context.is_record and _is_yes_no_alone(field, mapped))
    texts = [_text(field, mapped, one, has_options=has_options, has_box=has_box) for one in found]
    text = mapped.join.join(filter(None, texts))
    if not context.is_record:
        text = no_answers.without_prompts(text, context.prompts)
    nothing = {comparable(words) for words in (*context.nothing, *mapped.nothing)}
    if not text:
        return Answer(mapped.blank.answer) if mapped.blank else None
    if comparable(text) in nothing:
        return None
    if no_answers.is_left_over(text):
        return Unread(ELSEWHERE) if context.is_record else None
    if no_answers.is_elsewhere(text):
        return Unread(ELSEWHERE)
    result = _of_part(field, mapped, text, context.today)
    if result is None and context.is_record and mapped.part == WHOLE:
        return Unread(ELSEWHERE)  # a program is told of whatever is no answer
    # The first entry of a list, say, which nobody chose.
    is_printed = has_options and not any(one.seen.typed for one in found)
    return Unread(PRINTED) if is_printed and isinstance(result, Answer) else result


def _is_yes_no_alone(field: Field, mapped: Mapped) -> bool:
    """Return whether one place answers a question by yes or no, with no options of its own."""
    return field.kind is Kind.YES_NO and len(mapped.places) == 1 and not mapped.options


def _text(field: Field, mapped: Mapped, found: Found, *, has_options: bool, has_box: bool) -> str:
    """Return what is said in one place. A box that is ticked says the name of its place."""
    text = "\n".join(spaces(found.seen.whole if has_options else found.seen.typed)).strip()
    sign = text.strip("[] ").casefold()
    if has_box and sign and (sign in signs.TICKED or sign in _TYPED_MARKS):
        return "Yes" if _is_yes_no_alone(field, mapped) else found.place.name
    if has_box and sign and sign in signs.EMPTY:
        return ""
    return _without_label(found.place, text)


def _without_label(place: Place, text: str) -> str:
    """Return a text without its label, which some people type again before the answer."""
    if place.kind != "label" or ":" not in text:
        return text
    before, _, after = text.partition(":")
    is_label = "\n" not in before and label_words.key(before) == label_words.key(place.name)
    return after.strip() if is_label else text


def _whole(field: Field, mapped: Mapped, text: str, today: date) -> Result:
    if mapped.options or field.kind is Kind.YES_NO:
        found = marked_options.meant(text, mapped.options or _YES_NO)
        if found.why == marked_options.CHOICE and field.absent:
            absence = absences.absence(text)
            return Answer(absence.answer) if absence else Unread(found.why)
        if found.why:
            return Unread(found.why)
        return None if found.value is None else Answer(found.value)
    if field.kind is Kind.CHOICE:
        options = [(choice.label, choice.value) for choice in field.choices]
        found = marked_options.meant(text, options)
        if not found.why:
            return None if found.value is None else Answer(found.value)
        if found.why != marked_options.CHOICE:
            return Unread(found.why)
    if field.kind is Kind.DATE and _BOXED.fullmatch(text):
        text = re.sub(r"(?<=\d)\s+(?=\d)", "", text)
        figures = re.sub(r"\D", "", text)
        text = f"{figures[:2]}/{figures[2:4]}/{figures[4:]}"
    entry = Entry(field, NO_ROW)
    for number, line in enumerate(text.split("\n")):
        entry.add(line, TextPlace(0, number), certain=True)
    result = values.value(entry, today)
    # Why there is no answer is asked for in no particular words on forms of others.
    is_absent = isinstance(result, Answer) and isinstance(result.value, dict)
    return Answer(result.value) if isinstance(result, Answer) and is_absent else result


def _of_part(field: Field, mapped: Mapped, text: str, today: date) -> Result:
    """Return the answer that a text is, or the part of it that is meant."""
    part = mapped.part
    if part != WHOLE and field.absent and (absence := absences.absence(text)):
        return Answer(absence.answer)
    if part.of_name:
        return _of_name(part, text)
    meant: str | None = text
    if part.of_yes_no:
        found = _DETAILS.match(text)
        if found is None:
            return Unread(YES_NO)
        meant = found[part.of_yes_no]
    elif part.split_by:
        pieces = text.split(part.split_by)
        meant = pieces[part.piece - 1] if len(pieces) == part.of else None
    elif part.after:
        meant = _between(part, text)
    if meant is None:
        return Unread(PIECES)
    return _whole(field, mapped, meant.strip(), today) if meant.strip() else None


def _of_name(part: Part, text: str) -> Result:
    name = full_names.split(text)
    if name is None:
        return Unread(NAME)
    return Answer(name.last if part.of_name == "last" else name.first, name.is_exact)


def _between(part: Part, text: str) -> str | None:
    """Return what stands after some words, to the end of the line or to other words; None where
    these are not there, or several times."""
    begins = [*re.finditer(re.escape(part.after), text, re.IGNORECASE)]
    if len(begins) != 1:
        return None
    rest = text[begins[0].end() :]
    if not part.before:
        return rest.strip(_AFTER_WORDS).split("\n")[0]
    ends = re.search(re.escape(part.before), rest, re.IGNORECASE)
    return rest[: ends.start()].strip(_AFTER_WORDS) if ends else None
