"""Files are written whole, under a name that is free."""

from pathlib import Path

from mappa_docs.cli import atomic_write


def test_notes_of_one_name_are_numbered() -> None:
    names = atomic_write.Names()
    given = [names.free(Path("note.docx")).name for _ in range(3)]
    given += [names.free(Path(name)).name for name in ("note_2.docx", "note.docx", "other.docx")]

    assert given == [
        *("note.docx", "note_2.docx", "note_3.docx"),
        *("note_2_2.docx", "note_4.docx", "other.docx"),
    ]
