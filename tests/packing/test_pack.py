"""The documents of a meeting as one PDF."""

import io
from datetime import date
from functools import cache
from itertools import pairwise
from typing import Any

import pikepdf
import pypdfium2
import pytest

import mappa_docs
from mappa_docs.errors import UsageError
from mappa_docs.packing.pack import Pack, pack
from mappa_docs.packing.refused import PackRefusedError
from tests.documents.pdf.test_missing_glyphs import HARD
from tests.support import AS_OF, change, sample

FORMS = ("mappa-b", "mappa-e", "mappa-f", "mappa-d")


def parsed(*stems: str, kind: str = "complete") -> list[Any]:
    return [mappa_docs.parse(sample(stem, kind)) for stem in stems]


@cache
def meeting() -> Pack:
    return pack(parsed(*FORMS), as_of=AS_OF)


def pages_of(data: bytes) -> list[str]:
    with pypdfium2.PdfDocument(data) as pdf:
        return [page.get_textpage().get_text_bounded() for page in pdf]


def test_the_first_page_lists_the_documents_with_their_pages() -> None:
    first, *rest = pages_of(meeting().data)
    spans = [(one.form, one.first, one.last) for one in meeting().documents]

    assert [form for form, _, _ in spans] == ["MAPPA B", "MAPPA E", "MAPPA F", "MAPPA D"]
    assert spans[0][1] == 2
    assert spans[-1][2] == len(rest) + 1
    assert all(other[1] == one[2] + 1 for one, other in pairwise(spans))
    for _, start, end in spans:
        assert (f"{start}–{end}" if start < end else f"{start}") in first
    assert "GW-0113-26-B2 1.0 1 July 2026" in first
    for form, start, _ in spans:
        assert f"{form} – " in rest[start - 2]


def test_pages_are_counted_over_the_whole_and_no_other_count_is_there() -> None:
    pages = pages_of(meeting().data)

    for number, words in enumerate(pages, 1):
        assert words.count("Page ") == 1
        assert f"Page {number} of {len(pages)}" in words


def test_documents_and_their_sections_have_bookmarks() -> None:
    with pypdfium2.PdfDocument(meeting().data) as pdf:
        marks = [(one.level, one.get_title(), one.get_dest().get_index()) for one in pdf.get_toc()]
    above = [(title, page + 1) for level, title, page in marks if level == 0]

    assert above[0] == ("Contents", 1)
    assert above[2] == ("MAPPA E – Record of agencies attending", meeting().documents[1].first)
    titles = [title for level, title, _ in marks if level == 1]
    assert titles.count("In brief") == 2
    assert any("Victim concerns" in title for title in titles)


def test_there_is_one_tree_of_tags_and_the_standards_are_named() -> None:
    with pikepdf.open(io.BytesIO(meeting().data)) as pdf:
        assert pdf.Root.MarkInfo.Marked
        assert pdf.Root.StructTreeRoot.K
        about = pdf.open_metadata()
        assert (about["pdfuaid:part"], about["pdfaid:part"]) == ("1", "2")
        assert str(pdf.Root.Lang) == "en-GB"


def test_the_same_documents_give_the_same_bytes() -> None:
    assert pack(parsed(*FORMS), as_of=AS_OF).data == meeting().data


def test_the_highest_marking_is_on_every_page_and_in_the_file() -> None:
    report = sample("mappa-f") | {"marking": "CONFIDENTIAL"}
    made = pack([*parsed("mappa-a"), mappa_docs.parse(report)], as_of=AS_OF)
    first, *rest = pages_of(made.data)

    assert made.marking.text == "CONFIDENTIAL"
    assert [one.marking.text for one in made.documents] == ["RESTRICTED", "CONFIDENTIAL"]
    assert "By itself: RESTRICTED" in first
    for words in (first, *rest):
        lines = words.splitlines()
        assert (lines[0].strip(), lines[-1].strip()) == ("CONFIDENTIAL", "CONFIDENTIAL")
    assert not [words for words in rest if "Protective marking RESTRICTED" in words]
    seen = mappa_docs.inspect_marking(made.data)
    assert (seen.status, seen.marking) == ("complete", "CONFIDENTIAL")


def test_a_marking_is_raised_and_never_lowered() -> None:
    made = pack(parsed("mappa-d"), classification="SECRET", descriptors=["personal"], as_of=AS_OF)

    assert made.marking.text == "SECRET [PERSONAL]"
    with pytest.raises(UsageError, match="A lower marking is refused"):
        pack(parsed("mappa-d"), classification="PROTECT")


def test_what_is_not_complete_is_refused_unless_it_is_a_draft() -> None:
    documents = [*parsed("mappa-d"), *parsed("mappa-a", kind="draft")]
    with pytest.raises(PackRefusedError) as refused:
        pack(documents, as_of=AS_OF)
    made = pack(documents, draft=True, as_of=AS_OF)
    first, statement, *referral = pages_of(made.data)

    assert [one.form for one in refused.value.judgements] == ["MAPPA A"]
    assert [one.is_draft for one in made.documents] == [False, True]
    assert first.count("DRAFT, not complete") == 2
    assert "DRAFT" not in statement
    assert all("DRAFT, not complete" in words for words in referral)
    assert made.name == "MAPPA-pack_NB-0071-26_D-A_en_DRAFT.pdf"


def test_every_document_that_is_wrong_is_named() -> None:
    wrong = sample("mappa-e")
    change(wrong, "/meeting/level", 9)
    documents = [mappa_docs.parse(wrong), *parsed("mappa-d"), *parsed("mappa-f", kind="draft")]
    with pytest.raises(PackRefusedError, match="2 of its 3 documents") as refused:
        pack(documents, as_of=AS_OF)

    assert [one.form for one in refused.value.judgements] == ["MAPPA E", "MAPPA F"]
    with pytest.raises(PackRefusedError, match="1 of its 3 documents"):
        pack(documents, as_of=AS_OF, draft=True)  # what is wrong is in no draft either


def test_warnings_are_handed_on() -> None:
    (one,) = pack(parsed("mappa-f"), as_of=date(2026, 7, 31)).documents
    judgement = mappa_docs.validate(mappa_docs.parse(sample("mappa-f")), as_of=date(2026, 7, 31))

    assert one.findings == judgement.findings


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("He wrote 𓀀.", "He wrote [U+13000"),
        (f"He wrote {HARD} and ਗੁਰਪ੍ਰੀਤ.", "He wrote"),
        ("שלום (a) na\u00adme, “said”", "a"),
        ("Well-known " * 60, "Well-known Well-known"),
    ],
)
def test_texts_of_any_script_are_printed_and_found_again(text: str, told: str) -> None:
    answers = sample("mappa-f")
    answers["offender_views"]["views"] = text
    made = pack([mappa_docs.parse(answers)], as_of=AS_OF)

    assert any(told in " ".join(words.split()) for words in pages_of(made.data))


def test_a_pack_needs_a_document() -> None:
    with pytest.raises(UsageError, match="needs a document"):
        pack([])


def test_the_name_holds_no_name() -> None:
    assert meeting().name == "MAPPA-pack_GW-0113-26-B2_B-E-F-D_en.pdf"
    named = sample("mappa-f") | {"reference": "TESTCASE-1"}
    assert pack([mappa_docs.parse(named)], as_of=AS_OF).name.startswith("MAPPA-pack_no-reference_F")
