"""Makes everything that follows from the schemas, the marking schemes and the commands.

`python tools/generate.py` writes the files that differ; with `--check` it only names them, and
exits with 1 when there are any.
"""

import argparse
import json
import sys
from collections.abc import Iterator
from pathlib import Path

import citations
import click
import fidelity
import interface_tables
import levels
import openapi
import rulepage
import swagger
import typed_dicts
import typescript
from examples import with_output
from pages import page

from mappa_docs import cli
from mappa_docs.cli import exit_codes
from mappa_docs.definition import dictionary, forms, schema_files, views
from mappa_docs.definition.typed_schema import type_name
from mappa_docs.documents.docx.writer import template_of
from mappa_docs.markings.document_marking import DEFAULT_SCHEME
from mappa_docs.page.http_api import contract
from mappa_docs.report import blank_sheets

ROOT = Path(__file__).resolve().parents[1]
_NOTE = (
    "<!-- Made from schemas/{}.schema.json and schemas/common. Edit those, then run "
    "`make generate`. -->"
)
_INDEX = """\
<!-- Made from the schemas. Edit those, then run `make generate`. -->

# The forms

One page for each form: what it asks, of whom, when it is needed, and the paragraph of the guidance
behind each question.

{}
"""
# The width that help is printed in on a terminal of 80 columns.
_WIDTH = 78


def from_schemas() -> dict[str, bytes]:
    """Return what is made from the schemas alone, by its path from the root of the project."""
    made = {
        "docs/forms/README.md": _INDEX.format(form_table("")).encode(),
        "docs/rules.md": rulepage.page().encode(),
        citations.PATH: citations.listed(ROOT),
    }
    made |= types() | descriptions()
    for stem in schema_files.stems():
        made[f"docs/forms/{stem}.md"] = page(forms.form(stem), _NOTE.format(stem)).encode()
        for document in views.documents(stem):
            form = views.view(stem, document)
            made[f"forms/{form.template}.docx"] = template_of(form)
    for name in blank_sheets.NAMES:
        made[f"forms/{name}.xlsx"] = blank_sheets.as_workbook(name, DEFAULT_SCHEME)
        made[f"forms/{name}.csv"] = blank_sheets.as_csv(name, DEFAULT_SCHEME)
    return made


def types() -> dict[str, bytes]:
    """Return the types of the answers in TypeScript and in Python."""
    stems = {type_name(stem): stem for stem in schema_files.stems()}
    modules = {name: stem.replace("-", "_") for name, stem in stems.items()}
    made = {"mappa_docs/types/__init__.py": typed_dicts.package(modules)}
    for name, stem in stems.items():
        made[f"schemas/types/{stem}.d.ts"] = typescript.declarations(stem)
        made[f"mappa_docs/types/{modules[name]}.py"] = typed_dicts.module(stem)
    return {path: text.encode() for path, text in made.items()}


def descriptions() -> dict[str, bytes]:
    """Return the descriptions of the interface over HTTP."""
    made = {contract.OPENAPI: openapi.document(), contract.SWAGGER: swagger.document()}
    return {
        path: f"{json.dumps(described, ensure_ascii=False, indent=1)}\n".encode()
        for path, described in made.items()
    }


def guides() -> dict[str, bytes]:
    """Return the README and the guides with their generated parts and the output of examples."""
    parts = {
        "forms": form_table("docs/forms/"),
        "commands": command_help(),
        "exit-codes": exit_code_tables(),
        "fidelity-summary": fidelity.summary(),
        "fidelity-tables": fidelity.tables(),
        "interface": interface_tables.operations(),
        "problems": interface_tables.problems(),
    }
    made = {}
    for path in (ROOT / "README.md", *sorted(ROOT.glob("docs/*.md"))):
        text = with_output(path.read_text(encoding="utf-8"))
        for name, content in parts.items():
            text = _within(text, name, content)
        made[path.relative_to(ROOT).as_posix()] = text.encode()
    return made


