"""What was rendered, or filled in by hand, is read again as it was: nothing more, nothing less."""

import pytest
from hypothesis import HealthCheck, Phase, given, settings
from hypothesis import strategies as st

import mappa_docs
from mappa_docs.definition import forms
from mappa_docs.model import MAIN, Kind
from tests import filled_pdf
from tests.filled_by_hand import filled
from tests.generated_submissions import generated
from tests.rendered import blank, rendered
from tests.support import DOCUMENTS, STEMS, sample
from tests.what_was_read import Compared, compared, normalised, on_the_document

# What is made from a seed does not become simpler with a smaller one.
BY_SEED = {"phases": [Phase.generate], "suppress_health_check": [HealthCheck.too_slow]}
KINDS = ("complete", "minimal", "draft")


def read_again(data: bytes, answers: dict[str, object]) -> Compared:
    extraction = mappa_docs.extract(data)
    assert extraction.status == "read"
    assert extraction.unread == ()
    return compared(normalised(answers), extraction.submission)


def nothing_wrong(result: Compared) -> bool:
    assert result == Compared(result.right, [], [], [])
    return bool(result.right)


@pytest.mark.parametrize("kind", KINDS)
@pytest.mark.parametrize("stem", STEMS)
def test_what_is_rendered_is_read_again(stem: str, kind: str) -> None:
    answers = sample(stem, kind)
    document = rendered(stem, "docx", kind)

    assert nothing_wrong(read_again(document.data, on_the_document(stem, answers)))


@pytest.mark.parametrize(("stem", "document"), [one for one in DOCUMENTS if one[1] != MAIN])
def test_a_further_document_is_read_as_what_it_shows(stem: str, document: str) -> None:
    answers = sample(stem)
    extraction = mappa_docs.extract(rendered(stem, "docx", document=document).data)
    shown = on_the_document(stem, answers, document)
    result = compared(normalised(shown), extraction.submission)

    assert extraction.document == document
    assert nothing_wrong(result)


@pytest.mark.parametrize("kind", KINDS)
@pytest.mark.parametrize(("stem", "document"), DOCUMENTS)
def test_what_is_filled_in_by_hand_is_read(stem: str, document: str, kind: str) -> None:
    answers = on_the_document(stem, sample(stem, kind), document)
    for seed in (1, 2):
        assert nothing_wrong(read_again(filled(stem, answers, seed, document), answers))


@pytest.mark.parametrize(("stem", "document"), DOCUMENTS)
def test_what_is_filled_in_as_a_pdf_is_read(stem: str, document: str) -> None:
    for kind in KINDS:
        answers = on_the_document(stem, sample(stem, kind), document)
        assert nothing_wrong(read_again(filled_pdf.filled(stem, answers, document), answers))


@pytest.mark.parametrize("stem", ["mappa-a", "mappa-e", "mappa-k"])
def test_what_is_rendered_with_fields_is_read_again(stem: str) -> None:
    answers = sample(stem)
    document = rendered(stem, "pdf", fillable=True)

    assert nothing_wrong(read_again(document.data, on_the_document(stem, answers)))


@pytest.mark.parametrize(("stem", "document"), DOCUMENTS)
def test_an_untouched_blank_has_no_answer(stem: str, document: str) -> None:
    extraction = mappa_docs.extract(blank(stem, "docx", document).data)
    form = forms.form(stem)

    assert extraction.submission == {"form": form.name, "edition": form.edition}
    assert (extraction.form, extraction.document) == (form.name, document)
    assert extraction.unread == ()


@given(st.sampled_from(STEMS), st.integers(0, 2**32), st.sampled_from((0.1, 0.5, 0.9, 1.0)))
@settings(max_examples=60, **BY_SEED)
def test_whatever_is_filled_in_is_read(stem: str, seed: int, density: float) -> None:
    answers = on_the_document(stem, generated(stem, seed, density))

    nothing_wrong(read_again(filled(stem, answers, seed), answers))


@pytest.mark.parametrize("stem", STEMS)
def test_an_answer_may_be_the_words_of_the_form(stem: str) -> None:
    answers = generated(stem, 7, 1.0)
    words = [field.label for field in forms.every(forms.form(stem).top)]
    for field in forms.every(forms.form(stem).top):
        holder = answers
        if "*" in field.pointer or field.kind not in (Kind.LINE, Kind.TEXT):
            continue
        *way, last = field.path.split(".")
        for step in way:
            holder = holder.get(step, {})
        if isinstance(holder.get(last), str):
            holder[last] = words[(words.index(field.label) + 1) % len(words)]

    answers = on_the_document(stem, answers)
    assert nothing_wrong(read_again(filled(stem, answers, 7), answers))
