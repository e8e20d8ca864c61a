"""Many small submissions, for tests of work in bulk."""

import json
import zipfile
from collections.abc import Iterable
from pathlib import Path
from typing import Any

from tests.support import sample

AUDIT = sample("mappa-k", "minimal")


def audit(number: int, **changes: Any) -> dict[str, Any]:
    """Return the audit with this number in its reference."""
    return AUDIT | {"reference": f"NS-{number:04}-26"} | changes


def line(number: int, **changes: Any) -> bytes:
    return json.dumps(audit(number, **changes)).encode()


def written_lines(path: Path, lines: Iterable[bytes]) -> Path:
    path.write_bytes(b"".join(one + b"\n" for one in lines))
    return path


def written_zip(path: Path, members: dict[str, bytes]) -> Path:
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as package:
        for name, data in members.items():
            package.writestr(name, data)
    return path


def name_of(number: int, to: str = "docx") -> str:
    return f"MAPPA-K_NS-{number:04}-26_v1.0_en.{to}"


def contents(folder: Path) -> dict[str, bytes]:
    """Return every file in a folder, hidden ones too, with its content."""
    return {
        str(path.relative_to(folder)): path.read_bytes()
        for path in folder.rglob("*")
        if path.is_file()
    }


def entries(manifest: Path) -> list[dict[str, Any]]:
    return [json.loads(one) for one in manifest.read_text("utf-8").splitlines()]
