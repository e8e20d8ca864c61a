"""Everybody whom a form names, in fields of their own or in its texts."""

from collections.abc import Iterator

from mappa_docs.definition import pointers
from mappa_docs.intake import people
from mappa_docs.intake.answers import Answers
from mappa_docs.text.name_forms import Called
from mappa_docs.text.person_names import Person, person, person_of
from mappa_docs.text.unknown_names import may_be_a_name, seen


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
