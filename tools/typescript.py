"""The answers of a form as TypeScript declarations."""

from typed_forms import Language, Schema, TypedForm, literal, remark, typed_form, written

_HEAD = """\
// The answers to {}: {}.
// Made from the form's schema. Conditions are no part of it: have what it types validated.
"""
_LANGUAGE = Language(
    plain={"string": "string", "integer": "number", "number": "number", "boolean": "boolean"},
    listed="{}[]",
    only="{}",
)


def declarations(stem: str) -> str:
    """Return the declarations of the form with this stem: an interface for the form, for each of
    its groups and for the rows of its tables, and a type for each list of options."""
    form = typed_form(stem)
    parts = [_HEAD.format(form.form, form.title)]
    parts += [_alias(name, values) for values, name in form.names.items()]
    parts += [_interface(name, node, form) for name, node in form.types.items()]
    return "\n".join(parts)


def _alias(name: str, values: tuple[str | int, ...]) -> str:
    listed = "".join(f"\n  | {literal(value)}" for value in values)
    return f"export type {name} ={listed};\n"


def _interface(name: str, node: Schema, form: TypedForm) -> str:
    required = node.get("required", ())
    lines = [*_comment(node, ""), f"export interface {name} {{"]
    for question, answer in node["properties"].items():
        # What a definition says of itself stands there.
        lines += _comment(answer, "  ")
        mark = "" if question in required else "?"
        lines.append(f"  {question}{mark}: {written(answer, form, _LANGUAGE)};")
    return "\n".join((*lines, "}\n"))


def _comment(node: Schema, indent: str) -> list[str]:
    said = remark(node).replace("*/", "* /")
    return [f"{indent}/** {said} */"] if said else []
