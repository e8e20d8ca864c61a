"""Sources → what they give for each question of the next form, side by side."""

from collections.abc import Iterable
from typing import Any, NamedTuple

from mappa_docs.definition import carried, carrying, pointers
from mappa_docs.definition.form_index import index
from mappa_docs.forward import cutting, taking
from mappa_docs.forward.sources import Source
from mappa_docs.model import Submission


class Found(NamedTuple):
    """An answer of a source as it goes to a question: where it stands, what it is here, and whether
    it has to be confirmed."""

    source: Source
    places: tuple[str, ...]
    value: Any
    to_confirm: bool


def versions(
    stem: str, known: Iterable[Source], *, are_released: bool = False
) -> dict[str, list[Found]]:
    """Return by the pointer of each question what the sources give for it, in its order. To a form
    for which texts are released one by one, none goes unless `are_released` says that all that the
    sources hold may go."""
    are_others = carrying.is_for_others(stem) and not are_released
    is_cut = carrying.needs_release(stem) and not are_released
    found: dict[str, list[Found]] = {}
    for source in known:
        doubtful = _doubtful(source.submission)
        ways = carrying.ways(stem, source.submission.stem)
        answers = source.submission.answers
        left = cutting.cut(source.answers, ways, ()).answers if is_cut else answers
        for way in ways:
            value = taking.taken(way, pointers.get(left, way.source.pointer))
            if are_others:
                value = cutting.without_reason(value)
            if value is None:
                continue
            place = way.source.pointer
            to_confirm = way.to_confirm or place in doubtful
            one = Found(source, (place,), value, to_confirm)
            found.setdefault(way.target.pointer, []).append(one)
    order = index(stem).order
    return {pointer: _joined(found[pointer]) for pointer in sorted(found, key=order.__getitem__)}


def _doubtful(submission: Submission) -> frozenset[str]:
    """Return the pointers of the answers of a form that have to be looked at wherever they go:
    those that nobody has confirmed there, and those that were not read for certain."""
    matched = submission.reading.matched if submission.reading else ()
    places = (pointers.table_of(pointer) or pointer for pointer in matched)
    return carried.unconfirmed(submission.stem, submission.answers).union(places)


def _joined(found: list[Found]) -> list[Found]:
    """Return what is found for a question, the rows that one source gives in several tables as
    one."""
    joined: dict[str, list[Found]] = {}
    for one in found:
        joined.setdefault(one.source.name, []).append(one)
    return [_of_tables(several) for several in joined.values()]


def _of_tables(several: list[Found]) -> Found:
    first = several[0]
    tables = [one.value for one in several if isinstance(one.value, list)]
    if len(several) == 1 or len(tables) < len(several):
        return first
    return first._replace(
        places=tuple(place for one in several for place in one.places),
        value=[row for table in tables for row in table],
        to_confirm=any(one.to_confirm for one in several),
    )
