"""The files that the examples in the guides read. All the people in them are invented."""

import io
import json
import shutil
from datetime import date
from email.message import EmailMessage
from functools import cache
from pathlib import Path
from typing import Any

import pikepdf
import specimen_case
import specimen_templates
from pikepdf import Array, Dictionary, Name, String
from pypdf import PdfWriter

import mappa_docs
from mappa_docs.ooxml.wordml import NAMESPACES
from mappa_docs.ooxml.zip_writer import pack


def lay_out() -> None:
    """Write the files into the folder that is worked in."""
    received = mappa_docs.sample("a", "minimal")
    offender: dict[str, Any] = received["offender"]
    offender["frst_name"] = offender.pop("first_name")
    received["referral"]["date_of_referral"] = "09/03/2026"
    received["risk_assessment"]["level"] = "severe"
    del received["victim_concerns"]["marac"]
    labelled = mappa_docs.sample("a", "minimal")
    labelled["referral"]["level"] = "Level 2"
    late = mappa_docs.sample("a")
    late["referral"]["date_of_referral"] = "2026-03-30"
    late["offender"]["pnc_id"] = "2016/0999901T"
    files = {
        "referral.json": mappa_docs.sample("a"),
        "referral-2.json": _second_version(),
        "minimal.json": mappa_docs.sample("a", "minimal"),
        "half-filled.json": mappa_docs.sample("a", "draft"),
        "received.json": received,
        "exported.json": _exported(),
        "label.json": labelled,
        "sent-late.json": late,
        "minutes.json": mappa_docs.sample("b"),
        "attendance.json": mappa_docs.sample("e"),
        "prison-report.json": mappa_docs.sample("f"),
        "statement.json": mappa_docs.sample("d"),
        "notification.json": mappa_docs.sample("p"),
        "review.json": mappa_docs.sample("o"),
        "restricted.json": mappa_docs.sample("a") | {"marking": "RESTRICTED"},
        "area.json": {
            "name": "Specimen Area",
            "scheme": "gpms",
            "floors": {"default": "RESTRICTED", "mappa-o": "CONFIDENTIAL"},
        },
        "lower.json": {"name": "Specimen Area", "scheme": "gpms", "floors": {"mappa-b": "PROTECT"}},
    }
    for name, answers in files.items():
        Path(name).write_text(json.dumps(answers), encoding="utf-8")
    password = Path("password.txt")
    password.write_text("pont glas a chath\n", encoding="utf-8")
    password.chmod(0o600)
    Path("report.docx").write_bytes(_report())
    specimen_templates.lay_out()
    specimen_case.write(Path(specimen_case.REFERENCE))
    _list_for_derived()
    Path("firm.docx").write_bytes(_report("Confidential", template=""))
    Path("filled.pdf").write_bytes(_filled_in_as_pdf())
    for to, data in _referrals().items():
        Path(f"referral.{to}").write_bytes(data)
    letter = PdfWriter()
    for _ in range(2):
        letter.add_blank_page(width=595, height=842)
    letter.write("letter.pdf")
    _write_many()
    Path("cut-off.json").write_text('{"form": "MAPPA A", "edition": ', encoding="utf-8")
    _fill_inbox(received)
    Path("mail.eml").write_bytes(_mail())
    samples = Path(__file__).parents[1] / "samples"
    shutil.copytree(samples / "inbox", "morning")
    shutil.copytree(samples / "local", "local")


def _write_many() -> None:
    """Write the audits that a system hands over as JSON Lines, of which one is not complete, one
    is cut off and one has the reference of another."""
    audits = [
        mappa_docs.sample("k", "minimal") | {"reference": f"GW-AUDIT-{number:04}-26"}
        for number in (1, 2, 3, 1, 4)
    ]
    del audits[1]["version"]
    lines = [json.dumps(audit) for audit in audits]
    lines[2] = lines[2][:60]
    Path("audits.jsonl").write_text("\n".join(lines), encoding="utf-8")


