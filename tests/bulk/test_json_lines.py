"""A file of JSON Lines is read line by line, whatever stands in a line."""

import io

from hypothesis import given
from hypothesis import strategies as st

from mappa_docs.bulk import json_lines
from mappa_docs.intake import submission


def read(data: bytes) -> list[tuple[int, bytes | str]]:
    return list(json_lines.lines(io.BytesIO(data)))


@given(st.lists(st.binary(max_size=20).map(lambda line: line.replace(b"\n", b"")), max_size=8))
def test_every_line_with_something_in_it_is_read_with_its_number(lines: list[bytes]) -> None:
    data = b"\n".join(lines)
    found = read(b"{}\n" + data)

    assert found == [(1, b"{}")] + [
        (number, line.strip(b" \t\r\n"))
        for number, line in enumerate(lines, 2)
        if line.strip(b" \t\r\n")
    ]
    assert json_lines.count(io.BytesIO(data)) in (len(lines), len(lines) - 1, 0)


def test_windows_line_ends_and_a_byte_order_mark_are_no_part_of_a_line() -> None:
    assert read(b"\xef\xbb\xbf{}\r\n\r\n[]") == [(1, b"{}"), (3, b"[]")]


def test_a_line_that_is_too_long_is_named_and_the_next_one_read() -> None:
    long = b"x" * (submission.MAX_BYTES + 2_000_000)
    first, second = read(long + b"\n{}\n")

    assert first[0] == 1
    assert str(first[1]).startswith("The line is larger than 5 megabytes")
    assert second == (2, b"{}")


def test_a_line_as_long_as_may_be_is_read() -> None:
    long = b"x" * submission.MAX_BYTES

    assert read(long + b"\n{}") == [(1, long), (2, b"{}")]


def test_a_file_that_is_not_utf_8_is_named_once() -> None:
    ((number, why),) = read("{}\n{}\n".encode("utf-16"))

    assert number == 1
    assert why == "The file is not UTF-8, as JSON Lines are. Save it as UTF-8."
