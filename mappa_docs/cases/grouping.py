"""Forms about the same offender → together: by the identifiers that they carry, never by name.

A form that shares no kind of identifier with the others, such as MAPPA E, joins a case by its
reference: only where one case alone has that reference, and no date of birth speaks against it.
"""

from collections import defaultdict
from collections.abc import Collection, Iterable
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
        for one in forms:
            self.forms.append(one)
            self.kinds |= {kind for kind, _ in one.identifiers}
            self.births |= {one.born} if one.born else set()


def groups(forms: Iterable[Facts]) -> list[list[Facts]]:
    """Return the forms of each case. One that names several cases, as MAPPA E may, is in each."""
    some = list(forms)
    by_identifier = [_Group(group) for group in _by_identifier(some)]
    by_identifier.sort(key=lambda group: -len(group.kinds))
    without = [_Group([one]) for one in some if not one.identifiers]
    placed: list[_Group] = []
    having: dict[str, dict[int, _Group]] = defaultdict(dict)
    for group in (*by_identifier, *without):
        own = {one.family for one in group.forms if one.reference}
        named = {family(reference) for reference in group.forms[0].references}
        homes = [_home(group, having[name].values()) for name in named or own]
        joined = {id(home): home for home in homes if home is not None}
        for home in joined.values():
            home.extend(group.forms)
        if not joined:
            placed.append(group)
            joined[id(group)] = group
        for reference in own:
            having[reference] |= joined
    return [group.forms for group in placed]


def contradicts(group: Iterable[Facts]) -> bool:
    """Return whether forms that share an identifier are about two people after all: they don't
    agree on the date of birth or the PNC ID."""
    some = list(group)
    numbers = {value for one in some for kind, value in one.identifiers if kind == "pnc_id"}
    return len({one.born for one in some if one.born}) > 1 or len(numbers) > 1


def _home(group: _Group, others: Collection[_Group]) -> _Group | None:
    """Return the case of the same reference: only where there is one, and nothing speaks against
    it."""
    if len(others) != 1:
        return None
    (other,) = others
    fits = len(other.births) < 2 and len(group.births | other.births) < 2
    return other if fits and group.kinds.isdisjoint(other.kinds) else None


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
