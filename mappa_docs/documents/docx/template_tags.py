"""The tags of a template: what is shown only where there is an answer, or once for each entry."""

from collections.abc import Iterator

from mappa_docs.documents.measures import measures, twips
from mappa_docs.ooxml.wordml import cell, paragraph, row, run

_WIDTH = twips(measures().text_width)


def only_if(level: str, path: str, drawn: str) -> Iterator[str]:
    """Yield what a template shows only where there is something at the path; without a path it is
    always shown. `level` is "p" around paragraphs and tables, "tr" around rows."""
    if not path:
        yield drawn
        return
    yield _tag(level, f"if {path}") + drawn + _tag(level, "endif")


def loop(level: str, path: str) -> tuple[str, str]:
    """Return what stands before and after what a template repeats for each entry at the path."""
    return _tag(level, f"for row in {path}"), _tag(level, "endfor")


def either(path: str, answered: str, otherwise: str) -> str:
    """Return paragraphs and tables for when there is something at the path, or for when not."""
    return "".join(
        (_tag("p", f"if {path}"), answered, _tag("p", "else"), otherwise, _tag("p", "endif"))
    )


def _tag(level: str, words: str) -> str:
    tag = paragraph(run(f"{{%{level} {words} %}}"), "Note")
    return row((cell(tag, _WIDTH),)) if level == "tr" else tag
