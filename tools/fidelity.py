"""The tables of the fidelity page: how sure each question of each form is."""

from collections import Counter

from mappa_docs.definition import dictionary, forms, schema_files

_BASES = ("guidance", "published", "inferred")


def summary() -> str:
    """Return the table that counts the questions of each form by what stands behind them."""
    lines = ["| Form | Questions | Guidance | Published form | Inferred |", "|---|---|---|---|---|"]
    for stem in schema_files.stems():
        fields = [field for field in forms.fields(stem).values() if field.takes_answer]
        counts = Counter[str](field.basis for field in fields)
        numbers = (len(fields), *(counts[basis] for basis in _BASES))
        lines.append(
            f"| [{forms.form(stem).name}](#{stem}) | " + " | ".join(map(str, numbers)) + " |"
        )
    return "\n".join(lines)


def tables() -> str:
    """Return for each form the table of its sections and questions with paragraph and basis."""
    return "\n\n".join(_table(stem) for stem in schema_files.stems())


def _table(stem: str) -> str:
    form = forms.form(stem)
    lines = [
        f'<a id="{stem}"></a>',
        "",
        f"### {form.name}: {form.title}",
        "",
        "| Section | Question | Guidance | Basis |",
        "|---|---|---|---|",
    ]
    section = ""
    for record in dictionary.fields(stem):
        named = record["section"] if record["section"] != section else ""
        section = record["section"]
        paragraphs = ", ".join(record["guidance"])
        lines.append(f"| {named} | {record['label']} | {paragraphs} | {record['basis']} |")
    return "\n".join(lines)
