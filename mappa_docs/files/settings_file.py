"""A file of settings that an area keeps, in TOML or JSON → what stands in it."""

import json
from datetime import date
from pathlib import Path
from typing import Any

from mappa_docs.errors import UnreadableError
from mappa_docs.files import encoded_text, opening

_MAX_BYTES = 2**20
_TOML = ".toml"


def read(path: Path, what: str) -> Any:
    """Return what stands in the file at `path`, as JSON would give it: days are text. A file whose
    name ends in .toml is TOML, any other JSON; `what` it is begins the sentences.

    Raises UnreadableError where it can't be opened, or is not sound in itself. Nothing that stands
    in it is quoted.
    """
    try:
        data = opening.read(path, _MAX_BYTES)
    except UnreadableError as fault:
        raise UnreadableError(f"{what} can’t be opened. {fault}") from None
    try:
        text = encoded_text.in_utf_8(data).decode("utf-8-sig")
        if path.suffix.lower() == _TOML:
            import tomllib  # which takes a while to start

            content = _plain(tomllib.loads(text))
        else:
            content = json.loads(text, object_pairs_hook=_without_repeats)
        json.dumps(content, ensure_ascii=False).encode()  # half a character can be escaped
    except (ValueError, TypeError, RecursionError) as fault:
        raise unsound(what, [_why(path, fault)]) from None
    return content


def unsound(what: str, faults: list[str]) -> UnreadableError:
    """Return the error for a file of settings with these faults, all of them at once."""
    return UnreadableError(f"{what} is not sound: {'; '.join(faults)}.")


def _plain(node: Any) -> Any:
    """Return a value of TOML as JSON has it."""
    if isinstance(node, dict):
        return {name: _plain(value) for name, value in node.items()}
    if isinstance(node, list):
        return [_plain(value) for value in node]
    return node.isoformat() if isinstance(node, date) else node


def _without_repeats(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
    node = dict(pairs)
    if len(node) != len(pairs):
        raise ValueError
    return node


def _why(path: Path, fault: Exception) -> str:
    if path.suffix.lower() != _TOML:
        return "it is not JSON in UTF-8, or a name stands twice in it"
    # What tomllib says ends in the place, and may quote a name before that.
    _, found, place = str(fault).rpartition("(at ")
    where = f" (at {place.removesuffix(')')})" if found else ""
    return f"it is not TOML in UTF-8, or a name stands twice in it{where}"
