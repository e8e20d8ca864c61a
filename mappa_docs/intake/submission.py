"""A file of JSON → `Submission`: read safely, normalised and rid of empty answers once, here."""

import json
from collections.abc import Iterator, Mapping
from typing import Any
from zlib import crc32

from mappa_docs.definition import pointers, schema_files
from mappa_docs.definition.form_index import index
from mappa_docs.errors import UnreadableError
from mappa_docs.files import opening
from mappa_docs.intake import empty_answers, json_decoder, normalising
from mappa_docs.messages import catalogue, finding_messages, suggestions
from mappa_docs.messages.finding_messages import Grounds, Sentence
from mappa_docs.model import Finding, Submission

MAX_BYTES = 5 * 2**20
_UNPRINTABLE = Grounds("CONTROL-CHARACTER", "wrong", basis="inferred")


def parse(data: bytes, source: str = "") -> Submission:
    """Return the submission that `data` holds as JSON in UTF-8.

    Raises UnreadableError, with the line and column, where the data is not sound JSON or does not
    say which form it is. Characters that cannot be printed become findings of the submission, and
    answers in which nothing is said are left out.
    """
    if len(data) > MAX_BYTES:
        raise UnreadableError(opening.too_large(MAX_BYTES))
    signs = json_decoder.signs(data)
    answers = json_decoder.decoded(data, signs)
    if not isinstance(answers, dict):
        raise UnreadableError(catalogue.sentence("FILE.something_else"))
    stem = _stem(answers)
    findings: tuple[Finding, ...] = ()
    if normalising.may_need_normalising(data, signs):
        answers, unprintable = normalising.normalised(answers)
        findings = tuple(_unprintable(stem, unprintable))
    normalising.write_whole_numbers(stem, answers)
    written: dict[str, Any] = {}
    if empty_answers.holds_any(answers):
        answers, written = empty_answers.without_empty(stem, answers), answers
    return Submission(stem, answers, source, findings, crc32(data), len(data), written)


def from_answers(answers: Mapping[str, Any], source: str = "") -> Submission:
    """Return the submission with these answers, as `json.loads` would give them.

    Raises UnreadableError when the answers do not say which form they belong to.
    """
    try:
        data = json.dumps(answers).encode()
    except (TypeError, ValueError, RecursionError):
        raise UnreadableError(catalogue.sentence("FILE.unknown_value")) from None
    return parse(data, source)


def as_json(answers: dict[str, Any]) -> bytes:
    """Return answers as the content of a JSON file. Half a sign, which no file can hold, becomes a
    question mark."""
    return f"{json.dumps(answers, ensure_ascii=False, indent=2)}\n".encode(errors="replace")


def _stem(answers: dict[str, Any]) -> str:
    """Return the stem of the form that the answers say they belong to."""
    name = answers.get("form")
    for stem in schema_files.stems():
        if schema_files.name_of(stem) == name:
            return stem
    raise UnreadableError(suggestions.no_such_form(name))


def _unprintable(stem: str, unprintable: list[str]) -> Iterator[Finding]:
    """Yield a finding for each place, or for the nearest one on the form: a name that is not on it
    may be an answer."""
    for place in unprintable:
        while place and index(stem).at(place) is None:
            place, _ = pointers.parted(place)
        sentence = Sentence("CONTROL-CHARACTER" if place else "CONTROL-CHARACTER.file")
        yield finding_messages.finding(stem, place, _UNPRINTABLE, sentence)
