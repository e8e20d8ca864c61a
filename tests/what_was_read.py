"""What a reader made of a form beside what was written on it: answers by their pointers, and what
is not right about them."""

from collections.abc import Iterator
from itertools import pairwise
from typing import Any, NamedTuple

from mappa_docs.definition import forms, pointers
from mappa_docs.intake import submission
from mappa_docs.model import MAIN, Kind
from tests.support import STEMS, shown

# The marking is the header's, and what it says is another reader's to tell.
_NOT_COMPARED = ("marking",)


def normalised(answers: dict[str, Any]) -> dict[str, Any]:
    """Return the answers as a submission in JSON with them is read."""
    return submission.from_answers(answers).answers


def on_the_document(stem: str, answers: dict[str, Any], document: str = MAIN) -> dict[str, Any]:
    """Return those of the answers that the document shows."""
    on_it = shown(stem, document)
    kept: dict[str, Any] = {}
    for pointer, value in leaves(answers):
        if pointers.general(pointer) in on_it or pointer in ("/form", "/edition"):
            _put(kept, pointer, value)
    return kept


def leaves(answers: Any, pointer: str = "") -> Iterator[tuple[str, Any]]:
    """Yield each answer with its pointer; lists of words and absent answers are one answer."""
    if isinstance(answers, dict) and "absent" not in answers:
        for name, value in answers.items():
            if pointer or name not in _NOT_COMPARED:
                yield from leaves(value, f"{pointer}/{name}")
    elif isinstance(answers, list) and all(isinstance(row, dict) for row in answers):
        for number, row in enumerate(answers):
            yield from leaves(row, f"{pointer}/{number}")
    else:
        yield pointer, answers


def _put(answers: dict[str, Any], pointer: str, value: Any) -> None:
    node: Any = answers
    steps = pointer[1:].split("/")
    for step, following in pairwise(steps):
        if isinstance(node, list):
            while len(node) <= int(step):
                node.append({})
            node = node[int(step)]
        else:
            node = node.setdefault(step, [] if following.isdigit() else {})
    node[steps[-1]] = value


class Compared(NamedTuple):
    """The pointers of answers that are right, that say something else, that are not there, and of
    those that nobody gave."""

    right: list[str]
    altered: list[str]
    missing: list[str]
    invented: list[str]


def compared(wanted: dict[str, Any], read: dict[str, Any], *, squeezed: bool = False) -> Compared:
    """Return what is right of what was read. `squeezed` texts are the same without white space."""
    said = _by_pointer(wanted, squeezed)
    got = _by_pointer(read, squeezed)
    return Compared(
        right=[pointer for pointer in said if pointer in got and said[pointer] == got[pointer]],
        altered=[pointer for pointer in said if pointer in got and said[pointer] != got[pointer]],
        missing=[pointer for pointer in said if pointer not in got],
        invented=[pointer for pointer in got if pointer not in said],
    )


def _by_pointer(answers: dict[str, Any], squeezed: bool) -> dict[str, Any]:
    stem = next(stem for stem in STEMS if forms.form(stem).name == answers["form"])
    fields = forms.fields(stem)
    said = {}
    for pointer, value in leaves(answers):
        field = fields.get(pointers.general(pointer))
        # Boxes stand in the order of the form, whichever was ticked first.
        ticked = field and field.kind is Kind.CHOICES and isinstance(value, list)
        said[pointer] = sorted(value) if ticked else _said(value, squeezed)
    return said


def _said(value: Any, squeezed: bool) -> Any:
    if not squeezed:
        return value
    if isinstance(value, str):
        return "".join(value.split())
    if isinstance(value, list):
        return [_said(entry, True) for entry in value]
    if isinstance(value, dict):
        return {name: _said(entry, True) for name, entry in value.items()}
    return value
