"""Schemes are data, and a marking is read however people write it, and nothing else is."""

import json
import re
import shutil
from collections.abc import Iterator
from pathlib import Path
from re import _constants, _parser  # type: ignore[attr-defined]
from typing import Any

import pytest
from hypothesis import example, given
from hypothesis import strategies as st
from jsonschema import Draft202012Validator

from mappa_docs import cli, resources
from mappa_docs.intake import submission
from mappa_docs.issuing import rendering
from mappa_docs.markings import document_marking, policy
from mappa_docs.markings import schemes as scheme
from mappa_docs.markings.schemes import levels, recognised, schemes, sightings
from mappa_docs.model import Sighting, Unsure
from tests import readers
from tests.support import DOCUMENTS, ROOT, sample

META = json.loads((ROOT / "schemas" / "meta" / "marking-scheme.schema.json").read_bytes())
CONTENTS = {name: scheme.scheme(name) for name in schemes()}
# Each way to write each level of each scheme.
SPELLINGS = [
    (name, level["name"], spelling)
    for name, content in CONTENTS.items()
    for level in content["levels"]
    for spelling in (level["name"], *level.get("spellings", ()), *level.get("welsh", ()))
]


@pytest.mark.parametrize("name", schemes())
def test_a_scheme_says_only_what_the_meta_schema_knows(name: str) -> None:
    content = CONTENTS[name]

    assert not [one.message for one in Draft202012Validator(META).iter_errors(content)]
    assert content["name"] == name


@pytest.mark.parametrize(
    ("pointer", "value"),
    [
        ("spelings", ["X"]),
        (
            "policy",
            [{"kind": "completed", "level": "A", "guidance": ["14.4"], "status": "attested"}],
        ),
        ("policy", []),
        ("blank", {"words": ["WHEN COMPLETE"], "status": "guessed", "note": "No."}),
        ("levels", [{"name": "restricted"}, {"name": "SECRET"}]),
    ],
    ids=str,
)
def test_the_meta_schema_catches_a_wrong_scheme(pointer: str, value: Any) -> None:
    assert list(Draft202012Validator(META).iter_errors(CONTENTS["gpms"] | {pointer: value}))


@pytest.mark.parametrize("name", schemes())
def test_what_a_scheme_names_is_there(name: str) -> None:
    content = CONTENTS[name]
    documents = {stem if one == "form" else f"{stem}-{one}" for stem, one in DOCUMENTS}
    guidance = {one for entry in content["policy"] for one in entry["guidance"]}

    for entry in content["policy"]:
        assert entry["level"] in levels(name)
        assert set(entry.get("documents", ())) <= documents
    for other, entries in content["correspondence"].items():
        assert [entry["level"] for entry in entries] == list(levels(name))
        assert {level for entry in entries for level in entry["to"]} <= set(levels(other))
    for level in content["levels"]:
        for phrase in level.get("ordinary", ()):
            names = (level["name"], *level.get("welsh", ()), *level.get("welsh_unsure", ()))
            assert any(words in phrase for words in names)
    assert {"14.4", "14.5", "20.14", "20.18", "20.22", "8.4"} <= guidance


def test_the_marking_answer_takes_every_level_of_every_scheme() -> None:
    identity = json.loads((ROOT / "schemas" / "common" / "identity.schema.json").read_bytes())
    allowed = identity["$defs"]["marking"]["enum"]

    assert set(allowed) == {level for name in schemes() for level in levels(name)}
    assert len(set(allowed)) == len(allowed)


DASHES = ["-", "–", "—", "‑", "‐", "−", " - ", " – ", " ", "  ", "\u00a0", "\n", "_", ": "]


