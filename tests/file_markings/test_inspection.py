"""What the places of a file say is held against each other and the floor, whatever the format."""

from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

import mappa_docs
from mappa_docs.errors import UnreadableError, UsageError
from mappa_docs.file_markings import inspection
from mappa_docs.intake import submission
from mappa_docs.issuing import rendering
from mappa_docs.markings import document_marking, precedence
from mappa_docs.markings.area import Area, Label
from mappa_docs.markings.schemes import levels, sightings
from mappa_docs.model import Finding, Judgement, Sighting
from mappa_docs.model.spots import (
    Aspect,
    Doubt,
    Inspection,
    Location,
    Position,
    Seen,
    Spot,
    SpotKind,
    Unit,
)
from tests import pdf_files
from tests.pdf_files import FULL, GREY
from tests.support import STEMS, sample
from tests.word_files import Section, WordFile, marked, paragraph

KINDS = {Position.TOP: SpotKind.HEADER, Position.BOTTOM: SpotKind.FOOTER}
KEYWORDS = Location(Unit.PROPERTIES, position=Position.KEYWORDS)
SITE = "0a1b2c3d-1111-4222-8333-444455556666"


def page(number: int, position: Position, words: str, *doubts: Doubt) -> Spot:
    location = Location(Unit.PAGE, number, position)
    return Spot(location, KINDS[position], sightings(words), needed=True, doubts=doubts)


def beside(words: str, location: Location = KEYWORDS, kind: str = "property") -> Spot:
    return Spot(location, SpotKind(kind), sightings(words))


def pages(*words: str, more: tuple[Spot, ...] = (), filled: bool | None = None) -> Inspection:
    spots = [page(n, position, said) for n, said in enumerate(words, 1) for position in KINDS]
    return Inspection("a.pdf", "pdf", (*spots, *more), filled)


def judge(inspected: Inspection, **least: document_marking.Marking) -> Judgement:
    return inspection.judge(inspected, **least)


def found(judgement: Judgement) -> list[tuple[str, str, str]]:
    return [(one.code, one.severity, one.section) for one in judgement.findings]


LABEL = Location(Unit.FILE, position=Position.LABEL)
NOT_SHOWN = Location(Unit.SECTION, 1, Position.EVEN_PAGE_HEADER, Aspect.NOT_SHOWN)
REPEATED = (beside("RESTRICTED"),)


def test_a_file_that_is_marked_everywhere_is_fine() -> None:
    judgement = judge(pages("RESTRICTED", "RESTRICTED", more=REPEATED))

    assert (judgement.status, judgement.marking, found(judgement)) == ("complete", "RESTRICTED", [])


def test_pages_with_the_same_fault_are_one_finding() -> None:
    judgement = judge(pages("RESTRICTED", *[""] * 13, more=REPEATED))

    assert found(judgement) == [("MRK-1", "error", "pages 2 to 14, top and bottom")]
    assert judgement.status == "invalid"
    assert judgement.findings[0].guidance == ("14.4",)


@pytest.mark.parametrize(
    ("words", "least", "codes"),
    [
        ("PROTECT", None, ["MRK-1"]),
        ("OFFICIAL", None, ["MRK-1"]),
        ("RESTRICTED", None, []),
        ("OFFICIAL SENSITIVE", None, []),
        ("SECRET", None, []),
        ("RESTRICTED", ("CONFIDENTIAL", "gpms"), ["MRK-1"]),
        ("SECRET", ("CONFIDENTIAL", "gpms"), []),
        ("SECRET", ("OFFICIAL-SENSITIVE", "gsc"), []),
        ("RESTRICTED", ("OFFICIAL-SENSITIVE", "gsc"), ["MRK-9"]),
        ("OFFICIAL-SENSITIVE", ("RESTRICTED", "gpms"), ["MRK-9"]),
    ],
)
def test_the_least_that_will_do(
    words: str, least: tuple[str, str] | None, codes: list[str]
) -> None:
    floor = document_marking.asked_for(*least) if least else None
    judgement = inspection.judge(pages(words, more=(beside(words),)), least=floor)

    assert [one.code for one in judgement.findings] == codes
    assert judgement.status == ("invalid" if codes else "complete")


