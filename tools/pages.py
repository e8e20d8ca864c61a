"""The documentation page of a form, as Markdown: what it asks, of whom, and on what authority."""

from collections.abc import Iterable, Iterator

from entries import Lists, cell, needed, option, printing, row

from mappa_docs.definition import condition_words, pointers
from mappa_docs.model import Field, Form, Kind

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


def page(form: Form, note: str) -> str:
    """Return the page of the form, beginning with `note`, which says what it is made from."""
    lists: Lists = {}
    sections = [line for section in _sections(form, lists) for line in section]
    return "\n".join((*_opening(form, note), *sections, *_long_lists(lists)))


def _opening(form: Form, note: str) -> Iterator[str]:
    yield from (note, "", f"# {form.name}: {form.title}", "", form.purpose, "")
    yield from ("| About the form | |", "|---|---|")
    facts = {
        "Completed by": form.completed_by,
        "Goes to": form.goes_to,
        "When": form.when,
        "Edition": form.edition,
        "Guidance": ", ".join(form.guidance),
        "Schema": f"[`schemas/{form.stem}.schema.json`](../../schemas/{form.stem}.schema.json)",
        "Word template": ", ".join(
            f"[`forms/{name}.docx`](../../forms/{name}.docx)"
            for name in (form.stem, *(f"{form.stem}-{document}" for document in form.documents))
        ),
    }
    if form.documents:
        titles = (f"`{document}`: {title}" for document, title in form.documents.items())
        facts["Further documents"] = "; ".join(titles)
    yield from (f"| {what} | {cell(words)} |" for what, words in facts.items())
    yield from ("", _HOW_TO_READ)


def _sections(form: Form, lists: Lists) -> Iterator[list[str]]:
    sayings = condition_words.sayings(form.stem)
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
            saying.sentence
            for saying in sayings
            if pointers.steps(saying.at)[:1] == [field.name]
        ))  # fmt: skip
        yield lines
    between = (saying.sentence for saying in sayings if not saying.at)
    yield list(_bullets("## Conditions between sections", between))


def _body(field: Field, level: int, lists: Lists) -> Iterator[str]:
    """Yield a group or table: its own questions, then the groups and tables in it, as on paper."""
    for words in (field.note, printing(field)):
        yield from ((words, "") if words else ())
    absent = " Or absent, for a reason." if field.absent else ""
    rows = " Each row:" if field.kind is Kind.TABLE else ""
    wanted = needed(field).lower()
    yield from (f"In the data: `{field.pointer}`. Needed: {wanted}.{absent}{rows}", "")
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
        yield row(field, group, lists)
    yield ""


def _bullets(title: str, sentences: Iterable[str]) -> Iterator[str]:
    bullets = [f"- {sentence}" for sentence in sentences]
    if bullets:
        yield from (title, "", *bullets, "")


def _long_lists(lists: Lists) -> Iterator[str]:
    for choices, title in lists.items():
        yield from (f"## {title}", "")
        yield from (*(f"- {option(choice)}" for choice in choices), "")
