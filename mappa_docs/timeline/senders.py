"""From whom a form comes: the agency that it names for that, or who sends such forms."""

from collections.abc import Mapping
from functools import cache
from typing import Any

from mappa_docs import resources
from mappa_docs.definition import forms, pointers
from mappa_docs.messages import catalogue


def sender(stem: str, answers: Mapping[str, Any]) -> str:
    """Return from whom a form with these answers comes, in words: an option that the form has, or a
    role. No person and no free text is named."""
    entry = _senders().get(stem, {})
    pointer = entry.get("agency", "")
    given = pointers.get(answers, pointer) if pointer else None
    for choice in forms.fields(stem)[pointer].choices if pointer else ():
        if choice.value == given:
            return choice.label
    return catalogue.sentence(f"SENDER.{entry.get('role', 'other')}")


@cache
def _senders() -> Mapping[str, Mapping[str, str]]:
    senders: Mapping[str, Mapping[str, str]] = resources.read_json("schemas/senders.json")
    return senders
