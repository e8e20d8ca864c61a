"""A blank as it comes back when a person has filled it in with Word.

`filled` types a whole submission into a blank: for each question the words that somebody would type
or choose, dates in the ways that people write them. What a blank has no place for is written where
people write it:

- a table that is empty for a reason has “None: why” in the first place of its first row that takes
  typing, because the choice beside it does not;
- a question with boxes to tick that has no answer for a reason has it in a paragraph of its own
  below the boxes;
- the form's name and edition are printed on it, and its marking is that of its header.
"""

import copy
import random
from collections.abc import Callable
from datetime import date
from typing import Any

from lxml import etree

from mappa_docs.definition import views
from mappa_docs.model import MAIN, Field, Kind
from tests import rendered
from tests.word_form import (
    TICKED,
    Element,
    WordForm,
    after,
    content,
    controls,
    items,
    paragraph,
    properties,
    run,
    w,
    w14,
)

ABSENCES = {
    "not_known": "Not known",
    "not_applicable": "Not applicable",
    "withheld": "Withheld",
    "none": "None",
}
_MONTHS = (
    *("January", "February", "March", "April", "May", "June", "July", "August", "September"),
    *("October", "November", "December"),
)
_DAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
_NOT_TO_FILL_IN = ("form", "edition", "marking")
_TYPED = (Kind.LINE, Kind.TEXT, Kind.LINES)


def filled(
    stem: str,
    answers: dict[str, Any],
    seed: int = 0,
    document: str = MAIN,
    blank: bytes | None = None,
) -> bytes:
    """Return the blank of a form, or `blank`, with these answers typed into it; the seed chooses
    how."""
    hand = Hand(rendered.blank(stem, "docx", document).data if blank is None else blank, seed)
    for field in views.view(stem, document).top:
        if field.name in answers and field.name not in _NOT_TO_FILL_IN:
            hand.enter(field, answers[field.name], controls(hand.form.body))
    return hand.form.data()


class Hand:
    """Enters answers into the controls of a blank."""

    def __init__(self, blank: bytes, seed: int = 0) -> None:
        self.form = WordForm(blank)
        self.by_chance = random.Random(seed)

    def enter(self, field: Field, value: Any, places: dict[str, list[Element]]) -> None:
        """Enter the answer to a question, the answers of a group or the rows of a table."""
        if field.kind is Kind.TABLE:
            self._table(field, value, places[field.path][0])
        elif field.kind is Kind.GROUP:
            for child in field.fields:
                if child.name in value:
                    self.enter(child, value[child.name], places)
        elif field.kind is Kind.CHOICES:
            self._boxes(field, value, places)
        else:
            self._answer(field, value, places[field.path][0])

    def _table(self, field: Field, rows: Any, section: Element) -> None:
        if isinstance(rows, dict):
            child = next((one for one in field.fields if one.kind in _TYPED), field.fields[0])
            type_into(controls(items(section)[0])[child.path][0], in_words(child, rows))
            return
        for _ in range(len(rows) - len(items(section))):
            add_row(section)
        for row, item in zip(rows, items(section), strict=False):
            places = controls(item)
            for child in field.fields:
                if child.name in row:
                    self.enter(child, row[child.name], places)

    def _answer(self, field: Field, value: Any, control: Element) -> None:
        if field.kind is Kind.DATE and isinstance(value, str):
            self.date(control, date.fromisoformat(value))
        elif field.kind in (Kind.CHOICE, Kind.YES_NO) and not isinstance(value, dict):
            choose(control, in_words(field, value))
        else:
            broken = field.kind is Kind.TEXT and self.by_chance.random() < 0.3
            type_into(control, in_words(field, value), broken=broken)

    def _boxes(self, field: Field, value: Any, places: dict[str, list[Element]]) -> None:
        if isinstance(value, dict):
            last = places[f"{field.path}#{len(field.choices)}"][0]
            after(next(last.iterancestors(w("p"))), paragraph(in_words(field, value), "Answer"))
            return
        for number, choice in enumerate(field.choices, 1):
            if choice.value in value:
                tick(places[f"{field.path}#{number}"][0])

    def date(self, control: Element, day: date) -> None:
        """Enter a day: chosen from the calendar, or typed in one of the usual ways."""
        if self.by_chance.random() < 0.4:
            choose_date(control, day)
        else:
            type_into(control, self.by_chance.choice(WAYS_TO_WRITE_A_DATE)(day))


