"""The page in Firefox, which a program of Node drives: Playwright does not drive the one that
systems ship."""

import json
import shutil
import subprocess
from pathlib import Path

import pytest

from tests.support import ROOT

FOLDER = Path(__file__).parent
FIREFOX = shutil.which("firefox-esr") or shutil.which("firefox")
NODE = shutil.which("node")
DRAFT = ROOT / "samples" / "mappa-a" / "draft.json"


@pytest.mark.skipif(
    FIREFOX is None or NODE is None or not (FOLDER / "node_modules" / "puppeteer-core").is_dir(),
    reason="needs Firefox, Node and puppeteer-core: run make test-page",
)
def test_the_page_works_in_firefox_on_a_telephone(first_address: str, tmp_path: Path) -> None:
    done = subprocess.run(
        [str(NODE), FOLDER / "firefox.mjs", str(FIREFOX), first_address, DRAFT],
        cwd=tmp_path,
        capture_output=True,
        text=True,
        timeout=240,
        check=False,
    )
    assert done.returncode == 0, done.stderr
    seen = json.loads(done.stdout)

    assert seen["said"] == []
    assert max(seen["wide"]) <= 0
    assert seen["titles"][-1] == "Forms checked – mappa-docs"
    assert seen["marking"] == "RESTRICTED"
    assert seen["files"] == ["draft.json"]
    assert seen["focus"] == "error-summary"
