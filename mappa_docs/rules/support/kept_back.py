"""What the printed texts of a form tell its reader and should not (3.27, 3.58)."""

from collections.abc import Iterator
from functools import cache

from mappa_docs.intake.answers import Answers
from mappa_docs.model import Term
from mappa_docs.rules.registry import Problem
from mappa_docs.rules.support.printed_texts import Passage, passages
from mappa_docs.text.telling import Telling, told, told_by_code
from mappa_docs.text.wording import wording
from mappa_docs.text.words import Words, together


def told_in_texts(answers: Answers, code: str) -> Iterator[Problem]:
    """Yield a problem of the rule `code` for each text that tells what the reader of the form may
    not know: an error where there can be no doubt, else a warning.

    The sentences of the rule are "CODE.surely" and "CODE.perhaps", each with its twin for a line.
    """
    stem = answers.stem
    own, _ = _places(stem)
    texts = [passage for passage in passages(answers) if not passage.pointer.startswith(own)]
    in_words = [passage.text for passage in texts if not passage.is_code]
    is_anything_told = any(told(together(in_words), stem))
    for passage in texts:
        if not (is_anything_told or passage.is_code):
            continue
        telling = _telling(passage, stem)
        if telling.surely:
            yield passage.problem(f"{code}.surely", {"kept_back": _terms(telling.surely)})
        elif telling.perhaps:
            kept_back = _terms(telling.perhaps)
            yield passage.problem(f"{code}.perhaps", {"kept_back": kept_back}, severity="warning")


def _telling(passage: Passage, stem: str) -> Telling:
    if passage.is_code:
        return told_by_code(passage.text, stem)
    _, contacts = _places(stem)
    return told(Words(passage.text), stem, contact=passage.pointer.startswith(contacts))


def _terms(tells: tuple[str, ...]) -> tuple[Term, ...]:
    return tuple(Term(f"kept_back.{what}") for what in tells)


@cache
def _places(stem: str) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """Return where the offender's own name and address stand, and the details of contacts."""
    reader = wording("telling")["readers"][stem]
    return tuple(reader["own"]), tuple(reader["contacts"])
