"""Which options may be chosen at a place, by the form and by a condition that narrows them."""

from collections.abc import Mapping

from mappa_docs.definition import answer_limits, pointers
from mappa_docs.definition.form_index import index
from mappa_docs.messages import answer_faults
from mappa_docs.model import Choice


def options_at(stem: str, pointer: str, keyword: object = None) -> tuple[Choice, ...]:
    """Return the options of the question at a pointer into answers, or none where it has none.

    `keyword` is the value of the `enum`, `const` or `not` that narrows them: then those are left
    that fit it.
    """
    every = _every(stem, pointer)
    if keyword is None:
        return every
    if isinstance(keyword, Mapping):
        refused = _named(keyword.get("enum", keyword.get("const", ())))
        return tuple(choice for choice in every if not _is_one(choice, refused))
    allowed = _named(keyword)
    return tuple(choice for choice in every if not allowed or _is_one(choice, allowed))


def _every(stem: str, pointer: str) -> tuple[Choice, ...]:
    """Return all options at the place: also those of the kind of an absence."""
    field = index(stem).at(pointer)
    if field is None:
        above, step = pointers.parted(pointer)
        field = index(stem).at(above)
        if field is None:
            return ()
        if step == answer_faults.ABSENCE[0]:
            kinds = answer_limits.limits(stem)[field.pointer].absences
            return tuple(Choice(value, label) for value, label in kinds.items())
        return field.choices if pointers.is_row(step) else ()
    return field.choices


def _named(value: object) -> tuple[object, ...]:
    return tuple(value) if isinstance(value, list | tuple) else (value,)


def _is_one(choice: Choice, values: tuple[object, ...]) -> bool:
    """Return whether the option is one of the values. To Python, true is 1."""
    return any(type(value) is type(choice.value) and value == choice.value for value in values)
