"""All texts that a form gives in words of its own, gathered once for the rules that search them."""

from mappa_docs.intake.answers import Answers
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
    places = [(answers.groups[pointer], named) for pointer, named in groups.items()]
    places += [(row, named) for pointer, named in tables.items() for row in answers.table(pointer)]
    texts = answers.known["given texts"] = []
    for group, named in places:
        for name, value in group.items():
            if name not in named:
                continue
            if type(value) is str:
                texts.append(value)
            elif type(value) is list:
                texts += [line for line in value if type(line) is str]
            elif type(value) is dict and type(reason := value.get("reason")) is str:
                texts.append(reason)
    return texts
