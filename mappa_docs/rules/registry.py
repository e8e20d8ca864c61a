"""How a rule is written: a function that yields what is wrong, under the code of the rulebook."""

from collections.abc import Callable, Iterator, Mapping
from types import MappingProxyType
from typing import NamedTuple

from mappa_docs.intake.answers import Answers
from mappa_docs.model import FindingKind, Parameter, Severity


class Problem(NamedTuple):
    """What a rule finds: the place, and the sentence that says what to do, without any answer.

    `sentence` is the key in the catalogue of messages, the code of the rule where there is none,
    and `parameters` fill it. `kind` takes the place of the rulebook's where one rule finds what is
    missing and what is wrong. `due` and `days` are those of `Finding`.
    """

    pointer: str
    said: str = ""
    kind: FindingKind | None = None
    severity: Severity | None = None
    due: str = ""
    days: int | None = None
    sentence: str = ""
    parameters: Mapping[str, Parameter | tuple[Parameter, ...]] = MappingProxyType({})


Check = Callable[[Answers], Iterator[Problem]]
# What each form is held against, in the order in which the rules are imported.
CHECKS: dict[str, list[tuple[str, Check]]] = {}

Maker = Callable[[str], Check | None]
# Rules that are made for a form when it is first judged, because they follow from its fields.
MAKERS: list[tuple[str, Maker]] = []


def rule(code: str, *stems: str) -> Callable[[Check], Check]:
    """Return the decorator that makes a function the rule `code` for the forms `stems`."""

    def register(check: Check) -> Check:
        for stem in stems:
            CHECKS.setdefault(stem, []).append((code, check))
        return check

    return register


def made_rule(code: str, make: Maker) -> None:
    """Take `make` as the maker of the rule `code`: it gets a form's stem, and returns the rule for
    that form, or None where the form does not ask for what the rule is about."""
    MAKERS.append((code, make))
