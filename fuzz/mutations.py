"""Hypothesis strategies: a sound file → the same with a few things in it changed."""

import re
from collections.abc import Callable

from hypothesis import strategies as st

from fuzz import seeds
from tests import word_files

# What files are made of, so that what is changed is still read a long way.
_TOKENS = {
    "word": re.compile(rb"<[^<>]*>|[^<>]+|[<>]"),
    "pdf": re.compile(rb"/?[A-Za-z0-9.#-]+|\s+|[^\sA-Za-z0-9]"),
    "json": re.compile(rb'"(?:[^"\\]|\\.)*"|[\[\]{}:,]|[^\s"\[\]{}:,]+|\s+'),
}
_HARD = {
    "word": [
        *(b"<w:p>", b"</w:p>", b"<w:r>", b"</w:r>", b"<w:vanish/>", b"<w:t>SECRET</w:t>", b"<!--"),
        *(b"<w:sectPr/>", b"<w:tbl>", b"<w:pict>", b"<w:del>", b"<mc:AlternateContent>", b"&#1;"),
        *(b"<w:titlePg/>", b'<w:pgSz w:w="-1" w:h="0"/>', b"<![CDATA[", b"\xff\xfe", b"<?a?>"),
    ],
    "pdf": [
        *(b"-1", b"0", b"99999999999", b"1e400", b"null", b"<<", b">>", b"[", b"]", b"(", b")"),
        *(b"stream\n", b"endstream", b"endobj", b"1 0 R", b"2 0 R", b"4 0 R", b"/Kids", b"/Parent"),
        *(
            b"/Length",
            b"/Filter /FlateDecode",
            b"/MediaBox",
            b"/Annots",
            b"q",
            b"Q",
            b"Do",
            b"\x00",
        ),
        *(
            b"/Prev 0",
            b"/Type /ObjStm",
            b"/Encrypt 3 0 R",
            b"BT",
            b"ET",
            b"%",
            b"trailer",
            b"/Rotate",
        ),
    ],
    "json": [
        *(
            b"null",
            b"[]",
            b"{}",
            b'""',
            b"-0",
            b"1e999",
            b"true",
            b"[[",
            b'"\\ud800"',
            b'"9999-99"',
        ),
        *(
            b'"0001-01-01"',
            b'"31/12/2026"',
            b'"\\u0000"',
            b"123456789012345678901234567890",
            b'"="',
        ),
        *(b'{"absent": "not_known", "reason": "x"}', b'"' + b"a " * 3000 + b'"', b'"\xe2\x80\xae"'),
    ],
}
_MOST_CHANGES = 6


def mutated(kind: str) -> st.SearchStrategy[bytes]:
    """Return files of a kind, each from one of its seeds with some things changed."""
    sound = st.sampled_from(seeds.of(kind))
    if kind == "word":
        return sound.flatmap(lambda data: _changed_parts(data) | _spoilt(data))
    tokens = "pdf" if kind == "pdf" else "json"
    return sound.flatmap(lambda data: _changed(data, tokens) | _spoilt(data))


def _changed_parts(data: bytes) -> st.SearchStrategy[bytes]:
    parts = word_files.unpacked(data)
    return st.sampled_from([*parts]).flatmap(
        lambda name: _changed(parts[name], "word").map(
            lambda changed: word_files.packed(parts | {name: changed})
        )
    )


def _changed(data: bytes, kind: str) -> st.SearchStrategy[bytes]:
    """Return the file with tokens of it removed, repeated, exchanged or replaced."""
    tokens = _TOKENS[kind].findall(data)
    place = st.integers(0, max(0, len(tokens) - 1))
    length = st.integers(1, 8)
    hard = st.sampled_from(_HARD[kind])
    one = st.one_of(
        st.tuples(st.just(_replace), place, st.just(1), hard),
        st.tuples(st.just(_replace), place, length, st.just(b"")),
        st.tuples(st.just(_insert), place, st.just(1), hard),
        st.tuples(st.just(_repeat), place, length, st.just(b"")),
        st.tuples(st.just(_exchange), place, place, st.just(b"")),
    )

    def apply(changes: list[tuple[Callable[..., None], int, int, bytes]]) -> bytes:
        changed = [*tokens]
        for change, start, other, words in changes:
            change(changed, start, other, words)
        return b"".join(changed)

    return st.lists(one, min_size=1, max_size=_MOST_CHANGES).map(apply)


def _replace(tokens: list[bytes], start: int, length: int, words: bytes) -> None:
    tokens[start : start + length] = [words]


def _insert(tokens: list[bytes], start: int, _: int, words: bytes) -> None:
    tokens.insert(start, words)


def _repeat(tokens: list[bytes], start: int, length: int, _: bytes) -> None:
    tokens[start:start] = tokens[start : start + length] * 3


def _exchange(tokens: list[bytes], start: int, other: int, _: bytes) -> None:
    if max(start, other) < len(tokens):
        tokens[start], tokens[other] = tokens[other], tokens[start]


def _spoilt(data: bytes) -> st.SearchStrategy[bytes]:
    """Return the file with single bytes of it changed, or cut off."""
    change = st.tuples(st.integers(0, len(data) - 1), st.binary(max_size=2))

    def apply(changes: list[tuple[int, bytes]], end: int) -> bytes:
        spoilt = bytearray(data)
        for place, words in changes:
            spoilt[place : place + 1] = words
        return bytes(spoilt[:end])

    ends = st.just(len(data)) | st.integers(0, len(data))
    return st.builds(apply, st.lists(change, min_size=1, max_size=4), ends)
