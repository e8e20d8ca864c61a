"""Collected files → the history of each case: its forms, and the meetings that they tell of."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date

from mappa_docs.cases import case, grouping
from mappa_docs.cases.facts import Facts
from mappa_docs.cases.meetings import Meeting
from mappa_docs.rules.support.ages import ADULT, age
from mappa_docs.statistics.collect import CollectedFile


@dataclass(frozen=True, slots=True)
class History:
    """One case: the last versions of its forms, and its meetings, both in order.

    `is_whole_case` is False for a form that is looked at alone, because it can't be told whose it
    is.
    """

    forms: list[Facts]
    meetings: list[Meeting]
    is_whole_case: bool = True

    def under_18(self, meeting: Meeting) -> bool | None:
        """Return whether the offender was under 18 on the day of a meeting, None if no form tells.

        Minutes give the date of birth themselves; an attendance list takes it from other forms.
        """
        births = {form.source: form.born for form in self.forms}
        own = births.get(meeting.source)
        given = [own] if own and own <= meeting.held else births.values()
        answers = {
            age(born, meeting.held) < ADULT for born in given if born and born <= meeting.held
        }
        return answers.pop() if len(answers) == 1 else None


def forms_by_case(collected: Iterable[CollectedFile]) -> list[list[Facts]]:
    """Return the last versions of the forms of each case, in order."""
    groups = grouping.groups(file.facts for file in collected if file.facts)
    return [case.last_versions(case.in_order(group)) for group in groups]


def histories(collected: Iterable[CollectedFile], as_of: date) -> Iterator[History]:
    """Yield the history of each case up to `as_of`: a later meeting has not taken place.

    Forms that don't agree on who the offender is may be about two people: each is a history of its
    own.
    """
    files = list(collected)
    held = {
        file.source: file.meeting for file in files if file.meeting and file.meeting.held <= as_of
    }
    for forms in forms_by_case(files):
        if grouping.are_of_two_people(forms):
            for form in forms:
                yield History([form], _meetings([form], held), is_whole_case=False)
        else:
            yield History(forms, _meetings(forms, held))


def _meetings(forms: list[Facts], held: dict[str, Meeting]) -> list[Meeting]:
    """Return the meetings in order; the minutes of a day stand for its list."""
    days: dict[date, Meeting] = {}
    for form in forms:
        meeting = held.get(form.source)
        if meeting and (meeting.minuted or meeting.held not in days):
            days[meeting.held] = meeting
    return [days[day] for day in sorted(days)]
