"""The policy: a floor, raising for free, lowering never, and no translation between schemes."""

from dataclasses import replace

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from mappa_docs.checking import judging
from mappa_docs.documents.docx import self_check as word_check
from mappa_docs.documents.pdf import self_check as pdf_check
from mappa_docs.errors import MarkingError, UsageError
from mappa_docs.intake import submission
from mappa_docs.issuing import rendering
from mappa_docs.issuing.not_complete import NotCompleteError
from mappa_docs.markings import document_marking
from mappa_docs.markings.area import Area
from mappa_docs.markings.schemes import levels, recognised, schemes, sightings
from mappa_docs.ooxml.zip_writer import pack, unpack
from tests import readers
from tests.readers import squeezed
from tests.support import AS_OF, STEMS, sample

TEXTS = {
    "gpms": ("RESTRICTED", "RESTRICTED WHEN COMPLETE"),
    "gsc": ("OFFICIAL-SENSITIVE", "OFFICIAL-SENSITIVE WHEN COMPLETE"),
}


@pytest.mark.parametrize("scheme", schemes())
def test_the_floor_is_that_of_the_guidance(scheme: str) -> None:
    assert TEXTS[scheme] == (
        document_marking.floor(scheme).text,
        document_marking.of_blank(scheme).text,
    )


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


def test_a_marking_of_another_scheme_is_told_what_it_usually_is_there() -> None:
    (attested,) = _judged("RESTRICTED", "gsc").findings
    (inferred,) = _judged("CONFIDENTIAL", "gsc").findings

    assert "OFFICIAL-SENSITIVE there (attested for MAPPA)" in attested.message
    assert "--scheme gpms" in attested.message
    assert "OFFICIAL-SENSITIVE or SECRET there (inferred" in inferred.message
    assert "CONFIDENTIAL" not in inferred.message.replace("OFFICIAL-SENSITIVE or SECRET", "")


def _judged(given: str, scheme: str) -> judging.Judgement:
    answers = sample("mappa-a", "minimal") | {"marking": given}
    return judging.judge(submission.from_answers(answers), scheme=scheme, as_of=AS_OF)


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


# Independent of the data: the least of any completed document, and of what is for ViSOR.
LEAST = {("gpms", ""): "RESTRICTED", ("gpms", "visor"): "CONFIDENTIAL"} | {
    ("gsc", purpose): "OFFICIAL-SENSITIVE" for purpose in ("", "visor")
}


@pytest.mark.parametrize("scheme", schemes())
@pytest.mark.parametrize("kind", ["docx", "pdf"])
def test_what_is_for_visor_says_so_and_is_marked_for_it(kind: str, scheme: str) -> None:
    read = submission.from_answers(sample("mappa-a") | {"marking": TEXTS[scheme][0]})
    rendered = rendering.render(read, kind, scheme=scheme, purpose="visor")
    ordinary = rendering.render(read, kind, scheme=scheme)

    assert rendered.marking.text == LEAST[scheme, "visor"]
    assert rendered.name == f"MAPPA-A_GW-0113-26_v1.0_en_for-visor.{kind}"
    assert squeezed("Prepared for entry on ViSOR.") in _said(rendered.data, kind)
    assert "ViSOR.This" not in _said(ordinary.data, kind)
    assert "Handling" not in _said(ordinary.data, kind)
    assert _carries(rendered.data, kind, rendered.marking.text)


def _said(data: bytes, kind: str) -> str:
    lines = readers.word_lines(data) if kind == "docx" else readers.pdf_bodies(data)
    return squeezed("".join(lines))


def _carries(data: bytes, kind: str, text: str) -> bool:
    """Whether independent readers find the marking wherever a page can show one, and nothing else
    that is one."""
    if kind == "docx":
        section = readers.word(data).sections[0]
        places = [
            [line.text for line in getattr(section, f"{page}{place}").paragraphs]
            for page in ("", "first_page_", "even_page_")
            for place in ("header", "footer")
        ]
    else:
        places = [
            place.split("\n")
            for header, _, footer in readers.pdf_pages(data)
            for place in (header, footer)
        ]
    (level,) = {one.level for one in sightings(text)}
    seen = {one.level for place in places for line in place for one in sightings(line)}
    return seen == {level} and all(text in place for place in places)


@pytest.mark.parametrize("kind", ["docx", "pdf"])
def test_every_page_of_a_paper_copy_says_its_number(kind: str) -> None:
    read = submission.from_answers(sample("minimum-minutes", "minimal"))
    rendered = rendering.render(read, kind, copy=(2, 12))
    single = rendering.render(read, kind)

    assert rendered.name.endswith(f"_en_copy-2-of-12.{kind}")
    assert squeezed("is collected at the end.") in _said(rendered.data, kind)
    for data, expected in ((rendered.data, True), (single.data, False)):
        if kind == "docx":
            section = readers.word(data).sections[0]
            feet = ["\n".join(line.text for line in getattr(section, f"{page}footer").paragraphs)
                    for page in ("", "first_page_", "even_page_")]  # fmt: skip
        else:
            feet = [footer for _, _, footer in readers.pdf_pages(data)]
        assert {"Copy 2 of 12" in foot for foot in feet} == {expected}


