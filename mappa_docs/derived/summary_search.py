"""Whether what was made of minutes tells something else that stands in them."""

from collections.abc import Collection, Iterator, Sequence
from datetime import date

from mappa_docs.definition import pointers
from mappa_docs.definition.form_index import index
from mappa_docs.derived import finished, naming, withheld
from mappa_docs.derived.summary_begun import SUMMARY
from mappa_docs.documents import answer_words
from mappa_docs.errors import NotReadyError
from mappa_docs.forward.cutting import Cut
from mappa_docs.intake import people
from mappa_docs.intake.answers import Answers
from mappa_docs.issuing.rendering import Rendered
from mappa_docs.messages.catalogue import sentence
from mappa_docs.model import WRITTEN, Submission
from mappa_docs.rules.support.named_people import offender

# Who asks is named on the summary, and what is done with it is its own.
_TYPED = ("/request/", "/reference", "/version", "/approval/", "/contributors/", "/release_checks/")


def refuse_names(answers: Answers, cut: Cut, released: Collection[str]) -> None:
    """Raise NotReadyError, with their places, for released texts that name, or may name, somebody
    besides the offender."""
    if not released:
        return
    others = naming.Others(answers, [offender(answers)])
    places = [
        pointer
        for pointer in released
        if any(map(others.may_be_named, _texts(answers, cut, pointer)))
    ]
    if places:
        raise NotReadyError(sentence("DERIVE.names", (("places", tuple(places)),)))


def _texts(answers: Answers, cut: Cut, released: str) -> Iterator[str]:
    """Yield the texts that go by one release."""
    for pointer in cut.shown:
        if pointer == released or pointer.startswith(f"{released}/"):
            value = answers.get(pointer)
            yield from (text for _, text in pointers.walk(value) if isinstance(text, str))


def search(
    answers: Answers,
    cut: Cut,
    begun: Submission,
    files: Sequence[Rendered],
    into: Submission | None,
) -> None:
    """Raise NotReadyError, which names the questions, where a file holds what stands elsewhere in
    the minutes."""
    shown = {pointer: answers.get(pointer) for pointer in cut.shown}
    written = [text for text in shown.values() if isinstance(text, str)]
    same = {words for text in written for words in withheld.passages(text)}
    some = [
        one
        for one in withheld.withheld(answers, cut.shown)
        # The same words under another question, which were released with this one.
        if one.words not in same or (one.question and one.question.sensitive)
    ]
    allowed = [*finished.own_words(SUMMARY), *_free_words(begun), *_typed(into)]
    finished.refuse(withheld.held(finished.texts(files, begun.answers), some, allowed))


def _free_words(begun: Submission) -> Iterator[str]:
    """Yield the words of the answers that nobody wrote in words of their own, and the name of the
    person whom the summary is about."""
    own = people.offender_places(SUMMARY)
    for pointer, value in pointers.walk(begun.answers):
        field = index(SUMMARY).at(pointer)
        if field and (field.kind not in WRITTEN or field.pointer in own):
            yield answer_words.words(field, value)
    for _, row in Answers(begun, date.min).rows("/attendance"):
        yield str(row.get("role", ""))


def _typed(into: Submission | None) -> Iterator[str]:
    """Yield what somebody typed into the summary about the request and its own handling."""
    for pointer, value in pointers.walk(into.answers if into else {}):
        if isinstance(value, str) and pointer.startswith(_TYPED):
            yield value
