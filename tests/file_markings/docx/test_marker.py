"""A marking on somebody else's Word file: everywhere, never lower, and nothing else touched."""

import io
from pathlib import Path

import docx
import pytest
from hypothesis import given
from hypothesis import settings as limits
from hypothesis import strategies as st
from lxml import etree
from openxml_audit import OpenXmlValidator

from mappa_docs.errors import UnreadableError, UsageError
from mappa_docs.file_markings import inspection
from mappa_docs.file_markings.docx import inspector, marker
from mappa_docs.intake import submission
from mappa_docs.issuing import rendering
from mappa_docs.markings import document_marking
from mappa_docs.markings.schemes import levels
from mappa_docs.model import Marking
from mappa_docs.model.spots import Spot
from tests import readers
from tests import word_files as made
from tests.support import DOCUMENTS, STEMS, sample
from tests.word_files import Section, WordFile, marked, paragraph, unpacked
from tests.word_markings import LABEL, RESTRICTED, texts


def bare(part: bytes) -> bytes:
    """Return the canonical XML of a part without the references to headers and footers."""
    root = etree.fromstring(part)
    for element in list(root.iter("{*}headerReference", "{*}footerReference")):
        element.getparent().remove(element)
    return etree.tostring(root, method="c14n")


def test_a_file_without_headers_gets_them() -> None:
    data = WordFile([Section(), Section(size=made.LANDSCAPE)]).data()
    after = marker.apply(data, RESTRICTED)

    assert texts(after, "header") == texts(after, "footer") == [["RESTRICTED"], ["RESTRICTED"]]
    assert readers.word(after).core_properties.keywords == "RESTRICTED"
    line = readers.word(after).sections[0].header.paragraphs[0]
    assert (line.alignment, line.runs[0].bold, line.runs[0].font.size.pt) == (1, True, 12)


def test_the_marking_stands_first_at_the_top_and_last_at_the_bottom() -> None:
    section = Section({"default": paragraph("Report")}, {"default": paragraph("Page 1")})
    after = marker.apply(WordFile([section]).data(), RESTRICTED)

    assert texts(after, "header") == [["RESTRICTED", "Report"]]
    assert texts(after, "footer") == [["Page 1", "RESTRICTED"]]


def test_every_kind_that_a_page_shows_is_marked_and_no_other() -> None:
    file = marked("Report", facing=True)
    file.sections[0].title_page = True
    file.sections.append(Section({"first": paragraph("Unused")}))
    after = marker.apply(file.data(), RESTRICTED)

    for part in ("header", "first_page_header", "even_page_header"):
        assert texts(after, part)[0][0] == "RESTRICTED"
        assert texts(after, part.replace("header", "footer"))[0][-1] == "RESTRICTED"
    assert texts(after, "first_page_header")[1] == ["Unused"]


def test_a_sign_beside_a_marking_stays_where_that_is_raised() -> None:
    sign = '<w:r><w:sym w:font="Wingdings" w:char="F028"/></w:r>'
    beside = f"<w:p>{made.run('UNCLASSIFIED')}{sign}</w:p>"
    file = WordFile([Section({"default": beside}, {"default": paragraph("RESTRICTED")})])
    header = unpacked(marker.apply(file.data(), RESTRICTED))["word/header1default.xml"].decode()

    assert sign in header
    assert "UNCLASSIFIED" not in header


def test_nothing_else_is_touched() -> None:
    file = marked("Report", parts={"word/media/x.bin": "x" * 99}, custom={"Client": "Specimen"})
    file.sections.append(Section(title_page=True, size=made.LANDSCAPE))
    file.sections[1].body = made.text_box("Text") + made.control("Answer")
    before, after = unpacked(file.data()), unpacked(marker.apply(file.data(), RESTRICTED))
    changed = {name for name in before if before[name] != after[name]}

    assert list(after)[: len(before)] == list(before)
    assert changed <= {
        "[Content_Types].xml", "_rels/.rels", "word/document.xml", "word/_rels/document.xml.rels",
        "word/header1default.xml", "word/footer1default.xml", "docProps/custom.xml",
    }  # fmt: skip
    assert bare(before["word/document.xml"]) == bare(after["word/document.xml"])
    assert b'mc:Ignorable="w14"' in after["word/document.xml"]
    assert b"<w:p>" in after["word/document.xml"]


def test_comments_and_instructions_in_a_part_change_nothing() -> None:
    plain = marked("PROTECT", keywords="PROTECT", custom={"Note": "Specimen"})
    with_comments = made.packed(made.commented(plain.all_parts(), "PRO", "TECT"))
    wanted = inspector.inspect(marker.apply(plain.data(), RESTRICTED), "")

    after = marker.apply(with_comments, RESTRICTED)
    assert inspector.inspect(after, "") == wanted
    assert texts(after, "header") == [["RESTRICTED"]]


