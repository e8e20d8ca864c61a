"""The forms of one case as the rules for cases ask for them."""

from collections.abc import Iterable
from dataclasses import replace
from datetime import date
from typing import Any, NamedTuple

from mappa_docs.cases.facts import Facts
from mappa_docs.definition.rulebook import about_file
from mappa_docs.model import Finding


class CaseFinding(NamedTuple):
    """What is found about a case as a whole, and the files that it rests on: which meeting or form
    is meant can't be said in the message, because that would be an answer."""

    about: Finding
    files: tuple[str, ...]


def about_case(code: str, said: str, files: Iterable[str], **changes: Any) -> CaseFinding:
    """Return the finding of the rule `code` about a case. `files` are those that it rests on, and
    `changes` fields of the finding, such as `due`, that the rule alone doesn't give."""
    about = replace(about_file(code, "The case", said), **changes)
    return CaseFinding(about, tuple(dict.fromkeys(files)))


def last(forms: list[Facts], stem: str) -> Facts | None:
    """Return the last of the forms that is of this kind, or None. They are in date order."""
    return next((one for one in reversed(forms) if one.stem == stem), None)


def days_of(forms: list[Facts], stem: str, name: str) -> set[date]:
    """Return the days that the forms of this kind give as the fact `name`."""
    return {day for one in forms if one.stem == stem and (day := one.day(name))}
