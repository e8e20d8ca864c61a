"""One field of a form, as it reads on the form's documentation page."""

import json

from mappa_docs.definition.dictionary import KINDS
from mappa_docs.model import Choice, Field, Kind

_NEEDED = {"always": "Always", "conditional": "In some cases", "no": "No"}
# A longer list of options is printed once, at the end of the page.
_LONGEST_LIST = 12

# Lists of options that are printed at the end, with their titles there.
Lists = dict[tuple[Choice, ...], str]


def row(field: Field, group: Field | None, lists: Lists) -> str:
    """Return the field's row of a table, adding to `lists` if its options are too many for it."""
    note = "".join(f"<br>{cell(words)}" for words in (field.note, printing(field)) if words)
    paragraphs = ", ".join(field.guidance)
    return (
        f"| **{cell(field.label)}**{note} | `{field.pointer}` | {_answer(field, lists)} "
        f"| {needed(field, group)} | {paragraphs} | {field.basis.capitalize()} |"
    )


def printing(field: Field) -> str:
    """Say what the form prints of its own accord, and where a question is shown."""
    words = []
    if field.statement:
        until = ", until it is answered" if field.kind is Kind.TEXT else ""
        words.append(f"The form says{until}: “{' '.join(field.statement)}”")
    if field.documents is not None:
        where = " and ".join(f"`{document}`" for document in field.documents)
        words.append(f"Printed in the document {where}." if where else "Never printed.")
    return " ".join(words)


def _answer(field: Field, lists: Lists) -> str:
    words = KINDS[field.kind] + (": `true` or `false`" if field.kind is Kind.YES_NO else "")
    if len(field.choices) == 1:
        return f"Always {option(field.choices[0])}"
    if field.kind in (Kind.CHOICE, Kind.CHOICES) and len(field.choices) > _LONGEST_LIST:
        title = lists.setdefault(field.choices, f"List {len(lists) + 1}: {field.label}")
        words += f" {len(field.choices)} options, in “{title}” at the end"
    elif field.kind in (Kind.CHOICE, Kind.CHOICES):
        words += ":<br>" + "<br>".join(option(choice) for choice in field.choices)
    if field.example:
        words += f", such as `{_as_written(field)}`"
    return words + (".<br>Or absent, for a reason" if field.absent else "")


def _as_written(field: Field) -> str:
    """Return an example as it stands in the data: text in quotes, also where it is a figure."""
    if field.kind is Kind.NUMBER:
        return field.example
    return json.dumps(field.example, ensure_ascii=False)


def option(choice: Choice) -> str:
    """Return an option as the value in the data and the words on the form."""
    value = f'"{choice.value}"' if isinstance(choice.value, str) else choice.value
    return f"`{value}`" if choice.value == choice.label else f"`{value}` {cell(choice.label)}"


def needed(field: Field, group: Field | None = None) -> str:
    """Say in words whether the field is needed, being one of the questions of `group`."""
    words = _NEEDED[field.required]
    if field.required == "conditional" and group and field.name in group.needs:
        words = "Always, where this group is given"
    minimum = " and ".join(field.minimum)
    return words + (f"; minimum {minimum} data" if minimum else "")


def cell(words: str) -> str:
    """Return words as they can stand in a table of Markdown."""
    return words.replace("|", "\\|").replace("<", "&lt;").replace("\n", " ")
