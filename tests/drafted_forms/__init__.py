"""Local forms of invented areas, for measuring what is suggested for them.

Each is a file of lines, of which the first sign says what it is:

    ;  what the form tries                        !  what its answers stand in: fields, controls
    >  the minimum data that it is about          #  the title
    ## a heading                                  ### words in bold that are no heading by style
    .  a text                                     -  a prompt
    :  a label with a colon and a tab             ?  a question, its answer in the next paragraph
    |  labels, each with its answer to the right  |v labels in a row, the answers in the row below
    |# a heading across the table                 |= a label across the table, its answer below
    |t the columns of a table with empty rows

After a label stands “ = ” and the question that a careful person would map it to: several with a
plus sign where they share the place, none where the minimum data have no such question. “yn” and
“opt(…)” before that print boxes to tick. In a filled copy each place holds a sign of its own, so
that what is read from a place says which place it was.
"""

import json
import re
from pathlib import Path
from typing import NamedTuple

from mappa_docs.local import word_forms
from mappa_docs.local.drafting.drafting import Draft
from mappa_docs.ooxml.wordml import escaped
from tests.word_files import Section, WordFile

FOLDER = Path(__file__).parent
# These were written before anything that suggests, and nothing is tuned to them.
HELD_BACK = ("carrowmoor", "stonedale", "wexbury")
_ANSWER = re.compile(r"^(?P<label>.*?)(?: = (?:(?P<shape>yn|opt\(.*?\)) )?(?P<fields>[\w/+]+))?$")
_BOX = "\u2610"


class Label(NamedTuple):
    """A label of a form, what is printed in its place, the questions that it is about, and the
    sign that a filled copy has there."""

    words: str
    printed: str
    fields: tuple[str, ...]
    sign: str


class LocalForm(NamedTuple):
    """A form: the minimum data that it is about, and for each question that it has the sign that
    stands in its place in a filled copy; the columns of tables are questions too."""

    name: str
    to: str
    truth: dict[str, str]
    blank: bytes
    filled: bytes


def names() -> list[str]:
    """Return the names of the forms in Word."""
    return sorted(path.stem for path in FOLDER.glob("*.txt"))


def form(name: str) -> LocalForm:
    """Return the form of that name."""
    lines = (FOLDER / f"{name}.txt").read_text(encoding="utf-8").splitlines()
    printer = _Printer(next((line[2:] for line in lines if line.startswith("! ")), ""))
    filler = _Printer(printer.places, is_filled=True)
    for made in (printer, filler):
        for line in (line for line in lines if line[:1] not in ("", ";", "!", ">")):
            made.take(*line.split(" ", 1))
        made.end_table()
    to = next((line[2:] for line in lines if line.startswith("> ")), "minimum-referral")
    blank, filled = (
        WordFile([Section(body="".join(made.body))]).data() for made in (printer, filler)
    )
    return LocalForm(name, to, printer.truth, blank, filled)


class _Printer:
    """Prints the lines of a form."""

    def __init__(self, places: str, *, is_filled: bool = False) -> None:
        self.places, self.is_filled = places, is_filled
        self.body: list[str] = []
        self.truth: dict[str, str] = {}
        self._rows: list[list[str]] = []
        self._signs = 0

    def take(self, kind: str, text: str) -> None:
        if kind in ("|", "|v", "|#", "|=") or kind == "|t":
            self._row(kind, text)
            return
        self.end_table()
        if kind in ("#", "##"):
            self.body.append(_paragraph(escaped_run(text), "Title" if kind == "#" else "Heading1"))
        elif kind == "###":
            self.body.append(_paragraph(f"<w:r><w:rPr><w:b/></w:rPr>{_text(text)}</w:r>"))
        elif kind == ".":
            self.body.append(_paragraph(escaped_run(text)))
        elif kind == "-":
            # A prompt stands between its question and the place of the answer.
            self.body.insert(len(self.body) - 1, _paragraph(escaped_run(f"\u2022 {text}")))
        elif kind == ":":
            label = self._label(text)
            start = escaped_run(f"{label.words.removesuffix(':')}:\t")
            self.body.append(_paragraph(start + self._answer(label)))
        elif kind == "?":
            label = self._label(text)
            self.body.append(_paragraph(f"<w:r><w:rPr><w:b/></w:rPr>{_text(label.words)}</w:r>"))
            self.body.append(_paragraph(self._answer(label)))

    def _row(self, kind: str, text: str) -> None:
        if kind == "|t":
            self.end_table()
            labels = [self._label(one, is_column=True) for one in text.split(" | ")]
            heads = [_paragraph(escaped_run(label.words)) for label in labels]
            first = [_paragraph(self._answer(label)) for label in labels]
            self._rows += [heads, first, [_paragraph("") for _ in labels]]
            self.end_table()
        elif kind == "|#":
            self._rows.append([_paragraph(escaped_run(text))])
        elif kind == "|=":
            label = self._label(text)
            self._rows.append([_paragraph(escaped_run(label.words))])
            self._rows.append([_paragraph(self._answer(label))])
        else:
            labels = [self._label(one) for one in text.removesuffix(" |").split(" | ")]
            heads = [_paragraph(escaped_run(label.words)) for label in labels]
            answers = [_paragraph(self._answer(label)) for label in labels]
            if kind == "|v":
                self._rows += [heads, answers]
            else:
                pairs = zip(heads, answers, strict=True)
                self._rows.append([cell for pair in pairs for cell in pair])

    def end_table(self) -> None:
        if not self._rows:
            return
        most = max(map(len, self._rows))
        rows = ""
        for cells in self._rows:
            spans = [1] * (len(cells) - 1) + [most - len(cells) + 1]
            rows += "<w:tr>" + "".join(map(_cell, cells, spans)) + "</w:tr>"
        self.body.append(f"<w:tbl><w:tblPr/>{rows}</w:tbl>")
        self._rows = []

    def _label(self, text: str, *, is_column: bool = False) -> Label:
        found = _ANSWER.match(text)
        assert found is not None
        self._signs += 1
        fields = tuple(f"/{one}" for one in (found["fields"] or "").split("+") if one)
        if is_column:
            fields = tuple("/*/".join(one.rsplit("/", 1)) for one in fields)
        # Letters that no name, day or option has, so that nothing takes the sign for one.
        sign = f"Qx{self._signs}zq"
        self.truth |= dict.fromkeys(fields, sign)
        return Label(found["label"], _printed(found["shape"] or ""), fields, sign)

    def _answer(self, label: Label) -> str:
        inside = escaped_run(" ".join(filter(None, (label.printed, self.is_filled and label.sign))))
        if self.places == "fields":
            name = f"Text{label.sign[2:-2]}"
            return (
                '<w:r><w:fldChar w:fldCharType="begin"><w:ffData>'
                f'<w:name w:val="{name}"/><w:textInput/></w:ffData></w:fldChar></w:r>'
                "<w:r><w:instrText> FORMTEXT </w:instrText></w:r><w:r><w:fldChar "
                f'w:fldCharType="separate"/></w:r>{inside or escaped_run(chr(0x2002) * 5)}<w:r>'
                '<w:fldChar w:fldCharType="end"/></w:r>'
            )
        if self.places == "controls":
            inside = inside or escaped_run("Click or tap here to enter text.")
            return f"<w:sdt><w:sdtPr/><w:sdtContent>{inside}</w:sdtContent></w:sdt>"
        return inside


