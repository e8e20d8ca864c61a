"""JSON → `Submission`: read safely, and with its text normalised once, here.

Everything that JSON lets pass but two systems could read in two ways is refused: repeated names,
NaN, other encodings. A message says where, and never what stands there.
"""

import json
import re
from collections.abc import Iterable, Iterator
from pathlib import Path
from stat import S_ISREG
from typing import Any, NoReturn
from unicodedata import category
from zlib import crc32

from mappa_docs import messages, schema
from mappa_docs.errors import UnreadableError
from mappa_docs.form import fields, general
from mappa_docs.model import Finding, Submission

MAX_BYTES = 5 * 2**20
MAX_DEPTH = 24
_TOO_LARGE = f"The file is larger than {MAX_BYTES // 2**20} megabytes."

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
_ESCAPED = re.compile(
    rb"\\(?:[rbf]|u(?:00[aA][dD]|(?!00[2-6a-fA-F]|0[12]|1[eEfF]|20[134abAB]|2[1-7])))"
)
# They count as letters or signs, and yet nothing of them is seen.
_FILLERS = frozenset("\u115f\u1160\u2800\u3164\uffa0\ufffc\U0001d159")
# The categories of Unicode for spaces, marks, which need a letter, and signs for formatting.
_UNSEEN = frozenset(("Zs", "Zl", "Zp", "Mn", "Mc", "Me", "Cf", "Cc"))
_LETTERS = bytes(set(range(0x7F)) - set(b"{}[]\\"))
_NO_BRACKETS = bytes(set(range(0x100)) - set(b"{}[]"))
_TOKEN = re.compile(r'"(?:[^"\\]|\\.)*"|[{}\[\],:]|-?(?:NaN|Infinity)|\n', re.DOTALL)


def read(path: Path) -> Submission:
    """Return the submission in the JSON file at `path`. Raises UnreadableError."""
    try:
        about = path.stat()
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


def parse(data: bytes, source: str = "") -> Submission:
    """Return the submission that `data` holds as JSON in UTF-8.

    Raises UnreadableError, with the line and column, where the data is not sound JSON or does not
    say which form it is. Characters that cannot be printed become findings of the submission.
    """
    if len(data) > MAX_BYTES:
        raise UnreadableError(_TOO_LARGE)
    try:
        text = data.decode("utf-8-sig")
    except UnicodeDecodeError as fault:
        line = data.count(b"\n", 0, fault.start) + 1
        raise UnreadableError(f"Line {line} is not in UTF-8. Save the file as UTF-8.") from None
    signs = data.translate(None, _LETTERS)
    answers = _decoded(text, signs)
    if not isinstance(answers, dict):
        raise UnreadableError("The file must hold one JSON object: the answers of one form.")
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
    """Say whether the file may hold characters to normalise. `signs` is what it holds besides
    letters and figures, which is soon searched."""
    if b"\\" in signs and _ESCAPED.search(data):
        return True
    return bool(_WORTH_A_LOOK.search(signs.decode("utf-8-sig")))


def _decoded(text: str, signs: bytes) -> Any:
    try:
        answers = _DECODER.decode(text)
    except json.JSONDecodeError as fault:
        raise UnreadableError(
            f"This is not JSON: line {fault.lineno}, column {fault.colno}: {fault.msg}."
        ) from None
    except RecursionError:
        raise UnreadableError("The file is nested too deeply to be a form.") from None
    except _NotSoundError as fault:
        raise UnreadableError(_where(text, fault)) from None
    except ValueError:
        raise UnreadableError("The file holds a number that is too long.") from None
    if _may_be_deep(signs):
        _refuse_deep(answers)
    return answers


def _may_be_deep(signs: bytes) -> bool:
    """Say whether brackets are nested too deeply, counting those in texts too.

    The innermost pairs are taken away, level by level, which is much faster than a walk.
    """
    brackets = signs.translate(None, _NO_BRACKETS)
    for _ in range(MAX_DEPTH):
        if not brackets:
            return False
        brackets = brackets.replace(b"{}", b"").replace(b"[]", b"")
    return bool(brackets)


def _refuse_deep(answers: Any) -> None:
    level = [answers]
    for _ in range(MAX_DEPTH):
        level = [child for node in level for child in _children(node)]
        if not level:
            return
    raise UnreadableError("The file is nested too deeply to be a form.")


class _NotSoundError(Exception):
    """JSON that Python would take, and two systems would read in two ways."""


def _without_repeats(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
    node = dict(pairs)
    if len(node) != len(pairs):
        raise _NotSoundError
    return node


def _no_such_number(_: str) -> NoReturn:
    raise _NotSoundError


_DECODER = json.JSONDecoder(object_pairs_hook=_without_repeats, parse_constant=_no_such_number)


def _where(text: str, fault: _NotSoundError) -> str:
    """Find the repeated name or the NaN again, to say where it stands."""
    line, names, previous = 1, list[dict[str, int]](), ""
    for token in _TOKEN.finditer(text):
        match token[0]:
            case "\n":
                line += 1
                continue
            case "{" | "[":
                names.append({})
            case "}" | "]":
                names.pop()
            case ":":
                name = str(json.loads(previous))
                if name in names[-1]:
                    first = names[-1][name]
                    where = f"lines {first} and {line}" if first != line else f"line {line}"
                    return (
                        f"The same name stands twice in one object, in {where}. "
                        "Keep one of the two answers."
                    )
                names[-1][name] = line
            case "NaN" | "Infinity" | "-Infinity":
                return f"Line {line} holds NaN or Infinity, which is not a number that JSON knows."
        previous = token[0]
    raise fault


def _children(node: Any) -> Iterable[Any]:
    if isinstance(node, dict):
        return node.values()
    return node if isinstance(node, list) else ()


def _stem(answers: dict[str, Any]) -> str:
    """Return the stem of the form that the answers say they belong to."""
    name = answers.get("form")
    for stem in schema.stems():
        if schema.name_of(stem) == name:
            return stem
    known = ", ".join(f"“{schema.name_of(stem)}”" for stem in schema.stems())
    said = "does not give “form” exactly as it is" if name else "does not say which form it is"
    raise UnreadableError(f"The file {said}. Set “form” to one of: {known}.")


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
