"""Whether an area may use a local form, and whether that form asks for what it must: the Strategic
Management Board decides on the first (14.1, 13b.1), and 14.25 says the second."""

from collections.abc import Iterator
from datetime import date

from mappa_docs.definition.rulebook import rulebook
from mappa_docs.local import mapping_faults
from mappa_docs.local.mapping import Mapping
from mappa_docs.markings.area import Area
from mappa_docs.messages import finding_messages
from mappa_docs.messages.finding_messages import Grounds, Sentence
from mappa_docs.model import Finding, Label, Severity
from mappa_docs.reading.comparing import comparable

CODE = "DEV-1"


def findings(mapping: Mapping, area: Area | None, today: date) -> Iterator[Finding]:
    """Yield what is wrong with the use of a form: that no approval is on record, an error; that
    nobody can tell, where there is no profile; and what of 14.25 the form has no place for."""
    if area is None:
        yield _finding(mapping, "warning", Sentence(f"{CODE}.no_profile"))
    elif not _is_approved(mapping, area, today):
        yield _finding(mapping, "error", Sentence(f"{CODE}.no_approval"))
    left_out = tuple(Label(field.pointer) for field in mapping_faults.left_out(mapping))
    if left_out:
        sentence = Sentence(f"{CODE}.left_out", (("questions", left_out),))
        yield _finding(mapping, "warning", sentence)


def _is_approved(mapping: Mapping, area: Area, today: date) -> bool:
    """Return whether the profile has a decision about the form that is not still to come."""
    name = comparable(mapping.name)
    return any(comparable(one.form) == name and one.date <= today for one in area.approvals)


def _finding(mapping: Mapping, severity: Severity, sentence: Sentence) -> Finding:
    rule = rulebook()[CODE]
    grounds = Grounds(CODE, rule.kind, severity, rule.guidance, "guidance")
    return finding_messages.finding(mapping.to, "", grounds, sentence)