@given(
    st.sampled_from(SPELLINGS),
    st.lists(st.sampled_from(DASHES), min_size=4, max_size=4),
    st.integers(0, 2**40),
    st.sampled_from(["", "Page 3 of 4", "copy 2 of 12", "–", " 1 "]),
)
@example(("gpms", "TOP SECRET", "TOP SECRET"), ["\n"] * 4, 0, "")
def test_every_spelling_in_every_case_and_with_every_dash_is_read(
    spelt: tuple[str, str, str], dashes: list[str], cases: int, beside: str
) -> None:
    name, level, spelling = spelt
    words = re.split("[ :-]+", spelling)
    text = "".join(word + dash for word, dash in zip(words, [*dashes], strict=False))
    text = text[: len(text) - len(dashes[len(words) - 1])]
    text = "".join(
        letter.lower() if cases >> place & 1 else letter for place, letter in enumerate(text)
    )

    # Any office writes “Confidential”: it takes capitals to tell.
    in_capitals = any(word.isupper() for word in re.findall(r"\w+", text))
    common = name == "gpms" and level == "CONFIDENTIAL" and not in_capitals
    assert recognised(text, name) == level
    for found in (text, f"{text} {beside}"):
        unsure = Unsure.OFFICE if common else Unsure.NO
        assert Sighting(name, level, unsure=unsure) in sightings(found)
        assert {one.level for one in sightings(found)} == {level}


@given(
    st.sampled_from(SPELLINGS),
    st.text(st.characters(categories=("Ll", "Zs")), min_size=3).filter(str.strip),
    st.text(st.characters(categories=("Ll", "Zs")), max_size=20),
)
def test_prose_that_has_the_words_in_small_letters_is_not_marked(
    spelt: tuple[str, str, str], before: str, after: str
) -> None:
    text = f"the {before} a {spelt[2].lower()} of the {after}"

    assert sightings(text) == sightings(text, prose=True) == ()


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("OFFICIAL – SENSITIVE", ["OFFICIAL-SENSITIVE"]),
        ("OFFICIAL: SENSITIVE: PERSONAL", ["OFFICIAL-SENSITIVE PERSONAL"]),
        ("OFFICIAL (SENSITIVE)", ["OFFICIAL-SENSITIVE"]),
        ("OFFICIAL-SENSITIVE [PERSONAL]", ["OFFICIAL-SENSITIVE PERSONAL"]),
        ("OFFICIAL-SENSITIVE: LOCSEN", ["OFFICIAL-SENSITIVE LOCSEN"]),
        ("OFFICIAL-SENSITIVE [PERSONAL] [LOCSEN]", ["OFFICIAL-SENSITIVE PERSONAL LOCSEN"]),
        ("OFFICIAL-SENSITIVE [COMMERCIAL, LOCSEN]", ["OFFICIAL-SENSITIVE COMMERCIAL LOCSEN"]),
        ("Official-Sensitive when completed", ["OFFICIAL-SENSITIVE +"]),
        ("OFFICIAL SENSITIVE WHEN COMPLETE", ["OFFICIAL-SENSITIVE +"]),
        ("OFFICIAL-SENSITIVE [PERSONAL] WHEN COMPLETE", ["OFFICIAL-SENSITIVE + PERSONAL"]),
        ("Restricted (when complete)", ["RESTRICTED +"]),
        ("NOT PROTECTIVELY MARKED", ["UNCLASSIFIED"]),
        ("RESTRICTED – POLICE USE", ["RESTRICTED"]),
        ("RESTRICTED-PERSONAL", ["RESTRICTED PERSONAL"]),
        ("RESTRICTED\nPersonal details", ["RESTRICTED"]),
        ("RESTRICTED [TESTCASE]", ["RESTRICTED"]),
        ("MAPPA A  RESTRICTED  2012", ["RESTRICTED"]),
        ("RESTRICTED / RESTRICTED", ["RESTRICTED", "RESTRICTED"]),
        ("RESTRICTED and CONFIDENTIAL", ["RESTRICTED", "CONFIDENTIAL"]),
        ("UK OFFICIAL-SENSITIVE", ["OFFICIAL-SENSITIVE"]),
        ("Protective marking: Restricted", ["RESTRICTED"]),
        ("R E S T R I C T E D", ["RESTRICTED"]),
        ("O F F I C I A L - S E N S I T I V E", ["OFFICIAL-SENSITIVE"]),
        ("ＲＥＳＴＲＩＣＴＥＤ", ["RESTRICTED"]),
        ("RЕSТRIСТЕD", ["RESTRICTED"]),
        ("RESTR\u00adICTED\u200b", ["RESTRICTED"]),
        ("OFFICIAL • SENSITIVE", ["OFFICIAL-SENSITIVE"]),
        ("OFFICIAL/SENSITIVE", ["OFFICIAL-SENSITIVE"]),
        ("OFFICIAL-\nSENSITIVE", ["OFFICIAL-SENSITIVE"]),
        ("OFFICIAL. Sensitive papers", ["OFFICIAL-SENSITIVE"]),
        ("RESTRICTED | WHEN COMPLETE", ["RESTRICTED +"]),
        ("RESTRICTED. WHEN COMPLETE", ["RESTRICTED +"]),
        ("Restricted • when complete", ["RESTRICTED +"]),
        ("RESTRICTED WHEN FULLY COMPLETED", ["RESTRICTED +"]),
        ("OFFICIAL-SENSITIVE WHEN FILLED IN", ["OFFICIAL-SENSITIVE +"]),
        ("RESTRICTED. When complete, send it on.", ["RESTRICTED"]),
        ("UNRESTRICTED", []),
        ("U N R E S T R I C T E D", []),
        ("OFFICIALS", []),
        ("OFFICIAL-SENSITIVISH", []),
        ("NON-RESTRICTED", []),
        ("RESTRICTED’S", []),
        ("restricted patient", []),
        ("Restricted Patients Section", []),
        ("RESTRICTED PATIENTS SECTION", []),
        ("unclassified road", []),
        ("UNCLASSIFIED ROAD", []),
        ("PRIVATE AND CONFIDENTIAL", []),
        ("OFFICIAL SECRETS ACT 1989", []),
        ("The level 2 meeting was not confidential enough.", []),
    ],
)
def test_a_line_is_read_as_people_mean_it(text: str, expected: list[str]) -> None:
    found = [
        " ".join([one.level, *(["+"] if one.when_complete else []), *one.descriptors])
        for one in sightings(text)
    ]

    assert found == expected