@pytest.mark.parametrize("number", ["²", "٣", "9" * 5000, "-1", ""])
def test_a_property_without_a_proper_number_stops_no_marking(number: str) -> None:
    parts = marked("Report", custom={"Client": "Specimen"}).all_parts()
    about = parts["docProps/custom.xml"].replace('pid="2"', f'pid="{number}"')
    after = marker.apply(made.packed(parts | {"docProps/custom.xml": about}), RESTRICTED)

    assert unpacked(after)["docProps/custom.xml"].count(b'pid="2"') == 1
    assert all(one.sightings for one in inspector.inspect(after, "").spots if one.needed)


def test_names_of_parts_are_kept_in_every_language() -> None:
    name = "word/media/Bild-é-日本.png"
    file = marked("Report", parts={name: "x"}, links=[("image", "media/Bild-é-日本.png")])

    assert unpacked(marker.apply(file.data(), RESTRICTED))[name] == b"x"


def test_a_file_that_has_every_header_keeps_its_document_byte_for_byte() -> None:
    data = marked("Report").data()
    before, after = unpacked(data), unpacked(marker.apply(data, RESTRICTED))

    assert before["word/document.xml"] == after["word/document.xml"]
    assert before["word/_rels/document.xml.rels"] == after["word/_rels/document.xml.rels"]


def test_the_same_file_gives_the_same_bytes_and_is_marked_only_once() -> None:
    data = marked("Report", facing=True).data()
    once = marker.apply(data, RESTRICTED)

    assert once == marker.apply(data, RESTRICTED)
    assert unpacked(once) == unpacked(marker.apply(once, RESTRICTED))


@pytest.mark.parametrize("there", ["PROTECT", "Restricted when complete", "unclassified"])
def test_a_lower_marking_that_stands_alone_is_raised_in_place(there: str) -> None:
    after = marker.apply(marked(there).data(), RESTRICTED)

    assert texts(after, "header") == texts(after, "footer") == [["RESTRICTED"]]


def test_a_lower_marking_in_a_text_box_is_raised_for_old_programs_too() -> None:
    section = Section({"default": made.text_box("PROTECT")}, {"default": paragraph("PROTECT")})
    after = unpacked(marker.apply(WordFile([section]).data(), RESTRICTED))

    assert b"PROTECT" not in after["word/header1default.xml"]
    # Twice in the box, and once where it is surely seen.
    assert after["word/header1default.xml"].count(b">RESTRICTED<") == 3


@pytest.mark.parametrize("there", ["MAPPA report – PROTECT", "PROTECT – PERSONAL"])
def test_a_lower_marking_among_other_words_stays_and_is_a_finding(there: str) -> None:
    after = marker.apply(marked(there).data(), RESTRICTED)
    judgement = inspection.judge(inspector.inspect(after, ""), least=RESTRICTED)

    assert texts(after, "header") == [["RESTRICTED", there]]
    assert "MRK-2" in [one.code for one in judgement.findings]


@pytest.mark.parametrize(
    "there",
    ["RESTRICTED", "Restricted", "RESTRICTED – PERSONAL", "RESTRICTED  Page 1 of 3"],
)
def test_a_marking_of_the_same_level_is_not_doubled(there: str) -> None:
    after = marker.apply(marked(there).data(), RESTRICTED)

    assert texts(after, "header") == [[there]]


def test_a_raised_marking_can_be_read_and_hidden_words_stay() -> None:
    look = '<w:strike/><w:sz w:val="2"/><w:color w:val="FFFFFF"/><w:strike w:val="0"/>'
    content = (
        "<w:p><w:r><w:rPr><w:vanish/></w:rPr><w:t>Note</w:t></w:r>"
        f"<w:r><w:rPr>{look.removeprefix('<w:strike/>')}</w:rPr><w:t>PROTECT</w:t></w:r></w:p>"
    )
    file = WordFile([Section({"default": content}, {"default": paragraph("PROTECT")})])
    header = unpacked(marker.apply(file.data(), RESTRICTED))["word/header1default.xml"]

    assert b">Note<" in header
    assert header.count(b">RESTRICTED<") == 1
    assert b"PROTECT" not in header
    assert b"FFFFFF" not in header


def test_a_descriptor_is_added_to_the_marking_that_is_there() -> None:
    wanted = document_marking.asked_for("RESTRICTED [PERSONAL]", "gpms")
    after = marker.apply(marked("RESTRICTED [POLICY]").data(), wanted)

    assert texts(after, "header") == [["RESTRICTED [POLICY] [PERSONAL]"]]
    with pytest.raises(UsageError, match="by hand"):
        marker.apply(marked("RESTRICTED - Page 1 of 2").data(), wanted)


