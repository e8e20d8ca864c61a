"""Which files get a note to send back, and what the notes are called."""

from mappa_docs.report.reply_notes import UniqueNames


def test_notes_of_one_name_are_numbered() -> None:
    names = UniqueNames()
    given = [names.free("note.docx") for _ in range(3)]
    given += [names.free(name) for name in ("note_2.docx", "note.docx", "other.docx")]

    assert given == [
        *("note.docx", "note_2.docx", "note_3.docx"),
        *("note_2_2.docx", "note_4.docx", "other.docx"),
    ]