def in_words(field: Field, value: Any) -> str:
    """Return what a person types or chooses for an answer that is no date."""
    if isinstance(value, dict):
        kind = ABSENCES[value["absent"]]
        return f"{kind}: {value['reason']}" if value.get("reason") else kind
    if isinstance(value, list):
        return "\n".join(map(str, value))
    for choice in field.choices:
        if choice.value == value and type(choice.value) is type(value):
            return choice.label
    return str(value)


def _ordinal(day: int) -> str:
    ending = "th" if day in (11, 12, 13) else {1: "st", 2: "nd", 3: "rd"}.get(day % 10, "th")
    return f"{day}{ending}"


WAYS_TO_WRITE_A_DATE: tuple[Callable[[date], str], ...] = (
    lambda day: f"{day.day:02}/{day.month:02}/{day.year}",
    lambda day: f"{day.day}/{day.month}/{day.year}",
    lambda day: f"{day.day:02}.{day.month:02}.{day.year}",
    lambda day: f"{day.day:02}-{day.month:02}-{day.year}",
    lambda day: f"{day.day} {_MONTHS[day.month - 1]} {day.year}",
    lambda day: f"{day.day} {_MONTHS[day.month - 1][:3]} {day.year}",
    lambda day: f"{_ordinal(day.day)} {_MONTHS[day.month - 1]} {day.year}",
    lambda day: f"{_DAYS[day.weekday()]} {day.day} {_MONTHS[day.month - 1]} {day.year}",
)


def type_into(control: Element, text: str, *, broken: bool = False) -> None:
    """Type into a control. A line is a paragraph of its own where the control takes paragraphs,
    unless the lines are `broken` with Shift and Enter."""
    _is_answered(control)
    inside = content(control)
    first = inside.find(w("p"))
    if first is None:
        inside[:] = [run(text)]
        return
    lines = [text] if broken else text.split("\n")
    first[:] = [part for part in first if part.tag == w("pPr")]
    inside[:] = [_paragraph(copy.deepcopy(first), line) for line in lines]


def _paragraph(element: Element, text: str) -> Element:
    if text:
        element.append(run(text))
    return element


def choose(control: Element, label: str) -> None:
    """Choose an option of a list."""
    entry = _entry(control, "dropDownList", "comboBox")
    chosen = {one.get(w("displayText")): one.get(w("value")) for one in entry}
    entry.set(w("lastValue"), chosen[label])
    type_into(control, label)


def choose_date(control: Element, day: date) -> None:
    """Choose a day from the calendar, which writes it in words too."""
    _entry(control, "date").set(w("fullDate"), f"{day.isoformat()}T00:00:00Z")
    type_into(control, f"{day.day} {_MONTHS[day.month - 1]} {day.year}")


def tick(control: Element, glyph: str = TICKED) -> None:
    """Tick a box."""
    box = properties(control).find(w14("checkbox"))
    box.find(w14("checked")).set(w14("val"), "1")
    next(control.iter(w("t"))).text = glyph


def add_row(section: Element) -> Element:
    """Add an item by the + of a repeating section: the last one again, with nothing entered."""
    last = items(section)[-1]
    new = copy.deepcopy(last)
    for number in new.iter(w("id")):
        number.set(w("val"), str(int(number.get(w("val"))) + 7919))
    last.addnext(new)
    return new


def mark(form: WordForm, marking: str) -> None:
    """Change the marking in all headers and footers, as the first page of the blank asks for."""
    for name in (*form.names("header"), *form.names("footer")):
        tree = form.other(name)
        for line in tree.iter(w("p")):
            if line.find(f"{w('pPr')}/{w('pStyle')}[@{w('val')}='Marking']") is not None:
                next(line.iter(w("t"))).text = marking
        form.put(name, tree)


def _is_answered(control: Element) -> None:
    about = properties(control)
    for name in ("showingPlcHdr", "placeholder"):
        for element in about.findall(w(name)):
            about.remove(element)


def _entry(control: Element, *names: str) -> Element:
    return next(one for one in properties(control) if etree.QName(one).localname in names)
