"""Texts that a Windows program saved in another way than UTF-8 are read by their mark."""

import codecs
import json
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mappa_docs.errors import UnreadableError
from mappa_docs.files import encoded_text, settings_file
from mappa_docs.intake import submission
from mappa_docs.local import sheet_copies
from mappa_docs.local.drafting import heads
from tests.support import sample

MARKS = {
    "utf-16-le": codecs.BOM_UTF16_LE,
    "utf-16-be": codecs.BOM_UTF16_BE,
    "utf-32-le": codecs.BOM_UTF32_LE,
    "utf-32-be": codecs.BOM_UTF32_BE,
}
TEXTS = st.text(st.characters(exclude_categories=("Cs",), exclude_characters="\0"), min_size=1)


@given(TEXTS, st.sampled_from(sorted(MARKS)))
def test_a_text_with_its_mark_is_the_same_text(text: str, encoding: str) -> None:
    data = MARKS[encoding] + text.encode(encoding)

    assert encoded_text.in_utf_8(data).decode("utf-8") == text


@given(st.binary())
def test_what_has_no_mark_stays_as_it_is(data: bytes) -> None:
    if not data.startswith((*MARKS.values(),)):
        assert encoded_text.in_utf_8(data) is data


@pytest.mark.parametrize("encoding", sorted(MARKS))
def test_what_was_cut_in_a_sign_stays_as_it_is(encoding: str) -> None:
    data = MARKS[encoding] + "MAPPA".encode(encoding)[:-1]

    assert encoded_text.in_utf_8(data) is data


@pytest.mark.parametrize("encoding", ["utf-16", "utf-16-be"])
def test_a_form_that_powershell_wrote_is_read(encoding: str) -> None:
    text = json.dumps(sample("mappa-a"), ensure_ascii=False, indent=2)
    mark = b"" if encoding == "utf-16" else codecs.BOM_UTF16_BE
    read = submission.parse(mark + text.encode(encoding))
    plain = submission.parse(text.encode())

    assert (read.answers, read.checksum) == (plain.answers, plain.checksum)


def test_half_a_sign_is_refused() -> None:
    data = codecs.BOM_UTF16_LE + '{"form": "MAPPA A"}'.encode("utf-16-le") + b"\x00\xd8"

    with pytest.raises(UnreadableError):
        submission.parse(data)


@pytest.mark.parametrize("name", ["area.toml", "area.json"])
def test_settings_are_read(name: str, tmp_path: Path) -> None:
    text = 'name = "Môn"' if name.endswith("toml") else '{"name": "Môn"}'
    path = tmp_path / name
    path.write_bytes(text.encode("utf-16"))

    assert settings_file.read(path, "It") == {"name": "Môn"}


def test_a_table_is_read() -> None:
    data = "Cyfeirnod,Ardal\nGW-1,Môn\n".encode("utf-16")
    (first, *_) = sheet_copies.readings(data)

    assert [*first.by_name[""][0]][:2] == ["Cyfeirnod", "Ardal"]
    assert heads.separated(encoded_text.in_utf_8(data).decode())[1] == ["GW-1", "Môn"]
