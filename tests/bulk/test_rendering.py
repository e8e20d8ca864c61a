"""Many submissions become documents, and one that can't be stops none of the others."""

import json
from collections import Counter
from pathlib import Path
from typing import Any

import jsonschema
import pytest

import mappa_docs
from mappa_docs import resources
from mappa_docs.bulk import placing
from mappa_docs.bulk.rendering import BulkResult
from tests.many import audit, contents, entries, line, name_of, written_lines, written_zip
from tests.support import sample

INCOMPLETE = json.dumps({**audit(7), "version": None}).encode()
BROKEN = b'{"form": "MAPPA K", '
# One of each kind that there is, by what becomes of it.
KINDS = {
    1: (line(1), "written"),
    2: (INCOMPLETE, "refused"),
    3: (BROKEN, "unreadable"),
    4: (line(4), "written"),
    5: (line(1, version="1.0"), "not_allowed"),
    6: (line(6), "written"),
}


@pytest.fixture(autouse=True)
def here(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)


@pytest.fixture
def many(tmp_path: Path) -> Path:
    return written_lines(Path("many.jsonl"), [data for data, _ in KINDS.values()])


def rendered(*paths: Path | str, output: str | None = "out", **options: Any) -> list[BulkResult]:
    return [*mappa_docs.render_many(paths, output, **{"to": "docx", **options})]


@pytest.mark.parametrize("jobs", [None, 2])
def test_each_submission_has_its_result_in_order(many: Path, jobs: int | None) -> None:
    results = rendered(many, jobs=jobs)

    assert [result.status for result in results] == [status for _, status in KINDS.values()]
    assert [result.source for result in results] == [f"many.jsonl:{number}" for number in KINDS]
    assert {*contents(Path("out"))} == {"manifest.jsonl", *map(name_of, (1, 4, 6))}
    for number in (1, 4, 6):
        alone = mappa_docs.render(mappa_docs.parse(audit(number)), "docx")
        assert Path("out", name_of(number)).read_bytes() == alone.data
    assert results[1].judgement
    assert [finding.pointer for finding in results[1].judgement.findings] == ["/version"]
    assert results[4].why.startswith("A document of that name was written from another input")


def test_the_manifest_tells_of_each_input(many: Path) -> None:
    results = rendered(many)
    told = entries(Path("out/manifest.jsonl"))
    schema = resources.read_json("schemas/meta/manifest.schema.json")

    for entry in told:
        jsonschema.validate(entry, schema)
    assert [entry["input"] for entry in told] == [result.source for result in results]
    assert [entry["status"] for entry in told] == [status for _, status in KINDS.values()]
    assert told[0]["documents"] == [
        {
            "name": name_of(1),
            "sha256": _sum(Path("out", name_of(1)).read_bytes()),
            "marking": "RESTRICTED",
        }
    ]
    assert told[0]["input_sha256"] == _sum(line(1))
    assert told[1]["findings"] == {"error": 1, "warning": 0, "advice": 0}
    assert "Placeholder" not in Path("out/manifest.jsonl").read_text("utf-8")


def _sum(data: bytes) -> str:
    import hashlib

    return hashlib.sha256(data).hexdigest()


def test_without_an_output_the_results_hold_the_documents(many: Path) -> None:
    results = rendered(many, output=None, to=["docx", "pdf"])
    first = results[0].documents

    assert [Path(document.name).suffix for document in first] == [".docx", ".pdf"]
    assert first[1].data.startswith(b"%PDF")
    assert not Path("out").exists()


def test_what_is_there_and_unchanged_is_passed_over(many: Path) -> None:
    rendered(many)
    before = contents(Path("out"))
    times = {path: path.stat().st_mtime_ns for path in Path("out").glob("*.docx")}
    results = rendered(many)

    assert Counter(result.status for result in results) == Counter(
        {"unchanged": 3, "refused": 1, "unreadable": 1, "not_allowed": 1}
    )
    assert contents(Path("out")) == before
    assert {path: path.stat().st_mtime_ns for path in Path("out").glob("*.docx")} == times


def test_what_is_gone_is_made_again_and_what_was_changed_is_left_and_named(many: Path) -> None:
    rendered(many)
    before = contents(Path("out"))
    Path("out", name_of(1)).unlink()
    Path("out", name_of(4)).write_bytes(b"changed by hand")
    results = rendered(many)

    assert [results[place].status for place in (0, 3, 5)] == ["written", "not_allowed", "unchanged"]
    assert "exists already" in results[3].why
    assert Path("out", name_of(4)).read_bytes() == b"changed by hand"
    assert [result.status for result in rendered(many, force=True)][3] == "written"
    assert contents(Path("out")) == before


def test_a_changed_submission_is_not_passed_over() -> None:
    written_lines(Path("a.jsonl"), [line(1), line(2)])
    rendered("a.jsonl")
    changed = audit(1)
    changed["auditor"] = {**changed["auditor"], "name": "Jo Specimen"}
    written_lines(Path("a.jsonl"), [json.dumps(changed).encode(), line(2)])

    assert [result.status for result in rendered("a.jsonl")] == ["not_allowed", "unchanged"]
    assert [result.status for result in rendered("a.jsonl", force=True)] == ["written", "unchanged"]


def test_what_is_asked_for_otherwise_is_not_passed_over(many: Path) -> None:
    rendered(many)
    marked = rendered(many, marking_in_name=True)

    assert marked[0].status == "written"
    assert len([*Path("out").glob("*.docx")]) == 6


