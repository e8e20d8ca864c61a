"""Forms made to do harm: each is read or refused with a sentence, and what that takes grows no
faster than the file."""

import re
import time

import pytest

import mappa_docs
from mappa_docs.errors import UnreadableError
from mappa_docs.ooxml import legacy_fields
from tests import hostile_forms
from tests.badly_filled.form import ANSWERS, DETAILS, NAME, PRISON, base, label_of
from tests.filled_by_hand import type_into
from tests.hostile_forms import GROWN, NESTED, Grown
from tests.unsafe_files import UNSAFE
from tests.what_was_read import leaves
from tests.word_form import WordForm, content, parsed, unwrap, w

# Time doubles with the file, and quadratic work takes sixteen times for four.
MOST_GROWTH = 8
# Below so many seconds the clock tells nothing.
LEAST = 0.05


def seconds(data: bytes) -> float:
    start = time.process_time()
    mappa_docs.extract(data)
    return time.process_time() - start


@pytest.mark.parametrize("grown", GROWN, ids=lambda grown: grown.__name__)
def test_the_time_grows_with_the_file_and_no_faster(grown: Grown) -> None:
    size = GROWN[grown] // 2
    small, large = grown(size), grown(4 * size)

    least = min(seconds(small) for _ in range(3))
    most = min(seconds(large) for _ in range(2))

    assert most < MOST_GROWTH * max(least, LEAST)


@pytest.mark.parametrize("kind", NESTED)
def test_what_stands_deep_inside_is_read_or_counted(kind: str) -> None:
    extraction = mappa_docs.extract(hostile_forms.nested(kind, 45))

    name = str(extraction.submission["offender"].get("last_name", ""))
    counted = sum(one.characters for one in extraction.unread)
    assert "deepest" in name or counted >= len("deepest")


@pytest.mark.parametrize("kind", NESTED)
def test_a_thousand_in_each_other_are_refused(kind: str) -> None:
    with pytest.raises(UnreadableError, match="damaged"):
        mappa_docs.extract(hostile_forms.nested(kind, 1000))


@pytest.mark.parametrize(("data", "said"), UNSAFE.values(), ids=UNSAFE)
def test_what_is_not_safe_to_open_is_read_by_nobody(data: bytes, said: str) -> None:
    with pytest.raises(UnreadableError, match=said.replace(".", r"\.")):
        mappa_docs.extract(data)


@pytest.mark.parametrize(
    ("size", "said"), [(6_000_000, "larger than 5 megabytes"), (15_000_000, "damaged")]
)
def test_a_text_beyond_all_forms_is_refused(size: int, said: str) -> None:
    with pytest.raises(UnreadableError, match=said):
        mappa_docs.extract(hostile_forms.long_text(size))


def test_a_list_with_a_choice_of_a_thousand_figures_has_none() -> None:
    field = parsed(
        f'<w:fldChar><w:ffData><w:ddList><w:result w:val="{"9" * 5000}"/>'
        '<w:listEntry w:val="Male"/></w:ddList></w:ffData></w:fldChar>'
    )

    assert legacy_fields.answer(field) == ""


@pytest.mark.parametrize("document", ["record", "zzz", "../../etc", ""])
def test_a_document_that_the_form_does_not_have_is_the_form(document: str) -> None:
    data = hostile_forms.with_labels(
        lambda said: re.sub('document="[^"]*"', f'document="{document}"', said)
    )

    assert mappa_docs.extract(data).document == "form"


def test_labels_of_another_form_are_not_believed() -> None:
    data = hostile_forms.with_labels(lambda said: said.replace('"mappa-a"', '"mappa-b"'))

    with pytest.raises(UnreadableError, match="several forms"):
        mappa_docs.extract(data)


def test_signs_that_cannot_be_printed_in_the_edition_are_reported() -> None:
    data = hostile_forms.with_labels(
        lambda said: re.sub('edition="[^"]*"', 'edition="\u202e2102"', said)
    )

    assert [one.code for one in mappa_docs.extract(data).findings] == ["CONTROL-CHARACTER"]


def rotated(said: str) -> str:
    """Give each question the label of the next one."""
    listed = re.findall('<label path="([^"]*)">([^<]*)</label>', said)
    labels = [label for _, label in listed]
    renamed = "".join(
        f'<label path="{path}">{label}</label>'
        for (path, _), label in zip(listed, (*labels[1:], labels[0]), strict=True)
    )
    return re.sub("<label path.*</label>", lambda _: renamed, said)


@pytest.mark.parametrize("with_controls", [True, False])
def test_labels_that_come_with_a_file_never_outweigh_those_on_the_page(
    with_controls: bool,
) -> None:
    form = WordForm(base())
    type_into(form.control(NAME), "Testcase")
    if not with_controls:
        for control in list(form.body.iter(w("sdt"))):
            unwrap(control, list(content(control)))
    plain = mappa_docs.extract(form.data())

    renamed = mappa_docs.extract(hostile_forms.with_labels(rotated, form))

    assert renamed.submission == plain.submission
    assert renamed.certain == plain.certain
    assert renamed.unread == plain.unread


def test_a_label_changed_to_that_of_another_question_is_reported() -> None:
    form = WordForm(base())
    type_into(form.control(NAME), "Testcase")
    type_into(form.control(PRISON), "HMP Specimen")
    label = next(label_of(form, NAME).iter(w("t")))
    label.text = "Prison"

    extraction = mappa_docs.extract(form.data())

    assert extraction.status == "partly"
    assert "prison" not in extraction.submission["offender"]


@pytest.mark.parametrize("sign", ["\u202e", "\u2066", "\u009b"])
def test_signs_that_cannot_be_printed_in_an_answer_are_reported(sign: str) -> None:
    form = WordForm(base())
    type_into(form.control(NAME), f"Test{sign}case")

    extraction = mappa_docs.extract(form.data())

    assert [(one.code, one.pointer) for one in extraction.findings] == [
        ("CONTROL-CHARACTER", "/offender/last_name")
    ]
    assert sign not in str(extraction.submission)


def test_elements_of_nobody_are_looked_through() -> None:
    form = WordForm(base())
    wrapped = '<q:z xmlns:q="urn:x"><w:p><w:r><w:t>Two assaults.</w:t></w:r></w:p></q:z>'
    form.cell(DETAILS).append(parsed(wrapped))

    read = dict(leaves(mappa_docs.extract(form.data()).submission))

    assert read["/conviction/brief_details"] == "Two assaults."
    assert read["/conviction/court"] == ANSWERS["conviction"]["court"]
