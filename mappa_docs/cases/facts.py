"""A submission → the few facts that show how forms belong together. They stay small, so that the
facts of many thousand files fit into memory, and they are never printed.

`schemas/facts.json` says which facts a form gives, and where in it each stands.
"""

import re
from collections.abc import Iterator, Mapping, Sequence
from datetime import date
from functools import cache
from typing import Any, NamedTuple

from mappa_docs import resources
from mappa_docs.cases.named_people import named
from mappa_docs.domain.identifiers import canonical
from mappa_docs.domain.references import printable_reference, well_formed
from mappa_docs.intake import people
from mappa_docs.intake.answers import Answers, day
from mappa_docs.text.placeholders import stand_in

# The offender's answers that tell one person from another, whatever the name.
IDENTIFIERS = (
    "pnc_id",
    "cro_number",
    "visor_reference",
    "prison_number",
    "nhs_number",
    "national_insurance_number",
)
# So many of its characters are compared: the last letter of this number may be left blank.
_COMPARED_LENGTH = {"national_insurance_number": 8}
# Of these forms a case has one for each meeting or charge, perhaps with the same reference. The
# fact that tells which one a form is about.
_TELLS_WHICH = {
    "mappa-b": "number",
    "mappa-e": "meeting",
    "mappa-f": "meeting",
    "mappa-n": "charged",
}
_OF_ONE_DOCUMENT = re.compile(r"-[A-P][0-9]{0,2}$")
# A fact is an option, a number or a date: a longer text or number is none, and not kept.
_LONGEST_FACT, _GREATEST_FACT = 30, 99
# So many figures, and not all of them noughts, tell people apart: “TBC” and “0000” would join
# strangers.
_TELLS_APART = re.compile(r"(?=.*[1-9])(?:[^0-9]*[0-9]){3}", re.DOTALL)
_LETTERS = re.compile("[A-Za-z]+")
# Families of stand-ins to which letters that belong to a number may seem to belong: “AAA 123”.
_LETTERS_ALONE = frozenset(("sign", "test", "yes_or_no"))
_VERSION = re.compile(r"[0-9]{1,3}(?:\.[0-9]{1,3}){0,2}")


class Facts(NamedTuple):
    """What one form says of its case.

    `printable_reference` is the reference where it may be printed, else "". `references` holds
    those of the cases that the form names, and `identifiers` pairs of kind and value. `known` is
    what the rules for cases compare, by the names of `schemas/facts.json`: an option, a number or a
    date as it is written. `checksum` is that of the file, `attended` holds the agencies that came
    to the meeting which the form is of, and `named` has names that `named_people` compares.
    """

    source: str
    stem: str
    reference: str
    printable_reference: str
    version: tuple[int, ...]
    references: tuple[str, ...]
    identifiers: tuple[tuple[str, str], ...]
    known: Mapping[str, str | int]
    checksum: int
    attended: frozenset[str] = frozenset()
    named: tuple[str, ...] = ()

    @property
    def document(self) -> tuple[str, str, object]:
        """What all versions of one document have in common: the form, its reference, and what it is
        about where a case has several such forms."""
        name = _TELLS_WHICH.get(self.stem, "") if self.is_told_apart else "dated"
        return self.stem, self.reference or self.source, self.known.get(name)

    @property
    def is_about(self) -> object:
        """Which meeting or charge the form is about, where a case has several such forms."""
        return self.known.get(_TELLS_WHICH.get(self.stem, ""))

    @property
    def is_told_apart(self) -> bool:
        """Whether the form says what it is about where a case has several such forms."""
        return self.stem not in _TELLS_WHICH or _TELLS_WHICH[self.stem] in self.known

    @property
    def family(self) -> str:
        """The reference without the part for one document: GW-0113-26 for GW-0113-26-B2."""
        return family(self.reference)

    @property
    def born(self) -> date | None:
        """The offender's date of birth, if the form gives it."""
        return self.day("born")

    def day(self, name: str) -> date | None:
        """Return the fact `name` as a date, or None where it is none."""
        return day(self.known.get(name))

    def number(self, name: str) -> int | None:
        """Return the fact `name` as a number, or None where it is none."""
        value = self.known.get(name)
        return value if isinstance(value, int) else None


def last(forms: Sequence[Facts], stem: str) -> Facts | None:
    """Return the last of the forms that is of this kind, or None. They are in date order."""
    return next((form for form in reversed(forms) if form.stem == stem), None)


