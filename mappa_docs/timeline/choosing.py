"""The forms in a folder → the one case that is meant."""

from collections.abc import Sequence
from typing import NamedTuple

from mappa_docs.cases.facts import Facts, family
from mappa_docs.errors import UsageError
from mappa_docs.messages import catalogue
from mappa_docs.messages.english import counted
from mappa_docs.model import Count
from mappa_docs.timeline.case_file import OtherCase

# So many cases are named, and the number of the rest.
_NAMED = 20


class Chosen(NamedTuple):
    """The forms of the case that is meant, and what else lies there."""

    forms: list[Facts]
    others: tuple[OtherCase, ...]


def chosen(groups: Sequence[list[Facts]], reference: str) -> Chosen:
    """Return the forms of the one case there is, or of that with the reference.

    Nothing of another case is ever taken into the picture of one. Raises UsageError, which names
    cases by their references alone, where there are several and none is named, and where none or
    several have the reference.
    """
    fitting = [forms for forms in groups if not reference or _has(forms, reference)]
    if len(fitting) == 1:
        others = (_other(forms) for forms in groups if forms is not fitting[0])
        return Chosen(fitting[0], tuple(others))
    if not reference:
        raise UsageError(_named("CSE.several", groups))
    key = "CSE.same_reference" if fitting else "CSE.unknown"
    raise UsageError(_named(key, fitting or groups))


def references(forms: Sequence[Facts]) -> tuple[str, ...]:
    """Return the references of a case that may be printed."""
    return tuple(sorted({form.printable_reference for form in forms} - {""}))


def _has(forms: Sequence[Facts], reference: str) -> bool:
    wanted = reference.strip().casefold()
    known = (name for form in forms for name in (form.printable_reference, form.family) if name)
    return wanted in map(str.casefold, known)


def _other(forms: Sequence[Facts]) -> OtherCase:
    return OtherCase(references(forms), len(forms))


def _named(key: str, groups: Sequence[list[Facts]]) -> str:
    """Return a sentence, and below it the cases with so much as may be said of them."""
    lines = [catalogue.sentence(key, (("number", len(groups)),))]
    for other in map(_other, groups[:_NAMED]):
        names = dict.fromkeys(map(family, other.references))
        name = ", ".join(names) or catalogue.sentence("CSE.without_reference")
        lines.append(f"  {name} ({counted(Count(other.forms, 'form'))})")
    if len(groups) > _NAMED:
        lines.append(catalogue.sentence("CSE.more", (("number", len(groups) - _NAMED),)))
    return "\n".join(lines)
