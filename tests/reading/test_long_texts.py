"""What looks at typed words never takes long, whatever was typed."""

import time
from collections.abc import Callable
from datetime import date

import pytest

from mappa_docs.definition import forms, prompts, views
from mappa_docs.model import MAIN, Kind
from mappa_docs.reading import absences, around, comparing, ticks, values, written_dates
from mappa_docs.reading.entries import NO_ROW, Entry, Place
from mappa_docs.reading.own_words import own_words

SIZE, MOST_SECONDS = 50_000, 0.05
TODAY = date(2026, 1, 1)
WORDS = own_words("mappa-a", MAIN)
FIELDS = {field.kind: field for field in forms.every(views.view("mappa-a", MAIN).top)}
TYPED = (Kind.CHOICE, Kind.YES_NO, Kind.CHOICES, Kind.LINES, Kind.DATE, Kind.TEXT)
# What nearly fits, again and again.
REPEATED = (
    *(" ", "1", "1,", "a", "- ", ": ", "; ", ", ", ".", "\n", "\t", "\u200b", "\ufdfa", "\u2612"),
    *("[ ]", "x ", "\u2022 ", "\n\u2022 ", "12/04/", "the ", "Monday, ", "1 May ", "2:30 "),
    *("page 1 of 2", "page of", ", version 1", ", edition 1", "copy 1 of 1", "draft, not complete"),
    *("not known ", "not known because ", "None:", "Last name ", "MAPPA A ", "Click to enter text"),
    *('HYPERLINK "', 'HYPERLINK "a" \\o ', "Yes ", "No/Yes "),
)
BEFORE = ("", "page ", "not known", "[x]", "HYPERLINK", 'HYPERLINK "a"', "copy ", "12", "Click ")


def _value(kind: Kind) -> Callable[[str], object]:
    def read(text: str) -> object:
        entry = Entry(FIELDS[kind], NO_ROW)
        entry.add(text, Place(1, 1), certain=True)
        return values.value(entry, TODAY)

    return read


LOOKED_AT: dict[str, Callable[[str], object]] = {
    "dates": lambda text: written_dates.written_date(text, TODAY),
    "times": written_dates.written_time,
    "absences": absences.absence,
    "ticks": ticks.marked,
    "own words": WORDS.of,
    "headers": lambda text: list(around.typed(WORDS, [text])),
    "prompts": prompts.without_prompt,
    "comparing": comparing.comparable,
    **{kind.name: _value(kind) for kind in TYPED},
}


@pytest.mark.parametrize("reader", LOOKED_AT)
def test_no_text_takes_long(reader: str) -> None:
    look = LOOKED_AT[reader]
    look("warm")
    slow = []
    for before in BEFORE:
        for words in REPEATED:
            text = (before + words * SIZE)[:SIZE] + "!"
            taken = _seconds(look, text)
            if taken > MOST_SECONDS:
                # Another process may have been in the way.
                taken = min(_seconds(look, text) for _ in range(2))
            if taken > MOST_SECONDS:
                slow.append((before, words, taken))

    assert slow == []


def _seconds(look: Callable[[str], object], text: str) -> float:
    start = time.process_time()
    look(text)
    return time.process_time() - start
