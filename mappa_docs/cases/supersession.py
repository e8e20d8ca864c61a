"""The files that came in → those in whose place another stands, so that nothing is said twice."""

from collections.abc import Iterable
from typing import NamedTuple

from mappa_docs.cases import case, grouping
from mappa_docs.cases.facts import Facts


class Replacement(NamedTuple):
    """The file that stands in the place of another: a later version of the same document, or, where
    `is_copy`, one with the same content."""

    source: str
    is_copy: bool = False

    @property
    def sentence(self) -> str:
        """The key in the catalogue of messages of what is said of the file that it replaces."""
        return "REPLACED.copy" if self.is_copy else "REPLACED.version"


def replaced(forms: Iterable[Facts]) -> dict[str, Replacement]:
    """Return, for each file that is a copy or was superseded, what stands in its place.

    A version is superseded by a higher one of the same document, which is the last of its case.
    Where it can't be told that two forms are one document, both stand.
    """
    originals: dict[object, Facts] = {}
    replacements: dict[str, Replacement] = {}
    # Of copies the one counts that is named most shortly: "a.json" before "a (1).json".
    for form in sorted(forms, key=lambda form: (len(form.source), form.source)):
        content = form.stem, form.checksum, form.reference, form.version, form.identifiers
        original = originals.setdefault(content, form)
        if original is not form:
            replacements[form.source] = Replacement(original.source, is_copy=True)
    for group in grouping.groups(originals.values()):
        newest: dict[object, Facts] = {}
        for form in case.in_order(group):
            if form.version >= newest.get(form.document, form).version:
                newest[form.document] = form
        for form in group:
            if _is_superseded(form, newest[form.document]):
                replacements[form.source] = Replacement(newest[form.document].source)
    return replacements


def _is_superseded(form: Facts, newest: Facts) -> bool:
    is_older = bool(form.version) and form.version < newest.version
    return is_older and form.is_told_apart and not _may_be_of_two_people(form, newest)


def _may_be_of_two_people(form: Facts, other: Facts) -> bool:
    """Return whether anything that tells people apart is another one on the other form."""
    known = dict(other.identifiers)
    differs = any(known.get(kind, value) != value for kind, value in form.identifiers)
    return differs or grouping.are_of_two_people([form, other])
