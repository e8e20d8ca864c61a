"""What Word keeps besides the words: changes, comments, notes, hidden text."""

from tests.badly_filled.form import (
    DETAILS,
    NAME,
    PRISON,
    ROWS,
    TRACKED,
    add_part,
    case,
    line_of,
)
from tests.filled_by_hand import type_into
from tests.word_form import (
    Element,
    WordForm,
    content,
    parsed,
    w,
)


@case
def change_tracked(form: WordForm) -> None:
    _replaced(form.control(NAME), "Oldname", "Testcase")


def _replaced(control: Element, old: str, new: str) -> None:
    type_into(control, "")
    inside = content(control)
    holder = inside.find(w("p"))
    holder = inside if holder is None else holder
    for one in list(holder.findall(w("r"))):
        holder.remove(one)
    deleted = f"<w:r><w:delText>{old}</w:delText></w:r>"
    holder.append(parsed(f'<w:del w:id="901" {TRACKED}>{deleted}</w:del>'))
    holder.append(parsed(f'<w:ins w:id="902" {TRACKED}><w:r><w:t>{new}</w:t></w:r></w:ins>'))


@case
def words_moved(form: WordForm) -> None:
    type_into(form.control(PRISON), "")
    type_into(form.control(NAME), "")
    about = f'w:id="903" {TRACKED}'
    content(form.control(PRISON))[:] = [
        parsed(f"<w:moveFrom {about}><w:r><w:t>Testcase</w:t></w:r></w:moveFrom>")
    ]
    content(form.control(NAME))[:] = [
        parsed(f"<w:moveTo {about}><w:r><w:t>Testcase</w:t></w:r></w:moveTo>")
    ]


@case
def row_deleted_with_changes_tracked(form: WordForm) -> None:
    row = next(form.control(f"{ROWS}.*.who", 1).iterancestors(w("tr")))
    about = row.find(w("trPr"))
    about.append(parsed(f'<w:del w:id="904" {TRACKED}/>'))
    for words in list(row.iter(w("r"))):
        deleted = parsed(f'<w:del w:id="905" {TRACKED}/>')
        words.addprevious(deleted)
        deleted.append(words)
        for text in list(words.iter(w("t"))):
            text.tag = w("delText")


@case
def comment_beside_an_answer(form: WordForm) -> None:
    type_into(form.control(NAME), "Testcase")
    line_of(form.control(NAME)).append(parsed('<w:r><w:commentReference w:id="0"/></w:r>'))
    add_part(
        form,
        "comments",
        "comments",
        '<w:comments><w:comment w:id="0" w:author="A. Specimen">'
        "<w:p><w:r><w:t>Also spelt Testkase</w:t></w:r></w:p></w:comment></w:comments>",
    )


@case
def footnote_of_an_answer(form: WordForm) -> None:
    type_into(form.control(DETAILS), "Two assaults.")
    content(form.control(DETAILS))[0].append(parsed('<w:r><w:footnoteReference w:id="2"/></w:r>'))
    add_part(
        form,
        "footnotes",
        "footnotes",
        '<w:footnotes><w:footnote w:id="2"><w:p><w:r><w:t>Both denied</w:t></w:r></w:p>'
        "</w:footnote></w:footnotes>",
    )


@case
def hidden_words_in_an_answer(form: WordForm) -> None:
    type_into(form.control(NAME), "Testcase")
    content(form.control(NAME)).append(
        parsed("<w:r><w:rPr><w:vanish/></w:rPr><w:t>Hiddenword</w:t></w:r>")
    )
