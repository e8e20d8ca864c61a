"""Files of settings are TOML or JSON, and what is wrong with one never quotes it."""

from pathlib import Path

import pytest

from mappa_docs.errors import UnreadableError
from mappa_docs.files import settings_file


def written(folder: Path, name: str, text: str) -> Path:
    path = folder / name
    path.write_text(text, "utf-8")
    return path


def test_toml_and_json_give_the_same_and_days_are_text(tmp_path: Path) -> None:
    toml = written(tmp_path, "a.toml", 'name = "Specimen"\n[[one]]\nday = 2025-03-14\n')
    data = written(tmp_path, "a.json", '{"name": "Specimen", "one": [{"day": "2025-03-14"}]}')

    assert settings_file.read(toml, "It") == settings_file.read(data, "It")


@pytest.mark.parametrize(
    ("name", "text", "said"),
    [
        ("a.toml", 'Testcase = 1\nTestcase = "x"', "not TOML"),
        ("a.toml", "name = [\n}", "at line 2"),
        ("a.toml", "[" * 100_000, "not TOML"),
        ("a.toml", "a = 09:30:00", "not TOML"),
        ("a.json", '{"Testcase": 1, "Testcase": 2}', "not JSON"),
        ("a.json", "{", "not JSON"),
        ("a.json", '{"a": "\\ud800"}', "not JSON"),
    ],
)
def test_what_is_not_sound_is_refused_and_not_quoted(
    name: str, text: str, said: str, tmp_path: Path
) -> None:
    with pytest.raises(UnreadableError, match=said) as refused:
        settings_file.read(written(tmp_path, name, text), "The file")

    assert str(refused.value).startswith("The file is not sound: ")
    assert "Testcase" not in str(refused.value)


def test_a_file_that_is_not_there_is_said(tmp_path: Path) -> None:
    with pytest.raises(UnreadableError, match="The file can’t be opened"):
        settings_file.read(tmp_path / "none.toml", "The file")
