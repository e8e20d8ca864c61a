"""Sentences by their key and parameters. `schemas/messages` has a catalogue for each language.

A sentence is a text with names in braces, one for each parameter. `{missing: and from }` says what
stands between the entries of a list, and `{question:inside}` that the label of a question stands
inside the sentence and not at its beginning. Whoever finds something gives the key and the
parameters, and never the words.
"""

from datetime import date
from functools import cache
from string import Formatter
from typing import Any

from mappa_docs import resources
from mappa_docs.definition import forms
from mappa_docs.messages import english
from mappa_docs.model import Count, Label, Parameter, Parameters, Term

_LANGUAGE = "en"
# The files of a catalogue: one for each wing that finds something.
_FILES = ("cases", "markings", "places", "rules")
# Says of a label that it stands inside the sentence.
_INSIDE = "inside"


def sentence(key: str, parameters: Parameters = (), *, stem: str = "") -> str:
    """Return the sentence of that key with its parameters in words.

    `stem` names the form whose labels the parameters speak of. Raises KeyError for an unknown key
    or a missing parameter: both are faults of the program.
    """
    words = _sentences()[key]
    if not parameters:
        return words
    return _InWords(stem).vformat(words, (), dict(parameters))


@cache
def _sentences() -> dict[str, str]:
    """Return all sentences of the language by their keys."""
    whole: dict[str, str] = {}
    for name in _FILES:
        whole |= resources.read_json(f"schemas/messages/{_LANGUAGE}/{name}.json")
    return whole


class _InWords(Formatter):
    """Puts parameters into a sentence."""

    def __init__(self, stem: str) -> None:
        self.stem = stem

    def format_field(self, value: Any, format_spec: str) -> str:
        """Return one parameter in words; `format_spec` is what stands between those of a list, or
        says that a label stands inside the sentence."""
        if isinstance(value, tuple) and not isinstance(value, Count):
            return english.listed([self.words(entry) for entry in value], format_spec)
        words = self.words(value)
        return (
            english.asked(words) if format_spec == _INSIDE and isinstance(value, Label) else words
        )

    def words(self, value: Parameter) -> str:
        match value:
            case date():
                return english.day_in_words(value)
            case Count():
                return english.counted(value)
            case Term():
                return english.term(value)
            case Label():
                return forms.fields(self.stem)[value].label
            case _:
                return str(value)