@pytest.mark.parametrize("kind", ["body", "watermark"])
def test_different_levels_contradict_each_other_wherever_they_are_shown(kind: str) -> None:
    other = beside("CONFIDENTIAL", Location(Unit.PAGE, 2, Position.IN_TEXT), kind)
    judgement = judge(pages("RESTRICTED", "RESTRICTED", more=(other, *REPEATED)))

    assert found(judgement) == [("MRK-2", "error", "the file")]
    assert "CONFIDENTIAL in page 2, in the text" in judgement.findings[0].message
    assert judgement.marking == "CONFIDENTIAL"


@pytest.mark.parametrize(
    ("words", "marking"),
    [
        (("OFFICIAL-SENSITIVE [PERSONAL]",), "OFFICIAL-SENSITIVE [PERSONAL]"),
        (("OFFICIAL-SENSITIVE", "OFFICIAL-SENSITIVE PERSONAL"), "OFFICIAL-SENSITIVE [PERSONAL]"),
        (("RESTRICTED [STAFF]", "RESTRICTED [PERSONAL]"), "RESTRICTED [STAFF] [PERSONAL]"),
        (("RESTRICTED [PERSONAL] WHEN COMPLETE",), "RESTRICTED [PERSONAL] WHEN COMPLETE"),
        (("RESTRICTED [PERSONAL]", "CONFIDENTIAL"), "CONFIDENTIAL"),
        (("SECRET [PERSONAL]",), "SECRET [PERSONAL]"),
        (("SECRET [LOCSEN]",), "SECRET [LOCSEN]"),
        (("SECRET [POLICY]",), "SECRET [POLICY]"),
    ],
)
def test_the_marking_of_a_file_is_told_with_all_its_descriptors(
    words: tuple[str, ...], marking: str
) -> None:
    assert judge(pages(*words)).marking == marking


def test_a_marking_twice_in_a_place_is_a_warning() -> None:
    judgement = judge(pages("RESTRICTED RESTRICTED", more=REPEATED))

    assert found(judgement) == [("MRK-3", "warning", "page 1, top and bottom")]
    assert judgement.status == "complete"


def test_a_level_of_both_schemes_is_neither_doubled_nor_mixed() -> None:
    assert found(judge(pages("SECRET", more=(beside("SECRET"),)))) == []


def test_the_words_of_two_schemes_are_a_finding() -> None:
    mixed = pages("OFFICIAL-SENSITIVE", "OFFICIAL-SENSITIVE", "RESTRICTED")

    assert ("MRK-9", "error", "page 3, top and bottom") in found(judge(mixed))


@pytest.mark.parametrize(
    ("words", "filled", "expected"),
    [
        ("RESTRICTED WHEN COMPLETE", True, [("MRK-4", "error")]),
        ("RESTRICTED WHEN COMPLETE", None, [("MRK-4", "warning")]),
        ("RESTRICTED WHEN COMPLETE", False, []),
        ("RESTRICTED", True, []),
        ("RESTRICTED", None, []),
        ("RESTRICTED", False, [("MRK-5", "warning")]),
    ],
)
def test_when_complete_is_for_empty_forms(
    words: str, filled: bool | None, expected: list[tuple[str, str]]
) -> None:
    judgement = judge(pages(words, more=(beside(words),), filled=filled))

    assert [one[:2] for one in found(judgement)] == expected


def test_pages_that_differ_about_when_complete_are_a_finding() -> None:
    judgement = judge(pages("RESTRICTED", "RESTRICTED WHEN COMPLETE", more=REPEATED))

    assert found(judgement) == [("MRK-4", "error", "page 2, top and bottom")]


@pytest.mark.parametrize(
    ("name", "expected"),
    [
        ("RESTRICTED", []),
        ("CONFIDENTIAL", [("MRK-6", "error")]),
        ("OFFICIAL-SENSITIVE", [("MRK-6", "error")]),
        ("General", [("MRK-6", "advice")]),
    ],
)
def test_a_label_agrees_with_the_pages(name: str, expected: list[tuple[str, str]]) -> None:
    judgement = judge(pages("RESTRICTED", more=(*REPEATED, beside(name, LABEL, "label"))))

    assert [one[:2] for one in found(judgement)] == expected


