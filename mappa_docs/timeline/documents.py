"""Checked forms of a case → its documents in order, and what each has from earlier ones."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from datetime import date
from typing import Any, NamedTuple

from mappa_docs.cases import case
from mappa_docs.cases.facts import Facts
from mappa_docs.cases.supersession import Replacement
from mappa_docs.checking.checked_file import CheckedFile
from mappa_docs.definition import carried, schema_files
from mappa_docs.domain.decisions import ACTIVE, level_after
from mappa_docs.intake.answers import day
from mappa_docs.lazy_patterns import expression
from mappa_docs.timeline import senders
from mappa_docs.timeline.case_file import CarriedFrom, CaseDocument, State

_VERSION = expression(r"[0-9]{1,3}(?:\.[0-9]{1,3}){0,2}")


class CheckedForm(NamedTuple):
    """A checked form of a case, from whom it comes, and what it has from which earlier forms."""

    checked: CheckedFile
    facts: Facts
    sender: str
    carried: tuple[CarriedFrom, ...]


def form(checked: CheckedFile, facts: Facts, answers: Mapping[str, Any]) -> CheckedForm:
    """Return a checked form with what its case wants of its answers, which are then let go."""
    return CheckedForm(
        checked, facts, senders.sender(facts.stem, answers), tuple(_carried(facts.stem, answers))
    )


def documents(
    forms: Iterable[CheckedForm], superseded: Mapping[str, Replacement]
) -> list[CaseDocument]:
    """Return the documents of a case in the order of their days, numbered from 1."""
    by_source = {one.facts.source: one for one in forms}
    ordered = [
        by_source[facts.source] for facts in case.in_order(one.facts for one in by_source.values())
    ]
    ordered.sort(key=lambda one: one.facts.day("dated") is None)  # without a day at the end
    listed = [
        _document(number, one, superseded.get(one.facts.source))
        for number, one in enumerate(ordered, 1)
    ]
    return [_with_numbers(document, listed) for document in listed]


def _document(number: int, one: CheckedForm, instead: Replacement | None) -> CaseDocument:
    checked, facts = one.checked, one.facts
    findings = checked.judgement.findings
    return CaseDocument(
        number=number,
        file=facts.source,
        form=checked.judgement.form,
        day=facts.day("dated"),
        version=checked.version,
        reference=checked.reference,
        sender=one.sender,
        marking=checked.judgement.marking,
        state=_state(one, instead),
        faults=sum(finding.severity == "error" for finding in findings),
        carried=one.carried,
    )


def _state(one: CheckedForm, instead: Replacement | None) -> State:
    if instead:
        return "copy" if instead.is_copy else "superseded"
    if one.checked.judgement.status != "complete":
        return "faults"
    decided = level_after(one.facts.known.get("decision"))
    is_refused = one.facts.stem == "mappa-a" and decided is not None and decided not in ACTIVE
    return "not_accepted" if is_refused else "complete"


def _carried(stem: str, answers: Mapping[str, Any]) -> Iterator[CarriedFrom]:
    """Yield from which forms how much comes. What names no form of the set is none."""
    known = {schema_files.name_of(one) for one in schema_files.stems()}
    found: dict[tuple[str, str, date | None], tuple[set[str], set[str]]] = {}
    for row in carried.rows(answers):
        name, version = row.get("form"), row.get("version")
        if name not in known:
            continue
        number = version if isinstance(version, str) and _VERSION.fullmatch(version) else ""
        every, still = found.setdefault((str(name), number, day(row.get("date"))), (set(), set()))
        every |= {*carried.answers_of(row)}
        still |= {*carried.unconfirmed_in(stem, answers, row)}
    for (name, number, dated), (every, still) in found.items():
        yield CarriedFrom(name, number, dated, len(every), len(still))


def _with_numbers(document: CaseDocument, listed: Sequence[CaseDocument]) -> CaseDocument:
    """Return the document with the number of each earlier one that it has answers from."""
    return document._replace(
        carried=tuple(
            one._replace(number=_number(one, document, listed)) for one in document.carried
        )
    )


def _number(source: CarriedFrom, document: CaseDocument, listed: Sequence[CaseDocument]) -> int:
    """Return the number of the only document that may be the source; of copies, of the one that
    counts. 0 where there is none, or nobody can tell which."""
    fitting = [
        other
        for other in listed
        if other.form == source.form
        and other.day == source.day
        and other.version == source.version
        and other.state != "copy"
        and other is not document
    ]
    return fitting[0].number if len(fitting) == 1 else 0
