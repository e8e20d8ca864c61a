"""Forms about the same offender → one case: by the identifiers that they carry, never by name.

A form that shares no kind of identifier with the others, such as MAPPA E, joins a case by its
reference: only where one case alone has that reference, and no date of birth speaks against it.
"""

from collections import defaultdict
from collections.abc import Collection, Iterable
from dataclasses import dataclass
from datetime import date

from mappa_docs import case_rules
from mappa_docs.facts import Facts, family
from mappa_docs.model import Finding


@dataclass(frozen=True, slots=True)
class Case:
    """The forms of one case, and what is found when they are put side by side. `level` is that of
    the last meeting, or None where no form tells; `files` are in the order of their dates."""

    references: tuple[str, ...]
    level: int | None
    files: tuple[str, ...]
    findings: tuple[Finding, ...]


def cases(some: Iterable[Facts], as_of: date) -> list[Case]:
    """Return the cases that have several forms, or that something is found in, worst first."""
    found = [_case(forms, as_of) for forms in groups(some)]
    telling = [case for case in found if case.findings or len(case.files) > 1]
    return sorted(telling, key=lambda case: (-len(case.findings), case.references, case.files))


def _case(forms: list[Facts], as_of: date) -> Case:
    ordered = in_order(forms)
    current = last_versions(ordered)
    # What is said of a case has to be true of one person.
    found = case_rules.who(current) if contradicts(forms) else case_rules.findings(current, as_of)
    return Case(
        references=tuple(sorted({one.reference for one in ordered if one.reference})),
        level=case_rules.level(current),
        files=tuple(one.source for one in ordered),
        findings=(*case_rules.about_versions(ordered), *found),
    )


def in_order(forms: Iterable[Facts]) -> list[Facts]:
    """Return the forms in the order of their dates and versions."""
    return sorted(forms, key=lambda one: (one.day("dated") or date.min, one.version, one.source))


def last_versions(ordered: list[Facts]) -> list[Facts]:
    """Return the last version of each document. Without a reference each file is a document.

    Forms of one version but of different dates are different documents: no version was raised.
    """
    newest: dict[object, tuple[int, ...]] = {}
    for one in ordered:
        newest[one.document] = max(one.version, newest.get(one.document, ()))
    current = [one for one in ordered if one.version == newest[one.document]]
    return list({(one.document, one.day("dated")): one for one in current}.values())


def groups(forms: Iterable[Facts]) -> list[list[Facts]]:
    """Return the forms of each case. One that names several cases, as MAPPA E may, is in each."""
    some = list(forms)
    by_identifier = _by_identifier([one for one in some if one.identifiers])
    by_identifier.sort(key=lambda group: -len(_kinds(group)))
    without = [[one] for one in some if not one.identifiers]
    placed: list[list[Facts]] = []
    having: dict[str, dict[int, list[Facts]]] = defaultdict(dict)
    for group in (*by_identifier, *without):
        own = {one.family for one in group if one.reference}
        named = {family(reference) for reference in group[0].references}
        homes = [_home(group, having[name].values()) for name in named or own]
        joined = {id(home): home for home in homes if home is not None}
        for home in joined.values():
            home.extend(group)
        if not joined:
            placed.append(group)
            joined[id(group)] = group
        for reference in own:
            having[reference] |= joined
    return placed


def _home(group: list[Facts], others: Collection[list[Facts]]) -> list[Facts] | None:
    """Return the case of the same reference: only where there is one, and nothing speaks against
    it."""
    if len(others) != 1:
        return None
    (other,) = others
    fits = not _kinds(group) & _kinds(other) and len(_births(group) | _births(other)) < 2
    return other if fits else None


def contradicts(group: list[Facts]) -> bool:
    """Return whether forms that share an identifier are about two people after all: they don't
    agree on the date of birth or the PNC ID."""
    return len(_births(group)) > 1 or len({value for one in group for value in _pnc(one)}) > 1


def _pnc(one: Facts) -> list[str]:
    return [value for kind, value in one.identifiers if kind == "pnc_id"]


def _kinds(group: list[Facts]) -> set[str]:
    return {kind for one in group for kind, _ in one.identifiers}


def _births(group: list[Facts]) -> set[date]:
    return {one.born for one in group if one.born}


def _by_identifier(some: list[Facts]) -> list[list[Facts]]:
    """Return the forms that share an identifier, also by way of a third form, together.

    Each identifier is followed once, so that many forms with the same one cost no more than others.
    """
    having: dict[tuple[str, str], list[Facts]] = defaultdict(list)
    for one in some:
        for identifier in one.identifiers:
            having[identifier].append(one)
    groups = []
    for first in some:
        group: dict[int, Facts] = {}
        ahead = [first] if not having.keys().isdisjoint(first.identifiers) else []
        while ahead:
            one = ahead.pop()
            if id(one) not in group:
                group[id(one)] = one
                for identifier in one.identifiers:
                    ahead += having.pop(identifier, ())
        if group:
            groups.append([*group.values()])
    return groups