def test_what_could_not_be_read_is_never_fine() -> None:
    scanned = Inspection("a.pdf", "pdf", (page(1, Position.TOP, "", Doubt.UNREAD), *REPEATED))
    judgement = judge(scanned)

    assert [(one.code, one.severity, one.kind) for one in judgement.findings] == [
        ("MRK-7", "error", "unread")
    ]
    assert judgement.status == "incomplete"


@pytest.mark.parametrize("doubt", [doubt for doubt in Doubt if doubt is not Doubt.WORDS])
def test_each_doubt_about_a_place_is_said_with_its_own_reason(doubt: Doubt) -> None:
    spots = [page(1, Position.TOP, "", doubt), page(1, Position.BOTTOM, "RESTRICTED")]
    judgement = judge(Inspection("a.pdf", "pdf", (*spots, *REPEATED)))

    assert [(one.sentence, one.section) for one in judgement.findings] == [
        (f"MRK-7.{doubt}", "page 1, top")
    ]
    assert judgement.status == "incomplete"


def test_a_marking_that_may_be_seen_does_not_mark_a_place() -> None:
    spot = Spot(
        Location(Unit.PAGE, 1, Position.TOP),
        SpotKind.HEADER,
        needed=True,
        doubts=(Doubt.LOOK,),
        possible=sightings("RESTRICTED"),
    )
    judgement = judge(Inspection("a.pdf", "pdf", (spot, *REPEATED)))

    assert (judgement.status, judgement.marking) == ("incomplete", "")
    with pytest.raises(UsageError, match="--overrule"):
        precedence.check([spot], document_marking.of_blank("gpms"))


def test_another_level_that_may_be_seen_is_never_fine() -> None:
    seen = page(1, Position.TOP, "RESTRICTED")
    both = replace(seen, possible=sightings("SECRET"), doubts=(Doubt.LOOK,))
    same = replace(seen, possible=sightings("RESTRICTED"), doubts=(Doubt.LOOK,))

    assert judge(Inspection("a.pdf", "pdf", (both, *REPEATED))).status == "incomplete"
    assert judge(Inspection("a.pdf", "pdf", (same, *REPEATED))).status == "complete"


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ("RESTRICTED", []),
        ("PROTECT", [("MRK-8", "warning")]),
        ("RESTRICTED WHEN COMPLETE", [("MRK-8", "warning")]),
        ("OFFICIAL", [("MRK-8", "warning")]),
        ("", [("MRK-8", "advice")]),
    ],
)
def test_properties_repeat_the_marking(words: str, expected: list[tuple[str, str]]) -> None:
    judgement = judge(pages("RESTRICTED", more=(beside(words),)))

    assert [one[:2] for one in found(judgement)] == expected
    assert judgement.status == "complete"


def test_what_no_page_shows_is_only_a_warning() -> None:
    hidden = beside("PROTECT", NOT_SHOWN, "inactive")
    judgement = judge(pages("RESTRICTED", more=(hidden, *REPEATED)))

    assert [one[:2] for one in found(judgement)] == [("MRK-10", "warning")]


def test_what_an_inspector_found_is_kept_once() -> None:
    own = Finding("MRK-7", "error", "unread", "", "page 1, top", "", "A picture.")
    scanned = Inspection("a.pdf", "pdf", (page(1, Position.TOP, "", Doubt.UNREAD),), None, (own,))

    assert len(judge(scanned).findings) == 1


LEVELS = [(scheme, level) for scheme in ("gpms", "gsc") for level in levels(scheme)]
SIGHTINGS = st.builds(
    lambda one, later: Sighting(*one, when_complete=later), st.sampled_from(LEVELS), st.booleans()
)
SPOTS = st.lists(
    st.builds(
        Spot,
        st.one_of(
            st.builds(Location, st.just(Unit.PAGE), st.integers(1, 99), st.sampled_from([*KINDS])),
            st.just(KEYWORDS),
        ),
        st.sampled_from(SpotKind),
        st.lists(SIGHTINGS, max_size=3).map(tuple),
        st.booleans(),
        st.sets(st.sampled_from(Doubt), max_size=2).map(tuple),
        st.lists(SIGHTINGS, max_size=2).map(tuple),
    ),
    max_size=8,
)


