"""Fills in forms with the viewers that people have: `python tools/viewers.py [STEM …]`.

The fillable blank of each form is filled in as its complete sample is, by script in Chromium’s own
viewer and in pdf.js in a browser, and saved there. What `extract` reads of the saved file has to be
the sample. The files stay in build/viewers. This needs Node, Chromium and, because Chromium shows
its viewer on a screen only, Xvfb (on Debian: nodejs npm chromium xvfb); where one is missing this
says so, and that is no failure.

Exits with 1 when a form is read back otherwise than it was filled in.
"""

import io
import json
import os
import shutil
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any, NamedTuple

import pypdf
from pypdf.generic import DictionaryObject

import mappa_docs
from mappa_docs.definition import pointers

ROOT = Path(__file__).resolve().parents[1]
FOLDER = ROOT / "build" / "viewers"
_SCRIPTS = ROOT / "tools" / "viewers"
_SCREEN = ("xvfb-run", "--auto-servernum", "--server-args", "-screen 0 1400x1600x24")
# What each viewer is filled in by. PDFium draws on a screen only.
_VIEWERS = {
    "pdf.js": ("node", str(_SCRIPTS / "pdfjs.mjs")),
    "Chromium": (*_SCREEN, "node", str(_SCRIPTS / "chromium.mjs")),
}
_NEEDED = ("node", "npm", "xvfb-run")
_SECONDS = 600


class Stop(NamedTuple):
    """A field or link of a form: the number of its page, how far its middle is from the left and
    from the top of the page, of 1, and its object."""

    page: int
    across: float
    below: float
    note: DictionaryObject


def stops(pdf: bytes) -> Iterator[Stop]:
    """Yield the fields and links of a form in the order in which the tabulator key goes through
    them."""
    for number, page in enumerate(pypdf.PdfReader(io.BytesIO(pdf)).pages):
        width, height = (float(side) for side in page.mediabox[2:])
        for note in (reference.get_object() for reference in page.annotations or ()):
            left, bottom, right, top = (float(side) for side in note["/Rect"])
            across, below = (left + right) / 2 / width, 1 - (bottom + top) / 2 / height
            yield Stop(number, across, below, note)


def steps(blank: bytes, filled: bytes) -> list[dict[str, Any]]:
    """Return what has to be done at each stop in a blank, so that it is filled in as the other."""
    given = {str(stop.note.get("/T")): str(stop.note.get("/V", "")) for stop in stops(filled)}
    return [
        {"page": stop.page, "across": stop.across, "below": stop.below, **_step(stop.note, given)}
        for stop in stops(blank)
    ]


def _step(field: DictionaryObject, given: dict[str, str]) -> dict[str, Any]:
    if "/T" not in field:
        return {"name": "", "kind": "link", "value": ""}
    name = str(field["/T"])
    value = given.get(name, "")
    if str(field["/FT"]) == "/Btn":
        return {"name": name, "kind": "box", "value": value == "/Yes"}
    options = [str(option) for option in field.get("/Opt", ())]
    if options and value in options:
        return {"name": name, "kind": "choice", "value": value, "down": options.index(value) + 1}
    return {"name": name, "kind": "text", "value": value.replace("\r", "\n")}


def try_viewer(viewer: str, stem: str) -> bool:
    """Fill in a form with a viewer, print what came of it, and return whether it is right."""
    sample = mappa_docs.parse(mappa_docs.sample(stem))
    blank = mappa_docs.blank(stem, "pdf", fillable=True).data
    whole = steps(blank, mappa_docs.render(sample, "pdf", fillable=True).data)
    form, listed = FOLDER / f"{stem}.pdf", FOLDER / f"{stem}.json"
    saved = FOLDER / f"{stem}-{viewer}.pdf"
    form.write_bytes(blank)
    listed.write_text(json.dumps(whole))
    saved.unlink(missing_ok=True)
    command = [*_VIEWERS[viewer], str(form), str(listed), str(saved)]
    try:
        done = subprocess.run(command, capture_output=True, text=True, timeout=_SECONDS)
    except subprocess.TimeoutExpired:
        print(f"{stem}, {viewer}: not filled in within {_SECONDS} seconds")
        return False
    if done.returncode or not saved.is_file():
        print(f"{stem}, {viewer}: could not be filled in\n{done.stderr}")
        return False
    read = mappa_docs.extract(saved)
    wrong = list(_different(sample.answers, read.submission))
    print(
        f"{stem}, {viewer}: {f'differs at {wrong}' if wrong else 'read back as it was filled in'}"
    )
    return not wrong


def _different(expected: dict[str, Any], read: dict[str, Any]) -> Iterator[str]:
    """Yield the pointers at which two submissions differ."""
    before, after = (dict(pointers.walk(answers)) for answers in (expected, read))
    yield from sorted(key for key in {*before, *after} if before.get(key) != after.get(key))


def main() -> int:
    """Try the forms that were asked for, or all."""
    missing = [program for program in _NEEDED if not shutil.which(program)]
    if missing or not Path(os.environ.get("CHROMIUM", "/usr/bin/chromium")).exists():
        print(f"Not tried. This needs {', '.join([*missing, 'Chromium'])}.")
        return 0
    FOLDER.mkdir(parents=True, exist_ok=True)
    npm = ("npm", "install", "--no-audit", "--no-fund", "--ignore-scripts", "--no-package-lock")
    subprocess.run([*npm, "--silent"], cwd=_SCRIPTS, check=True)
    stems = sys.argv[1:] or mappa_docs.forms()
    verdicts = [try_viewer(viewer, stem) for stem in stems for viewer in _VIEWERS]
    return 0 if all(verdicts) else 1


if __name__ == "__main__":
    sys.exit(main())
