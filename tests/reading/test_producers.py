"""Forms that another program saved: the answers are at their places, and no other is."""

from functools import cache
from typing import Any

import pytest

import mappa_docs
from mappa_docs.definition import forms, views
from mappa_docs.model import MAIN
from tests import office
from tests.filled_by_hand import filled, type_into
from tests.generated_submissions import generated
from tests.office import needs_office
from tests.producers import LINES_LOST, PRODUCERS
from tests.rendered import blank, rendered
from tests.support import STEMS, change, sample
from tests.what_was_read import Compared, compared, leaves, normalised, on_the_document
from tests.word_form import WordForm, content, parsed, properties, text_of, w

# Of all answers so many stand at their places, whatever program saved the form.
LEAST = 0.95
STEM = "mappa-a"
OLD, NEW = "Quillfeather", "Featherstone"
# Which row a word of a table is in can't be told where there are no tables.
TABLES_LOST = ("copied_as_text",)
every_producer = pytest.mark.parametrize("name", PRODUCERS)


@cache
def of_sample(stem: str = STEM, kind: str = "complete") -> bytes:
    """Return a sample as it was filled in by hand."""
    return filled(stem, sample(stem, kind), 3)


def answers_read(data: bytes, answers: dict[str, Any], *, squeezed: bool) -> Compared:
    """Return what is right of what is read, having seen that the rest is reported."""
    extraction = mappa_docs.extract(data)
    result = compared(normalised(answers), extraction.submission, squeezed=squeezed)
    assert extraction.form == "MAPPA A"
    assert extraction.document == MAIN
    assert result.invented == []
    assert result.altered == []
    if result.missing:
        # It is about the words that people typed: a date may stand there in fewer.
        said = dict(leaves(normalised(answers)))
        lost = sum(len("".join(str(said[pointer]).split())) for pointer in result.missing)
        assert extraction.status == "partly"
        assert sum(one.characters for one in extraction.unread) >= lost // 2
    return result


def mostly_right(result: Compared) -> bool:
    return len(result.right) >= LEAST * (len(result.right) + len(result.missing))


@every_producer
@pytest.mark.parametrize("kind", ["complete", "minimal", "draft"])
def test_the_answers_are_at_their_places(name: str, kind: str) -> None:
    answers = sample(STEM, kind)
    data = PRODUCERS[name](of_sample(kind=kind))

    result = answers_read(data, answers, squeezed=name in LINES_LOST)

    assert mostly_right(result) or name in TABLES_LOST


@every_producer
def test_so_they_are_on_a_document_that_was_rendered(name: str) -> None:
    answers = sample(STEM)
    data = PRODUCERS[name](rendered(STEM, "docx").data)

    result = answers_read(data, answers, squeezed=name in LINES_LOST)

    assert mostly_right(result) or name in TABLES_LOST


@pytest.mark.parametrize("stem", STEMS)
def test_each_form_is_read_from_each_program(stem: str) -> None:
    answers = on_the_document(stem, generated(stem, 13, 0.7))
    data = filled(stem, answers, 13)
    for name in {*PRODUCERS} - {*TABLES_LOST}:
        extraction = mappa_docs.extract(PRODUCERS[name](data))
        squeezed = name in LINES_LOST
        result = compared(normalised(answers), extraction.submission, squeezed=squeezed)

        assert (name, result.altered, result.invented) == (name, [], [])
        assert (name, mostly_right(result)) == (name, True)
        assert bool(result.missing) <= bool(extraction.unread)


@every_producer
def test_nobody_has_answered_a_blank(name: str) -> None:
    extraction = mappa_docs.extract(PRODUCERS[name](blank(STEM, "docx").data))

    assert extraction.submission == {"form": "MAPPA A", "edition": "2012"}
    # The trial of one program writes into the header; the others write nothing.
    written = sum(one.characters for one in extraction.unread if one.section)
    assert written == 0 or name in TABLES_LOST


@cache
def saved_by_libreoffice() -> dict[str, bytes]:
    """Return what LibreOffice makes of a form that each program saved."""
    made = {name: producer(of_sample()) for name, producer in PRODUCERS.items()}
    return dict(zip(made, office.saved_each(made.values(), "docx"), strict=True))


@needs_office
@every_producer
def test_the_answers_are_there_after_libreoffice_too(name: str) -> None:
    result = answers_read(saved_by_libreoffice()[name], sample(STEM), squeezed=True)

    assert mostly_right(result) or name in TABLES_LOST


@needs_office
def test_the_answers_are_there_after_libreoffice_saved_twice() -> None:
    data = office.saved(of_sample(), "docx", "docx")

    assert mostly_right(answers_read(data, sample(STEM), squeezed=True))


