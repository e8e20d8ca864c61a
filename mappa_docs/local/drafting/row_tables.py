"""Which tables of a form with rows to fill in are which tables of the minimum data set."""

from collections.abc import Sequence
from typing import NamedTuple

from mappa_docs.local.drafting import asked, people
from mappa_docs.local.drafting.asked import CASE, TableTarget
from mappa_docs.local.drafting.spots import RowsSpot
from mappa_docs.local.drafting.word_list import Words, words_of

_LEAST_COLUMNS = 2
_LEAST_ALIKE = 90  # percent
_EXACT, _ALIKE, _UNTOLD = 0.94, 0.8, 0.7


class ChosenTable(NamedTuple):
    """The table that one of the minimum data set was found in, how sure that is, and its columns:
    the name of the field, the words above it on the form, and how sure that is."""

    target: TableTarget
    spot: RowsSpot
    confidence: float
    columns: tuple[tuple[str, str, float], ...]


def chosen(stem: str, tables: Sequence[RowsSpot], *, is_marac: bool = False) -> list[ChosenTable]:
    """Return for each table of the minimum data set that was found where it stands."""
    fits = [
        fit
        for target in asked.tables(stem)
        for spot in tables
        if (fit := _fit(target, spot, is_marac=is_marac))
    ]
    fits.sort(key=lambda fit: (-fit.confidence, -len(fit.columns)))
    found: dict[str, ChosenTable] = {}
    taken: set[tuple[int, ...]] = set()
    for fit in fits:
        if fit.target.field.pointer not in found and fit.spot.lines not in taken:
            found[fit.target.field.pointer] = fit
            taken.add(fit.spot.lines)
    return [found[one.field.pointer] for one in asked.tables(stem) if one.field.pointer in found]


def _fit(target: TableTarget, spot: RowsSpot, *, is_marac: bool) -> ChosenTable | None:
    columns = _columns(target, spot, is_marac=is_marac)
    if len(columns) < _LEAST_COLUMNS:
        return None
    heading = people.named(spot.heading, is_marac=is_marac).person
    own = {people.named(words, is_marac=is_marac).person for words in spot.header[:1]}
    said = {heading, *own} - {people.NOBODY}
    needed = set(target.field.needs) & {name for name, *_ in columns}
    if target.about == CASE:
        is_named = words_of(spot.heading) in target.headings
        is_whole = bool(needed) and needed >= set(target.field.needs)
        if target.headings[1:] and not is_named:
            return None  # several tables look alike, so their headings tell them apart
        confidence = _EXACT if is_named or is_whole else _UNTOLD
    elif target.about in said and not said - {target.about, people.OFFENDER}:
        confidence = _EXACT
    elif not said and len(columns) > _LEAST_COLUMNS:
        confidence = _UNTOLD
    else:
        return None
    if spot.may_be_single:
        confidence = min(confidence, _ALIKE)
    judged = tuple((name, words, min(confidence, sure)) for name, words, sure in columns)
    return ChosenTable(target, spot, confidence, judged)


def _columns(
    target: TableTarget, spot: RowsSpot, *, is_marac: bool
) -> list[tuple[str, str, float]]:
    """Return the columns of the target that the form has, each with its words."""
    found: dict[str, tuple[str, str, float]] = {}
    for words in spot.header:
        named = people.named(words, is_marac=is_marac)
        held = [words_of(words)]
        if named.person in (target.about, people.OFFENDER):
            held.append(named.rest)
        fits = [
            (score, name)
            for name, labels in target.columns.items()
            if name not in found and (score := max(_score(one, labels) for one in held))
        ]
        if fits:
            score, name = max(fits, key=lambda fit: fit[0])
            found[name] = (name, words, score)
    return list(found.values())


def _score(words: Words, labels: Sequence[Words]) -> float:
    from rapidfuzz import fuzz

    if not words:
        return 0.0
    if words in labels:
        return _EXACT
    ratios = (fuzz.token_sort_ratio(" ".join(words), " ".join(label)) for label in labels)
    return _ALIKE if max(ratios, default=0) >= _LEAST_ALIKE else 0.0