@pytest.mark.parametrize(
    "spaced",
    [
        "TOP SECRET", "T O P  S E C R E T", "Top\nSecret", "TOP–SECRET", "TOP • SECRET",
        "TOP/SECRET", "TOP. SECRET", "TOP, SECRET", "TOP | SECRET", "TOP · SECRET",
        "TOP ~\n= SECRET", "T O P • S E C R E T", "T O P | SECRET", "NON-TOP / SECRET",
        "TOP Secret papers",
    ],
)  # fmt: skip
def test_top_secret_is_never_taken_for_secret(spaced: str) -> None:
    assert {one.level for one in sightings(spaced)} == {"TOP SECRET"}


@given(st.text("•·|/.,;:~=+*–—-_()[]<>\n\t ", max_size=60))
def test_no_signs_between_make_secret_of_top_secret(signs: str) -> None:
    assert {one.level for one in sightings(f"TOP{signs}SECRET")} == {"TOP SECRET"}


@pytest.mark.parametrize(
    ("text", "count"),
    [
        ("RESTRICTED", 1),
        ("Restricted", 0),
        ("Official-Sensitive", 1),
        ("restricted when complete", 1),
        ("The document is RESTRICTED and stays in the building.", 0),
        ("RESTRICTED " + "is what the whole of this long paragraph is about. " * 5, 0),
    ],
)
def test_in_prose_a_marking_stands_alone(text: str, count: int) -> None:
    assert len(sightings(text, prose=True)) == count


