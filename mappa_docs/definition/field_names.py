"""What the fields of a fillable PDF are called: by name for programs, by tooltip for people.

The name of an answer's field is the JSON Pointer of the answer. A tick box has the value of its
option after that, and the line for why there is no answer a question mark. The tooltip is the
question in the form's words, so that a field whose name was changed is known by it.
"""

import json
from functools import cache
from typing import Any

from mappa_docs.definition import forms, pointers, prompts
from mappa_docs.definition.printed_words import WHY_NOT
from mappa_docs.model import Field

# What parts the name of an answer from the value of an option, and ends that of a reason.
OPTION, REASON = "#", "?"


def of_answer(field: Field, row: int | None = None) -> str:
    """Return the name of the field for an answer, in the row of that number from 0 on."""
    return field.pointer if row is None else field.pointer.replace(pointers.ROW, str(row))


def of_option(name: str, value: Any) -> str:
    """Return the name of the tick box for an option of the question whose answer has this name."""
    return f"{name}{OPTION}{value if isinstance(value, str) else json.dumps(value)}"


def of_reason(name: str) -> str:
    """Return the name of the line for why the question or table of this name has no answer."""
    return f"{name}{REASON}"


def tooltip(stem: str, field: Field, row: int | None = None) -> str:
    """Return what the field for an answer is called: the question, which entry of its table it is
    in, what it stands under, and what is to be entered."""
    return _sentences(question(stem, field, row), field.note, *prompts.typed(field))


def question(stem: str, field: Field, row: int | None = None) -> str:
    """Return the question with the entry that it is in and what it stands under, with which its
    tooltip begins."""
    return _sentences(field.label, *_around(stem, field, row))


def tooltip_of_option(stem: str, field: Field, label: str, row: int | None = None) -> str:
    """Return what the tick box for the option with this label is called."""
    return _sentences(f"{field.label}: {label}", *_around(stem, field, row))


def tooltip_of_reason(stem: str, field: Field, row: int | None = None) -> str:
    """Return what the line for why there is no answer is called."""
    return _sentences(f"{field.label}: {WHY_NOT}", *_around(stem, field, row))


def _around(stem: str, field: Field, row: int | None) -> tuple[str, ...]:
    """Return the entry that a question is in, and the labels of what it stands under, inside out."""
    above = _above(stem, field.pointer)
    if row is None:
        return above
    table = forms.fields(stem)[field.pointer.rpartition(f"/{pointers.ROW}/")[0]]
    return (f"{table.item_label} {row + 1}", *above)


@cache
def _above(stem: str, pointer: str) -> tuple[str, ...]:
    every = forms.fields(stem)
    found = []
    while pointer := pointers.parted(pointer)[0]:
        if not pointer.endswith(f"/{pointers.ROW}"):
            found.append(every[pointer].label)
    return tuple(found)


def _sentences(*parts: str) -> str:
    """Return the parts one after another, each ended so that it is read by itself."""
    return " ".join(
        part if part.endswith((".", "?", "!", "…")) else f"{part}." for part in parts if part
    )
