"""MAPPA M: a summary for those who ask for the minutes, and who is asked before it is released."""

from collections.abc import Iterator

from mappa_docs.intake.answers import Answers
from mappa_docs.rules.registry import Problem, rule
from mappa_docs.rules.support.named_people import staff
from mappa_docs.rules.support.printed_texts import passages
from mappa_docs.text.person_names import Certainty, by_last_name, names_one_of, surest
from mappa_docs.text.unknown_names import may_be_a_name, seen
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
    texts = list(passages(answers))
    is_known_named = names_one_of(together(passage.text for passage in texts), people)
    for passage in texts:
        words = Words(passage.text)
        known = names_one_of(words, people) if is_known_named else ""
        named = surest((known, _somebody(passage.pointer, passage.text)))
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


def _somebody(pointer: str, text: str) -> Certainty:
    """Return how certain it is that the text names somebody who took part."""
    if pointer.startswith(_ATTENDANCE):
        return surest(
            (
                *(sighting.certainty for sighting in seen(text)),
                "perhaps" if may_be_a_name(text) else "",
            )
        )
    if pointer.startswith(_OF_OTHERS):
        return ""
    return surest(sighting.certainty for sighting in seen(text) if sighting.by == "rank")


def _has_agency(row: dict[str, object]) -> bool:
    return isinstance(row.get("agency"), str)
