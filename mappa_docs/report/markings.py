"""What was seen of the markings of files, for people and for programs. Never a text of a file."""

import json
from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import asdict
from itertools import groupby
from typing import Any

from mappa_docs.file_markings.inspection import InspectedFile
from mappa_docs.messages import bases, catalogue, english, places
from mappa_docs.model import Finding, Judgement, Marking, Overruling
from mappa_docs.model.spots import Spot
from mappa_docs.report import findings, marking_places, pages, report_marking
from mappa_docs.report.terminal import printable

# From the worst on.
_COUNTED = {
    "unreadable": "unreadable",
    "invalid": "not in order",
    "incomplete": "could not be told",
    "complete": "in order",
}


def report(
    files: Sequence[InspectedFile],
    to: str,
    *,
    least: Mapping[str, Marking],
    verbose: bool = False,
) -> str:
    """Return what was seen and what is wrong in the format `to`, one of tables.FORMATS.

    The page carries the highest marking of the files that it is about, and at least that of the
    scheme in `least`, which has the floor of each that may be meant (14.4). `verbose` texts give
    the reasons for which a person overruled what could not be told; JSON always does.
    """
    if to == "text":
        texts = [text(file, verbose=verbose) for file in files]
        return "\n\n".join(texts if len(texts) == 1 else [*texts, totals(files)])
    if to == "json":
        whole = {
            "report_version": findings.REPORT_VERSION,
            "files": [record(file) for file in files],
        }
        return json.dumps(whole, ensure_ascii=False, indent=2)
    if to == "jsonl":
        return "\n".join(json.dumps(record(file), ensure_ascii=False) for file in files)
    if to == "csv":
        return findings.as_csv([file.judgement for file in files])
    marking = report_marking.marking((file.judgement.marking for file in files), least.values())
    shown = [for_page(file) for file in files]
    return pages.rendered(
        "markings.html", title="Protective markings", marking=marking, files=shown
    )


def totals(files: Sequence[InspectedFile]) -> str:
    """Return the totals in a sentence, such as "3 files: 1 not in order, 2 in order"."""
    statuses: Counter[str] = Counter(file.judgement.status for file in files)
    counted = [f"{statuses[name]} {words}" for name, words in _COUNTED.items() if statuses[name]]
    return f"{len(files)} files: {', '.join(counted)}."


def record(file: InspectedFile) -> dict[str, Any]:
    """Return one file as the contract's JSON object, with the places that were looked at."""
    spots = file.inspection.spots if file.inspection else ()
    decisions = file.inspection.overruled if file.inspection else ()
    return findings.record(file.judgement) | {
        "spots": [_spot_record(spot) for spot in spots],
        "overruled": [asdict(decision) | {"on": str(decision.on)} for decision in decisions],
    }


def _spot_record(spot: Spot) -> dict[str, Any]:
    return {
        "place": places.words(spot.location),
        "kind": spot.kind,
        "sightings": [asdict(sighting) for sighting in spot.sightings],
        "needed": spot.needed,
        "seen": spot.seen,
        "doubts": list(spot.doubts),
        "possible": [asdict(sighting) for sighting in spot.possible],
        **spot.location._asdict(),
    }


def overruled(file: InspectedFile, decision: Overruling) -> str:
    """Return what became of a person's `decision` on the file that was marked."""
    kept = file.inspection.overruled if file.inspection else ()
    levels = [own.levels for own in kept if (own.on, own.reason) == (decision.on, decision.reason)]
    if not levels:
        return catalogue.sentence("OVERRULE.unneeded")
    return catalogue.sentence("OVERRULE.done", (("levels", levels[0]),))


def text(file: InspectedFile, *, verbose: bool = False) -> str:
    """Return one file as a person reads it: the verdict, what stands where, what to do, and with
    `verbose` the reasons of those who overruled something."""
    lines = [verdict(file.judgement)]
    if file.inspection:
        lines += [f"  {line}" for line in marking_places.lines(file.inspection)]
    for place, in_place in _by_place(file.judgement):
        lines += ["", place]
        for finding in in_place:
            lines += [f"  {finding.message}", f"      {_rule(finding)}"]
    if verbose and file.inspection:
        lines += [f"  {_reason(decision)}" for decision in file.inspection.overruled]
    return "\n".join(lines)


def verdict(judgement: Judgement) -> str:
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


def _reason(decision: Overruling) -> str:
    about = (("day", decision.on), ("reason", printable(decision.reason)))
    return catalogue.sentence("OVERRULE.shown", about)


def _by_place(judgement: Judgement) -> list[tuple[str, list[Finding]]]:
    """Return the findings with the place that they are about, those of one place together."""
    by_place = groupby(judgement.findings, key=lambda finding: finding.section)
    return [(english.capital(place or "the file"), list(in_place)) for place, in_place in by_place]


def _rule(finding: Finding) -> str:
    words = (finding.code, finding.severity, bases.behind(finding))
    return "  ".join(filter(None, words))


def for_page(file: InspectedFile) -> dict[str, Any]:
    """Return what a page says of one file: the verdict, what stands where, and what to do, place by
    place, each with what identifies it."""
    return {
        "verdict": verdict(file.judgement),
        "lines": marking_places.lines(file.inspection) if file.inspection else [],
        "places": [
            (place, [(finding.message, _rule(finding)) for finding in in_place])
            for place, in_place in _by_place(file.judgement)
        ],
    }
