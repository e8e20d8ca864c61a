"""Everybody whom a form names, in fields of their own or in its texts."""

from collections.abc import Iterator

from mappa_docs.definition import pointers
from mappa_docs.definition.form_index import index
from mappa_docs.intake import people
from mappa_docs.intake.answers import Answers
from mappa_docs.model import WRITTEN
from mappa_docs.text.name_forms import Called
from mappa_docs.text.person_names import Person, person, person_of
from mappa_docs.text.unknown_names import may_be_a_name, seen
from mappa_docs.text.wording import names
from mappa_docs.text.words import Words

_SHORTEST = 2


def everybody(answers: Answers) -> Iterator[tuple[str, Person]]:
    """Yield a pointer and a person for each time that the form surely names somebody: the offender
    first, then those whom fields of their own or texts name."""
    yield "/offender", person(*people.offender(answers))
    workers = frozenset(people.lines(answers, "attended", "staff"))
    others = frozenset(people.lines(answers, "victims", "at_risk"))
    own = people.offender_places(answers.stem)
    for pointer, value in pointers.walk(answers.submission.answers):
        if not isinstance(value, str) or pointer in own:
            continue
        if value in workers or (value in others and may_be_a_name(value)):
            yield pointer, person_of(value)
        for sighting in seen(value):
            if sighting.certainty == "surely":
                yield pointer, sighting.who


def perhaps_of_others(answers: Answers) -> frozenset[str]:
    """Return the words with a capital inside a sentence, in small letters, that stand where the
    form speaks of victims and others, and may be names: not the offender's, no word of roles,
    places or every day, and none that stands somewhere in small letters."""
    own = person(*people.offender(answers))
    known = names("ordinary", "places", "roles", "titles", "ranks")
    found = {
        word
        for pointer, value in pointers.walk(answers.submission.answers)
        if isinstance(value, str) and _is_of_others(answers.stem, pointer)
        for word in _capitals(value, inside_only=True)
    }
    plain = Words(" ".join(_texts(answers)))
    small = {word for place, word in enumerate(plain.folded) if not plain.is_capital(place)}
    return frozenset(found) - known - small - {*own.family, *own.given}


def gives_one_of(text: str, words: frozenset[str]) -> bool:
    """Return whether one of the words stands in the text with a capital."""
    return not words.isdisjoint(_capitals(text, inside_only=False))


def _texts(answers: Answers) -> Iterator[str]:
    for _, value in pointers.walk(answers.submission.answers):
        if isinstance(value, str):
            yield value


def _is_of_others(stem: str, pointer: str) -> bool:
    known = index(stem)
    question = known.at(pointer) or known.at(pointers.parted(pointer)[0])
    return question is not None and bool(question.sensitive) and question.kind in WRITTEN


def _capitals(text: str, *, inside_only: bool) -> Iterator[str]:
    words = Words(text)
    for place, word in enumerate(words.folded):
        is_name = words.is_capital(place) and len(word) > _SHORTEST
        if is_name and not (inside_only and words.starts_sentence(place)):
            yield word


def besides_offender(answers: Answers) -> list[Called]:
    """Return everybody but the offender. Of somebody with the same last name, the first names alone
    tell who it is."""
    (_, offender), *rest = everybody(answers)
    found: dict[Called, None] = {}
    for _, who in rest:
        family = () if who.family == offender.family else who.family
        given = tuple(name for name in who.given if name not in offender.given)
        is_offender = who.family == offender.given[-1:] or set(who.family) <= set(offender.family)
        if not (is_offender and not given):
            found[Called(family, given)] = None
    return list(found)
