"""Putting a marking on somebody else's PDF of a hundred pages, beside looking at it."""

from collections.abc import Iterator

import typst

from benchmarks.figures import Figure, Side, ratio
from mappa_docs import resources
from mappa_docs.file_markings import applying, inspection
from mappa_docs.model import Marking

PAGES = 100
ROUNDS = 5
_MARKING = Marking("gpms", "RESTRICTED", "RESTRICTED")


def measure() -> Iterator[Figure]:
    """Yield how many times as long it takes to mark the PDF, and to prove that nothing else of it
    changed, as to check how it is marked."""
    files = [_report(number) for number in range(ROUNDS + 1)]
    times = ratio(Side(_apply, files), Side(inspection.inspect, files), ROUNDS)
    what = f"marking apply, a PDF of {PAGES} pages: times as long as marking check"
    yield Figure(what, times, 3, at_least=False)


def _apply(data: bytes) -> bytes:
    return applying.apply(data, _MARKING)


def _report(number: int) -> bytes:
    """Return a report as Typst writes it, with tags, headings and a table on each page."""
    source = (
        f'#set document(title: "Specimen report {number}")\n'
        '#set text(font: "Liberation Sans")\n'
        f"#for page in range({PAGES}) [\n"
        "= Chapter #page\n#lorem(320)\n#table(columns: 3, ..range(15).map(cell => [Cell #cell]))\n"
        "#pagebreak(weak: true)\n]\n"
    )
    folder = resources.on_disk("forms")
    fonts = typst.Fonts(include_system_fonts=False, font_paths=[folder / "fonts"])
    data = typst.compile(source.encode(), format="pdf", font_paths=fonts)
    if not isinstance(data, bytes):
        raise TypeError("Typst gave no file.")
    return data
