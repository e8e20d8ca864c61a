"""What is found about a case as a whole."""

from collections.abc import Iterable, Mapping
from dataclasses import replace
from types import MappingProxyType
from typing import Any, NamedTuple

from mappa_docs.definition.rulebook import rulebook
from mappa_docs.messages import catalogue
from mappa_docs.model import Finding, Parameter

# What is due is said so many days before, unless another number is asked for.
AHEAD = 28
# No limit begins to be spoken of later than so many days before its last day: LIM-41 the latest.
MOST_AHEAD = 84
# What fills a sentence, by the names that stand in it.
Filling = Mapping[str, Parameter | tuple[Parameter, ...]]


class CaseFinding(NamedTuple):
    """A finding about a case, and the files that it rests on: which meeting or form is meant can't
    be said in the message, because that would be an answer."""

    finding: Finding
    files: tuple[str, ...]


def about_case(
    code: str,
    files: Iterable[str],
    *,
    sentence: str = "",
    parameters: Filling = MappingProxyType({}),
    **changes: Any,
) -> CaseFinding:
    """Return the finding of the rule `code` that rests on these files.

    `sentence` is the key in the catalogue of messages, the code where there is none, and
    `parameters` fill it. `changes` are fields of the finding, such as `due`, that the rule alone
    doesn't give.
    """
    rule = rulebook()[code]
    key, filling = sentence or code, tuple(parameters.items())
    finding = Finding(
        code=code,
        severity=rule.severity,
        kind=rule.kind,
        pointer="",
        section=catalogue.sentence("CASE"),
        label="",
        message=catalogue.sentence(key, filling),
        guidance=rule.guidance,
        basis="guidance" if rule.basis == "question" else rule.basis,
        sentence=key,
        parameters=filling,
    )
    return CaseFinding(replace(finding, **changes), tuple(dict.fromkeys(files)))
