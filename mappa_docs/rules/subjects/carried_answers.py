"""Answers that came from another form, and that nobody has confirmed here."""

from collections.abc import Iterator

from mappa_docs.definition import carried, forms
from mappa_docs.intake.answers import Answers
from mappa_docs.rules.registry import Check, Problem, made_rule

_TABLE = f"/{carried.CARRIED}"


def _make(stem: str) -> Check | None:
    """Make the rule for a form that takes answers from others."""
    if _TABLE not in forms.fields(stem):
        return None

    def check(answers: Answers) -> Iterator[Problem]:
        """Ask who has confirmed that what was carried forward is still current (14.10)."""
        given = answers.submission.answers
        for pointer, row in answers.rows(_TABLE):
            if any(carried.unconfirmed_in(stem, given, row)):
                yield Problem(f"{pointer}/confirmed_by")

    return check


made_rule("CAR-1", _make)