HIGHER = {
    "a header": marked("SECRET"),
    "another section": WordFile([Section(), Section({"default": paragraph("CONFIDENTIAL")})]),
    "the body": WordFile([Section(body=paragraph("SECRET"))]),
    "a watermark": WordFile([Section({"default": made.watermark("SECRET")})]),
    "a property": WordFile(keywords="CONFIDENTIAL"),
    "a label": WordFile(
        custom={f"MSIP_Label_{LABEL}_Enabled": "true", f"MSIP_Label_{LABEL}_Name": "SECRET"}
    ),
}


@pytest.mark.parametrize("file", HIGHER.values(), ids=HIGHER)
def test_a_higher_marking_is_never_lowered(file: WordFile) -> None:
    with pytest.raises(UsageError, match="never lowered"):
        marker.apply(file.data(), RESTRICTED)


PERHAPS_HIGHER = {
    "another branch": WordFile([Section({"default": made.text_box("PROTECT", "SECRET")})]),
    "a letter": WordFile([Section(body=paragraph("CONFIDENTIAL"))]),
}


@pytest.mark.parametrize("file", PERHAPS_HIGHER.values(), ids=PERHAPS_HIGHER)
def test_what_may_be_a_higher_marking_is_a_person_s_to_decide(file: WordFile) -> None:
    with pytest.raises(UsageError, match="could not be told"):
        marker.apply(file.data(), RESTRICTED)


def test_a_plain_marking_is_not_made_one_for_later() -> None:
    with pytest.raises(UsageError, match="never lowered"):
        marker.apply(marked("RESTRICTED").data(), document_marking.of_blank("gpms"))


@pytest.mark.parametrize(
    ("there", "asked"),
    [("RESTRICTED", ("OFFICIAL-SENSITIVE", "gsc")), ("OFFICIAL", ("RESTRICTED", "gpms"))],
)
def test_schemes_are_never_translated(there: str, asked: tuple[str, str]) -> None:
    with pytest.raises(UsageError, match="never translated"):
        marker.apply(marked(there).data(), document_marking.asked_for(*asked))


def test_a_level_of_both_schemes_is_kept() -> None:
    after = marker.apply(marked("SECRET").data(), document_marking.asked_for("SECRET", "gsc"))

    assert texts(after, "header") == [["SECRET"]]


def test_signed_and_encrypted_files_are_refused_with_a_reason() -> None:
    with pytest.raises(UsageError, match="signed"):
        marker.apply(marked("Report", signed=True).data(), RESTRICTED)
    locked = bytes.fromhex("D0CF11E0A1B11AE1") + "EncryptedPackage".encode("utf-16-le")
    with pytest.raises(UnreadableError, match="encrypted"):
        marker.apply(locked, RESTRICTED)


def test_strict_files_stay_strict() -> None:
    file = marked("Report", strict=True, custom={"Client": "Specimen"})
    file.sections.append(Section(title_page=True))
    after = marker.apply(file.data(), RESTRICTED)

    assert all(one.sightings for one in inspector.inspect(after, "").spots if one.needed)
    assert not [
        name for name, part in unpacked(after).items() if b"2006/relationships/head" in part
    ]


@pytest.mark.parametrize("stem", STEMS)
def test_our_own_documents_can_be_raised(stem: str, tmp_path: Path) -> None:
    data = rendering.render(submission.from_answers(sample(stem)), "docx").data
    after = marker.apply(data, document_marking.asked_for("CONFIDENTIAL", "gpms"))

    assert texts(after, "header")[0][0] == "CONFIDENTIAL"
    lines = readers.word_lines(data)
    lines[lines.index("Protective marking") + 1] = "CONFIDENTIAL"
    assert readers.word_lines(after) == lines
    assert not faults(tmp_path, after)


def test_files_of_python_docx_can_be_marked(tmp_path: Path) -> None:
    document = docx.Document()
    document.add_paragraph("Text")
    document.add_section().different_first_page_header_footer = True
    buffer = io.BytesIO()
    document.save(buffer)
    after = marker.apply(buffer.getvalue(), RESTRICTED)

    assert texts(after, "header") == [["RESTRICTED"], ["RESTRICTED"]]
    assert texts(after, "first_page_footer")[1] == ["RESTRICTED"]
    assert faults(tmp_path, after) <= faults(tmp_path, buffer.getvalue())  # its template has some


def faults(folder: Path, data: bytes) -> set[str]:
    path = folder / "file.docx"
    path.write_bytes(data)
    return {str(fault) for fault in OpenXmlValidator().validate(path).errors}


CONTENT = {
    "gpms": ["PROTECT", "RESTRICTED", "RESTRICTED WHEN COMPLETE", "CONFIDENTIAL"],
    "gsc": ["OFFICIAL", "OFFICIAL SENSITIVE", "OFFICIAL-SENSITIVE WHEN COMPLETE"],
}
HOLD = st.sampled_from([paragraph, made.text_box, made.watermark, made.bound])


