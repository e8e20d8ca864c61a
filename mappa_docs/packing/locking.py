"""Which passwords will do for a file, and a finished file with one.

Every program has to make the same of a password, and they don’t prepare it alike: PDF asks for the
SASLprep of RFC 4013, and most take it as it is typed. So one is taken only where both are the same.
"""

import stringprep
import unicodedata

from mappa_docs.errors import MarkingError, UsageError
from mappa_docs.messages.catalogue import sentence

# Three short words.
_FEWEST_LETTERS = 12
# What more there is of a password, revision 6 does not read.
_MOST_BYTES = 127
# What SASLprep changes or forbids, or reads by its direction.
_UNCLEAR = (
    stringprep.in_table_a1,
    stringprep.in_table_b1,
    stringprep.in_table_c12,
    stringprep.in_table_c21_c22,
    stringprep.in_table_c3,
    stringprep.in_table_c4,
    stringprep.in_table_c5,
    stringprep.in_table_c6,
    stringprep.in_table_c7,
    stringprep.in_table_c8,
    stringprep.in_table_c9,
    stringprep.in_table_d1,
)


def password(text: str) -> str:
    """Return a password in the one form of Unicode in which it is used (NFC).

    Raises UsageError, which does not repeat it, where it is too short or too long, begins or ends
    with a space, or has a character that programs take for different ones.
    """
    given = unicodedata.normalize("NFC", text)
    if given != given.strip():
        raise UsageError(sentence("PASSWORD.edges"))
    if len(given) < _FEWEST_LETTERS:
        raise UsageError(sentence("PASSWORD.too_short", (("least", _FEWEST_LETTERS),)))
    is_clear = unicodedata.normalize("NFKC", given) == given
    if not is_clear or any(in_table(letter) for letter in given for in_table in _UNCLEAR):
        raise UsageError(sentence("PASSWORD.unclear"))
    if len(given.encode()) > _MOST_BYTES:
        raise UsageError(sentence("PASSWORD.too_long", (("most", _MOST_BYTES),)))
    return given


def locked(data: bytes, secret: str) -> bytes:
    """Return a finished PDF encrypted with this password. Raises MarkingError where it would not be
    opened by it alone, or then be another."""
    from mappa_docs.pdf import encryption

    file = encryption.encrypted(data, secret)
    if not encryption.is_same(data, file, secret):
        raise MarkingError(sentence("PACK.not_locked"))
    return file
