"""What instructions leave open is told as readers of PDFs take them."""

import pytest

from mappa_docs.pdf import content_stream

OPEN = {
    "a state": (b"q 1 0 0 1 0 0 cm", b"Q\n"),
    "states with NUL between": (b"q\x00q\x00Q", b"Q\n"),
    "a text and a mark": (b"/P <</MCID 0>> BDC BT", b"ET\nEMC\n"),
    "names and strings that look like it": (b"/q gs (q \\( q) Tj [(q) 2 <71>] TJ /BT Do", b""),
    "words that begin like it": (b"qq Qx BTT QQ", b""),
    "a picture with what looks like it": (b"BI /W 1 ID q q q\x00EI q", b"Q\n"),
    "a list that breaks off": (b"BT [(q)", b"]\nET\n"),
    "a string that breaks off": (b"q (q (q", b") )\nQ\n"),
    "strings in strings": (b"((q) q) q", b"Q\n"),
    "a string that ends after escapes": (b"q (\\\\) q (\\\\\\) q) q", b"Q\nQ\nQ\n"),
    "a dictionary with a word in it": (b"/P <</A q /B 1>> BDC", b"EMC\nQ\n"),
    "a dictionary that breaks off": (b"/P <</A /B 1 q", b">>\nQ\n"),
    "names of dictionaries that look like it": (b"/P <</q/Q/BT -.5>> BDC EMC", b""),
    "a comment": (b"% q q\nq", b"Q\n"),
}


@pytest.mark.parametrize(("data", "closing"), OPEN.values(), ids=OPEN)
def test_it_is_closed(data: bytes, closing: bytes) -> None:
    said = content_stream.closing(content_stream.balance(data))

    assert said.strip() == closing.strip()


def test_what_is_put_back_too_often_is_found_after_any_white_space() -> None:
    data = b"q\x00Q\x00Q\nQ"

    assert content_stream.balance(data).surplus == (4, 6)
