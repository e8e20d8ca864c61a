"""The forms of a case → the meetings that were held, and the levels that the case was at."""

from collections.abc import Mapping, Sequence

from mappa_docs.cases import level_history
from mappa_docs.cases.facts import Facts
from mappa_docs.domain.decisions import level_after
from mappa_docs.timeline.case_file import CaseLevel, CaseMeeting

# No case has more meetings than a number of so many figures says.
_LONGEST_NUMBER = 3


def meetings(forms: Sequence[Facts], numbers: Mapping[str, int]) -> list[CaseMeeting]:
    """Return the meetings that minutes and attendance lists tell of, by day. `numbers` has the
    number of the document that each file is."""
    days = sorted({day for form in forms if _tells(form) and (day := form.day("meeting"))})
    return [
        _meeting([form for form in forms if _tells(form) and form.day("meeting") == day], numbers)
        for day in days
    ]


def _tells(form: Facts) -> bool:
    return form.stem in ("mappa-b", "mappa-e")


def _meeting(telling: Sequence[Facts], numbers: Mapping[str, int]) -> CaseMeeting:
    minutes = next((form for form in reversed(telling) if form.stem == "mappa-b"), None)
    best = minutes or telling[-1]
    day = best.day("meeting")
    assert day is not None  # by this day they were found
    return CaseMeeting(
        day=day,
        level=best.number("level"),
        number=_number(best.known.get("number")),
        decided=level_after(best.known.get("conclusion")),
        is_agreed=None if minutes is None else minutes.day("agreed") is not None,
        documents=tuple(numbers[form.source] for form in telling),
    )


def _number(given: object) -> int | None:
    """Return the number of a meeting, which the form takes as text, None where it is no number."""
    if not isinstance(given, str) or not given.isascii() or not given.isdigit():
        return None
    return int(given) if len(given) <= _LONGEST_NUMBER else None


def levels(forms: Sequence[Facts], numbers: Mapping[str, int]) -> list[CaseLevel]:
    """Return the level from each day on which it became another one."""
    history: list[CaseLevel] = []
    for step in level_history.steps([*forms]):
        if history and history[-1].day == step.day:
            history.pop()
        if not history or history[-1].level != step.level:
            history.append(CaseLevel(step.day, step.level, numbers[step.source]))
    return history
