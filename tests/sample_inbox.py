"""Makes samples/inbox, a co-ordination unit's morning: forms as people fill them in and send them.

`python -m tests.sample_inbox` writes the files again. They need not follow each change to a blank,
since a form that was sent out stays readable. All the people in them are invented.
"""

from email.message import EmailMessage

import mappa_docs
from tests.filled_by_hand import filled, mark, type_into
from tests.mail_files import written
from tests.producers import google_docs
from tests.support import ROOT
from tests.word_form import WordForm

FOLDER = ROOT / "samples" / "inbox"
# A picture of one point, such as a signature shows under an e-mail.
_PICTURE = bytes.fromhex(
    "89504e470d0a1a0a0000000d4948445200000001000000010804000000b51c0c02"
    "0000000b4944415478da6364f80f00010501012718e3660000000049454e44ae426082"
)
_WORD = "vnd.openxmlformats-officedocument.wordprocessingml.document"


def files() -> dict[str, bytes]:
    """Return the files of the inbox by their names."""
    referral = filled("mappa-a", mappa_docs.sample("a"), 1)
    return {
        "referral.docx": _marked(referral),
        "referral-unfinished.docx": _marked(_with_half_a_date()),
        "minutes-from-google-docs.docx": google_docs(
            _marked(filled("mappa-b", mappa_docs.sample("b", "minimal"), 3))
        ),
        "attendance-still-marked-as-blank.docx": filled("mappa-e", mappa_docs.sample("e"), 4),
        "mail.eml": written(_mail(_marked(filled("mappa-f", mappa_docs.sample("f"), 5)))),
    }


def _with_half_a_date() -> bytes:
    form = WordForm(filled("mappa-a", mappa_docs.sample("a", "draft"), 2))
    type_into(form.control("referral.date_of_referral"), "31/10")
    return form.data()


def _marked(data: bytes) -> bytes:
    """Return the form with its marking changed at the top and bottom of each page."""
    form = WordForm(data)
    mark(form, "RESTRICTED")
    return form.data()


def _mail(form: bytes) -> EmailMessage:
    message = EmailMessage()
    message["From"] = "Jo Specimen <jo.specimen@prison.example>"
    message["To"] = "mappa@unit.example"
    message["Date"] = "Thu, 30 Jul 2026 16:05:00 +0100"
    message["Subject"] = "MAPPA F"
    message.set_content("Please find our report attached.")
    message.add_alternative("<p>Attached.</p><img src='cid:logo@prison.example'>", subtype="html")
    (_, page) = message.iter_parts()
    page.add_related(_PICTURE, "image", "png", cid="<logo@prison.example>", filename="logo.png")
    message.add_attachment(form, "application", _WORD, filename="prison-report.docx")
    return message


if __name__ == "__main__":
    for name, data in files().items():
        (FOLDER / name).write_bytes(data)
