"""An area may raise a floor and never lower it, and its labels are written as Office does."""

import json
import pickle
import re
import zipfile
from datetime import date
from io import BytesIO
from pathlib import Path
from typing import Any
from xml.etree import ElementTree

import pytest
from jsonschema import Draft202012Validator
from openxml_audit import OpenXmlValidator

import mappa_docs
from mappa_docs import cli
from mappa_docs.checking import judging
from mappa_docs.errors import UnreadableError, UsageError
from mappa_docs.intake import submission
from mappa_docs.issuing import rendering
from mappa_docs.issuing.readiness import NotCompleteError
from mappa_docs.markings import area, area_schema
from mappa_docs.markings.area import Approval, Area, Contact, Label, Wording
from mappa_docs.validation import engine
from tests.support import AS_OF, ROOT, sample

META = json.loads((ROOT / "schemas" / "meta" / "area.schema.json").read_bytes())
# Made up for these tests alone, and no tenant's: the version digit of a real one is never f.
LABEL_ID = "0a0a0a0a-0b0b-f0c0-0d0d-0e0e0e0e0e0e"
SITE_ID = "1a1a1a1a-1b1b-f1c1-1d1d-1e1e1e1e1e1e"
SOUND: dict[str, Any] = {
    "name": "Specimen",
    "scheme": "gpms",
    "floors": {"default": "RESTRICTED", "mappa-o": "CONFIDENTIAL"},
    "labels": {"RESTRICTED": {"label_id": LABEL_ID, "site_id": SITE_ID, "name": "Restricted"}},
}


def written(folder: Path, content: Any) -> Path:
    path = folder / "area.json"
    path.write_text(content if isinstance(content, str) else json.dumps(content), "utf-8")
    return path


def referral(**answers: str) -> submission.Submission:
    return submission.from_answers(sample("mappa-a", "minimal") | answers)


def test_a_sound_profile_is_read_and_is_what_its_schema_says(tmp_path: Path) -> None:
    profile = mappa_docs.read_area(written(tmp_path, SOUND))

    assert not list(Draft202012Validator(META).iter_errors(SOUND))
    assert pickle.loads(pickle.dumps(profile)) == profile  # other processes get it
    assert profile == Area(
        "Specimen",
        "gpms",
        {"default": "RESTRICTED", "mappa-o": "CONFIDENTIAL"},
        {"RESTRICTED": Label(LABEL_ID, SITE_ID, "Restricted", "Standard")},
    )


def test_a_profile_in_toml_has_approvals_and_local_forms(tmp_path: Path) -> None:
    path = tmp_path / "area.toml"
    path.write_text(
        """
name = "Specimen"
code = "SP"
scheme = "gpms"
local_forms = ["forms/referral.toml"]
[contact]
unit = "Specimen unit"
address = "1 Sample Street\\nTestford"
[wording]
heading = "Specimen"
[[approvals]]
form = "Specimen referral"
date = 2025-03-14
rationale = "One form for all panels."
""",
        "utf-8",
    )
    profile = mappa_docs.read_area(path)

    assert profile.local_forms == (tmp_path / "forms" / "referral.toml",)
    approval = Approval("Specimen referral", date(2025, 3, 14), "One form for all panels.")
    assert profile.approvals == (approval,)
    assert profile.code == "SP"
    assert profile.contact == Contact("Specimen unit", address="1 Sample Street\nTestford")
    assert profile.wording == Wording("Specimen")
    assert pickle.loads(pickle.dumps(profile)) == profile


