"""A form as somebody fills it in: its answers so far, and what was typed and is no answer.

A draft never changes: each step makes another one of it. What was typed and can't be taken for an
answer is kept apart from the answers, as it was typed, until somebody puts it right.
"""

from collections.abc import Mapping
from typing import Any, NamedTuple

from mappa_docs.definition import forms, pointers
from mappa_docs.definition.form_index import FormIndex, index
from mappa_docs.model import Finding, Reading, Submission
from mappa_docs.page.filling.as_typed import Typed
from mappa_docs.reading import reading_findings
from mappa_docs.reading.assembling import UnreadAnswer


class Unusable(NamedTuple):
    """What was typed for a question and is no answer, and `why`, as the reader of Word forms says
    it."""

    typed: Typed
    why: str

    @property
    def letters(self) -> int:
        """How many characters were typed."""
        return sum(len(text) for texts in self.typed.values() for text in texts)


class Draft(NamedTuple):
    """The answers to the form with this stem, what is `unusable` by the pointers of its questions,
    and the findings about how the draft was read that nobody has dealt with yet."""

    stem: str
    answers: Mapping[str, Any]
    unusable: Mapping[str, Unusable] = {}
    findings: tuple[Finding, ...] = ()
    reading: Reading | None = None

    def at(self, pointer: str) -> Any:
        """Return the answer at a pointer, None where there is none."""
        return pointers.get(self.answers, pointer)

    def holds_any(self, pointer: str) -> bool:
        """Return whether anything is answered or typed at or below a pointer."""
        return self.at(pointer) not in (None, {}, []) or self.is_typed_below(pointer)

    def is_typed_below(self, pointer: str) -> bool:
        """Return whether anything unusable was typed at or below a pointer."""
        return any(one == pointer or one.startswith(f"{pointer}/") for one in self.unusable)


def begun(stem: str) -> Draft:
    """Return an empty draft of the form with the stem."""
    form = forms.form(stem)
    return Draft(stem, {"form": form.name, "edition": form.edition})


def of_submission(submission: Submission) -> Draft:
    """Return the draft with the answers of a submission that was read, and what was found in
    reading it."""
    return Draft(
        submission.stem,
        submission.answers,
        findings=submission.findings,
        reading=submission.reading,
    )


def submission(draft: Draft) -> Submission:
    """Return the submission that a draft is: without rows at the end of a table in which nothing
    is said; and with a finding about everything that was typed and is no answer."""
    unread = (
        UnreadAnswer(pointer, one.why, one.letters) for pointer, one in draft.unusable.items()
    )
    return Submission(
        draft.stem,
        answers(draft),
        findings=(*draft.findings, *reading_findings.of_answers(draft.stem, unread)),
        reading=draft.reading,
    )


def answers(draft: Draft) -> dict[str, Any]:
    """Return the answers of a draft, without empty rows at the end of a table."""
    whole = draft
    for table in index(draft.stem).tables:
        rows = draft.at(table)
        if isinstance(rows, list):
            kept = len(rows)
            while kept and not whole.holds_any(f"{table}/{kept - 1}"):
                kept -= 1
            if kept < len(rows):
                whole = put(whole, table, rows[:kept])
    return dict(whole.answers)


def put(draft: Draft, pointer: str, value: Any) -> Draft:
    """Return the draft with an answer at a pointer, or without any there where the value is None.
    A group of nothing else goes with it; a row stays, or others would have another number."""
    steps = pointers.steps(pointer)
    changed = _put(draft.answers, "", steps, value, index(draft.stem))
    return draft._replace(answers=changed or {})


def _put(node: Any, at: str, steps: list[str], value: Any, form: FormIndex) -> Any:
    """Return what stands at a place with the value at the end of the steps; None for nothing."""
    if not steps:
        return value
    step, *further = steps
    inside = f"{at}/{step}"
    if pointers.is_row(step) and at in form.tables:
        rows = list(node) if isinstance(node, list) else []
        rows += [{} for _ in range(int(step) + 1 - len(rows))]
        rows[int(step)] = _put(rows[int(step)], f"{at}/{pointers.ROW}", further, value, form) or {}
        return rows
    group = dict(node) if isinstance(node, dict) else {}
    changed = _put(group.get(step), inside, further, value, form)
    if changed in (None, {}, []):
        group.pop(step, None)
        return group or None
    is_new = step not in group
    group[step] = changed
    return _in_order(group, at, form) if is_new else group


def _in_order(group: dict[str, Any], at: str, form: FormIndex) -> dict[str, Any]:
    """Return the answers of a group in the order of the form, after what is none of its own."""
    order = {name: number for number, name in enumerate(form.within(at))}
    return {name: group[name] for name in sorted(group, key=lambda name: order.get(name, -1))}
