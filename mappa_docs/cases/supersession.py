"""The files that came in → those in whose place another stands, so that nothing is said twice."""

from collections.abc import Iterable
from typing import NamedTuple

from mappa_docs.cases import case, grouping
from mappa_docs.cases.facts import Facts


class Instead(NamedTuple):
    """The file that stands in the place of another: a later version of the same document, or, where
    `is_copy`, one with the same content."""

    source: str
    is_copy: bool = False

    @property
    def how(self) -> str:
        """What the other file is to that source, such as "superseded by"."""
        return "the same as" if self.is_copy else "superseded by"


def replaced(some: Iterable[Facts]) -> dict[str, Instead]:
    """Return, for each file that is a copy or was superseded, what stands in its place.

    A version is superseded by a higher one of the same document, which is the last of its case.
    Where it can't be told that two forms are one document, both stand.
    """
    first: dict[object, Facts] = {}
    found: dict[str, Instead] = {}
    # Of copies the one counts that is named most shortly: "a.json" before "a (1).json".
    for one in sorted(some, key=lambda one: (len(one.source), one.source)):
        content = one.stem, one.checksum, one.reference, one.version, one.identifiers
        original = first.setdefault(content, one)
        if original is not one:
            found[one.source] = Instead(original.source, is_copy=True)
    for group in grouping.groups(first.values()):
        newest: dict[object, Facts] = {}
        for one in case.in_order(group):
            if one.version >= newest.get(one.document, one).version:
                newest[one.document] = one
        for one in group:
            if _is_superseded(one, newest[one.document]):
                found[one.source] = Instead(newest[one.document].source)
    return found


def _is_superseded(one: Facts, last: Facts) -> bool:
    is_older = bool(one.version) and one.version < last.version
    return is_older and one.is_told_apart and not _differ(one, last)


def _differ(one: Facts, other: Facts) -> bool:
    """Return whether anything that tells people apart is another one on the other form."""
    known = dict(other.identifiers)
    differs = any(known.get(kind, value) != value for kind, value in one.identifiers)
    return differs or grouping.contradicts([one, other])
