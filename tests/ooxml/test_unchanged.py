"""An edited file is held against what it was: only what was meant may have changed."""

import pytest

from mappa_docs.ooxml import markup, unchanged, word_file
from mappa_docs.ooxml.editor import Edited
from tests import word_files as made
from tests.word_files import marked

HEADER = "word/header1default.xml"


def edited() -> Edited:
    """A file with an element put into its header, one taken out, and one rewritten."""
    file = marked("Report", keywords="MAPPA")
    edits = Edited(word_file.opened(file.data()))
    root = edits.root(HEADER)
    word = markup.namespace(root)
    paragraph = markup.added(root, f"{{{word}}}p", {})
    edits.ours(HEADER, paragraph)
    (text,) = root.iter(f"{{{word}}}t")
    edits.rewrite(HEADER, text, "Another report")
    edits.take("docProps/core.xml", edits.root("docProps/core.xml")[0])
    return edits


def differences(edits: Edited, after: dict[str, bytes]) -> list[str]:
    return list(unchanged.differences(edits.package.parts, after, edits.edits()))


def test_what_was_meant_is_no_difference() -> None:
    edits = edited()

    assert differences(edits, edits.parts()) == []


CHANGES = {
    "a comment in the changed part": (HEADER, b"</w:hdr>", b"<!-- x --></w:hdr>"),
    "text in the changed part": (HEADER, b"<w:p/>", b"<w:p/>x"),
    "an attribute in the changed part": (HEADER, b"<w:r>", b'<w:r w:rsidR="1">'),
    "the text of the document": ("word/document.xml", b"Specimen", b"Specimem"),
    "how the text is written": ("word/document.xml", b"<w:body>", b"<w:body >"),
}


@pytest.mark.parametrize(("name", "old", "new"), CHANGES.values(), ids=CHANGES)
def test_anything_else_is_named_by_its_part(name: str, old: bytes, new: bytes) -> None:
    edits = edited()
    after = edits.parts()
    assert old in after[name]

    assert differences(edits, after | {name: after[name].replace(old, new, 1)}) == [name]


def test_a_part_that_is_lost_or_moved_is_named() -> None:
    edits = edited()
    after = edits.parts()
    lost = {name: part for name, part in after.items() if name != "word/document.xml"}

    assert "word/document.xml" in differences(edits, lost)
    assert differences(edits, dict(reversed(after.items())))


def test_comments_and_instructions_of_a_changed_part_stay() -> None:
    parts = made.commented(marked("Report").all_parts(), "Rep", "ort")
    edits = Edited(word_file.opened(made.packed(parts)))
    root = edits.root(HEADER)
    edits.ours(HEADER, markup.added(root, f"{{{markup.namespace(root)}}}p", {}))

    assert edits.parts()[HEADER].count(b"<!--") == parts[HEADER].count("<!--") > 0
    assert differences(edits, edits.parts()) == []
