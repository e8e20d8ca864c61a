"""What is written of a mapping is read back as the same mapping."""

import tomllib
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mappa_docs.local import mapping_file, mapping_text
from mappa_docs.local.mapping import Mapped, Mapping, Part, Place, Recognised
from tests.local_forms import AREAS, SAMPLES

WORDS = st.text(st.characters(exclude_categories=["Cs"]), min_size=1, max_size=40)


@pytest.mark.parametrize("area", AREAS)
def test_the_mappings_of_the_samples_are_read_back(area: str, tmp_path: Path) -> None:
    mapping = mapping_file.read(SAMPLES / area / "mapping.toml")
    path = tmp_path / "mapping.toml"
    path.write_text(mapping_text.text(mapping, tmp_path), "utf-8")
    read = mapping_file.read(path)

    # The path to the blank form is another one, and leads to the same.
    assert (read.blank and read.blank.resolve()) == (mapping.blank and mapping.blank.resolve())
    assert read == mapping._replace(source=path, blank=read.blank)


@given(WORDS, WORDS, WORDS)
def test_any_words_are_read_back(name: str, label: str, option: str) -> None:
    answer = Mapped(
        "/offender/gender",
        (Place("label", label, "beside", name, 2),),
        part=Part(after=label),
        options=((option, "male"),),
    )
    words = Recognised(words=(name,))
    mapping = Mapping("minimum-referral", name, "word", words, (answer,), prompts=(label,))

    content = tomllib.loads(mapping_text.text(mapping, Path()))
    assert mapping_file.from_content(content) == mapping
