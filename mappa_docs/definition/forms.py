"""A form's schema → `Form`: the sections and fields in the order of the paper."""

from collections.abc import Iterable, Iterator, Mapping
from functools import cache
from types import MappingProxyType
from typing import Any, NamedTuple

from mappa_docs.definition import conditions, paragraphs, printed_words, schema_files
from mappa_docs.definition.schema_files import Schema
from mappa_docs.model import Carry, Choice, Field, Form, Front, FrozenDict, Kind, Required, Section

# A longer text than this gets room for paragraphs.
_LONGEST_LINE = 254


@cache
def form(stem: str) -> Form:
    """Return the form that the schema with this stem, such as "mappa-a", defines."""
    root = schema_files.bundled(stem)
    description = root["x-form"]
    asked_for = (condition.asks_for for condition in conditions.conditions(stem))
    conditional = frozenset[str]().union(*asked_for)
    behind = tuple(root["x-guidance"])
    top = _Parent(root, "", "always", stem)
    fields = [_field(name, top, root, conditional) for name in root["properties"]]
    return Form(
        stem=stem,
        name=description["name"],
        letter=description.get("letter", ""),
        edition=description["edition"],
        title=root["title"],
        purpose=root["description"],
        completed_by=description["completed_by"],
        goes_to=description["goes_to"],
        when=description["when"],
        guidance=behind,
        documents=FrozenDict(description.get("documents", {})),
        identity=tuple(field for field in fields if field.takes_answer),
        sections=tuple(
            _section(field, schema_files.flattened(root["properties"][field.name], root))
            for field in fields
            if not field.takes_answer
        ),
        record_title=description.get("record_title", ""),
        front=tuple(map(_front, root.get("x-front", ()))),
    )


@cache
def fields(stem: str) -> Mapping[str, Field]:
    """Return every field of the form by its pointer, groups and tables included."""
    return MappingProxyType({field.pointer: field for field in every(form(stem).top)})


@cache
def section_titles(stem: str) -> Mapping[str, str]:
    """Return for each top-level name the heading that it is printed under."""
    whole = form(stem)
    titles = {field.name: printed_words.ABOUT for field in whole.identity} | {
        section.field.name: f"Section {section.number}, {section.field.label}"
        if section.number
        else section.field.label
        for section in whole.sections
    }
    return MappingProxyType(titles)


def in_order(stem: str, answers: Mapping[str, Any]) -> dict[str, Any]:
    """Return the answers of a form with its sections in their order. What is none of the form's
    stands before them."""
    order = [field.name for field in form(stem).top]
    names = sorted(answers, key=lambda name: order.index(name) if name in order else -1)
    return {name: answers[name] for name in names}


def every(fields: Iterable[Field]) -> Iterator[Field]:
    """Yield these fields, each before the fields in it."""
    for field in fields:
        yield field
        yield from every(field.fields)


def _front(entry: str | Schema) -> Front:
    if isinstance(entry, str):
        return Front(entry)
    if "question" in entry:
        return Front(entry["question"], label=entry["label"])
    return Front(entry["table"], columns=tuple(entry["columns"]), by=entry["by"])


def _section(field: Field, node: Schema) -> Section:
    return Section(
        number=node.get("x-number", ""),
        completed_by=node.get("x-completed-by", ""),
        stage=node.get("x-stage", ""),
        field=field,
    )


class _Parent(NamedTuple):
    """What a field stands in: the form with this stem, or a group or table of it, whether that is
    always there, and how its answers go on to the next form."""

    schema: Schema
    pointer: str
    required: str
    stem: str
    carry: Carry = ""
    sensitive: str = ""


def _field(name: str, above: _Parent, root: Schema, conditional: frozenset[str]) -> Field:
    pointer = f"{above.pointer}/{name}"
    node = schema_files.flattened(above.schema["properties"][name], root)
    absent = conditions.may_be_absent(node)
    node = conditions.answer(node, root)
    required: Required = "no"
    if name in above.schema.get("required", ()):
        required = "always" if above.required == "always" else "conditional"
    elif pointer in conditional:
        required = "conditional"
    kind = _kind(node, root)
    inner, inside = node, pointer
    if kind is Kind.TABLE:
        inner, inside = schema_files.flattened(node["items"], root), f"{pointer}/*"
    children = inner.get("properties", {}) if kind in (Kind.GROUP, Kind.TABLE) else {}
    guidance = paragraphs.about(above.stem, node.get("x-guidance", ()))
    # Inside a row the question is what each row needs, so a row counts as there.
    # What a group never gives, none of its questions gives, whatever a shared block says of it.
    said: Carry = node.get("x-carry", above.carry)
    carry = "never" if above.carry == "never" else said
    there = "always" if kind is Kind.TABLE else required
    sensitive = node.get("x-sensitive", above.sensitive)
    below = _Parent(inner, inside, there, above.stem, carry, sensitive)
    return Field(
        name=name,
        pointer=pointer,
        path=pointer[1:].replace("/", "."),
        label=node["title"],
        kind=kind,
        longest=node.get("maxLength", 0) if kind in (Kind.LINE, Kind.TEXT) else 0,
        note=node.get("description", ""),
        choices=_choices(node, kind),
        required=required,
        absent=absent,
        always_arises=node.get("x-arises") == "always",
        guidance=guidance,
        basis=paragraphs.honest(node.get("x-basis", "inferred"), guidance),
        minimum=tuple(node.get("x-minimum", ())),
        rule=node.get("x-rule", ""),
        example=next(iter(node.get("examples", ())), ""),
        layout=node.get("x-layout", ""),
        width=node.get("x-width", 1),
        needs=tuple(inner.get("required", ())),
        statement=tuple(node.get("x-statement", ())),
        rows=node.get("x-rows", 3),
        carry=carry,
        sensitive=sensitive,
        documents=tuple(node["x-documents"]) if "x-documents" in node else None,
        item_label=inner.get("title", "") if kind is Kind.TABLE else "",
        fields=tuple(_field(child, below, root, conditional) for child in children),
    )


def _kind(node: Schema, root: Schema) -> Kind:
    if "oneOf" in node or "enum" in node or "const" in node:
        return Kind.CHOICE
    match node.get("type"):
        case "object":
            return Kind.GROUP
        case "boolean":
            return Kind.YES_NO
        case "integer" | "number":
            return Kind.NUMBER
        case "array":
            items = schema_files.flattened(node["items"], root)
            if "oneOf" in items:
                return Kind.CHOICES
            return Kind.TABLE if items.get("type") == "object" else Kind.LINES
    if node.get("format") == "date":
        return Kind.DATE
    if node.get("maxLength") == len("14:30"):
        return Kind.TIME
    return Kind.TEXT if node.get("maxLength", 0) > _LONGEST_LINE else Kind.LINE


def _choices(node: Schema, kind: Kind) -> tuple[Choice, ...]:
    if kind is Kind.YES_NO:
        return (Choice(True, "Yes"), Choice(False, "No"))
    options = node["items"]["oneOf"] if kind is Kind.CHOICES else node.get("oneOf", ())
    plain = node.get("enum", [node["const"]] if "const" in node else [])
    return tuple(Choice(option["const"], option["title"]) for option in options) + tuple(
        Choice(value, str(value)) for value in plain
    )
