"""Looking for the marking on every page of a long PDF, beside drawing its pages once."""

from collections.abc import Iterator

import pypdfium2
import typst

from benchmarks.figures import Figure, Side, ratio
from mappa_docs.file_markings import inspection

ROUNDS = 5
PAGES = 100
# A page with about as many words as a page of a report has.
SOURCE = """
#set page("a4", header: align(center)[*RESTRICTED*], footer: align(center)[*RESTRICTED*])
#for page in range({pages}) [ = Part #(page + {first}) \n #lorem(420) #pagebreak(weak: true) ]
"""


def measure() -> Iterator[Figure]:
    """Yield how many times as long the inspection of a PDF takes as drawing it at 72 dots an inch.

    Both sides have files of their own, so that neither finds anything remembered.
    """
    every = [
        typst.compile(SOURCE.format(pages=PAGES, first=number).encode())
        for number in range(2 * (ROUNDS + 1))
    ]
    times = ratio(Side(inspection.inspect, every[::2]), Side(_draw, every[1::2]), ROUNDS)
    yield Figure(
        "A PDF of 100 pages checked: times as long as drawn once", times, 3, at_least=False
    )


def _draw(data: bytes) -> None:
    with pypdfium2.PdfDocument(data) as pdf:
        for page in pdf:
            page.render(scale=1).close()
            page.close()
