"""The forms of a case that may be about two people → those that are surely about one of them each.

What holds for one of them by itself holds whatever else came in: a warning about it stands beside
the finding that the forms may be about two people, and is not put off by it.
"""

from collections.abc import Callable, Iterable, Sequence

from mappa_docs.cases.case_findings import CaseFinding
from mappa_docs.cases.facts import Facts

# What tells two people apart, in the order in which forms are parted by it.
_TELLS_APART: tuple[Callable[[Facts], object], ...] = (
    lambda form: form.born,
    lambda form: dict(form.identifiers).get("pnc_id"),
)


def of_one_person(forms: list[Facts]) -> list[list[Facts]]:
    """Return the forms apart by the date of birth and the PNC ID that they give, in their order.

    A form that gives none may be about each of them, and stands with all.
    """
    if len(forms) == 1:
        return [forms]
    for told in _TELLS_APART:
        given = dict.fromkeys(value for form in forms if (value := told(form)))
        if len(given) > 1:
            return [
                group
                for value in given
                for group in of_one_person([form for form in forms if told(form) in (value, None)])
            ]
    return [forms]


def surely(
    parts: Sequence[tuple[list[Facts], Iterable[CaseFinding]]],
) -> list[CaseFinding]:
    """Return the findings of all parts, each once: those that every part with all of their files
    has. So what one part shows to be done is not missing because another doesn't."""
    if len(parts) == 1:
        return list(parts[0][1])
    known = [({form.source for form in forms}, list(found)) for forms, found in parts]
    certain = [
        finding
        for _, found in known
        for finding in found
        if all(finding in other for sources, other in known if sources.issuperset(finding.files))
    ]
    return list(dict.fromkeys(certain))
