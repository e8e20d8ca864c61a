"""Whether two submissions may be about two different people."""

from datetime import date

from mappa_docs.cases import facts as case_facts
from mappa_docs.cases import grouping
from mappa_docs.cases.facts import IDENTIFIERS
from mappa_docs.intake.answers import Answers
from mappa_docs.model import Submission

_BORN = "date_of_birth"
_NAMES = ("last_name", "first_name")
_REFERENCE = "lead_agency_reference"


def told_apart(old: Submission, new: Submission) -> tuple[str, ...]:
    """Return the names of the answers about the offender by which the two may be about different
    people, none where nothing speaks for that.

    A date of birth or a PNC ID that is not the same does, as in a case. Another identifier, or both
    names, do only where no identifier is the same in both.
    """
    answers = [Answers(one, date.min) for one in (old, new)]
    facts = [case_facts.facts(one) for one in answers]
    before, after = (dict(one.identifiers) for one in facts)
    agree = any(number == after.get(kind) for kind, number in before.items())
    if agree and not grouping.are_of_two_people(facts):
        return ()
    names = _NAMES if not agree and _are_named_differently(*answers) else ()
    born = len({one.born for one in facts if one.born}) > 1
    differing = [kind for kind in before if kind in after and before[kind] != after[kind]]
    numbers = dict.fromkeys(kind if kind in IDENTIFIERS else _REFERENCE for kind in differing)
    return (*names, *([_BORN] if born else ()), *numbers)


def _are_named_differently(old: Answers, new: Answers) -> bool:
    """Return whether both names are others, whatever their capitals."""
    given = [[one.text(f"/offender/{name}").casefold() for name in _NAMES] for one in (old, new)]
    return all(before and after and before != after for before, after in zip(*given, strict=True))
