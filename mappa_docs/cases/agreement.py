"""What forms of one case say of the same thing → where they don't agree: the category, the level,
and what `schemas/rules/cases.json` lists at CASE-7 and CASE-12. No finding holds an answer.
"""

from collections.abc import Iterator, Mapping
from datetime import date
from itertools import pairwise
from typing import Any

from mappa_docs.cases import level_history
from mappa_docs.cases.case_findings import CaseFinding, about_case
from mappa_docs.cases.facts import Facts, last
from mappa_docs.cases.level_history import Step
from mappa_docs.definition import schema_files
from mappa_docs.definition.rulebook import rulebook
from mappa_docs.domain.decisions import ENDED
from mappa_docs.model import Term

# What a form gives in the place of a level, and the level that it stands for.
_LEVELS = {"not_in_mappa": ENDED}
# Those that an executive summary may leave out, and that don't speak for an agency.
_NOT_COUNTED = {"other", "lay_adviser", "mappa_coordination"}

Check = Mapping[str, Any]


def findings(forms: list[Facts]) -> Iterator[CaseFinding]:
    """Yield what the last versions of a case's forms, which are in date order, don't agree on."""
    if len(forms) < 2:
        return
    yield from _categories(forms)
    stems = {form.stem for form in forms}
    decided = level_history.decided(forms)
    for check in rulebook()["CASE-7"].checks if decided else ():
        for form in forms:
            if form.stem == check["form"]:
                yield from _level(form, check, decided, forms)
    for check in rulebook()["CASE-12"].checks:
        if not stems.issuperset((check["form"], check["with"])):
            continue
        others = [other for other in forms if other.stem == check["with"]]
        for form in forms:
            if form.stem == check["form"]:
                compare = _older if "newest" in check else _unlike
                yield from compare(form, others, check)


def _categories(forms: list[Facts]) -> Iterator[CaseFinding]:
    """Yield a finding where a category follows that may not (6.2)."""
    given = [form for form in forms if "category" in form.known]
    odd = [(before, after) for before, after in pairwise(given) if not _may_follow(before, after)]
    if not odd:
        return
    sources = [form.source for pair in odd for form in pair]
    if any(_is_of_one_conviction(*pair) for pair in odd):
        yield about_case("CASE-7", sources, sentence="CASE-7.category")
    else:
        yield about_case("CASE-7", sources, sentence="CASE-7.category-later", severity="advice")


def _may_follow(before: Facts, after: Facts) -> bool:
    """Return whether a case may go on in the category of the later form.

    Who ceases to meet the criteria of one category may meet those of a later one (6.2, 6.30, 6.33).
    Back to an earlier one it takes a conviction since. Category 4 is one of law: it may follow any.
    """
    old, new = before.known["category"], after.known["category"]
    if old == new or 4 in (old, new):
        return True
    if isinstance(old, int) and isinstance(new, int) and old < new:
        return True
    convicted, since = after.day("convicted"), before.day("convicted")
    return bool(convicted and since and convicted > since)


def _is_of_one_conviction(before: Facts, after: Facts) -> bool:
    convicted = before.day("convicted")
    return convicted is not None and convicted == after.day("convicted")


def _level(
    form: Facts, check: Check, decided: list[Step], forms: list[Facts]
) -> Iterator[CaseFinding]:
    """Yield a finding where a form gives another level than was decided by its day (13a.34)."""
    given, day = form.known.get(check["says"]), form.day(check["on"])
    given = _LEVELS.get(str(given), given)
    if not isinstance(given, int) or day is None:
        return
    if check.get("after_last_meeting") and not _is_after_meeting(day, forms):
        return
    before = [step for step in decided if step.day < day][-1:]
    # On the day of a decision a form may speak of the time before it or after it.
    fitting = before + [step for step in decided if step.day == day]
    if not before or any(step.level == given for step in fitting):
        return
    last_step = fitting[-1]
    # A later meeting, whose minutes are not among these forms, may have decided on it.
    known = form.day(check.get("knows_of", ""))
    if known and known > last_step.day:
        return
    # What has left MAPPA may have come back by a referral that is not among these forms.
    if not last_step.level or (check.get("only_lower") and given > last_step.level):
        return
    yield about_case(
        "CASE-7",
        (last_step.source, form.source),
        sentence="CASE-7.level",
        parameters={"form": schema_files.name_of(form.stem)},
    )


def _is_after_meeting(day: date, forms: list[Facts]) -> bool:
    meeting = last(forms, "mappa-b")
    held = meeting.day("meeting") if meeting else None
    return held is not None and day > held


def _unlike(form: Facts, others: list[Facts], check: Check) -> Iterator[CaseFinding]:
    """Yield a finding for each form that speaks of the same thing and says otherwise."""
    for other in others:
        if not all(
            name in form.known and form.known[name] == other.known.get(same)
            for name, same in check["same"].items()
        ):
            continue
        differing = [
            Term(f"agreement.{same}")
            for name, same in check["equal"].items()
            if name in form.known and same in other.known and form.known[name] != other.known[same]
        ]
        names = {"form": _name(form), "other": _name(other)}
        if differing:
            yield about_case(
                "CASE-12",
                (other.source, form.source),
                sentence="CASE-12.equal",
                parameters=names | {"differing": tuple(differing)},
            )
        came, minuted = form.attended - _NOT_COUNTED, other.attended - _NOT_COUNTED
        if check.get("attended") and came and minuted and came != minuted:
            yield about_case(
                "CASE-12",
                (other.source, form.source),
                sentence="CASE-12.attended",
                parameters={"form": names["form"]},
            )


def _older(form: Facts, others: list[Facts], check: Check) -> Iterator[CaseFinding]:
    """Yield a finding where a form speaks of an earlier meeting than the last one whose minutes
    were there by its day."""
    ((name, same),) = check["newest"].items()
    named, day = form.day(name), form.day(check["by"])
    if named is None or day is None:
        return
    later = [
        other
        for other in others
        if (held := other.day(same))
        and named < held <= day
        and (known := other.day(check["since"]))
        and known <= day
    ]
    if later:
        yield about_case(
            "CASE-12",
            (later[-1].source, form.source),
            sentence="CASE-12.newest",
            parameters={"form": _name(form)},
        )


def _name(form: Facts) -> str:
    return schema_files.name_of(form.stem)
