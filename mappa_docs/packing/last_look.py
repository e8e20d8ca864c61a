"""A finished pack, opened again: does each page say what its document says, and nothing else?

What is read here is the file, by a program that shares no code with what drew it. Letters are
counted, page by page, so that it makes no difference where a line or a page ends.
"""

from collections import Counter
from collections.abc import Collection, Iterator, Sequence
from itertools import pairwise
from typing import Any, NamedTuple

from mappa_docs.documents import layout, pack_document
from mappa_docs.documents.blocks import Document, Grid, Heading, Rows, State
from mappa_docs.documents.pack_document import PackDocument
from mappa_docs.errors import MarkingError
from mappa_docs.holding import in_words
from mappa_docs.holding import pages as shown
from mappa_docs.holding.pages import squeezed
from mappa_docs.lazy_patterns import expression
from mappa_docs.messages.catalogue import sentence
from mappa_docs.model import Parameters
from mappa_docs.pdf import pdfium
from mappa_docs.text.drawn_characters import is_common, with_codes

# What PDFium says in place of a hyphen at the end of a line.
_HYPHENS = str.maketrans(dict.fromkeys("\x02\ufffe", "-"))
_DASH = "–"
# Beside words that run from right to left programs turn round what opens and closes. A soft hyphen
# is none where no line ends.
_ALIKE = str.maketrans(")]}>’”»", "([{<‘“«", "\xad")
# What is printed for a letter that no typeface has with its marks, without white space.
_CODE = expression(r"\[U\+[0-9A-F]{4,6}[A-Z0-9-]*\]")

Span = tuple[int, int]


class _Bookmark(NamedTuple):
    level: int
    title: str
    page: int


def pages(data: bytes, whole: PackDocument) -> list[Span]:
    """Return the first and the last page of each document of a finished pack.

    Raises MarkingError, which holds no answer, where its bookmarks, what a page says of itself or
    what the pages of a document say is not as the documents have it.
    """
    with pdfium.opened(data) as pdf:
        spans = _spans(_bookmarks(pdf), whole, len(pdf))
        texts = [page.get_textpage() for page in pdf]
        bodies = [shown.text_in(words, shown.body()).translate(_HYPHENS) for words in texts]
        edges = [squeezed(shown.around(words)) for words in texts]
    _check_edges(edges, spans, whole)
    _check_contents(bodies[: spans[0][0] - 1], spans, whole)
    for (first, last), document in zip(spans, whole.parts, strict=True):
        _check_pages(bodies[first - 1 : last], first, document)
    return spans


def _bookmarks(pdf: Any) -> Iterator[_Bookmark]:
    for one in pdf.get_toc():
        to = one.get_dest()
        index = to.get_index() if to else None
        yield _Bookmark(one.level, squeezed(one.get_title()), -1 if index is None else index)


def _spans(bookmarks: Iterator[_Bookmark], whole: PackDocument, count: int) -> list[Span]:
    """Return the pages of each document, as the bookmarks have them."""
    above: list[_Bookmark] = []
    sections: list[list[str]] = []
    for one in bookmarks:
        if one.level == 0:
            above.append(one)
            sections.append([])
        elif one.level == 1:
            sections[-1].append(one.title)
    names = [whole.title, *map(pack_document.name, whole.parts)]
    wanted = [[], *map(_sections, whole.parts)]
    starts = [one.page for one in above]
    in_order = starts[:1] == [0] and all(one < other for one, other in pairwise([*starts, count]))
    titles = [_said(name) for name in names]
    if [one.title for one in above] != titles or sections != wanted or not in_order:
        raise _refusal("outline")
    return [(first + 1, after) for first, after in pairwise([*starts[1:], count])]


def _sections(document: Document) -> list[str]:
    headings = (block for block in document.blocks if isinstance(block, Heading))
    return [_said(f"{one.number}{one.text}") for one in headings if one.level == 2]


def _check_edges(edges: Sequence[str], spans: Sequence[Span], whole: PackDocument) -> None:
    """Make sure that each page says which of all it is, of which form, and where it is a draft."""
    owners: list[PackDocument | Document] = [whole] * (spans[0][0] - 1)
    for (first, last), document in zip(spans, whole.parts, strict=True):
        owners += [document] * (last - first + 1)
    draft = _said(layout.banner(State.DRAFT))
    for number, (said, owner) in enumerate(zip(edges, owners, strict=True), 1):
        lines = (f"Page {number} of {len(edges)}", owner.form_name, owner.edition, owner.banner)
        if not all(_said(line) in said for line in lines) or (draft in said) != bool(owner.banner):
            raise _refusal("lines", (("number", number),))


def _check_contents(bodies: Sequence[str], spans: Sequence[Span], whole: PackDocument) -> None:
    """Make sure that the pages before the documents list them with theirs, and say nothing else."""
    words = [*_words(whole), *whole.columns]
    for listed, (first, last) in zip(whole.listed, spans, strict=True):
        span = f"{first}{_DASH}{last}" if first < last else f"{first}"
        words += [*listed.cells, *listed.notes, span]
    if not _are_said(words, bodies, {"".join(whole.columns)}):
        raise _refusal("contents")


def _check_pages(bodies: Sequence[str], first: int, document: Document) -> None:
    """Make sure that the pages of a document say it, and nothing else."""
    tables = (block for block in document.blocks if isinstance(block, Rows | Grid))
    heads = (block.columns if isinstance(block, Rows) else block.head for block in tables)
    if not _are_said([*_words(document), _DASH], bodies, set(map("".join, heads))):
        raise _refusal("pages", (("first", first), ("last", first + len(bodies) - 1)))


def _words(document: Document | PackDocument) -> Iterator[str]:
    return (piece.words for piece in in_words.pieces(document))


def _are_said(words: Sequence[str], bodies: Sequence[str], heads: Collection[str]) -> bool:
    """Return whether pages have the letters of the words, each as often, and no others but for the
    heads of tables that go on at the top of a page."""
    wanted, there = _letters("".join(map(_said, words))), _letters("".join(bodies))
    beside = there - wanted
    repeated = [_said(head) for head in heads]
    for head in (head for body in bodies for head in repeated if body.startswith(head)):
        if beside >= _letters(head):
            beside -= _letters(head)
    return not beside and not wanted - there


def _letters(words: str) -> Counter[str]:
    """Return how often each letter is there. Those of other scripts are left out, because programs
    tell them otherwise than they were typed, and so are codes that are printed in their place."""
    told = _CODE.sub("", words).translate(_ALIKE)
    return Counter(letter for letter in told if is_common(letter))


def _said(words: str) -> str:
    return squeezed(with_codes(words))


def _refusal(what: str, parameters: Parameters = ()) -> MarkingError:
    place = sentence(f"PACK.{what}", parameters)
    return MarkingError(sentence("PACK.not_as_it_should", (("what", place),)))
