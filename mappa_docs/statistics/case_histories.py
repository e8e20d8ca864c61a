"""Gathered files → the history of each case: its forms, and the meetings that they tell of."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date

from mappa_docs.cases import case, grouping
from mappa_docs.cases.facts import Facts
from mappa_docs.cases.meetings import Meeting
from mappa_docs.rules.support.ages import ADULT, age
from mappa_docs.statistics.collect import Gathered


@dataclass(frozen=True, slots=True)
class History:
    """One case: the last versions of its forms, and its meetings, both in order.

    `whole` is False for a form that is looked at alone, because it can't be told whose it is.
    """

    forms: list[Facts]
    meetings: list[Meeting]
    whole: bool = True

    def under_18(self, one: Meeting) -> bool | None:
        """Return whether the offender was under 18 on the day of a meeting, None if no form tells.

        Minutes give the date of birth themselves; an attendance list takes it from other forms.
        """
        births = {form.source: form.born for form in self.forms}
        own = births.get(one.source)
        given = [own] if own and own <= one.held else births.values()
        told = {age(born, one.held) < ADULT for born in given if born and born <= one.held}
        return told.pop() if len(told) == 1 else None


def together(gathered: Iterable[Gathered]) -> list[list[Facts]]:
    """Return the last versions of the forms of each case, in order."""
    groups = grouping.groups(one.facts for one in gathered if one.facts)
    return [case.last_versions(case.in_order(group)) for group in groups]


def histories(gathered: Iterable[Gathered], as_of: date) -> Iterator[History]:
    """Yield the history of each case up to `as_of`: a later meeting has not taken place.

    Forms that don't agree on who the offender is may be about two people: each is a history of its
    own.
    """
    known = list(gathered)
    of = {one.source: one.meeting for one in known if one.meeting and one.meeting.held <= as_of}
    for forms in together(known):
        if grouping.are_of_two_people(forms):
            yield from (History([one], _meetings([one], of), whole=False) for one in forms)
        else:
            yield History(forms, _meetings(forms, of))


def _meetings(forms: list[Facts], of: dict[str, Meeting]) -> list[Meeting]:
    """Return the meetings in order; the minutes of a day stand for its list."""
    days: dict[date, Meeting] = {}
    for form in forms:
        meeting = of.get(form.source)
        if meeting and (meeting.minuted or meeting.held not in days):
            days[meeting.held] = meeting
    return [days[day] for day in sorted(days)]