@st.composite
def files(draw: st.DrawFn) -> tuple[WordFile, Marking]:
    scheme = draw(st.sampled_from(sorted(CONTENT)))
    words = st.sampled_from(["Report", "", "MAPPA – RESTRICTED", "SECRET", *CONTENT[scheme]])
    held = st.builds(lambda hold, text: hold(text), HOLD, words)
    kinds = st.dictionaries(st.sampled_from(("default", "first", "even")), held)
    sections = st.lists(
        st.builds(
            Section,
            kinds,
            kinds,
            st.booleans(),
            st.sampled_from([made.PORTRAIT, made.LANDSCAPE]),
            st.builds(paragraph, st.sampled_from(["Text", "Text", *CONTENT[scheme]])),
        ),
        min_size=1,
        max_size=4,
    )
    file = draw(st.builds(WordFile, sections, st.booleans(), keywords=words, strict=st.booleans()))
    return file, document_marking.asked_for(draw(st.sampled_from(levels(scheme))), scheme)


def highest(spots: tuple[Spot, ...], scheme: str, *kinds: str) -> int:
    return max(
        (
            levels(scheme).index(one.level)
            for spot in spots
            if spot.kind in kinds
            for one in (*spot.sightings, *spot.possible)
            if one.scheme == scheme
        ),
        default=-1,
    )


@limits(max_examples=150)
@given(files())
def test_any_file_is_marked_everywhere_or_refused_and_never_lowered(
    case: tuple[WordFile, Marking],
) -> None:
    file, wanted = case
    data = file.data()
    before = inspector.inspect(data, "")
    shown = ("header", "footer", "body", "watermark", "property")
    try:
        after = marker.apply(data, wanted)
    except UsageError:
        mixed = any(
            one.level not in levels(wanted.scheme)
            for spot in before.spots
            if spot.kind in shown
            for one in (*spot.sightings, *spot.possible)
        )
        assert mixed or highest(before.spots, wanted.scheme, *shown) >= levels(wanted.scheme).index(
            wanted.level
        )
        return
    seen = inspector.inspect(after, "")
    for spot in seen.spots:
        if spot.needed:
            assert (wanted.scheme, wanted.level, False) in [
                (one.scheme, one.level, one.when_complete) for one in spot.sightings
            ]
    assert highest(seen.spots, wanted.scheme, *shown) == levels(wanted.scheme).index(wanted.level)
    if not file.strict:
        assert_read_by_another(after, file, wanted)


def assert_read_by_another(after: bytes, file: WordFile, wanted: Marking) -> None:
    """python-docx, which knows nothing of this, finds the marking where Word would look."""
    for number, section in enumerate(readers.word(after).sections):
        kinds = [""]
        kinds += ["first_page_"] if file.sections[number].title_page else []
        kinds += ["even_page_"] if file.facing else []
        for kind in kinds:
            for part in ("header", "footer"):
                element = getattr(section, f"{kind}{part}")._element
                said = "".join(one.text or "" for one in element.iter("{*}t"))
                assert wanted.level in said.replace("OFFICIAL SENSITIVE", "OFFICIAL-SENSITIVE")


@pytest.mark.parametrize(("stem", "document"), DOCUMENTS[:3])
def test_rendered_files_that_are_marked_again_stay_as_they_are(stem: str, document: str) -> None:
    data = rendering.blank(stem, "docx", document=document).data
    after = marker.apply(data, document_marking.of_blank("gpms"))

    assert {n: p for n, p in unpacked(after).items() if n.startswith("word/")} == {
        n: p for n, p in unpacked(data).items() if n.startswith("word/")
    }


@pytest.mark.parametrize(
    ("label", "said", "raised"),
    [
        ("Protective marking", "RESTRICTED", True),
        ("Protective marking", "RESTRICTED until the trial", False),
        ("Protective marking", "SECRET", False),
        ("Access to the building", "RESTRICTED", False),
    ],
)
def test_the_row_that_names_the_marking_names_the_higher_one(
    label: str, said: str, raised: bool
) -> None:
    document = docx.Document()
    document.add_paragraph("A note")
    table = document.add_table(1, 2)
    for cell, text in zip(table.rows[0].cells, (label, said), strict=True):
        cell.text = text
    buffer = io.BytesIO()
    document.save(buffer)
    higher = document_marking.asked_for("CONFIDENTIAL", "gpms")
    if said == "SECRET":
        with pytest.raises(UsageError):
            marker.apply(buffer.getvalue(), higher)
        return
    after = docx.Document(io.BytesIO(marker.apply(buffer.getvalue(), higher)))
    cells = [cell.text for cell in after.tables[0].rows[0].cells]

    assert cells == [label, "CONFIDENTIAL" if raised else said]