def facts(answers: Answers) -> Facts:
    """Return the facts of the submission with these answers."""
    given = {name: answers.get(pointer) for name, pointer in _pointers(answers.stem).items()}
    offender = answers.get("/offender")
    return Facts(
        source=answers.source,
        stem=answers.stem,
        reference=well_formed(answers.get("/reference")),
        printable_reference=printable_reference(answers.get("/reference"), offender),
        version=_version(answers.text("/version")),
        references=tuple(_references(answers)),
        identifiers=tuple(_identifiers(offender)),
        known={name: value for name, value in given.items() if _is_fact(value)},
        checksum=answers.submission.checksum,
        attended=_attended(answers) if answers.stem in _listed()["agencies"] else frozenset(),
        named=named(answers),
    )


def dated_pointer(stem: str) -> str:
    """Return the pointer of the date that a form gives as its own, "" where it gives none."""
    return _pointers(stem).get("dated", "")


def cases_pointer(stem: str) -> str:
    """Return the pointer at which a form names the cases it is of, "" where it names none."""
    pointer: str = _listed()["cases"].get(stem, "")
    return pointer


def _attended(answers: Answers) -> frozenset[str]:
    """Return the agency of each row that tells of somebody who came to the meeting."""
    listed = _listed()["agencies"][answers.stem]
    counts = listed.get("counts", {})
    return frozenset(
        agency
        for row in answers.table(listed["table"])
        if isinstance(agency := row.get(listed["agency"]), str)
        and all(row.get(name) in counts[name] for name in counts)
    )


def _references(answers: Answers) -> Iterator[str]:
    """Yield the references of cases that the form names."""
    pointer = cases_pointer(answers.stem)
    given = answers.get(pointer) if pointer else None
    for value in given if isinstance(given, list) else (given,):
        if reference := well_formed(value):
            yield reference


@cache
def _pointers(stem: str) -> dict[str, str]:
    """Return where each fact that a form gives stands in it."""
    pointers: dict[str, str] = _listed()["forms"].get(stem, {}) | _listed()["everywhere"]
    return pointers


@cache
def _listed() -> dict[str, Any]:
    listed: dict[str, Any] = resources.read_json("schemas/facts.json")
    return listed


def _is_fact(value: object) -> bool:
    if isinstance(value, int):
        return 0 <= value <= _GREATEST_FACT
    return isinstance(value, str) and len(value) <= _LONGEST_FACT


def family(reference: str) -> str:
    """Return a reference without the part that stands for one document of a case."""
    return _OF_ONE_DOCUMENT.sub("", reference)


def _identifiers(offender: Any) -> Iterator[tuple[str, str]]:
    known = offender if isinstance(offender, dict) else {}
    for kind in IDENTIFIERS:
        text = known.get(kind)
        number = canonical(kind, text) if isinstance(text, str) and _is_number(text) else None
        # A prison number has letters enough; the others may be filled in with noughts, but for the
        # year in a PNC ID.
        serial = number.partition("/")[2] if number and kind == "pnc_id" else number
        if number and (kind == "prison_number" or _TELLS_APART.match(serial or "")):
            yield kind, number[: _COMPARED_LENGTH.get(kind)]
    reference, agency = known.get("lead_agency_reference"), known.get("lead_agency")
    if isinstance(reference, str) and isinstance(agency, str) and _is_number(reference):
        number = "".join(reference.split()).upper()
        if _TELLS_APART.match(number):
            yield f"reference of {agency}", number  # two agencies may use the same number


def _is_number(text: str) -> bool:
    """Return whether the letters in a text are no words that only fill the space: “TBC 2026”."""
    letters = " ".join(_LETTERS.findall(text))
    stands = stand_in(letters) if len(letters) > 1 else None
    return stands is None or _LETTERS_ALONE.issuperset(stands.families)


def _version(text: str) -> tuple[int, ...]:
    """Return a version such as "1.0" as its numbers, or () where the text is none."""
    return tuple(map(int, text.split("."))) if _VERSION.fullmatch(text) else ()


def is_of_nobody(answers: Answers, known: Facts) -> bool:
    """Return whether nothing on a form, of which the facts are `known`, shows whom it is about."""
    return not (any(people.offender(answers)) or known.born or known.identifiers)
