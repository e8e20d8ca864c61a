"""Wrong calls of the public functions are told the argument, and what to give in its place."""

import inspect
import json
import os
import pickle
import subprocess
import sys
from collections.abc import Iterator, Mapping
from datetime import date, datetime
from decimal import Decimal
from pathlib import Path
from types import FunctionType
from typing import Any, Literal

import pytest

import mappa_docs
from mappa_docs.api.calls import checked
from mappa_docs.errors import UsageError
from tests.local.test_adapting import RECORD, adapted, mapping
from tests.support import ROOT, sample

FUNCTIONS = {
    name: getattr(mappa_docs, name)
    for name in mappa_docs.__all__
    if isinstance(getattr(mappa_docs, name), FunctionType)
}
SECRET = "Winifred Testcase"
# Arguments that are the name of a file or question, which is said where there is none of that name.
NAMING = ("path", "paths", "source", "mapping", "pointer", "attendance", "level_one")
A_DATE = "a date without a time, such as datetime.date(2026, 3, 31)"


class Foreign:
    """Something that no function takes."""

    def __repr__(self) -> str:
        return SECRET


# What nobody would take for a right argument of most kinds.
ODD = (Foreign(), Decimal("1.5"), {SECRET: SECRET}, [SECRET, 7], 3.5, True, SECRET, b"bytes")


def _arguments() -> Iterator[tuple[str, str]]:
    for function, offered in FUNCTIONS.items():
        for argument, parameter in inspect.signature(offered).parameters.items():
            if parameter.annotation is not Any:
                yield function, argument


def _right(annotation: str) -> Any:
    """An argument that is right in its type, by the words of its annotation."""
    if "Submission" in annotation:
        submission = mappa_docs.parse(sample("mappa-d"))
        return [submission] if annotation.endswith("Submission]") else submission
    if "PeopleRoles" in annotation:
        return mappa_docs.PeopleRoles({SECRET: "the offender"})
    if "CaseFile" in annotation:
        return mappa_docs.case(ROOT / "samples" / "mappa-a" / "complete.json")
    if "CheckResults" in annotation:
        return mappa_docs.check_folder([])
    if "datetime.date" in annotation:
        return date(2026, 3, 31)
    return {"bytes": b"", "int": 2026}.get(annotation.removeprefix("<class '").rstrip("'>"), "a")


def _call(function: str, argument: str, value: object) -> None:
    parameters = inspect.signature(FUNCTIONS[function]).parameters
    given = {
        name: _right(str(parameter.annotation))
        for name, parameter in parameters.items()
        if parameter.default is parameter.empty
    }
    FUNCTIONS[function](**given | {argument: value})


@pytest.mark.parametrize(("function", "argument"), [*_arguments()])
def test_every_argument_of_every_function_is_looked_at(function: str, argument: str) -> None:
    for odd in (Foreign(), Decimal("1.5")):
        with pytest.raises(UsageError, match=f"^{argument} must be .+; it is of the type") as told:
            _call(function, argument, odd)
        assert SECRET not in str(told.value)


