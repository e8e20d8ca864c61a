"""The answers of a form as typed dictionaries of Python."""

import keyword
import textwrap

from typed_forms import Language, Schema, TypedForm, literal, remark, typed_form, written

_HEAD = '''\
"""The answers to {}: {}.

Made from the form's schema by `make generate`. Conditions are no part of it: `validate` knows them.
"""

from typing import Literal, NotRequired, TypedDict
'''
_LANGUAGE = Language(
    plain={"string": "str", "integer": "int", "number": "float", "boolean": "bool"},
    listed="list[{}]",
    only="Literal[{}]",
)
_WIDTH = 100


def module(stem: str) -> str:
    """Return the module for the form with this stem: a typed dictionary for the form, for each of
    its groups and for the rows of its tables, and a literal type for each list of options."""
    form = typed_form(stem)
    aliases = "".join(_alias(name, values) for values, name in form.names.items())
    parts = [_HEAD.format(form.form, form.title) + (f"\n{aliases}" if aliases else "")]
    parts += [_dictionary(name, node, form) for name, node in form.types.items()]
    return "\n\n".join(parts)


def package(names: dict[str, str]) -> str:
    """Return the module that offers the type of each form, by name, from the module of its own."""
    listed = [f"    from mappa_docs.types.{home} import {name}" for name, home in names.items()]
    homes = [f'    "{name}": "{home}",' for name, home in names.items()]
    every = [f'    "{name}",' for name in names]
    return _PACKAGE.format("\n".join(listed), "\n".join(homes), "\n".join(every))


_PACKAGE = '''\
"""The answers of each form as a typed dictionary, so that editors and type checkers know them.

Made from the schemas by `make generate`. Each is imported when it is first used.
"""

from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
{}

_HOMES = {{
{}
}}

__all__ = [
{}
]


def __getattr__(name: str) -> Any:
    from importlib import import_module

    if name not in _HOMES:
        raise AttributeError(f"module 'mappa_docs.types' has no attribute {{name!r}}")
    globals()[name] = getattr(import_module(f"mappa_docs.types.{{_HOMES[name]}}"), name)
    return globals()[name]


def __dir__() -> list[str]:
    return [*globals(), *(name for name in __all__ if name not in globals())]
'''


def _alias(name: str, values: tuple[str | int, ...]) -> str:
    listed = [literal(value) for value in values]
    line = f"{name} = Literal[{', '.join(listed)}]"
    if len(line) <= _WIDTH:
        return f"{line}\n"
    return "\n".join((f"{name} = Literal[", *(f"    {value}," for value in listed), "]\n"))


def _dictionary(name: str, node: Schema, form: TypedForm) -> str:
    answers = {
        question: _required(question, answer, node, form)
        for question, answer in node["properties"].items()
    }
    if any(keyword.iskeyword(question) for question in answers):
        # No class can have such a name in it.
        lines = [f'    "{question}": {kind},' for question, kind in answers.items()]
        lines = [f'{name} = TypedDict(\n    "{name}",\n    {{', *(f"    {line}" for line in lines)]
        return "\n".join((*lines, "    },\n)", f"{_said(node, '')}\n"))
    lines = [f"class {name}(TypedDict):", f"{_said(node, '    ')}\n"]
    for question, kind in answers.items():
        lines.append(f"    {question}: {kind}")
        said = _said(node["properties"][question], "    ")
        lines += [said] if said else []
    return "\n".join(lines) + "\n"


def _required(question: str, answer: Schema, node: Schema, form: TypedForm) -> str:
    kind = written(answer, form, _LANGUAGE)
    return kind if question in node.get("required", ()) else f"NotRequired[{kind}]"


def _said(node: Schema, indent: str) -> str:
    """Return what is said of a type or of an answer as a docstring, "" where nothing is."""
    said = remark(node).replace("\\", "\\\\")
    if not said:
        return ""
    return textwrap.fill(
        f'"""{said}"""',
        _WIDTH,
        initial_indent=indent,
        subsequent_indent=indent,
        break_long_words=False,
        break_on_hyphens=False,
    )
