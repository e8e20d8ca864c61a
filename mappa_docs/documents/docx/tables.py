"""What the tables of a form and of a letter share in Word: widths, heads, the space after them.

The measures are those of `forms/measures.json` in Word's unit, twentieths of a point.
"""

from collections.abc import Iterable, Iterator

from mappa_docs.documents.measures import measures, twips
from mappa_docs.ooxml.wordml import cell, paragraph, run

_GIVEN = measures()
COLUMNS = tuple(map(twips, _GIVEN.question_columns))
# The width between the margins of a page, and that of the labels.
WIDTH = sum(COLUMNS)
LABELS = COLUMNS[0]
# In a grid of a blank, the list to choose from that takes the place of a box for each option.
CHOICE = twips(_GIVEN.choice_column)
# The column that says which paragraph asks for something.
CITATIONS = twips(_GIVEN.citation_column)
# What is written at length gets room for it on a blank: the least height of its row.
ROOM = twips(_GIVEN.room_to_write)
LABEL_FILL = _GIVEN.colours["label"]
HEAD_FILL = _GIVEN.colours["head"]


def head(labels: Iterable[str], widths: Iterable[int]) -> Iterator[str]:
    """Yield the cells of a table's head."""
    for label, width in zip(labels, widths, strict=True):
        yield cell(paragraph(run(label), "ColumnHead"), width, HEAD_FILL)


def gap() -> str:
    """Return the small space that keeps one table from growing into the next."""
    return paragraph("", "Gap")
