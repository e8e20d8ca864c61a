"""What of a form a finished document must not hold, and whether it does.

The document was put together from what its reader may have. This looks at the file itself, so that
nothing is in it that came another way, or that stands in the words of what may be sent.
"""

from collections.abc import Collection, Iterable, Iterator
from functools import cache
from typing import NamedTuple

from mappa_docs import resources
from mappa_docs.definition import pointers
from mappa_docs.definition.form_index import index
from mappa_docs.intake import people
from mappa_docs.intake.answers import Answers
from mappa_docs.lazy_patterns import expression
from mappa_docs.model import WRITTEN, Field
from mappa_docs.text.identifying import identifiers
from mappa_docs.text.person_names import names_person, person
from mappa_docs.text.words import Words

_REASON = "reason"
# A single word tells nothing unless there are figures in it, as in a reference; names are looked
# for as names.
_FEWEST_WORDS, _FEWEST_FIGURES = 2, 3
_FIGURE = expression("[0-9]")
_ANY_WORD = expression(r"[^\W_]+")


class Withheld(NamedTuple):
    """Words that a document must not hold, and the question that they stand under, None for a name
    that the form does not know."""

    question: Field | None
    words: str


def withheld(answers: Answers, shown: Collection[str]) -> Iterator[Withheld]:
    """Yield what is written under every question of the form, line by line, and each reference,
    number and address in it, but for the answers at the pointers that are `shown` and for those
    that are ordinary words."""
    ordinary = _ordinary(answers.stem)
    for pointer, value in pointers.walk(answers.submission.answers):
        question = _question(answers.stem, pointer)
        is_reason = pointer.endswith(_REASON)
        is_written = question is None or question.kind in WRITTEN or is_reason
        if not isinstance(value, str) or not is_written or pointer in shown:
            continue
        if question is not None and question.pointer in ordinary and not is_reason:
            continue
        for words in (*passages(value), *map(_in_a_row, identifiers(value))):
            if (
                words.count(" ") + 1 >= _FEWEST_WORDS
                or len(_FIGURE.findall(words)) >= _FEWEST_FIGURES
            ):
                yield Withheld(question, words)


def passages(text: str) -> list[str]:
    """Return a text and each of its lines, as the words in them."""
    return [_in_a_row(passage) for passage in dict.fromkeys((text, *text.split("\n")))]


def held(
    texts: Iterable[str], some: Iterable[Withheld], allowed: Iterable[str]
) -> list[Field | None]:
    """Return the questions of which the texts hold what is withheld, each once. What stands in the
    `allowed` texts is the reader's own to know."""
    whole = f" {' | '.join(map(_in_a_row, texts))} "
    own = f" {' | '.join(map(_in_a_row, allowed))} "
    return list(
        dict.fromkeys(
            one.question
            for one in some
            if f" {one.words} " in whole and f" {one.words} " not in own
        )
    )


def names_offender(texts: Iterable[str], answers: Answers) -> bool:
    """Return whether the texts surely name the offender."""
    words = Words(" . ".join(texts))
    return names_person(words, person(*people.offender(answers)), bare=True) == "surely"


@cache
def _ordinary(stem: str) -> frozenset[str]:
    return frozenset(resources.read_json("schemas/ordinary-answers.json").get(stem, ()))


def _question(stem: str, pointer: str) -> Field | None:
    """Return the question that an answer, the entry of a list or a reason belongs to."""
    above = pointers.parted(pointer)[0]
    return index(stem).at(pointer) or index(stem).at(above)


def _in_a_row(text: str) -> str:
    """Return the words of a text, whatever stands between them, with a space between."""
    return " ".join(_ANY_WORD.findall(Words(text).plain.casefold()))