def _list_for_derived() -> None:
    """Write the lists that documents made of a part of a form go by."""
    release = '[[release]]\npointer = "{}"\nreason = "{}"\nby = "Alex Example"\n'
    lists = {
        "releases.toml": (
            ("/agreed_risk_assessment/protective_factors", "It names nobody."),
            ("/meeting_actions/0", "It concerns him alone, and explains the plan."),
        ),
        "too-much.toml": (("/agreed_risk_assessment/nature", "He asked for it."),),
    }
    for name, entries in lists.items():
        given = (f"{release.format(*entry)}on = 2026-07-20\n" for entry in entries)
        Path(name).write_text("\n".join(given), encoding="utf-8")
    people = Path(__file__).parents[1] / "tests" / "derived" / "people.toml"
    shutil.copy(people, "people.toml")
    few = '[people]\n"Gethin Ŵyn Testcase" = "the offender"\n'
    Path("few.toml").write_text(few, encoding="utf-8")


def _exported() -> dict[str, Any]:
    """Return what a system writes that was never told of values and our names."""
    answers = mappa_docs.sample("a", "minimal")
    offender: dict[str, Any] = answers["offender"]
    offender["dob"] = offender.pop("date_of_birth")
    offender["location"] = "In the community"
    answers["referral"] |= {"area": "West Yorkshire", "level": "2"}
    return answers


@cache
def _referrals() -> dict[str, bytes]:
    """Return a referral in Word, and as a PDF with its data."""
    submission = mappa_docs.parse(mappa_docs.sample("a"))
    pdf = mappa_docs.render(submission, "pdf", with_data=True, as_of=date(2026, 7, 31))
    return {"docx": mappa_docs.render(submission, "docx").data, "pdf": pdf.data}


def _second_version() -> dict[str, Any]:
    """Return a referral that came in again: a victim moved up in the table and afraid of something
    else, a condition that is gone, other words in a text, and a tool with another result."""
    answers = mappa_docs.sample("a")
    answers["version"] = "1.1"
    victims, plan = answers["victim_concerns"]["victims"], answers["risk_management_plan"]
    victims.append(victims.pop(0))
    victims[2]["concerns"] += " She has asked for another doctor."
    plan["monitoring_and_control"] = plan["monitoring_and_control"].replace("GPS", "Alcohol", 1)
    del plan["licence_conditions"][1]
    answers["risk_assessment"]["tools"][0] |= {"result": "Very high", "date": "2026-02-20"}
    return answers


def _fill_inbox(received: dict[str, Any]) -> None:
    """Write a folder such as a co-ordination unit has: two cases, a draft and a Word file."""
    late, unsure = mappa_docs.sample("b"), mappa_docs.sample("b", "minimal")
    late["distribution"] |= dict.fromkeys(
        ("agreed_on", "distributed_on", "stored_on"), "2026-07-10"
    )
    unsure["attendance"][0]["grade"] = "sergeant"
    files = {
        "gw-0113-minutes.json": late,
        "gw-0113-referral.json": mappa_docs.sample("a"),
        "nb-0071-referral.json": mappa_docs.sample("a", "draft"),
        "wy-0204-minutes.json": unsure,
        "wy-0204-referral.json": received,
    }
    folder = Path("inbox")
    folder.mkdir()
    for name, answers in files.items():
        (folder / name).write_text(json.dumps(answers), encoding="utf-8")
    (folder / "report.docx").write_bytes(_report())


def _mail() -> bytes:
    """Return an e-mail with two forms, the scan of a third, and its sender’s card."""
    message = EmailMessage()
    message["From"] = "Jo Specimen <jo.specimen@probation.example>"
    message["Date"] = "Mon, 27 Jul 2026 09:30:00 +0100"
    message["Subject"] = "Two forms and a scan"
    message.set_content("Please find them attached.")
    for name, answers in (
        ("referral.json", mappa_docs.sample("a", "draft")),
        ("minutes.json", mappa_docs.sample("e")),
    ):
        data = json.dumps(answers).encode()
        message.add_attachment(data, "application", "json", filename=name)
    message.add_attachment(_scan(), "application", "pdf", filename="scan.pdf")
    message.add_attachment(b"BEGIN:VCARD", "text", "x-vcard", filename="jo.vcf")
    return message.as_bytes()