FAULTS: dict[str, Any] = {
    "an approval without its rationale": SOUND
    | {"approvals": [{"form": "Specimen", "date": "2025-03-14"}]},
    "an approval on no day": SOUND
    | {"approvals": [{"form": "Specimen", "date": "2025-02-30", "rationale": "x"}]},
    "approvals that are no list": SOUND | {"approvals": {}},
    "local forms that are numbers": SOUND | {"local_forms": [1]},
    "a decision that is a word": SOUND | {"head_of_ldu_counts": "yes"},
    "a code in small letters": SOUND | {"code": "sp"},
    "a contact that is text": SOUND | {"contact": "01632 960000"},
    "a misspelt name": SOUND | {"flors": {}},
    "no scheme": {"name": "Specimen"},
    "a name that is blank": SOUND | {"name": " "},
    "floors that are a list": SOUND | {"floors": ["RESTRICTED"]},
    "a floor in small letters": SOUND | {"floors": {"default": "restricted"}},
    "a label without its tenant": SOUND | {"labels": {"RESTRICTED": {"label_id": LABEL_ID}}},
    "an identifier that is not one": SOUND
    | {"labels": {"RESTRICTED": {"label_id": "mine", "site_id": SITE_ID}}},
    "an identifier with a tail": SOUND
    | {"labels": {"RESTRICTED": {"label_id": f"{LABEL_ID}\n", "site_id": SITE_ID}}},
    "another method": SOUND
    | {"labels": {"RESTRICTED": {"label_id": LABEL_ID, "site_id": SITE_ID, "method": "Automatic"}}},
}


@pytest.mark.parametrize("decision", [True, False])
def test_a_profile_says_whether_a_head_of_a_local_delivery_unit_counts(
    decision: bool, tmp_path: Path
) -> None:
    path = tmp_path / "area.json"
    path.write_text(json.dumps(SOUND), "utf-8")
    assert area.read(path).head_of_ldu_counts is None

    path.write_text(json.dumps(SOUND | {"head_of_ldu_counts": decision}), "utf-8")
    assert area.read(path).head_of_ldu_counts is decision


def test_a_profile_can_be_handed_to_another_process(tmp_path: Path) -> None:
    profile = mappa_docs.read_area(written(tmp_path, SOUND))

    assert pickle.loads(pickle.dumps(profile)) == profile


def test_a_profile_with_half_a_character_is_refused(tmp_path: Path) -> None:
    with pytest.raises(UnreadableError, match="not JSON in UTF-8"):
        area.read(written(tmp_path, SOUND | {"\ud800": {}}))


@pytest.mark.parametrize("fault", FAULTS)
def test_an_unsound_profile_is_refused_here_and_by_its_schema(fault: str, tmp_path: Path) -> None:
    checker = Draft202012Validator(META, format_checker=Draft202012Validator.FORMAT_CHECKER)
    assert list(checker.iter_errors(FAULTS[fault]))
    with pytest.raises(UnreadableError) as refused:
        area.read(written(tmp_path, FAULTS[fault]))

    assert str(refused.value).startswith("The area profile is not sound: ")


def test_all_faults_are_said_at_once_and_nothing_that_stands_there_is_quoted(
    tmp_path: Path,
) -> None:
    content = {
        "name": 5,
        "scheme": "gpms",
        "floors": {"default": "Testcase", "Specimen": "SECRET"},
        "labels": {"Specimen": {"label_id": "Testcase"}, "SECRET": []},
    }
    with pytest.raises(UnreadableError) as refused:
        area.read(written(tmp_path, content))

    said = str(refused.value)
    for words in (
        "name must be text",
        "floors, default is none of UNCLASSIFIED",
        "floors has a name that is not known; known are default, mappa-a",
        "labels has a name that is not known; known are UNCLASSIFIED",
        "labels, a name that is not known lacks site_id",
        "labels, a name that is not known, label_id is not a GUID",
        "labels, SECRET must be an object",
    ):
        assert words in said
    assert "Specimen" not in said
    assert "Testcase" not in said


