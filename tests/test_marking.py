"""The policy: a floor, raising for free, lowering never, and no translation between schemes."""

from dataclasses import replace

import pytest

from mappa_docs import judging, marking, rendering, submission
from mappa_docs.errors import MarkingError, UsageError
from mappa_docs.pdf import check as pdf_check
from mappa_docs.scheme import recognised, schemes
from mappa_docs.word import check as word_check
from mappa_docs.word.package import pack, unpack
from tests import readers
from tests.support import STEMS, sample

TEXTS = {
    "gpms": ("RESTRICTED", "RESTRICTED WHEN COMPLETE"),
    "gsc": ("OFFICIAL-SENSITIVE", "OFFICIAL-SENSITIVE WHEN COMPLETE"),
}


@pytest.mark.parametrize("scheme", schemes())
def test_the_floor_is_that_of_the_guidance(scheme: str) -> None:
    assert TEXTS[scheme] == (marking.floor(scheme).text, marking.blank(scheme).text)


@pytest.mark.parametrize("given", ["UNCLASSIFIED", "PROTECT"])
def test_a_marking_below_the_floor_is_refused(given: str) -> None:
    judgement = _judged(given, "gpms")

    assert [(one.code, one.kind, one.guidance) for one in judgement.findings] == [
        ("MRK-1", "marking", ("14.4",))
    ]
    assert judgement.status == "invalid"


@pytest.mark.parametrize("given", ["RESTRICTED", "CONFIDENTIAL", "TOP SECRET"])
def test_a_marking_at_or_above_the_floor_is_kept(given: str) -> None:
    judgement = _judged(given, "gpms")

    assert (judgement.status, judgement.marking) == ("complete", given)


@pytest.mark.parametrize(
    ("given", "scheme"), [("RESTRICTED", "gsc"), ("OFFICIAL-SENSITIVE", "gpms")]
)
def test_schemes_are_never_translated(given: str, scheme: str) -> None:
    judgement = _judged(given, scheme)

    assert [one.code for one in judgement.findings] == ["MRK-SCHEME"]
    assert judgement.status == "invalid"


def _judged(given: str, scheme: str) -> judging.Judgement:
    answers = sample("mappa-a", "minimal") | {"marking": given}
    return judging.judge(submission.from_answers(answers), scheme=scheme)


@pytest.mark.parametrize(
    ("spelt", "scheme", "level"),
    [
        ("official sensitive", "gsc", "OFFICIAL-SENSITIVE"),
        ("Official – Sensitive", "gsc", "OFFICIAL-SENSITIVE"),
        ("OFFICIAL", "gsc", "OFFICIAL"),
        ("Not protectively marked", "gpms", "UNCLASSIFIED"),
        ("restricted", "gsc", ""),
        ("OFFICIAL-SENSITIVISH", "gsc", ""),
    ],
)
def test_usual_spellings_are_recognised_and_no_others(spelt: str, scheme: str, level: str) -> None:
    assert level == recognised(spelt, scheme)


def test_a_higher_marking_can_be_asked_for_and_a_lower_one_cannot() -> None:
    read = submission.from_answers(sample("mappa-a", "minimal") | {"marking": "CONFIDENTIAL"})

    assert rendering.render(read, "docx", classification="secret").marking.text == "SECRET"
    for lower in ("RESTRICTED", "UNCLASSIFIED", "OFFICIAL-SENSITIVE"):
        with pytest.raises(UsageError):
            rendering.render(read, "docx", classification=lower)


@pytest.mark.parametrize("scheme", schemes())
@pytest.mark.parametrize("stem", STEMS)
def test_word_is_marked_wherever_a_page_can_show_it(stem: str, scheme: str) -> None:
    read = submission.from_answers(sample(stem))
    complete, blank = TEXTS[scheme]
    for text, rendered in (
        (complete, rendering.render(read, "docx", scheme=scheme)),
        (blank, rendering.blank(stem, "docx", scheme=scheme)),
    ):
        document = readers.word(rendered.data)
        for section in document.sections:
            for kind in ("", "first_page_", "even_page_"):
                for place in ("header", "footer"):
                    part = getattr(section, f"{kind}{place}")
                    assert text in [line.text for line in part.paragraphs]
        assert text in readers.word_lines(rendered.data)[:12]
        assert document.core_properties.keywords == text


@pytest.mark.parametrize("scheme", schemes())
@pytest.mark.parametrize("stem", STEMS)
def test_pdf_is_marked_at_the_top_and_bottom_of_every_page(stem: str, scheme: str) -> None:
    read = submission.from_answers(sample(stem))
    complete, blank = TEXTS[scheme]
    for text, rendered in (
        (complete, rendering.render(read, "pdf", scheme=scheme)),
        (blank, rendering.blank(stem, "pdf", scheme=scheme)),
    ):
        pages = list(readers.pdf_pages(rendered.data))
        for header, _, footer in pages:
            assert text in header.split("\n")
            assert text in footer.split("\n")
        assert text in pages[0][1]
        metadata = readers.pdf(rendered.data).metadata
        assert metadata is not None
        assert text in metadata["/Keywords"]


PARTS = [f"word/{part}{number}.xml" for part in ("header", "footer") for number in (1, 2, 3)]


@pytest.mark.parametrize("part", PARTS)
def test_a_word_file_that_lost_one_marking_is_not_handed_over(part: str) -> None:
    rendered = rendering.blank("mappa-a", "docx")
    parts = unpack(rendered.data)
    parts[part] = parts[part].replace(b"RESTRICTED WHEN COMPLETE", b"")

    with pytest.raises(MarkingError):
        word_check.check(pack(parts), rendered.marking)


@pytest.mark.parametrize("kind", ["docx", "pdf"])
def test_a_document_with_another_marking_is_not_handed_over(kind: str) -> None:
    rendered = rendering.blank("mappa-a", kind)
    other = replace(rendered.marking, text="CONFIDENTIAL WHEN COMPLETE")
    check = word_check.check if kind == "docx" else pdf_check.check

    with pytest.raises(MarkingError):
        check(rendered.data, other)
