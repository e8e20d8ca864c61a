"""Forms in which each answer is a word of its own, and stands nowhere else: so that whatever is
done to the file, it can be told whether a word was read as the answer that it is, as another, or
lost.

Days and choices tell their place too: each day is that of one question alone.
"""

import re
from collections.abc import Iterator
from datetime import date, timedelta
from functools import cache
from typing import Any, NamedTuple

from mappa_docs import Extraction
from mappa_docs.definition import forms, pointers, views
from mappa_docs.model import Field, Kind
from tests.filled_by_hand import filled
from tests.support import STEMS
from tests.what_was_read import leaves
from tests.word_form import Element, WordForm, paragraph, parsed, run, w

_WORD = re.compile(r"Q[a-z]\d{4}x")
_FIRST_DAY = date(1950, 1, 1)
_ROWS = 2
# The words that stand beside the answers count on from here.
_BESIDE = 9000
_NOT_TO_FILL_IN = ("form", "edition", "marking")


class Sentinels(NamedTuple):
    """The answers to a form, and the question that each word and each day answers."""

    answers: dict[str, Any]
    owners: dict[str, str]


@cache
def sentinels(stem: str) -> Sentinels:
    """Return answers to all questions of a form: words, days and choices that tell their place."""
    making = _Making(_prefix(stem))
    form = views.view(stem)
    about = {"form": form.name, "edition": form.edition}
    fields = [field for field in form.top if field.name not in _NOT_TO_FILL_IN]
    return Sentinels(about | {one.name: making.answer(one) for one in fields}, making.owners)


def _prefix(stem: str) -> str:
    return "Q" + "abcdefghijklmnopqrstuvwxyz"[STEMS.index(stem)]


class _Making:
    def __init__(self, prefix: str) -> None:
        self.prefix = prefix
        self.owners: dict[str, str] = {}

    def answer(self, field: Field) -> Any:
        number = len(self.owners)
        match field.kind:
            case Kind.GROUP:
                return {child.name: self.answer(child) for child in field.fields}
            case Kind.TABLE:
                return [{one.name: self.answer(one) for one in field.fields} for _ in range(_ROWS)]
            case Kind.DATE:
                day = (_FIRST_DAY + timedelta(number)).isoformat()
                self.owners[day] = field.pointer
                return day
            case Kind.CHOICE | Kind.YES_NO:
                return field.choices[len(field.label) % len(field.choices)].value
            case Kind.CHOICES:
                return [one.value for one in field.choices[::2]]
            case Kind.TIME:
                return "10:30"
            case Kind.NUMBER:
                return 7
        word = f"{self.prefix}{number:04}x"
        self.owners[word] = field.pointer
        if field.kind is Kind.TEXT:
            second = f"{self.prefix}{number + 1:04}x"
            self.owners[second] = field.pointer
            return f"{word}\n{second}"
        return [word] if field.kind is Kind.LINES else word


@cache
def form_of_sentinels(stem: str) -> bytes:
    """Return the form filled in with them, and with words where no question is: between tables, in
    rows that the form does not have, and in a header."""
    form = WordForm(filled(stem, sentinels(stem).answers, 5))
    prefix = _prefix(stem)
    words = (f"{prefix}{number}x" for number in range(_BESIDE, 9999))
    blocks = [one for one in form.body if one.tag in (w("tbl"), w("sdt"))]
    for block in blocks[::4]:
        block.addnext(paragraph(next(words)))
    of_questions = [table for table in form.body.iter(w("tbl")) if _has_no_head(table)]
    for table in of_questions[::3]:
        cells = "<w:tc><w:p/></w:tc>" * len(list(table.iter(w("gridCol"))))
        row = parsed(f"<w:tr>{cells}</w:tr>")
        row[0][0].append(run(next(words)))
        table.append(row)
    for name in form.names("header1"):
        tree = form.other(name)
        tree.append(paragraph(next(words)))
        form.put(name, tree)
    return form.data()


def _has_no_head(table: Element) -> bool:
    """Whether the rows of a table are questions, and not entries below a head."""
    return bool(table.find(f"{w('tblPr')}/{w('tblLook')}").get(w("firstRow")) == "0")


def wrong_with(extraction: Extraction, data: bytes) -> list[str]:
    """Return what is wrong with what was read of a form of sentinels, whatever was done to it."""
    stem = next(one for one in STEMS if forms.form(one).name == extraction.form)
    known = sentinels(stem)
    chosen = dict(leaves(known.answers))
    wrong: list[str] = []
    read = set()
    for pointer, value in leaves(extraction.submission):
        general = pointers.general(pointer)
        told = [*_told(value, known.owners)]
        owners = [known.owners.get(one, "no question") for one in told]
        wrong += [f"{pointer}: {owner}" for owner in owners if owner != general]
        read.update(told)
        field = forms.fields(stem)[general]
        asked = chosen.get(_first_row(general))
        if field.kind is Kind.CHOICES and isinstance(value, list):
            # In which order boxes are ticked says nothing.
            asked, value = sorted(asked or ()), sorted(value)
        if not told and asked != value and _is_settled(field, value):
            wrong.append(f"{pointer}: nobody said so")
    lost = sum(len(word) for word in visible_words(data) - read)
    reported = sum(one.characters for one in extraction.unread)
    if lost > reported:
        wrong.append(f"{lost} characters are lost, and {reported} reported")
    return wrong


def _told(value: Any, owners: dict[str, str]) -> Iterator[str]:
    """Yield the words and days in an answer that tell where it is from."""
    for text in value if isinstance(value, list) else [value]:
        if isinstance(text, str):
            yield from _WORD.findall(text)
            if text in owners and not _WORD.fullmatch(text):
                yield text


def _first_row(general: str) -> str:
    return general.replace("/*", "/0")


def _is_settled(field: Field, value: Any) -> bool:
    """Whether an answer was understood, and not kept as words for a person to see."""
    if field.kind is Kind.CHOICE:
        return value in [choice.value for choice in field.choices]
    return field.kind in (Kind.YES_NO, Kind.CHOICES, Kind.DATE, Kind.NUMBER) and not isinstance(
        value, str
    )


def visible_words(data: bytes) -> set[str]:
    """Return the words of their own that are seen in a file: deleted ones are not."""
    form = WordForm(data)
    trees = [form.root, *(form.other(name) for name in form.names("header"))]
    said = ["".join(text.text or "" for text in tree.iter(w("t"))) for tree in trees]
    return {word for text in said for word in _WORD.findall(text)}
