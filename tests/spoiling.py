"""What may be done to a form by programs and people, a little at a time, and leaves each word in
its cell: marks lost, controls and styles taken away, rows moved, labels deleted."""

import copy
import random
from collections.abc import Callable

from tests.producers import PRODUCERS
from tests.producers.package import lose
from tests.word_form import (
    Element,
    WordForm,
    after,
    content,
    paragraph,
    parsed,
    properties,
    run,
    unwrap,
    w,
)

Spoil = Callable[[WordForm, random.Random], None]


def spoilt(data: bytes, *steps: tuple[str, int]) -> bytes:
    """Return the form after these steps: the name of each, and what chance does in it."""
    for name, seed in steps:
        form = WordForm(data)
        SPOILING[name](form, random.Random(seed))
        data = form.data()
    return data


def _some(form: WordForm, chance: random.Random, *names: str) -> list[Element]:
    """Return some of the elements of these names: one, a few or all."""
    every = list(form.body.iter(*map(w, names)))
    return chance.sample(every, min(len(every), chance.choice((1, 5, 40, len(every)))))


def tags_lost(form: WordForm, chance: random.Random) -> None:
    for tag in _some(form, chance, "tag"):
        tag.getparent().remove(tag)


def aliases_lost(form: WordForm, chance: random.Random) -> None:
    for alias in _some(form, chance, "alias"):
        alias.getparent().remove(alias)


def controls_lost(form: WordForm, chance: random.Random) -> None:
    for control in _some(form, chance, "sdt"):
        inside = content(control)
        unwrap(control, [] if inside is None else inside)


def properties_emptied(form: WordForm, chance: random.Random) -> None:
    for about in _some(form, chance, "sdtPr"):
        about[:] = []


def marks_of_prompts_lost(form: WordForm, chance: random.Random) -> None:
    for mark in _some(form, chance, "showingPlcHdr"):
        mark.getparent().remove(mark)


def answers_marked_as_prompts(form: WordForm, chance: random.Random) -> None:
    for about in _some(form, chance, "sdtPr"):
        if about.find(w("tag")) is not None and about.find(w("showingPlcHdr")) is None:
            about.append(parsed("<w:showingPlcHdr/>"))


def styles_lost(form: WordForm, chance: random.Random) -> None:
    for style in _some(form, chance, "pStyle", "rStyle"):
        style.getparent().remove(style)


def styles_exchanged(form: WordForm, chance: random.Random) -> None:
    styles = _some(form, chance, "pStyle")
    names = [style.get(w("val")) for style in styles]
    chance.shuffle(names)
    for style, name in zip(styles, names, strict=True):
        style.set(w("val"), name)


def runs_split(form: WordForm, chance: random.Random) -> None:
    for words in _some(form, chance, "r"):
        text = words.find(w("t"))
        if text is not None and len(text.text or "") > 2 and len(words.findall(w("t"))) == 1:
            second = copy.deepcopy(words)
            at = chance.randrange(1, len(text.text))
            second.find(w("t")).text, text.text = text.text[at:], text.text[:at]
            words.addnext(second)


def runs_wrapped(form: WordForm, chance: random.Random) -> None:
    kinds = ("smartTag", "ins", "hyperlink", "customXml", "bdo", "dir")
    for words in _some(form, chance, "r"):
        holder = parsed(f"<w:{chance.choice(kinds)}/>")
        words.addprevious(holder)
        holder.append(words)


def paragraphs_between(form: WordForm, chance: random.Random) -> None:
    for line in _some(form, chance, "p"):
        line.addnext(paragraph())


def labels_deleted(form: WordForm, chance: random.Random) -> None:
    """Delete the words of questions, and leave the answers."""
    rows = [row for row in form.body.iter(w("tr")) if row.find(w("tc")) is not None]
    for row in chance.sample(rows, min(len(rows), chance.choice((1, 4)))):
        line = row.find(w("tc")).find(w("p"))
        if line is not None and line.find(w("sdt")) is None:
            for words in line.findall(w("r")):
                if not _holds_sentinel(words):
                    line.remove(words)


def _holds_sentinel(words: Element) -> bool:
    return any((text.text or "").strip().startswith("Q") for text in words.iter(w("t")))


def headings_deleted(form: WordForm, chance: random.Random) -> None:
    lines = [line for line in form.body if line.tag == w("p") and not _holds_sentinel(line)]
    for line in chance.sample(lines, min(len(lines), chance.choice((1, 4)))):
        form.body.remove(line)


def rows_moved(form: WordForm, chance: random.Random) -> None:
    """Put rows of a table in another order, a question with its answer, and not the first."""
    for table in _some(form, chance, "tbl"):
        together: list[list[Element]] = []
        for row in [one for one in table if one.tag in (w("tr"), w("sdt"))][1:]:
            if together and _is_question_alone(together[-1][-1]):
                together[-1].append(row)
            else:
                together.append([row])
        for rows in chance.sample(together, len(together)):
            table.extend(rows)


