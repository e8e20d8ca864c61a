"""Small sound files of each kind, from which the mutated ones are made."""

import json
from functools import cache
from typing import Any

from pikepdf import ObjectStreamMode, StreamDecodeLevel
from pypdf.generic import TextStringObject

from fuzz.targets import CANARY
from tests import carried_pdfs, mail_files, pdf_files, word_files
from tests.filled_by_hand import filled
from tests.pdf_files import GREY, Page
from tests.pdf_sentinels import form_with_sentinels
from tests.sentinels import form_of_sentinels
from tests.support import STEMS, sample
from tests.word_files import Section, WordFile, paragraph

_SITE = "0a1b2c3d-1111-4222-8333-444455556666"
_LABEL = "1a2b3c4d-1111-4222-8333-444455556666"


@cache
def of(kind: str) -> tuple[bytes, ...]:
    """Return the seeds of a kind: "json", "mail", "area", "word", "pdf", "filled", "fields",
    "spoilt" or "carrying"."""
    makers = {
        "json": _forms,
        "mail": _mails,
        "area": _areas,
        "word": _word_files,
        "pdf": _pdf_files,
        "filled": _filled_forms,
        "fields": _forms_with_fields,
        "spoilt": _sentinels,
        "carrying": _with_data,
    }
    return tuple(makers[kind]())


def _forms() -> list[bytes]:
    return [
        json.dumps(_told(sample(stem, kind)), ensure_ascii=False, indent=1).encode()
        for stem in STEMS
        for kind in ("minimal", "draft")
    ]


def _mails() -> list[bytes]:
    form = json.dumps(_told(sample("mappa-e"))).encode()
    plain = mail_files.mail(("e.json", form), ("a.vcf", mail_files.CARD))
    whole = mail_files.with_signature()
    whole.add_attachment(f"{CANARY} writes.", filename="notes.txt")
    whole.add_attachment(plain)
    return [
        mail_files.written(plain),
        mail_files.written(whole),
        mail_files.saved_by_outlook(
            ("e.json", form), ("sent.msg", mail_files.outlook(("e.json", form), head=24))
        ),
        mail_files.zipped(("e.json", form), ("more.zip", mail_files.zipped(("e.json", form)))),
    ]


def _told(node: Any) -> Any:
    """Return the answers with the canary at the end of each longer text."""
    if isinstance(node, dict):
        return {name: _told(value) for name, value in node.items()}
    if isinstance(node, list):
        return [*map(_told, node)]
    return f"{node} {CANARY}" if isinstance(node, str) and len(node) > 40 else node


def _areas() -> list[bytes]:
    label = {"label_id": _LABEL, "site_id": _SITE, "name": CANARY, "method": "Privileged"}
    profiles = [
        {"name": "Invented Area", "scheme": "gpms", "floors": {"default": "CONFIDENTIAL"}},
        {"name": "Invented Area", "scheme": "gsc", "labels": {"OFFICIAL-SENSITIVE": label}},
    ]
    return [json.dumps(profile).encode() for profile in profiles]


def _word_files() -> list[bytes]:
    body = paragraph(f"Text about {CANARY}.")
    shown = {"default": paragraph("RESTRICTED"), "first": paragraph("RESTRICTED")}
    sections = [
        Section(dict(shown), dict(shown), title_page=True, body=body),
        Section({"even": paragraph(word_files.text_box("PROTECT"))}, body=body),
    ]
    files = [
        WordFile([Section(body=body)], custom={"Client": CANARY}),
        WordFile(sections, facing=True, keywords="RESTRICTED", labels=[(_LABEL, _SITE)]),
        WordFile([Section({"default": word_files.watermark("SECRET")}, body=body)], strict=True),
        WordFile([Section({"default": word_files.control("RESTRICTED")}, body=body)]),
    ]
    return [file.data() for file in files]


def _filled_forms() -> list[bytes]:
    told = {stem: _told(sample(stem)) for stem in ("mappa-d", "mappa-p", "mappa-k")}
    return [filled(stem, answers) for stem, answers in told.items()]


def _forms_with_fields() -> list[bytes]:
    forms = [form_with_sentinels(stem, CANARY) for stem in ("mappa-d", "mappa-p")]
    # Only what is not packed can be changed word by word.
    return [
        form.data(
            object_stream_mode=ObjectStreamMode.disable,
            stream_decode_level=StreamDecodeLevel.generalized,
            compress_streams=False,
        )
        for form in forms
    ]


def carried() -> dict[str, Any]:
    """Return the answers that the PDFs with data carry."""
    answers: dict[str, Any] = _told(sample("mappa-d"))
    return answers


def _with_data() -> list[bytes]:
    """Return PDFs with data in which nothing is packed, so that all of it can be changed."""
    plain = {"compress_streams": False, "stream_decode_level": StreamDecodeLevel.generalized}
    made = carried_pdfs.of("mappa-d", carried())
    return [carried_pdfs.by_qpdf(made, object_stream_mode=ObjectStreamMode.disable, **plain), made]


def _sentinels() -> list[bytes]:
    return [form_of_sentinels(stem) for stem in ("mappa-a", "mappa-f", "mappa-j", "mappa-p")]


def _pdf_files() -> list[bytes]:
    told = pdf_files.text(CANARY, 72, 400)
    marked = pdf_files.marked("RESTRICTED")
    marked.content += told
    turned = Page(told, rotation=90, crop=20, origin=(10, 10), pictures={"P": GREY})
    return [
        pdf_files.made(Page(told)),
        pdf_files.made(marked, turned),
        pdf_files.made(Page(told), change=pdf_files.fielded("/Tx", TextStringObject(CANARY))),
        pdf_files.made(Page(pdf_files.FULL, pictures={"P": GREY}), Page(told)),
    ]
