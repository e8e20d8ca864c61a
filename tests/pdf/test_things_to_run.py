"""What a PDF would do when it is opened is told, and not done."""

import pytest

from mappa_docs.pdf import filled_pdf
from mappa_docs.pdf.things_to_run import FILES, LAUNCH, SCRIPT, SENDING
from tests.raw_forms import BOX, one_field, with_form
from tests.raw_pdfs import one_page, with_table

JS = b"<< /S /JavaScript /JS (app.alert\\(1\\)) >>"
RUN = b"<< /S /Launch /F (calc.exe) >>"
SEND = b"<< /S /SubmitForm /F (https://forms.example) >>"

FILE = b"/Subtype /FileAttachment /Rect [ 0 0 9 9 ]"
MADE = {
    "a script when it is opened": (with_table(one_page(root=b"/OpenAction " + JS)), {SCRIPT}),
    "scripts by name": (
        with_table(one_page(root=b"/Names << /JavaScript << /Names [ (a) %s ] >> >>" % JS)),
        {SCRIPT},
    ),
    "a script of a page": (with_table(one_page(b"/AA << /O %s >>" % JS)), {SCRIPT}),
    "a script of a field": (one_field(b"/FT /Tx /T (a) /AA << /K %s >>" % JS), {SCRIPT}),
    "a button that starts a program": (one_field(b"/FT /Btn /Ff 65536 /A " + RUN), {LAUNCH}),
    "a button that sends the form": (one_field(b"/FT /Btn /Ff 65536 /A " + SEND), {SENDING}),
    "one action after another": (
        with_table(one_page(root=b"/OpenAction << /S /GoTo /Next [ %s %s ] >>" % (RUN, SEND))),
        {LAUNCH, SENDING},
    ),
    "a parent's action": (
        with_form(
            {
                10: b"<< /T (a) /FT /Tx /AA << /C %s >> /Kids [ 11 0 R ] >>" % JS,
                11: b"<< /Parent 10 0 R %s >>" % BOX,
            },
            b"10 0 R",
            b"11 0 R",
        ),
        {SCRIPT},
    ),
    "an attached file": (with_form({10: b"<< %s >>" % FILE}, b"", b"10 0 R"), {FILES}),
    "an embedded file": (
        with_table(one_page(root=b"/Names << /EmbeddedFiles << /Names [ (a) << >> ] >> >>")),
        {FILES},
    ),
    "an associated file": (with_table(one_page(root=b"/AF [ << /Type /Filespec >> ]")), {FILES}),
    "nothing": (with_table(one_page(root=b"/Names << /EmbeddedFiles << /Names [ ] >> >>")), set()),
}


@pytest.mark.parametrize(("data", "things"), MADE.values(), ids=MADE)
def test_what_would_run_is_told(data: bytes, things: set[str]) -> None:
    assert filled_pdf.read(data).to_run == things


def test_actions_in_a_circle_come_to_an_end() -> None:
    objects = one_page(root=b"/OpenAction 10 0 R")
    objects[10] = b"<< /S /Launch /Next 10 0 R >>"

    assert filled_pdf.read(with_table(objects)).to_run == {LAUNCH}
