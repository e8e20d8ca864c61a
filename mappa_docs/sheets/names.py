"""The names of the sheets of a workbook, as spreadsheet programs allow them."""

from collections.abc import Iterable

from mappa_docs.lazy_patterns import expression

_FORBIDDEN = expression(r"[\[\]:*?/\\\x00-\x1f]+")
_LONGEST = 31
# Excel keeps this name for itself.
_KEPT = "history"


def sheet_names(wanted: Iterable[str]) -> list[str]:
    """Return a name for each that is wanted: no two alike, and none too long or with a sign that
    must not be in it."""
    names: dict[str, str] = {}
    for name in wanted:
        own = _FORBIDDEN.sub(" ", name).strip("' ")[:_LONGEST].strip("' ") or "Sheet"
        number, unlike = 1, own
        while unlike.casefold() in (*names, _KEPT):
            number += 1
            ending = f" {number}"
            unlike = f"{own[: _LONGEST - len(ending)].rstrip()}{ending}"
        names[unlike.casefold()] = unlike
    return list(names.values())
