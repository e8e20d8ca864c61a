"""What is no sound JSON → what to do about it, for somebody who was sent the file.

No sentence repeats what stands in the file.
"""

from json import JSONDecodeError

_ASK = "ask for it again"
_MARK = b"\xef\xbb\xbf"  # that a text is in UTF-8
_NOT_SEEN = b"\x00 \t\r\n"
# How files of other kinds begin.
_KINDS = {
    b"%PDF": "a PDF",
    b"PK\x03\x04": "a Word, Excel or zip file",
    b"\xd0\xcf\x11\xe0": "a file of an older office program, or a saved e-mail",
    b"{\\rtf": "a text in RTF",
    b"\x89PNG": "a picture",
    b"\xff\xd8\xff": "a picture",
    b"GIF8": "a picture",
    b"<": "a web page, or something like it",
}
# How Python's decoder begins its sentences → what they mean.
_FAULTS = {
    "Expecting ',' delimiter": "a comma or a closing bracket is missing",
    "Expecting ':' delimiter": "a colon is missing",
    "Expecting property name": "a name in double quotes is missing, or there is a comma too many",
    "Illegal trailing comma": "there is a comma too many",
    "Expecting value": "an answer is missing, or a text is not in double quotes",
    "Extra data": "something stands after the closing bracket of the form",
    "Unterminated string": "a text has no closing quotes",
    "Invalid control character": "a text goes over the end of the line, or holds a tab",
    "Invalid \\": "a backslash does not belong there, or stands for itself and has to be doubled",
}
# What may be cut so that no value is left: an empty rest is the beginning of any word.
_WORDS = ("true", "false", "null", "-")
_ESCAPE = len("\\uXXXX")


def not_in_utf_8(data: bytes, fault: UnicodeDecodeError) -> str:
    """Return what to do about data that are no text in UTF-8."""
    if _has_two_bytes_a_sign(data):
        return _saved_otherwise(1)
    if not _is_begun(data):
        return _no_form(data)
    if fault.reason == "unexpected end of data":
        return _cut(data.count(b"\n") + 1)
    return _saved_otherwise(data.count(b"\n", 0, fault.start) + 1)


def why(data: bytes, text: str, fault: JSONDecodeError) -> str:
    """Return what to do about data that are this text, in which the decoder found a fault."""
    if not data.removeprefix(_MARK).strip(_NOT_SEEN):
        return f"The file is empty: {_ASK}."
    if _has_two_bytes_a_sign(data):
        return _saved_otherwise(1)
    if not _is_begun(data):
        return _no_form(data)
    if _ends_early(text, fault):
        return _cut(text.rstrip().count("\n") + 1)
    words = (said for begins, said in _FAULTS.items() if fault.msg.startswith(begins))
    what = next(words, "something is not written as JSON asks for it")
    where = f"line {fault.lineno}, column {fault.colno}"
    return f"Reading stopped at {where}: {what}. Put it right there, or {_ASK}."


def _has_two_bytes_a_sign(data: bytes) -> bool:
    """Say whether the data look like JSON in UTF-16, as some programs save it."""
    return data.startswith((b"\xff\xfe", b"\xfe\xff")) or b"\x00" in data[:2]


def _saved_otherwise(line: int) -> str:
    return f"Line {line} is not in UTF-8. Save the file as UTF-8."


def _is_begun(data: bytes) -> bool:
    """Say whether the data begin as JSON that holds answers does."""
    begins = data.removeprefix(_MARK).lstrip(_NOT_SEEN)
    return begins.startswith((b"{", b"[")) and not begins.startswith(b"{\\rtf")


def _no_form(data: bytes) -> str:
    begins = data.removeprefix(_MARK).lstrip(_NOT_SEEN)
    known = (said for sign, said in _KINDS.items() if begins.startswith(sign))
    kind = next(known, "plain text, or a file of another kind")
    return f"This is no form in JSON: it is {kind}. Ask for the form itself."


def _ends_early(text: str, fault: JSONDecodeError) -> bool:
    """Say whether the decoder only missed what would have come after the end of the text."""
    left = text[fault.pos :].strip()
    if fault.msg.startswith("Unterminated string"):
        return not left.endswith(("}", "]"))
    if fault.msg.startswith("Expecting value"):
        return any(word.startswith(left) for word in _WORDS)
    return not left or (fault.msg.startswith("Invalid \\") and len(left) < _ESCAPE)


def _cut(line: int) -> str:
    return f"The file ends in the middle, at line {line}: {_ASK}."
