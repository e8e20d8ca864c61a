"""The shapes of a picture along days, as values: lines, bars, signs, words, and arrows between."""

from collections.abc import Sequence
from typing import NamedTuple

# How far a sign goes to each side of its point.
MARK = 9
Point = tuple[float, float]


class Line(NamedTuple):
    """A line of some kind from one point to another."""

    kind: str
    x: float
    y: float
    to_x: float
    to_y: float


class Bar(NamedTuple):
    """A rectangle of some kind."""

    kind: str
    x: float
    y: float
    width: float
    height: float


class Mark(NamedTuple):
    """A sign of some kind around a point, with a number or letter in it."""

    kind: str
    x: float
    y: float
    words: str


class Words(NamedTuple):
    """Words at a point: where they begin, end or have their middle."""

    kind: str
    x: float
    y: float
    words: str
    anchor: str = "start"


class Curve(NamedTuple):
    """An arrow from one document to the next that took answers from it."""

    kind: str
    path: str


class Legend(NamedTuple):
    """A sign of some kind below the picture, where it stands, and what it means."""

    kind: str
    x: float
    sign: str
    words: str


class Picture(NamedTuple):
    """The shapes of a picture in the order in which they are drawn, and its size."""

    width: int
    height: float
    bars: Sequence[Bar]
    lines: Sequence[Line]
    curves: Sequence[Curve]
    marks: Sequence[Mark]
    words: Sequence[Words]


def path(start: Point, end: Point) -> str:
    """Return the path of an arrow from the edge of one sign to that of another."""
    (x, y), (to_x, to_y) = start, end
    is_far = abs(to_x - x) > 4 * MARK
    if abs(to_y - y) < 1 and is_far:  # along the row, above what lies between
        ahead = 1 if to_x > x else -1
        begin, finish = (x + ahead * MARK, y - 4), (to_x - ahead * MARK, to_y - 5)
        middle = (begin[0] + finish[0]) / 2
        return _curve(begin, (middle, y - 16), (middle, to_y - 16), finish)
    if abs(to_y - y) < 1:  # from the top of the one over to the top of the next
        begin, finish = (x, y - MARK - 1), (to_x, to_y - MARK - 3)
        return _curve(begin, (x, y - 24), (to_x, to_y - 24), finish)
    down = 1 if to_y > y else -1
    begin, finish = (x, y + down * (MARK + 2)), (to_x, to_y - down * (MARK + 4))
    middle = (begin[1] + finish[1]) / 2
    return _curve(begin, (x, middle), (to_x, middle), finish)


def _curve(*points: Point) -> str:
    start, *others = (f"{x:.1f} {y:.1f}" for x, y in points)
    return f"M{start}C{' '.join(others)}"
