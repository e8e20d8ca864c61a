"""All that a finished file shows or carries as text is read of it."""

import pytest

from mappa_docs.checking import last_look
from mappa_docs.definition import views
from mappa_docs.documents import layout, printed_answers, shown_answers
from mappa_docs.documents.blocks import State
from mappa_docs.documents.pdf import carried, writer
from mappa_docs.documents.printed_answers import NOTHING_ELSE
from mappa_docs.documents.request import Contents, Format
from mappa_docs.intake.submission import from_answers
from mappa_docs.issuing import rendering, shown_texts
from mappa_docs.issuing.not_complete import NotCompleteError
from mappa_docs.markings import document_marking
from tests.readers import squeezed
from tests.support import AS_OF, change, sample


@pytest.mark.parametrize("to", list(Format))
def test_answers_margins_and_properties_are_read(to: Format) -> None:
    rendered = rendering.render(from_answers(sample("mappa-j")), to, as_of=AS_OF)
    whole = squeezed(" ".join(shown_texts.shown(rendered.data, to)))

    for text in (
        sample("mappa-j")["restrictions"][1]["restriction"],
        "Reference GW-0113-26, version 1.0",
        "menna.sbesimen@jobcentre.example",
        "MAPPA J – Notification to Jobcentre Plus",
    ):
        assert squeezed(text) in whole


@pytest.mark.parametrize("to", list(Format))
def test_the_overview_carries_no_reference_but_its_own(to: Format) -> None:
    answers = sample("mappa-o")
    change(answers, "/reference", "TESTCASE-G-1985")
    plain = rendering.render(from_answers(answers), to, document="overview", as_of=AS_OF)
    change(answers, "/overview_reference", "OVR-2027-03")
    named = rendering.render(from_answers(answers), to, document="overview", as_of=AS_OF)

    assert "TESTCASE" not in plain.name.upper()
    assert named.name.startswith("MAPPA-O-overview_OVR-2027-03_v2.0")
    for rendered, said in ((plain, "Overview Report, version 2.0"), (named, "OVR-2027-03")):
        whole = " ".join(" ".join(shown_texts.shown(rendered.data, to)).split())
        assert said in whole
        assert "TESTCASE" not in whole.upper()


def test_what_is_prepared_for_visor_may_say_so() -> None:
    read = from_answers(sample("mappa-j"))
    rendered = rendering.render(read, "docx", purpose="visor", as_of=AS_OF)

    assert "for-visor" in rendered.name


@pytest.mark.parametrize("draft", [False, True])
@pytest.mark.parametrize(
    ("stem", "pointer", "text"),
    [
        ("mappa-j", "/restrictions/0/restriction", "No work near his victim."),
        ("mappa-p", "/notification/wording", "He was convicted of rape."),
        ("mappa-m", "/attendance/0/role", "DC Sarah Whitlock"),
        ("mappa-o", "/background/case_summary", "Gethin Testcase was released."),
    ],
)
def test_nothing_is_made_of_answers_that_tell_too_much(
    stem: str, pointer: str, text: str, draft: bool
) -> None:
    answers = sample(stem)
    change(answers, pointer, text)
    document = "overview" if stem == "mappa-o" else "form"

    with pytest.raises(NotCompleteError) as refused:
        rendering.render(from_answers(answers), "docx", draft=draft, document=document, as_of=AS_OF)
    assert text not in str(refused.value)


@pytest.mark.parametrize(
    ("stem", "pointer", "text"),
    [
        ("mappa-j", "/restrictions/0/restriction", "No work near his victim."),
        ("mappa-p", "/notification/wording", "He was convicted of rape."),
        ("mappa-o", "/background/case_summary", "Gethin Testcase was released."),
    ],
)
@pytest.mark.parametrize("way", ["fillable", "flatten"])
def test_no_form_with_fields_is_made_of_them_either(
    stem: str, pointer: str, text: str, way: str
) -> None:
    answers = sample(stem)
    change(answers, pointer, text)
    document = "overview" if stem == "mappa-o" else "form"
    asked: dict[str, bool] = {way: True}

    with pytest.raises(NotCompleteError) as refused:
        rendering.render(
            from_answers(answers), "pdf", draft=True, document=document, as_of=AS_OF, **asked
        )
    assert text not in str(refused.value)


def test_what_fields_hold_and_are_called_is_read() -> None:
    answers = sample("mappa-j")
    rendered = rendering.render(from_answers(answers), "pdf", fillable=True, as_of=AS_OF)
    whole = list(shown_texts.shown(rendered.data, Format.PDF))

    assert answers["restrictions"][1]["restriction"] in whole
    assert any(text.startswith("What may not be done.") for text in whole)
    assert "/restrictions/1/restriction" in whole


NAMED = [
    ("mappa-j", "form", "No work near his victim."),
    ("mappa-p", "form", "He was convicted of rape."),
    ("mappa-m", "form", "Written by Carys Dymi."),
    ("mappa-o", "overview", "Gethin Testcase was released."),
]


@pytest.mark.parametrize(("stem", "document", "text"), NAMED)
def test_what_only_the_data_tells_is_found_as_well(stem: str, document: str, text: str) -> None:
    read, form = from_answers(sample(stem)), views.view(stem, document)
    printed = printed_answers.printed(form, sample(stem))
    contents = Contents(form, State.COMPLETE, document_marking.floor("gpms"), printed)
    shown = shown_answers.shown(form, sample(stem))

    def tells(data: object) -> bool:
        carrying = carried.carried({"form": data}, NOTHING_ELSE, AS_OF)
        file = writer.write(layout.document(contents), carrying)
        return last_look.tells_too_much(
            read, document, shown_texts.shown(file, Format.PDF), "form.pdf"
        )

    assert tells({"deep": [{"inside": text}]})
    assert not tells(shown)


@pytest.mark.parametrize(("stem", "document", "text"), NAMED)
def test_a_file_with_data_shows_and_carries_the_same(stem: str, document: str, text: str) -> None:
    rendered = rendering.render(
        from_answers(sample(stem)), "pdf", document=document, as_of=AS_OF, with_data=True
    )
    whole = squeezed(" ".join(shown_texts.shown(rendered.data, Format.PDF)))

    assert squeezed(text) not in whole
    assert "submission.json" in whole