def _printed(shape: str) -> str:
    if shape == "yn":
        return f"Yes {_BOX} No {_BOX}"
    options = shape.removeprefix("opt(").removesuffix(")").split("/")
    return " ".join(f"{option} {_BOX}" for option in options if option)


def escaped_run(text: str) -> str:
    return f"<w:r>{_text(text)}</w:r>" if text else ""


def _text(text: str) -> str:
    parts = (f'<w:t xml:space="preserve">{escaped(part)}</w:t>' for part in text.split("\t"))
    return "<w:tab/>".join(parts)


def _paragraph(inside: str, style: str = "") -> str:
    about = f'<w:pPr><w:pStyle w:val="{style}"/></w:pPr>' if style else ""
    return f"<w:p>{about}{inside}</w:p>"


def _cell(inside: str, span: int) -> str:
    about = f'<w:tcPr><w:gridSpan w:val="{span}"/></w:tcPr>' if span > 1 else "<w:tcPr/>"
    return f"<w:tc>{about}{inside}</w:tc>"


class Measured(NamedTuple):
    """How a draft compares with what a careful person would map: the questions that are right, the
    wrong ones with how sure they were said to be, and those that were not found."""

    right: tuple[str, ...]
    wrong: tuple[tuple[str, float], ...]
    missing: tuple[str, ...]

    @property
    def share(self) -> float:
        """What share of the questions that the form has is right."""
        return len(self.right) / (len(self.right) + len(self.missing))


def measured(local: LocalForm, draft: Draft) -> Measured:
    """Hold a draft against the form: what stands in each place of a filled copy is its sign."""
    mapping = draft.mapping._replace(blank=None)
    text = word_forms.text_of(local.filled, mapping)
    copy = word_forms.copy(text, mapping, word_forms.text_of(local.blank, mapping))
    seen = {one.field: copy.seen(one.places[0]) for one in mapping.answers}
    for table in mapping.tables:
        for row in table.rows:
            (said, at) = row
            seen[f"{table.field}/{said.says}"] = copy.seen(at.places[0])
        if table.columns:
            (first, *_) = copy.rows(table).rows
            seen |= {
                f"{table.field}/*/{one.field}": first.seen(one.places[0]) for one in table.columns
            }
    sure = {
        f"/risk_assessment/tools/{one.tool}" if one.tool else one.field.pointer: one.confidence
        for one in draft.suggested
    }
    right = [
        field
        for field, one in seen.items()
        if one and local.truth.get(field, "-") in one.whole.split()
    ]
    wrong = [(field, sure[field]) for field in seen if field not in right]
    missing = [field for field in local.truth if field not in right]
    return Measured(tuple(right), tuple(wrong), tuple(missing))


def columns() -> dict[str, str]:
    """Return the columns of a list, each with the question that it is for, "" for none."""
    named: dict[str, str] = json.loads((FOLDER / "ridgeway.json").read_bytes())["columns"]
    return {name: f"/{field}" if field else "" for name, field in named.items()}
