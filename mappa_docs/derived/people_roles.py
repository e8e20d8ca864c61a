"""The people of a report and the role by which each of them is called in what is made of it."""

from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import NamedTuple

from mappa_docs.derived import given_lists, naming
from mappa_docs.errors import UsageError
from mappa_docs.intake.answers import Answers
from mappa_docs.messages.catalogue import sentence
from mappa_docs.text import name_forms
from mappa_docs.text.renaming import Roles
from mappa_docs.text.unknown_names import names_somebody

_WHAT = "The list of people and roles"
_SCHEMA = "schemas/meta/people-roles.schema.json"


class PeopleRoles(NamedTuple):
    """The role of each person by the full name, and words that look like a name and are none."""

    people: Mapping[str, str]
    nobody: tuple[str, ...] = ()


def read_people(path: str | Path) -> PeopleRoles:
    """Return the people and roles in the file at `path`, which is TOML where its name ends so, else
    JSON. Raises UnreadableError, which quotes nothing, for a file that is no such list."""
    content = given_lists.read(Path(path), _WHAT, _SCHEMA)
    return PeopleRoles(content["people"], tuple(content.get("nobody", ())))


def roles(given: PeopleRoles) -> Roles:
    """Return what looks for the people in texts.

    Raises UsageError, with the numbers of the entries and no name, for a role that names, or may
    name, somebody, and for one name that stands there twice with different roles.
    """
    people = [(name_forms.called(name), role) for name, role in given.people.items()]
    known = Roles(people, given.nobody)
    faults = []
    seen: dict[name_forms.Called, str] = {}
    for number, (who, role) in enumerate(people, 1):
        if not who.family or names_somebody(role) or known.spots(role):
            faults.append(sentence("DERIVE.role", (("number", number),)))
        if seen.setdefault(who, role) != role:
            faults.append(sentence("DERIVE.same_name", (("number", number),)))
    if faults:
        raise UsageError("; ".join(faults))
    return known


def without_role(answers: Answers, known: Roles) -> tuple[int, tuple[str, ...]]:
    """Return how many people the report names who have no role, and the places that name them."""
    missing = list(_without_role(answers, known))
    people = {who for _, who in missing}
    return len(people), tuple(dict.fromkeys(pointer for pointer, _ in missing))


def _without_role(answers: Answers, known: Roles) -> Iterator[tuple[str, tuple[str, ...]]]:
    for pointer, who in naming.everybody(answers):
        words = (*who.given, *who.family)
        if not words or known.knows(who.family, who.given):
            continue
        text = answers.text(pointer)
        if text and all(known.is_nobody(text, word) for word in who.family):
            continue
        yield pointer, words
