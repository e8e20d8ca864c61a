"""Where the files that ship with mappa-docs are. No other module asks."""

import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from mappa_docs.errors import BrokenInstallationError

# Found by path, because `importlib.resources` takes longer to import than a form to be judged.
_PACKAGE = Path(__file__).resolve().parent
# In a wheel the data folders lie inside the package; in a checkout, beside it.
_ROOT = _PACKAGE if (_PACKAGE / "schemas").is_dir() else _PACKAGE.parent


def read_bytes(path: str) -> bytes:
    """Return the content of the shipped file at `path`, such as "forms/mappa-a.docx".

    Raises BrokenInstallationError when it is missing: missing data is never an empty set.
    """
    return _content(_ROOT, path)


def read_beside(path: str) -> bytes:
    """Return the content of a file that lies among the modules, such as "report/check.html".

    Raises BrokenInstallationError when it is missing.
    """
    return _content(_PACKAGE, path)


def _content(folder: Path, path: str) -> bytes:
    try:
        return folder.joinpath(path).read_bytes()
    except OSError:
        raise BrokenInstallationError(
            f"mappa-docs is not fully installed: {path} is missing. Install it again."
        ) from None


def read_json(path: str) -> Any:
    """Return the parsed JSON of the shipped file at `path`. Raises BrokenInstallationError."""
    return json.loads(read_bytes(path))


def names(folder: str, suffix: str) -> Iterator[str]:
    """Yield, sorted, the names without `suffix` of the shipped files in `folder`."""
    found = sorted(
        entry.name.removesuffix(suffix)
        for entry in _ROOT.joinpath(folder).iterdir()
        if entry.name.endswith(suffix)
    )
    if not found:
        raise BrokenInstallationError(f"mappa-docs is not fully installed: {folder} is empty.")
    yield from found


def on_disk(path: str) -> Path:
    """Return where the shipped file or folder `path` lies."""
    return _ROOT / path
