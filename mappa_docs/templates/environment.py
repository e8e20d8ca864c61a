"""The environment that tags are filled in: it knows names of answers and three filters.

There is nothing else in it: no function, no test, no loader, and no attribute of anything. What is
filled in was held against `expressions` first, as docxtpl has put it together.
"""

from typing import Any

from jinja2 import StrictUndefined, nodes
from jinja2.exceptions import SecurityError
from jinja2.runtime import LoopContext
from jinja2.sandbox import SandboxedEnvironment

from mappa_docs.templates import expressions
from mappa_docs.templates.answer_tokens import Token
from mappa_docs.templates.expressions import OF_LOOP, ForbiddenError

_DASH = "–"
# So much text may a part become, but for the answers.
_MOST_LETTERS = 60_000_000


def _upper(value: Any) -> str:
    """Return an answer in capitals."""
    return value.with_words(value.told.words.upper()) if isinstance(value, Token) else str(value)


def _one_line(value: Any) -> str:
    """Return the lines of an answer on one line, with semicolons between them."""
    if not isinstance(value, Token):
        return str(value)
    return value.with_words("; ".join(value.told.words.split("\n")))


def _or_dash(value: Any) -> Any:
    """Return an answer, or a dash where there is none."""
    return value or _DASH


_FILTERS = {"upper": _upper, "one_line": _one_line, "or_dash": _or_dash}


class TemplateEnvironment(SandboxedEnvironment):
    """A sandbox in which nothing can be called, and nothing is looked up but names of answers."""

    def __init__(self) -> None:
        super().__init__(autoescape=True, undefined=StrictUndefined)
        assert set(_FILTERS) == set(expressions.FILTERS)
        self.filters = dict(_FILTERS)
        self.globals.clear()
        self.tests.clear()

    def getattr(self, obj: Any, attribute: str) -> Any:
        """Return the answer of that name in a group or row, or what a loop says of itself."""
        if isinstance(obj, dict) and attribute in obj:
            return obj[attribute]
        if isinstance(obj, LoopContext) and attribute in OF_LOOP:
            return getattr(obj, attribute)
        return self.undefined(name=attribute)

    def getitem(self, obj: Any, argument: Any) -> Any:
        """Return nothing: no template has this."""
        raise SecurityError("Not allowed.")

    def call(self, context: Any, obj: Any, *args: Any, **kwargs: Any) -> Any:
        """Refuse every call."""
        raise SecurityError("Not allowed.")

    def call_filter(self, *args: Any, **kwargs: Any) -> Any:
        """Refuse filters by their names as texts."""
        raise SecurityError("Not allowed.")

    def is_safe_attribute(self, obj: Any, attr: str, value: Any) -> bool:
        """Return False: `getattr` gives all that there is."""
        return False


def look_at(environment: TemplateEnvironment, source: str, most_rows: int) -> int:
    """Return how many tags the source has, which docxtpl has made of a part.

    Raises ForbiddenError for anything that `expressions` does not let through, whatever a look at
    the file itself made of it, and where loops over as many rows as there are at most would make
    too much of it.
    """
    looked = _Look(most_rows)
    looked.inside(environment.parse(source).body, 1)
    if looked.letters > _MOST_LETTERS:
        raise ForbiddenError("large")
    return looked.tags


class _Look:
    def __init__(self, most_rows: int) -> None:
        self.most_rows = most_rows
        self.tags = 0
        self.letters = 0

    def inside(self, body: list[nodes.Node], times: int) -> None:
        for node in body:
            self.node(node, times)

    def node(self, node: nodes.Node, times: int) -> None:
        if isinstance(node, nodes.Output):
            for part in node.nodes:
                if isinstance(part, nodes.TemplateData):
                    self.letters += len(part.data) * times
                else:
                    expressions.printed(part)
                    self.tags += 1
        elif isinstance(node, nodes.If):
            [*expressions.asked(node.test)]
            self.tags += 1
            self.inside(node.body, times)
            self.inside([*node.elif_], times)
            self.inside(node.else_, times)
        elif isinstance(node, nodes.For):
            expressions.loop(node)
            self.tags += 1
            if times > 1:
                raise ForbiddenError("loop_in_loop")
            self.inside(node.body, max(2, self.most_rows))
        else:
            raise ForbiddenError("statement")
