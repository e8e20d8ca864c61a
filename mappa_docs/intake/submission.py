"""A file of JSON → `Submission`: read safely, normalised and rid of empty answers once, here."""

import json
from collections.abc import Mapping
from contextlib import suppress
from functools import partial
from typing import Any
from zlib import crc32

from mappa_docs.definition import pointers, schema_files
from mappa_docs.definition.form_index import index
from mappa_docs.errors import UnreadableError
from mappa_docs.files import encoded_text, opening
from mappa_docs.intake import empty_answers, json_decoder, normalising, program_values
from mappa_docs.messages import catalogue, finding_messages, suggestions
from mappa_docs.messages.finding_messages import Grounds, Sentence
from mappa_docs.model import Finding, Submission

MAX_BYTES = 5 * 2**20
_UNPRINTABLE = Grounds("CONTROL-CHARACTER", "wrong", basis="inferred")
# What the record of how a document was made has, and no form.
_OF_A_RECORD = {"record_version", "output_sha256"}


def parse(data: bytes, source: str = "") -> Submission:
    """Return the submission that `data` holds as JSON in UTF-8, or in UTF-16 with its mark.

    Raises UnreadableError, with the line and column, where the data is not sound JSON or does not
    say which form it is. Characters that cannot be printed become findings of the submission, and
    answers in which nothing is said are left out.
    """
    if len(data) > MAX_BYTES:
        raise UnreadableError(opening.too_large(MAX_BYTES))
    data = encoded_text.in_utf_8(data)
    signs = json_decoder.signs(data)
    answers = json_decoder.decoded(data, signs)
    if not isinstance(answers, dict):
        raise UnreadableError(catalogue.sentence("FILE.something_else"))
    stem = _stem(answers)
    findings: tuple[Finding, ...] = ()
    if normalising.may_need_normalising(data, signs):
        answers, unprinted = normalising.normalised(answers)
        findings = tuple(unprintable(stem, place) for place in unprinted)
    normalising.write_whole_numbers(stem, answers)
    written: dict[str, Any] = {}
    if empty_answers.holds_any(answers):
        answers, written = empty_answers.without_empty(stem, answers), answers
    return Submission(stem, answers, source, findings, crc32(data), len(data), written)


def from_answers(answers: Mapping[str, Any], source: str = "") -> Submission:
    """Return the submission with these answers, as `json.loads` would give them, or with the days,
    numbers and other values of `program_values`.

    Raises UnreadableError when the answers do not say which form they belong to, and with place and
    type where they hold a value that can't be taken as it is.
    """
    return parse(_encoded(answers), source)


def _encoded(answers: Mapping[str, Any]) -> bytes:
    with suppress(TypeError, ValueError, RecursionError):
        return json.dumps(answers, allow_nan=False).encode()
    place = partial(_place, _stem(answers))
    try:
        return json.dumps(program_values.as_json(answers, place)).encode()
    except (TypeError, ValueError, RecursionError):
        raise UnreadableError(catalogue.sentence("FILE.unknown_value")) from None


def _place(stem: str, pointer: str) -> program_values.Place:
    """Return the question at a pointer, or the nearest place on the form: a name that is not on it
    may be an answer."""
    return program_values.Place(_nearest(stem, pointer), index(stem).at(pointer))


def as_json(answers: dict[str, Any]) -> bytes:
    """Return answers as the content of a JSON file. Half a sign, which no file can hold, becomes a
    question mark."""
    return f"{json.dumps(answers, ensure_ascii=False, indent=2)}\n".encode(errors="replace")


def _stem(answers: Mapping[str, Any]) -> str:
    """Return the stem of the form that the answers say they belong to."""
    stem = schema_files.stem_with_name(name := answers.get("form"))
    if not stem and name is None and answers.keys() >= _OF_A_RECORD:
        raise UnreadableError(catalogue.sentence("RECORD.no_form"))
    if not stem:
        raise UnreadableError(suggestions.no_such_form(name))
    return stem


def unprintable(stem: str, pointer: str) -> Finding:
    """Return the finding about a character in the answer at a pointer that can't be printed; or
    about the nearest place on the form: a name that is not on it may be an answer."""
    place = _nearest(stem, pointer)
    sentence = Sentence("CONTROL-CHARACTER" if place else "CONTROL-CHARACTER.file")
    return finding_messages.finding(stem, place, _UNPRINTABLE, sentence)


def _nearest(stem: str, pointer: str) -> str:
    """Return the pointer, or that of the nearest place above it that is on the form."""
    while pointer and index(stem).at(pointer) is None:
        pointer, _ = pointers.parted(pointer)
    return pointer
