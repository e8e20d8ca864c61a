"""The forms that answers are to come from: are they about one person, and do they still stand?"""

from collections.abc import Iterator, Sequence
from datetime import date
from itertools import combinations
from typing import NamedTuple

from mappa_docs.cases import supersession
from mappa_docs.cases.facts import Facts, facts, is_of_nobody
from mappa_docs.definition import carried, carrying, schema_files
from mappa_docs.errors import NotReadyError
from mappa_docs.intake import people
from mappa_docs.intake.answers import Answers
from mappa_docs.messages import catalogue
from mappa_docs.model import Parameters, Submission
from mappa_docs.text.person_names import may_be_one_first_name

_OFFENDER = "/offender"


class Remark(NamedTuple):
    """What is to be said about a source: its name, and the key of the sentence with parameters."""

    source: str
    sentence: str
    parameters: Parameters = ()

    @property
    def text(self) -> str:
        """The sentence in words. It holds no answer."""
        return catalogue.sentence(self.sentence, self.parameters)


class Source(NamedTuple):
    """A form that answers come from, and what it says of its case."""

    submission: Submission
    answers: Answers
    facts: Facts

    @property
    def name(self) -> str:
        """The name of the file, or of the form where it has none."""
        return self.submission.source or schema_files.name_of(self.submission.stem)

    @property
    def dated(self) -> str:
        """The date of the form as it gives it, "" where it gives none."""
        day = self.facts.day("dated")
        return day.isoformat() if day else ""


def read(submission: Submission, as_of: date) -> Source:
    """Return a form as a source."""
    answers = Answers(submission, as_of)
    return Source(submission, answers, facts(answers))


def refuse_somebody_else(given: Sequence[Source], begun: Source | None = None) -> None:
    """Raise NotReadyError, which names the places and no answer, where two of the forms are about
    two people, or nothing on them shows that they are about one. What was only `begun` may say of
    nobody yet whom it is about."""
    is_about = begun is not None and not _is_of_nobody(begun)
    for one, other in combinations([*given, *([begun] if begun and is_about else [])], 2):
        differing = [*_differing(one.facts, other.facts)]
        if differing:
            raise NotReadyError(
                catalogue.sentence(
                    "PREFILL.somebody_else",
                    (("one", one.name), ("other", other.name), ("places", tuple(differing))),
                )
            )
        if _may_be_strangers(one, other):
            raise NotReadyError(
                catalogue.sentence(
                    "PREFILL.may_be_somebody_else", (("one", one.name), ("other", other.name))
                )
            )


def _differing(one: Facts, other: Facts) -> Iterator[str]:
    """Yield the places of what tells two people apart and is not the same on both forms."""
    if one.born and other.born and one.born != other.born:
        yield f"{_OFFENDER}/date_of_birth"
    known = dict(other.identifiers)
    for kind, value in one.identifiers:
        if known.get(kind, value) != value:
            yield f"{_OFFENDER}/{kind if ' ' not in kind else 'lead_agency_reference'}"


def _may_be_strangers(one: Source, other: Source) -> bool:
    """Return whether two forms name two people, or one of them nobody, and nothing shows that they
    are about one: neither an identifier, nor the name, nor the date of birth beside a first name
    that may be the same. Twins have one date of birth, and often one last name."""
    names = [_name(form.answers) for form in (one, other)]
    if _is_of_nobody(one) != _is_of_nobody(other):
        return True
    if not all(names) or names[0] == names[1]:
        return False
    if not set(one.facts.identifiers).isdisjoint(other.facts.identifiers):
        return False
    is_born_alike = bool(one.facts.born) and one.facts.born == other.facts.born
    return not (is_born_alike and may_be_one_first_name(_first(one.answers), _first(other.answers)))


def _is_of_nobody(form: Source) -> bool:
    return is_of_nobody(form.answers, form.facts)


def _name(answers: Answers) -> str:
    return " ".join(" ".join(people.offender(answers)).casefold().split())


def _first(answers: Answers) -> str:
    return people.offender(answers)[1]


def standing(forms: Sequence[Source]) -> tuple[list[Source], list[Remark]]:
    """Return the sources in whose place no other one stands, and what is to be said of the rest."""
    instead = supersession.replaced(form.facts for form in forms)
    kept, remarks = [], []
    for form in forms:
        replacement = instead.get(form.facts.source)
        if replacement is None:
            kept.append(form)
        else:
            kind = "PREFILL.copy" if replacement.is_copy else "PREFILL.superseded"
            remarks.append(Remark(form.name, kind, (("source", form.name),)))
    return kept, remarks


def remarks(
    stem: str, form: Source, others: Sequence[Source], there: Source | None
) -> list[Remark]:
    """Return what is to be said of a source for the form with the stem, beside other sources and
    what is `there` already."""
    said = (("source", form.name),)
    found = []
    if _is_older(form, others, there):
        found.append(Remark(form.name, "PREFILL.older", said))
    pair = stem, form.submission.stem
    for telling, sentence in (
        (carrying.ended(*pair), "PREFILL.ended"),
        (carrying.unsettled(*pair), "PREFILL.unsettled"),
    ):
        if any(form.answers.get(pointer) in values for pointer, values in telling.items()):
            found.append(Remark(form.name, sentence, said))
    reading = form.submission.reading
    if reading and reading.unread:
        parameters = (*said, ("number", len(reading.unread)))
        found.append(Remark(form.name, "PREFILL.unread", parameters))
    return found


def _is_older(form: Source, others: Sequence[Source], there: Source | None) -> bool:
    """Return whether a source is older than another of its kind, or than what was carried forward
    already from one of its kind."""
    name = schema_files.name_of(form.submission.stem)
    dates = [other.dated for other in others if other.submission.stem == form.submission.stem]
    if there:
        rows = carried.rows(there.submission.answers)
        dates += [str(row.get("date", "")) for row in rows if row.get("form") == name]
    return bool(form.dated) and any(form.dated < day for day in dates)
