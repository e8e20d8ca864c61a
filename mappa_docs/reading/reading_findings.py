"""What could not be read on a form, or not for sure → findings. None holds what was typed."""

from collections.abc import Iterable, Iterator, Mapping, Sequence

from mappa_docs.messages import finding_messages
from mappa_docs.messages.answer_faults import are_many
from mappa_docs.messages.finding_messages import Grounds, Sentence, place_of
from mappa_docs.model import Choice, Count, Field, Finding, FindingKind, Severity
from mappa_docs.reading.assembling import UnreadAnswer

_CHARACTER, _ANSWER, _QUESTION, _PAGE = "character", "answer", "question", "page"
_KIND: FindingKind = "unread"


def of_texts(stem: str, texts: Iterable[tuple[Field | None, str, int]]) -> Iterator[Finding]:
    """Yield a finding for each kind of unread text in each section, `texts` being the section, the
    kind and the number of characters of each."""
    sums: dict[tuple[str, str], int] = {}
    for section, what, characters in texts:
        key = (section.pointer if section else "", what)
        sums[key] = sums.get(key, 0) + characters
    for (pointer, what), characters in sums.items():
        size = (("size", Count(characters, _CHARACTER)), ("what", what))
        sentence = f"READ-1.{what}" if pointer else f"READ-1.{what}.nowhere"
        yield _finding(stem, pointer, "READ-1", "warning", Sentence(sentence, size))


def of_answers(stem: str, answers: Iterable[UnreadAnswer]) -> Iterator[Finding]:
    """Yield a finding for each answer that could not be read."""
    for one in answers:
        key = f"READ-2.{one.why}"
        options: tuple[Choice, ...] = ()
        if one.why == "choice":
            field = place_of(stem, one.pointer).field
            options = field.choices if field else ()
            key = key if field and options and not are_many(field) else "READ-2.choice.many"
        sentence = Sentence(key, (("characters", one.letters),), options=options)
        yield _finding(stem, one.pointer, "READ-2", "error", sentence)


def of_matched(
    stem: str, matched: Sequence[str], meant: Sequence[str], *, by: str = "places"
) -> Iterator[Finding]:
    """Yield advice about answers that were not read for certain: one piece for all that were
    `matched` `by` their places or names, and one for each that was read as it is `meant`."""
    placed = len(set(matched).difference(meant))
    if placed:
        counted = (("answers", Count(placed, _ANSWER)),)
        yield _finding(stem, "", "READ-4", "advice", Sentence(f"READ-4.{by}", counted))
    for pointer in meant:
        yield _finding(stem, pointer, "READ-4", "advice", Sentence("READ-4"))


def of_changes(stem: str, inserted: int, deleted: int) -> Iterator[Finding]:
    """Yield the finding about tracked changes, if there are any."""
    if inserted or deleted:
        counts = (
            ("inserted", Count(inserted, _CHARACTER)),
            ("deleted", Count(deleted, _CHARACTER)),
        )
        yield _finding(stem, "", "READ-3", "warning", Sentence("READ-3", counts))


def of_lost_fields(stem: str, counts: Mapping[Field | None, int]) -> Iterator[Finding]:
    """Yield a finding for each section, None for what stands above all of them, with the number of
    its questions that have no field in the file any more."""
    for section, count in counts.items():
        counted = (("questions", Count(count, _QUESTION)),)
        pointer = section.pointer if section else ""
        yield _finding(stem, pointer, "READ-11", "error", Sentence("READ-11", counted))


def of_lost_pages(stem: str, count: int, told_by: str = "pages") -> Iterator[Finding]:
    """Yield the finding about pages that are not there any more, if there are any: it is told by
    the numbers of the `pages`, or by `fewer_pages` than on the blank form."""
    if count > 0:
        counted = (("pages", Count(count, _PAGE)),)
        yield _finding(stem, "", "READ-11", "error", Sentence(f"READ-11.{told_by}", counted))


def of_things_to_run(stem: str, things: Iterable[str]) -> Iterator[Finding]:
    """Yield a finding for each kind of thing that a file would do or bring along."""
    for thing in sorted(things):
        yield _finding(stem, "", "READ-8", "warning", Sentence(f"READ-8.{thing}"))


def of_program(stem: str, program: str) -> Finding:
    """Return the finding about a program that changes forms when it saves them."""
    return _finding(stem, "", "READ-5", "warning", Sentence("READ-5", (("program", program),)))


def of_lost_breaks(stem: str, pointers: Iterable[str]) -> Iterator[Finding]:
    """Yield a finding for each answer whose line breaks such a program moved."""
    for pointer in pointers:
        yield _finding(stem, pointer, "READ-5", "warning", Sentence("READ-5.breaks"))


def of_unsaid(stem: str, pointers: Iterable[str]) -> Iterator[Finding]:
    """Yield a finding for each answer in the data of a file that its pages do not say."""
    for pointer in pointers:
        yield _finding(stem, pointer, "READ-6", "error", Sentence("READ-6"))


def of_pages(stem: str, *, in_order: bool, in_words: int) -> Iterator[Finding]:
    """Yield what is to be said of the pages of a file whose data was held against them: whether
    they are in order, and how many answers were found by their words alone."""
    if not in_order:
        yield _finding(stem, "", "READ-7", "warning", Sentence("READ-7"))
    if in_words:
        counted = (("answers", Count(in_words, _ANSWER)),)
        yield _finding(stem, "", "READ-4", "advice", Sentence("READ-4.words", counted))


def section_title(stem: str, pointer: str) -> str:
    """Return the heading of the section that a pointer leads into, "" for the whole form."""
    return finding_messages.place_of(stem, pointer).section if pointer else ""


def _finding(stem: str, pointer: str, code: str, severity: Severity, sentence: Sentence) -> Finding:
    grounds = Grounds(code, _KIND, severity, basis="inferred")
    return finding_messages.finding(stem, pointer, grounds, sentence)
