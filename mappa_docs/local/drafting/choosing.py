"""Which label of a form is for which question, how sure that is, and what else it might be."""

from collections.abc import Iterable, Sequence
from typing import NamedTuple

from mappa_docs.local.drafting import asked, empty_places, likeness, people
from mappa_docs.local.drafting.asked import Target
from mappa_docs.local.drafting.likeness import Label
from mappa_docs.local.drafting.spots import Spot
from mappa_docs.local.drafting.word_list import vocabulary, words_of
from mappa_docs.model import Kind
from mappa_docs.reading.comparing import comparable

# What fits less is not taken for anything.
_LEAST = 0.5
# Of two places that fit nearly alike neither is sure, and of two that fit alike none is likely.
_NEARLY, _AS_WELL = 0.15, 0.03
_MOST_NEARLY, _MOST_AS_WELL = 0.85, 0.5
_MOST_DETAILS = 0.85  # details below their yes or no, which no words of their own name
_BY_OPTIONS, _MOST_OPTIONS = 0.85, 12
_IF_SO = ("if so", "if yes", "if ‘yes’")


class Chosen(NamedTuple):
    """The place that a target was found in, how sure that is, and the others that fit nearly as
    well."""

    target: Target
    spot: Spot
    confidence: float
    others: tuple[Spot, ...] = ()


class _Fit(NamedTuple):
    score: float
    spot: int
    target: int


def chosen(stem: str, spots: Sequence[Spot], *, is_marac: bool = False) -> list[Chosen]:
    """Return for each question that was found on a form its place, in the order of the minimum data
    set."""
    targets = asked.targets(stem)
    labels = [likeness.label(spot.words, spot.heading, is_marac=is_marac) for spot in spots]
    fits = sorted(_fits(targets, spots, labels), key=lambda fit: (-fit.score, fit.spot))
    taken: dict[int, _Fit] = {}  # by target
    by_spot: dict[int, _Fit] = {}
    for fit in fits:
        if fit.target not in taken and fit.spot not in by_spot:
            taken[fit.target] = by_spot[fit.spot] = fit
    _leave_joint(targets, taken, by_spot)
    found = {
        number: _judged(targets[number], fit, fits, by_spot, spots) for number, fit in taken.items()
    }
    _add_details(targets, spots, found, by_spot)
    return [found[number] for number in sorted(found)]


def _fits(
    targets: Sequence[Target], spots: Sequence[Spot], labels: Sequence[Label]
) -> Iterable[_Fit]:
    for at, (spot, label) in enumerate(zip(spots, labels, strict=True)):
        for number, target in enumerate(targets):
            score = likeness.fit(label, target)
            if target.about == asked.CASE or label.who in (people.NOBODY, target.about):
                score = max(score, _options_fit(spot, target))
            if score >= _LEAST and _may_hold(spot, target):
                yield _Fit(score, at, number)


def _may_hold(spot: Spot, target: Target) -> bool:
    """Return whether what is printed in a place may be answered by what a target asks for."""
    if not empty_places.is_options(spot.printed):
        return True
    return bool(target.choices) or target.kind in (Kind.DATE, Kind.CHOICES)


def _options_fit(spot: Spot, target: Target) -> float:
    """Return how well a place fits a question by the options that it prints."""
    options = vocabulary()["options"].get(target.name, {})
    if not options or len(target.choices) < 2 or not spot.printed:
        return 0.0
    printed = comparable(spot.printed)
    meant = {
        value for words, value in options.items() if len(words) > 1 and words.casefold() in printed
    }
    return (
        _BY_OPTIONS if len(meant) >= min(len(target.choices), len(set(options.values()))) else 0.0
    )


def _leave_joint(
    targets: Sequence[Target], taken: dict[int, _Fit], by_spot: dict[int, _Fit]
) -> None:
    """Leave a place for several answers out where one of them has a place of its own."""
    alone = {targets[number].name for number in taken}
    for number in [*taken]:
        fields = targets[number].fields
        if len(fields) > 1 and any(field.pointer in alone for field in fields):
            del by_spot[taken.pop(number).spot]


def _judged(
    target: Target,
    fit: _Fit,
    fits: Sequence[_Fit],
    by_spot: dict[int, _Fit],
    spots: Sequence[Spot],
) -> Chosen:
    """Return how sure a place is, seeing what else fits."""
    near = [
        other
        for other in fits
        if other.target == fit.target
        and other.spot != fit.spot
        and other.spot not in by_spot
        and other.score > fit.score - _NEARLY
    ]
    confidence = fit.score
    if near:
        is_even = near[0].score > fit.score - _AS_WELL
        confidence = min(confidence, _MOST_AS_WELL if is_even else _MOST_NEARLY)
    return Chosen(target, spots[fit.spot], confidence, tuple(spots[one.spot] for one in near))


def _add_details(
    targets: Sequence[Target],
    spots: Sequence[Spot],
    found: dict[int, Chosen],
    by_spot: dict[int, _Fit],
) -> None:
    """Add the details that stand next to what they are details of, under a label such as “If so,
    which”."""
    at = {spot: number for number, spot in enumerate(spots)}
    by_name = {one.target.name: one for one in found.values()}
    for number, target in enumerate(targets):
        before = by_name.get(target.after)
        if number in found or before is None:
            continue
        following = at[before.spot] + 1
        if following >= len(spots) or following in by_spot:
            continue
        spot = spots[following]
        if _is_of_details(spot.words, target):
            confidence = min(_MOST_DETAILS, before.confidence)
            found[number] = Chosen(target, spot, confidence)
            by_spot[following] = _Fit(confidence, following, number)


def _is_of_details(words: str, target: Target) -> bool:
    kind = "date" if target.kind is Kind.DATE else "yes_no"
    known = {words_of(text) for text in vocabulary()["after"][kind]}
    begins = comparable(words).startswith(_IF_SO) and kind == "yes_no"
    return words_of(words) in known or begins
