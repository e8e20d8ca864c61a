"""The date of birth: whether it can be true, and whether all else on the form came after it."""

from collections.abc import Iterator

from mappa_docs.definition import forms
from mappa_docs.intake.answers import Answers
from mappa_docs.model import Label, Severity
from mappa_docs.rules.registry import Check, Maker, Problem, made_rule
from mappa_docs.rules.support.ages import BORN, OLDEST, age
from mappa_docs.rules.support.form_dates import bounds, dates, is_before, place, sound_day

# A younger child can't be guilty of an offence in England and Wales.
_AGE_OF_RESPONSIBILITY = 10
# The sentences about an offender who was too young on the day of an event.
_EVENTS = {
    "/conviction/date": "DAT-2.young-at-conviction",
    "/further_offence/offence_date": "DAT-2.young-at-offence",
}
# On a form that is only for those of an age, nothing else would stop an impossible one.
_OF_AN_AGE = "/eligibility/aged_25_to_34"
# Where more dates than this lie before it, the date of birth is the one to check.
_FEW = 3


def _wherever_asked(check: Check) -> Maker:
    return lambda stem: check if BORN in forms.fields(stem) else None


def _in_the_future(answers: Answers) -> Iterator[Problem]:
    born = sound_day(answers.get(BORN))
    if born and born > answers.as_of:
        yield Problem(BORN)


def _improbable_age(answers: Answers) -> Iterator[Problem]:
    born = sound_day(answers.get(BORN))
    if born is None or born > answers.as_of:
        return
    now = age(born, answers.as_of)
    if now > OLDEST:
        severity: Severity | None = "error" if answers.get(_OF_AN_AGE) else None
        yield Problem(BORN, sentence="DAT-2.old", parameters={"age": OLDEST}, severity=severity)
    elif now < _AGE_OF_RESPONSIBILITY:
        yield Problem(BORN, sentence="DAT-2.young", parameters={"age": _AGE_OF_RESPONSIBILITY})
    else:
        for pointer, sentence in _EVENTS.items():
            event = sound_day(answers.get(pointer))
            if event and born <= event and age(born, event) < _AGE_OF_RESPONSIBILITY:
                yield Problem(
                    pointer, sentence=sentence, parameters={"age": _AGE_OF_RESPONSIBILITY}
                )


def _make_order(stem: str) -> Check | None:
    """Return the rule that every date of the form lies after the date of birth."""

    def check(answers: Answers) -> Iterator[Problem]:
        born = answers.get(BORN)
        if not isinstance(born, str) or bounds(answers)[0] >= born:
            return
        if is_before(answers.as_of.isoformat(), born):
            return
        before = [
            (place(pointer, row), Label(pointer))
            for pointer, values in dates(answers).items()
            for row, value in enumerate(values)
            if value and is_before(value, born)
        ]
        if len(before) > _FEW:
            yield Problem(BORN, sentence="DAT-3.born")
            return
        for pointer, question in before:
            yield Problem(pointer, parameters={"question": question})

    return check if BORN in forms.fields(stem) else None


made_rule("DAT-1", _wherever_asked(_in_the_future))
made_rule("DAT-2", _wherever_asked(_improbable_age))
made_rule("DAT-3", _make_order)
