"""All texts that a form gives in words of its own, gathered once for the rules that search them."""

from collections.abc import Container

from mappa_docs.intake.answers import Answers, Row
from mappa_docs.rules.support.text_questions import asked
from mappa_docs.text.damage import rare

_BETWEEN = "\n\n"


def given_texts(answers: Answers) -> list[str]:
    """Return each text that answers a question which takes words: reasons for absent answers, and
    the lines of an answer, too.

    Hardly any form has anything wrong in them, so what counts is to be soon through with all.
    """
    texts: list[str] | None = answers.known.get("given texts")
    if texts is not None:
        return texts
    texts = answers.known["given texts"] = []
    groups, tables = asked(answers.stem)
    for pointer, named in groups.items():
        if group := answers.groups[pointer]:
            _gather(group, named, texts)
    for pointer, named in tables.items():
        for row in answers.table(pointer):
            _gather(row, named, texts)
    return texts


def _gather(group: Row, named: Container[str], texts: list[str]) -> None:
    """Add the texts of a group or row to those that are there."""
    for name, value in group.items():
        if name not in named:
            continue
        kind = type(value)
        if kind is str:
            texts.append(value)
        elif kind is list:
            texts += [line for line in value if type(line) is str]
        elif kind is dict and type(reason := value.get("reason")) is str:
            texts.append(reason)


def all_in_one(answers: Answers) -> str:
    """Return all these texts as one, in which to look for what hardly any form has."""
    text: str | None = answers.known.get("texts in one")
    if text is None:
        text = answers.known["texts in one"] = _BETWEEN.join(given_texts(answers))
    return text


def rare_in_all(answers: Answers) -> str:
    """Return the characters of all these texts by which damage is known, and those beyond ASCII."""
    signs: str | None = answers.known.get("rare signs")
    if signs is None:
        signs = answers.known["rare signs"] = rare(all_in_one(answers))
    return signs
