"""Content controls: the places on a form that a person fills in and a program finds by tag."""

from collections.abc import Iterable

from mappa_docs.definition.printed_words import IN_PLACE_OF
from mappa_docs.definition.prompts import prompt
from mappa_docs.documents.blocks import Cell
from mappa_docs.model import Kind
from mappa_docs.ooxml.wordml import escaped, paragraph, run

# A control around whole paragraphs takes any number of them.
_PARAGRAPHS = (Kind.TEXT, Kind.LINES, Kind.CHOICES)
_DATE = (
    '<w:date><w:dateFormat w:val="d MMMM yyyy"/><w:lid w:val="en-GB"/>'
    '<w:storeMappedDataAs w:val="date"/><w:calendar w:val="gregorian"/></w:date>'
)
_BOX = (
    '<w14:checkbox><w14:checked w14:val="0"/><w14:checkedState w14:val="2612" '
    'w14:font="MS Gothic"/><w14:uncheckedState w14:val="2610" w14:font="MS Gothic"/>'
    "</w14:checkbox>"
)
_EMPTY_BOX = (
    '<w:r><w:rPr><w:rFonts w:ascii="MS Gothic" w:hAnsi="MS Gothic" w:eastAsia="MS Gothic" '
    'w:hint="eastAsia"/></w:rPr><w:t>\u2610</w:t></w:r>'
)


# It can be filled in and emptied, and not be deleted.
_LOCK = '<w:lock w:val="sdtLocked"/>'
# All that is in a group, but for the controls, can't be changed.
_GROUP = '<w:lock w:val="contentLocked"/><w:group/>'


def answer(cell: Cell, *, blank: bool, style: str, keep_next: bool = False) -> str:
    """Return the paragraphs of an answer cell: a control to fill in on a blank, which may have an
    answer in it already, else one around the answer's text. What is asked to `keep_next` stays on
    the page of what follows."""
    lines = cell.text.split("\n") if cell.text else []
    if blank and cell.kind is Kind.CHOICES and set(lines) <= set(cell.options):
        return "".join(
            paragraph(
                _box(f"{cell.path}#{number}", option, is_ticked=option in lines)
                + run(f" {option}"),
                style,
                keep_next=keep_next,
            )
            for number, option in enumerate(cell.options, 1)
        )
    entry = _entry(cell)
    words = run(cell.text)
    if blank:
        entry = f"{_LOCK}{entry}" if cell.text else f"{_LOCK}<w:showingPlcHdr/>{entry}"
    if blank and not cell.text:
        words = run(prompt(cell.kind, or_reason=cell.absent), "PlaceholderText")
    if cell.kind in _PARAGRAPHS:
        runs = [*map(run, lines)] or [words]
        whole = "".join(paragraph(line, style, keep_next=keep_next) for line in runs)
        return _control(cell.path, cell.label, entry, whole)
    control = _control(cell.path, cell.label, entry, words)
    return paragraph(control, style, keep_next=keep_next)


def _box(tag: str, option: str, *, is_ticked: bool) -> str:
    """Return the control of a box beside an option."""
    if not is_ticked:
        return _control(tag, option, _LOCK + _BOX, _EMPTY_BOX)
    box = _BOX.replace('w14:checked w14:val="0"', 'w14:checked w14:val="1"')
    return _control(tag, option, _LOCK + box, _EMPTY_BOX.replace("\u2610", "\u2612"))


def around(tag: str, paragraphs: str) -> str:
    """Return a control around whole paragraphs, for a wording that a person may change."""
    return _control(tag, "Wording", _LOCK, paragraphs)


def reason(path: str, text: str, style: str) -> str:
    """Return a control around what stands in the place of a group or table without answers, which
    has this path."""
    return _control(f"{IN_PLACE_OF}{path}", "Instead of answers", "", paragraph(run(text), style))


def grouped(blocks: str) -> str:
    """Return blocks of a blank as a group, in which the controls alone can be filled in: no label
    can be deleted, and no row added by the Tab key."""
    return f"<w:sdt><w:sdtPr>{_GROUP}</w:sdtPr><w:sdtContent>{blocks}</w:sdtContent></w:sdt>"


def _control(tag: str, alias: str, properties: str, content: str) -> str:
    return (
        f'<w:sdt><w:sdtPr><w:alias w:val="{escaped(alias)}"/><w:tag w:val="{escaped(tag)}"/>'
        f"{properties}</w:sdtPr><w:sdtContent>{content}</w:sdtContent></w:sdt>"
    )


def _entry(cell: Cell) -> str:
    """Return the element that says what may be entered."""
    if cell.kind is Kind.DATE:
        return _DATE
    if cell.kind in (Kind.CHOICE, Kind.YES_NO) and cell.options:
        # A combo box also takes typing, for an answer that is absent for a reason.
        element = "comboBox" if cell.absent else "dropDownList"
        # The first empties it again.
        again = prompt(cell.kind, or_reason=cell.absent)
        items = [(again, ""), *((option, option) for option in cell.options)]
        listed = "".join(
            f'<w:listItem w:displayText="{escaped(shown)}" w:value="{escaped(value)}"/>'
            for shown, value in items
        )
        return f"<w:{element}>{listed}</w:{element}>"
    return "" if cell.kind in _PARAGRAPHS else "<w:text/>"


def repeating(
    title: str,
    tag: str,
    items: Iterable[str],
    *,
    before: str = "",
    after: str = "",
    locked: bool = False,
) -> str:
    """Return a section of which Word lets a person add items, each item made of rows or blocks.

    `before` and `after` stand around all items, for the loop of a template. A `locked` section
    can't be deleted as a whole.
    """
    lock = _LOCK if locked else ""
    inside = "".join(
        f"<w:sdt><w:sdtPr><w15:repeatingSectionItem/></w:sdtPr><w:sdtContent>{item}</w:sdtContent>"
        "</w:sdt>"
        for item in items
    )
    return (
        f'<w:sdt><w:sdtPr><w:alias w:val="{escaped(title)}"/><w:tag w:val="{escaped(tag)}"/>{lock}'
        f'<w15:repeatingSection w15:sectionTitle="{escaped(title)}"/></w:sdtPr>'
        f"<w:sdtContent>{before}{inside}{after}</w:sdtContent></w:sdt>"
    )
