"""What may stand in a tag: names of answers, a choice by them, a loop over a table, our filters.

jinja2 reads the words, and what it makes of them is held against a list of what is allowed. So
nothing is computed, called or looked up beyond a name, whatever way it is written.
"""

from collections.abc import Iterator
from functools import cache, lru_cache
from typing import NamedTuple

from jinja2 import Environment, TemplateSyntaxError, nodes

from mappa_docs.lazy_patterns import expression

FILTERS = ("upper", "one_line", "or_dash")
# What a loop says of itself.
LOOP = "loop"
OF_LOOP = ("index", "first", "last", "length")
# About as many different tags as a template has.
_KEPT = 2048
_COMPARED = ("eq", "ne")
_CONTAINED = ("in",)
_LOOP = expression(r"for\s+\w+\s+in\b")
_ENDINGS = ("else", "endif", "endfor")
_FORBIDDEN: tuple[tuple[type[nodes.Node], str], ...] = (
    (nodes.Call, "call"),
    (nodes.Filter, "filter"),
    (nodes.Test, "test"),
    (nodes.Getitem, "item"),
    (nodes.CondExpr, "choice"),
    (nodes.Literal, "literal"),
    (nodes.Compare, "comparison"),
    (nodes.For, "loop_way"),
    (nodes.Expr, "computing"),
)


class ForbiddenError(Exception):
    """A construct that no template may have. `kind` is the variant of its sentence, "syntax" where
    it can't be read at all."""

    def __init__(self, kind: str) -> None:
        super().__init__(kind)
        self.kind = kind


class Use(NamedTuple):
    """A name that a tag uses, with dots. `option` is what its answer is compared with, None where
    it is not; `within` says that the answer is a list that is searched for that."""

    path: str
    option: str | None = None
    within: bool = False


class Loop(NamedTuple):
    """A loop: the name of a row in it, and the table."""

    name: str
    table: str


class Statement(NamedTuple):
    """A statement: "if", "elif", "for", "else", "endif" or "endfor", with what it uses."""

    word: str
    uses: tuple[Use, ...] = ()
    loop: Loop | None = None


@lru_cache(_KEPT)
def output(words: str) -> Use:
    """Return the name that `{{ words }}` prints. Raises ForbiddenError."""
    (node,) = _parsed("{{ " + words + " }}").body
    if not isinstance(node, nodes.Output) or len(node.nodes) != 1:
        raise ForbiddenError("syntax")
    return printed(node.nodes[0])


@lru_cache(_KEPT)
def statement(words: str) -> Statement:
    """Return what `{% words %}` says. Raises ForbiddenError."""
    word = words.split(maxsplit=1)[0] if words else ""
    if word in _ENDINGS:
        if words != word:
            raise ForbiddenError("syntax")
        return Statement(word)
    if word == "for":
        if not _LOOP.match(words):
            raise ForbiddenError("loop_way")
        (node,) = _parsed("{% " + words + " %}{% endfor %}").body
        if not isinstance(node, nodes.For):
            raise ForbiddenError("syntax")
        return Statement(word, loop=loop(node))
    if word not in ("if", "elif"):
        raise ForbiddenError("statement")
    condition = words.removeprefix(word)
    (node,) = _parsed("{% if " + condition + " %}{% endif %}").body
    if not isinstance(node, nodes.If):
        raise ForbiddenError("syntax")
    return Statement(word, tuple(asked(node.test)))


def printed(node: nodes.Node) -> Use:
    """Return the name that an expression prints, through filters of ours alone."""
    while isinstance(node, nodes.Filter) and node.name in FILTERS and node.node is not None:
        if node.args or node.kwargs or node.dyn_args or node.dyn_kwargs:
            raise ForbiddenError("filter")
        node = node.node
    return Use(path(node))


def loop(node: nodes.For) -> Loop:
    """Return what a loop goes through; nothing but a plain loop over a name is one."""
    if node.else_ or node.test is not None or node.recursive:
        raise ForbiddenError("loop_way")
    if not isinstance(node.target, nodes.Name):
        raise ForbiddenError("loop_way")
    if node.target.name.startswith("_"):
        raise ForbiddenError("dunder")
    if not isinstance(node.iter, nodes.Name | nodes.Getattr):
        raise ForbiddenError("loop_way")
    return Loop(node.target.name, path(node.iter))


def asked(node: nodes.Node, *, decides: bool = True) -> Iterator[Use]:
    """Yield the names that a condition asks for.

    What is compared has to decide by itself (`decides`): an option that is found shows the answer,
    as a ticked box does, and nothing else may keep that from being printed.
    """
    if isinstance(node, nodes.And | nodes.Or):
        decides = decides and isinstance(node, nodes.Or)
        yield from asked(node.left, decides=decides)
        yield from asked(node.right, decides=decides)
    elif isinstance(node, nodes.Not):
        yield from asked(node.node, decides=False)
    elif isinstance(node, nodes.Compare):
        if not decides:
            raise ForbiddenError("joined")
        yield _compared(node)
    else:
        yield Use(path(node))


def path(node: nodes.Node) -> str:
    """Return a name with dots. Raises ForbiddenError for anything else."""
    if isinstance(node, nodes.Name):
        name, before = node.name, ""
    elif isinstance(node, nodes.Getattr):
        name, before = node.attr, f"{path(node.node)}."
    else:
        raise ForbiddenError(next(kind for own, kind in _FORBIDDEN if isinstance(node, own)))
    if name.startswith("_"):
        raise ForbiddenError("dunder")
    return before + name


def _compared(node: nodes.Compare) -> Use:
    if len(node.ops) != 1:
        raise ForbiddenError("comparison")
    (operand,) = node.ops
    within = operand.op in _CONTAINED
    named, option = (operand.expr, node.expr) if within else (node.expr, operand.expr)
    if operand.op not in (*_COMPARED, *_CONTAINED) or not isinstance(option, nodes.Const):
        raise ForbiddenError("comparison")
    if not isinstance(option.value, str):
        raise ForbiddenError("comparison")
    return Use(path(named), option.value, within)


@cache
def _reader() -> Environment:
    """Return an environment that only parses."""
    return Environment(autoescape=True)


def _parsed(source: str) -> nodes.Template:
    try:
        parsed = _reader().parse(source)
    except (TemplateSyntaxError, RecursionError):
        raise ForbiddenError("syntax") from None
    if len(parsed.body) != 1:
        raise ForbiddenError("syntax")
    return parsed
