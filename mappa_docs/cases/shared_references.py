"""The cases → references under which there are two people, or one whose date of birth or
identifier was written in two ways (CASE-11). No finding holds an answer.
"""

from collections import defaultdict
from collections.abc import Sequence
from typing import NamedTuple

from mappa_docs.cases.case_findings import CaseFinding, about_case
from mappa_docs.cases.facts import IDENTIFIERS, Facts
from mappa_docs.model import Term

# As many cases as leave no doubt which is the other one.
_TWO = 2
# In a group, what was given of each kind that tells people apart.
_Given = dict[str, set[object]]


class Shared(NamedTuple):
    """What is found about the references of a case that another one has too, and the forms of the
    others that contradict it: one of them may belong to it after all."""

    findings: list[CaseFinding]
    others: list[Facts]


def shared(groups: Sequence[list[Facts]]) -> list[Shared]:
    """Return for each case, given by its forms, what is found about references that it shares."""
    by_reference: dict[str, dict[int, list[Facts]]] = defaultdict(dict)
    for number, forms in enumerate(groups):
        for form in forms:
            if form.reference:
                by_reference[form.family].setdefault(number, []).append(form)
    every = [Shared([], []) for _ in groups]
    for using in by_reference.values():
        if len(using) > 1 and (differing := _differing(using)):
            kinds, concerned = differing
            sources = [form.source for number in concerned for form in using[number]]
            parameters = {"differing": tuple(Term(f"identity.{kind}") for kind in kinds)}
            finding = about_case("CASE-11", sources, parameters=parameters)
            for number in concerned:
                every[number].findings.append(finding)
                if len(concerned) == _TWO:
                    (other,) = (one for one in concerned if one != number)
                    every[number].others.extend(using[other])
    return every


def _differing(using: dict[int, list[Facts]]) -> tuple[list[str], list[int]] | None:
    """Return in what those that use one reference differ, and which of them: they have no value of
    that kind in common. None where they don't differ."""
    given = {number: _given(forms) for number, forms in using.items()}
    kinds = []
    concerned: set[int] = set()
    for kind in ("born", *IDENTIFIERS):
        values = {number: known[kind] for number, known in given.items() if kind in known}
        if len(values) > 1 and not set.intersection(*values.values()):
            kinds.append(kind)
            concerned |= values.keys()
    return (kinds, sorted(concerned)) if kinds else None


def _given(forms: list[Facts]) -> _Given:
    given: _Given = defaultdict(set)
    for form in forms:
        if form.born:
            given["born"].add(form.born)
        for kind, value in form.identifiers:
            if kind in IDENTIFIERS:
                given[kind].add(value)
    return given
