"""A fillable PDF as it comes back when somebody has filled it in with a viewer, and what tests do
to its fields."""

import io
import json
import warnings
from datetime import date
from typing import Any

import pikepdf
from pikepdf import Dictionary, Name, String

from mappa_docs.definition import views
from mappa_docs.model import MAIN, Field, Kind
from tests import rendered
from tests.filled_by_hand import in_words

# A look in which a viewer draws what is typed; which letters it has matters to no reader.
_LOOK = b"/Tx BMC BT /F 9 Tf (typed) Tj ET EMC"
_NOT_TO_FILL_IN = ("form", "edition", "marking")
Value = str | bytes


class PdfForm:
    """A PDF form whose fields can be typed into."""

    def __init__(self, data: bytes) -> None:
        self.pdf = pikepdf.open(io.BytesIO(data))
        self.fields = {str(field.T): field for field in self.pdf.Root.AcroForm.Fields}

    def data(self, **how: Any) -> bytes:
        """Return the file as it is saved."""
        written = io.BytesIO()
        with warnings.catch_warnings():  # pikepdf says that fields are not listed, as is meant
            warnings.simplefilter("ignore", pikepdf.PageCopyWarning)
            self.pdf.save(written, **how)
        return written.getvalue()

    def type(self, name: str, text: Value) -> None:
        """Type text into a field, or choose it."""
        field = self.fields[name]
        field.V = String(text)
        width, height = (
            float(field.Rect[2]) - float(field.Rect[0]),
            float(field.Rect[3]) - float(field.Rect[1]),
        )
        look = self.pdf.make_stream(_LOOK, Type=Name.XObject, Subtype=Name.Form)
        look.BBox = pikepdf.Array([0, 0, width, height])
        field.AP = Dictionary(N=look)

    def tick(self, name: str) -> None:
        self.fields[name].V = self.fields[name].AS = Name.Yes

    def enter(self, field: Field, value: Any, row: int | None = None) -> None:
        """Enter the answer to a question, the answers of a group or the rows of a table."""
        if field.kind is Kind.TABLE and isinstance(value, list):
            for number, answers in enumerate(value):
                for child in field.fields:
                    if child.name in answers:
                        self.enter(child, answers[child.name], number)
        elif field.kind is Kind.GROUP:
            for child in field.fields:
                if child.name in value:
                    self.enter(child, value[child.name], row)
        else:
            self._answer(field, value, row)

    def _answer(self, field: Field, value: Any, row: int | None) -> None:
        name = field.pointer if row is None else field.pointer.replace("*", str(row))
        if name in self.fields:
            is_day = field.kind is Kind.DATE and isinstance(value, str)
            day = f"{date.fromisoformat(value):%d/%m/%Y}" if is_day else ""
            self.type(name, day or in_words(field, value))
        elif isinstance(value, dict):
            self.type(f"{name}?", in_words(field, value))
        else:
            for one in value if isinstance(value, list) else [value]:
                self.tick(f"{name}#{one if isinstance(one, str) else json.dumps(one)}")


def blank(stem: str, document: str = MAIN, rows: int = 0) -> bytes:
    more = {"rows": rows} if rows else {}
    return rendered.blank(stem, "pdf", document, fillable=True, **more).data


def form(stem: str = "mappa-a") -> PdfForm:
    """Return an empty form."""
    return PdfForm(blank(stem))


def roomy(stem: str, answers: dict[str, Any], document: str = MAIN) -> bytes:
    """Return the empty form with as many rows as the answers need."""
    rows = max((len(value) for value in _lists(answers)), default=0)
    return blank(stem, document, rows if rows > 2 else 0)


def filled_form(stem: str, answers: dict[str, Any], document: str = MAIN) -> PdfForm:
    """Return the form with these answers typed into it."""
    filled = PdfForm(roomy(stem, answers, document))
    for field in views.view(stem, document).top:
        if field.name in answers and field.name not in _NOT_TO_FILL_IN:
            filled.enter(field, answers[field.name])
    return filled


def filled(stem: str, answers: dict[str, Any], document: str = MAIN) -> bytes:
    return filled_form(stem, answers, document).data()


def _lists(answers: Any) -> list[list[Any]]:
    """Return the tables in answers."""
    if isinstance(answers, list):
        return [answers] if all(isinstance(row, dict) for row in answers) else []
    inside = answers.values() if isinstance(answers, dict) else ()
    return [rows for value in inside for rows in _lists(value)]
