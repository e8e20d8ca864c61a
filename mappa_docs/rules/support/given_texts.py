"""All texts that a form gives in words of its own, gathered once for the rules that search them."""

from collections.abc import Iterable

from mappa_docs.intake.answers import Answers, Row
from mappa_docs.rules.support.text_questions import asked


def given_texts(answers: Answers) -> list[str]:
    """Return each text that answers a question which takes words: reasons for absent answers, and
    the lines of an answer, too.

    Hardly any form has anything wrong in them, so what counts is to be soon through with all.
    """
    texts: list[str] | None = answers.known.get("given texts")
    if texts is not None:
        return texts
    groups, tables = asked(answers.stem)
    texts = answers.known["given texts"] = []
    for pointer, named in groups.items():
        if group := answers.groups[pointer]:
            texts += _texts(group, named)
    for pointer, named in tables.items():
        for row in answers.table(pointer):
            texts += _texts(row, named)
    return texts


def _texts(group: Row, named: Iterable[str]) -> list[str]:
    texts: list[str] = []
    for name in named:
        if name in group:
            value = group[name]
            if type(value) is str:
                texts.append(value)
            elif type(value) is list:
                texts += [line for line in value if type(line) is str]
            elif type(value) is dict and type(reason := value.get("reason")) is str:
                texts.append(reason)
    return texts
