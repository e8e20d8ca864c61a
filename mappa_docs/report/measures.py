"""Key performance indicators and the annual return, as tables and records."""

from collections.abc import Iterator, Sequence
from typing import Any

from mappa_docs.report import figure_tables, tables
from mappa_docs.report.figure_tables import EXCLUDED
from mappa_docs.statistics.annual_return import ReturnItem
from mappa_docs.statistics.figures import AnnualReturn, Figures, IndicatorResults
from mappa_docs.statistics.indicators import ON_NO_FORM, Indicator

_INDICATORS = {
    "kpi": "KPI",
    "says": "What it says",
    "result": "Result",
    "target": "Target",
    "met": "Met",
    "unclear": "Could not tell",
    "against": "Files that count against it",
    "note": "Note",
}
_ITEMS = {
    "item": "Item",
    "says": "What it asks for",
    "answered": "From these forms",
    "counts": "Count",
    "why": "Note",
}
# For a spreadsheet: figures are numbers.
_IN_CSV = {
    "kpi": "KPI",
    "says": "What it says",
    "numerator": "Met in",
    "denominator": "Of",
    "percent": "Percent",
    "target": "Target percent",
    **{name: _INDICATORS[name] for name in ("met", "unclear", "against", "note")},
}
_ITEMS_IN_CSV = {
    "item": "Item",
    "says": "What it asks for",
    "label": "Counted",
    "number": "Number",
    "answered": "From these forms",
    "why": "Note",
}
_ON_A_PAGE = {name: title for name, title in _INDICATORS.items() if name != "against"}
_IN_A_TERMINAL = {name: title for name, title in _ON_A_PAGE.items() if name != "note"}
_MET = {True: "Yes", False: "No", None: "Nothing to count"}
# Indicators about reviews: what is not met was not done in time.
_OF_TIME = ("1", "2")


def indicators(results: IndicatorResults, to: str, *, width: int = 0) -> str:
    """Return the indicators in the format `to`, with the files that count against each."""
    title = f"Key performance indicators, {figure_tables.period(results)} (31.21)"
    if to in ("json", "jsonl"):
        whole = indicators_record(results)
        return tables.table(whole["indicators"], _INDICATORS, to, title=title, whole=whole)
    records = [
        _indicator(indicator)
        | {
            "result": _share(indicator),
            "target": f"{indicator.target}%",
            "met": met(indicator),
            "unclear": indicator.unclear or "",
            "against": "; ".join(_against(indicator)),
        }
        for indicator in results.indicators
    ]
    if to == "csv":
        figures = [
            record | {"target": indicator.target, **_counts(indicator)}
            for record, indicator in zip(records, results.indicators, strict=True)
        ]
        excluded = _excluded(results, _IN_CSV, "against")
        return tables.as_csv([*figures, *excluded], _IN_CSV)
    lists = {
        f"Counting against KPI {indicator.number}: {indicator.says}": _against(indicator)
        for indicator in results.indicators
        if indicator.against
    }
    if to == "text":
        return figure_tables.text(title, records, _IN_A_TERMINAL, results, lists, width=width)
    return figure_tables.page(title, records, _ON_A_PAGE, results, lists)


def items(results: AnnualReturn, to: str, *, width: int = 0) -> str:
    """Return the items of the annual return in the format `to`."""
    title = f"Annual return, {figure_tables.period(results)} (32.3)"
    whole = items_record(results)
    records = whole["items"]
    if to in ("json", "jsonl"):
        return tables.table(records, _ITEMS, to, title=title, whole=whole)
    for record, item in zip(records, results.items, strict=True):
        none = "" if item.answered == "no" else "0"
        counts = "; ".join(f"{label}: {number}" for label, number in item.counts)
        record["counts"] = counts or none
    if to == "csv":
        rows = [
            record | {"label": label, "number": number}
            for record, item in zip(records, results.items, strict=True)
            for label, number in counted(item)
        ]
        excluded = _excluded(results, _ITEMS_IN_CSV, "why")
        return tables.as_csv([*rows, *excluded], _ITEMS_IN_CSV)
    if to == "text":
        return figure_tables.text(title, records, _ITEMS, results, {}, width=width)
    return figure_tables.page(title, records, _ITEMS, results, {})


def indicators_record(results: IndicatorResults) -> dict[str, Any]:
    """Return the indicators, each with the meetings behind it (31.20), and what they rest on, as a
    JSON object."""
    indicators = [
        _indicator(one) | {"behind": list(_behind(results, one))} for one in results.indicators
    ]
    return {"indicators": indicators} | figure_tables.record(results)


def items_record(results: AnnualReturn) -> dict[str, Any]:
    """Return the annual return, and what it rests on, as a JSON object."""
    return {"items": list(map(_item, results.items))} | figure_tables.record(results)


def _indicator(indicator: Indicator) -> dict[str, Any]:
    return {
        "kpi": indicator.number,
        "says": indicator.says,
        "numerator": indicator.numerator,
        "denominator": indicator.denominator,
        "percent": indicator.shown_percent,
        "target": indicator.target,
        "met": indicator.met,
        "unclear": indicator.unclear,
        "against": list(indicator.against),
        "untold": list(indicator.untold),
        "note": indicator.note,
    }


def _behind(results: IndicatorResults, indicator: Indicator) -> Iterator[dict[str, Any]]:
    """Yield each meeting or review that was counted: its file, its day and reference where the file
    tells them, and whether it counts as met, None where that could not be told."""
    for source, kept in indicator.behind:
        meeting = results.meetings.get(source)
        yield {
            "file": source,
            "meeting": meeting.day.isoformat() if meeting else None,
            "reference": meeting.reference if meeting else "",
            "met": kept,
        }


def _item(item: ReturnItem) -> dict[str, Any]:
    return {
        "item": item.number,
        "says": item.says,
        "answered": item.answered,
        "counts": [{"label": label, "number": number} for label, number in item.counts],
        "why": item.why,
    }


def counted(item: ReturnItem) -> Sequence[tuple[str, int | None]]:
    """Return what an item of the return counts, in words, with its number: 0 where there was
    nothing, and None where the forms don't tell."""
    return item.counts or (("", None if item.answered == "no" else 0),)


def _counts(indicator: Indicator) -> dict[str, int | None]:
    """Return the two numbers of a share, None where there was nothing to count."""
    any_counted = indicator.denominator > 0
    return {
        "numerator": indicator.numerator if any_counted else None,
        "denominator": indicator.denominator if any_counted else None,
    }


def met(indicator: Indicator) -> str:
    """Return in words whether an indicator is met."""
    return "On no form" if indicator.note == ON_NO_FORM else _MET[indicator.met]


def _against(indicator: Indicator) -> list[str]:
    """Return the files that count against an indicator, each with the reason in a word."""
    no = "late" if indicator.number in _OF_TIME else "no"
    return [
        f"{source}: {'could not tell' if source in indicator.untold else no}"
        for source in indicator.against
    ]


def _share(indicator: Indicator) -> str:
    if indicator.shown_percent is None:
        return "–"
    return f"{indicator.numerator} of {indicator.denominator} ({indicator.shown_percent:g}%)"


def _excluded(figures: Figures, columns: dict[str, str], where: str) -> list[dict[str, Any]]:
    """Return a row for each kind of EXCLUDED, with its files in the column `where`."""
    return [
        dict.fromkeys(columns, "") | {"says": EXCLUDED[kind], where: "; ".join(sources)}
        for kind, sources in figure_tables.excluded(figures).items()
        if sources
    ]
