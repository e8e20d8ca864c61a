"""Sentences by their key and parameters. `schemas/messages` has a catalogue for each language.

A sentence is a text with names in braces, one for each parameter. `{missing: and from }` says what
stands between the entries of a list, and `{question:inside}` that the label of a question stands
inside the sentence. Each sentence about a question may also name its `{label}`, an `{example}` of
an answer, and the `{options}` that may be chosen, by their labels, or their `{values}`. A sentence
that begins with `{label}: ` takes the words for a row or group into this beginning.

`MISSING.date` is a variant of `MISSING`: a variant without a sentence takes that of the key before
its last dot. A sentence under `MISSING.quoted` is for labels that are questions by themselves. The
sentences of `lay.json` take the place of others for somebody who never saw the data of a form.
"""

from collections.abc import Mapping, Sequence
from datetime import date
from functools import cache
from string import Formatter
from typing import NamedTuple

from mappa_docs import resources
from mappa_docs.definition import forms
from mappa_docs.messages import english
from mappa_docs.model import Choice, Count, Field, Label, Parameter, Parameters, Term

_FOLDER = "schemas/messages/en"
_LAY = "lay"
_INSIDE = "inside"
_QUOTED = ".quoted"
_AFTER_LABEL = ": "


class _Part(NamedTuple):
    """Words of a sentence, the name of the parameter that follows them, if any, and its form."""

    words: str
    name: str | None
    form: str


def sentence(
    key: str,
    parameters: Parameters = (),
    *,
    stem: str = "",
    field: Field | None = None,
    place: str = "",
    options: Sequence[Choice] = (),
    lay: bool = False,
) -> str:
    """Return the sentence of that key with its parameters in words.

    `stem` names the form whose labels the parameters speak of, `field` is the question that the
    sentence is about, `options` those of which one may be chosen, and `place` the words for the row
    or group that it is in. With `lay`, return the sentence for somebody who never saw the data, or
    "" where it is no other. Raises KeyError for an unknown key or a missing parameter: both are
    faults of the program.
    """
    parts = _parts(key, field is not None and english.is_quoted(field.label), lay)
    values = dict(parameters)
    written = []
    for words, name, form in parts:
        written.append(words)
        if name is not None:
            value = values[name] if name in values else _of_question(name, field, options)
            written.append(_in_words(value, form, stem))
    text = "".join(written)
    if not text or not place:
        return text
    label = field.label if field else ""
    return _placed(text, place, label, opens=field is not None and _opens(parts, values, field))


def own_words(words: str, *, field: Field | None = None, place: str = "") -> str:
    """Return a sentence of the form's own with the words for its place."""
    label = field.label if field else ""
    opens = bool(label) and words.startswith(label + _AFTER_LABEL)
    return _placed(words, place, label, opens=opens) if place else words


@cache
def said(key: str, *, lay: bool = False) -> str:
    """Return the key of the sentence that is said for that key, which may be one that many share.
    Raises KeyError where there is none, as for a key of which `lay` people read no other."""
    nearest = key
    while nearest not in sentences(lay):
        nearest = nearest.rpartition(".")[0]
        if not nearest:
            raise KeyError(key)
    return nearest


@cache
def names(key: str, *, lay: bool = False) -> frozenset[str]:
    """Return the names of the parameters that the sentence of that key speaks of."""
    parts = (*_parts(key, False, lay), *_parts(key, True, lay))
    return frozenset(part.name for part in parts if part.name)


@cache
def sentences(lay: bool = False) -> dict[str, str]:
    """Return all sentences of the language by their keys, or those that `lay` people read."""
    others = set(resources.names(_FOLDER, ".json")) - {_LAY, *english.FILES}
    files = [_LAY] if lay else sorted(others)
    every: dict[str, str] = {}
    for name in files:
        every |= resources.read_json(f"{_FOLDER}/{name}.json")
    return every


@cache
def _parts(key: str, quoted: bool, lay: bool) -> tuple[_Part, ...]:
    """Return the parts of a sentence, of which there are none where `lay` people read no other."""
    known = sentences(lay)
    try:
        nearest = said(key, lay=lay)
    except KeyError:
        if lay:
            return ()
        raise
    text = known.get(nearest + _QUOTED, known[nearest]) if quoted else known[nearest]
    return tuple(_Part(words, name, form or "") for words, name, form, _ in Formatter().parse(text))


def _of_question(
    name: str, field: Field | None, options: Sequence[Choice]
) -> Parameter | tuple[Parameter, ...]:
    """Return what every sentence may say of the question that it is about."""
    if name == "label":
        return Label(field.pointer) if field else ""
    if name == "options":
        return tuple(choice.label for choice in options)
    if name == "values":
        return tuple(map(english.option, options))
    if field and name == "example":
        return field.example
    raise KeyError(name)


def _in_words(value: Parameter | tuple[Parameter, ...], form: str, stem: str) -> str:
    """Return one parameter in words; `form` is how the sentence wants it."""
    match value:
        case Count():
            return english.counted(value)
        case tuple():
            numbers = [entry for entry in value if isinstance(entry, int)]
            if numbers:
                return english.numbers(numbers)
            return english.listed([_in_words(entry, "", stem) for entry in value], form)
        case date():
            return english.day_in_words(value)
        case Term():
            return english.term(value)
        case Label():
            label = forms.fields(stem)[value].label
            return english.asked(label) if form == _INSIDE else label
    return str(value)


def _opens(parts: tuple[_Part, ...], values: Mapping[str, object], field: Field) -> bool:
    """Return whether a sentence begins with the label of its question as if with a place."""
    first, *after = parts
    if first.words or not after or not after[0].words.startswith(_AFTER_LABEL):
        return False
    return first.name == "label" or values.get(first.name or "") == Label(field.pointer)


def _placed(sentence: str, place: str, label: str, *, opens: bool) -> str:
    """Return a sentence after the words for its place. Where it `opens` with the label of its
    question as if with a place, the two stand together: no sentence has two such beginnings. Where
    it begins with the label otherwise, the label goes on in small letters."""
    if label and not english.is_quoted(label) and sentence.startswith(label):
        rest = sentence.removeprefix(label)
        if opens:
            return english.question_at(place, label) + rest
        return english.said_at(place, english.in_a_sentence(label) + rest)
    return english.said_at(place, sentence)
