"""Filled forms → the next form, with what is known already in it (14.10).

What goes where is data, in `definition/carrying`. Here an answer is taken, or it is said why not.
"""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from datetime import date
from typing import Any

from mappa_docs.definition import carried as record_of
from mappa_docs.definition import carrying, forms, pointers, schema_files
from mappa_docs.documents import answer_words
from mappa_docs.errors import UsageError
from mappa_docs.forward import record, sources, taking, versions
from mappa_docs.forward.prefilled import Open, Prefilled, Version
from mappa_docs.forward.record import CarriedAnswer
from mappa_docs.forward.versions import Found
from mappa_docs.intake import submission as submissions
from mappa_docs.messages import catalogue
from mappa_docs.model import Submission


def prefill(
    stem: str,
    given: Sequence[Submission],
    *,
    into: Submission | None = None,
    as_of: date | None = None,
    are_released: bool = False,
) -> Prefilled:
    """Return the form with the stem, with what the forms `given` say of it.

    `into` is that form, begun already: its answers are kept. To a form for which texts are released
    one by one, MAPPA M, none goes unless `are_released` says that all that is given may. Raises
    UsageError for a form from which nothing goes there, and NotReadyError, which names the places,
    for forms about different people.
    """
    _refuse_others(stem, given, into)
    today = as_of or date.today()
    known = [sources.read(one, today) for one in _told_apart(given)]
    there = sources.read(into, today) if into else None
    sources.refuse_somebody_else(known, there)
    standing, remarks = sources.standing(known)
    for source in standing:
        remarks += sources.remarks(stem, source, standing, there)
    found = versions.versions(stem, standing, are_released=are_released)
    begun = into.answers if into else {}
    answers: dict[str, Any] = {}
    carried: list[CarriedAnswer] = []
    still_open: list[Open] = []
    for pointer, several in found.items():
        taken, why = _settled(several, _there(begun, pointer))
        if why:
            still_open.append(Open(pointer, why, tuple(_shown(several))))
        elif taken is not None:
            pointers.put(answers, pointer, taken)
            carried += _carried(pointer, several)
    whole = _together(stem, begun, answers, carried)
    name = into.source if into else ""
    return Prefilled(
        form=forms.form(stem).name,
        submission=replace(submissions.from_answers(whole), source=name),
        carried=tuple(carried),
        still_open=tuple(still_open),
        remarks=tuple(remarks),
    )


def _refuse_others(stem: str, given: Iterable[Submission], into: Submission | None) -> None:
    form = ("form", forms.form(stem).name)
    allowed = carrying.sources(stem)
    if not allowed:
        raise UsageError(catalogue.sentence("PREFILL.takes_nothing", (form,)))
    if any(one.stem not in allowed for one in given):
        names = ("sources", tuple(map(schema_files.name_of, allowed)))
        raise UsageError(catalogue.sentence("PREFILL.takes_from", (form, names)))
    if into and into.stem != stem:
        raise UsageError(catalogue.sentence("PREFILL.another_begun", (form,)))


def _told_apart(given: Sequence[Submission]) -> list[Submission]:
    """Return the submissions, each with a name of its own: by it forms are held side by side."""
    names: set[str] = set()
    told = []
    for number, one in enumerate(given, 1):
        name = one.source or schema_files.name_of(one.stem)
        name = f"{name} ({number})" if name in names else name
        names.add(name)
        told.append(replace(one, source=name))
    return told


def _settled(found: Sequence[Found], there: Any) -> tuple[Any, str]:
    """Return the answer that a question takes, None for none, and why it stays as it is where
    there would be one, else ""."""
    fitting = [one.value for one in found if one.value is not taking.NOT_TAKEN]
    if not fitting:
        return None, "not_taken" if there is None else ""
    if there is not None:
        return None, "" if all(value == there for value in fitting) else "kept"
    if any(value != fitting[0] for value in fitting):
        return None, "disagree"
    return fitting[0], ""


def _there(begun: dict[str, Any], pointer: str) -> Any:
    """Return what stands at a pointer already, also where a reason stands in the place of the whole
    group that it leads into."""
    above, _ = pointers.parted(pointer)
    while above:
        group = pointers.get(begun, above)
        if group is not None and (not isinstance(group, dict) or answer_words.is_absent(group)):
            return group
        above, _ = pointers.parted(above)
    return pointers.get(begun, pointer)


def _shown(found: Iterable[Found]) -> Iterator[Version]:
    for one in found:
        for place in one.places:
            value = one.value
            if value is taking.NOT_TAKEN:
                value = one.source.answers.get(place)
            yield Version(one.source.name, place, value)


def _carried(pointer: str, found: Sequence[Found]) -> Iterator[CarriedAnswer]:
    """Yield where the answer to a question comes from: of sources that agree, from the last."""
    agreeing = [one for one in found if one.value is not taking.NOT_TAKEN]
    last = max(agreeing, key=lambda one: one.source.dated)
    source = last.source
    for place in last.places:
        yield CarriedAnswer(
            pointer=pointer,
            form=schema_files.name_of(source.submission.stem),
            version=source.answers.text("/version"),
            date=source.dated,
            place=place,
            to_confirm=any(one.to_confirm for one in agreeing),
            source=source.name,
        )


def _together(
    stem: str, begun: dict[str, Any], taken: dict[str, Any], carried: Sequence[CarriedAnswer]
) -> dict[str, Any]:
    """Return what was begun with what was taken, in the order of the form, and its record."""
    form = forms.form(stem)
    own = {"form": form.name, "edition": form.edition}
    whole = _merged(_merged(own, begun), taken)
    if carried:
        whole[record_of.CARRIED] = [*record_of.entries(begun), *record.rows(carried)]
    return forms.in_order(stem, whole)


def _merged(below: dict[str, Any], above: dict[str, Any]) -> dict[str, Any]:
    merged = dict(below)
    for name, value in above.items():
        old = merged.get(name)
        if isinstance(old, dict) and isinstance(value, dict):
            merged[name] = _merged(old, value)
        else:
            merged[name] = value
    return merged