def _is_question_alone(row: Element) -> bool:
    """Whether the answer to the question in a row stands in the row below it."""
    return len(list(row.iter(w("tc")))) == 1 and row.find(f".//{w('sdt')}") is None


def rows_doubled(form: WordForm, chance: random.Random) -> None:
    rows = list(form.body.iter(w("tr")))
    row = chance.choice(rows)
    row.addnext(copy.deepcopy(row))


def rows_deleted(form: WordForm, chance: random.Random) -> None:
    row = chance.choice(list(form.body.iter(w("tr"))))
    row.getparent().remove(row)


def tables_divided(form: WordForm, chance: random.Random) -> None:
    """Divide a table in two between two of its rows."""
    table = chance.choice(list(form.body.iter(w("tbl"))))
    rows = [one for one in table if one.tag in (w("tr"), w("sdt"))]
    if len(rows) > 2:
        second = copy.deepcopy(table)
        for one in [one for one in second if one.tag in (w("tr"), w("sdt"))]:
            second.remove(one)
        second.extend(rows[chance.randrange(1, len(rows)) :])
        table.addnext(second)
        table.addnext(paragraph())


def repeated_heads_lost(form: WordForm, chance: random.Random) -> None:
    for head in _some(form, chance, "tblHeader"):
        head.getparent().remove(head)


def controls_doubled(form: WordForm, chance: random.Random) -> None:
    """Put a control beside itself: the same tag twice in a cell."""
    inline = [one for one in form.body.iter(w("sdt")) if one.getparent().tag == w("p")]
    if inline:
        control = chance.choice(inline)
        after(control, run(" "), copy.deepcopy(control))


def words_boxed(form: WordForm, chance: random.Random) -> None:
    """Put cells into tables of their own."""
    for cell in chance.sample(cells := list(form.body.iter(w("tc"))), min(len(cells), 3)):
        inside = [one for one in cell if one.tag != w("tcPr")]
        table = parsed("<w:tbl><w:tblPr/><w:tblGrid/><w:tr><w:tc/></w:tr></w:tbl>")
        cell.append(table)
        next(table.iter(w("tc"))).extend(inside)
        cell.append(paragraph())


def fields_unfinished(form: WordForm, chance: random.Random) -> None:
    """Begin fields that never end, as where their ends were in a row that was deleted."""
    for line in _some(form, chance, "p")[:3]:
        line.append(parsed('<w:r><w:fldChar w:fldCharType="begin"/></w:r>'))
        line.append(parsed('<w:r><w:instrText xml:space="preserve"> REF x </w:instrText></w:r>'))


def cells_merged(form: WordForm, chance: random.Random) -> None:
    """Join the cells of questions and answers into one."""
    rows = [row for row in form.body.iter(w("tr")) if _asks_one_question(row)]
    for row in chance.sample(rows, min(len(rows), 3)):
        first, answer = row.findall(w("tc"))
        first.extend(one for one in list(answer) if one.tag != w("tcPr"))
        row.remove(answer)


def _asks_one_question(row: Element) -> bool:
    look = row.getparent().find(f"{w('tblPr')}/{w('tblLook')}")
    return look is not None and look.get(w("firstRow")) == "0" and len(row.findall(w("tc"))) == 2


def properties_lost(form: WordForm, chance: random.Random) -> None:
    for name in ("docProps/custom.xml", "docProps/app.xml", "docProps/core.xml"):
        if chance.random() < 0.5:
            lose(form, name)


def spaces_changed(form: WordForm, chance: random.Random) -> None:
    """Write spaces and quotation marks in other ways."""
    for words in _some(form, chance, "t"):
        words.text = (
            (words.text or "")
            .replace(" ", chance.choice(("\u00a0", "  ", " ")))
            .replace("’", chance.choice(("'", "’")))
        )


def words_typed_beside_controls(form: WordForm, chance: random.Random) -> None:
    for control in _some(form, chance, "sdt")[:3]:
        if control.getparent().tag == w("p") and properties(control) is not None:
            control.addnext(run("."))


def saved_by_another_program(form: WordForm, chance: random.Random) -> None:
    names = [name for name in PRODUCERS if name != "copied_as_text"]
    saved = WordForm(PRODUCERS[chance.choice(names)](form.data()))
    form.parts, form.root, form.body = saved.parts, saved.root, saved.body


SPOILING: dict[str, Spoil] = {
    spoil.__name__: spoil
    for spoil in (
        *(tags_lost, aliases_lost, controls_lost, properties_emptied, marks_of_prompts_lost),
        *(answers_marked_as_prompts, styles_lost, styles_exchanged, runs_split, runs_wrapped),
        *(paragraphs_between, labels_deleted, headings_deleted, rows_moved, rows_doubled),
        *(rows_deleted, tables_divided, repeated_heads_lost, controls_doubled, words_boxed),
        *(fields_unfinished, cells_merged, properties_lost, spaces_changed),
        *(words_typed_beside_controls, saved_by_another_program),
    )
}