def _scan() -> bytes:
    """Return a PDF whose one page is a picture."""
    written = io.BytesIO()
    with pikepdf.new() as pdf:
        page = pdf.add_blank_page()
        picture = pdf.make_stream(b"\x80", Type=Name.XObject, Subtype=Name.Image)
        picture.Width = picture.Height = 1
        picture.ColorSpace, picture.BitsPerComponent = Name.DeviceGray, 8
        page.Resources = Dictionary(XObject=Dictionary(Scan=picture))
        page.Contents = pdf.make_stream(b"q 612 0 0 792 0 0 cm /Scan Do Q")
        pdf.save(written, deterministic_id=True)
    return written.getvalue()


def _filled_in_as_pdf() -> bytes:
    """Return a PDF form in which somebody ticked two boxes where one is asked for, and wrote a note
    beside the fields."""
    typed = {"/reference": "GW-0113-26", "/offender/last_name": "Testcase"}
    ticked = ("/risk_assessment/level#high", "/risk_assessment/level#very_high")
    written = io.BytesIO()
    blank = mappa_docs.blank("a", "pdf", fillable=True).data
    with pikepdf.open(io.BytesIO(blank)) as pdf:
        for field in pdf.Root.AcroForm.Fields:
            name = str(field.T)
            if name in typed:
                field.V = String(typed[name])
            elif name in ticked:
                field.V = field.AS = Name.Yes
            if name == "/offender/last_name":
                left, low, right, _ = map(float, field.Rect)
                note = Dictionary(Type=Name.Annot, Subtype=Name.FreeText)
                note.Rect = Array([left, low - 12, right, low - 2])
                note.Contents = String("Goes by another name.")
                field.P.Annots.append(pdf.make_indirect(note))
        pdf.save(written, deterministic_id=True)
    return written.getvalue()


def _report(header: str = "PROTECT", template: str = "file:///x.dotm") -> bytes:
    """Return a Word file of another maker: a portrait part with a low marking at its top, and a
    landscape part whose first page has a header of its own, which is not there. `template` is where
    its template lies, if it is tied to one."""
    office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
    package = "http://schemas.openxmlformats.org/package/2006"
    word = "application/vnd.openxmlformats-officedocument.wordprocessingml"
    line = "<w:p><w:r><w:t>{}</w:t></w:r></w:p>"
    section = "<w:sectPr>{}</w:sectPr>"
    first = section.format('<w:headerReference w:type="default" r:id="top"/>')
    second = section.format('<w:pgSz w:w="16838" w:h="11906" w:orient="landscape"/><w:titlePg/>')
    title_part = line.format("Specimen report") + f"<w:p><w:pPr>{first}</w:pPr></w:p>"
    link = f'<Relationship Id="{{}}" Type="{office}/{{}}" Target="{{}}"{{}}/>'
    parts = {
        "[Content_Types].xml": f'<Types xmlns="{package}/content-types"><Default Extension="rels" '
        'ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
        f'<Override PartName="/word/document.xml" ContentType="{word}.document.main+xml"/>'
        f'<Override PartName="/word/header1.xml" ContentType="{word}.header+xml"/></Types>',
        "_rels/.rels": f'<Relationships xmlns="{package}/relationships">'
        + link.format("main", "officeDocument", "word/document.xml", "")
        + "</Relationships>",
        "word/document.xml": f"<w:document {NAMESPACES}><w:body>{title_part}"
        f"{line.format('Its tables')}{second}</w:body></w:document>",
        "word/_rels/document.xml.rels": f'<Relationships xmlns="{package}/relationships">'
        + link.format("top", "header", "header1.xml", "")
        + (template and link.format("t", "attachedTemplate", template, ' TargetMode="External"'))
        + "</Relationships>",
        "word/header1.xml": f"<w:hdr {NAMESPACES}>{line.format(header)}</w:hdr>",
    }
    return pack({name: content.encode() for name, content in parts.items()})
