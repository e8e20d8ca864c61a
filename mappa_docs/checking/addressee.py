"""A submission → to whom a note about it goes: agency, role and e-mail address of whoever completed
it. `schemas/addressees.json` says where these stand on each form.

The name of whoever it is stays on the form. A role or organisation is told only where nothing in
it may be the name of a person, and an address only where it is none of the offender's.
"""

from collections.abc import Iterator, Mapping
from functools import cache, lru_cache
from typing import Any, NamedTuple

from mappa_docs import resources
from mappa_docs.definition import forms
from mappa_docs.intake import mail, people
from mappa_docs.intake.answers import Answers
from mappa_docs.messages import english
from mappa_docs.text.identifying import gives_contact, has_figure
from mappa_docs.text.person_names import Person, names_person, person, person_of
from mappa_docs.text.unknown_names import seen
from mappa_docs.text.words import Words

# A longer text is no role.
_LONGEST = 80
_OTHER, _UNIT = "other", "mappa_coordination"
# People whom a form is about, or whom nobody outside may hear of.
_NOBODYS = ("aliases", "victims", "at_risk")
_SHORTEST_NAME = 3
_REMEMBERED = 1024


class Addressee(NamedTuple):
    """To whom a note goes: words for the agency and the role, and an address, "" for what is not
    known. A form `is_own` that the co-ordination unit completes itself, so that no note goes
    anywhere; what a note asks for `is_urgent` where others wait for it."""

    agency: str = ""
    role: str = ""
    email: str = ""
    is_own: bool = False
    is_urgent: bool = False


def addressee(answers: Answers) -> Addressee:
    """Return to whom a note about the submission goes. Where the form gives no address that can be
    told, it is that of the e-mail with which the form came."""
    listed = _listed()[answers.stem]
    if listed.get("own") or answers.text(listed.get("agency", "")) == _UNIT:
        return Addressee(is_own=True)
    nobodys = _Nobodys(answers)
    arrived = answers.submission.arrival.mail
    return Addressee(
        agency=_agency(answers, listed, nobodys),
        role=_told(answers.text(listed.get("role", "")), nobodys),
        email=_address(answers.text(listed.get("email", "")), nobodys)
        or (arrived.sender if arrived else ""),
        is_urgent=bool(listed.get("urgent")),
    )


class _Nobodys:
    """The people of a form who are never told of. They are told apart only where a word of theirs
    stands in what is looked at, because that takes longer than all else here."""

    def __init__(self, answers: Answers) -> None:
        self._offender = people.offender(answers)
        self._lines = [*people.lines(answers, *_NOBODYS)]
        # Nobody has a name after the first comma.
        names = (*self._offender, *(line.partition(",")[0] for line in self._lines))
        self._words = Words("\n".join(names)).bare

    def who_may_be_in(self, words: Words, shortest: int = 1) -> Iterator[Person]:
        """Yield those people, or none where no word of theirs, with so many letters at least,
        stands in the text."""
        if words.may_hold(word for word in self._words if len(word) >= shortest):
            yield person(*self._offender)
            yield from map(person_of, self._lines)


def _agency(answers: Answers, listed: Mapping[str, Any], nobodys: _Nobodys) -> str:
    """Return the words for the agency: those of the option, or the name of another organisation."""
    named = _told(answers.text(listed.get("organisation", "")), nobodys)
    pointer = listed.get("agency", "")
    chosen = answers.text(pointer)
    if chosen and chosen != _OTHER:
        choices = forms.fields(answers.stem)[pointer].choices
        label = next((choice.label for choice in choices if choice.value == chosen), "")
        if label:
            return label
    if named:
        return named
    return english.term(f"doer.{listed['whose']}") if "whose" in listed else ""


def _told(text: str, nobodys: _Nobodys) -> str:
    """Return a role or the name of an organisation, "" where it may hold anything else."""
    plain = " ".join(text.split())
    if not plain or len(plain) > _LONGEST or len(text.splitlines()) > 1 or not _is_harmless(plain):
        return ""
    words = Words(plain)
    who_may_be = nobodys.who_may_be_in(words)
    return "" if any(names_person(words, who, bare=True) for who in who_may_be) else plain


# Roles and organisations are the same on many forms.
@lru_cache(maxsize=_REMEMBERED)
def _is_harmless(plain: str) -> bool:
    """Return whether a text says no more than a role does, and seems to name nobody."""
    if not plain.isprintable() or has_figure(plain) or gives_contact(plain):
        return False
    return not any(one.certainty for one in seen(plain))


def _address(text: str, nobodys: _Nobodys) -> str:
    """Return an e-mail address, "" where it is none or may be that of somebody else."""
    address = mail.address(text.strip())
    local = address.partition("@")[0].casefold()
    names = (
        name
        for who in nobodys.who_may_be_in(Words(local), _SHORTEST_NAME)
        for name in who.family
        if len(name) >= _SHORTEST_NAME
    )
    return "" if not address.isascii() or any(name in local for name in names) else address


@cache
def _listed() -> Mapping[str, Mapping[str, Any]]:
    """Return where it stands on each form, by its stem."""
    listed: Mapping[str, Mapping[str, Any]] = resources.read_json("schemas/addressees.json")
    return listed