def _unbounded(parsed: Any) -> Iterator[str]:
    """Yield each repetition without a bound in a pattern that `re` has parsed."""
    for name, about in parsed:
        if name in (_constants.MAX_REPEAT, _constants.MIN_REPEAT):
            low, high, inside = about
            if high == _constants.MAXREPEAT:
                yield f"{low} or more of {inside}"
        for part in about if isinstance(about, tuple) else (about,):
            parts = part if isinstance(part, list) else [part]
            for one in parts:
                if isinstance(one, _parser.SubPattern):
                    yield from _unbounded(one)


def test_no_pattern_has_gaps_without_a_bound() -> None:
    """What a search can lose itself in are blanks and signs; whole words it can't read twice."""
    spellings = scheme._spellings()
    beginnings = spellings._beginnings.values()
    for pattern in (spellings._pattern, spellings._blank, spellings._ordinary, *beginnings):
        free = list(_unbounded(_parser.parse(pattern.pattern)))
        assert len(free) == (pattern is spellings._pattern), free  # any number of descriptors
        assert all("PERSONAL" in _letters(one) for one in free)


def _letters(parsed: str) -> str:
    return "".join(chr(int(code)) for code in re.findall(r"LITERAL, (\d+)", parsed))


FILLED = [
    "RESTRICTED{0}x", "{0}RESTRICTED", "x{0}RESTRICTED", "OFFICIAL{0}SENSITIV", "TOP{0}x",
    "RESTRICTED{0}WHEN{0}x", "OFFICIAL SECRETS{0}x", "page{0}1{0}RESTRICTED", "R E S T{0}R",
]  # fmt: skip


@pytest.mark.parametrize(
    "fill", [" ", "-", "\n", "A", ")", "(", ", ", "_-", "\u00a0", "9", "\u0315\u0300"]
)
@pytest.mark.parametrize("text", FILLED)
def test_a_gap_says_the_same_however_long_it_is(text: str, fill: str) -> None:
    """A search in which the length of a gap counted twice would not end with these."""
    wide, wider = text.format(fill * 100), text.format(fill * 500_000)

    assert sightings(wide) == sightings(wider)


@pytest.mark.parametrize(
    "text", ["RESTRICTED PATIENT ", "RESTRICTED ", "PERSONAL, ", "[PERSONAL, ", "TOP, ", "T,"]
)
def test_many_markings_in_a_line_are_read_one_by_one(text: str) -> None:
    assert len(sightings(text * 30_000)) == 30_000 * (text == "RESTRICTED ")
    assert len(scheme.keywords(text * 30_000)) < 30_001


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("", []),
        ("MAPPA; OFFICIAL-SENSITIVE [PERSONAL, LOCSEN],, minutes ",
         ["MAPPA", "OFFICIAL-SENSITIVE [PERSONAL, LOCSEN]", "minutes"]),
        ("[a, b", ["[a", "b"]),
        ("MAPPA, TOP; SECRET, STAFF", ["MAPPA", "TOP; SECRET", "STAFF"]),
        ("NOT, PROTECTIVELY, MARKED, RESTRICTED, PERSONAL",
         ["NOT, PROTECTIVELY, MARKED", "RESTRICTED", "PERSONAL"]),
    ],
)  # fmt: skip
def test_keywords_are_parted_and_descriptors_kept_together(text: str, words: list[str]) -> None:
    assert scheme.keywords(text) == words


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("TOP/SECRET", ["TOP/SECRET"]),
        ("top / secret [STAFF]/one", ["top / secret [STAFF]", "one"]),
        ("One/OFFICIAL/SENSITIVE/PERSONAL", ["One", "OFFICIAL/SENSITIVE", "PERSONAL"]),
        ("NOT/PROTECTIVELY/MARKED", ["NOT/PROTECTIVELY/MARKED"]),
        ("RESTRICTED/WHEN COMPLETE", ["RESTRICTED/WHEN COMPLETE"]),
        ("RESTRICTED/CONFIDENTIAL", ["RESTRICTED", "CONFIDENTIAL"]),
        ("TOP/ /SECRET", ["TOP/ /SECRET"]),
        ("On/TOP/of/SECRET", ["On", "TOP", "of", "SECRET"]),
    ],
)
def test_a_sign_in_a_marking_does_not_cut_it(text: str, words: list[str]) -> None:
    assert scheme.parts(text, re.compile("[^/]+")) == words


