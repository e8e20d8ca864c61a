"""Forms about the same offender → together: by the identifiers that they carry, never by name.

A form that shares no kind of identifier with the others, such as MAPPA E, joins a case by its
reference: only where one case alone has that reference, and no date of birth speaks against it.
"""

from collections import defaultdict
from collections.abc import Collection, Iterable, Sequence
from datetime import date

from mappa_docs.cases.facts import Facts, family


class _Group:
    """The forms of one case, and by what they can be told apart from those of another. What a form
    adds is noted as it joins, so that many forms cost no more than few."""

    def __init__(self, forms: Iterable[Facts]) -> None:
        self.forms: list[Facts] = []
        self.kinds: set[str] = set()
        self.births: set[date] = set()
        self.extend(forms)

    def extend(self, forms: Iterable[Facts]) -> None:
        for form in forms:
            self.forms.append(form)
            self.kinds |= {kind for kind, _ in form.identifiers}
            self.births |= {form.born} if form.born else set()


def groups(forms: Iterable[Facts]) -> list[list[Facts]]:
    """Return the forms of each case. One that names several cases, as MAPPA E may, is in each."""
    every = list(forms)
    by_identifier = [_Group(group) for group in _by_identifier(every)]
    by_identifier.sort(key=lambda group: -len(group.kinds))
    without = [_Group([form]) for form in every if not form.identifiers]
    cases: list[_Group] = []
    by_reference: dict[str, dict[int, _Group]] = defaultdict(dict)
    for group in (*by_identifier, *without):
        own = {form.family for form in group.forms if form.reference}
        named = {family(reference) for reference in group.forms[0].references}
        fitting = [_case_to_join(group, by_reference[name].values()) for name in named or own]
        joined = {id(case): case for case in fitting if case is not None}
        for case in joined.values():
            case.extend(group.forms)
        if not joined:
            cases.append(group)
            joined[id(group)] = group
        for reference in own:
            by_reference[reference] |= joined
    return [case.forms for case in cases]


def are_of_two_people(forms: Sequence[Facts]) -> bool:
    """Return whether forms that share an identifier are about two people after all: they don't
    agree on the date of birth or the PNC ID."""
    numbers = {value for form in forms for kind, value in form.identifiers if kind == "pnc_id"}
    return len({form.born for form in forms if form.born}) > 1 or len(numbers) > 1


def _case_to_join(group: _Group, same_reference: Collection[_Group]) -> _Group | None:
    """Return the case that forms belong to by their reference, or None: it has to be the only one
    with that reference, and nothing may speak against it."""
    if len(same_reference) != 1:
        return None
    (case,) = same_reference
    fits = len(case.births) < 2 and len(group.births | case.births) < 2
    return case if fits and group.kinds.isdisjoint(case.kinds) else None


def _by_identifier(forms: list[Facts]) -> list[list[Facts]]:
    """Return the forms that share an identifier, also by way of a third form, together.

    Each identifier is followed once, so that many forms with the same one cost no more than others.
    """
    carrying: dict[tuple[str, str], list[Facts]] = defaultdict(list)
    for form in forms:
        for identifier in form.identifiers:
            carrying[identifier].append(form)
    groups = []
    for first in forms:
        group: dict[int, Facts] = {}
        ahead = [first] if not carrying.keys().isdisjoint(first.identifiers) else []
        while ahead:
            form = ahead.pop()
            if id(form) not in group:
                group[id(form)] = form
                for identifier in form.identifiers:
                    ahead += carrying.pop(identifier, ())
        if group:
            groups.append([*group.values()])
    return groups
