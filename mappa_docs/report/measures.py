"""Key performance indicators and the annual return, as tables and records."""

from collections.abc import Iterator, Sequence
from dataclasses import asdict
from datetime import date
from typing import Any

from mappa_docs.doubts import Doubts
from mappa_docs.kpi import ON_NO_FORM, Indicator
from mappa_docs.report import tables
from mappa_docs.report.terminal import printable
from mappa_docs.returns import Item
from mappa_docs.working_days import in_words

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
_SHOWN = {name: _INDICATORS[name] for name in ("kpi", "says", "result", "target", "met", "unclear")}
_DOUBTS = {
    "unread": "Not counted: could not be read",
    "unplaced": "Not counted: a meeting that can’t be placed",
    "disagreeing": "Unclear: forms of the case don’t agree on the date of birth",
}
# Formats in which the files that are named stand in rows of their own.
_TABLES = ("csv", "html")
_MET = {True: "Yes", False: "No", None: "Nothing to count"}


def indicators(
    some: Sequence[Indicator],
    doubts: Doubts,
    to: str,
    *,
    start: date,
    end: date,
    as_of: date,
    marking: str,
) -> str:
    """Return the indicators in the format `to`. `doubts` names the files that they are short of,
    and a page carries the `marking`."""
    records = [
        {
            "kpi": one.number,
            "says": one.says,
            "numerator": one.numerator,
            "denominator": one.denominator,
            "percent": None if one.percent is None else round(one.percent, 1),
            "target": one.target,
            "met": one.met,
            "unclear": one.unclear,
            "against": list(one.against),
            "note": one.note,
        }
        for one in some
    ]
    if to in ("text", "csv", "html"):
        records = [
            {
                **record,
                "result": _share(one),
                "target": f"{one.target}%",
                "met": "On no form" if one.note == ON_NO_FORM else _MET[one.met],
                "unclear": one.unclear or "",
            }
            for record, one in zip(records, some, strict=True)
        ]
    title = f"Key performance indicators, {in_words(start)} to {in_words(end)} (31.21)"
    if to == "text":
        table = tables.as_text(records, _SHOWN, title)
        return "\n".join((table, *_against(some)))
    whole = {"indicators": records} | _period(start, end) | {"as_of": as_of.isoformat()}
    shown = [*records, *_named(doubts, _INDICATORS, "against")] if to in _TABLES else records
    whole |= asdict(doubts)
    return tables.table(shown, _INDICATORS, to, title=title, whole=whole, marking=marking)


def items(
    some: Sequence[Item], doubts: Doubts, to: str, *, start: date, end: date, marking: str
) -> str:
    """Return the items in the format `to`. `doubts` names the files that they are short of, and a
    page carries the `marking`."""
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
    if to in ("text", "csv", "html"):
        for record, one in zip(records, some, strict=True):
            none = "" if one.answered == "no" else "0"
            record["counts"] = [f"{label}: {number}" for label, number in one.counts] or none
    title = f"Annual return, {in_words(start)} to {in_words(end)} (32.3)"
    shown = [*records, *_named(doubts, _ITEMS, "counts")] if to in _TABLES else records
    whole = {"items": records} | _period(start, end) | asdict(doubts)
    return tables.table(shown, _ITEMS, to, title=title, whole=whole, marking=marking)


def _against(some: Sequence[Indicator]) -> Iterator[str]:
    """Yield, indicator by indicator, the files that count against it."""
    for one in some:
        if one.against:
            yield f"\nCounting against KPI {one.number}: {one.says}"
            yield from (f"  {printable(source)}" for source in one.against)


def _share(one: Indicator) -> str:
    if one.percent is None:
        return "–"
    return f"{one.numerator} of {one.denominator} ({one.percent:.0f}%)"


def _period(start: date, end: date) -> dict[str, Any]:
    return {"from": start.isoformat(), "to": end.isoformat()}


def _named(doubts: Doubts, columns: dict[str, str], where: str) -> list[dict[str, Any]]:
    """Return a row for each kind of doubt, with its files in the column `where`."""
    return [
        dict.fromkeys(columns, "") | {"says": _DOUBTS[kind], where: list(sources)}
        for kind, sources in asdict(doubts).items()
        if sources
    ]
