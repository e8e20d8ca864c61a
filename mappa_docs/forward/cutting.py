"""A form, cut to what may go into a document that is made of it: an allow-list, and what of that
is written in words of somebody's own only where it was released."""

from collections.abc import Collection, Iterable, Iterator, Sequence
from typing import Any, NamedTuple

from mappa_docs.definition import pointers
from mappa_docs.definition.carrying import Way
from mappa_docs.documents.answer_words import ABSENT, is_absent
from mappa_docs.intake import people
from mappa_docs.intake.answers import Answers
from mappa_docs.model import WRITTEN, Kind

_ABOUT = ("form", "edition", "stage")


class Cut(NamedTuple):
    """The answers that are left of a form, and the pointers to what of its own words they show."""

    answers: dict[str, Any]
    shown: frozenset[str]


def cut(answers: Answers, ways: Iterable[Way], released: Collection[str]) -> Cut:
    """Return what is left of a form whose answers may go these ways: those that need no release,
    and those that are `released`, by their pointers, or by those of rows of their table.

    Why an answer is not there is said in words of somebody's own, and goes only with a release.
    """
    left = {name: answers.get(f"/{name}") for name in _ABOUT}
    shown: set[str] = set()
    by_source: dict[str, list[Way]] = {}
    for way in ways:
        by_source.setdefault(way.source.pointer, []).append(way)
    for place, alike in by_source.items():
        value = answers.get(place)
        if value is None:
            continue
        if place in released:
            shown |= _places(place, value)
        elif isinstance(value, list) and alike[0].source.kind is Kind.TABLE:
            value = list(_rows(answers, place, alike, released))
            shown |= {
                f"{pointer}/{name}"
                for pointer in released
                if pointers.table_of(pointer) == place
                for way in alike
                for name in columns(way)
            }
        elif all(is_free(answers.stem, way) for way in alike):
            value = without_reason(value)
            shown.add(place)
        else:
            continue
        if value:
            pointers.put(left, place, value)
    return Cut({name: value for name, value in left.items() if value is not None}, frozenset(shown))


def is_free(stem: str, way: Way) -> bool:
    """Return whether an answer of the form with this stem goes without a release: nobody wrote it
    in words of their own, or it is the name of the person whom the form is about."""
    if way.source.pointer in people.offender_places(stem):
        return True
    used = columns(way)
    kinds = [field.kind for field in way.source.fields if field.name in used]
    return not any(kind in WRITTEN for kind in kinds or [way.source.kind])


def columns(way: Way) -> frozenset[str]:
    """Return the columns of a table that go, by their names there; none of what is no table."""
    return frozenset(name for names in way.columns.values() for name in names)


def _rows(
    answers: Answers, table: str, alike: Sequence[Way], released: Collection[str]
) -> Iterator[dict[str, Any]]:
    """Yield the rows that go, each with the columns that do, and those that say which rows go."""
    used = {name for way in alike for name in (*columns(way), *way.where)}
    goes = all(is_free(answers.stem, way) for way in alike)
    for pointer, row in answers.rows(table):
        left = {name: value for name, value in row.items() if name in used}
        if pointer in released:
            yield left
        elif goes:
            yield {name: without_reason(value) for name, value in left.items()}


def without_reason(value: Any) -> Any:
    """Return an answer; of one that is absent the kind alone, without what somebody wrote of it."""
    return {ABSENT: value[ABSENT]} if is_absent(value) else value


def _places(pointer: str, value: Any) -> set[str]:
    return {place for place, _ in pointers.walk(value, pointer)}
