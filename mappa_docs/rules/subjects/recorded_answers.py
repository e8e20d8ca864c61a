"""Answers that say themselves that something did not happen, and why: each is a warning.

Which answers these are is data, `recorded` in the rulebook's entries. The schemas ask for the
reason; where it is missing, they or the rule of that code find the fault.
"""

from collections.abc import Iterator, Mapping
from typing import Any, NamedTuple

from mappa_docs.definition import forms, pointers
from mappa_docs.definition.rulebook import rulebook
from mappa_docs.intake.answers import Answers, Row
from mappa_docs.rules.registry import Check, Maker, Problem, made_rule
from mappa_docs.rules.support.explanations import TABLE, is_given, on_record
from mappa_docs.rules.support.tables import text

_ROW = f"/{pointers.ROW}"
_CAME = "/attendance"
_GIVEN = "given"
_IN_PLACE = "EXP-1"


class Recorded(NamedTuple):
    """An answer that records what did not happen: `at` is its pointer, with `*` for each row.

    It counts where the questions in `when` have one of the answers listed, or any where it says
    "given"; they stand beside it, or anywhere where it names a pointer. And either the question
    `by` beside it says why, or without `by` the answer is absent with a reason. `what` names the
    words for it, and `indicator` the key performance indicator that counts it.
    """

    at: str
    what: str
    when: Mapping[str, tuple[Any, ...] | str]
    by: str = ""
    indicator: str = ""


def recorded(code: str, stem: str) -> list[Recorded]:
    """Return what the rulebook's entry `code` takes as recorded, of what the form asks for."""
    every = (Recorded(**{"when": {}, **entry}) for entry in rulebook()[code].recorded)
    return [entry for entry in every if _asks(stem, entry)]


def _asks(stem: str, entry: Recorded) -> bool:
    above, _ = pointers.parted(entry.at)
    asked = forms.fields(stem)
    return entry.at in asked and (not entry.by or f"{above}/{entry.by}" in asked)


def _maker(code: str) -> Maker:
    def make(stem: str) -> Check | None:
        entries = recorded(code, stem)

        def check(answers: Answers) -> Iterator[Problem]:
            for entry in entries:
                above, name = pointers.parted(entry.at)
                for place, row in _places(answers, above):
                    if _is_recorded(answers, entry, row, name):
                        yield on_record(Problem(f"{place}/{name}"), entry.what, entry.indicator)

        return check if entries else None

    return make


def _places(answers: Answers, above: str) -> Iterator[tuple[str, Row]]:
    """Yield the group at the pointer, or each row of the table where it ends with `*`."""
    if above.endswith(_ROW):
        yield from answers.rows(above.removesuffix(_ROW))
    else:
        yield above, answers.groups[above]


def _is_recorded(answers: Answers, entry: Recorded, row: Row, name: str) -> bool:
    for question, wanted in entry.when.items():
        answer = answers.get(question) if question.startswith("/") else row.get(question)
        if answer is None if wanted == _GIVEN else answer not in wanted:
            return False
    if entry.by:
        return is_given(text(row, entry.by))
    answer = row.get(name)
    return isinstance(answer, dict) and "absent" in answer


def _make_contradiction(stem: str) -> Check | None:
    """Make the rule that looks at explanations of something that did happen."""
    if not forms.fields(stem).keys() >= {f"{TABLE}{_ROW}/what", f"{_CAME}{_ROW}/agency"}:
        return None
    came = {entry["what"]: entry["agency"] for entry in rulebook()[_IN_PLACE].checks}

    def check(answers: Answers) -> Iterator[Problem]:
        for pointer, row in answers.rows(TABLE):
            agency = came.get(text(row, "what"))
            attended = answers.table(_CAME) if agency else ()
            if any(person.get("agency") == agency for person in attended):
                yield Problem(f"{pointer}/what")

    return check


for _code in rulebook().having("recorded"):
    made_rule(_code, _maker(_code))
made_rule(_IN_PLACE, _make_contradiction)
