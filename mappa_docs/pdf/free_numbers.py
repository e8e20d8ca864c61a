"""Numbers for new objects of a PDF: none that anything refers to already, found or not.

A reference to an object that is missing shows nothing. If a new object took its number, the
reference would show that.
"""

import re
from collections.abc import Iterable
from itertools import chain

from mappa_docs.errors import UnreadableError

# Of a number that is too long the end is taken: it costs nothing that one number more is left out.
_SPACE = rb"[\x00\t\n\f\r ]++"
_REFERENCE = re.compile(
    rb"([0-9][0-9]{0,6}+)" + _SPACE + rb"[0-9]{1,5}+" + _SPACE + rb"R(?![A-Za-z])"
)
# More objects than a marking adds to the largest file.
_ROOM = 20_000
# Programs that show PDFs know no higher number.
_HIGHEST = 4_000_000


def first_free(first: int, texts: Iterable[bytes]) -> int:
    """Return the first number, from `first` on, after which there is room for all that is added.
    The `texts` hold the objects of the file and whatever else.

    Raises UnreadableError where there is none.
    """
    taken = set(chain.from_iterable(map(_REFERENCE.findall, texts)))
    for number in sorted(map(int, taken)):
        if number >= first + _ROOM:
            break
        first = max(first, number + 1)
    if first + _ROOM > _HIGHEST:
        raise UnreadableError("The PDF has more objects than can be read.")
    return first
