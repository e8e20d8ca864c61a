"""What the schema says of a submission: faults of the engine → findings."""

from collections.abc import Iterable, Iterator
from functools import lru_cache

from mappa_docs.definition import pointers, schema_files
from mappa_docs.definition.form_index import index
from mappa_docs.messages import finding_messages, suggestions
from mappa_docs.model import Finding, Kind, Submission
from mappa_docs.validation.engine import Fault, engine
from mappa_docs.validation.schema_rules import law_at

_CODES = {
    "required": "MISSING",
    "minLength": "MISSING",
    "minItems": "MISSING",
    "additionalProperties": "UNKNOWN-FIELD",
    "type": "WRONG-TYPE",
    "oneOf": "NOT-AN-OPTION",
    "enum": "NOT-AN-OPTION",
    "const": "NOT-AN-OPTION",
    "not": "NOT-AN-OPTION",
    "format": "NOT-A-DATE",
    "pattern": "WRONG-FORMAT",
    "maxLength": "TOO-LONG",
    "maxItems": "TOO-MANY",
    "uniqueItems": "REPEATED",
    "minimum": "TOO-LOW",
    "maximum": "TOO-HIGH",
}
# Where one answer has several faults, the first of these is what to put right first.
_ORDER = tuple(dict.fromkeys(_CODES.values()))
_REMEMBERED = 4096


def findings(submission: Submission) -> list[Finding]:
    """Return what the form's schema finds in the submission, in the order of the form.

    Paragraph 14.25 and those that the form's fields cite stand behind the findings.
    """
    faults = engine(submission.stem)(submission.answers)
    found = [finding for fault in faults for finding in _findings(submission, fault)]
    return _first_things(submission.stem, found) if found else found


def _findings(submission: Submission, fault: Fault) -> Iterable[Finding]:
    if fault.keyword == "additionalProperties":
        return _unknown(submission, fault)
    return _findings_of(submission.stem, fault)


# The same things are missing and wrong on many forms. A fault and its findings hold no answer.
@lru_cache(maxsize=_REMEMBERED)
def _findings_of(stem: str, fault: Fault) -> tuple[Finding, ...]:
    return tuple(_said(stem, fault))


def _said(stem: str, fault: Fault) -> Iterator[Finding]:
    law = law_at(stem, fault.rule)
    where = pointers.joined(fault.where)
    code = _CODES[fault.keyword]
    match fault.keyword:
        case "required":
            for pointer in _needed(stem, f"{where}/{fault.names[0]}"):
                rule = law.rule or _field_rule(stem, pointer)
                yield finding_messages.finding(
                    stem, rule or code, "missing", pointer, generic=code, guidance=law.guidance
                )
            return
        case "pattern" if law.value == schema_files.NOT_BLANK:
            code = "MISSING"
        case "pattern" | "maxLength" if _is_date(stem, where):
            code = "NOT-A-DATE"
    limit = law.value if isinstance(law.value, int) else 0
    yield finding_messages.finding(
        stem,
        law.rule or code,
        "missing" if code == "MISSING" else "wrong",
        where,
        generic=code,
        limit=limit,
        said=law.message,
        guidance=law.guidance,
    )


def _needed(stem: str, pointer: str) -> Iterator[str]:
    """Yield what a missing group leaves unanswered: each thing that it always needs."""
    field = index(stem).at(pointer)
    if field is None or field.kind is not Kind.GROUP or not field.needs:
        yield pointer
        return
    for name in field.needs:
        yield from _needed(stem, f"{pointer}/{name}")


def _unknown(submission: Submission, fault: Fault) -> list[Finding]:
    node: object = submission.answers
    for step in fault.where:
        node = node[step]  # type: ignore[index]  # the engine went the same way
    return suggestions.findings(submission, pointers.joined(fault.where), node, list(fault.names))


def _first_things(stem: str, found: list[Finding]) -> list[Finding]:
    """Put the findings in the order of the form; of those without a rule keep one for a place."""

    def order(finding: Finding) -> tuple[list[int], int, bool]:
        code = _ORDER.index(finding.code) if finding.code in _ORDER else -1
        return rank(stem, finding.pointer), code, finding.kind != "missing"

    kept: dict[tuple[str, str], Finding] = {}
    ruled: set[str] = set()
    for finding in sorted(found, key=order):
        code = finding.code
        if code == "UNKNOWN-FIELD":  # one object may hold several
            code = finding.message
        elif code in _ORDER:
            code = ""
        else:
            ruled.add(finding.pointer)
        if code or finding.pointer not in ruled:
            kept.setdefault((finding.pointer, code), finding)
    return list(kept.values())


@lru_cache(maxsize=_REMEMBERED)
def rank(stem: str, pointer: str) -> list[int]:
    """Return what sorts pointers in the order of the form, row by row."""
    order = index(stem).order
    rank, above = [], ""
    for step in pointers.steps(pointer):
        above += f"/{step}"
        number = int(step) if pointers.is_row(step) else order.get(pointers.general(above), 0)
        rank.append(number)
    return rank


def _field_rule(stem: str, pointer: str) -> str:
    field = index(stem).at(pointer)
    return field.rule if field else ""


def _is_date(stem: str, pointer: str) -> bool:
    field = index(stem).at(pointer)
    return field is not None and field.kind is Kind.DATE
