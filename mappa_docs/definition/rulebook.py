"""The rulebook as data: what each rule asks, how serious it is, and the paragraphs behind it.

`schemas/rules/` holds a file for each subject. Where a rule is enforced follows from the schemas
and from the functions in `rules/`; only where neither does it, the file says who does, or why not.
"""

from collections.abc import Iterator, Mapping
from functools import cache
from typing import Any, Literal, NamedTuple

from mappa_docs import resources
from mappa_docs.model import Basis, FindingKind, FrozenDict, Severity, frozen


class Rule(NamedTuple):
    """One rule. `basis` says how `guidance` stands behind it; it is "question" where the rule rests
    on whatever the question does that it is about. `checks` says as data what it compares, for the
    module of its subject in `rules`; `module` names the part of mappa-docs that enforces a rule on
    files; `reason` says why nothing does.

    A rule about what people did lets a form record that they did not. `explained_by` names what
    explains each of its sentences, for `rules/support/explanations`, and `recorded` the answers
    that explain themselves, for `rules/subjects/recorded_answers`.
    """

    code: str
    subject: str
    severity: Severity
    kind: FindingKind
    guidance: tuple[str, ...]
    says: str
    basis: Basis | Literal["question"] = "guidance"
    checks: tuple[Mapping[str, Any], ...] = ()
    explained_by: tuple[Mapping[str, Any], ...] = ()
    recorded: tuple[Mapping[str, Any], ...] = ()
    module: str = ""
    reason: str = ""


@cache
def rulebook() -> Mapping[str, Rule]:
    """Return every rule by its code, subject by subject."""
    return FrozenDict({rule.code: rule for rule in _rules()})


def _rules() -> Iterator[Rule]:
    for name in resources.names("schemas/rules", ".json"):
        page = resources.read_json(f"schemas/rules/{name}.json")
        for entry in page["rules"]:
            yield Rule(subject=page["subject"], **frozen(entry))
