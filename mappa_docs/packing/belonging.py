"""Whether documents belong into one pack: they are about one person, go to the same readers, were
read whole, and each is there once."""

from collections.abc import Iterator, Mapping, Sequence
from datetime import date
from typing import Any

from mappa_docs.cases import facts as case_facts
from mappa_docs.cases.facts import Facts
from mappa_docs.comparison import people
from mappa_docs.definition import schema_files
from mappa_docs.definition.form_index import index
from mappa_docs.definition.rulebook import rulebook
from mappa_docs.intake.answers import Answers
from mappa_docs.messages import finding_messages
from mappa_docs.messages.catalogue import sentence
from mappa_docs.messages.finding_messages import Grounds, Sentence
from mappa_docs.model import MAIN, Finding, Parameter, Parameters, Submission

_PERSON, _READERS, _UNREAD, _ONCE = "PCK-1", "PCK-2", "PCK-3", "PCK-4"
_OFFENDER = "offender"


def findings(submissions: Sequence[Submission]) -> list[tuple[Finding, ...]]:
    """Return for each of the submissions why it can't be in a pack with the others: no findings
    where it can. None holds an answer."""
    belonging = _Belonging(submissions)
    return [tuple(belonging.of(position)) for position in range(len(submissions))]


class _Belonging:
    """Holds the documents of a pack against each other. What two of them differ in is said of the
    later one."""

    def __init__(self, submissions: Sequence[Submission]) -> None:
        self.submissions = submissions
        self.facts = [case_facts.facts(Answers(one, date.min)) for one in submissions]
        self.kept_out = [_kept_out(one) for one in submissions]
        self.strangers = list(_strangers(submissions))
        self.shows_whom = list(map(_shows_whom, submissions, self.facts))

    def of(self, position: int) -> Iterator[Finding]:
        """Yield why the submission in this place can't be in the pack."""
        submission = self.submissions[position]
        if entry := self.kept_out[position]:
            others = (("others", self._withheld_from(entry)),)
            yield _finding(submission, "", f"{_READERS}.{entry['word']}", others, entry["guidance"])
        if submission.reading and submission.reading.unread:
            yield _finding(submission, "", _UNREAD)
        same = (one for one in range(position) if self._are_one_document(one, position))
        if (earlier := next(same, None)) is not None:
            yield _finding(submission, "", _ONCE, self._other(earlier))
        yield from self._of_other_cases(position)
        yield from self._about_somebody_else(position)

    def _withheld_from(self, entry: Mapping[str, Any]) -> tuple[Parameter, ...]:
        """Return the names of the forms whose answers a document withholds from its readers."""
        others = zip(self.submissions, self.kept_out, strict=True)
        names = (one.stem for one, own in others if own is None or own["form"] != entry["form"])
        return tuple(dict.fromkeys(map(schema_files.name_of, names))) or (sentence("PACK.another"),)

    def _are_one_document(self, one: int, other: int) -> bool:
        """Return whether two say the same, or are versions of one document."""
        if self.submissions[one].answers == self.submissions[other].answers:
            return True
        first, second = self.facts[one], self.facts[other]
        are_told = first.is_told_apart and second.is_told_apart and bool(first.reference)
        return are_told and first.document == second.document

    def _of_other_cases(self, position: int) -> Iterator[Finding]:
        """Yield that a form which names the cases it is of names none of the others."""
        submission = self.submissions[position]
        named = {case_facts.family(one) for one in self.facts[position].references}
        others = [
            number
            for number, form in enumerate(self.facts)
            if form.reference and _OFFENDER in self.submissions[number].answers
        ]
        if named and others and named.isdisjoint(self.facts[one].family for one in others):
            pointer = case_facts.cases_pointer(submission.stem)
            yield _finding(submission, pointer, f"{_PERSON}.cases", self._other(others[0]))

    def _about_somebody_else(self, position: int) -> Iterator[Finding]:
        """Yield each place in which a document is about somebody else than an earlier one."""
        submission = self.submissions[position]
        if stranger := self.strangers[position]:
            earlier, names = stranger
            for name in names:
                yield _finding(submission, f"/{_OFFENDER}/{name}", _PERSON, self._other(earlier))
        elif self.shows_whom[position] is False and True in self.shows_whom:
            other = self._other(self.shows_whom.index(True))
            yield _finding(submission, f"/{_OFFENDER}", f"{_PERSON}.nobody", other)

    def _other(self, position: int) -> Parameters:
        submission = self.submissions[position]
        form, file = schema_files.name_of(submission.stem), submission.source
        is_named = bool(file) and file.isprintable()
        about: Parameters = (("form", form), ("file", file if is_named else position + 1))
        return (("other", sentence("PACK.file" if is_named else "PACK.document", about)),)


def _shows_whom(submission: Submission, known: Facts) -> bool | None:
    """Return whether a document shows whom it is about; None where its form is about nobody."""
    if f"/{_OFFENDER}" not in index(submission.stem).fields:
        return None
    return not case_facts.is_of_nobody(Answers(submission, date.min), known)


def _strangers(submissions: Sequence[Submission]) -> Iterator[tuple[int, tuple[str, ...]] | None]:
    """Yield for each submission the earlier one that it is not about the same person as, with the
    names of what differs; None where there is none. Nobody is compared with such a stranger."""
    of_one: list[int] = []
    for position, submission in enumerate(submissions):
        told = ((one, people.told_apart(submissions[one], submission)) for one in of_one)
        other = next((found for found in told if found[1]), None)
        if other is None:
            of_one.append(position)
        yield other


def _finding(
    submission: Submission,
    pointer: str,
    key: str,
    parameters: Parameters = (),
    guidance: Sequence[str] = (),
) -> Finding:
    """Return the finding with this sentence, of the rule whose code the key begins with."""
    rule = rulebook()[key.partition(".")[0]]
    grounds = Grounds(rule.code, rule.kind, rule.severity, tuple(guidance), "inferred")
    said = Sentence(key, parameters)
    return finding_messages.finding(submission.stem, pointer, grounds, said)


def _kept_out(submission: Submission) -> Mapping[str, Any] | None:
    """Return why a submission is in no pack, or None where it may be in one."""
    document = submission.reading.document if submission.reading else MAIN
    of_form = [entry for entry in rulebook()[_READERS].checks if entry["form"] == submission.stem]
    by_document = {entry["document"]: entry for entry in of_form}
    return by_document.get(document, by_document.get(MAIN))
