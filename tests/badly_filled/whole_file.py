"""What is done to the file as a whole."""

from lxml import etree

from tests import word_files
from tests.badly_filled.form import (
    ANSWERS,
    BOXES,
    NAME,
    STEM,
    add_relation,
    case,
)
from tests.filled_by_hand import filled, mark, tick, type_into
from tests.word_form import (
    DOCUMENT,
    W,
    WordForm,
    paragraph,
    parsed,
    properties,
    w,
    w14,
)


@case
def header_written_in(form: WordForm) -> None:
    for name in form.names("header"):
        tree = form.other(name)
        tree.append(paragraph("Testcase, urgent"))
        form.put(name, tree)


@case
def marking_changed(form: WordForm) -> None:
    mark(form, "RESTRICTED")


@case
def second_form_pasted_below(form: WordForm) -> None:
    other = WordForm(filled(STEM, ANSWERS | {"reference": "GW-0200-26"}, 12))
    type_into(other.control(NAME), "Someoneelse")
    last = form.body[-1]
    for block in list(other.body)[:-1]:
        last.addprevious(block)


@case
def strict_namespaces(form: WordForm) -> None:
    data = etree.tostring(form.root).decode()
    for name in ("w", "r"):
        data = data.replace(word_files.TRANSITIONAL[name], word_files.STRICT[name])
    form.root = etree.fromstring(data)
    form.body = form.root[0]
    for part in list(form.parts):
        if part.endswith((".xml", ".rels")) and part != DOCUMENT:
            said = form.parts[part].decode()
            for name in ("w", "rel", "custom", "vt"):
                said = said.replace(word_files.TRANSITIONAL[name], word_files.STRICT[name])
            form.parts[part] = said.encode()


@case
def other_prefixes(form: WordForm) -> None:
    data = etree.tostring(form.root).decode()
    data = data.replace("<w:", "<ns0:").replace("</w:", "</ns0:").replace(" w:", " ns0:")
    data = data.replace(f'xmlns:w="{W}"', f'xmlns:ns0="{W}"')
    form.root = etree.fromstring(data)
    form.body = form.root[0]


@case
def text_read_from_another_file(form: WordForm) -> None:
    types = form.other("[Content_Types].xml")
    default = f"{{{word_files.PACKAGE}/content-types}}Default"
    types.insert(0, etree.Element(default, Extension="html", ContentType="text/html"))
    form.put("[Content_Types].xml", types)
    add_relation(form, "chunk", "aFChunk", "chunk.html")
    form.parts["word/chunk.html"] = b"<p>Testcase, known to the police</p>"
    table = next(form.control(NAME).iterancestors(w("tbl")))
    table.getparent().getparent().addnext(parsed('<w:altChunk r:id="chunk"/>'))


@case
def boxes_of_word_lost(form: WordForm) -> None:
    for number in (1, 2, 3, 4):
        control = form.control(f"{BOXES}{number}")
        if number == 1:
            tick(control)
        about = properties(control)
        about.remove(about.find(w14("checkbox")))
