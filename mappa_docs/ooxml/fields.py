"""The fields of a part of a Word file while it is read. One may begin in one paragraph and end in
another, and hold others."""

from mappa_docs.lazy_patterns import expression
from mappa_docs.model.spots import Doubt
from mappa_docs.ooxml import markup
from mappa_docs.ooxml.markup import Element

# What these show is a number, whatever was stored last, unless a switch writes words around it.
_NUMBER = expression(
    r"\s*(?:PAGE|NUMPAGES|SECTIONPAGES|SECTION)"
    r'(?:\s*\\\*\s*[A-Za-z]+|\s*\\#\s*"?[0#., -]*"?)*\s*'
)


class _Field:
    """One that is open. `is_in_result` says that its code is over, `is_stored` that what Word shows
    may be something else than was stored."""

    def __init__(self, code: str = "") -> None:
        self.code = code
        self.is_in_result = False
        self.is_stored = False


class Fields:
    """Which fields are open, and the codes of all that were read."""

    def __init__(self) -> None:
        self._codes: list[str] = []
        self._open: list[_Field] = []
        self._in_code = 0
        self._stored = 0

    @property
    def codes(self) -> str:
        """The codes of all fields, one after the other."""
        return "".join(self._codes)

    @property
    def is_in_code(self) -> bool:
        """Whether what is read now is part of a code, which no page shows."""
        return bool(self._in_code)

    @property
    def is_in_result(self) -> bool:
        """Whether what is read now is the result of a field, as it was stored last."""
        return bool(self._open)

    @property
    def doubt(self) -> Doubt | None:
        """The doubt about what is read now: Word may show something else than was stored."""
        return Doubt.STORED if self._stored else None

    def code(self, text: str) -> None:
        """Take a piece of a code."""
        self._codes.append(text)
        if self._open and not self._open[-1].is_in_result:
            self._open[-1].code += text

    def simple(self, code: str) -> None:
        """Begin a field of one element."""
        self._codes.append(f" {code} ")
        self._begin(code)
        self._separate()

    def step(self, kind: str) -> None:
        """Take a sign of a field: "begin", "separate" or "end"."""
        if kind == "begin":
            self._begin("")
        elif kind == "separate":
            self._separate()
        elif kind == "end":
            self.end()

    def end(self) -> None:
        """End the field that was begun last."""
        if self._open:
            field = self._open.pop()
            self._in_code -= not field.is_in_result
            self._stored -= field.is_stored

    def _begin(self, code: str) -> None:
        self._open.append(_Field(code))
        self._in_code += 1

    def _separate(self) -> None:
        if self._open and not self._open[-1].is_in_result:
            field = self._open[-1]
            field.is_in_result = True
            field.is_stored = _NUMBER.fullmatch(field.code) is None
            self._in_code -= 1
            self._stored += field.is_stored

    def follow(self, run: Element) -> None:
        """Take the signs and codes of a hidden run."""
        for element in run:
            name = markup.name(element)
            if name == "instrText":
                self.code(markup.text(element))
            elif name == "fldChar":
                self.step(markup.attribute(element, "fldCharType"))
