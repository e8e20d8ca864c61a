"""A page with questions, whether of a section or of a row: what of the form is on it, what is found
there, and what a script needs to show and hide questions at once."""

import json
from collections.abc import Iterable, Sequence
from typing import Any, NamedTuple

from mappa_docs.definition.form_index import index
from mappa_docs.model import Field, Finding, Kind
from mappa_docs.page.filling import asked, inputs, problems
from mappa_docs.page.filling.inputs import View
from mappa_docs.page.filling.kept import Opened
from mappa_docs.page.filling.problems import anchor, nearest


class Page(NamedTuple):
    """What is on a page: the fields of the form, those at the pointer `above`, the pointers of all
    of them, and of which section or table it is, with the number of the row."""

    fields: Sequence[Field]
    above: str
    places: Sequence[str]
    of: str
    row: int | None = None


def values(
    opened: Opened, page: Page, findings: Iterable[Finding], *, look: bool, every: bool
) -> dict[str, Any]:
    """Return what a template shows of a page. What is found is shown where it is to be `look`ed
    at, and what does not arise where `every` question is to be shown."""
    draft = opened.draft
    new = opened.kept.new & frozenset(page.places)
    found = [one for one in findings if not _is_new(draft.stem, one, new)]
    told_apart = opened.judged.asked
    hidden = [one for one in page.places if told_apart.hides(draft, one)]
    view = View(draft, told_apart._replace(every=every), found if look else (), new)
    told = [*problems.problems(opened.base, draft.stem, found)] if look else []
    script = asked.for_script(draft, page.of, page.row)
    return {
        "fields": inputs.parts(view, page.fields, page.above),
        "errors": [one for one in told if one.is_error],
        "others": [one for one in told if not one.is_error],
        "look": look,
        "has_errors": any(one.is_error for one in told),
        "newly": [
            (anchor(place), _label(draft.stem, place)) for place in page.places if place in new
        ],
        "hidden": len(hidden),
        "is_every": every,
        "conditions": _as_json([] if every else script.conditions),
        "elsewhere": _as_json(script.elsewhere),
    }


def newly_asked(opened: Opened, page: Page, before: Iterable[str]) -> frozenset[str]:
    """Return which questions of a page are asked now and were not `before`. What has an answer is
    not new to who gave it, and a group is not besides what is in it."""
    now = inputs.visible(View(opened.draft, opened.judged.asked), page.places)
    form = index(opened.draft.stem)
    return frozenset(
        place
        for place in now.difference(before)
        if (field := form.at(place))
        and field.kind is not Kind.GROUP
        and not opened.draft.holds_any(place)
    )


def is_open(opened: Opened, findings: Iterable[Finding], new: frozenset[str]) -> bool:
    """Return whether anything found has to be shown to who wants to go on."""
    return any(
        one.severity == "error" and not _is_new(opened.draft.stem, one, new) for one in findings
    )


def _is_new(stem: str, finding: Finding, new: frozenset[str]) -> bool:
    """Return whether a finding is only that a question has no answer that was not asked before."""
    return finding.kind == "missing" and nearest(stem, finding.pointer) in new


def _label(stem: str, place: str) -> str:
    field = index(stem).at(place)
    return field.label if field else ""


def _as_json(value: Any) -> str:
    return json.dumps(value, ensure_ascii=False, separators=(",", ":"))
