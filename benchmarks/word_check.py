"""Checking the marking of a long Word file, beside unpacking and parsing it and no more."""

import io
import random
import zipfile
from collections.abc import Iterator

from docx import Document
from lxml import etree

from benchmarks.figures import Figure, Side, ratio
from mappa_docs.file_markings import inspection

ROUNDS = 7
PAGES, PARAGRAPHS, WORDS = 500, 10, 45
RUNS = 200_000
TARGET = 4
_VOCABULARY = [
    *("offender", "officer", "agreed", "attended", "visit", "risk", "plan", "address", "review"),
    *(
        "meeting",
        "Monday",
        "family",
        "work",
        "licence",
        "condition",
        "police",
        "housing",
        "contact",
    ),
]
_SECOND = '<w:r><w:rPr><w:b/></w:rPr><w:t xml:space="preserve">{} </w:t></w:r>'


def measure() -> Iterator[Figure]:
    """Yield how the check compares for a file of 500 pages, and for one of very many runs."""
    for what, data in (("500 pages", _pages()), ("200,000 runs", _runs())):
        items = [data] * (ROUNDS + 1)
        times = ratio(Side(_check, items), Side(unpacked, items), ROUNDS)
        what = f"marking check, Word of {what}: times as long as unzipping and parsing it"
        yield Figure(what, times, TARGET, at_least=False)


def _check(data: bytes) -> object:
    return inspection.judge(inspection.inspect(data, "report.docx"))


def unpacked(data: bytes) -> object:
    """Return the roots of all parts of a Word file, unpacked and parsed and no more."""
    with zipfile.ZipFile(io.BytesIO(data)) as package:
        names = [name for name in package.namelist() if name.endswith((".xml", ".rels"))]
        return [etree.fromstring(package.read(name)) for name in names]


def _pages() -> bytes:
    chance = random.Random(7)
    document = Document()
    for _ in range(PAGES * PARAGRAPHS):
        paragraph = document.add_paragraph()
        for _ in range(3):
            words = " ".join(chance.choices(_VOCABULARY, k=WORDS // 3))
            paragraph.add_run(f"{words} ").bold = chance.random() < 0.1
    return _saved(document)


def _runs() -> bytes:
    chance = random.Random(8)
    document = Document()
    document.add_paragraph("Text")
    data = _saved(document)
    runs = "".join(_SECOND.format(f"{chance.getrandbits(24):x}") for _ in range(RUNS))
    file = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(data)) as old, zipfile.ZipFile(file, "w", 8) as new:
        for name in old.namelist():
            content = old.read(name)
            if name == "word/document.xml":
                content = content.replace(b"<w:sectPr", f"<w:p>{runs}</w:p><w:sectPr".encode(), 1)
            new.writestr(name, content)
    return file.getvalue()


def _saved(document: object) -> bytes:
    file = io.BytesIO()
    document.save(file)  # type: ignore[attr-defined]
    return file.getvalue()
