"""Data that came with a PDF → the answers in it that the pages of the file say, and which do not
count because they don't."""

from collections.abc import Collection, Iterator, Mapping, Sequence
from typing import Any, NamedTuple

from mappa_docs.documents import layout, shown_answers
from mappa_docs.documents.blocks import State
from mappa_docs.errors import UnreadableError
from mappa_docs.holding import data_pointers, expected, first_page, held, pages
from mappa_docs.holding.carrier import Carrier
from mappa_docs.holding.expected import Expected, Look
from mappa_docs.holding.held import Held
from mappa_docs.messages.catalogue import sentence
from mappa_docs.model import Form
from mappa_docs.pdf import pdfium

# Pages that say less of the data than this, of 1, are not those that were made of it.
_LEAST = 0.5


class SaidAnswers(NamedTuple):
    """Of a form, as the document shows it, the `answers` that the pages say; the pointers of those
    that are `certain`, being in their places, and of those that were `matched` by their words; and
    of those that are `unsaid`. `marking` is the one that the first page gives. So many letters
    stand `beside` all that on the pages, and so many `in_margins`; so many that the front page has
    `repeated` it says otherwise or not at all, and so has the form some of its `own_words`;
    something is `drawn` on the pages; and they are `in_order`, or not."""

    form: Form
    marking: str
    answers: dict[str, Any]
    certain: tuple[str, ...]
    matched: tuple[str, ...]
    unsaid: tuple[str, ...]
    beside: int
    in_margins: int
    repeated: int
    own_words: int
    drawn: bool
    in_order: bool


def said(carrier: Carrier, stem: str, answers: Mapping[str, Any]) -> SaidAnswers:
    """Return which answers of the data the pages say.

    Raises UnreadableError where they are not the pages of this data at all, or the file is damaged.
    """
    bodies, margins = _read(carrier.data)
    first = first_page.document_of(stem, bodies)
    if first is None:
        raise UnreadableError(sentence("FILE.pdf.other_data"))
    form, text = first
    marking = first_page.marking_on(text, form)
    shown = shown_answers.shown(form, data_pointers.readable(form.top, answers))
    draft = any(pages.squeezed(layout.banner(State.DRAFT)) in margin for margin in margins)
    state = State.DRAFT if draft else State.COMPLETE
    wanted = expected.drawn(form, shown, Look(state, marking, carrier.unshown))
    result = held.held(carrier.data, wanted, carrier.unsure)
    asked = tuple(data_pointers.answered(form.top, shown))
    certain, matched = _by_pointer(wanted, result, asked)
    taken = {*certain, *matched}
    if len(taken) < len(asked) * _LEAST:
        raise UnreadableError(sentence("FILE.pdf.other_data"))
    unsaid = (
        *(pointer for pointer in asked if pointer not in taken),
        *_unsaid_about(form, shown, margins, marking.level),
        *data_pointers.beyond(answers, shown),
    )
    repeated = _lost(wanted, result, asked, echo=True)
    return SaidAnswers(
        form=form,
        marking=marking.text,
        answers=data_pointers.without(answers, frozenset(unsaid)),
        certain=certain,
        matched=matched,
        unsaid=unsaid,
        beside=max(0, result.beside - repeated),
        in_margins=result.in_margins,
        repeated=repeated,
        own_words=_lost(wanted, result, asked, echo=False),
        drawn=result.drawn,
        in_order=result.in_order,
    )


def _read(data: bytes) -> tuple[list[str], list[str]]:
    """Return what each page says between its header and its footer, and what in them."""
    with pdfium.opened(data) as pdf:
        words = [page.get_textpage() for page in pages.upright(pdf)]
        return [some.get_text_bounded(*pages.body()) for some in words], [
            pages.squeezed(pages.around(some)) for some in words
        ]


def _by_pointer(
    wanted: Expected, result: Held, asked: Sequence[str]
) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """Return the pointers of the answers that are alike, and of those found in words alone."""
    by_pointer = {one.pointer: number for number, one in enumerate(wanted.said) if one.pointer}
    numbers = {pointer: by_pointer.get(pointer) for pointer in asked}
    alike = tuple(pointer for pointer, number in numbers.items() if number in result.alike)
    found = tuple(pointer for pointer, number in numbers.items() if number in result.in_words)
    return alike, tuple(pointer for pointer in found if pointer not in alike)


def _lost(wanted: Expected, result: Held, asked: Collection[str], *, echo: bool) -> int:
    """Return how many letters the pages do not say of what is no answer: of those that the front
    page repeats, or of the form's own words, such as where an answer is not provided."""
    there = result.alike | result.in_words
    return sum(
        len(pages.squeezed(one.text))
        for number, one in enumerate(wanted.said)
        if number not in there and one.echo == echo and one.pointer not in asked
    )


def _unsaid_about(
    form: Form, answers: Mapping[str, Any], margins: Sequence[str], level: str
) -> Iterator[str]:
    """Yield what the data says of the document itself and its margins don't."""
    edition = answers.get("edition")
    line = pages.squeezed(f"{form.name}, edition {edition}")
    if edition is not None and not any(line in margin for margin in margins):
        yield "/edition"
    if answers.get("marking") not in (None, level):
        yield "/marking"
