"""What files are called that are written."""

from mappa_docs.documents.file_names import UniqueNames


def test_files_of_one_name_are_numbered() -> None:
    names = UniqueNames()
    given = [names.free("note.docx") for _ in range(3)]
    given += [names.free(name) for name in ("note_2.docx", "note.docx", "other.docx")]

    assert given == [
        *("note.docx", "note_2.docx", "note_3.docx"),
        *("note_2_2.docx", "note_4.docx", "other.docx"),
    ]


def test_names_that_some_systems_take_for_one_are_numbered() -> None:
    names = UniqueNames()

    assert [names.free(name) for name in ("MAPPA-A_X1.json", "MAPPA-A_x1.json")] == [
        *("MAPPA-A_X1.json", "MAPPA-A_x1_2.json")
    ]
