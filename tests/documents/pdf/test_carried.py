"""The file inside a PDF: what other programs find of it, and what its description tells."""

import contextlib
import json
import re
from datetime import date
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mappa_docs.documents.pdf import carried
from mappa_docs.documents.printed_answers import NOTHING_ELSE, Unshown
from tests.carried_pdfs import carrying, data_in
from tests.support import ROOT

GUIDE = (ROOT / "docs" / "other-systems.md").read_text(encoding="utf-8")
CHAPTER = GUIDE.split("## The data inside a PDF")[1].split("\n## ")[0]
EXAMPLES = re.findall(r"^```python\n(.*?)^```$", CHAPTER, re.DOTALL | re.MULTILINE)
PLACES = st.frozensets(st.sampled_from(["/a/b", "/c", "/d/*/e", "/f/0/g"]))


@pytest.mark.parametrize("example", EXAMPLES)
def test_other_programs_find_the_data_as_the_guide_says(example: str, tmp_path: Path) -> None:
    (tmp_path / "referral.pdf").write_bytes(carrying("mappa-d"))
    names: dict[str, Any] = {}
    with contextlib.chdir(tmp_path):
        exec(example, names)  # the guide's own words

    assert names["answers"] == data_in(carrying("mappa-d"))


def test_the_guide_has_an_example_for_each_library() -> None:
    for library in ("pypdf", "pikepdf", "mappa_docs"):
        assert any(f"import {library}" in one or f"from {library}" in one for one in EXAMPLES)


@given(PLACES, PLACES)
def test_what_is_unshown_is_read_back(not_arise: frozenset[str], begun: frozenset[str]) -> None:
    unshown = Unshown(not_arise, begun)

    assert carried.unshown_by(carried.carried({}, unshown, date.min).description) == unshown


@pytest.mark.parametrize("description", ["", "Anything else: /a", "Does not arise:"])
def test_another_description_tells_nothing(description: str) -> None:
    assert carried.unshown_by(description) == NOTHING_ELSE


@pytest.mark.parametrize("text", ["ŵ", "\ud800", "half \udfff a sign"])
def test_any_sign_has_a_place_in_the_data(text: str) -> None:
    content = carried.carried({"a": text}, NOTHING_ELSE, date.min).content

    assert json.loads(content.encode()) == {"a": text}
