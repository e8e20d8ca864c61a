"""Text that was crossed out, or that nobody sees on the page."""

from lxml import etree

from tests.badly_filled.form import DETAILS, GENDER, NAME, ROWS, add_part, case, line_of
from tests.filled_by_hand import choose, type_into
from tests.word_form import Element, WordForm, content, items, parsed, run, w


def _look(within: Element, *looks: str) -> None:
    for one in list(within.iter(w("r"))):
        properties = one.find(w("rPr"))
        if properties is None:
            properties = etree.Element(w("rPr"))
            one.insert(0, properties)
        properties.extend(parsed(look) for look in looks)


@case
def answer_struck_through(form: WordForm) -> None:
    type_into(form.control(NAME), "Testcase")
    _look(content(form.control(NAME)), "<w:strike/>")


@case
def choice_struck_through(form: WordForm) -> None:
    choose(form.control(GENDER), "Male")
    _look(content(form.control(GENDER)), "<w:dstrike/>")


@case
def part_of_an_answer_struck_through(form: WordForm) -> None:
    type_into(form.control(DETAILS), "Two assaults.")
    crossed = run(" He admits both.")
    next(content(form.control(DETAILS)).iter(w("p"))).append(crossed)
    _look(crossed, "<w:strike/>")


@case
def row_crossed_out(form: WordForm) -> None:
    _look(items(form.control(ROWS))[1], "<w:strike/>")


@case
def line_through_words_taken_away_again(form: WordForm) -> None:
    type_into(form.control(NAME), "Testcase")
    _look(content(form.control(NAME)), '<w:strike w:val="false"/>')


@case
def answer_in_white(form: WordForm) -> None:
    type_into(form.control(NAME), "Testcase")
    _look(content(form.control(NAME)), '<w:color w:val="FFFFFF"/>')


@case
def answer_in_letters_of_a_point(form: WordForm) -> None:
    type_into(form.control(NAME), "Testcase")
    _look(content(form.control(NAME)), '<w:sz w:val="2"/>')


@case
def answer_in_white_on_blue(form: WordForm) -> None:
    type_into(form.control(NAME), "Testcase")
    _look(
        content(form.control(NAME)),
        '<w:color w:val="FFFFFF"/>',
        '<w:shd w:val="clear" w:color="auto" w:fill="1F3A5F"/>',
    )


@case
def style_that_hides_its_paragraphs(form: WordForm) -> None:
    type_into(form.control(NAME), "Testcase")
    styles = form.other("word/styles.xml")
    styles.append(
        parsed('<w:style w:type="paragraph" w:styleId="Base"><w:rPr><w:vanish/></w:rPr></w:style>')
    )
    styles.append(
        parsed('<w:style w:type="paragraph" w:styleId="Gone"><w:basedOn w:val="Base"/></w:style>')
    )
    form.put("word/styles.xml", styles)
    line = line_of(next(content(form.control(NAME)).iter(w("r"))))
    properties = line.find(w("pPr"))
    if properties is None:
        properties = etree.Element(w("pPr"))
        line.insert(0, properties)
    properties[:] = [parsed('<w:pStyle w:val="Gone"/>')]


@case
def hidden_row(form: WordForm) -> None:
    row = next(items(form.control(ROWS))[1].iter(w("tr")))
    row.insert(0, parsed("<w:trPr><w:hidden/></w:trPr>"))


@case
def comments_with_one_number(form: WordForm) -> None:
    remark = '<w:comment w:id="1"><w:p><w:r><w:t>{}</w:t></w:r></w:p></w:comment>'
    both = remark.format("known to carry a knife") + remark.format("")
    add_part(form, "comments", "comments", f"<w:comments>{both}</w:comments>")
    form.cell(DETAILS).find(f".//{w('p')}").append(
        parsed('<w:r><w:commentReference w:id="1"/></w:r>')
    )


@case
def comment_without_a_place(form: WordForm) -> None:
    remark = '<w:comment w:id="1"><w:p><w:r><w:t>known to carry a knife</w:t></w:r></w:p>'
    add_part(form, "comments", "comments", f"<w:comments>{remark}</w:comment></w:comments>")


@case
def answer_typed_in_the_midst_of_the_prompt(form: WordForm) -> None:
    type_into(form.control(NAME), "Click to enTestcaseter text")
