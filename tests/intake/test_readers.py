"""What a file holds is read, or said not to be: e-mails, zip files, and kinds that are no forms."""

import os
import resource
import time
from email.message import EmailMessage
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mappa_docs.errors import UnreadableError
from mappa_docs.intake import readers
from mappa_docs.intake.single_files import Found, Unread
from mappa_docs.model import Mail, Submission
from tests.mail_files import (
    CARD,
    FORM,
    PICTURE,
    SENDER,
    SENT,
    form,
    mail,
    outlook,
    saved_by_outlook,
    with_signature,
    zipped,
)
from tests.unsafe_mails import UNSAFE_MAILS, attached

ASKS = "Ask for the form as Word (.docx) or JSON."


def told(found: list[Found]) -> dict[str, str]:
    """Return why each could not be read, "" for what could, by where it came from."""
    assert len({each.source for each in found}) == len(found)
    return {each.source: each.why if isinstance(each, Unread) else "" for each in found}


def test_what_is_no_ordinary_file_is_refused(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "pipe")
    for path in (tmp_path, tmp_path / "pipe", tmp_path / "a\0b"):
        with pytest.raises(UnreadableError):
            readers.read(path)


@pytest.mark.parametrize(
    ("name", "said"),
    [
        ("inbox", "It is a folder: use “check inbox”."),
        ("in box; ls", "It is a folder: use “check FOLDER”."),
        ("in\x1b[2Jbox", "It is a folder: use “check FOLDER”."),
    ],
)
def test_a_folder_is_told_what_to_use(
    name: str, said: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    Path(name).mkdir()
    with pytest.raises(UnreadableError) as refused:
        readers.read(Path(name))

    assert str(refused.value) == said


def test_each_form_that_is_attached_is_read_and_told_by_whom_and_when_it_was_sent() -> None:
    data = mail(("a.json", FORM), ("e.json", form("mappa-e"))).as_bytes()
    found = readers.all_in(data, "inbox/mail.eml")

    assert told(found) == {"inbox/mail.eml/a.json": "", "inbox/mail.eml/e.json": ""}
    assert [each.stem for each in found if isinstance(each, Submission)] == ["mappa-a", "mappa-e"]
    assert {each.arrival.mail for each in found} == {Mail(SENDER, SENT)}
    assert {each.arrival.within for each in found} == {"inbox/mail.eml"}


def test_an_e_mail_saved_by_outlook_is_read_alike() -> None:
    inner = outlook(("e.json", form("mappa-e")), head=24)
    data = saved_by_outlook(("a.json", FORM), ("earlier.msg", inner), ("card.vcf", CARD))
    found = readers.all_in(data, "m.msg")

    assert told(found) == {"m.msg/a.json": "", "m.msg/earlier.msg/e.json": ""}
    assert {each.arrival.mail for each in found} == {Mail(SENDER, SENT)}
    assert [each.arrival.beside for each in found] == [("card.vcf",), ()]


def test_what_is_forwarded_is_read_with_the_sender_who_attached_it() -> None:
    outer = EmailMessage()
    outer["From"] = "clerk@unit.example"
    outer["Subject"] = "Forwarded"
    outer.set_content("See below.")
    outer.add_attachment(mail(("a.json", FORM)))
    outer.add_attachment(form("mappa-e"), "application", "json", filename="e.json")
    found = readers.all_in(outer.as_bytes(), "m.eml")

    assert told(found) == {"m.eml/e-mail.eml/a.json": "", "m.eml/e.json": ""}
    senders = [each.arrival.mail and each.arrival.mail.sender for each in found]
    assert senders == [SENDER, "clerk@unit.example"]


def test_an_e_mail_is_read_where_it_is_attached_as_any_file_or_packed() -> None:
    inner = mail(("a.json", FORM)).as_bytes()
    as_file = mail(("sent.eml", inner), ("papers.zip", zipped(("more/e.json", form("mappa-e")))))
    found = readers.all_in(as_file.as_bytes(), "m.eml")

    assert told(found) == {"m.eml/sent.eml/a.json": "", "m.eml/papers.zip/more/e.json": ""}
    # A zip file has no sender of its own.
    assert found[1].arrival.mail == Mail(SENDER, SENT)


def test_two_files_of_one_name_are_told_apart() -> None:
    files = (("a.json", FORM), ("a.json", FORM), ("a (2).json", FORM), ("../x/a.json", FORM))

    for data in (mail(*files).as_bytes(), saved_by_outlook(*files)):
        found = readers.all_in(data, "m")
        assert told(found) == dict.fromkeys(
            ("m/a.json", "m/a (2).json", "m/a (2) (2).json", "m/a (3).json"), ""
        )


def test_the_picture_of_a_signature_is_named_and_no_more() -> None:
    (found,) = readers.all_in(with_signature().as_bytes(), "m.eml")

    assert isinstance(found, Submission)
    assert found.arrival.beside == ("image001.png",)


def test_a_picture_that_outlook_shows_in_the_text_is_named_and_no_more() -> None:
    (found,) = readers.all_in(saved_by_outlook(("a.json", FORM), ("logo.png", PICTURE)), "m.msg")

    assert isinstance(found, Submission)
    assert found.arrival.beside == ("logo.png",)


@pytest.mark.parametrize(
    ("head", "body", "name"),
    [
        (b"Content-Type: text/plain", b"%PDF-1.7 \x00", "attachment"),
        (b"Content-Type: application", b"PK\x03\x04", "attachment"),
        (b"Content-Type: text/plain", FORM, "attachment"),
        (b"Content-Type: text/plain; name=a.txt", b"Dear all", "a.txt"),
        (b"Content-Type: text/plain\r\nContent-Disposition: attachment", b"Dear", "attachment"),
        (b"Content-Type: text/plain", b"Dear all\r\n\r\nbegin 644 a.doc\r\nM!@#$\r\nend", "a.doc"),
        (b"Content-Type: text/json", b"{}", "attachment"),
    ],
)
def test_what_is_called_the_text_of_an_e_mail_and_is_not_is_listed(
    head: bytes, body: bytes, name: str
) -> None:
    assert [*told(readers.all_in(attached(head, body), "m.eml"))] == [f"m.eml/{name}"]


@pytest.mark.parametrize("body", [b"Dear all", b"[External e-mail] Dear all", b"<html>Dear", b""])
def test_the_text_of_an_e_mail_is_no_file(body: bytes) -> None:
    data = attached(b"Content-Type: text/plain; charset=utf-8", body)

    assert "nothing attached" in told(readers.all_in(data, "m.eml"))["m.eml"]


def test_what_is_called_a_folder_in_a_zip_file_and_has_a_content_is_listed() -> None:
    assert [*told(readers.all_in(zipped(("forms/", FORM)), "z.zip"))] == ["z.zip/forms"]


@pytest.mark.parametrize(
    "message",
    [
        with_signature(PICTURE + bytes(150_000)),  # as large as a page that was scanned
        mail(("scan.png", PICTURE), ("a.json", FORM)),
    ],
    ids=["a large picture in the text", "an attached picture"],
)
def test_a_picture_that_may_be_a_scan_is_listed(message: EmailMessage) -> None:
    whys = told(readers.all_in(message.as_bytes(), "m.eml")).values()

    assert sorted(map(bool, whys)) == [False, True]
    assert max(whys).startswith("It is a picture, perhaps a scan")


def test_what_may_hide_a_form_has_a_line_of_its_own_and_what_holds_none_has_not() -> None:
    message = mail(
        ("a.json", FORM),
        ("scan.pdf", b"%PDF-1.7"),
        ("old.doc", b"{\\rtf1 }"),
        ("half.json", FORM[:100]),
        ("jo.vcf", CARD),
        ("invite.ics", b"BEGIN:VCALENDAR\r\nEND:VCALENDAR"),
        ("smime.p7s", b"0\x82\x01\x02" + bytes(range(200, 256))),
        ("ATT00001.txt", b"Sent by our server."),
        ("chat.eml", mail().as_bytes()),
    )
    found = readers.all_in(message.as_bytes(), "m.eml")

    assert [*told(found)] == [
        f"m.eml/{name}" for name in ("a.json", "scan.pdf", "old.doc", "half.json")
    ]
    assert {each.arrival.beside for each in found} == {
        ("jo.vcf", "invite.ics", "smime.p7s", "ATT00001.txt", "chat.eml")
    }
    assert told(found)["m.eml/old.doc"].startswith(
        "The name ends in .doc, and the content is another. It is a text in RTF"
    )


@pytest.mark.parametrize(
    ("name", "data", "why"),
    [
        (
            "m.eml",
            mail().as_bytes(),
            f"It is an e-mail with nothing attached, and its own text is not read. {ASKS}",
        ),
        (
            "m.msg",
            saved_by_outlook(),
            f"It is an e-mail with nothing attached, and its own text is not read. {ASKS}",
        ),
        (
            "m.eml",
            mail(("jo.vcf", CARD)).as_bytes(),
            f"It is an e-mail without a form. Attached: jo.vcf. {ASKS}",
        ),
        ("z.zip", zipped(), "There is no file in it. Ask for it again."),
        (
            "z.zip",
            zipped((".DS_Store", b"x"), ("__MACOSX/._a.json", b"x")),
            "There is no file in it. Ask for it again.",
        ),
        ("z.zip", zipped(("jo.vcf", CARD)), f"There is no form in it. It holds: jo.vcf. {ASKS}"),
    ],
)
def test_a_file_without_a_form_says_so_in_one_line(name: str, data: bytes, why: str) -> None:
    (found,) = readers.all_in(data, name)

    assert told([found]) == {name: why}
    # Whoever sent it has to be asked.
    assert found.arrival.mail == (None if name == "z.zip" else Mail(SENDER, SENT))


def test_of_very_many_names_some_are_said() -> None:
    (found,) = readers.all_in(zipped(*((f"{n}.vcf", CARD) for n in range(40))), "z.zip")

    assert isinstance(found, Unread)
    assert "8.vcf, 9.vcf, …. Ask" in found.why
    assert "10.vcf" not in found.why


def test_what_needs_a_password_says_so_and_the_others_are_read() -> None:
    data = bytearray(zipped(("a.json", FORM), ("e.json", form("mappa-e"))))
    data[data.index(b"PK\x01\x02") + 8] |= 1
    found = readers.all_in(bytes(data), "z.zip")

    assert told(found) == {
        "z.zip/a.json": "It needs a password. Ask for it without, by a safe way.",
        "z.zip/e.json": "",
    }


def test_a_link_to_a_file_is_no_file() -> None:
    tree = outlook(("a.docx", b""))
    tree["__attach_version1.0_#00000000"] = {"__substg1.0_3707001F": "a.docx".encode("utf-16-le")}
    external = attached(b"Content-Type: message/external-body; name=a.docx; access-type=URL", b"")
    why = "It is not in the e-mail: there is only a link to it. Ask for the file itself."

    assert told(readers.all_in(external, "m.eml")) == {"m.eml/a.docx": why}


def test_one_form_is_wanted_and_several_are_said_to_be_there(tmp_path: Path) -> None:
    (tmp_path / "one.eml").write_bytes(mail(("a.json", FORM)).as_bytes())
    (tmp_path / "two.eml").write_bytes(mail(("a.json", FORM), ("b.json", FORM)).as_bytes())

    assert readers.read(tmp_path / "one.eml").stem == "mappa-a"
    with pytest.raises(UnreadableError, match="More than one thing in it"):
        readers.read(tmp_path / "two.eml")


@pytest.mark.parametrize(
    ("given", "shown"),
    [
        ("../../etc/passwd.json", "passwd.json"),
        ("C:\\forms\\a.json", "a.json"),
        ("\x1b[2J\x07a.json", "[2Ja.json"),
        ("a\u202enosj.exe.json", "anosj.exe.json"),
        ("two\nlines.json", "twolines.json"),
        ("...", "attachment"),
        ("ä" * 300 + ".json", "ä" * 115 + ".json"),
    ],
)
def test_a_name_is_shown_without_what_misleads(given: str, shown: str) -> None:
    tree = saved_by_outlook((given, FORM))

    assert [*told(readers.all_in(tree, "m"))] == [f"m/{shown}"]


@given(st.lists(st.text(st.characters(), max_size=30), max_size=6))
def test_names_in_a_zip_file_never_lead_out_or_meet(names: list[str]) -> None:
    every = [name.encode("utf-8", "replace").decode() for name in names]
    try:
        data = zipped(*((f"{name}/a.json", FORM) for name in dict.fromkeys(every)))
    except ValueError:  # a name that no zip file has
        return
    for source in told(readers.all_in(data, "z.zip")):
        assert source.isprintable()
        assert ".." not in source.split("/")


@pytest.mark.parametrize("which", UNSAFE_MAILS)
def test_what_is_made_to_do_harm_is_told_in_time_and_memory(which: str) -> None:
    name, make, why = UNSAFE_MAILS[which]
    data = make()
    before = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    start = time.process_time()
    found = readers.all_in(data, name)
    seconds = time.process_time() - start
    grown = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss - before

    assert found
    assert any(isinstance(each, Unread) and why in each.why for each in found), told(found)
    assert seconds < 10
    assert grown < 400_000  # kB


@given(st.data())
def test_whatever_becomes_of_an_e_mail_it_is_told(data: st.DataObject) -> None:
    good = data.draw(st.sampled_from(SEEDS))
    written = bytearray(good)
    for _ in range(data.draw(st.integers(1, 6))):
        place = data.draw(st.integers(0, len(written) - 1))
        written[place : place + data.draw(st.integers(0, 40))] = data.draw(st.binary(max_size=8))
    found = readers.all_in(bytes(written), "m.eml")

    assert found
    assert all(each.source.startswith("m.eml") for each in found)


SEEDS = (
    mail(("e.json", form("mappa-e", reference="WY-1"))).as_bytes(),
    with_signature().as_bytes(),
    saved_by_outlook(("card.vcf", CARD), ("note.json", b"{}")),
    zipped(("e.json", form("mappa-e")), ("jo.vcf", CARD)),
)
