"""Whether two submissions may be about two different people."""

from datetime import date

from mappa_docs.cases import facts as case_facts
from mappa_docs.cases import grouping
from mappa_docs.cases.facts import IDENTIFIERS
from mappa_docs.intake.answers import Answers
from mappa_docs.model import Submission
from mappa_docs.text.person_names import may_be_one_first_name

_BORN = "date_of_birth"
_NAMES = ("last_name", "first_name")
_REFERENCE = "lead_agency_reference"


def told_apart(old: Submission, new: Submission) -> tuple[str, ...]:
    """Return the names of the answers about the offender by which the two may be about different
    people, none where nothing speaks for that.

    A date of birth or a PNC ID that is not the same does, as in a case. Another identifier does
    only where no identifier is the same in both, and so do both names, or first names that can't
    be one person's: twins have one date of birth, and often one last name.
    """
    answers = [Answers(one, date.min) for one in (old, new)]
    facts = [case_facts.facts(one) for one in answers]
    before, after = (dict(one.identifiers) for one in facts)
    agree = any(number == after.get(kind) for kind, number in before.items())
    if agree and not grouping.are_of_two_people(facts):
        return ()
    names = () if agree else _named_differently(*answers)
    born = len({one.born for one in facts if one.born}) > 1
    differing = [kind for kind in before if kind in after and before[kind] != after[kind]]
    numbers = dict.fromkeys(kind if kind in IDENTIFIERS else _REFERENCE for kind in differing)
    return (*names, *([_BORN] if born else ()), *numbers)


def _named_differently(old: Answers, new: Answers) -> tuple[str, ...]:
    """Return the names that are others in two forms, whatever their capitals: both, or the first
    alone where it can't be the same person's."""
    given = [[one.text(f"/offender/{name}").casefold() for name in _NAMES] for one in (old, new)]
    if all(before and after and before != after for before, after in zip(*given, strict=True)):
        return _NAMES
    first = (names[1] for names in given)
    return () if may_be_one_first_name(*first) else _NAMES[1:]
