"""Who is named in a text that should name nobody, or nobody else."""

from collections.abc import Iterable, Iterator

from mappa_docs.intake import people
from mappa_docs.intake.answers import Answers
from mappa_docs.text.person_names import Certainty, Person, person, person_of, surest
from mappa_docs.text.unknown_names import seen


def offender(answers: Answers) -> Person:
    """Return the offender, as the form names them."""
    return person(*people.offender(answers))


def staff(answers: Answers) -> Iterator[Person]:
    """Yield those who work on the case and whom the form names in fields of their own."""
    yield from map(person_of, people.lines(answers, "staff"))


def named_besides(text: str, known: Iterable[Person]) -> Certainty:
    """Return how certain it is that the text names somebody who is none of the known people. Those
    are known by their last names."""
    families = {word for who in known for word in who.family}
    return surest(
        sighting.certainty
        for sighting in seen(text, besides=families)
        if families.isdisjoint((*sighting.who.family, *sighting.who.given))
    )
