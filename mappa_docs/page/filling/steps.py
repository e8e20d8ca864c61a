"""A form as a list of things to do, one section to a page, and how far each of them is."""

from collections.abc import Iterable, Iterator, Mapping
from enum import StrEnum
from functools import cache
from typing import NamedTuple

from mappa_docs.definition import forms, pointers
from mappa_docs.definition.carried import CARRIED
from mappa_docs.definition.form_index import index
from mappa_docs.definition.printed_words import ABOUT
from mappa_docs.model import Field, Finding, Kind, Section
from mappa_docs.page.filling.asked import Asked
from mappa_docs.page.filling.draft import Draft

# The name of the page of what identifies the form.
IDENTITY = "about"
# What the form says of itself, and nobody is asked.
_OF_ITSELF = ("form", "edition")


class Step(NamedTuple):
    """One thing to do: its name in addresses, its heading and number, the fields that stand at the
    top of its page, and its section, None for what identifies the form."""

    name: str
    title: str
    number: str
    fields: tuple[Field, ...]
    section: Section | None = None

    @property
    def pointer(self) -> str:
        """The pointer of the section, "" for what identifies the form."""
        return f"/{self.name}" if self.section else ""

    @property
    def table(self) -> Field | None:
        """The table that the section is, if it is one."""
        field = self.section.field if self.section else None
        return field if field and field.kind is Kind.TABLE else None


class State(StrEnum):
    """How far a section is."""

    NOT_STARTED = "not_started"
    IN_PROGRESS = "in_progress"
    WRONG = "wrong"
    COMPLETE = "complete"
    OPTIONAL = "optional"
    NOT_ARISING = "not_arising"
    NOT_YET = "not_yet"
    NOTHING = "nothing"


class Progress(NamedTuple):
    """How far a step is: how much of it is open, and how much has to be put right."""

    step: Step
    state: State
    missing: int = 0
    wrong: int = 0


@cache
def steps(stem: str) -> tuple[Step, ...]:
    """Return what there is to do on the form with the stem, in its order. What was carried forward
    is confirmed by itself, and is no step."""
    form = forms.form(stem)
    about = tuple(field for field in form.identity if field.name not in _OF_ITSELF)
    return (
        Step(IDENTITY, ABOUT, "", about),
        *(
            Step(
                section.field.name,
                section.field.label,
                section.number,
                (section.field,) if section.field.kind is Kind.TABLE else section.field.fields,
                section,
            )
            for section in form.sections
            if section.field.name != CARRIED
        ),
    )


@cache
def by_name(stem: str) -> Mapping[str, Step]:
    """Return the steps of the form by their names."""
    return {step.name: step for step in steps(stem)}


def step_of(stem: str, pointer: str) -> Step | None:
    """Return the step on whose page the place at a pointer is, None for the whole form."""
    named = by_name(stem)
    first = next(iter(pointers.steps(pointer)), "")
    if first in named and first != IDENTITY:
        return named[first]
    return named[IDENTITY] if any(first == one.name for one in named[IDENTITY].fields) else None


def on_page(step: Step) -> list[str]:
    """Return the pointers of what the page of a step may ask: its questions, groups and tables,
    but not what stands in the rows of these."""
    places = [step.pointer] if step.section and step.table is None else []
    return [*places, *_within(step.fields)]


def in_row(stem: str, table: str, number: int) -> list[str]:
    """Return the pointers of the questions in a row of a table."""
    return [f"{table}/{number}/{name}" for name in index(stem).within(f"{table}/{pointers.ROW}")]


def progress(draft: Draft, findings: Iterable[Finding], asked: Asked) -> list[Progress]:
    """Return how far each step is, `findings` being all that is found in the draft."""
    missing: dict[str, int] = {}
    wrong: dict[str, int] = {}
    for finding in findings:
        step = step_of(draft.stem, finding.pointer)
        if step and finding.severity == "error":
            counts = missing if finding.kind == "missing" else wrong
            counts[step.name] = counts.get(step.name, 0) + 1
    return [
        Progress(
            step,
            _state(step, draft, asked, missing.get(step.name, 0), wrong.get(step.name, 0)),
            missing.get(step.name, 0),
            wrong.get(step.name, 0),
        )
        for step in steps(draft.stem)
    ]


def _state(step: Step, draft: Draft, asked: Asked, missing: int, wrong: int) -> State:
    if not any(_questions(step.fields)):
        return State.NOTHING
    if wrong:
        return State.WRONG
    if any(draft.holds_any(field.pointer) for field in step.fields):
        return State.IN_PROGRESS if missing else State.COMPLETE
    if missing:
        return State.NOT_STARTED
    if step.pointer in asked.gone:
        return State.NOT_YET if _is_later(step, draft) else State.NOT_ARISING
    return State.OPTIONAL


def _is_later(step: Step, draft: Draft) -> bool:
    """Return whether a section belongs to a stage that the form has not come to."""
    stage = step.section.stage if step.section else ""
    return bool(stage) and stage in forms.form(draft.stem).stages_after(draft.at("/stage"))


def _within(fields: Iterable[Field]) -> Iterator[str]:
    for field in fields:
        yield field.pointer
        if field.kind is Kind.GROUP:
            yield from _within(field.fields)


def _questions(fields: Iterable[Field]) -> Iterator[Field]:
    for field in fields:
        if field.kind is Kind.GROUP:
            yield from _questions(field.fields)
        else:
            yield field
