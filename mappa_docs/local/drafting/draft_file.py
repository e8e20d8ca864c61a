"""The draft of a mapping → the file that a person corrects: TOML, with how sure each place is, what
to look at, and what was not found."""

from collections.abc import Iterator
from pathlib import Path

from mappa_docs.local import mapping_text
from mappa_docs.local.drafting.drafting import SURE, Draft, Suggested
from mappa_docs.local.mapping import MappedTable
from mappa_docs.messages import catalogue
from mappa_docs.model import Parameter

_LONGEST = 100
_MOST_OTHERS = 5


def text(draft: Draft, beside: Path) -> str:
    """Return the file, which is to lie in the folder `beside`."""
    return "\n".join(_lines(draft, beside)) + "\n"


def _lines(draft: Draft, beside: Path) -> Iterator[str]:
    mapping = draft.mapping
    yield _said("head", form=_short(mapping.name))
    yield _said("sure", sure=str(SURE))
    yield _said("recognised")
    yield from mapping_text.head(mapping, beside)
    by_field = {one.field.pointer: one for one in draft.suggested if not one.tool}
    for answer in mapping.answers:
        yield ""
        yield from _about(by_field[answer.field])
        yield from mapping_text.answer_lines(answer)
    for table in mapping.tables:
        yield ""
        for one in draft.suggested:
            if _is_of(one, table):
                yield from _about(one)
        yield from mapping_text.table_lines(table)
    if draft.not_found:
        yield ""
        yield _said("missing")
        yield from (f"#   {field.label} ({field.pointer})" for field in draft.not_found)


def _about(one: Suggested) -> Iterator[str]:
    """Yield how sure a place is, and what there is to look at."""
    key = "found" if one.confidence > SURE else "look"
    label = f"{one.field.label} ({one.tool})" if one.tool else one.field.label
    yield _said(key, confidence=f"{one.confidence:.2f}", question=label, words=_short(one.words))
    if one.shares:
        yield _said("shares")
    for words, heading in one.others[:_MOST_OTHERS]:
        key = "or_under" if heading else "or"
        yield _said(key, words=_short(words), heading=_short(heading))


def _is_of(one: Suggested, table: MappedTable) -> bool:
    return one.field.pointer.startswith(f"{table.field}/") and bool(one.tool) == bool(table.rows)


def _short(words: str) -> str:
    """Return words of the form on one line of a comment."""
    line = " ".join("".join(sign if sign.isprintable() else " " for sign in words).split())
    return line if len(line) <= _LONGEST else f"{line[:_LONGEST]}…"


def _said(key: str, **parameters: Parameter) -> str:
    return f"# {catalogue.sentence(f'DRAFT.{key}', tuple(parameters.items()))}"
