"""A document as HTML for programs that print it: the same blocks, the same words in the same order,
and the marking at the top and at the bottom of every page."""

from collections.abc import Iterator
from html import escape

from mappa_docs.documents.blocks import (
    Block,
    Cards,
    Cell,
    Document,
    Grid,
    Heading,
    Paragraph,
    Questions,
    Rows,
)

_STYLE = """
@page { size: A4; margin: 70pt 42.6pt 76pt;
  @top-center { content: %(marking)s; font: bold 12pt "Liberation Sans" }
  @bottom-center { content: %(marking)s; font: bold 12pt "Liberation Sans" }
  @bottom-right { content: "Page " counter(page) " of " counter(pages) } }
body { font: 12pt "Liberation Sans" } h1 { font-size: 20pt }
h2 { font-size: 13pt; background: #1F3A5F; color: white; padding: 4pt 6pt }
table { width: 100%%; border-collapse: collapse }
td, th { border: 0.5pt solid #76808D; padding: 3.5pt 6pt; text-align: left; vertical-align: top }
th { background: #F4F6F8; width: 28%% }
"""


def html(document: Document) -> str:
    """Return a document as a page of HTML."""
    marking = '"' + document.marking.text.replace('"', "") + '"'
    body = "".join(_block(block) for block in document.blocks)
    return (
        f'<!DOCTYPE html><html lang="en-GB"><head><meta charset="utf-8">'
        f"<title>{escape(document.form_name)} – {escape(document.title)}</title>"
        f"<style>{_STYLE % {'marking': marking}}</style></head><body>"
        f"<p><strong>{escape(document.form_name)}</strong></p><h1>{escape(document.title)}</h1>"
        f"<p>{escape(document.subtitle)}</p>{body}</body></html>"
    )


def _block(block: Block) -> str:
    match block:
        case Heading():
            level = block.level
            return f"<h{level}>{escape(f'{block.number} {block.text}'.strip())}</h{level}>"
        case Paragraph():
            return f"<p>{_text(' '.join(filter(None, (block.label, block.text))))}</p>"
        case Questions():
            return _questions(block)
        case Grid():
            return _table(block.head, ((row.cells[0].label, *row.cells) for row in block.rows))
        case Rows():
            return _table(block.columns, block.rows)
        case Cards():
            return "".join(
                f"<h4>{escape(block.item_label)} {number}</h4>{_questions(card)}"
                for number, card in enumerate(block.cards, block.first)
            )
    raise ValueError(type(block).__name__)


def _questions(block: Questions) -> str:
    cells = (cell for line in block.lines for cell in line.cells)
    rows = (f"<tr><th>{escape(cell.label)}</th><td>{_text(cell.text)}</td></tr>" for cell in cells)
    return f"<table>{''.join(rows)}</table>"


def _table(
    head: tuple[str, ...], rows: "Iterator[tuple[str | Cell, ...]] | tuple[tuple[Cell, ...], ...]"
) -> str:
    names = "".join(f"<th>{escape(name)}</th>" for name in head)
    lines = "".join(
        "<tr>"
        + "".join(f"<td>{_text(one if isinstance(one, str) else one.text)}</td>" for one in row)
        + "</tr>"
        for row in rows
    )
    return f"<table><thead><tr>{names}</tr></thead><tbody>{lines}</tbody></table>"


def _text(words: str) -> str:
    return escape(words).replace("\n", "<br>")
