"""The forms of one case as the rules for cases ask for them."""

from datetime import date

from mappa_docs.facts import Facts
from mappa_docs.model import Finding
from mappa_docs.rulebook import about_file


def last(forms: list[Facts], stem: str) -> Facts | None:
    """Return the last of the forms that is of this kind, or None. They are in date order."""
    return next((one for one in reversed(forms) if one.stem == stem), None)


def days_of(forms: list[Facts], stem: str, name: str) -> set[date]:
    """Return the days that the forms of this kind give as the fact `name`."""
    return {day for one in forms if one.stem == stem and (day := one.day(name))}


def about_case(code: str, said: str) -> Finding:
    """Return the finding of the rule `code` about a case as a whole."""
    return about_file(code, "The case", said)
