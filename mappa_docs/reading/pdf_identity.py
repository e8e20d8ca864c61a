"""Which form a PDF is, and why one is not read that holds no answers, or none that can be told."""

from collections.abc import Sequence
from typing import NamedTuple

from mappa_docs.definition import schema_files, views
from mappa_docs.definition.printed_words import PACK
from mappa_docs.errors import UnreadableError
from mappa_docs.markings import schemes
from mappa_docs.markings.property_names import DOCUMENT, EDITION, FORM
from mappa_docs.messages import catalogue
from mappa_docs.model import MAIN, Parameters
from mappa_docs.pdf import filled_pdf
from mappa_docs.pdf.damage import LockedPdfError
from mappa_docs.pdf.filled_pdf import FilledPdf
from mappa_docs.reading import which_form
from mappa_docs.reading.own_words import SECTION, own_words
from mappa_docs.reading.pdf_fields import PdfFields

# So many headings of a form make a page one of it, and no letter that speaks of it.
_ENOUGH = 2
# The longest edition that a file is believed.
_LONGEST_EDITION = 20
# No keywords of ours are longer.
_LONGEST = 10_000
# What a page says whose form another program would have to make first.
_WAITING = "please wait"
_NO_FORM = "no_form"


class Identity(NamedTuple):
    """Which form a PDF is, which of its documents, and its edition, "" where it does not say."""

    stem: str
    document: str
    edition: str


def readable(data: bytes) -> FilledPdf:
    """Return what a PDF holds.

    Raises UnreadableError where it is damaged, encrypted, or no file that shows its own pages.
    """
    try:
        file = filled_pdf.read(data)
    except LockedPdfError:
        raise _refusal("encrypted") from None
    if file.is_xfa:
        raise _refusal("xfa")
    if file.is_portfolio:
        raise _refusal("portfolio")
    return file


def identity(file: FilledPdf) -> Identity:
    """Return which form a PDF with fields is.

    Raises UnreadableError where it is none, and where it has no fields to read answers from.
    """
    keywords = file.information.get("/Keywords", "")[:_LONGEST]
    if not file.fields and PACK in schemes.keywords(keywords):
        raise _refusal("pack")
    said = file.information.get(f"/{FORM}", "")
    texts = [line for page in file.pages for line in page.words.split("\n")]
    stem = which_form.stem_of([said], texts)
    is_named = bool(stem) and which_form.stem_of([said], ()) == stem
    if not is_named and not _has_words(stem, texts):
        raise _refusal(_kind_without_form(file, texts))
    if not file.fields:
        name = schema_files.name_of(stem)
        raise _refusal("no_fields", (("form", name),))
    document = file.information.get(f"/{DOCUMENT}", "")
    if document not in views.documents(stem):
        document = which_form.document_of(stem, texts)
    return Identity(stem, document, file.information.get(f"/{EDITION}", "")[:_LONGEST_EDITION])


def refuse_others(file: FilledPdf, fields: PdfFields) -> None:
    """Raise UnreadableError where the fields are of several forms, or not of this one."""
    if fields.are_of_several_forms:
        raise UnreadableError(catalogue.sentence("FILE.form.several"))
    if not fields.known:
        raise _refusal("other_fields")


def refuse_pictures(file: FilledPdf, texts: Sequence[str]) -> None:
    """Raise UnreadableError where the pages hold no words of a form, only pictures of one, or what
    stands there until some program has made it."""
    why = _kind_without_form(file, texts)
    if why != _NO_FORM:
        raise _refusal(why)


def _has_words(stem: str, texts: Sequence[str]) -> bool:
    if not stem:
        return False
    words = own_words(stem, MAIN)
    headings = {text for text in texts if any(one.role == SECTION for one in words.of(text))}
    return len(headings) >= min(_ENOUGH, len(words.form.sections))


def _kind_without_form(file: FilledPdf, texts: Sequence[str]) -> str:
    if any(_WAITING in text.casefold() for text in texts[:10]):
        return "xfa"
    has_words = any(text.strip() for text in texts)
    return _NO_FORM if has_words or file.fields or not file.has_pictures else "scan"


def _refusal(what: str, parameters: Parameters = ()) -> UnreadableError:
    return UnreadableError(catalogue.sentence(f"FILE.pdf.{what}", parameters))
