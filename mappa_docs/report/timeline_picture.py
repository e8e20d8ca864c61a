"""A case → the shapes of its picture: levels, meetings, documents and what is due along the days.

The shapes are values. `timeline_picture.svg` beside this module draws them, for pages and for Word.
Nothing is told by colour alone: states differ in their shape, levels in their height and words.
"""

from collections.abc import Collection, Iterable, Iterator, Sequence
from datetime import date
from typing import NamedTuple

from mappa_docs.documents import letters
from mappa_docs.report import pages, timeline_words
from mappa_docs.report.timeline_scale import LEFT, RIGHT, Scale, scale
from mappa_docs.report.timeline_shapes import (
    MARK,
    Bar,
    Curve,
    Legend,
    Line,
    Mark,
    Picture,
    Point,
    Words,
    path,
)
from mappa_docs.timeline.case_file import CaseFile

WIDTH = 760
# What the legend below the rest takes.
LEGEND_HEIGHT = 26
_TOP, _LANE, _PADDING, _LEVELS = 54, 20, 4, 32
_LETTERS = 11
# Two marks in a lane are so far from each other at least.
_APART = 22
# So much room the name of a month or year takes, after its line.
_NAME_OF_MONTH, _NAME_OF_YEAR = 24, 32
# How high the bar of a level is, in parts of the row.
_HEIGHT = {3: 1.0, 2: 0.7, 1: 0.4, 0: 0.14}


class _Row(NamedTuple):
    """A row of marks: its name, and each mark with its day."""

    name: str
    marks: Sequence[tuple[date, str, str]]


def svg(case: CaseFile) -> str:
    """Return the picture of a case as SVG, without a script or any other file."""
    return pages.rendered("timeline_picture.svg", **drawn(case))


def drawn(case: CaseFile) -> dict[str, object]:
    """Return what the template of the picture takes, which a page includes."""
    shapes = picture(case)
    return {
        "picture": shapes,
        "legend_height": LEGEND_HEIGHT,
        "picture_title": timeline_words.picture_title(case),
        "description": timeline_words.PICTURE_DESCRIPTION,
        "legend": list(_legend({mark.kind for mark in shapes.marks})),
    }


def _legend(kinds: Collection[str]) -> Iterator[Legend]:
    """Yield what the signs of these kinds mean, one beside the other."""
    x: float = 14
    for kind, sign, words in timeline_words.LEGEND:
        if kind in kinds:
            yield Legend(kind, x, sign, words)
            x += 15 + letters.width(words, _LETTERS) + 22


def picture(case: CaseFile) -> Picture:
    """Return the shapes of the picture of a case."""
    along = scale(case)
    bars, words, lines = list(_levels(case, along)), list(_level_words(case, along)), []
    marks: list[Mark] = []
    place: dict[int, Point] = {}
    y: float = _TOP + _LEVELS + _PADDING
    for row in _rows(case):
        lines.append(Line("row", 0, y, WIDTH, y))
        lanes = list(_lanes(along.x(day) for day, _, _ in row.marks))
        for (day, kind, sign), lane in zip(row.marks, lanes, strict=True):
            at = along.x(day), y + _PADDING + MARK + lane * _LANE
            marks.append(Mark(kind, *at, sign))
            if sign.isdigit() and kind in timeline_words.STATES:
                place[int(sign)] = at
        words.append(Words("name", 2, y + _PADDING + MARK + 4, row.name))
        y += 2 * _PADDING + _LANE * (1 + max(lanes, default=0))
    lines += _ticks(along, y)
    words += _tick_words(along, case)
    today = along.x(case.as_of)
    lines.append(Line("today", today, _TOP - 6, today, y))
    undated = [document for document in case.documents if document.day is None]
    if undated:
        numbers = ", ".join(str(document.number) for document in undated)
        words.append(Words("name", 2, y + 15, timeline_words.undated(numbers)))
        y += 20
    return Picture(WIDTH, y + 4, bars, lines, list(_curves(case, place)), marks, words)


