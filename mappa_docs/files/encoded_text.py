"""The bytes of a text → the same text in UTF-8, where a mark at its beginning says how it is saved.

Windows programs, such as PowerShell where `>` writes its output, save text in UTF-16 with such a
mark. A text without a mark stays as it is: which way it is written would be a guess.
"""

import codecs

# The mark of UTF-32, little end first, begins with that of UTF-16: so it is looked for before it.
_BY_MARK = (
    (codecs.BOM_UTF32_LE, "utf-32"),
    (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)


def in_utf_8(data: bytes) -> bytes:
    """Return a text in UTF-8, without a mark where it was written otherwise. What is no text by its
    mark, such as one that was cut in the middle of a sign, is returned as it is."""
    if data[:1] not in b"\xff\xfe\x00" or not data:
        return data
    for mark, encoding in _BY_MARK:
        if data.startswith(mark):
            try:
                return data.decode(encoding).encode()
            except UnicodeError:
                return data
    return data
