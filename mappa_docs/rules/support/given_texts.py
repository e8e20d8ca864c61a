"""All texts that a form gives in words of its own, gathered once for the rules that search them."""

from mappa_docs.intake.answers import Answers, places
from mappa_docs.rules.support.text_questions import asked

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
    for _, group, named in places(answers, *asked(answers.stem)):
        for name, value in group.items():
            kind = type(value)
            if kind is str:
                if name in named:
                    texts.append(value)
            elif name in named:
                if kind is list:
                    texts += [line for line in value if type(line) is str]
                elif kind is dict and type(reason := value.get("reason")) is str:
                    texts.append(reason)
    return texts


def all_in_one(answers: Answers) -> str:
    """Return all these texts as one, in which to look for what hardly any form has."""
    text: str | None = answers.known.get("texts in one")
    if text is None:
        text = answers.known["texts in one"] = _BETWEEN.join(given_texts(answers))
    return text
