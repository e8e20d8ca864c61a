"""The lines of text in a Word file, however its paragraphs are made."""

import io

from docx import Document

_WORD = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"


def lines(data: bytes) -> list[str]:
    """Return in order of the alphabet each line of text in a Word file, headers included."""
    roots = [
        part.element
        for part in Document(io.BytesIO(data)).part.package.iter_parts()
        if hasattr(part, "element")
    ]
    read = [
        "".join(
            "\n" if node.tag == f"{_WORD}br" else node.text or ""
            for node in paragraph.iter(f"{_WORD}t", f"{_WORD}br")
        )
        for root in roots
        for paragraph in root.iter(f"{_WORD}p")
    ]
    return sorted(line for text in read for line in text.split("\n") if line)
