"""Whether somebody belongs to the offender’s or the victim’s side (13a.24, 22.7).

Teams and services have offenders and victims in their names too. A role that may be such a name
is of neither side. The words stand in `schemas/wording/sides.json`.
"""

import re
from collections.abc import Iterable
from functools import cache, lru_cache
from typing import NamedTuple

from mappa_docs.lazy_patterns import expression
from mappa_docs.text.person_names import Certainty, Person, names_person
from mappa_docs.text.wording import names as names_of
from mappa_docs.text.wording import wording
from mappa_docs.text.words import Words, bare_words

_OWN = r"(?:['’]s|s['’])"
_OFFICES = (
    r"(?:agenc(?:y|ies)|assessment|association|board|body|centre|charity|commissioner|contact"
    r"|co-?ordinat\w*|department|group|health|helpline|housing|hub|lead|liaison|manag\w*|network"
    r"|officer|organisation|partnership|pathways?|personality|programmes?|projects?|schemes?"
    r"|services?|supervis\w*|support|teams?|trust|units?|workers?)"
)
# A name that ends in such a word: "offender health team", but not "offender with his worker".
_OFFICE = (
    r"(?:(?!(?:and|at|by|for|from|in|of|on|to|via|who|with)\b)[\w'’&]+[\s/-]+)*?" + rf"{_OFFICES}\b"
)
# A dash with spaces around it begins something else: "Offender’s mother - support".
_THEN = r"(?:\s+|[-/])"
_FOR = r"[\s,(]+(?:of|for|to|acting for|on behalf of|representing)"
# What separates a name from what is said of the person: "Jo Sample, victim", "Jo Sample (mother)".
_PARTS = expression(r"\s*[,;()]\s*|\s+[-–—]\s+")
_ROLES_KEPT = 4096
_TITLES = ("mr", "mrs", "ms", "miss", "mx")
_TURNED = expression(r"\s*([\w'’ -]+), ([\w'’ -]+)")
_NAME_ENDS = expression(r"[,(;/]| and | & | - |–")


class Case(NamedTuple):
    """The people of one case: the offender, and its victims as far as they are named."""

    offender: Person
    victims: tuple[Person, ...] = ()

    @property
    def people(self) -> tuple[Person, ...]:
        """Those whose first and last name is known, and the offender in any case."""
        return (self.offender, *self.victims)


def case(offender: Person, victims: Iterable[str]) -> Case:
    """Return the people of a case. Each victim is a text, such as "Ms Jo Sample, aged 15"; one that
    does not begin with a name is left out."""
    return Case(offender, tuple(filter(None, map(_named_first, victims))))


def is_of_offenders_or_victims_side(role: str) -> bool:
    """Return whether the role is that of an offender or a victim, or of somebody of their family or
    who represents them."""
    return _is_striking(role) and bool(_of_a_side().match(role.strip().casefold()))


def side(role: str, about: Case) -> bool:
    """Return whether a role is one of the offender’s or the victim’s side, by what it says or by
    their names: "Solicitor for Mr Sample", "Jo Sample’s mother"."""
    return (
        is_of_offenders_or_victims_side(role) or _is_related(role, about) or _is_one_of(role, about)
    )


def says_side(name: str, about: Case) -> bool:
    """Return whether what stands in a field for a name says the side: "Jo Sample, victim"."""
    whole, *said = _PARTS.split(name.strip())
    if is_of_offenders_or_victims_side(whole) or _is_related(name, about):
        return True
    return any(side(part, about) for part in said)


def side_of_name(name: str, about: Case) -> bool:
    """Return whether what stands in a field for a name says the side, or is the name of the
    offender or a victim."""
    if says_side(name, about):
        return True
    return _is_one_of(name, about)


def lawyer(text: str) -> Certainty:
    """Return how certain it is that a text, such as role and organisation, is that of a lawyer who
    acts for nobody public: surely where it names a firm, else perhaps."""
    folded = text.casefold()
    lawyers, firms, public = _lawyers()
    if not lawyers.search(folded) or public.search(folded):
        return ""
    return "surely" if firms.search(folded) else "perhaps"


def may_be_of_a_side(
    roles: Iterable[str], names: Iterable[str], last_names: frozenset[str]
) -> bool:
    """Return whether one of the roles or names has a word that the searches look for, or one of
    the last names. It is soon seen, since most roles are the same on every form."""
    if any(map(_is_striking, roles)):
        return True
    words = Words("\n".join(names)).bare
    return not (words.isdisjoint(last_names) and words.isdisjoint(_words()))


def last_names(texts: Iterable[str]) -> frozenset[str]:
    """Return the words of the last names in texts that each begin with a name: what has a capital
    last, before anything else is said."""
    names = (_NAME_ENDS.split(text, 1)[0].split() for text in texts)
    capitals = (
        [word for word in words if not word[:2].islower() and not _is_title(word)]
        for words in names
    )
    return Words(" ".join(words[-1] for words in capitals if words)).bare


@lru_cache(_ROLES_KEPT)
def _is_title(word: str) -> bool:
    return word.casefold().strip(".") in names_of("titles")