def _rows(case: CaseFile) -> Iterator[_Row]:
    """Yield the rows of marks from top to bottom."""
    held = [
        (meeting.day, "meeting", f"L{meeting.level}" if meeting.level else "?")
        for meeting in case.meetings
    ]
    if held:
        yield _Row(timeline_words.MEETINGS, held)
    for form in sorted({document.form for document in case.documents if document.day}):
        yield _Row(
            form,
            [
                (document.day, document.state, str(document.number))
                for document in case.documents
                if document.form == form and document.day
            ],
        )
    due = [
        (one.day, "overdue" if one.is_overdue else "due", timeline_words.letter(number))
        for number, one in enumerate(case.due)
    ]
    if due:
        yield _Row(timeline_words.DUE, due)


def _lanes(places: Iterable[float]) -> Iterator[int]:
    """Yield for each mark the lane in which no other one covers it, from left to right."""
    last: list[float] = []
    for x in places:
        free = (lane for lane, before in enumerate(last) if x - before >= _APART)
        lane = next(free, len(last))
        if lane == len(last):
            last.append(x)
        last[lane] = x
        yield lane


def _spans(case: CaseFile, along: Scale) -> Iterator[tuple[int | None, float, float]]:
    """Yield each level with where it begins and ends."""
    for number, step in enumerate(case.levels):
        after = case.levels[number + 1].day if number + 1 < len(case.levels) else None
        start, end = along.x(step.day), along.x(min(after or case.as_of, case.as_of))
        if end > start:
            yield step.level, start, end


def _levels(case: CaseFile, along: Scale) -> Iterator[Bar]:
    for level, start, end in _spans(case, along):
        high = _LEVELS * _HEIGHT.get(level if level is not None else 1, 0.4)
        kind = "unknown" if level is None else f"level-{level}"
        yield Bar(kind, start, _TOP + _LEVELS - high, end - start, high)


def _level_words(case: CaseFile, along: Scale) -> Iterator[Words]:
    yield Words("name", 2, _TOP + _LEVELS - 10, timeline_words.LEVEL)
    for level, start, end in _spans(case, along):
        fitting = (
            words
            for words in timeline_words.level_names(level)
            if letters.width(words, _LETTERS, bold=True) + 4 <= end - start
        )
        words = next(fitting, "")
        if words:
            kind = "on-dark" if level in (2, 3) else "on-light"
            y = _TOP + _LEVELS - (4 if level in (1, 2, 3, None) else 8)
            yield Words(kind, (start + end) / 2, y, words, "middle")


def _ticks(along: Scale, bottom: float) -> Iterator[Line]:
    for tick in along.ticks:
        yield Line("year" if tick.year else "month", tick.x, 22, tick.x, bottom)
    yield Line("row", 0, bottom, WIDTH, bottom)


def _tick_words(along: Scale, case: CaseFile) -> Iterator[Words]:
    for tick in along.ticks:
        if tick.x + _NAME_OF_MONTH <= WIDTH:
            yield Words("tick", tick.x + 2, 32, tick.words)
        if tick.year and tick.x + _NAME_OF_YEAR <= WIDTH:
            yield Words("year-name", tick.x + 2, 16, tick.year)
    x = along.x(case.as_of)
    anchor = "end" if x > (LEFT + RIGHT) / 2 else "start"
    yield Words("today-name", x + (-3 if anchor == "end" else 3), 49, timeline_words.TODAY, anchor)


def _curves(case: CaseFile, place: dict[int, Point]) -> Iterator[Curve]:
    """Yield an arrow for each form that answers were carried from; dashed where some are to be
    confirmed."""
    for document in case.documents:
        for one in document.carried:
            if one.number in place and document.number in place:
                kind = "to-confirm" if one.to_confirm else "carried"
                yield Curve(kind, path(place[one.number], place[document.number]))
