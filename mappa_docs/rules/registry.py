"""How a rule is written: a function that yields problems, registered under its code."""

from collections.abc import Callable, Iterator, Mapping
from types import MappingProxyType
from typing import NamedTuple

from mappa_docs.intake.answers import Answers
from mappa_docs.model import FindingKind, Parameter, Severity


class Problem(NamedTuple):
    """What a rule finds: the place, and the sentence that says what to do, without any answer.

    `sentence` is the key in the catalogue of messages, the code of the rule where there is none,
    and `parameters` fill it. `guidance` takes the place of the rulebook's paragraphs where one rule
    is about several things. `kind` takes the place of the rulebook's where one rule finds what is
    missing and what is wrong. `due` and `days` are those of `Finding`.
    """

    pointer: str
    kind: FindingKind | None = None
    severity: Severity | None = None
    due: str = ""
    days: int | None = None
    sentence: str = ""
    parameters: Mapping[str, Parameter | tuple[Parameter, ...]] = MappingProxyType({})
    guidance: tuple[str, ...] = ()


Check = Callable[[Answers], Iterator[Problem]]
# The rules of each form by its stem, in the order in which they are imported.
CHECKS: dict[str, list[tuple[str, Check]]] = {}

Maker = Callable[[str], Check | None]
# The makers of rules that follow from a form's fields. They are called when it is first judged.
MAKERS: list[tuple[str, Maker]] = []


def rule(code: str, *stems: str) -> Callable[[Check], Check]:
    """Return a decorator that registers a function as the rule `code` for the forms `stems`."""

    def register(check: Check) -> Check:
        for stem in stems:
            CHECKS.setdefault(stem, []).append((code, check))
        return check

    return register


def made_rule(code: str, make: Maker) -> None:
    """Register `make`, which makes the rule `code` for a form.

    It gets the form's stem, and returns None where the rule has nothing to do with the form.
    """
    MAKERS.append((code, make))