@lru_cache(_ROLES_KEPT)
def _is_striking(role: str) -> bool:
    """Return whether the role has a word of either side, besides those of services."""
    folded = role.casefold()
    for harmless in wording("sides")["harmless"]:
        folded = folded.replace(harmless, " ")
    return not _words().isdisjoint(bare_words(folded))


def _is_related(text: str, about: Case) -> bool:
    """Return whether the text is about a relative or representative of a named person."""
    if not _is_striking(text):
        return False
    of_somebody, somebodys = _relations()
    match = of_somebody.match(text.strip()) or somebodys.match(text.strip())
    return match is not None and _names_one(match["who"], about)


def _is_one_of(text: str, about: Case) -> bool:
    """Return whether the text begins with the whole name of the offender or a victim, or is a title
    or an initial and the last name."""
    turned = _TURNED.fullmatch(text)
    words = Words(f"{turned[2]} {turned[1]}" if turned else _NAME_ENDS.split(text)[0])
    proper = [word for word in words.proper if word not in names_of("titles")]
    has_title = not words.known.isdisjoint(_TITLES)
    return any(
        bool(who.family)
        and {*who.family} <= words.known
        and (has_title or bool({*who.given[:1], *_initials(who)} & words.known))
        and set(proper) <= {*who.family, *who.given, *_initials(who)}
        for who in about.people
    )


def _initials(who: Person) -> frozenset[str]:
    return frozenset(name[0] for name in who.given)


def _names_one(text: str, about: Case) -> bool:
    words = Words(text)
    return any(names_person(words, who, bare=True) == "surely" for who in about.people)


def _named_first(text: str) -> Person | None:
    """Return the person with whose name the text begins, or None."""
    words = Words(_NAME_ENDS.split(text)[0])
    names = [
        word
        for word, cased in zip(words.folded, words.cased, strict=False)
        if cased[0].isupper() and word not in names_of("titles")
    ]
    is_name = len(names) > 1 and all(cased[0].isupper() for cased in words.cased)
    return Person((names[-1],), tuple(names[:-1])) if is_name else None


def _any_of(*lists: str) -> str:
    return "|".join(word for name in lists for word in wording("sides")[name])


@cache
def _of_a_side() -> re.Pattern[str]:
    """Return what matches a role of either side. It is looked for at the beginning of a role only:
    "social worker for the victim’s family" may attend."""
    of_side, kin, anyone = f"(?:{_any_of('sides')})", f"(?:{_any_of('kin')})", _any_of("for_anyone")
    kin_or_anyone = f"(?:{kin}|{anyone})"
    welsh_kin, welsh_side = _any_of("welsh_kin"), _any_of("welsh_sides")
    return re.compile(
        rf"(?:the )?{of_side}[\s.]*(?:$|\((?!{_OFFICE}))"
        rf"|(?:the |an? )?{of_side}(?:{_OWN}|s)? {kin_or_anyone}\b(?!{_THEN}{_OFFICE})"
        rf"|(?:the |an? )?(?:{kin}|(?P<anyone>{anyone})){_FOR} (?:the |an? )?{of_side}"
        rf"(?:{_OWN} {kin_or_anyone})?"
        rf"(?![\w'’]|{_THEN}(?:(?:and|&) {of_side}s? )?{_OFFICE})"
        # What goes on after "representative of offender" may be any organisation’s name.
        r"(?(anyone)(?=\s*(?:$|[^\w\s]|(?:and|at|by|for|from|in|on|via|who|with)\b)))"
        r"|defence (?:solicitor|lawyer|barrister|counsel)\b"
        rf"|(?:acting for|on behalf of|representing) (?:the |an? )?{of_side}\b(?!{_THEN}{_OFFICE})"
        rf"|(?:the )?{of_side}\s*[,;]"
        rf"|(?:his|her|their|ei|eu) (?:{kin}|{welsh_kin})\s*(?:$|[,(])"
        rf"|(?:{_any_of('alone')})\s*(?:$|\()"
        rf"|(?:y )?(?:{welsh_side})\s*(?:$|\()"
        rf"|(?:{welsh_kin}) (?:(?:ar ran|i|i['’]r) )?(?:y )?(?:{welsh_side})\b"
    )


@cache
def _relations() -> tuple[re.Pattern[str], re.Pattern[str]]:
    kin, welsh_kin = _any_of("kin", "for_anyone"), _any_of("welsh_kin")
    return (
        re.compile(
            rf"(?i:(?:(?:the |an? )?(?:{kin}){_FOR}|acting for|representing"
            rf"|(?:{welsh_kin})(?: ar ran| i)?) )(?P<who>.+)"
        ),
        re.compile(rf"(?P<who>.+?)(?i:['’]s?) (?i:{kin})\b(?!(?i:{_THEN}{_OFFICE}))"),
    )


@cache
def _lawyers() -> tuple[re.Pattern[str], re.Pattern[str], re.Pattern[str]]:
    lawyers, firms, public = map(_any_of, ("lawyers", "firms", "public_bodies"))
    return (
        re.compile(rf"\b(?:{lawyers})\b"),
        re.compile(rf"(?:\b|\s)(?:{firms})\b"),
        re.compile(rf"\b(?:{public})\b"),
    )


@cache
def _words() -> frozenset[str]:
    return frozenset(wording("sides")["words"])
