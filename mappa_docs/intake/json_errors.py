"""What is no sound JSON → what to do about it, for somebody who was sent the file.

No sentence repeats what stands in the file.
"""

from json import JSONDecodeError

from mappa_docs.files import kinds
from mappa_docs.files.signs import Kind
from mappa_docs.messages.catalogue import sentence

_MARK = b"\xef\xbb\xbf"  # that a text is in UTF-8
_NOT_SEEN = b"\x00 \t\r\n"
# How Python's decoder begins its sentences → what to say of the fault.
_FAULTS = {
    "Expecting ',' delimiter": "JSON.comma_missing",
    "Expecting ':' delimiter": "JSON.colon_missing",
    "Expecting property name": "JSON.name_missing",
    "Illegal trailing comma": "JSON.comma_too_many",
    "Expecting value": "JSON.value_missing",
    "Extra data": "JSON.after_end",
    "Unterminated string": "JSON.no_closing_quotes",
    "Invalid control character": "JSON.line_end_in_text",
    "Invalid \\": "JSON.backslash",
}
_OTHER_FAULT = "JSON.unknown"
# What may be cut so that no value is left: an empty rest is the beginning of any word.
_WORDS = ("true", "false", "null", "-")
_ESCAPE = len("\\uXXXX")


def not_in_utf_8(data: bytes, fault: UnicodeDecodeError) -> str:
    """Return what to do about data that are no text in UTF-8."""
    if _has_two_bytes_a_sign(data):
        return _saved_otherwise(1)
    if not _is_begun(data):
        return kinds.why_not_read(kinds.kind_of(data))
    if fault.reason == "unexpected end of data":
        return _cut(data.count(b"\n") + 1)
    return _saved_otherwise(data.count(b"\n", 0, fault.start) + 1)


def why(data: bytes, text: str, fault: JSONDecodeError) -> str:
    """Return what to do about data that are this text, in which the decoder found a fault."""
    if not data.removeprefix(_MARK).strip(_NOT_SEEN):
        return kinds.why_not_read(Kind.EMPTY)
    if _has_two_bytes_a_sign(data):
        return _saved_otherwise(1)
    if not _is_begun(data):
        return kinds.why_not_read(kinds.kind_of(data))
    if _ends_early(text, fault):
        return _cut(text.rstrip().count("\n") + 1)
    keys = (key for begins, key in _FAULTS.items() if fault.msg.startswith(begins))
    key = next(keys, _OTHER_FAULT)
    return sentence(key, (("line", fault.lineno), ("column", fault.colno)))


def _has_two_bytes_a_sign(data: bytes) -> bool:
    """Say whether the data look like JSON in UTF-16, as some programs save it."""
    return data.startswith((b"\xff\xfe", b"\xfe\xff")) or b"\x00" in data[:2]


def _saved_otherwise(line: int) -> str:
    return sentence("FILE.not_utf_8", (("line", line),))


def _is_begun(data: bytes) -> bool:
    """Say whether the data begin as JSON that holds answers does."""
    begins = data.removeprefix(_MARK).lstrip(_NOT_SEEN)
    return begins.startswith((b"{", b"[")) and not begins.startswith(b"{\\rtf")


def _ends_early(text: str, fault: JSONDecodeError) -> bool:
    """Say whether the decoder only missed what would have come after the end of the text."""
    left = text[fault.pos :].strip()
    if fault.msg.startswith("Unterminated string"):
        return not left.endswith(("}", "]"))
    if fault.msg.startswith("Expecting value"):
        return any(word.startswith(left) for word in _WORDS)
    return not left or (fault.msg.startswith("Invalid \\") and len(left) < _ESCAPE)


def _cut(line: int) -> str:
    return sentence("FILE.cut", (("line", line),))
