"""Paths are read as the submissions that they mean, one by one, and none is left out."""

import io
import os
import zipfile
from pathlib import Path

import pytest

from mappa_docs.bulk import sources
from mappa_docs.bulk.sources import Source, StandardInput
from mappa_docs.errors import UnreadableError
from mappa_docs.intake.single_files import Unread
from tests.many import line, written_lines, written_zip
from tests.word_files import marked


@pytest.fixture(autouse=True)
def here(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)


def names(*paths: str, lines: bool = False) -> list[str]:
    given = [Path(path) for path in paths]
    every = [source.name for source in sources.sources(given, lines=lines)]
    assert sources.count(given, lines=lines) == len(every)
    return every


def test_a_folder_stands_for_everything_in_it_in_the_order_of_names() -> None:
    for name in ("b/2.json", "b/1.json", "a.json", "~$a.json", ".hidden/a.json"):
        Path("in", name).parent.mkdir(parents=True, exist_ok=True)
        Path("in", name).write_bytes(line(1))
    written_lines(Path("in/c.jsonl"), [line(1), line(2)])
    written_zip(Path("in/d.zip"), {"z.json": line(1), "y.json": line(2)})

    assert names("in") == [
        "in/a.json",
        "in/c.jsonl:1",
        "in/c.jsonl:2",
        "in/d.zip/z.json",
        "in/d.zip/y.json",
        "in/b/1.json",
        "in/b/2.json",
    ]
    assert names("in/b", "in/b/1.json", "in/a.json", "in/a.json") == [
        "in/b/1.json",
        "in/b/2.json",
        "in/a.json",
    ]


def test_with_lines_each_line_of_any_file_is_a_source() -> None:
    written_lines(Path("export.txt"), [line(1), line(2)])

    assert names("export.txt") == ["export.txt"]
    assert names("export.txt", lines=True) == ["export.txt:1", "export.txt:2"]


def test_standard_input_is_read_line_by_line_or_whole() -> None:
    data = line(1) + b"\n" + line(2)
    of_lines, whole = (StandardInput(io.BytesIO(data), each) for each in (True, False))

    assert [*sources.sources([Path("-")], stdin=of_lines)] == [
        Source("standard input:1", data=line(1), is_line=True),
        Source("standard input:2", data=line(2), is_line=True),
    ]
    assert [*sources.sources([Path("-")], stdin=whole)] == [Source("standard input", data=data)]
    assert sources.count([Path("-")]) is None


def test_what_is_called_zip_and_is_none_is_one_source() -> None:
    Path("word.zip").write_bytes(marked().data())
    Path("data.zip").write_bytes(line(1))

    assert names("word.zip", "data.zip") == ["word.zip", "data.zip"]


def test_a_zip_file_may_hold_more_than_is_opened_of_one_that_comes_in() -> None:
    written_zip(Path("many.zip"), {f"{number}.json": line(number) for number in range(1_500)})

    assert names("many.zip") == [f"many.zip/{number}.json" for number in range(1_500)]


def test_two_of_one_name_in_a_zip_file_have_names_of_their_own() -> None:
    with zipfile.ZipFile("two.zip", "w") as package:
        package.writestr("a.json", line(1))
        with pytest.warns(UserWarning, match="Duplicate"):
            package.writestr("a.json", line(2))

    assert names("two.zip") == ["two.zip/a.json", "two.zip/a (2).json"]


@pytest.mark.parametrize(
    ("name", "content", "why"),
    [
        ("damaged.zip", b"PK\x03\x04 and no more", "damaged"),
        ("bomb.zip", None, "not safe"),
        ("missing.jsonl", None, "no file of that name"),
        ("pipe.jsonl", None, "not an ordinary file"),
        ("pipe.json", None, "not an ordinary file"),
    ],
)
def test_what_cannot_be_opened_is_a_source_that_says_why(
    name: str, content: bytes | None, why: str
) -> None:
    path = Path(name)
    if content:
        path.write_bytes(content)
    elif name.startswith("pipe"):
        os.mkfifo(path)
    elif name.startswith("bomb"):
        written_zip(path, {"a.json": bytes(30_000_000)})
    (source,) = sources.sources([path])

    with pytest.raises(UnreadableError, match=why):
        sources.content(source)


def test_a_closed_folder_is_told() -> None:
    Path("in/folder").mkdir(parents=True)
    Path("in/link").symlink_to("folder")
    (source,) = sources.sources([Path("in")])

    with pytest.raises(UnreadableError, match="not followed"):
        sources.content(source)


def test_a_line_is_read_as_data_whatever_it_begins_with() -> None:
    source = Source("a.jsonl:1", data=b"no data", is_line=True)
    (found,) = sources.found(source, sources.content(source))

    assert isinstance(found, Unread)
    assert "plain text" in found.why
    of_mail = Source("a.jsonl:2", data=b"From: a@b.example\nTo: c@d.example\n\n", is_line=True)
    (found,) = sources.found(of_mail, sources.content(of_mail))
    assert found.source == "a.jsonl:2"
