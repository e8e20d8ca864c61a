"""Reading PDF forms that were filled in: one beside pypdf's reading of its fields and no more."""

import io
from collections.abc import Iterator

import pypdf

import mappa_docs
from benchmarks import documents
from benchmarks.figures import Figure, Side, ratio
from tests.filled_pdf import filled

FORMS, ROUNDS = 10, 40


def measure() -> Iterator[Figure]:
    """Yield how the reading of a filled form compares with that of its fields alone."""
    forms = [filled(documents.STEM, answers) for answers in documents.valid(FORMS, seed=9)]
    for data in forms:
        extraction = mappa_docs.extract(data)
        if extraction.status != "read" or extraction.matched or not extraction.certain:
            raise AssertionError("A filled form was not read as a whole.")
    items = [forms[number % FORMS] for number in range(ROUNDS + 1)]
    times = ratio(Side(mappa_docs.extract, items), Side(_fields, items), ROUNDS)
    what = "extract, a filled MAPPA A in PDF: times as long as pypdf’s get_fields"
    yield Figure(what, times, 2, at_least=False)


def _fields(data: bytes) -> object:
    return pypdf.PdfReader(io.BytesIO(data)).get_fields()
