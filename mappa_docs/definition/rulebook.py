"""The rulebook as data: what each rule asks, how serious it is, and the paragraphs behind it.

`schemas/rules/` holds a file for each subject. Where a rule is enforced follows from the schemas
and from the functions in `rules/`; only where neither does it, the file says who does, or why not.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from types import MappingProxyType
from typing import Any

from mappa_docs import resources
from mappa_docs.model import Finding, FindingKind, Severity


@dataclass(frozen=True, slots=True)
class Rule:
    """One rule. `checks` says as data what it compares, for the module of its subject in `rules`;
    `module` names the part of mappa-docs that enforces a rule on files; `reason` says why nothing
    does."""

    code: str
    subject: str
    severity: Severity
    kind: FindingKind
    guidance: tuple[str, ...]
    says: str
    checks: tuple[dict[str, Any], ...] = ()
    module: str = ""
    reason: str = ""


@cache
def rulebook() -> Mapping[str, Rule]:
    """Return every rule by its code, subject by subject."""
    return MappingProxyType({rule.code: rule for rule in _rules()})


def _rules() -> Iterator[Rule]:
    for name in resources.names("schemas/rules", ".json"):
        page = resources.read_json(f"schemas/rules/{name}.json")
        for entry in page["rules"]:
            lists = {name: tuple(entry[name]) for name in ("guidance", "checks") if name in entry}
            yield Rule(subject=page["subject"], **(entry | lists))


def about_file(code: str, place: str, message: str) -> Finding:
    """Return the finding that the rule `code` makes about a whole file, or a place in it.

    `place` is in words, such as "page 3, top". `message` says what to do and holds no answer.
    """
    rule = rulebook()[code]
    return Finding(code, rule.severity, rule.kind, "", place, "", message, rule.guidance)