@given(SPOTS, st.sampled_from([None, True, False]))
def test_a_file_is_in_order_only_where_every_needed_place_is_marked_high_enough(
    spots: list[Spot], filled: bool | None
) -> None:
    judgement = judge(Inspection("x", "docx", tuple(spots), filled))
    shown = [one for one in spots if one.kind in ("header", "footer")]
    for spot in shown:
        if spot.needed and judgement.status == "complete":
            assert spot.seen is Seen.MARKED
            assert all(
                levels(one.scheme).index(one.level)
                >= levels(one.scheme).index(document_marking.floor(one.scheme).level)
                for one in spot.sightings
            )


@pytest.mark.parametrize("to", ["docx", "pdf"])
@pytest.mark.parametrize("scheme", ["gpms", "gsc"])
@pytest.mark.parametrize("stem", STEMS)
def test_our_own_documents_are_in_order(stem: str, scheme: str, to: str) -> None:
    answers = submission.from_answers(sample(stem))
    for document, text in (
        (rendering.blank(stem, to, scheme=scheme), document_marking.of_blank(scheme).text),
        (rendering.render(answers, to, scheme=scheme), document_marking.floor(scheme).text),
    ):
        judgement = judge(inspection.inspect(document.data, document.name))
        assert (judgement.status, judgement.marking, found(judgement)) == ("complete", text, [])


def test_a_file_is_known_by_its_content(tmp_path: Path) -> None:
    path = tmp_path / "report.pdf"
    path.write_bytes(marked().data())

    assert inspection.inspect(path).format == "docx"
    assert inspection.inspect(path).source == str(path)


@pytest.mark.parametrize("data", [b"", b"Dear all", b"\x89PNG\r\n", b"PK\x05\x06" + bytes(18)])
def test_other_files_are_not_judged(data: bytes) -> None:
    with pytest.raises(UnreadableError, match=r"neither Word|is empty"):
        inspection.inspect(data, "x")


def test_a_scan_that_was_marked_is_fine_and_its_picture_is_to_be_looked_at() -> None:
    scan = pdf_files.made(pdf_files.Page(FULL, pictures={"P": GREY}))
    before = mappa_docs.inspect_marking(scan)
    after = mappa_docs.inspect_marking(mappa_docs.apply_marking(scan, "RESTRICTED"))

    assert (before.status, found(before)[0][:2]) == ("incomplete", ("MRK-7", "error"))
    assert (after.status, after.marking) == ("complete", "RESTRICTED")
    assert found(after) == [("MRK-7", "advice", "page 1, top and bottom")]


WORD, PDF = WordFile().data(), pdf_files.made(pdf_files.Page(pdf_files.body()))


@pytest.mark.parametrize("data", [WORD, PDF], ids=["docx", "pdf"])
def test_other_programs_inspect_and_mark_any_file(data: bytes, tmp_path: Path) -> None:
    assert mappa_docs.inspect_marking(data).status == "invalid"
    marked_file = mappa_docs.apply_marking(data, "official sensitive [personal]", scheme="gsc")
    path = tmp_path / "report"
    path.write_bytes(marked_file)

    for source in (path, str(path), marked_file):
        judgement = mappa_docs.inspect_marking(source)
        assert (judgement.status, judgement.marking) == (
            "complete",
            "OFFICIAL-SENSITIVE [PERSONAL]",
        )
    assert mappa_docs.inspect_marking(path, least="SECRET", scheme="gsc").status == "invalid"
    assert mappa_docs.inspect_marking(path, scheme="gpms").status == "invalid"
    higher = Area("Testshire", "gsc", {"default": "SECRET"})
    assert mappa_docs.inspect_marking(path, area=higher).status == "invalid"
    later = mappa_docs.apply_marking(data, "RESTRICTED WHEN COMPLETE")
    assert mappa_docs.inspect_marking(later).marking == "RESTRICTED WHEN COMPLETE"


