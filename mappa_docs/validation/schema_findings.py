"""What the schema says of a submission: faults of the engine → findings."""

from collections.abc import Iterator, Sequence
from functools import lru_cache

from mappa_docs.definition import pointers, schema_files
from mappa_docs.definition.form_index import index
from mappa_docs.messages import answer_faults, finding_messages, option_slips, suggestions
from mappa_docs.messages.finding_messages import Grounds, Sentence
from mappa_docs.model import Finding, FindingKind, Kind, Submission, Term
from mappa_docs.validation.engine import Fault, engine
from mappa_docs.validation.options import options_at
from mappa_docs.validation.schema_rules import Keyword, asked_inside, keyword_at

_NOT_AN_OPTION = "NOT-AN-OPTION"
_CODES = {
    "required": "MISSING",
    "minLength": "MISSING",
    "minItems": "MISSING",
    "additionalProperties": "UNKNOWN-FIELD",
    "type": "WRONG-TYPE",
    "oneOf": _NOT_AN_OPTION,
    "enum": _NOT_AN_OPTION,
    "const": _NOT_AN_OPTION,
    "not": _NOT_AN_OPTION,
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

    Behind a finding stands what its condition cites, or else its question.
    """
    faults = engine(submission.stem)(submission.answers)
    unsorted = [finding for fault in faults for finding in _of_fault(submission, fault)]
    return _first_things(submission.stem, unsorted) if unsorted else unsorted


def _of_fault(submission: Submission, fault: Fault) -> Sequence[Finding]:
    """Return the findings that a fault of the engine's stands for."""
    if fault.keyword == "additionalProperties":
        return _about_unknown_names(submission, fault)
    return _about_answers(submission.stem, fault, _slip(submission, fault))


def _slip(submission: Submission, fault: Fault) -> Term | None:
    """Return what is wrong with an answer that was meant for an option, where it plainly was."""
    if _CODES[fault.keyword] != _NOT_AN_OPTION:
        return None
    pointer = pointers.joined(fault.where)
    every = options_at(submission.stem, pointer)
    given = pointers.get(submission.answers, pointer)
    is_value = any(choice.value == given for choice in every)
    return None if is_value else option_slips.slip(every, given)


# The same things are missing and wrong on many forms. A fault and its findings hold no answer.
@lru_cache(maxsize=_REMEMBERED)
def _about_answers(stem: str, fault: Fault, slip: Term | None) -> tuple[Finding, ...]:
    keyword = keyword_at(stem, fault.rule)
    pointer = pointers.joined(fault.where)
    code = _code(stem, fault, keyword)
    if fault.keyword == "required":
        needed = dict.fromkeys(_asked_for(stem, fault, f"{pointer}/{fault.names[0]}"))
        return tuple(_missing(stem, place, keyword) for place in needed)
    options = options_at(stem, pointer, keyword.value if code == _NOT_AN_OPTION else None)
    sentence = Sentence("", own_words=keyword.message, options=options)
    if not keyword.message:
        limit = keyword.value if isinstance(keyword.value, int) else 0
        sentence = answer_faults.sentence(
            stem, code, pointer, limit=limit, options=options, slip=slip
        )
    kind: FindingKind = "missing" if code == "MISSING" else "wrong"
    grounds = Grounds(keyword.rule or code, kind, guidance=keyword.guidance, basis=keyword.basis)
    return (finding_messages.finding(stem, pointer, grounds, sentence),)


def _missing(stem: str, pointer: str, keyword: Keyword) -> Finding:
    """Return the finding about an answer that the schema requires and that is not there."""
    code = keyword.rule or _field_rule(stem, pointer) or "MISSING"
    grounds = Grounds(code, "missing", guidance=keyword.guidance, basis=keyword.basis)
    sentence = answer_faults.sentence(stem, "MISSING", pointer, options=options_at(stem, pointer))
    return finding_messages.finding(stem, pointer, grounds, sentence)


def _code(stem: str, fault: Fault, keyword: Keyword) -> str:
    """Return the code of what is wrong where no rule has its own."""
    if fault.keyword == "pattern" and keyword.value == schema_files.NOT_BLANK:
        return "MISSING"
    if fault.keyword in ("pattern", "maxLength") and _is_date(stem, pointers.joined(fault.where)):
        return "NOT-A-DATE"
    return _CODES[fault.keyword]


def _asked_for(stem: str, fault: Fault, pointer: str) -> Iterator[str]:
    """Yield what is open where the answer or the group at the pointer is missing: what a group
    always needs, and what else the condition asks for in it."""
    inside = asked_inside(stem, fault.rule, fault.names[0])
    field = index(stem).at(pointer)
    if not inside or (field is not None and field.needs):
        yield from _needed(stem, pointer)
    for place in inside:
        yield from _needed(stem, pointer + place)


def _needed(stem: str, pointer: str) -> Iterator[str]:
    """Yield what a missing group leaves unanswered: each thing that it always needs."""
    field = index(stem).at(pointer)
    if field is None or field.kind is not Kind.GROUP or not field.needs:
        yield pointer
        return
    for name in field.needs:
        yield from _needed(stem, f"{pointer}/{name}")


def _about_unknown_names(submission: Submission, fault: Fault) -> list[Finding]:
    # By the number in the file, where empty answers count as entries.
    node: object = submission.written or submission.answers
    for step in fault.where:
        node = node[step]  # type: ignore[index]  # the engine went the same way
    pointer = pointers.joined(fault.where)
    return suggestions.unknown_fields(submission, pointer, node, list(fault.names))


def _first_things(stem: str, findings: list[Finding]) -> list[Finding]:
    """Put the findings in the order of the form; of those without a rule keep one for a place."""

    def order(finding: Finding) -> tuple[list[int], int, bool]:
        code = _ORDER.index(finding.code) if finding.code in _ORDER else -1
        return rank(stem, finding.pointer), code, finding.kind != "missing"

    kept: dict[tuple[object, ...], Finding] = {}
    ruled: set[str] = set()
    for finding in sorted(findings, key=order):
        pointer, code = finding.pointer, finding.code
        if code == "UNKNOWN-FIELD":  # one object may hold several
            kept.setdefault((pointer, code, finding.parameters), finding)
        elif code not in _ORDER:
            ruled.add(pointer)
            kept.setdefault((pointer, code), finding)
        elif pointer not in ruled:
            kept.setdefault((pointer,), finding)
    return _as_asked_for(list(kept.values()))


def _as_asked_for(findings: list[Finding]) -> list[Finding]:
    """Leave out that a group is missing where it is said what is missing in it."""
    open_places = {finding.pointer for finding in findings if finding.kind == "missing"}
    above = {pointers.parted(pointer)[0] for pointer in open_places} & open_places
    return [
        finding for finding in findings if finding.pointer not in above or finding.kind != "missing"
    ]


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
