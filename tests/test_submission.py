"""What is not sound JSON is refused with its place; what is legal text is kept."""

import json
import os
from datetime import date
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mappa_docs import judging, submission
from mappa_docs.errors import UnreadableError
from tests.support import sample

HEAD = b'{"form": "MAPPA A",\n'


@pytest.mark.parametrize(
    ("data", "said"),
    [
        (b"", "line 1, column 1"),
        (b"surname,first name\nTestcase,Winifred", "line 1, column 1"),
        (HEAD + b'"edition": "2012",}', "line 2, column 19"),
        (HEAD + b'"edition": "2012"}]', "line 2, column 19"),
        (HEAD + b'"a": 1, "b": {"c": 1,\n"c": 2}}', "lines 2 and 3"),
        (HEAD + b'"a": 1,\n"\\u0061": 2}', "lines 2 and 3"),
        (HEAD + b'"a": [1,\nNaN]}', "Line 3"),
        (HEAD + b'"a": -Infinity}', "Line 2"),
        (HEAD + b'"a": "NaN", "b": NaN}', "Line 2"),
        (HEAD + b'"a": "caf\xe9"}', "Line 2 is not in UTF-8"),
        (json.dumps({"form": "MAPPA A"}).encode("utf-16"), "not in UTF-8"),
        (HEAD + b'"a": ' + b"[" * 100_000 + b"]" * 100_000 + b"}", "nested too deeply"),
        (HEAD + b'"a": ' + b"[" * 60 + b"]" * 60 + b"}", "nested too deeply"),
        (HEAD + b'"a": ' + b"9" * 5000 + b"}", "number that is too long"),
        (b'["MAPPA A"]', "one JSON object"),
        (b"{}", "which form it is"),
        (b'{"form": "MAPPA Z"}', "does not give “form” exactly"),
        (b'{"form": ["MAPPA A"]}', "does not give “form” exactly"),
        (b" " * (submission.MAX_BYTES + 1), "larger than"),
    ],
    ids=range(19),
)
def test_what_is_not_sound_is_refused_with_its_place(data: bytes, said: str) -> None:
    with pytest.raises(UnreadableError) as refused:
        submission.parse(data)

    assert said in str(refused.value)
    assert "Testcase" not in str(refused.value)


def test_what_json_has_no_place_for_is_refused() -> None:
    circle: dict[str, object] = {"form": "MAPPA A"}
    circle["self"] = circle
    for answers in ({"form": "MAPPA A", "day": date(2026, 1, 1)}, circle):
        with pytest.raises(UnreadableError):
            submission.from_answers(answers)


def test_what_is_no_ordinary_file_is_refused(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "pipe")
    for path in (tmp_path, tmp_path / "pipe", tmp_path / "a\0b"):
        with pytest.raises(UnreadableError):
            submission.read(path)


def test_a_byte_order_mark_is_no_fault() -> None:
    data = b"\xef\xbb\xbf" + json.dumps(sample("mappa-a")).encode()

    assert judging.judge(submission.parse(data)).status == "complete"


@pytest.mark.parametrize(
    "character",
    ["\x00", "\x1b", "\x7f", "\x9b", "\ud800", "\ufffe", "\u202e", "\u2066", "\U0001fffe"],
)
def test_a_character_that_cannot_be_printed_is_found_at_its_place(character: str) -> None:
    answers = sample("mappa-a", "minimal")
    answers["offender"]["ethnicity"] = f"White{character}British"
    judgement = judging.judge(submission.from_answers(answers))

    (finding,) = judgement.findings
    assert (finding.code, finding.pointer) == ("CONTROL-CHARACTER", "/offender/ethnicity")
    assert judgement.status == "invalid"


@pytest.mark.parametrize("end", ["\r\n", "\r", "\x0b", "\x0c", "\x85", "\u2028", "\u2029"])
def test_every_kind_of_line_end_becomes_one(end: str) -> None:
    answers = sample("mappa-a", "minimal")
    answers["conviction"]["brief_details"] = f"one{end}two\tthree"
    kept = submission.from_answers(answers)

    assert kept.answers["conviction"]["brief_details"] == "one\ntwo\tthree"
    assert not kept.findings


JSON = st.recursive(
    st.none()
    | st.booleans()
    | st.integers()
    | st.floats(allow_nan=False, allow_infinity=False)
    | st.text(),
    lambda inner: st.lists(inner, max_size=4) | st.dictionaries(st.text(), inner, max_size=4),
    max_leaves=12,
)
NAMES = st.sampled_from(sorted(sample("mappa-a"))) | st.text(max_size=9)


@given(st.dictionaries(NAMES, JSON, max_size=8))
def test_any_json_is_judged_without_a_fault(answers: dict[str, object]) -> None:
    judgement = judging.judge(submission.from_answers(answers | {"form": "MAPPA A"}))

    assert judgement.status in ("incomplete", "invalid")


TURNING = "\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069"


@given(
    st.text(
        st.characters(exclude_categories=("Cc", "Cs", "Zl", "Zp", "Cn"), exclude_characters=TURNING)
    )
)
def test_text_that_can_be_printed_is_kept_as_it_is(text: str) -> None:
    read = submission.from_answers({"form": "MAPPA A", "reference": text})

    assert read.answers["reference"] == text
    assert not read.findings