@pytest.mark.parametrize("data", [WORD, PDF], ids=["docx", "pdf"])
def test_what_other_programs_ask_for_in_vain_says_why(data: bytes) -> None:
    secret = mappa_docs.apply_marking(data, "SECRET", scheme="gpms")
    higher = Area("Testshire", "gpms", {"default": "SECRET"})
    for source, words, more, said in (
        (data, "PROTECT", {}, "14.4"),
        (data, "RESTRICTED", {"area": higher}, "area"),
        (data, "RESTRICTED", {"scheme": "gsc"}, "OFFICIAL-SENSITIVE"),
        (data, "SECRET", {}, "gpms and gsc"),
        (data, "HUSH-HUSH", {}, "RESTRICTED"),
        (secret, "CONFIDENTIAL", {}, "never lowered"),
        (secret, "SECRET [LOCSEN]", {"scheme": "gpms"}, "no such marking"),
        (mappa_docs.apply_marking(data, "RESTRICTED"), "OFFICIAL-SENSITIVE", {}, "translated"),
    ):
        with pytest.raises(UsageError, match=said):
            mappa_docs.apply_marking(source, words, **more)


@pytest.mark.parametrize("data", [WORD, PDF], ids=["docx", "pdf"])
def test_descriptors_are_added_and_never_taken_away(data: bytes) -> None:
    plain = mappa_docs.apply_marking(data, "OFFICIAL-SENSITIVE")
    one = mappa_docs.apply_marking(plain, "OFFICIAL-SENSITIVE [PERSONAL]")
    again = mappa_docs.apply_marking(one, "OFFICIAL-SENSITIVE")

    for file in (one, again):
        spots = [spot for spot in inspection.inspect(file).spots if spot.needed]
        assert spots
        assert {spot.sightings for spot in spots} == {
            (Sighting("gsc", "OFFICIAL-SENSITIVE", False, ("PERSONAL",)),)
        }


def test_a_label_that_we_write_is_read_as_one() -> None:
    label = Label("1a2b3c4d-1111-4222-8333-444455556666", SITE, "RESTRICTED")
    area = Area("Testshire", "gpms", labels={"RESTRICTED": label})
    answers = submission.from_answers(sample("mappa-a"))
    rendered = rendering.render(answers, "docx", area=area)
    read = inspection.inspect(rendered.data, "x")

    assert [one.sightings[0].level for one in read.spots if one.kind == "label"] == ["RESTRICTED"]
    assert found(judge(read)) == []


# Two lines of a header, and whether the marking in them is plainly one.
LINES = {
    ("NO LONGER", "RESTRICTED"): False,
    ("RESTRICTED", "NO LONGER APPLIES"): False,
    ("Declassified: was", "RESTRICTED"): False,
    ("RESTRICTED", "until 31 March 2030"): False,
    ("PRIVATE AND", "CONFIDENTIAL"): False,
    ("NOT", "RESTRICTED"): False,
    ("MAPPA minutes", "RESTRICTED"): True,
    ("Gwent MAPPA", "Restricted"): True,
    ("RESTRICTED", "Page 2 of 9"): True,
    (
        "RESTRICTED",
        "These minutes go to nobody else. What they say is no longer than needed.",
    ): True,
    ("RESTRICTED", "RESTRICTED"): True,
}


@pytest.mark.parametrize(("first", "second"), LINES)
def test_a_line_beside_a_marking_may_lift_it(first: str, second: str) -> None:
    two = paragraph(first) + paragraph(second)
    broken = paragraph(f"{first}</w:t><w:br/><w:t>{second}")
    rows = pdf_files.text(first, 72, 800) + pdf_files.text(second, 72, 784)
    headers = [Section(headers={"default": said}) for said in (two, broken)]
    files = [WordFile([section]).data() for section in headers]
    files.append(pdf_files.made(pdf_files.Page(rows + pdf_files.body())))

    for data in files:
        (top,) = [spot for spot in inspection.inspect(data).spots if spot.kind is SpotKind.HEADER]
        assert (top.seen is Seen.MARKED) == LINES[first, second]
        assert top.sightings or top.possible


def test_a_marking_is_not_put_beside_words_that_would_lift_it() -> None:
    data = WordFile([Section(headers={"default": paragraph("Declassified: was")})]).data()

    with pytest.raises(UsageError, match="RESTRICTED stands here with words by which it may"):
        mappa_docs.apply_marking(data, "RESTRICTED")