def form_table(folder: str) -> str:
    """Return the table of forms, with links to their pages in `folder`."""
    headings = dictionary.FORM_COLUMNS.values()
    lines = [f"| {' | '.join(headings)} |", "|---" * len(headings) + "|"]
    for record in dictionary.all_forms(schema_files.stems()):
        cells = [f"[{record['form']}]({folder}{record['stem']}.md)"]
        cells += [str(record[name]) for name in list(dictionary.FORM_COLUMNS)[1:]]
        lines.append(f"| {' | '.join(cells)} |")
    return "\n".join(lines)


def command_help() -> str:
    """Return what `--help` prints for the program and for each of its commands."""
    parts = []
    settings = cli.cli.context_settings
    program = click.Context(cli.cli, info_name="mappa-docs", terminal_width=_WIDTH, **settings)
    for context in _contexts(program):
        help_text = context.command.get_help(context)
        parts.append(f"### `{context.command_path}`\n\n```text\n{help_text}\n```")
    return "\n\n".join(parts)


def exit_code_tables() -> str:
    """Return what each exit code means, and with which of them each command ends of itself."""
    codes = [0, exit_codes.PROBLEMS, exit_codes.USAGE, exit_codes.UNREADABLE, exit_codes.FAULT]
    lines = ["| Code | Meaning |", "|---|---|"]
    lines += [f"| {code} | {words} |" for code, words in exit_codes.MEANINGS.items()]
    lines += ["", f"| Command | {' | '.join(map(str, codes))} |", "|---" * (len(codes) + 1) + "|"]
    for name in exit_codes.commands():
        own = exit_codes.of_command(name)
        lines.append(f"| `{name}` | {' | '.join(own.get(code, '–') for code in codes)} |")
    return "\n".join(lines)


def _contexts(context: click.Context) -> Iterator[click.Context]:
    """Yield the context of a command, and of each command below it."""
    yield context
    if isinstance(context.command, click.Group):
        for name in context.command.list_commands(context):
            command = context.command.get_command(context, name)
            if command is None:
                raise LookupError(name)
            yield from _contexts(click.Context(command, context, name, terminal_width=_WIDTH))


def _within(text: str, name: str, content: str) -> str:
    """Return `text` with `content` between its marks called `name`, if it has such marks."""
    start, end = f"<!-- generated: {name} -->\n", "<!-- end of generated -->"
    before, found, rest = text.partition(start)
    _, closed, after = rest.partition(end)
    return f"{before}{start}{content}\n{end}{after}" if found and closed else text


def _settled(made: dict[str, bytes], *, check: bool) -> list[str]:
    """Write the files that differ, or name them with `check`. Return their paths."""
    stale = []
    for path, content in made.items():
        file = ROOT / path
        if file.is_file() and file.read_bytes() == content:
            continue
        stale.append(path)
        if not check:
            file.parent.mkdir(parents=True, exist_ok=True)
            file.write_bytes(content)
        print(f"{path}: {'stale, run make generate' if check else 'written'}")
    return stale


def _strays(made: dict[str, bytes]) -> list[str]:
    """Return the files that no schema asks for any more."""
    made_alone = ("forms/[!~]*.docx", "docs/forms/*.md", "schemas/types/*", "mappa_docs/types/*.py")
    there = [path for pattern in made_alone for path in ROOT.glob(pattern)]
    return sorted({path.relative_to(ROOT).as_posix() for path in there} - set(made))


def main() -> int:
    """Write or check the files and return the exit code."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--check", action="store_true", help="write nothing, name stale files")
    check = parser.parse_args().check
    # Before a schema is read, since this is one.
    stale = _settled({levels.PATH: levels.with_every_level(ROOT)}, check=check)
    made = from_schemas()
    stale += _settled(made, check=check)
    if not (check and stale):  # the examples print with the templates
        stale += _settled(guides(), check=check)
    strays = _strays(made)
    for path in strays:
        print(f"{path}: no schema asks for this file, remove it")
    if not stale and not strays:
        print("Everything generated is up to date.")
    return 1 if strays or (stale and check) else 0


if __name__ == "__main__":
    sys.exit(main())