@pytest.mark.parametrize(("function", "argument"), [*_arguments()])
def test_no_wrong_argument_ends_in_an_exception_that_is_not_ours(
    function: str, argument: str, tmp_path: Any, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    told = []
    for odd in ODD:
        try:
            _call(function, argument, odd)
        except mappa_docs.MappaDocsError as fault:
            told.append(str(fault))

    assert argument in NAMING or SECRET not in " ".join(told)


@pytest.mark.parametrize(
    ("call", "said"),
    [
        (
            lambda: mappa_docs.parse("{}"),  # type: ignore[arg-type]
            "source must be bytes or a dictionary; it is of the type str.",
        ),
        (
            lambda: mappa_docs.validate([1]),  # type: ignore[arg-type]
            "submission must be a Submission (from read() or parse()); it is of the type list.",
        ),
        (
            lambda: mappa_docs.check_folder("inbox", as_of="2026-04-20"),  # type: ignore[arg-type]
            f"as_of must be {A_DATE} or None; it is of the type str.",
        ),
        (
            lambda: mappa_docs.check_folder("inbox", as_of=datetime(2026, 4, 20, 9, 30)),
            f"as_of must be {A_DATE} or None; it is of the type datetime.",
        ),
        (
            lambda: mappa_docs.check_files(["a.json", 7]),  # type: ignore[list-item]
            "paths must hold nothing but text (str) or a Path; one of it is of the type int.",
        ),
        (lambda: mappa_docs.check_files("inbox", jobs=0), "jobs must be from 1 to 64."),
        (
            lambda: mappa_docs.check_files("inbox", seconds=float("nan")),
            "seconds must be more than 0, and 86400 or less.",
        ),
        (
            lambda: mappa_docs.annual_return("inbox", 9999),
            "year must be from 2001 to 2100.",
        ),
        (
            lambda: mappa_docs.check_files("inbox", jobs=True),
            "jobs must be a whole number; it is of the type bool.",
        ),
        (
            lambda: mappa_docs.get_schema("a", draft="no"),  # type: ignore[arg-type]
            "draft must be True or False; it is of the type str.",
        ),
        (
            lambda: mappa_docs.sample(None),  # type: ignore[arg-type]
            "name must be text (str); it is None.",
        ),
        (
            lambda: mappa_docs.prefill("b", "referral.json"),  # type: ignore[arg-type]
            "sources must be a Submission (from read() or parse()) or a list, each entry a "
            "Submission (from read() or parse()); it is of the type str.",
        ),
        (
            lambda: mappa_docs.pack(["minutes.json"]),  # type: ignore[list-item]
            "submissions must hold nothing but a Submission (from read() or parse()); one of it "
            "is of the type str.",
        ),
        (
            lambda: mappa_docs.derive_summary(
                mappa_docs.parse(sample("mappa-b")),
                [mappa_docs.Release("/conclusion/reasons", "Why.", "A", "2026-07-20")],  # type: ignore[arg-type]
            ),
            f"released: on must be {A_DATE}; it is of the type str.",
        ),
        (
            lambda: mappa_docs.show_case([], "text"),  # type: ignore[arg-type]
            "case must be a CaseFile (from case()); it is of the type list.",
        ),
        *(
            (
                lambda function=function, path=path: function(path),
                f"{argument} must be a path without the sign of code 0.",
            )
            for function, argument, path in (
                (mappa_docs.read, "path", "a\0b"),
                (mappa_docs.read, "path", Path("a\0b")),
                (mappa_docs.check_files, "paths", ["a\0b"]),
                (mappa_docs.check_files, "paths", [Path("a\0b")]),
            )
        ),
    ],
)
def test_a_wrong_call_is_told_what_to_give(call: Any, said: str) -> None:
    with pytest.raises(UsageError) as told:
        call()

    assert str(told.value) == said


def test_what_is_offered_is_listed_before_it_is_used() -> None:
    names = subprocess.run(
        [
            sys.executable,
            "-c",
            "import mappa_docs, mappa_docs.types as t; print(*dir(mappa_docs), *dir(t))",
        ],
        capture_output=True,
        check=True,
        text=True,
    ).stdout.split()

    assert {"prefill", "validate", "Release", "__version__", "MappaA", "MinimumReferral"} <= {
        *names
    }


def _takes(kind: Literal["docx", "pdf"], answers: Mapping[str, Any], as_of: date | None) -> str:
    return f"{kind} {dict(answers)} {as_of}"


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (("odt", {}, None), "kind must be 'docx' or 'pdf'; it is of the type str."),
        (("pdf", [], None), "answers must be a dictionary; it is of the type list."),
        (("pdf", {}, "today"), f"as_of must be {A_DATE} or None; it is of the type str."),
    ],
)
def test_a_function_with_other_kinds_of_argument_is_looked_at_too(
    arguments: tuple[Any, ...], said: str
) -> None:
    offered = checked(_takes, __name__)

    assert offered("pdf", {"a": 1}, None) == "pdf {'a': 1} None"
    with pytest.raises(UsageError) as told:
        offered(*arguments)
    assert str(told.value) == said


def test_a_path_of_any_library_is_a_path(tmp_path: Path) -> None:
    (tmp_path / "notices.json").write_bytes(json.dumps(mapping()).encode())
    with os.scandir(tmp_path) as entries:
        (entry,) = entries
    with os.scandir(os.fsencode(tmp_path)) as entries:
        (of_bytes,) = entries

    assert mappa_docs.read_mapping(entry).name == "Notices"
    assert mappa_docs.adapt(RECORD, entry, as_of=date(2027, 3, 31)) == adapted()
    for paths in (entry, [entry]):
        assert [file.source for file in mappa_docs.check_files(paths)] == [entry.path]
    with pytest.raises(UsageError, match=r"^path must be .+; it is of the type DirEntry"):
        mappa_docs.read(of_bytes)


def test_a_list_that_can_be_gone_through_once_is_whole(tmp_path: Any) -> None:
    paths = (tmp_path / name for name in ("a.json", "b.json"))

    assert [file.judgement.status for file in mappa_docs.check_files(paths)] == ["unreadable"] * 2


def test_a_function_can_be_handed_to_another_process() -> None:
    assert pickle.loads(pickle.dumps(mappa_docs.validate)) is mappa_docs.validate
    assert mappa_docs.validate.__doc__
    assert "as_of" in inspect.signature(mappa_docs.validate).parameters
