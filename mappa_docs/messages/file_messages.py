"""Findings about a file as a whole, or about places in a Word or PDF file."""

from mappa_docs.definition.rulebook import rulebook
from mappa_docs.messages import catalogue, places
from mappa_docs.model import Finding, Judgement, Parameter, Severity
from mappa_docs.model.spots import Location, Unit

WHOLE_FILE = Location(Unit.FILE)
# The code of a finding about a file that could not be read.
UNREADABLE = "UNREADABLE"


def finding(
    key: str,
    *locations: Location,
    severity: Severity | None = None,
    **parameters: Parameter | tuple[Parameter, ...],
) -> Finding:
    """Return the finding whose sentence is `key` in the catalogue, such as "MRK-1.bare".

    What stands before the full stop is the code of the rule, which gives the severity where none is
    given. Without `locations` it is about the whole file.
    """
    rule = rulebook()[key.partition(".")[0]]
    filled = tuple(parameters.items())
    return Finding(
        code=rule.code,
        severity=severity or rule.severity,
        kind=rule.kind,
        pointer="",
        section=places.phrase(locations or (WHOLE_FILE,)),
        label="",
        message=catalogue.sentence(key, filled),
        guidance=rule.guidance,
        basis="guidance" if rule.basis == "question" else rule.basis,
        sentence=key,
        parameters=filled,
    )


def unreadable(source: str, why: str) -> Judgement:
    """Return the judgement on a file that could not be read, for the reason `why`."""
    finding = Finding(UNREADABLE, "error", "unread", "", "", "", why)
    return Judgement("", "", "unreadable", "", (finding,), source)
