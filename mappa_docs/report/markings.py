"""What was seen of the markings of files, for people and for programs. Never a text of a file."""

import html
import json
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import asdict
from itertools import groupby
from typing import Any

from mappa_docs.file_markings.inspection import Looked
from mappa_docs.markings.schemes import printed
from mappa_docs.messages import ranges
from mappa_docs.model import Finding, Inspection, Judgement, Marking, Sighting, Spot
from mappa_docs.report import findings, report_marking, tables
from mappa_docs.report.terminal import printable

# Kinds of place of which the single ones say little to a reader.
_BESIDE = {
    "inactive": "where no page shows it now",
    "property": "the properties",
    "label": "the sensitivity label",
}
# From the worst on.
_COUNTED = {
    "unreadable": "unreadable",
    "invalid": "not in order",
    "incomplete": "could not be told",
    "complete": "in order",
}
_NOT_MARKED, _NOT_READ = "not marked", "could not be read"


def report(looked: Sequence[Looked], to: str, *, least: Mapping[str, Marking]) -> str:
    """Return what was seen and what is wrong in the format `to`, one of tables.FORMATS.

    The page carries the highest marking of the files that it is about, and at least that of the
    scheme in `least`, which has the floor of each that may be meant (14.4).
    """
    if to == "text":
        said = [text(one) for one in looked]
        return "\n\n".join(said if len(said) == 1 else [*said, totals(looked)])
    if to == "json":
        whole = {
            "report_version": findings.REPORT_VERSION,
            "files": [record(one) for one in looked],
        }
        return json.dumps(whole, ensure_ascii=False, indent=2)
    if to == "jsonl":
        return "\n".join(json.dumps(record(one), ensure_ascii=False) for one in looked)
    if to == "csv":
        return findings.as_csv([one.judgement for one in looked])
    marking = report_marking.marking((one.judgement.marking for one in looked), least.values())
    body = "\n".join(_html(one) for one in looked)
    return tables.page("Protective markings", body, marking=marking)


def totals(looked: Sequence[Looked]) -> str:
    """Return the totals in a sentence, such as "3 files: 1 not in order, 2 in order"."""
    statuses: Counter[str] = Counter(one.judgement.status for one in looked)
    said = [f"{statuses[status]} {words}" for status, words in _COUNTED.items() if statuses[status]]
    return f"{len(looked)} files: {', '.join(said)}."


def record(looked: Looked) -> dict[str, Any]:
    """Return one file as the contract's JSON object, with the places that were looked at."""
    spots = looked.inspection.spots if looked.inspection else ()
    return findings.record(looked.judgement) | {"spots": [asdict(spot) for spot in spots]}


def text(looked: Looked) -> str:
    """Return one file as a person reads it: the verdict, what stands where, what to do."""
    lines = [opening(looked.judgement)]
    if looked.inspection:
        lines += [f"  {line}" for line in seen(looked.inspection)]
    for place, found in groupby(looked.judgement.findings, key=lambda one: one.section):
        lines += ["", _capital(place or "the file")]
        for finding in found:
            lines += [f"  {finding.message}", f"      {_rule(finding)}"]
    return "\n".join(lines)


def opening(judgement: Judgement) -> str:
    """Return the verdict on one file in a line."""
    name = printable(judgement.source)
    marked = f"Marking: {judgement.marking}." if judgement.marking else "No marking was seen."
    if judgement.status == "unreadable":
        return f"{name}: was not read"
    if judgement.status == "invalid":
        return f"{name}: the marking is not in order. {marked}"
    if judgement.status == "incomplete":
        return f"{name}: whether all of it is marked could not be told. {marked}"
    return f"{name}: the marking is in order. {marked}"


def seen(inspection: Inspection) -> list[str]:
    """Return a line for each section or page, those that say the same together, then the rest."""
    margins: dict[str, list[str]] = {}
    others: dict[tuple[str, str], list[str]] = {}
    for spot in inspection.spots:
        unit, comma, rest = spot.place.partition(", ")
        if spot.kind in ("header", "footer") and comma:
            margins.setdefault(unit, []).append(f"{rest} {_words(spot)}")
        elif spot.sightings:
            beside = _BESIDE.get(spot.kind, "")
            others.setdefault((beside, _words(spot)), []).append(beside or spot.place)
    same: dict[str, list[str]] = {}
    for unit, said in margins.items():
        same.setdefault(" · ".join(said), []).append(unit)
    lines = [f"{_capital(_units(units))}: {said}" for said, units in same.items()]
    return lines + [
        f"{_capital(ranges.worded(found))}: {said}" for (_, said), found in others.items()
    ]


def _units(units: list[str]) -> str:
    """Return "section 1", "sections 2 to 4" and the like."""
    return ranges.worded(f"{unit}, -" for unit in units).removesuffix(", -")


def _words(spot: Spot) -> str:
    """Return what was read in one place. A level of two schemes is one marking."""
    if not spot.sightings:
        return _NOT_MARKED if spot.legible else _NOT_READ
    names = dict.fromkeys(one.scheme for one in spot.sightings)
    levels = {one.level for one in spot.sightings}
    by_scheme = {name: [one for one in spot.sightings if one.scheme == name] for name in names}
    whole = [found for found in by_scheme.values() if {one.level for one in found} == levels]
    said = [
        printed(one.level, one.descriptors, blank_of=one.scheme if one.when_complete else "")
        for one in (max(whole, key=_descriptors) if whole else spot.sightings)
    ]
    return " and ".join(
        f"{one} ({said.count(one)} times)" if said.count(one) > 1 else one
        for one in dict.fromkeys(said)
    )


def _descriptors(found: list[Sighting]) -> int:
    return sum(len(one.descriptors) for one in found)


def _rule(finding: Finding) -> str:
    paragraphs = ", ".join(finding.guidance)
    said = (finding.code, finding.severity, f"guidance {paragraphs}" if paragraphs else "")
    return "  ".join(filter(None, said))


def _capital(words: str) -> str:
    return words[:1].upper() + words[1:]


def _html(looked: Looked) -> str:
    return "\n".join(_pieces(looked))


def _pieces(looked: Looked) -> Iterator[str]:
    yield f"<h1>{html.escape(opening(looked.judgement))}</h1>"
    lines = seen(looked.inspection) if looked.inspection else []
    if lines:
        yield "<ul>"
        yield from (f"<li>{html.escape(line)}</li>" for line in lines)
        yield "</ul>"
    for place, found in groupby(looked.judgement.findings, key=lambda one: one.section):
        yield f"<h2>{html.escape(_capital(place or 'the file'))}</h2>"
        yield "<ul>"
        for finding in found:
            yield (
                f"<li>{html.escape(finding.message)} "
                f'<span class="code">{html.escape(_rule(finding))}</span></li>'
            )
        yield "</ul>"
