"""Texts that nobody can have meant: damaged on their way, or the same under several questions.

They are there to be looked at again, so these are warnings. A character that a PDF prints by its
code may well be meant, so that is advice.
"""

from collections import Counter
from collections.abc import Iterator

from mappa_docs.definition.form_index import index
from mappa_docs.intake.answers import Answers, places
from mappa_docs.model import Field, Kind, Label, Term
from mappa_docs.rules.registry import Check, Problem, made_rule
from mappa_docs.rules.support.given_texts import all_in_one, rare_in_all
from mappa_docs.rules.support.text_questions import asked
from mappa_docs.text.damage import damage, damage_beside, data
from mappa_docs.text.drawn_characters import code_and_name, undrawn
from mappa_docs.text.placeholders import stand_in

# By so many letters it is soon seen that no texts are the same.
_BEGINNING = 20
# Who knows some of a text's characters finds the others.
_MOST_NAMED = 5


def _make_damage(_stem: str) -> Check:
    return _damaged


def _damaged(answers: Answers) -> Iterator[Problem]:
    """Warn of texts that were damaged, or are no text. All are looked through together first."""
    if not damage_beside(all_in_one(answers), rare_in_all(answers)):
        return
    said = {finding.pointer for finding in answers.submission.findings}
    for pointer, field, text in _texts(answers):
        kind = damage(text)
        # One that is no text at all is PLA-1, and one that can't be printed was found on reading.
        if kind and pointer not in said and not stand_in(text):
            what = {"question": Label(field.pointer), "what": Term(f"damage.{kind}")}
            yield Problem(pointer, parameters=what)


def _make_undrawn(_stem: str) -> Check:
    return _undrawn


def _undrawn(answers: Answers) -> Iterator[Problem]:
    """Name the characters for which the typefaces of the PDF have no shape."""
    if not undrawn(rare_in_all(answers)):
        return
    for pointer, field, text in _texts(answers):
        if characters := undrawn(text):
            named = tuple(map(code_and_name, characters[:_MOST_NAMED]))
            yield Problem(
                pointer, parameters={"question": Label(field.pointer), "characters": named}
            )


def _texts(answers: Answers) -> Iterator[tuple[str, Field, str]]:
    """Yield each text in the answers with its pointer and question, reasons and lines included."""
    for pointer, group, named in places(answers, *asked(answers.stem)):
        for name in group.keys() & named.keys():
            value, field = group[name], named[name].field
            if isinstance(value, str):
                yield f"{pointer}/{name}", field, value
            elif isinstance(value, dict) and isinstance(value.get("reason"), str):
                yield f"{pointer}/{name}/reason", field, value["reason"]
            for number, line in enumerate(value if isinstance(value, list) else ()):
                if isinstance(line, str):
                    yield f"{pointer}/{name}/{number}", field, line


def _make_same_text(stem: str) -> Check | None:
    """Return the rule about the same words under several questions, none of them in a table."""
    settings = data()["same_text"]
    shortest, least = settings["shortest"], settings["questions"]
    groups, _ = index(stem).questions(
        lambda field: (
            field.kind is Kind.TEXT
            and not field.is_wording
            and not any(part in field.name for part in settings["left_out"])
        )
    )

    def check(answers: Answers) -> Iterator[Problem]:
        texts = [
            (field.pointer, text)
            for pointer, named in groups.items()
            if (group := answers.groups[pointer])
            for name, field in named.items()
            if type(text := group.get(name)) is str and len(text) >= shortest
        ]
        if len(texts) < least or _differ([text for _, text in texts], least):
            return
        by_words: dict[str, list[str]] = {}
        for pointer, text in texts:
            by_words.setdefault(" ".join(text.casefold().split()).rstrip("."), []).append(pointer)
        for first, *others in by_words.values():
            if len(others) + 1 >= least:
                labels = tuple(Label(pointer) for pointer in others)
                yield Problem(first, parameters={"question": Label(first), "others": labels})

    return check if sum(map(len, groups.values())) >= least else None


def _differ(texts: list[str], least: int) -> bool:
    """Return whether it is soon seen that no `least` of the texts are the same."""
    beginnings = [text[:_BEGINNING].casefold() for text in texts]
    if len(beginnings) - len(set(beginnings)) < least - 1:
        return True
    return max(Counter(beginnings).values(), default=0) < least


made_rule("PLA-2", _make_damage)
made_rule("PLA-3", _make_same_text)
made_rule("PLA-7", _make_undrawn)
