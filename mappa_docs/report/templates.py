"""What is wrong with a template, in words for people and in a record for programs."""

import json
from collections.abc import Iterable
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
    lines = [_verdict(judgement)]
    for place, found in groupby(judgement.findings, key=lambda finding: finding.section):
        lines += ["", english.capital(place or "the file"), *_lines(found)]
    return "\n".join(lines)


def left_out(name: str, found: Iterable[Finding]) -> str:
    """Return what a filled template does not show, or a person has to look at, of the file of that
    name."""
    lines = [f"{printable(name)}: look at what the template made of it"]
    for place, together in groupby(found, key=lambda finding: finding.section):
        lines += ["", english.capital(place or "the file"), *_lines(together)]
    return "\n".join(lines)


def _lines(found: Iterable[Finding]) -> list[str]:
    lines = []
    for finding in found:
        about = (finding.code, finding.severity, finding.pointer, bases.behind(finding))
        lines += [f"  {printable(finding.message)}", f"      {'  '.join(filter(None, about))}"]
    return lines


def _verdict(judgement: Judgement) -> str:
    name = printable(judgement.source)
    counts = finding_groups.counted(judgement.findings)
    if judgement.status == "unreadable":
        return f"{name}: could not be read"
    if judgement.status == "complete":
        sentence = f"{name}: it can be used as a template of {judgement.form}."
        return f"{sentence} {english.capital(counts)}" if counts else sentence
    return f"{name}: it can’t be used as a template of {judgement.form}: {counts}"