@pytest.mark.parametrize("kind", ["docx", "pdf"])
@pytest.mark.parametrize("copy", ["Copy 1 of 12", "Copy 2 of 1"])
def test_a_copy_that_says_another_number_is_not_handed_over(kind: str, copy: str) -> None:
    read = submission.from_answers(sample("minimum-minutes", "minimal"))
    rendered = rendering.render(read, kind, copy=(2, 12))
    check = word_check.check if kind == "docx" else pdf_check.check

    check(rendered.data, rendered.marking, "Copy 2 of 12")
    with pytest.raises(MarkingError):
        check(rendered.data, rendered.marking, copy)


@pytest.mark.parametrize("copy", [(0, 3), (4, 3), (1, 201), (-1, -1)])
def test_a_copy_that_there_is_not_is_refused(copy: tuple[int, int]) -> None:
    read = submission.from_answers(sample("mappa-b", "minimal"))
    with pytest.raises(UsageError):
        rendering.render(read, "docx", copy=copy)


@pytest.mark.parametrize("kind", ["docx", "pdf"])
def test_descriptors_follow_the_marking_wherever_it_is_printed(kind: str) -> None:
    read = submission.from_answers(sample("mappa-b", "minimal"))
    rendered = rendering.render(
        read,
        kind,
        scheme="gsc",
        classification="official sensitive: locsen",
        descriptors=["personal", "commercial"],
        marking_in_name=True,
    )
    text = "OFFICIAL-SENSITIVE [LOCSEN] [PERSONAL] [COMMERCIAL]"

    assert rendered.marking.text == text
    assert _carries(rendered.data, kind, text)
    assert squeezed(f"These minutes are {text}.") in _said(rendered.data, kind)
    assert "_en_OFFICIAL-SENSITIVE-LOCSEN-PERSONAL-COMMERCIAL." in rendered.name
    keywords = (
        readers.word(rendered.data).core_properties.keywords
        if kind == "docx"
        else str(readers.pdf(rendered.data).metadata)
    )
    assert text in keywords
    with pytest.raises(UsageError) as refused:
        rendering.render(read, kind, scheme="gsc", descriptors=["Testcase"])
    assert "LOCSEN" in str(refused.value)


def test_a_marking_is_in_a_file_name_only_when_asked_for() -> None:
    read = submission.from_answers(sample("mappa-a"))

    assert "RESTRICTED" not in rendering.render(read, "docx").name
    named = rendering.render(read, "docx", draft=True, marking_in_name=True, copy=(1, 2))
    assert named.name == "MAPPA-A_GW-0113-26_v1.0_en_RESTRICTED_DRAFT_copy-1-of-2.docx"
    blank = rendering.blank("mappa-a", "docx", scheme="gsc", marking_in_name=True)
    assert blank.name == "MAPPA-A_blank_2012_en_OFFICIAL-SENSITIVE-WHEN-COMPLETE.docx"


def _markings() -> st.SearchStrategy[str]:
    every = sorted({level for name in schemes() for level in levels(name)})
    return st.just("") | st.sampled_from(every)


@given(data=st.data())
@settings(max_examples=60, suppress_health_check=[HealthCheck.too_slow])
def test_no_marking_is_ever_lower_than_the_highest_that_is_asked_for(data: st.DataObject) -> None:
    scheme = data.draw(st.sampled_from(schemes()))
    stem = data.draw(st.sampled_from(STEMS))
    purpose = data.draw(st.sampled_from(["", "visor"]))
    floors = data.draw(
        st.dictionaries(st.sampled_from(["default", stem]), st.sampled_from(levels(scheme)))
    )
    answer, classification = data.draw(_markings()), data.draw(_markings())
    kind = data.draw(st.sampled_from(["docx", "docx", "docx", "pdf"]))
    answers = sample(stem, "minimal") | ({"marking": answer} if answer else {})
    area = Area("Specimen", scheme, floors)
    least = [LEAST[scheme, purpose], *floors.values(), *filter(None, (answer, classification))]
    try:
        rendered = rendering.render(
            submission.from_answers(answers),
            kind,
            scheme=scheme,
            purpose=purpose,
            area=area,
            classification=classification,
        )
    except (UsageError, NotCompleteError):
        # Only where somebody asked for another scheme's marking, or a lower one.
        order = [levels(scheme).index(one) if one in levels(scheme) else -1 for one in least]
        asked = [
            place
            for one, place in zip(least, order, strict=True)
            if one in (answer, classification)
        ]
        assert any(place < max(order) for place in asked)
        return
    assert rendered.marking.level == max(least, key=levels(scheme).index)
    assert _carries(rendered.data, kind, rendered.marking.text)
