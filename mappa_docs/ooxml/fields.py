"""The fields of a part of a Word file while it is read. One may begin in one paragraph and end in
another, and hold others."""

from mappa_docs.model.spots import Doubt
from mappa_docs.ooxml import markup
from mappa_docs.ooxml.markup import Element

# What these show is a number, whatever was stored last.
_NUMBERS = ("PAGE", "NUMPAGES", "SECTIONPAGES", "SECTION")


class _Field:
    def __init__(self, code: str = "", *, is_in_result: bool = False) -> None:
        self.code = code
        self.is_in_result = is_in_result


class Fields:
    """Which fields are open, and the codes of all that were read."""

    def __init__(self) -> None:
        self.codes = ""
        self._open: list[_Field] = []

    @property
    def is_in_code(self) -> bool:
        """Whether what is read now is part of a code, which no page shows."""
        return any(not field.is_in_result for field in self._open)

    @property
    def is_in_result(self) -> bool:
        """Whether what is read now is the result of a field, as it was stored last."""
        return bool(self._open)

    @property
    def doubt(self) -> Doubt | None:
        """The doubt about what is read now: Word may show something else than was stored."""
        stored = any(field.code.split()[:1] not in _WORDS for field in self._open)
        return Doubt.STORED if stored else None

    def code(self, text: str) -> None:
        """Take a piece of a code."""
        self.codes += text
        if self._open and not self._open[-1].is_in_result:
            self._open[-1].code += text

    def simple(self, code: str) -> None:
        """Begin a field of one element."""
        self.codes += f" {code} "
        self._open.append(_Field(code, is_in_result=True))

    def step(self, kind: str) -> None:
        """Take a sign of a field: "begin", "separate" or "end"."""
        if kind == "begin":
            self._open.append(_Field())
        elif kind == "separate" and self._open:
            self._open[-1].is_in_result = True
        elif kind == "end":
            self.end()

    def end(self) -> None:
        """End the field that was begun last."""
        if self._open:
            self._open.pop()

    def follow(self, run: Element) -> None:
        """Take the signs and codes of a hidden run."""
        for element in run:
            name = markup.name(element)
            if name == "instrText":
                self.code(markup.text(element))
            elif name == "fldChar":
                self.step(markup.attribute(element, "fldCharType"))


_WORDS = tuple([name] for name in _NUMBERS)
