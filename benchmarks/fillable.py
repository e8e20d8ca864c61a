"""Fillable blanks beside the plain ones of the same forms."""

from collections.abc import Iterator
from statistics import median
from time import perf_counter

from benchmarks.figures import Figure
from mappa_docs.definition import schema_files, views
from mappa_docs.issuing import rendering

# The form that warms up both: imports and typefaces are not a form's.
WARM_UP = "mappa-d"


def measure() -> Iterator[Figure]:
    """Yield how many times as long a fillable blank takes as a plain one: the first time that each
    form is asked for, when all has to be made, and the next time, when it is kept."""
    for fillable in (False, True):
        _seconds(WARM_UP, "form", fillable=fillable)
    ratios, again = [], []
    others = [stem for stem in schema_files.stems() if stem != WARM_UP]
    documents = [(stem, name) for stem in others for name in views.documents(stem)]
    for place, (stem, name) in enumerate(documents):
        # They take turns to be the first, and to find the words of the form drawn already.
        order = (False, True) if place % 2 else (True, False)
        first = {way: _seconds(stem, name, fillable=way) for way in order}
        second = {way: _seconds(stem, name, fillable=way) for way in order}
        ratios.append(first[True] / first[False])
        again.append(second[True] / second[False])
    what = "Fillable blank: times as long as the plain one"
    yield Figure(f"{what}, first time", median(ratios), 1.5, at_least=False)
    yield Figure(f"{what}, next time", median(again), 1.5, at_least=False)


def _seconds(stem: str, document: str, *, fillable: bool) -> float:
    start = perf_counter()
    rendering.blank(stem, "pdf", document=document, fillable=fillable)
    return perf_counter() - start
