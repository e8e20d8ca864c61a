"""Key performance indicators and the annual return, as tables and records."""

from collections.abc import Sequence
from dataclasses import asdict
from typing import Any

from mappa_docs.report import figures, tables
from mappa_docs.report.figures import DOUBTS, About
from mappa_docs.statistics.annual_return import Item
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
_ON_A_PAGE = {name: title for name, title in _INDICATORS.items() if name != "against"}
_IN_A_TERMINAL = {name: title for name, title in _ON_A_PAGE.items() if name != "note"}
_MET = {True: "Yes", False: "No", None: "Nothing to count"}
# Indicators about reviews: what is not met was not done in time.
_OF_TIME = ("1", "2")


def indicators(some: Sequence[Indicator], to: str, about: About, *, width: int = 0) -> str:
    """Return the indicators in the format `to`, with the files that count against each."""
    title = f"Key performance indicators, {about.period} (31.21)"
    if to in ("json", "jsonl"):
        records = list(map(_record, some))
        whole = {"indicators": records} | about.record()
        return tables.table(records, _INDICATORS, to, title=title, whole=whole)
    records = [
        _record(one)
        | {
            "result": _share(one),
            "target": f"{one.target}%",
            "met": "On no form" if one.note == ON_NO_FORM else _MET[one.met],
            "unclear": one.unclear or "",
            "against": "; ".join(_against(one)),
        }
        for one in some
    ]
    if to == "csv":
        return tables.as_csv([*records, *_named(about, _INDICATORS, "against")], _INDICATORS)
    lists = {
        f"Counting against KPI {one.number}: {one.says}": _against(one)
        for one in some
        if one.against
    }
    if to == "text":
        return figures.text(title, records, _IN_A_TERMINAL, about, lists, width=width)
    return figures.page(title, records, _ON_A_PAGE, about, lists)


def items(some: Sequence[Item], to: str, about: About, *, width: int = 0) -> str:
    """Return the items of the annual return in the format `to`."""
    title = f"Annual return, {about.period} (32.3)"
    records: list[dict[str, Any]] = [
        {
            "item": one.number,
            "says": one.says,
            "answered": one.answered,
            "counts": [{"label": label, "number": number} for label, number in one.counts],
            "why": one.why,
        }
        for one in some
    ]
    if to in ("json", "jsonl"):
        whole = {"items": records} | about.record()
        return tables.table(records, _ITEMS, to, title=title, whole=whole)
    for record, one in zip(records, some, strict=True):
        none = "" if one.answered == "no" else "0"
        counts = "; ".join(f"{label}: {number}" for label, number in one.counts)
        record["counts"] = counts or none
    if to == "csv":
        return tables.as_csv([*records, *_named(about, _ITEMS, "counts")], _ITEMS)
    if to == "text":
        return figures.text(title, records, _ITEMS, about, {}, width=width)
    return figures.page(title, records, _ITEMS, about, {})


def _record(one: Indicator) -> dict[str, Any]:
    return {
        "kpi": one.number,
        "says": one.says,
        "numerator": one.numerator,
        "denominator": one.denominator,
        "percent": None if one.percent is None else round(one.percent, 1),
        "target": one.target,
        "met": one.met,
        "unclear": one.unclear,
        "against": list(one.against),
        "untold": list(one.untold),
        "note": one.note,
    }


def _against(one: Indicator) -> list[str]:
    """Return the files that count against an indicator, each with the reason in a word."""
    no = "late" if one.number in _OF_TIME else "no"
    return [
        f"{source}: {'could not tell' if source in one.untold else no}" for source in one.against
    ]


def _share(one: Indicator) -> str:
    if one.percent is None:
        return "–"
    return f"{one.numerator} of {one.denominator} ({one.percent:.0f}%)"


def _named(about: About, columns: dict[str, str], where: str) -> list[dict[str, Any]]:
    """Return a row for each kind of doubt, with its files in the column `where`."""
    return [
        dict.fromkeys(columns, "") | {"says": DOUBTS[kind], where: "; ".join(sources)}
        for kind, sources in asdict(about.doubts).items()
        if sources
    ]
