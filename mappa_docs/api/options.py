"""The options of a question, looked up by value or by label, for other programs."""

from typing import Any

from mappa_docs.definition import schema_files
from mappa_docs.definition.form_index import index
from mappa_docs.errors import UsageError
from mappa_docs.messages import catalogue, english, suggestions
from mappa_docs.model import Choice
from mappa_docs.reading.comparing import comparable


def label_of(form: str, pointer: str, value: str | int | bool) -> str:
    """Return the label of an option as it is printed, by its value in the data: "In custody" for
    "custody".

    `pointer` is that of the question, with `*` or a number for each row. Raises UsageError, with
    the options, for a value that is none of them; and for an unknown form or question, or one
    without options.
    """
    choices = _choices(form, pointer)
    for choice in choices:
        if type(choice.value) is type(value) and choice.value == value:
            return choice.label
    raise _none("value", pointer, choices)


def value_of(form: str, pointer: str, label: str) -> Any:
    """Return the value of an option in the data, by its label as it is printed; capitals and spaces
    don't count. Raises UsageError as `label_of` does."""
    choices = _choices(form, pointer)
    meant = [one for one in choices if comparable(one.label) == comparable(label)]
    exact = [one for one in choices if one.label == label]
    for choice in exact or (meant if len(meant) == 1 else ()):
        return choice.value
    raise _none("label", pointer, choices)


def _choices(form: str, pointer: str) -> tuple[Choice, ...]:
    stem = schema_files.stem_of(form)
    field = index(stem).at(pointer)
    if field is None:
        near = suggestions.nearest(pointer, index(stem).fields)
        key = "OPTIONS.no_question.near" if near else "OPTIONS.no_question"
        raise _wrong(key, pointer=pointer, near=near)
    if not field.choices:
        raise _wrong("OPTIONS.none", pointer=pointer)
    return field.choices


def _none(what: str, pointer: str, choices: tuple[Choice, ...]) -> UsageError:
    options = tuple(map(english.option, choices))
    return _wrong(f"OPTIONS.no_such_{what}", pointer=pointer, options=options)


def _wrong(key: str, **parameters: str | tuple[str, ...]) -> UsageError:
    return UsageError(catalogue.sentence(key, tuple(parameters.items())))
