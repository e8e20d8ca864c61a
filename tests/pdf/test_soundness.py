"""A PDF that programs have to repair is said to be damaged, and one that is sound is not."""

import re
import zlib

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from mappa_docs.errors import UnreadableError
from mappa_docs.file_markings import inspection
from mappa_docs.intake import submission
from mappa_docs.issuing import rendering
from mappa_docs.pdf import soundness
from tests.pdf_files import again, assembled, made, marked, one_page, stream
from tests.support import sample

GOOD = made(marked("RESTRICTED"), marked("RESTRICTED"))
PACKED = zlib.compress(b"BT ET " * 500).decode("latin-1")
TABLE = re.compile(rb"\n(\d{10}) 00000 n")


def packed(data: str) -> bytes:
    """A page whose instructions are packed, these bytes of them."""
    return assembled(
        "<</Type/Catalog/Pages 2 0 R>>",
        "<</Type/Pages/Count 1/Kids[3 0 R]>>",
        "<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Contents 4 0 R>>",
        stream(data, "/Filter/FlateDecode"),
    )


def ours() -> bytes:
    return rendering.render(submission.from_answers(sample("mappa-a")), "pdf").data


def moved(number: int) -> bytes:
    """The file, an entry of whose table leads to the wrong place."""
    entry = list(TABLE.finditer(GOOD))[number]
    wrong = b"%010d" % (int(entry[1]) + 3)
    return GOOD[: entry.start(1)] + wrong + GOOD[entry.end(1) :]


SOUND = {
    "of-pypdf": GOOD,
    "of-typst": ours(),
    "written-again": again(ours(), lambda writer: None),
    "with-something-before-it": b"Specimen\r\n" + GOOD,
    "packed": packed(PACKED),
    "by-hand": one_page(""),
}
DAMAGED = {
    "without-an-end": GOOD[:-7],
    "with-a-wrong-start": GOOD.replace(b"startxref\n", b"startxref\n1"),
    "first-object-elsewhere": moved(0),
    "last-object-elsewhere": moved(-1),
    "stream-longer-than-it-says": re.sub(rb"/Length (\d+)", b"/Length 5", GOOD, count=1),
    "stream-shorter-than-it-says": re.sub(rb"/Length (\d+)", b"/Length 999", GOOD, count=1),
    "instructions-that-break-off": packed(PACKED[:-9]),
    "instructions-that-can-not-be-unpacked": packed("y" + PACKED[1:]),
}


@pytest.mark.parametrize("data", SOUND.values(), ids=SOUND)
def test_what_is_sound_is_not_called_damaged(data: bytes) -> None:
    assert not soundness.is_damaged(data)


@pytest.mark.parametrize("data", DAMAGED.values(), ids=DAMAGED)
def test_what_is_damaged_is_never_in_order(data: bytes) -> None:
    assert soundness.is_damaged(data)
    try:
        judged = inspection.judge(inspection.inspect(data))
    except UnreadableError:
        return
    assert judged.status != "complete"
    assert "MRK-7.damaged" in [finding.sentence for finding in judged.findings]


@pytest.mark.parametrize("data", [*SOUND.values(), *DAMAGED.values()], ids=[*SOUND, *DAMAGED])
def test_nothing_of_the_file_gets_into_a_log(data: bytes, caplog: pytest.LogCaptureFixture) -> None:
    soundness.is_damaged(data)
    soundness.is_damaged(data.replace(b"startxref\n", b"startxref "))
    assert not caplog.records


@settings(max_examples=60, deadline=None)
@given(st.binary(max_size=60), st.integers(0, len(GOOD)))
def test_no_bytes_raise_anything(noise: bytes, place: int) -> None:
    soundness.is_damaged(noise)
    soundness.is_damaged(GOOD[:place] + noise + GOOD[place:])
