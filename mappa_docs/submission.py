"""A file of JSON → `Submission`: read safely, and with its text normalised once, here."""

import json
import re
import shlex
from collections.abc import Iterator
from pathlib import Path
from stat import S_ISDIR, S_ISREG
from typing import Any
from unicodedata import category
from zlib import crc32

from mappa_docs import decoding, messages, schema, unknown
from mappa_docs.errors import UnreadableError
from mappa_docs.form import fields, general
from mappa_docs.model import Finding, Submission

MAX_BYTES = 5 * 2**20
_TOO_LARGE = f"The file is larger than {MAX_BYTES // 2**20} megabytes."
_SOMETHING_ELSE = "The file does not hold the answers of one form: ask for each form by itself."

# Word's and Unicode's own line ends, which would print as boxes or not at all.
_LINE_END = re.compile("\r\n|[\r\x0b\x0c\x85\u2028\u2029]")
# XML and PDF have no place for most of these. The rest turn the direction of writing, so that a
# name reads differently on paper from what it is.
_TURNING = "\u202a-\u202e\u2066-\u2069"
_NO_CHARACTERS = "\ufdd0-\ufdef" + "".join(
    chr(plane * 0x10000 + last) for plane in range(17) for last in (0xFFFE, 0xFFFF)
)
_UNPRINTABLE = re.compile(
    f"[\x00-\x08\x0e-\x1f\x7f-\x84\x86-\x9f\ud800-\udfff{_TURNING}{_NO_CHARACTERS}]"
)
# Where a file has nothing but these, written out or as escapes, there is nothing to normalise:
# Latin, Greek and Cyrillic letters, and the usual signs. All of them print, or are spaces.
_SOUND = "\x00-\x7e\xa0-\xac\xae-\u02ff\u0370-\u0482\u048a-\u052f\u1e00-\u1fff"
_WORTH_A_LOOK = re.compile(f"[^{_SOUND}\u2010-\u2027\u2030-\u205e\u20a0-\u20bf\u2100-\u27ff]")
# Most files have no escapes but these, and are soon through.
_RARE_ESCAPE = re.compile(rb'\\[^nt"]')
_ESCAPED = re.compile(
    rb"\\(?:[rbf]|u(?:00[aA][dD]|(?!00[2-6a-fA-F]|0[12]|1[eEfF]|20[134abAB]|2[1-7])))"
)
# They count as letters or signs, and yet nothing of them is seen.
_FILLERS = frozenset("\u115f\u1160\u2800\u3164\uffa0\ufffc\U0001d159")
# The categories of Unicode for spaces, marks, which need a letter, and signs for formatting.
_UNSEEN = frozenset(("Zs", "Zl", "Zp", "Mn", "Mc", "Me", "Cf", "Cc"))


def read(path: Path) -> Submission:
    """Return the submission in the JSON file at `path`. Raises UnreadableError."""
    try:
        about = path.stat()
        if S_ISDIR(about.st_mode):
            raise UnreadableError(_is_folder(path))
        if not S_ISREG(about.st_mode):  # opening a pipe would wait for ever
            raise UnreadableError("It is not an ordinary file. Use - to pipe something in.")
        if about.st_size > MAX_BYTES:
            raise UnreadableError(_TOO_LARGE)
        data = path.read_bytes()
    except (FileNotFoundError, ValueError):
        raise UnreadableError("There is no file of that name.") from None
    except OSError as fault:
        raise UnreadableError(f"The file could not be opened: {fault.strerror}.") from None
    return parse(data, source=str(path))


def _is_folder(path: Path) -> str:
    """Say what to do with a folder, by its name where that can be typed as it is."""
    name = str(path)
    typed = name if shlex.quote(name) == name else "FOLDER"
    return f"It is a folder: use “check {typed}”."


def parse(data: bytes, source: str = "") -> Submission:
    """Return the submission that `data` holds as JSON in UTF-8.

    Raises UnreadableError, with the line and column, where the data is not sound JSON or does not
    say which form it is. Characters that cannot be printed become findings of the submission.
    """
    if len(data) > MAX_BYTES:
        raise UnreadableError(_TOO_LARGE)
    signs = decoding.signs(data)
    answers = decoding.decoded(data, signs)
    if not isinstance(answers, dict):
        raise UnreadableError(
            "The file does not hold the answers of one form: ask for each form by itself."
        )
    checksum = crc32(data)
    if not _is_worth_a_look(data, signs):
        return Submission(_stem(answers), answers, source, checksum=checksum)
    stem = _stem(answers)
    unprintable: list[str] = []
    answers = _normalised(answers, "", unprintable)
    return Submission(stem, answers, source, tuple(_unprintable(stem, unprintable)), checksum)


def from_answers(answers: dict[str, Any], source: str = "") -> Submission:
    """Return the submission with these answers, as `json.loads` would give them.

    Raises UnreadableError when the answers do not say which form they belong to.
    """
    try:
        data = json.dumps(answers).encode()
    except (TypeError, ValueError):
        raise UnreadableError("The answers hold something that JSON has no place for.") from None
    return parse(data, source)


def _is_worth_a_look(data: bytes, signs: bytes) -> bool:
    """Say whether the file, which has these signs, may hold characters to normalise."""
    if _RARE_ESCAPE.search(data) and _ESCAPED.search(data):
        return True
    return bool(_WORTH_A_LOOK.search(signs.decode("utf-8-sig")))


def _stem(answers: dict[str, Any]) -> str:
    """Return the stem of the form that the answers say they belong to."""
    name = answers.get("form")
    for stem in schema.stems():
        if schema.name_of(stem) == name:
            return stem
    raise UnreadableError(unknown.no_such_form(name))


def _normalised(node: Any, pointer: str, unprintable: list[str]) -> Any:
    """Return `node` with one kind of line end. Where unprintable characters stand is noted, and
    the sign for such a character takes their place. Text in which nothing is seen becomes empty,
    and so is missing: the schema alone, in another validator, can only tell that of spaces."""
    if isinstance(node, str):
        if _UNPRINTABLE.search(node):
            unprintable.append(pointer)
            node = _UNPRINTABLE.sub("\ufffd", node)
        return _LINE_END.sub("\n", node) if node.isascii() or _is_seen(node) else ""
    if isinstance(node, dict):
        return {
            name: _normalised(value, f"{pointer}/{name}", unprintable)
            for name, value in node.items()
        }
    if isinstance(node, list):
        return [
            _normalised(value, f"{pointer}/{index}", unprintable)
            for index, value in enumerate(node)
        ]
    return node


def _is_seen(text: str) -> bool:
    """Say whether anything of the text is seen. Marks without a letter to carry them are not."""
    return any(one not in _FILLERS and category(one) not in _UNSEEN for one in text)


def _unprintable(stem: str, pointers: list[str]) -> Iterator[Finding]:
    """Yield a finding for each place, or for the nearest one on the form: a name that is not on it
    may be an answer."""
    known = fields(stem)
    for pointer in pointers:
        place = pointer
        while place and general(place) not in known:
            place = place.rpartition("/")[0]
        said = "" if place else "The file holds a character that can’t be printed: type it again"
        yield messages.finding(stem, "CONTROL-CHARACTER", "wrong", place, said=said)