@needs_office
def test_nobody_has_answered_a_blank_that_libreoffice_saved() -> None:
    data = office.saved(blank(STEM, "docx").data, "docx")

    assert mappa_docs.extract(data).submission == {"form": "MAPPA A", "edition": "2012"}


@cache
def _with_an_answer(stem: str, place: str, value: Any) -> tuple[dict[str, Any], bytes]:
    """Return the answers of a sample with this one, and the form that was filled in with them."""
    answers = on_the_document(stem, sample(stem))
    change(answers, place, value)
    return answers, filled(stem, answers, 3)


def _said_by_a_label_too() -> list[tuple[str, str, Any]]:
    """Return the options that have the words of a label or heading of their form."""
    found = []
    for stem in STEMS:
        every = list(forms.every(views.view(stem).top))
        words = {name for field in every for name in (field.label, field.item_label)}
        found += [
            (stem, field.pointer, choice.value)
            for field in every
            for choice in field.choices
            if choice.label in words
        ]
    return found


@pytest.mark.parametrize(("stem", "pointer", "value"), _said_by_a_label_too())
@pytest.mark.parametrize("name", ["pages", "libreoffice", "pandoc"])
def test_an_option_may_have_the_words_of_a_label(
    name: str, stem: str, pointer: str, value: Any
) -> None:
    place = pointer.replace("*", "0")
    answers, data = _with_an_answer(stem, place, value)
    extraction = mappa_docs.extract(PRODUCERS[name](data))
    result = compared(normalised(answers), extraction.submission, squeezed=True)

    assert result.altered == []
    assert result.invented == []
    assert place in (*result.right, *(one.pointer for one in extraction.unread))


@cache
def _changed(tag: str) -> bytes:
    """Return a form in which the words of an answer were changed, and the change is tracked."""
    form = WordForm(of_sample(kind="minimal"))
    control = form.control(tag)
    type_into(control, NEW)
    inside = content(control)
    about = 'w:author="A. Specimen" w:date="2026-11-01T10:00:00Z"'
    deleted = parsed(f'<w:del w:id="901" {about}><w:r><w:delText>{OLD}</w:delText></w:r></w:del>')
    new = next(inside.iter(w("r")))
    inserted = parsed(f'<w:ins w:id="902" {about}/>')
    new.addprevious(deleted)
    new.addprevious(inserted)
    inserted.append(new)
    return form.data()


@every_producer
@pytest.mark.parametrize(
    ("tag", "pointer"),
    [
        ("offender.last_name", "/offender/last_name"),
        ("conviction.brief_details", "/conviction/brief_details"),
    ],
)
def test_no_deleted_word_lives_without_a_warning(name: str, tag: str, pointer: str) -> None:
    extraction = mappa_docs.extract(PRODUCERS[name](_changed(tag)))
    said = str(dict(leaves(extraction.submission)).get(pointer, ""))

    assert NEW in said
    # Where it stands there, the program that saved it has made it a word like any other.
    assert (OLD in said) <= bool(extraction.findings)
    assert (OLD in said) <= ("libreoffice" in name)


@pytest.mark.parametrize("name", ["word", "word_for_the_web", "google_docs", "pages"])
def test_a_tracked_change_is_reported(name: str) -> None:
    extraction = mappa_docs.extract(_changed("offender.last_name"))

    assert extraction.submission["offender"]["last_name"] == NEW
    assert extraction.findings


def _skeleton(data: bytes) -> list[tuple[Any, ...]]:
    """Return of each paragraph what can be told of it: its text, its controls and its fields."""
    form = WordForm(data)
    return [
        (
            text_of(line),
            line.getparent().tag,
            [_kinds(control) for control in line.iter(w("sdt"))],
            [(code.text or "").split() for code in line.iter(w("instrText"))],
            len(list(line.iter(w("fldChar")))),
        )
        for line in form.body.iter(w("p"))
    ]


def _kinds(control: Any) -> tuple[list[str], str]:
    about = properties(control)
    alias = about.find(w("alias"))
    names = sorted(one.tag.rpartition("}")[2] for one in about)
    return (
        [name for name in names if name not in ("alias", "id")],
        "" if alias is None else alias.get(w("val")),
    )


@needs_office
@pytest.mark.parametrize(
    ("name", "ways"),
    [
        ("libreoffice", ("docx",)),
        ("libreoffice_via_odt", ("odt", "docx")),
        ("libreoffice_via_doc", ("doc", "docx")),
    ],
)
def test_the_imitation_does_what_libreoffice_does(name: str, ways: tuple[str, ...]) -> None:
    saved = office.saved(of_sample(), *ways)

    assert _skeleton(PRODUCERS[name](of_sample())) == _skeleton(saved)
    assert mostly_right(answers_read(saved, sample(STEM), squeezed=True))
