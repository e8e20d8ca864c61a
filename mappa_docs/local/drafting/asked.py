"""What the questions of a minimum data set are asked by on the forms of others."""

from collections.abc import Iterable
from functools import cache
from typing import Any, NamedTuple

from mappa_docs.definition import forms, pointers
from mappa_docs.local.drafting.word_list import Words, vocabulary, words_of
from mappa_docs.local.mapping_faults import IDENTITY
from mappa_docs.model import Choice, Field, Kind

CASE = "case"
# How sure a label is: in any place, in a section about the person alone, or not by itself.
SURE, IN_SECTION, MAYBE = "sure", "in_section", "maybe"
TOOLS = "/risk_assessment/tools"
_DETAILS = words_of("details")
_YES_NO = (Choice(True, "Yes"), Choice(False, "No"))


class Target(NamedTuple):
    """What a label may be for: one question, several that share a place, or the row of one tool;
    `name` tells it from others. `about` is the person, or `CASE`; `labels` are words and how sure
    they are, `holding` words within a question. `after` is what it gives details of."""

    name: str
    fields: tuple[Field, ...]
    about: str
    labels: dict[Words, str]
    holding: tuple[Words, ...] = ()
    after: str = ""
    tool: str = ""

    @property
    def kind(self) -> Kind:
        """What sort of answer it takes."""
        return self.fields[0].kind

    @property
    def choices(self) -> tuple[Choice, ...]:
        """The options to choose from, if any."""
        return _YES_NO if self.kind is Kind.YES_NO else self.fields[0].choices


class TableTarget(NamedTuple):
    """A table of a minimum data set: whom its rows are about, the headings by which it is known,
    and by which words each of its columns, by the name of that."""

    field: Field
    about: str
    headings: tuple[Words, ...]
    columns: dict[str, tuple[Words, ...]]


@cache
def targets(stem: str) -> tuple[Target, ...]:
    """Return what the labels of a form may be for, in the order of the minimum data set."""
    fields = forms.fields(stem)
    known = vocabulary()["fields"]
    asked = [
        _target(fields, (pointer,), known.get(pointer, {}))
        for pointer, field in fields.items()
        if field.takes_answer and pointers.ROW not in pointer and pointer not in _PRINTED
    ]
    shared = [_target(fields, joint["fields"], joint) for joint in vocabulary()["joint"]]
    return (*asked, *shared, *_tools(fields[TOOLS]))


@cache
def tables(stem: str) -> tuple[TableTarget, ...]:
    """Return the tables of the minimum data set that forms may have."""
    return tuple(
        TableTarget(
            field,
            known["about"],
            tuple(map(words_of, (field.label, *known.get("headings", ())))),
            {
                child.name: tuple(
                    map(words_of, (child.label, *known["columns"].get(child.name, ())))
                )
                for child in field.fields
            },
        )
        for pointer, known in vocabulary()["tables"].items()
        if (field := forms.fields(stem).get(pointer))
    )


@cache
def others() -> frozenset[Words]:
    """Return the labels that none of the minimum data is asked by."""
    return frozenset(map(words_of, vocabulary()["others"]))


# They follow from the mapping, or are a matter of the file.
_PRINTED = tuple(pointer for pointer in IDENTITY if pointer not in ("/reference", "/version"))


def _target(fields: Any, names: Iterable[str], known: Any) -> Target:
    asked = tuple(fields[name] for name in names)
    about = known.get("about", CASE)
    labels: dict[Words, str] = {}
    for sureness in (SURE, IN_SECTION, MAYBE):
        for label in known.get(sureness, ()):
            labels.setdefault(words_of(label), sureness)
    # “Details of child protection concerns”, by each of the labels of the yes or no itself.
    for label in vocabulary()["fields"].get(known.get("after"), {}).get(SURE, ()):
        labels.setdefault((*_DETAILS, *words_of(label)), SURE)
    if len(asked) == 1 and known:
        labels.setdefault(words_of(asked[0].label), SURE)
    holding = tuple(map(words_of, known.get("holding", ())))
    return Target("+".join(names), asked, about, labels, holding, known.get("after", ""))


def _tools(table: Field) -> Iterable[Target]:
    """Return a target for the result of each tool, which some forms have a box for."""
    columns = {child.name: child for child in table.fields}
    for choice in columns["tool"].choices:
        if words := vocabulary()["tools"].get(choice.value):
            labels = dict.fromkeys(map(words_of, (choice.label, *words)), SURE)
            name = f"{table.pointer}/{choice.value}"
            yield Target(name, (columns["result"],), CASE, labels, tool=choice.value)
