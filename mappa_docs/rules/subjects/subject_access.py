"""MAPPA M: a summary for those who ask for the minutes, and who is asked before it is released."""

from collections.abc import Iterator

from mappa_docs.intake.answers import Answers
from mappa_docs.rules.registry import Problem, rule
from mappa_docs.rules.support.named_people import staff
from mappa_docs.rules.support.printed_texts import Passage, passages
from mappa_docs.text.person_names import Certainty, by_last_name, names_one_of, surest
from mappa_docs.text.unknown_names import may_be_a_name, names_somebody, seen
from mappa_docs.text.words import Words, together

_TOOK_PART = ("attended", "apologies_report")
# A Lay Adviser gives no information, and the Co-ordinator and the Chair have the draft anyway.
_NOT_CONTRIBUTORS = ("lay_adviser", "mappa_coordination")
_ATTENDANCE = "/attendance/"
# Who asks is named, and so is the offender.
_OF_OTHERS = ("/request/", "/offender/", "/reference")
_CHAIR = {"chair", "cadeirydd"}


@rule("M-1", "mappa-m")
def names_nobody_who_attended(answers: Answers) -> Iterator[Problem]:
    """Look for names in the attendance, and for those of Chair and author anywhere (13b.27).

    In the texts a rank before a name is somebody who was there too: the offender and others have
    none. What can only be a name is an error, what may be one a warning.
    """
    people = by_last_name(staff(answers))
    listed, others = _apart(passages(answers))
    whole = together(passage.text for passage in others)
    is_known_named = names_one_of(together(one.text for one in (*listed, *others)), people)
    is_officer_named = any(seen(whole.text, only_ranks=True))
    for passage in (*listed, *others):
        known = names_one_of(Words(passage.text), people) if is_known_named else ""
        if passage in listed:
            named = surest((known, _attender(passage.text)))
        else:
            named = surest((known, _officer(passage.text) if is_officer_named else ""))
        if named:
            yield passage.problem(
                f"M-1.{named}", {}, severity="error" if named == "surely" else "warning"
            )


@rule("M-2", "mappa-m")
def asks_who_took_part(answers: Answers) -> Iterator[Problem]:
    """Ask for the draft to go to each agency that attended or sent a report (13b.28)."""
    asked = {row.get("agency") for _, row in answers.rows("/contributors") if _has_agency(row)}
    if not asked:
        return
    for pointer, row in answers.rows("/attendance"):
        if not _has_agency(row) or row.get("presence") not in _TOOK_PART:
            continue
        chairs = not _CHAIR.isdisjoint(Words(answers.text(f"{pointer}/role")).known)
        if chairs or row["agency"] in asked or row["agency"] in _NOT_CONTRIBUTORS:
            continue
        asked.add(row["agency"])
        yield Problem(f"{pointer}/agency")


@rule("M-3", "mappa-m")
def is_no_freedom_of_information(answers: Answers) -> Iterator[Problem]:
    """Warn of a third party's request, which is one for freedom of information (13b.17, 13b.19)."""
    if answers.text("/request/kind") == "other":
        yield Problem("/request/kind")


def _apart(texts: list[Passage]) -> tuple[list[Passage], list[Passage]]:
    """Return the texts of the attendance, and those that speak of the meeting."""
    return (
        [text for text in texts if text.pointer.startswith(_ATTENDANCE)],
        [text for text in texts if not text.pointer.startswith((_ATTENDANCE, *_OF_OTHERS))],
    )


def _attender(line: str) -> Certainty:
    """Return how certain it is that a line of the attendance names somebody."""
    return surest((names_somebody(line), "perhaps" if may_be_a_name(line) else ""))


def _officer(text: str) -> Certainty:
    """Return how certain it is that a text names somebody by rank."""
    return surest(sighting.certainty for sighting in seen(text, only_ranks=True))


def _has_agency(row: dict[str, object]) -> bool:
    return isinstance(row.get("agency"), str)
