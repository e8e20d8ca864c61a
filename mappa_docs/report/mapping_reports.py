"""What is wrong with the mapping of a local form, in words and as a record."""

import json

from mappa_docs.definition import schema_files
from mappa_docs.local.mapping import MINIMUM
from mappa_docs.local.mapping_check import MappingCheck
from mappa_docs.messages.catalogue import sentence
from mappa_docs.model import Count
from mappa_docs.report.terminal import printable

_REPORT_VERSION = 1


def report(check: MappingCheck, to: str) -> str:
    """Return what was found, as "text" or "json"."""
    if to == "json":
        whole = {
            "report_version": _REPORT_VERSION,
            "name": check.name,
            "to": check.to,
            "answers": check.answers,
            "tables": check.tables,
            "problems": [problem._asdict() for problem in check.problems],
        }
        return json.dumps(whole, ensure_ascii=False, indent=2)
    counted = (
        ("name", check.name),
        ("answers", Count(check.answers, "answer")),
        ("tables", Count(check.tables, "table")),
    )
    first = sentence("MAPPING.counted", counted)
    lines = [f"- {problem.message}" for problem in check.problems]
    return "\n".join(map(printable, (first, *(lines or [_sound(check)]))))


def _sound(check: MappingCheck) -> str:
    if check.to in MINIMUM:
        return sentence("MAPPING.sound")
    return sentence("MAPPING.sound.form", (("form", schema_files.name_of(check.to)),))
