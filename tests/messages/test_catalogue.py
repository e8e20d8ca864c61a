"""Every sentence is known by its key, is used, and gets what it speaks of; no code depends on what
it says."""

import ast
import json
import re
from collections.abc import Iterator
from functools import cache
from pathlib import Path
from string import Formatter
from typing import Any, NamedTuple

import pytest

from mappa_docs.definition.rulebook import rulebook
from mappa_docs.messages import answer_faults, catalogue, finding_messages
from mappa_docs.model import Finding, Judgement, Kind
from mappa_docs.report import finding_groups
from mappa_docs.validation import schema_findings
from tests.support import ROOT, Case, cases, judged

CASES = cases()
TREES = [ast.parse(path.read_text("utf-8")) for path in (ROOT / "mappa_docs").rglob("*.py")]
# Calls whose first argument is the key of a sentence.
TAKE_A_KEY = ("catalogue.sentence", "sentence", "Sentence")
# What looks like the key of a sentence that is one of several under a code.
VARIANT = re.compile(r"[A-Z]+(?:-[A-Z0-9]+)*\.[a-z0-9_.-]*[a-z0-9]")


def test_every_key_in_the_code_has_a_sentence() -> None:
    keys = set(_keys())

    assert {"ATT-3.manager", "FILE.locked", "MRK-1.bare", "WRONG-TYPE.document"} <= keys
    assert not keys - catalogue.sentences().keys()


def test_no_name_stands_twice_in_a_file_of_data() -> None:
    twice = []

    def read(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
        names = [name for name, _ in pairs]
        twice.extend(sorted({name for name in names if names.count(name) > 1}))
        return dict(pairs)

    files = [*(ROOT / "schemas").rglob("*.json")]
    for path in files:
        json.loads(path.read_text("utf-8"), object_pairs_hook=read)

    assert files
    assert not twice


def test_every_sentence_is_used() -> None:
    by_kind = (f"{code}.{kind}" for code in answer_faults.BY_KIND for kind in Kind)
    # Tables of rules name the sentence of each entry.
    by_entry = (
        f"{code}.{check['word']}"
        for code, rule in rulebook().items()
        for check in rule.checks
        if "word" in check
    )
    used = {*_texts(), *map(re.escape, (*rulebook(), *by_kind, *by_entry))}
    is_used = re.compile("|".join(f"(?:{text})" for text in used)).fullmatch
    keys = {
        key.removesuffix(".quoted") for lay in (False, True) for key in catalogue.sentences(lay)
    }

    assert not {key for key in keys if not is_used(key)}


def test_what_lay_people_read_stands_for_another_sentence() -> None:
    codes = {key.partition(".")[0] for key in catalogue.sentences()}

    assert {key.partition(".")[0] for key in catalogue.sentences(lay=True)} <= codes


def test_a_sentence_without_its_parameter_is_a_fault_of_the_program() -> None:
    for key in ("TOO-LONG", "NO-SUCH-KEY"):
        with pytest.raises(KeyError):
            catalogue.sentence(key)


class Worded(NamedTuple):
    """What was found in a case, and where its findings are put together."""

    judgement: Judgement
    apart: list[list[str]]


@pytest.mark.parametrize("case", CASES, ids=str)
def test_no_code_depends_on_the_words(case: Case) -> None:
    expected = _worded(case)
    judgement, apart = _in_other_words(case.stem)[case.path]

    assert apart == expected.apart
    assert _without_words(judgement) == _without_words(expected.judgement)
    assert all("<" in finding.message for finding in judgement.findings if finding.sentence)


def _worded(case: Case) -> Worded:
    judgement = judged(case.answers, case.as_of)
    return Worded(judgement, _pointers(judgement, case.stem))


@cache
def _in_other_words(stem: str) -> dict[Path, Worded]:
    """Return what is found in each case of a form when every sentence is another one."""
    every = {lay: _made_up(catalogue.sentences(lay)) for lay in (False, True)}
    try:
        with pytest.MonkeyPatch.context() as patch:
            patch.setattr(catalogue, "sentences", lambda lay=False: every[lay])
            _forget()
            return {case.path: _worded(case) for case in CASES if case.stem == stem}
    finally:
        _forget()


def _made_up(sentences: dict[str, str]) -> dict[str, str]:
    """Return sentences that say their key and their parameters."""
    return {
        key: " ".join([f"<{key}>", *(f"{{{name}}}" for name in _names(text))])
        for key, text in sentences.items()
    }


def _names(text: str) -> list[str]:
    return [name for _, name, _, _ in Formatter().parse(text) if name]


def _forget() -> None:
    """Forget what was made of other sentences."""
    catalogue._parts.cache_clear()
    catalogue.names.cache_clear()
    finding_messages._messages.cache_clear()
    catalogue.said.cache_clear()
    schema_findings._about_answers.cache_clear()


def _without_words(judgement: Judgement) -> list[dict[str, Any]]:
    names = set(Finding.__slots__) - {"message", "plain"}
    return [{name: getattr(finding, name) for name in names} for finding in judgement.findings]


def _pointers(judgement: Judgement, stem: str) -> list[list[str]]:
    """Return where the findings are that are put together, for both kinds of reader."""
    return [
        [finding.pointer for finding in finding_groups.once(judgement.findings, stem, lay=lay)]
        for lay in (False, True)
    ]


def _keys() -> Iterator[str]:
    """Yield the keys that stand in the code as they are: by their looks, or where one is taken."""
    for node in _nodes():
        if isinstance(node, ast.Call) and node.args and ast.unparse(node.func) in TAKE_A_KEY:
            if key := _text(node.args[0]):
                yield key
        elif VARIANT.fullmatch(_text(node)):
            yield _text(node)


def _text(node: ast.AST) -> str:
    return node.value if isinstance(node, ast.Constant) and isinstance(node.value, str) else ""


def _texts() -> Iterator[str]:
    """Yield patterns for all texts in the code, and for those that are put together there."""
    for node in _nodes():
        if isinstance(node, ast.JoinedStr):
            parts = [_text(part) for part in node.values]
            if any(len(part) > 2 for part in parts):
                yield "".join(re.escape(part) or ".*" for part in parts)
        elif text := _text(node):
            yield re.escape(text)


def _nodes() -> Iterator[ast.AST]:
    for tree in TREES:
        yield from ast.walk(tree)
