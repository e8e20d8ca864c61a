"""The names that a template of a form may use, and what each of them stands for."""

from collections.abc import Iterator, Mapping
from functools import cache
from typing import Any, NamedTuple

from mappa_docs import resources
from mappa_docs.definition import forms, views
from mappa_docs.documents import printed_answers
from mappa_docs.documents.answer_words import ABSENT
from mappa_docs.documents.printed_answers import DOCUMENT, POSITION, UNANSWERED
from mappa_docs.messages import suggestions
from mappa_docs.model import Field, Kind
from mappa_docs.ooxml.zip_writer import unpack
from mappa_docs.templates import expressions
from mappa_docs.templates.expressions import LOOP, OF_LOOP, Use
from mappa_docs.templates.tags import Kind as TagKind
from mappa_docs.templates.tags import Tag, tags

# What every page needs of the document itself, and what its first page may say besides.
MARKING, BANNER, COPY = (f"{DOCUMENT}.{name}" for name in ("marking", "banner", "copy_number"))
REFERENCE, HANDLING = f"{DOCUMENT}.reference", f"{DOCUMENT}.handling"
OF_DOCUMENT = (MARKING, HANDLING, BANNER, REFERENCE, COPY)
# The answers that the reference of the document says, and those that its title, its header and its
# marking say.
BY_REFERENCE = ("/reference", "/version")
SAID_OTHERWISE = ("/form", "/edition", "/marking")
# Stands for each row of a table in a name.
ROW = "*"


class Names(NamedTuple):
    """The names of one document. `fields` has questions, groups and tables by theirs, in which `*`
    stands for each row; `others` are names of the document and of how it is laid out."""

    fields: Mapping[str, Field]
    others: frozenset[str]

    def is_known(self, name: str) -> bool:
        """Return whether there is anything of that name."""
        return name in self.fields or name in self.others

    def field(self, name: str) -> Field | None:
        """Return the question, group or table of that name."""
        return self.fields.get(name)

    def has_rows(self, name: str) -> bool:
        """Return whether there are rows to go through at a name."""
        field = self.fields.get(name)
        is_table = field is not None and field.kind is Kind.TABLE
        return is_table or any(other.startswith(f"{name}.{ROW}.") for other in self.others)

    def nearest(self, name: str) -> str:
        """Return the known name that one with a slip in it was meant for, "" where that is not
        clear. Rows have `*`."""
        own = [*self.fields, *OF_DOCUMENT]
        ends = [known for known in own if known.rpartition(".")[2] == name.rpartition(".")[2]]
        return suggestions.nearest(name, own) or (ends[0] if len(ends) == 1 else "")


def resolved(name: str, rows: Mapping[str, str]) -> str:
    """Return a name as it stands outside of loops, `rows` being the tables of the loops around it
    by the names of their rows. Of a loop itself it returns what it says, such as "loop.index"."""
    first, dot, rest = name.partition(".")
    if first == LOOP and rows and rest in OF_LOOP:
        return ""
    return f"{rows[first]}.{ROW}{dot}{rest}" if first in rows else name


@cache
def of(stem: str, document: str) -> Names:
    """Return the names of the document of a form. Raises UsageError for a document that there is
    not."""
    form = views.view(stem, document)
    fields = {field.path: field for field in forms.every(form.top)}
    others = {*OF_DOCUMENT, ABSENT, UNANSWERED}
    for name, field in fields.items():
        if field.kind is Kind.TABLE:
            others |= {f"{name}.{ROW}.{own}" for own in (POSITION, UNANSWERED)}
    others |= set(_written(printed_answers.tokens(form)))
    own = unpack(resources.read_bytes(f"forms/{form.template}.docx"))
    for part in own.values():
        others |= set(_used(part.decode()))
    return Names(fields, frozenset(others - fields.keys()))


def _written(node: Any) -> Iterator[str]:
    """Yield the names in tokens such as "{{ absent.offender }}", but for those of rows."""
    if isinstance(node, dict):
        for child in node.values():
            yield from _written(child)
    elif isinstance(node, str):
        yield node.strip("{} ")


def _used(xml: str) -> Iterator[str]:
    """Yield the names that our own template uses, and those of the groups that they stand in."""
    rows: dict[str, str] = {}
    for tag in tags(xml):
        if not isinstance(tag, Tag):
            continue
        uses: tuple[Use, ...] = ()
        if tag.kind is TagKind.OUTPUT:
            uses = (expressions.output(tag.words),)
        else:
            statement = expressions.statement(tag.words)
            uses = statement.uses
            if statement.loop:
                rows = {statement.loop.name: statement.loop.table}
                yield statement.loop.table
        for use in uses:
            whole = resolved(use.path, rows)
            while whole:
                yield whole
                whole = whole.rpartition(".")[0].removesuffix(f".{ROW}")
