"""Key performance indicators and the annual return as workbooks. The indicators come with the
meetings behind each figure (31.20); the return names nobody and no case (32.5)."""

from collections.abc import Iterator
from itertools import chain

from mappa_docs.report import figure_tables, measures, report_marking
from mappa_docs.report.figure_tables import EXCLUDED
from mappa_docs.report.terminal import printable
from mappa_docs.sheets.cells import Value
from mappa_docs.sheets.workbook import Column, Sheet, workbook
from mappa_docs.statistics.annual_return import ReturnItem
from mappa_docs.statistics.figures import AnnualReturn, Figures, IndicatorResults

_INDICATORS = (
    Column("KPI", width=6),
    Column("What it says", width=52),
    Column("Met in", "number", 9),
    Column("Of", "number", 9),
    Column("Result", "share", 9),
    Column("Target", "share", 9),
    Column("Target met", width=12),
    Column("Could not tell", "number", 9),
    Column("Note", width=44),
)
_BEHIND = (
    Column("KPI", width=6),
    Column("What it says", width=52),
    Column("Meeting", "date", 12),
    Column("Reference", width=18),
    Column("File", width=44),
    Column("Counts as", width=14),
)
_ITEMS = (
    Column("Item", width=6),
    Column("What it asks for", width=44),
    Column("Counted", width=34),
    Column("Number", "number", 9),
    Column("From these forms", width=12),
    Column("Note", width=60),
)
_LEFT_OUT = (Column("Why", width=40), Column("File", width=50), Column("Reason", width=60))
_COUNTS_AS = {True: "Met", False: "Not met", None: "Could not tell"}
_PERCENT = 100


def indicators(results: IndicatorResults) -> bytes:
    """Return the indicators as a workbook, with the meetings behind each and what is not counted.

    Raises MarkingError where the finished workbook does not carry its marking.
    """
    return _book(
        f"Key performance indicators, {figure_tables.period(results)} (31.21)",
        results,
        Sheet("Indicators", _INDICATORS, [*_indicators(results)]),
        Sheet("Meetings behind", _BEHIND, [*_behind(results)]),
    )


def items(results: AnnualReturn) -> bytes:
    """Return the annual return as a workbook, with what is not counted. Raises MarkingError as
    `indicators` does."""
    rows = chain.from_iterable(map(_item, results.items))
    title = f"Annual return, {figure_tables.period(results)} (32.3)"
    return _book(title, results, Sheet("Annual return", _ITEMS, [*rows]))


def _book(title: str, figures: Figures, *sheets: Sheet) -> bytes:
    note = " ".join((f"{title}.", *figure_tables.lines(figures)))
    left_out = Sheet("Not counted", _LEFT_OUT, [*_left_out(figures)])
    marking = report_marking.marking(figures.markings, [figures.least])
    noted = (sheet._replace(note=note) for sheet in (*sheets, left_out))
    return workbook(noted, title=title, marking=marking, as_of=figures.as_of)


def _indicators(results: IndicatorResults) -> Iterator[tuple[Value, ...]]:
    for indicator in results.indicators:
        share = indicator.percent
        yield (
            indicator.number,
            indicator.says,
            indicator.numerator if indicator.denominator else None,
            indicator.denominator if indicator.denominator else None,
            None if share is None else share / _PERCENT,
            indicator.target / _PERCENT,
            measures.met(indicator),
            indicator.unclear or None,
            indicator.note,
        )


def _behind(results: IndicatorResults) -> Iterator[tuple[Value, ...]]:
    for indicator in results.indicators:
        for source, kept in indicator.behind:
            meeting = results.meetings.get(source)
            yield (
                indicator.number,
                indicator.says,
                meeting.day if meeting else None,
                meeting.reference if meeting else "",
                printable(source),
                _COUNTS_AS[kept],
            )


def _item(item: ReturnItem) -> Iterator[tuple[Value, ...]]:
    for label, number in measures.counted(item):
        yield item.number, item.says, label, number, item.answered.capitalize(), item.why


def _left_out(figures: Figures) -> Iterator[tuple[Value, ...]]:
    reasons = {file.source: file.reason for file in figures.exclusions.not_counted}
    for kind, sources in figure_tables.excluded(figures).items():
        for source in sources:
            reason = "" if kind == "disagreeing" else reasons.get(source, "")
            yield EXCLUDED[kind], printable(source), reason
