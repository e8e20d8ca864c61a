"""The rulebook as data: what each rule asks, how serious it is, and the paragraphs behind it.

`schemas/rules/` holds a file for each subject. Where a rule is enforced follows from the schemas
and from the functions in `rules/`; only where neither does it, the file says who does, or why not.
"""

from collections.abc import Iterable, Iterator, Mapping
from functools import cache
from typing import Any, Literal, NamedTuple

from mappa_docs import resources
from mappa_docs.model import Basis, FindingKind, Severity, frozen


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


class Rulebook(Mapping[str, Rule]):
    """The rules by their codes. Each is made when somebody asks for it, because a form needs but
    few of them."""

    def __init__(self, entries: Iterable[tuple[str, dict[str, Any]]]) -> None:
        self._entries = {entry["code"]: (subject, entry) for subject, entry in entries}
        self._made: dict[str, Rule] = {}

    def __getitem__(self, code: str) -> Rule:
        """Return the rule with this code. Raises KeyError where there is none."""
        if code not in self._made:
            subject, entry = self._entries[code]
            self._made[code] = Rule(subject=subject, **frozen(entry))
        return self._made[code]

    def __iter__(self) -> Iterator[str]:
        """Return the codes, subject by subject."""
        return iter(self._entries)

    def __len__(self) -> int:
        """Return how many rules there are."""
        return len(self._entries)

    def having(self, name: str) -> tuple[str, ...]:
        """Return the codes of the rules of which the field `name` is given."""
        return tuple(code for code, (_, entry) in self._entries.items() if entry.get(name))


@cache
def rulebook() -> Rulebook:
    """Return every rule by its code, subject by subject."""
    return Rulebook(_entries())


def _entries() -> Iterator[tuple[str, dict[str, Any]]]:
    for name in resources.names("schemas/rules", ".json"):
        page = resources.read_json(f"schemas/rules/{name}.json")
        for entry in page["rules"]:
            yield page["subject"], entry
