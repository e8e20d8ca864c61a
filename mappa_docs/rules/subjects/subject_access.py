"""MAPPA M: a summary for those who ask for the minutes, and who is asked before it is released."""

from collections.abc import Iterator

from mappa_docs.intake.answers import Answers
from mappa_docs.rules.registry import Problem, rule
from mappa_docs.rules.support.printed_texts import passages
from mappa_docs.text.person_names import by_last_name, names_anybody, names_one_of, person_of
from mappa_docs.text.words import Words, together

_TOOK_PART = ("attended", "apologies_report")
# A Lay Adviser gives no information, and the Co-ordinator and the Chair have the draft anyway.
_NOT_CONTRIBUTORS = ("lay_adviser", "mappa_coordination")
_CHAIR = {"chair", "cadeirydd"}


@rule("M-1", "mappa-m")
def names_nobody_who_attended(answers: Answers) -> Iterator[Problem]:
    """Look for names in the attendance, and for those of Chair and author anywhere (13b.27)."""
    people = by_last_name(
        person_of(answers.text(f"/approval/{name}")) for name in ("chair", "author")
    )
    texts = list(passages(answers))
    is_somebody_named = names_one_of(together(passage.text for passage in texts), people)
    for passage in texts:
        listed = passage.pointer.startswith("/attendance/")
        if not listed and not is_somebody_named:
            continue
        words = Words(passage.text)
        if (listed and names_anybody(words)) or names_one_of(words, people):
            yield passage.problem("M-1", {}, severity="warning")


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


def _has_agency(row: dict[str, object]) -> bool:
    return isinstance(row.get("agency"), str)
