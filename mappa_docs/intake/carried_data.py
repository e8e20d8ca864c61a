"""A PDF that carries its answers as data → the submission, as far as its pages say the same.

What a person sees holds: an answer that the pages do not say is not taken from the data, and no
other one is put in its place.
"""

from collections.abc import Iterator
from dataclasses import replace
from zlib import crc32

from mappa_docs.definition import pointers
from mappa_docs.definition.form_index import index
from mappa_docs.errors import UnreadableError
from mappa_docs.holding import carrier, said_answers
from mappa_docs.holding.carrier import Carrier
from mappa_docs.holding.said_answers import SaidAnswers
from mappa_docs.intake import submission
from mappa_docs.messages.catalogue import sentence
from mappa_docs.model import Field, Reading, Submission, UnreadText
from mappa_docs.reading import raised_marking, reading_findings

_UNSAID = "unsaid"


def read(data: bytes, source: str = "") -> Submission | None:
    """Return the submission that a PDF carries and its pages say; None where there is no data in
    it, or it can't be opened and others have to say why.

    Raises UnreadableError where the data is no submission, there are several, or the pages are not
    those that it makes.
    """
    opened = carrier.opened(data)
    if opened is None:
        return None
    carried = _carried(opened, source)
    said = said_answers.said(opened, carried.stem, carried.answers)
    answers = said.answers | raised_marking.answer((said.marking,), said.form)
    read = submission.from_answers(answers, source)
    unsaid = list(_on_form(carried.stem, said.unsaid))
    beside = list(_beside(opened, said))
    return replace(
        read,
        findings=(
            *carried.findings,
            *reading_findings.of_unsaid(carried.stem, unsaid),
            *reading_findings.of_texts(carried.stem, beside),
            *reading_findings.of_pages(
                carried.stem, in_order=said.in_order, in_words=len(said.matched)
            ),
        ),
        checksum=crc32(data),
        size=len(data),
        reading=Reading(
            said.form.document, said.certain, said.matched, _unread(carried.stem, unsaid, beside)
        ),
        document=data,
    )


def _carried(opened: Carrier, source: str) -> Submission:
    """Return the submission that stands in the data. Raises UnreadableError."""
    if len(opened.carried) > 1:
        raise UnreadableError(sentence("FILE.pdf.several_data"))
    (content,) = opened.carried
    if content is None:
        raise UnreadableError(sentence("FILE.pdf.broken_data"))
    try:
        return submission.parse(content, source)
    except UnreadableError as fault:
        raise UnreadableError(sentence("FILE.pdf.no_data", (("why", str(fault)),))) from None


def _beside(opened: Carrier, said: SaidAnswers) -> Iterator[tuple[Field | None, str, int]]:
    """Yield what stands on the pages and in the file beside the document that the data makes."""
    if said.beside:
        yield None, "text", said.beside
    if said.in_margins:
        yield None, "header", said.in_margins
    if said.repeated:
        yield None, "repeated", said.repeated
    if said.own_words:
        yield None, "own_words", said.own_words
    if opened.notes:
        yield None, "comment", opened.notes
    if said.drawn:
        yield None, "picture", 1
    if opened.others:
        yield None, "attached", opened.others


def _unread(
    stem: str, unsaid: list[str], beside: list[tuple[Field | None, str, int]]
) -> tuple[UnreadText, ...]:
    answers = (
        UnreadText(reading_findings.section_title(stem, pointer), 0, _UNSAID, pointer)
        for pointer in unsaid
    )
    texts = (UnreadText("", letters, what) for _, what, letters in beside)
    return (*answers, *texts)


def _on_form(stem: str, places: tuple[str, ...]) -> Iterator[str]:
    """Yield the pointers, each once, or those of the nearest places on the form: a name that is not
    on it may be an answer."""
    seen: set[str] = set()
    for place in places:
        while place and index(stem).at(place) is None:
            place, _ = pointers.parted(place)
        if place not in seen:
            seen.add(place)
            yield place