@given(st.lists(st.sampled_from(["TOP", "SECRET", "OFFICIAL", "SENSITIVE", "one", " ", ""])))
def test_parts_lose_nothing(words: list[str]) -> None:
    found = scheme.parts("/".join(words), re.compile("[^/]+"))

    assert re.findall(r"\w+", " ".join(found)) == [one for one in words if one.strip()]


def test_what_a_level_is_elsewhere_is_said_with_how_sure_that_is() -> None:
    attested = scheme.correspondence("RESTRICTED", "gpms", "gsc")
    inferred = scheme.correspondence("CONFIDENTIAL", "gpms", "gsc")

    assert attested is not None
    assert inferred is not None
    assert (attested.levels, attested.status) == (("OFFICIAL-SENSITIVE",), "attested")
    assert (inferred.levels, inferred.status) == (("OFFICIAL-SENSITIVE", "SECRET"), "inferred")
    assert scheme.correspondence("RESTRICTED", "gpms", "gpms") is None


@pytest.fixture
def third_scheme(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[str]:
    """A third scheme: one more file, and nothing else."""
    for folder in ("schemas", "forms", "samples"):
        shutil.copytree(ROOT / folder, tmp_path / folder)
    third = json.loads((ROOT / "schemas" / "markings" / "gpms.json").read_bytes()) | {
        "name": "specimen",
        "levels": [{"name": "OPEN"}, {"name": "GUARDED"}, {"name": "SEALED"}],
        "correspondence": {},
    }
    for entry in third["policy"]:
        entry["level"] = "GUARDED"
    (tmp_path / "schemas" / "markings" / "specimen.json").write_text(json.dumps(third), "utf-8")
    caches = (scheme.schemes, scheme.scheme, scheme.levels, scheme._spellings, policy.floor)
    monkeypatch.setattr(resources, "_ROOT", tmp_path)
    for one in caches:
        one.cache_clear()
    yield "specimen"
    monkeypatch.undo()
    for one in caches:
        one.cache_clear()


@pytest.mark.parametrize("to", ["docx", "pdf"])
def test_a_third_scheme_is_one_file(third_scheme: str, to: str) -> None:
    read = submission.from_answers(sample("mappa-a", "minimal"))
    rendered = rendering.render(read, to, scheme=third_scheme)

    assert rendered.marking.text == "GUARDED"
    assert sightings("GUARDED WHEN COMPLETE")[0] == Sighting("specimen", "GUARDED", True)
    if to == "docx":
        assert "GUARDED" in [
            one.text for one in readers.word(rendered.data).sections[0].header.paragraphs
        ]
    else:
        assert all("GUARDED" in header for header, _, _ in readers.pdf_pages(rendered.data))
    assert rendering.blank("mappa-a", to, scheme=third_scheme).marking.text.startswith("GUARDED")


def test_the_command_line_offers_every_scheme(
    third_scheme: str, tmp_path: Path, capfd: pytest.CaptureFixture[str]
) -> None:
    path = str(ROOT / "samples" / "mappa-a" / "complete.json")

    assert (
        cli.run(["render", path, "--to", "docx", "--scheme", third_scheme, "-o", str(tmp_path)])
        == 0
    )
    assert cli.run(["render", path, "--scheme", "other", "-o", str(tmp_path)]) == 2
    assert third_scheme in capfd.readouterr().err


def test_the_policy_is_that_of_the_guidance() -> None:
    assert [
        document_marking.floor("gpms", one).level
        for one in ("mappa-a", "mappa-b", "mappa-o-overview")
    ] == ["RESTRICTED"] * 3
    assert document_marking.floor("gpms", purpose="visor").level == "CONFIDENTIAL"
    assert policy.floor("gsc", "", "visor").status == "inferred"
