"""Reading forms that were filled in with Word: one beside unpacking and parsing it and no more, and
a folder of them as `check` takes it."""

from collections.abc import Iterator
from pathlib import Path
from tempfile import TemporaryDirectory

import mappa_docs
from benchmarks import check, documents
from benchmarks.figures import Figure, Side, ratio
from benchmarks.word_check import unpacked
from tests.filled_by_hand import filled

# Filled forms that differ, and how many copies of them lie in the folder.
FORMS, FEW, MANY = 20, 200, 2_000
# How many of them two jobs share: each takes many times as long as one of JSON.
SHARED = 200
ROUNDS, EACH, TURNS = 40, 5, 3


def measure() -> Iterator[Figure]:
    """Yield how the reading of a filled form compares with parsing it, how much two processes help
    to check many, and whether memory stays flat."""
    forms = [
        filled(documents.STEM, answers, number)
        for number, answers in enumerate(documents.valid(FORMS, seed=9))
    ]
    _look_at(forms)
    items = [forms[number % FORMS] for number in range(ROUNDS * EACH + 1)]
    times = ratio(Side(mappa_docs.extract, items), Side(unpacked, items), ROUNDS)
    what = "extract, a filled MAPPA A: times as long as unzipping and parsing it"
    yield Figure(what, times, 3, at_least=False)
    with TemporaryDirectory() as folder:
        paths = [Path(folder) / f"{number:05}.docx" for number in range(MANY)]
        for number, path in enumerate(paths):
            path.write_bytes(forms[number % FORMS])
        what = "check of filled forms, --jobs 2: times as fast as --jobs 1"
        yield Figure(what, check.two_jobs(paths[:SHARED], TURNS), 1.7, at_least=True)
        what = f"memory, {MANY:,} filled forms checked: times as much as for {FEW}"
        yield Figure(what, check.growth(folder, FEW, MANY), 1.1, at_least=False)


def _look_at(forms: list[bytes]) -> None:
    """Raise AssertionError unless all of each form is read: what fails is fast."""
    for data in forms:
        extraction = mappa_docs.extract(data)
        if extraction.status != "read" or not extraction.certain:
            raise AssertionError("A filled form was not read as a whole.")
