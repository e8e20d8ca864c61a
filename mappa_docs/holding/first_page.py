"""What the first page of a document says of it: which of the form's documents it is, and how it is
marked."""

from collections.abc import Iterator, Sequence
from itertools import product

from mappa_docs.definition import printed_words, views
from mappa_docs.documents import layout
from mappa_docs.documents.blocks import State
from mappa_docs.documents.printed_answers import in_title_block
from mappa_docs.holding.pages import squeezed
from mappa_docs.markings import document_marking, policy, schemes
from mappa_docs.model import Form, Marking


def document_of(stem: str, pages: Sequence[str]) -> tuple[Form, str] | None:
    """Return the form as the document shows it whose title stands on one of the pages, and what
    that page says; None where there is none."""
    for text in pages:
        bare = squeezed(text)
        for name in views.documents(stem):
            form = views.view(stem, name)
            if squeezed(form.name + layout.title(form, State.COMPLETE) + form.purpose) in bare:
                return form, text
    return None


def marking_on(text: str, form: Form) -> Marking:
    """Return the marking that the first page of a form gives among its answers, with what it says
    about handling; the least for the form where it gives none."""
    said = _between(text, printed_words.MARKING, [field.label for field in in_title_block(form)])
    words, _, rest = _parted(said, printed_words.HANDLING)
    for scheme in schemes.schemes():
        sighting = schemes.whole(words, scheme) if words else None
        if sighting is not None and not sighting.unsure:
            handling = (text for text in _handling(form) if squeezed(text) == squeezed(rest))
            given = sighting.level, words, sighting.descriptors
            return Marking(scheme, *given, next(handling, ""))
    return document_marking.floor(document_marking.DEFAULT_SCHEME, form.template)


def _handling(form: Form) -> Iterator[str]:
    """Yield all that may be said about the handling of a form."""
    for scheme, purpose, paper in product(schemes.schemes(), ("", *policy.PURPOSES), (False, True)):
        yield policy.handling(scheme, form.template, purpose, paper=paper)


def _between(text: str, label: str, following: Sequence[str]) -> str:
    """Return what stands after a label and before the first of those that may follow."""
    _, found, after = _parted(text, label)
    if not found:
        return ""
    rests = (_parted(after, other) for other in following)
    return min((before for before, other, _ in rests if other), key=len, default="")


def _parted(text: str, label: str) -> tuple[str, str, str]:
    """Return what stands before a label, the label, and what stands after it, with one space
    between words; a line may end within the label."""
    words = text.split()
    sought = label.split()
    for place in range(len(words) - len(sought) + 1):
        if words[place : place + len(sought)] == sought:
            end = place + len(sought)
            return " ".join(words[:place]), label, " ".join(words[end:])
    return " ".join(words), "", ""
