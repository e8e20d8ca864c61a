"""What is wrong with a template, in words for people and in a record for programs."""

import json
from collections.abc import Iterable, Iterator
from itertools import groupby

from mappa_docs.messages import bases, english
from mappa_docs.model import Finding, Judgement
from mappa_docs.report import finding_groups, findings
from mappa_docs.report.terminal import printable


def report(judgement: Judgement, to: str) -> str:
    """Return what was found in the format `to`, "text" or "json"."""
    if to == "json":
        whole = {"report_version": findings.REPORT_VERSION, "files": [findings.record(judgement)]}
        return json.dumps(whole, ensure_ascii=False, indent=2)
    return text(judgement)


def text(judgement: Judgement) -> str:
    """Return what was found as a person reads it: place by place, errors before the rest."""
    return "\n".join([_verdict(judgement), *_by_place(judgement.findings)])


def left_out(name: str, found: Iterable[Finding]) -> str:
    """Return what a filled template does not show, or a person has to look at, of the file of that
    name."""
    return "\n".join(
        [f"{printable(name)}: look at what the template made of it", *_by_place(found)]
    )


def _by_place(found: Iterable[Finding]) -> Iterator[str]:
    for place, together in groupby(found, key=lambda finding: finding.section):
        yield from ("", english.capital(place or "the file"))
        for finding in together:
            about = (finding.code, finding.severity, finding.pointer, bases.behind(finding))
            yield f"  {printable(finding.message)}"
            yield f"      {'  '.join(filter(None, about))}"


def _verdict(judgement: Judgement) -> str:
    name = printable(judgement.source)
    counts = finding_groups.counted(judgement.findings)
    if judgement.status == "unreadable":
        return f"{name}: could not be read"
    if judgement.status == "complete":
        sentence = f"{name}: it can be used as a template of {judgement.form}."
        return f"{sentence} {english.capital(counts)}" if counts else sentence
    return f"{name}: it can’t be used as a template of {judgement.form}: {counts}"