@pytest.mark.parametrize("fault", FAULTS)
def test_both_engines_say_the_same_of_a_profile(
    fault: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    fast = area_schema.faults(FAULTS[fault])
    monkeypatch.setattr(area_schema, "engine_for", engine.plain_engine)
    area_schema._judge.cache_clear()
    plain = area_schema.faults(FAULTS[fault])
    area_schema._judge.cache_clear()

    assert sorted(fast) == sorted(plain)


@pytest.mark.parametrize(
    "content",
    [
        "{",
        '{"name": "Specimen", "name": "Specimen", "scheme": "gpms"}',
        "[" * 100_000,
        SOUND | {"scheme": "other"},
        SOUND | {"floors": {"mappa-z": "SECRET"}},
        SOUND | {"floors": {"default": "OFFICIAL"}},
        SOUND | {"labels": {"OFFICIAL": {"label_id": LABEL_ID, "site_id": SITE_ID}}},
        SOUND | {"labels": {"SECRET": {"label_id": "0" * 8 + "-0000" * 3 + "-" + "0" * 12,
                                       "site_id": SITE_ID}}},
    ],
    ids=["cut off", "a name twice", "too deep", "another scheme", "another form",
         "another scheme’s level", "another scheme’s label", "an empty identifier"],
)  # fmt: skip
def test_what_a_schema_cannot_see_is_refused_too(content: Any, tmp_path: Path) -> None:
    with pytest.raises(UnreadableError):
        area.read(written(tmp_path, content))
    with pytest.raises(UnreadableError):
        area.read(tmp_path / "nothing.json")


@pytest.mark.parametrize(
    ("floors", "paragraphs"),
    [
        ({"default": "PROTECT"}, "14.4"),
        ({"mappa-b": "UNCLASSIFIED"}, "14.4, 14.5"),
        ({"mappa-o-overview": "PROTECT"}, "20.14, 20.22"),
    ],
)
def test_a_profile_that_lowers_a_floor_is_refused_with_the_paragraph(
    floors: dict[str, str], paragraphs: str, tmp_path: Path, capfd: pytest.CaptureFixture[str]
) -> None:
    path = written(tmp_path, SOUND | {"floors": floors})
    with pytest.raises(UsageError) as refused:
        area.read(path)

    assert f"Guidance {paragraphs} asks for RESTRICTED at least" in str(refused.value)
    assert cli.run(["blank", "a", "--area", str(path), "-o", str(tmp_path / "out")]) == 2
    assert paragraphs in capfd.readouterr().err
    assert not (tmp_path / "out").exists()


def test_an_area_made_by_hand_cannot_lower_a_floor_either() -> None:
    lower = Area("Specimen", "gpms", {"default": "UNCLASSIFIED"})

    assert rendering.render(referral(), "docx", area=lower).marking.text == "RESTRICTED"


def test_an_area_raises_the_floor_of_what_is_judged_made_and_left_blank() -> None:
    higher = Area("Specimen", "gpms", {"default": "CONFIDENTIAL", "mappa-o": "SECRET"})
    judgement = judging.judge(referral(marking="RESTRICTED"), area=higher, as_of=AS_OF)

    assert [(one.code, one.guidance) for one in judgement.findings] == [("MRK-1", ("14.4",))]
    assert "CONFIDENTIAL or higher" in judgement.findings[0].message
    with pytest.raises(NotCompleteError):
        rendering.render(referral(marking="RESTRICTED"), "docx", area=higher)
    assert rendering.render(referral(), "docx", area=higher).marking.text == "CONFIDENTIAL"
    for document in ("form", "overview"):
        blank = rendering.blank("mappa-o", "docx", area=higher, document=document)
        assert blank.marking.text == "SECRET WHEN COMPLETE"


def test_an_area_brings_its_scheme_and_floors_are_not_translated() -> None:
    other = Area("Specimen", "gsc", {"default": "SECRET"})

    assert rendering.render(referral(), "docx", area=other).marking.text == "SECRET"
    for call in (judging.judge, lambda one, **more: rendering.render(one, "docx", **more)):
        with pytest.raises(UsageError):
            call(referral(), scheme="gpms", area=other)
    bare = Area("Specimen", "gsc")
    assert rendering.render(referral(), "docx", area=bare).marking.scheme == "gsc"
    assert rendering.render(referral(), "docx", scheme="gpms", area=bare).marking.scheme == "gpms"


def test_the_commands_take_the_profile_from_the_environment(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capfd: pytest.CaptureFixture[str]
) -> None:
    complete = str(ROOT / "samples" / "mappa-a" / "complete.json")
    profile = written(
        tmp_path, {"name": "Specimen", "scheme": "gsc", "floors": {"mappa-a": "SECRET"}}
    )
    monkeypatch.setenv("MAPPA_DOCS_AREA", str(profile))

    assert cli.run(["validate", complete]) == 0
    assert "SECRET" in capfd.readouterr().out
    for command in (["render", complete], ["blank", "a"]):
        arguments = [*command, "--to", "docx", "--marking-in-name", "-o", str(tmp_path)]
        assert cli.run(arguments) == 0
        assert "_SECRET" in capfd.readouterr().out
    assert cli.run(["validate", complete, "--scheme", "gpms"]) == 2
    profile.write_text("{}", "utf-8")
    assert cli.run(["validate", complete]) == 3


def parts(data: bytes) -> dict[str, bytes]:
    with zipfile.ZipFile(BytesIO(data)) as package:
        return {name: package.read(name) for name in package.namelist()}


def labelled(**more: Any) -> bytes:
    profile = Area(
        "Specimen", "gpms", {}, {"RESTRICTED": Label(LABEL_ID.upper(), SITE_ID, "R & D")}
    )
    return rendering.render(referral(), "docx", area=profile, **more).data


def test_a_label_stands_in_both_places_of_office(tmp_path: Path) -> None:
    data = labelled(as_of=date(2026, 3, 31))
    content = parts(data)
    custom = ElementTree.fromstring(content["docProps/custom.xml"])
    values = {one.get("name"): "".join(one.itertext()) for one in custom}
    begin = f"MSIP_Label_{LABEL_ID}_"

    said = {name: text for name, text in values.items() if str(name).startswith(begin)}
    assert said == {
        f"{begin}Enabled": "true",
        f"{begin}SetDate": "2026-03-31T00:00:00Z",
        f"{begin}Method": "Standard",
        f"{begin}Name": "R & D",
        f"{begin}SiteId": SITE_ID,
        f"{begin}ContentBits": "0",
    }
    (label,) = ElementTree.fromstring(content["docMetadata/LabelInfo.xml"])
    assert label.attrib == {
        "id": f"{{{LABEL_ID}}}", "enabled": "1", "method": "Standard", "siteId": f"{{{SITE_ID}}}",
        "contentBits": "0", "removed": "0",
    }  # fmt: skip
    assert b"application/vnd.ms-office.classificationlabels+xml" in content["[Content_Types].xml"]
    assert (
        b"http://schemas.microsoft.com/office/2020/02/relationships/classificationlabels"
        in content["_rels/.rels"]
    )
    path = tmp_path / "labelled.docx"
    path.write_bytes(data)
    assert not [str(fault) for fault in OpenXmlValidator().validate(path).errors]


def test_a_label_changes_nothing_else_and_says_no_day_unless_one_is_given() -> None:
    plain, with_label = parts(rendering.render(referral(), "docx").data), parts(labelled())
    changed = {name for name in with_label if with_label[name] != plain.get(name)}

    assert changed == {
        "[Content_Types].xml", "_rels/.rels", "docProps/custom.xml", "docMetadata/LabelInfo.xml",
    }  # fmt: skip
    assert b"SetDate" not in with_label["docProps/custom.xml"]
    assert labelled() == labelled()


def test_no_label_is_ever_made_up() -> None:
    profile = Area("Specimen", "gpms", {}, {"SECRET": Label(LABEL_ID, SITE_ID)})

    for data in (
        rendering.render(referral(), "docx", area=profile).data,
        rendering.blank("mappa-a", "docx", area=profile).data,
    ):
        content = parts(data)
        assert "docMetadata/LabelInfo.xml" not in content
        assert b"MSIP_Label" not in content["docProps/custom.xml"]
    for path in [*ROOT.glob("samples/**/*.json"), *ROOT.glob("docs/**/*.md")]:
        assert not re.search(r"[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}", path.read_text("utf-8"))


def test_the_profile_in_the_guide_is_sound_and_its_label_is_no_label(tmp_path: Path) -> None:
    page = (ROOT / "docs" / "markings.md").read_text("utf-8")
    profile, labels = re.findall(r"```json\n(.*?)```", page, re.DOTALL)

    assert area.read(written(tmp_path, profile)).floors["mappa-o"] == "CONFIDENTIAL"
    with pytest.raises(UnreadableError) as refused:
        area.read(written(tmp_path, profile.rstrip().removesuffix("}") + f",{labels}}}"))
    assert "label_id is not a GUID" in str(refused.value)