def test_the_manifest_keeps_what_other_inputs_have_become() -> None:
    written_lines(Path("a.jsonl"), [line(1), line(2)])
    written_lines(Path("b.jsonl"), [line(3)])
    rendered("a.jsonl")
    rendered("b.jsonl")
    told = [entry["input"] for entry in entries(Path("out/manifest.jsonl"))]

    assert told == ["b.jsonl:1", "a.jsonl:1", "a.jsonl:2"]


def test_one_zip_file_is_the_same_bytes_each_time(many: Path) -> None:
    rendered(many)
    rendered(many, output="one.zip")
    rendered(many, output="two.zip", jobs=2)
    import zipfile

    with zipfile.ZipFile("one.zip") as package:
        inside = {name: package.read(name) for name in package.namelist()}
    assert inside == contents(Path("out"))
    assert Path("one.zip").read_bytes() == Path("two.zip").read_bytes()
    assert not [*Path().glob("*.unfinished")]
    with pytest.raises(mappa_docs.UsageError, match="exists already"):
        rendered(many, output="one.zip")
    rendered("many.jsonl", output="one.zip", force=True)
    assert Path("one.zip").read_bytes() == Path("two.zip").read_bytes()


def test_a_folder_and_a_zip_file_with_the_same_submissions_give_the_same() -> None:
    members = {f"{number}.json": line(number) for number in (1, 2)}
    Path("in").mkdir()
    for name, data in members.items():
        Path("in", name).write_bytes(data)
    written_zip(Path("in.zip"), members)
    rendered("in", output="a")
    rendered("in.zip", output="b")

    for entry, other in zip(
        entries(Path("a/manifest.jsonl")), entries(Path("b/manifest.jsonl")), strict=True
    ):
        assert entry | {"input": ""} == other | {"input": ""}


def test_a_manifest_may_be_elsewhere_and_is_never_taken_for_another_file(many: Path) -> None:
    rendered(many, manifest="listed.jsonl")
    assert len(entries(Path("listed.jsonl"))) == len(KINDS)
    assert not Path("out/manifest.jsonl").exists()
    assert rendered(many, manifest="listed.jsonl")[0].status == "unchanged"
    Path("other.jsonl").write_text('{"a": 1}\n', "utf-8")
    with pytest.raises(mappa_docs.UsageError, match="is no manifest"):
        rendered(many, manifest="other.jsonl", force=True)
    assert Path("other.jsonl").read_text("utf-8") == '{"a": 1}\n'


def test_a_run_that_its_caller_leaves_goes_on_the_next_time(many: Path) -> None:
    results = mappa_docs.render_many(many, "out", to="docx", jobs=2)
    assert next(results).status == "written"
    results.close()  # type: ignore[attr-defined]  # it is a generator
    assert Path("out", placing.FOLDER).is_dir()
    assert not Path("out/manifest.jsonl").exists()
    again = rendered(many)

    assert again[0].status == "unchanged"
    rendered(many, output="whole")
    assert contents(Path("out")) == contents(Path("whole"))


def test_two_runs_do_not_write_to_one_folder_at_a_time(many: Path) -> None:
    first = mappa_docs.render_many(many, "out", to="docx")
    next(first)

    with pytest.raises(mappa_docs.UsageError, match="Another run writes there"):
        rendered(many)


def test_documents_are_their_owner_s_alone(many: Path) -> None:
    rendered(many)
    rendered(many, output="out.zip")

    for path in (*Path("out").iterdir(), Path("out.zip")):
        assert path.stat().st_mode & 0o777 == 0o600


def test_a_link_in_the_way_is_never_followed(many: Path) -> None:
    Path("out").mkdir()
    Path("kept").write_bytes(b"kept")
    Path("out", name_of(1)).symlink_to(Path("kept").absolute())

    assert rendered(many, force=True)[0].status == "not_allowed"
    assert Path("kept").read_bytes() == b"kept"


def test_a_wrong_call_is_refused_before_anything_is_done(many: Path) -> None:
    for wrong in ({"to": "odt"}, {"scheme": "none"}, {"with_data": True}, {"to": []}):
        with pytest.raises(mappa_docs.UsageError):
            rendered(many, **wrong)
    assert not Path("out").exists()


def test_no_submission_at_all_is_an_empty_manifest() -> None:
    Path("empty.jsonl").touch()

    assert rendered("empty.jsonl") == []
    assert Path("out/manifest.jsonl").read_bytes() == b""


def test_what_a_fault_of_the_program_stops_is_told_without_what_it_says(
    many: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    from mappa_docs.documents import written_file

    def breaks(*_: object) -> bytes:
        raise RuntimeError("Ann Example")

    monkeypatch.setattr(written_file, "of", breaks)
    results = rendered(many)

    assert results[0].status == "failed"
    assert "RuntimeError" in results[0].why
    assert "Ann" not in results[0].why
    assert results[1].status == "refused"


def test_progress_is_told(many: Path) -> None:
    told: list[tuple[int, int]] = []
    rendered(many, progress=lambda done, total: told.append((done, total)))

    assert told == [(number, len(KINDS)) for number in range(1, len(KINDS) + 1)]


def test_several_documents_of_one_submission_are_written_or_none(tmp_path: Path) -> None:
    Path("out").mkdir()
    Path("out", name_of(1, "pdf")).write_bytes(b"in the way")
    written_lines(Path("a.jsonl"), [line(1), json.dumps(sample("mappa-d", "minimal")).encode()])
    results = rendered("a.jsonl", to=("docx", "pdf"))

    assert [result.status for result in results] == ["not_allowed", "written"]
    assert not Path("out", name_of(1)).exists()
    assert len(results[1].documents) == 2
    assert not Path("out", placing.FOLDER).exists()
