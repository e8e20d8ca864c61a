"""Hypothesis strategies: a sound file → the same with a few things in it changed."""

import io
import re
import warnings
from collections.abc import Callable
from functools import partial

import pikepdf
from hypothesis import strategies as st

from fuzz import seeds
from tests import word_files
from tests.spoiling import SPOILING, spoilt
from tests.word_form import DOCUMENT

# What files are made of, so that what is changed is still read a long way.
_TOKENS = {
    "word": re.compile(rb"<[^<>]*>|[^<>]+|[<>]"),
    "pdf": re.compile(rb"/?[A-Za-z0-9.#-]+|\s+|[^\sA-Za-z0-9]"),
    "mail": re.compile(rb"[^\n]*\n|[^\n]+"),
    "json": re.compile(rb'"(?:[^"\\]|\\.)*"|[\[\]{}:,]|[^\s"\[\]{}:,]+|\s+'),
}
_HARD = {
    "filled": [
        *(b"<w:sdt>", b"</w:sdt>", b"<w:sdtContent>", b"</w:sdtContent>", b"<w:sdtPr/>", b"<w:tc>"),
        *(
            b"</w:tc>",
            b"<w:tr>",
            b"</w:tr>",
            b"<w:tbl>",
            b"</w:tbl>",
            b"<w:p>",
            b"</w:p>",
            b"<w:p/>",
        ),
        *(b"<w:showingPlcHdr/>", b'<w:tag w:val="offender.last_name"/>', b'<w:tag w:val="a.*.b"/>'),
        *(b'<w:tag w:val="' + b"x." * 3000 + b'"/>', b"<w:tag/>", b"<w:date/>", b"<w14:checkbox/>"),
        *(b"<w:t>31/10</w:t>", b"<w:t>Not known: </w:t>", b"<w:br/>", b"<w:del>", b"<w:ins>"),
        *(b'<w:fldChar w:fldCharType="begin"/>', b'<w:fldChar w:fldCharType="end"/>', b"&#1;"),
        b'<w:r><w:commentReference w:id="' + b"9" * 5000 + b'"/></w:r>',
        *(b'<w:gridSpan w:val="-1"/>', b'<w:gridSpan w:val="99999999"/>', b"<w:vMerge/>"),
    ],
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
    "fields": [
        *(b"/V", b"/AS /Yes", b"/AS /Off", b"/T", b"/Kids [ 10 0 R ]", b"/Parent 10 0 R", b"/FT"),
        *(b"/Btn", b"/Ch", b"/Tx", b"/F 2", b"/Rect [ 0 0 0 0 ]", b"/Subtype /FreeText", b"null"),
        *(b"/Opt [ (a) ]", b"/I [ 0 ]", b"/RV (<p>x</p>)", b"(\\376\\377\\000a)", b"<feff0061>"),
        *(b"<<", b">>", b"[", b"]", b"(", b")", b"/Fields [ ]", b"/Contents (x)", b"-1", b"1e400"),
        *(b"endobj", b"99 0 obj", b"1 0 R", b"/XFA [ ]", b"/Encrypt 3 0 R", b"/Prev 0", b"%"),
    ],
    "mail": [
        *(b"Content-Type: multipart/mixed\r\n", b"Content-Type: message/rfc822\r\n", b"\r\n"),
        *(b"Content-Transfer-Encoding: x-uuencode\r\n", b"Content-Disposition: inline\r\n"),
        *(b"Content-Type: text/plain; charset*0*=''%ff\r\n", b"From: <@>,;:\r\n", b"Date: 0\r\n"),
        *(b"--\r\n", b" =?utf-8?q?=ff?=\r\n", b"PK\x01\x02", b"PK\x05\x06", b"\xff" * 16),
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
# Files that are packages of parts.
_WORD = ("word", "filled")
_TOKENS["filled"] = _TOKENS["word"]
_TOKENS["fields"] = _TOKENS["pdf"]
_TOKENS["carrying"], _HARD["carrying"] = _TOKENS["pdf"], _HARD["pdf"]
_MOST_CHANGES, _MOST_TOKENS = 6, 8
_NUMBER = st.integers(0, 2**16 - 1)

# Changes the tokens at a place; the number and the words are for those that need them.
Change = Callable[[list[bytes], int, int, bytes], None]


def mutated(kind: str) -> st.SearchStrategy[bytes]:
    """Return files of a kind, each from one of its seeds with some things changed."""
    if kind == "spoilt":
        step = st.tuples(st.sampled_from([*SPOILING]), _NUMBER)
        return st.builds(_spoilt, _NUMBER, st.lists(step, min_size=1, max_size=_MOST_CHANGES))
    words = _HARD.get(kind, _HARD["json"])
    change = st.tuples(st.sampled_from(_CHANGES), _NUMBER, _NUMBER, st.sampled_from(words))
    changes = st.lists(change, min_size=1, max_size=_MOST_CHANGES)
    return st.builds(partial(_file, kind), _NUMBER, _NUMBER, changes)


def _spoilt(number: int, steps: list[tuple[str, int]]) -> bytes:
    sound = seeds.of("spoilt")
    return spoilt(sound[number % len(sound)], *steps)


def _file(
    kind: str, number: int, part: int, changes: list[tuple[Change, int, int, bytes]]
) -> bytes:
    sound = seeds.of(kind)
    data = sound[number % len(sound)]
    if kind == "fields" and part % 4:
        return _with_table(_changed(data, kind, changes))
    if kind not in _WORD or part % 8 == 0:  # of a zip file, the file itself
        return _changed(data, kind if kind in _TOKENS else "json", changes)
    parts = word_files.unpacked(data)
    name = DOCUMENT if kind == "filled" and part % 3 else [*parts][part % len(parts)]
    return word_files.packed(parts | {name: _changed(parts[name], kind, changes)})


def _with_table(data: bytes) -> bytes:
    """Return a PDF whose objects were changed with a table in which they are found, or as it is
    where that can't be made."""
    made = io.BytesIO()
    try:
        with warnings.catch_warnings(), pikepdf.open(io.BytesIO(data)) as pdf:
            warnings.simplefilter("ignore")  # about fields that are no longer listed
            pdf.save(made, fix_metadata_version=False)
    except (pikepdf.PdfError, ValueError, RuntimeError):
        return data
    return made.getvalue()


def _changed(data: bytes, kind: str, changes: list[tuple[Change, int, int, bytes]]) -> bytes:
    tokens = _TOKENS[kind].findall(data)
    for change, place, number, words in changes:
        if tokens:
            change(tokens, place % len(tokens), number, words)
    return b"".join(tokens)


def _replace(tokens: list[bytes], place: int, number: int, words: bytes) -> None:
    tokens[place] = words


def _insert(tokens: list[bytes], place: int, number: int, words: bytes) -> None:
    tokens.insert(place, words)


def _remove(tokens: list[bytes], place: int, number: int, words: bytes) -> None:
    del tokens[place : place + 1 + number % _MOST_TOKENS]


def _repeat(tokens: list[bytes], place: int, number: int, words: bytes) -> None:
    tokens[place:place] = tokens[place : place + 1 + number % _MOST_TOKENS] * 3


def _exchange(tokens: list[bytes], place: int, number: int, words: bytes) -> None:
    other = number % len(tokens)
    tokens[place], tokens[other] = tokens[other], tokens[place]


def _spoil(tokens: list[bytes], place: int, number: int, words: bytes) -> None:
    token = bytearray(tokens[place])
    token[number % len(token)] = number >> 8
    tokens[place] = bytes(token)


def _cut(tokens: list[bytes], place: int, number: int, words: bytes) -> None:
    del tokens[place:]


_CHANGES: list[Change] = [_replace, _insert, _remove, _repeat, _exchange, _spoil, _cut]
