"""The documentation page of a form, as Markdown: what it asks, of whom, and on what authority."""

from collections.abc import Iterable, Iterator

from conditions import conditions

from mappa_docs.model import Choice, Field, Form, Kind

_KINDS = {
    Kind.LINE: "A line of text",
    Kind.TEXT: "Text, in paragraphs if need be",
    Kind.LINES: "A list of texts",
    Kind.DATE: "A date",
    Kind.TIME: "A time",
    Kind.NUMBER: "A number",
    Kind.YES_NO: "Yes or no: `true` or `false`",
    Kind.CHOICE: "One of",
    Kind.CHOICES: "Any of",
}
_NEEDED = {"always": "Always", "conditional": "In some cases", "no": "No"}
_HOW_TO_READ = """\
How to read the tables:

- **In the data** is the place of the answer, as a JSON Pointer. `*` stands for each row.
- **Needed**: “In some cases” means that a condition, below the section or at the end of this
  page, asks for it. Minimum data is what an area's own form must carry too.
- **Or absent**: in place of an answer, `{"absent": "not_known", "reason": "…"}` is taken. The other
  kinds of absence are `not_applicable`, `withheld` and `none`.
- **Guidance** is the paragraph behind the question. **Basis** says how sure that is: the guidance
  asks for it, a published form shows it, or it is inferred from what the form is for.
"""
# A longer list of options is printed once, at the end of the page.
_LONGEST_LIST = 12

Lists = dict[tuple[Choice, ...], str]


def page(form: Form, note: str) -> str:
    """Return the page of the form, beginning with `note`, which says what it is made from."""
    lists: Lists = {}
    sections = [line for section in _sections(form, lists) for line in section]
    return "\n".join((*_opening(form, note), *sections, *_long_lists(lists)))


def _opening(form: Form, note: str) -> Iterator[str]:
    yield from (note, "", f"# {form.name}: {form.title}", "", form.purpose, "")
    yield from ("| About the form | |", "|---|---|")
    about = {
        "Completed by": form.completed_by,
        "Goes to": form.goes_to,
        "When": form.when,
        "Edition": form.edition,
        "Guidance": ", ".join(form.guidance),
        "Schema": f"[`schemas/{form.stem}.schema.json`](../../schemas/{form.stem}.schema.json)",
        "Word template": f"[`forms/{form.stem}.docx`](../../forms/{form.stem}.docx)",
    }
    yield from (f"| {what} | {_cell(words)} |" for what, words in about.items())
    yield from ("", _HOW_TO_READ)


def _sections(form: Form, lists: Lists) -> Iterator[list[str]]:
    said = conditions(form.stem)
    yield ["## About this document", "", *_table(form.identity, lists)]
    for section in form.sections:
        field = section.field
        number = f"{section.number}. " if section.number else ""
        lines = [f"## {number}{field.label}", ""]
        if section.completed_by:
            stage = f" This is the stage “{section.stage}”." if section.stage else ""
            lines += [f"Completed by: {section.completed_by}.{stage}", ""]
        lines += _body(field, 3, lists)
        lines += _bullets("Conditions in this section:", (
            sentence
            for pointer, sentences in said.items()
            if pointer.split("/")[1:2] == [field.name]
            for sentence in sentences
        ))  # fmt: skip
        yield lines
    yield list(_bullets("## Conditions between sections", said.get("", ())))


def _body(field: Field, level: int, lists: Lists) -> Iterator[str]:
    """Yield a group or table: its own questions, then the groups and tables in it, as on paper."""
    if field.note:
        yield from (field.note, "")
    absent = " Or absent, for a reason." if field.absent else ""
    rows = " Each row:" if field.kind is Kind.TABLE else ""
    needed = _needed(field)
    yield from (f"In the data: `{field.pointer}`. Needed: {needed.lower()}.{absent}{rows}", "")
    nested = [child for child in field.fields if child.kind in (Kind.GROUP, Kind.TABLE)]
    yield from _table([child for child in field.fields if child not in nested], lists, field)
    for child in nested:
        yield from (f"{'#' * level} {child.label}", "")
        yield from _body(child, level + 1, lists)


def _table(fields: Iterable[Field], lists: Lists, group: Field | None = None) -> Iterator[str]:
    fields = tuple(fields)
    if not fields:
        return
    yield "| Question | In the data | Answer | Needed | Guidance | Basis |"
    yield "|---|---|---|---|---|---|"
    for field in fields:
        note = f"<br>{_cell(field.note)}" if field.note else ""
        paragraphs = ", ".join(field.guidance)
        yield (
            f"| **{_cell(field.label)}**{note} | `{field.pointer}` | {_answer(field, lists)} "
            f"| {_needed(field, group)} | {paragraphs} | {field.basis.capitalize()} |"
        )
    yield ""


def _answer(field: Field, lists: Lists) -> str:
    words = _KINDS[field.kind]
    if len(field.choices) == 1:
        return f"Always {_option(field.choices[0])}"
    if field.kind in (Kind.CHOICE, Kind.CHOICES) and len(field.choices) > _LONGEST_LIST:
        title = lists.setdefault(field.choices, f"List {len(lists) + 1}: {field.label}")
        words += f" {len(field.choices)} options, in “{title}” at the end"
    elif field.kind in (Kind.CHOICE, Kind.CHOICES):
        words += ":<br>" + "<br>".join(_option(choice) for choice in field.choices)
    if field.example:
        words += f", such as `{field.example}`"
    return words + (".<br>Or absent, for a reason" if field.absent else "")


def _option(choice: Choice) -> str:
    value = f'"{choice.value}"' if isinstance(choice.value, str) else choice.value
    return f"`{value}`" if choice.value == choice.label else f"`{value}` {_cell(choice.label)}"


def _needed(field: Field, group: Field | None = None) -> str:
    words = _NEEDED[field.required]
    if field.required == "conditional" and group and field.name in group.needs:
        words = "Always, where this group is given"
    minimum = " and ".join(field.minimum)
    return words + (f"; minimum {minimum} data" if minimum else "")


def _bullets(title: str, sentences: Iterable[str]) -> Iterator[str]:
    bullets = [f"- {sentence}" for sentence in sentences]
    if bullets:
        yield from (title, "", *bullets, "")


def _long_lists(lists: Lists) -> Iterator[str]:
    for choices, title in lists.items():
        yield from (f"## {title}", "")
        yield from (*(f"- {_option(choice)}" for choice in choices), "")


def _cell(words: str) -> str:
    return words.replace("|", "\\|").replace("<", "&lt;").replace("\n", " ")
