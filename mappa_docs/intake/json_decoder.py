"""Bytes → what they say as JSON, refusing all that two systems could read in two ways.

Repeated names, NaN and other encodings are such. A message says where, and never what stands there.
"""

import json
import re
from collections.abc import Iterable
from typing import Any, NoReturn

from mappa_docs.errors import UnreadableError
from mappa_docs.intake import json_errors
from mappa_docs.lazy_patterns import expression
from mappa_docs.messages.catalogue import sentence

try:
    import jiter
except ImportError:  # there is none for this Python
    jiter = None  # type: ignore[assignment]

MAX_DEPTH = 24
_LETTERS = bytes(set(range(0x7F)) - set(b"{}[]"))
_NO_BRACKETS = bytes(set(range(0x100)) - set(b"{}[]"))
_TOKEN = expression(r'"(?:[^"\\]|\\.)*"|[{}\[\],:]|-?(?:NaN|Infinity)|\n', re.DOTALL)


def decoded(data: bytes, signs: bytes) -> Any:
    """Return what the data, which have these `signs`, say as JSON in UTF-8.

    Raises UnreadableError, with the line and column, where it is not sound JSON.
    """
    answers = _at_once(data)
    if answers is None:
        answers = _with_care(data)
    if _may_be_deep(signs):
        _refuse_deep(answers)
    return answers


def signs(data: bytes) -> bytes:
    """Return the brackets in the data and all that is not ASCII, which is soon searched."""
    return data.translate(None, _LETTERS)


def _at_once(data: bytes) -> Any:
    """Return what the fast decoder makes of the data; None where there is none, or it finds a
    fault, because another decoder says more of it."""
    if jiter is None:
        return None
    try:
        return jiter.from_json(
            data, allow_inf_nan=False, catch_duplicate_keys=True, cache_mode="keys"
        )
    except ValueError:
        return None


def _with_care(data: bytes) -> Any:
    try:
        text = data.decode("utf-8-sig")
    except UnicodeDecodeError as fault:
        raise UnreadableError(json_errors.not_in_utf_8(data, fault)) from None
    try:
        return _DECODER.decode(text)
    except json.JSONDecodeError as fault:
        raise UnreadableError(json_errors.why(data, text, fault)) from None
    except RecursionError:
        raise UnreadableError(sentence("FILE.nested")) from None
    except _NotSoundError as fault:
        raise UnreadableError(_where(text, fault)) from None
    except ValueError:
        raise UnreadableError(sentence("FILE.long_number")) from None


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
    raise UnreadableError(sentence("FILE.nested"))


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
                    if first == line:
                        return sentence("FILE.repeated_name", (("line", line),))
                    lines = (("first", first), ("line", line))
                    return sentence("FILE.repeated_name.lines", lines)
                names[-1][name] = line
            case "NaN" | "Infinity" | "-Infinity":
                return sentence("FILE.no_such_number", (("line", line),))
        previous = token[0]
    raise fault


def _children(node: Any) -> Iterable[Any]:
    if isinstance(node, dict):
        return node.values()
    return node if isinstance(node, list) else ()
